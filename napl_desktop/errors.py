"""What can go wrong for the user: one class per cause, with the facts as fields.

The sentences are in resources/wording, under `error.<kind>`, one per language; a bug is never one of these.
"""

from pathlib import Path


class UserError(Exception):
    """Something of the user's world went wrong; `kind` names the sentence, `facts` fill it in."""

    kind = "unknown"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.kind, facts)
        self.facts = facts


class FileProblem(UserError):
    """Something about a file on disk."""

    def __init__(self, path: Path, **facts: object) -> None:
        super().__init__(name=path.name, folder=str(path.parent), **facts)
        self.path = path


class FileMissing(FileProblem):
    """There is no file at that place."""

    kind = "file-missing"


class FileExists(FileProblem):
    """A file that must not be overwritten is already there."""

    kind = "file-exists"


class NoAccess(FileProblem):
    """The system does not let this user read or write there."""

    kind = "no-access"


class DiskFull(FileProblem):
    """There is no room left for the file."""

    kind = "disk-full"


class FileInUse(FileProblem):
    """Another program has the file open and lets no other program write it."""

    kind = "file-in-use"


class NameTooLong(FileProblem):
    """The system does not take a file name of that length."""

    kind = "name-too-long"


class InTheWay(FileProblem):
    """What another program left beside a file, to be done to it, cannot be set aside: fact other (its name)."""

    kind = "in-the-way"


class ForeignBeside(FileProblem):
    """Beside a file that is whole another program left what is to be done to it: fact other (names)."""

    kind = "foreign-beside"


class NotReachable(FileProblem):
    """The folder, stick or share is not there (any more), or does not answer."""

    kind = "not-reachable"


class WorkingCopyError(FileProblem):
    """What is done to a project cannot be kept on this computer: facts place (the folder of the working copy).

    `is_full` tells that there is no room left for it.
    """

    kind = "not-kept"

    def __init__(self, path: Path, is_full: bool = False, **facts: object) -> None:
        super().__init__(path, **facts)
        self.is_full = is_full


class NotAProject(FileProblem):
    """The file is something else than a project."""

    kind = "not-a-project"


class TableNotProject(NotAProject):
    """The file is one that tables are brought in from."""

    kind = "table-not-project"


class NewerProject(FileProblem):
    """The project was made with a newer version of the program."""

    kind = "newer-project"


class BrokenProject(FileProblem):
    """The file is a project, but not whole, or not as we wrote it."""

    kind = "broken-project"


class HalfWritten(BrokenProject):
    """It is not whole, and another program left beside it what is to be done to it: fact other (names)."""

    kind = "half-written"


class DamagedInside(BrokenProject):
    """A project that could be opened turns out to be damaged where something is read or done just now."""

    kind = "damaged-inside"


class NothingToRescue(FileProblem):
    """Not one row of a damaged file can be read."""

    kind = "nothing-to-rescue"


class ProjectLocked(FileProblem):
    """Another user has the project open: facts user, host, since and seen (datetimes).

    `stale` tells that the holder gave no sign of life for so long that the lock was probably left behind.
    """

    kind = "project-locked"

    def __init__(self, path: Path, stale: bool = False, **facts: object) -> None:
        super().__init__(path, **facts)
        self.stale = stale


class ChangedElsewhere(FileProblem):
    """The file was changed by another user or program since it was opened here."""

    kind = "changed-elsewhere"


class NamesNotWiped(FileProblem):
    """The file is from before names were wiped from its project: no backup is made of it.

    `in_work` tells that they were not wiped from what replaces it either.
    """

    kind = "names-not-wiped"

    def __init__(self, path: Path, in_work: bool = True, **facts: object) -> None:
        super().__init__(path, **facts)
        self.in_work = in_work


class TwoVersions(FileProblem):
    """Kept work of last time and a file that has changed since: both are kept, the user decides."""

    kind = "two-versions"


class LockTaken(FileProblem):
    """Another user took the lock of the project that is open here."""

    kind = "lock-taken"


class ReadOnlyProject(FileProblem):
    """The project was opened to look at, not to edit."""

    kind = "read-only-project"


class Busy(UserError):
    """A large change is being made: until it is done, or stopped, nothing else happens to the project."""

    kind = "busy"


class HistoryDamaged(UserError):
    """What a step changed is not on record as it was: it cannot be undone or redone."""

    kind = "history-damaged"


class SourceIsTarget(FileProblem):
    """A project is to be merged into itself."""

    kind = "source-is-target"


class NothingShared(FileProblem):
    """The file is of another project, which has no step in common with this one."""

    kind = "nothing-shared"


class NationalNotMerged(FileProblem):
    """The file is another national project, which is nobody's hand-in."""

    kind = "national-not-merged"


class AteliersDiffer(FileProblem):
    """An atelier has the id of another one and says otherwise what it is: facts theirs, ours."""

    kind = "ateliers-differ"


class AtelierOfTwoProjects(FileProblem):
    """An atelier came in with another project already: facts theirs (how it is called)."""

    kind = "atelier-of-two-projects"


class OlderThanMerged(FileProblem):
    """A later state of the file was merged already; `newer` says how it was called."""

    kind = "older-than-merged"


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


class NoLevelsInTable(FileProblem):
    """The table has no column that can be a level."""

    kind = "no-levels-in-table"


class OtherLayersInTable(FileProblem):
    """The table cannot be read with so many layers: facts layers, found."""

    kind = "other-layers-in-table"


class WorkbookHasPassword(FileProblem):
    """The workbook is encrypted."""

    kind = "workbook-has-password"


class TableTooLarge(FileProblem):
    """The table unpacks to more than can be meant for a path."""

    kind = "table-too-large"


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


class HandInNotNoted(FileProblem):
    """Its folder stands, but the project has no record of it: fact why (what stopped that, in words)."""

    kind = "hand-in-not-noted"


class GroupFileNotHandedIn(UserError):
    """It is the file of a group (fact group), which comes back and is not handed in."""

    kind = "group-file-not-handed-in"


class NationalNotHandedIn(UserError):
    """It is the project in which everything comes together that is handed in."""

    kind = "national-not-handed-in"


class NothingToAsk(UserError):
    """There is no question of the bureau that is open, and no agreed text that it changed."""

    kind = "nothing-to-ask"


class AtelierNotHandedIn(UserError):
    """Nothing that this atelier (fact atelier) handed in is here: so there is nothing to ask it questions in."""

    kind = "atelier-not-handed-in"


class GroupFileNotDealtOut(UserError):
    """It is the file of a group (fact group), of which nothing is dealt out further."""

    kind = "group-file-not-dealt-out"


class ThingGone(UserError):
    """What the user wants to change is not there any more."""

    kind = "thing-gone"


class TitleNeeded(UserError):
    """A thing must have a name."""

    kind = "title-needed"


class TextTooLong(UserError):
    """A text is longer than any that a project holds: facts length, longest."""

    kind = "text-too-long"


class LastOneNeeded(UserError):
    """The last atelier of a project cannot be removed."""

    kind = "last-one-needed"


class NoAtelierYet(UserError):
    """There is no atelier that a path could come in."""

    kind = "no-atelier-yet"


class MoveIntoItself(UserError):
    """A dimension cannot be placed under itself."""

    kind = "move-into-itself"


class NoPathYet(UserError):
    """There is no path to draw or print."""

    kind = "no-path-yet"


class NoRouteYet(UserError):
    """There is no saved route to draw."""

    kind = "no-route-yet"


class RequiresItself(UserError):
    """A cell cannot require itself."""

    kind = "requires-itself"


class BuildsOnItself(UserError):
    """A path would build on itself, directly or by way of others."""

    kind = "builds-on-itself"


class RelatedToItself(UserError):
    """A role cannot be related to itself, or be merged with itself."""

    kind = "related-to-itself"


class SameAsItself(UserError):
    """Of a thing and itself nothing can be said."""

    kind = "same-as-itself"


class NoSuchChoice(UserError):
    """A word was given that is not one of the choices: facts given, choices."""

    kind = "no-such-choice"
