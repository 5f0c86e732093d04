"""The very hidden sheet _napl: which project this was, and every text as it was when it left."""

from collections.abc import Iterator

from napl_desktop import __version__
from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import (
    CONTRACT,
    KEY_COLUMNS,
    PROGRAM,
    KeyField,
    KeyKind,
    Property,
    SheetName,
)
from napl_desktop.exchange.excel.package import SheetRow, Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.image import PathImage, ProjectImage

_KeyLine = tuple[KeyKind, str, str | None, KeyField, str]


def key_sheet(book: Book, image: ProjectImage) -> WorkbookSheet:
    """Return the sheet that a reader compares with: name and value of the facts, then one line per text."""
    width = len(KEY_COLUMNS)
    facts: tuple[tuple[str, Value], ...] = (
        (Property.CONTRACT, CONTRACT),
        (Property.PROJECT, image.id),
        (Property.STEP, image.step),
        ("programma", f"{PROGRAM} {__version__}"),
        *(((Property.VERSION, image.version),) if image.version else ()),
    )
    lines = [*facts, KEY_COLUMNS, *_texts(image)]
    frame = book.sheet(SheetName.KEYS, [14, 38, 38, 14, 60])
    frame.sheet_state = frame.SHEETSTATE_VERYHIDDEN
    plain = [book.styles[StyleName.PLAIN]] * width
    rows = (SheetRow(line, plain[: len(line)]) for line in lines)
    return WorkbookSheet(frame, rows, (len(lines), width))


def _texts(image: ProjectImage) -> Iterator[_KeyLine]:
    yield KeyKind.PROJECT, image.id, None, KeyField.TITLE, image.title
    for atelier in image.ateliers:
        yield KeyKind.ATELIER, atelier.id, None, KeyField.TITLE, atelier.title
    for role in image.roles:
        yield KeyKind.ROLE, role.id, None, KeyField.TITLE, role.title
        yield from _unless_empty(KeyKind.ROLE, role.id, KeyField.DESCRIPTION, role.description)
        yield from _unless_empty(KeyKind.ROLE, role.id, KeyField.TASK, role.task)
    for path in image.paths:
        yield from _texts_of_path(path)
    for note in image.notes:
        yield KeyKind.NOTE, note.id, None, KeyField.TEXT, note.text
    for link in image.prerequisites:
        yield from _unless_empty(KeyKind.PREREQUISITE, link.id, KeyField.LABEL, link.label)
    for route in image.routes:
        yield KeyKind.ROUTE, route.id, None, KeyField.TITLE, route.title


def _texts_of_path(path: PathImage) -> Iterator[_KeyLine]:
    yield KeyKind.PATH, path.id, None, KeyField.TITLE, path.title
    yield from _unless_empty(KeyKind.PATH, path.id, KeyField.DESCRIPTION, path.description)
    for level in path.levels:
        yield KeyKind.LEVEL, level.id, None, KeyField.TITLE, level.title
        yield from _unless_empty(KeyKind.LEVEL, level.id, KeyField.STAGE, level.stage)
    for dimension in path.dimensions:
        yield KeyKind.DIMENSION, dimension.id, None, KeyField.TITLE, dimension.title
        yield from _unless_empty(KeyKind.DIMENSION, dimension.id, KeyField.EXPLANATION, dimension.explanation)
    for cell in path.cells:
        if cell.text:
            yield KeyKind.CELL, cell.dimension_id, cell.level_id, KeyField.TEXT, cell.text


def _unless_empty(kind: KeyKind, identity: str, field: KeyField, text: str) -> Iterator[_KeyLine]:
    if text:
        yield kind, identity, None, field, text
