"""The door for office files: what is inside a zip is looked at before any parser opens it."""

import zlib
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from napl_desktop.errors import NotATable, TableTooLarge

_MOST_PARTS = 5000
_MOST_BYTES = 200_000_000
_MOST_XML_BYTES = 50_000_000
# Real sheets shrink to a tenth, sheets full of empty styled cells to a hundredth.
_MOST_SHRUNK = 300
_TOO_SMALL_TO_MATTER = 2_000_000
_XML_ENDINGS = (".xml", ".rels", ".vml")

# Declares entities, is broken, or is encrypted or packed in a way that no office program uses.
_REFUSED = (DefusedXmlException, BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError)


def open_zip(path: Path) -> ZipFile:
    """Return the office file as a zip in which nothing can explode.

    Raises TableTooLarge for one that unpacks to more than a table can need, NotATable for one that is broken
    or declares its own XML entities. An OSError passes.
    """
    try:
        archive = ZipFile(path)
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise NotATable(path) from error
    try:
        _check_sizes(archive, path)
        _check_declarations(archive, path)
    except BaseException:
        archive.close()
        raise
    return archive


def _check_sizes(archive: ZipFile, path: Path) -> None:
    # zipfile never unpacks more of a part than these declared sizes, so they can be trusted as a limit.
    parts = archive.infolist()
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith(_XML_ENDINGS))
    whole = sum(part.file_size for part in parts)
    shrunk = any(
        part.file_size > max(_TOO_SMALL_TO_MATTER, _MOST_SHRUNK * part.compress_size) for part in parts
    )
    if len(parts) > _MOST_PARTS or whole > _MOST_BYTES or xml > _MOST_XML_BYTES or shrunk:
        raise TableTooLarge(path)


def _check_declarations(archive: ZipFile, path: Path) -> None:
    for part in archive.infolist():
        if part.is_dir():
            continue
        try:
            with archive.open(part) as stream:
                # A declaration stands before the first element: there is no need to read on.
                next(iter(iterparse(stream, events=("start",), forbid_dtd=True)), None)
        except ParseError:
            continue
        except (
            DefusedXmlException,
            BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
        ) as error:
            raise NotATable(path) from error
