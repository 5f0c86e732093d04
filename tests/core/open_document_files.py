"""Files as LibreOffice writes them, made of little: a spreadsheet or a text with tables."""

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_STYLES = """
<style:style style:name="weg" style:family="text">
 <style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="verborgen" style:family="table">
 <style:table-properties table:display="false"/></style:style>
"""


def paragraphs(text: str) -> str:
    """Return the lines of a text as paragraphs."""
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))


def cell(inside: str, settings: str = "") -> str:
    """Return a cell with what is in it."""
    return f"<table:table-cell {settings}>{inside}</table:table-cell>"


def table(rows: Sequence[Sequence[str]], name: str = "Blad1", settings: str = "", columns: str = "") -> str:
    """Return a table of cells."""
    lines = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}" {settings}>{columns}{lines}</table:table>'


def write_open_document(path: Path, body: str) -> Path:
    """Write a file with tables: a spreadsheet or a text, as its name says."""
    kind = {".ods": "spreadsheet", ".odt": "text"}[path.suffix]
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} office:version="1.3">'
        f"<office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    with ZipFile(path, "w") as file:
        file.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        file.writestr("content.xml", content)
    return path
