"""The only reader of XML in an office file: it knows no document types, and no encodings but the usual ones."""

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables.zipped import XML_ENDINGS, OfficeFile

# Office programs write the first two; expat itself knows all four, so no codec of Python is ever asked.
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})
# A tag that is not complete yet is looked at anew with every piece that comes.
_LONGEST_TAG = 300_000
_DEEPEST = 100
_START = 1024


class Handler(Protocol):
    """Takes what stands in a part, in order, by local names. Any ValueError says that the part is nonsense."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element; its attributes keep their prefix."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take some of the text in an element."""


class Enough(Exception):
    """Raised by a Handler that needs to read no further."""


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """Return an attribute of an element by its local name; "" where it is not there."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def read_part(office: OfficeFile, name: str, handler: Handler) -> None:
    """Read a part to its end, or until the handler has enough.

    Raises NotATable for what is not XML, is written in another encoding than office programs do, or declares a
    document type; TableTooLarge when the file has used up its allowance.
    """
    try:
        _feed(_parser(office, handler), office.pieces(name))
    except Enough:
        return
    except (expat.ExpatError, ValueError, LookupError, OverflowError) as error:
        raise NotATable(office.path) from error


def check_parts(office: OfficeFile) -> None:
    """Look at every part that is XML, also those that are not read here.

    Raises NotATable if one is not what the file says of it or begins as no office program writes it.
    """
    for name in office.names:
        if name.endswith(XML_ENDINGS):
            pieces = office.pieces(name)
            _check_start(office, next(pieces, b"")[:_START])
            for _ in pieces:
                pass  # to the end, where it shows whether it is all that it was said to be


def _check_start(office: OfficeFile, start: bytes) -> None:
    try:
        _bare_parser().Parse(start, False)
    except expat.ExpatError:
        pass  # such as a drawing for old programs, which need not be sound
    except (ValueError, LookupError) as error:
        raise NotATable(office.path) from error


def _feed(parser: expat.XMLParserType, pieces: Iterable[bytes]) -> None:
    size = 0
    for piece in pieces:
        size += len(piece)
        parser.Parse(piece, False)
        if size - parser.CurrentByteIndex > _LONGEST_TAG:
            raise ValueError("a tag without an end")
    parser.Parse(b"", True)


def _bare_parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = _check_encoding
    parser.StartDoctypeDeclHandler = _refuse_document_type
    return parser


def _parser(office: OfficeFile, handler: Handler) -> expat.XMLParserType:
    parser = _bare_parser()
    parser.buffer_text = True
    parser.CharacterDataHandler = handler.text
    enter, start, end = office.allowance.enter, handler.start, handler.end
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        enter()
        depth += 1
        if depth > _DEEPEST:
            raise ValueError("elements in elements")
        start(name.rpartition(":")[2], attributes)

    def finish(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name.rpartition(":")[2])

    parser.StartElementHandler, parser.EndElementHandler = begin, finish
    return parser


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise ValueError(encoding)


def _refuse_document_type(*_: object) -> None:
    raise ValueError("a document type")
