"""What can be wrong with the workbook of a project: when it is made, and when it comes back."""

from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.tables import NotATable


class BrokenWorkbook(NotATable):
    """The file is no workbook, or one that is not whole, not as we wrote it, or larger than any of ours."""

    kind = "broken-workbook"


class NotOurWorkbook(NotATable):
    """The workbook was not made by this program: nothing can come back from it."""

    kind = "not-our-workbook"


class WorkbookKeysGone(NotATable):
    """The workbook was made by this program, but its hidden sheet was thrown away."""

    kind = "workbook-keys-gone"


class WorkbookSaysOnlyTexts(FileProblem):
    """A workbook of contract 1 of a project of which nothing is here that its texts could be laid beside."""

    kind = "workbook-says-only-texts"


class NewerWorkbook(NotATable):
    """The workbook was made with a newer version of the program."""

    kind = "newer-workbook"


class WorkbookOfAnotherProject(FileProblem):
    """The workbook was made of another project."""

    kind = "workbook-of-another-project"


class TextTooLongInWorkbook(FileProblem):
    """A cell of a workbook holds more than Excel itself allows: facts sheet, cell, length, longest."""

    kind = "text-too-long-in-workbook"


class ExportTextTooLong(FileProblem):
    """A text does not fit in a cell of Excel: facts place, length."""

    kind = "export-text-too-long"
