"""What can be wrong with a file that tables are brought in from."""

from napl_desktop.errors.files import FileProblem


class NotATable(FileProblem):
    """The file cannot be read as a table."""

    kind = "not-a-table"


class OldDocument(FileProblem):
    """A document of Word from before 2007."""

    kind = "old-document"


class NoTableInFile(FileProblem):
    """The file can be read but holds no table."""

    kind = "no-table-in-file"


class NoSuchSheet(FileProblem):
    """The workbook has no sheet of that name: facts sheet, sheets."""

    kind = "no-such-sheet"


class TablesDiffer(FileProblem):
    """Two tables of the file cannot be one grid: facts first, other."""

    kind = "tables-differ"


class NoLevelsInTable(FileProblem):
    """The table has no column that can be a level."""

    kind = "no-levels-in-table"


class WorkbookHasPassword(FileProblem):
    """The workbook is encrypted."""

    kind = "workbook-has-password"


class TableTooLarge(FileProblem):
    """The table unpacks to more than can be meant for a path."""

    kind = "table-too-large"
