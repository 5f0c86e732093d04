"""The one way in for a table from outside: which kind of file it is, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.tables import NoSuchSheet, NoTableInFile, NotATable, OldDocument, WorkbookHasPassword
from napl_desktop.exchange.tables.limits import MOST_TABLES, Allowance, Check, go_on, refusal
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.file_problems import file_problem

WORKBOOK_ENDINGS = (".xlsx", ".xlsm")
TEXT_ENDINGS = (".csv", ".tsv", ".txt")
DOCUMENT_ENDINGS = (".docx",)
OTHER_ENDINGS = (".ods", ".odt", ".xls")
TABLE_ENDINGS = (*WORKBOOK_ENDINGS, *TEXT_ENDINGS, *DOCUMENT_ENDINGS, *OTHER_ENDINGS)
"""What the user may choose from in a file dialog."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_MOST_OLE_BYTES = 50_000_000


def read_tables(path: Path, check: Check = go_on) -> tuple[RawTable, ...]:
    """Return every sheet or table with text in a file, in the order of the file, at least one.

    `check` is called all the while; what it raises ends the reading.
    Raises FileMissing, NoAccess, NotReachable, NotATable (not a table, or broken), OldDocument (a .doc),
    NoTableInFile (nothing in it), WorkbookHasPassword, and TableTooLarge when no table is small enough to be a
    path.
    """
    if path.exists() and not path.is_file():
        raise NotATable(path)
    try:
        tables = _reader(path)(path, check)
    except OSError as error:
        raise file_problem(error, path) from error
    if not tables:
        raise NoTableInFile(path)
    if len(tables) > MOST_TABLES or all(table.too_large for table in tables):
        raise refusal(path)
    return tables


def table_named(tables: tuple[RawTable, ...], name: str) -> RawTable:
    """Return the sheet or table of that name, in any case of letters. Raises NoSuchSheet, TableTooLarge."""
    source = tables[0].source
    exact = [table for table in tables if table.name == name]
    alike = [table for table in tables if table.name.casefold() == name.strip().casefold()]
    for table in (*exact, *alike):
        if table.too_large:
            raise refusal(source)
        return table
    raise NoSuchSheet(source, sheet=name, sheets=", ".join(table.name for table in tables))


def _reader(path: Path) -> Callable[[Path, Check], tuple[RawTable, ...]]:
    # The parsers are heavy: each is loaded only for its own kind of file.
    with path.open("rb") as file:
        start = file.read(len(_OLE))
    if not start:
        raise NoTableInFile(path)
    ending = path.suffix.lower()
    if start == _OLE:
        if (problem := _problem_of_streams(path)) is not None:
            raise problem
        from napl_desktop.exchange.tables.old_workbook import read_old_workbook

        return read_old_workbook
    if start.startswith(_ZIP):
        return _read_office_file
    if ending in TEXT_ENDINGS:
        from napl_desktop.exchange.tables.separated import read_separated

        return read_separated
    raise NotATable(path)


def _read_office_file(path: Path, check: Check) -> tuple[RawTable, ...]:
    """Read what the file is, whatever its name says."""
    from napl_desktop.exchange.tables.xml_part import check_parts
    from napl_desktop.exchange.tables.zipped import OfficeFile

    with OfficeFile(path, Allowance(path, check)) as office:
        check_parts(office)
        folders = {name.partition("/")[0] for name in office.names}
        if "xl" in folders:
            from napl_desktop.exchange.tables.workbook import read_workbook

            return read_workbook(office)
        if "word" in folders:
            from napl_desktop.exchange.tables.document import read_document

            return read_document(office)
        if "content.xml" in office.names:
            from napl_desktop.exchange.tables.open_document import read_open_document

            return read_open_document(office)
    raise NotATable(path)


def has_password(path: Path) -> bool:
    """Tell whether an office file is one that was saved with a password. Raises OSError."""
    with path.open("rb") as file:
        is_of_streams = file.read(len(_OLE)) == _OLE
    return is_of_streams and isinstance(_problem_of_streams(path), WorkbookHasPassword)


def _problem_of_streams(path: Path) -> FileProblem | None:
    """Return why a file that begins with a list of named streams cannot be read; None for an old workbook.

    A file with a password begins so, and one of before 2007.
    """
    if path.stat().st_size > _MOST_OLE_BYTES:
        return refusal(path)
    content = path.read_bytes()
    if _stream_name("EncryptedPackage") in content:
        return WorkbookHasPassword(path)
    if any(_stream_name(name) in content for name in ("Workbook", "Book")):
        return None
    if _stream_name("WordDocument") in content:
        return OldDocument(path)
    modern_name = path.suffix.lower() in (*WORKBOOK_ENDINGS, *DOCUMENT_ENDINGS)
    return WorkbookHasPassword(path) if modern_name else NotATable(path)


def _stream_name(name: str) -> bytes:
    return name.encode("utf-16-le")
