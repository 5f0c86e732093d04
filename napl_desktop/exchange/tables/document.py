"""Tables from a Word document (.docx), with the running text around them and the notes in them."""

from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml

from napl_desktop.errors import NotATable
from napl_desktop.exchange.tables.raw import AsideKind, RawTable
from napl_desktop.exchange.tables.word_table import WordTable
from napl_desktop.exchange.tables.word_text import Element, attribute, children, local_name, text_of
from napl_desktop.exchange.tables.zipped import open_zip

_NOTE_PARTS = ("comments", "footnotes", "endnotes")


def read_document(path: Path) -> tuple[RawTable, ...]:
    """Return the tables of a document in their order, named "Tabel 1", "Tabel 2" and so on.

    Raises NotATable and TableTooLarge; an OSError passes.
    """
    open_zip(path).close()
    try:
        with path.open("rb") as file:
            tables = _tables(docx.Document(file))
    except OSError:
        raise
    except Exception as error:  # whatever a parser stumbles over, the file is not what it says it is
        raise NotATable(path) from error
    raw = [table.raw(path) for table in tables]
    return tuple(table for table in raw if table is not None)


def _tables(document: Document) -> list[WordTable]:
    notes = _notes(document)
    tables: list[WordTable] = []
    before: list[str] = []
    for block in _blocks(document.element.body):
        if local_name(block) == "p":
            before.append(text_of(block))
        else:
            tables.append(WordTable(block, f"Tabel {len(tables) + 1}", notes))
            tables[-1].keep(AsideKind.BEFORE, "\n".join(filter(None, before)))
            before = []
    if tables:
        tables[-1].keep(AsideKind.AFTER, "\n".join(filter(None, before)))
    return tables


def _blocks(body: Element) -> Iterator[Element]:
    """Return paragraphs and tables in reading order, also those inside a content control."""
    return children(body, {"p", "tbl"})


def _notes(document: Document) -> dict[tuple[str, str], str]:
    """Return the texts of comments, footnotes and endnotes by the kind of their mark and their id."""
    notes = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in _NOTE_PARTS and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                lines = (text_of(paragraph) for paragraph in children(note, {"p"}))
                notes[f"{kind.removesuffix('s')}Reference", attribute(note, "id")] = "\n".join(lines)
    return notes
