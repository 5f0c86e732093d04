"""Reading several files at once: each as what it is, and those that cannot come in with why not."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.errors.merging import OlderThanMerged
from napl_desktop.exchange.excel_back.reading import keys_of
from napl_desktop.exchange.excel_back.returned import Remark
from napl_desktop.exchange.tables.limits import Check, go_on
from napl_desktop.exchange.tables.reading import WORKBOOK_ENDINGS
from napl_desktop.incoming.ateliers import is_national
from napl_desktop.incoming.newest import newer_among
from napl_desktop.incoming.project_source import read_project
from napl_desktop.incoming.source import Source
from napl_desktop.incoming.workbook_hand_in import read_hand_in
from napl_desktop.incoming.workbook_source import as_source, read_workbook
from napl_desktop.rows import read_shared


class FileRead(Struct, frozen=True):
    """What came of reading a file: one of `source`, `error` and `project`."""

    path: Path
    source: Source | None = None
    remarks: tuple[Remark, ...] = ()
    """What is left alone in a workbook."""
    error: UserError | None = None
    """Why it does not come in."""
    project: Path | None = None
    """Of a workbook, the project that was handed in with it: that says more, and was taken."""


class ReadSources(Struct, frozen=True):
    """What came of reading files, in the order in which they were named."""

    files: tuple[FileRead, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """What comes in."""
        return tuple(each.source for each in self.files if each.source is not None)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is left alone in workbooks that come in."""
        return tuple(remark for each in self.files for remark in each.remarks)

    @property
    def refused(self) -> tuple[UserError, ...]:
        """Why other files do not come in."""
        return tuple(each.error for each in self.files if each.error is not None)


def read_sources(
    document: Document,
    paths: Sequence[Path],
    report: Callable[[int], None] = lambda _number: None,
    check: Check = go_on,
) -> ReadSources:
    """Read project files and workbooks that are to be merged; one that cannot be read stands in no other's way.

    A file that is named twice is read once. Projects are read first: of a hand-in of which both are there, the
    project is taken. `report` hears how many were read, and `check` may raise while one is. Any thread may do it.
    """
    named = list(dict.fromkeys(paths))
    found: dict[Path, FileRead] = {}
    for number, path in enumerate(sorted(named, key=_is_workbook)):
        report(number)
        found[path] = _read(document, path, found, check)
    sources = [each.source for each in found.values() if each.source is not None]
    return ReadSources(tuple(_unless_older(found[path], sources) for path in named))


def _is_workbook(path: Path) -> bool:
    return path.suffix.lower() in WORKBOOK_ENDINGS


def _read(document: Document, path: Path, before: Mapping[Path, FileRead], check: Check) -> FileRead:
    hand_ins = [
        each.source for each in before.values() if each.source is not None and _is_hand_in(each.source)
    ]
    try:
        if not _is_workbook(path):
            return FileRead(path, read_project(document, path))
        if beside := [each.path for each in hand_ins if each.path.with_suffix("") == path.with_suffix("")]:
            return FileRead(path, project=beside[0])
        read = _read_workbook(document, path, check)
    except UserError as error:
        return FileRead(path, error=error)
    same = [each.path for each in hand_ins if read.source is not None and _is_same(each, read.source)]
    return FileRead(path, project=same[0]) if same else read


def _read_workbook(document: Document, path: Path, check: Check) -> FileRead:
    """Read a workbook: of this project, or in a national one of another."""
    with document.read_elsewhere() as db:
        ours = read_shared(db.connection())
        if is_national(ours) and ("project", (keys := keys_of(path, check)).project_id) not in ours:
            handed_in = read_hand_in(db.connection(), path, keys, check)
            return FileRead(path, handed_in.source, handed_in.remarks)
    workbook = read_workbook(document, path, check)
    return FileRead(path, as_source(workbook, path), workbook.remarks)


def _is_hand_in(source: Source) -> bool:
    """Tell whether something is the project file of another project."""
    return source.raw is not None and not source.is_workbook


def _is_same(project: Source, workbook: Source) -> bool:
    """Tell whether a workbook was handed in together with a project."""
    return workbook.raw is not None and workbook.handed_in_as == project.state


def _unless_older(read: FileRead, sources: Sequence[Source]) -> FileRead:
    """Return what came of a file, but of one of which a later one came along too that it is older."""
    newer = None if read.source is None else newer_among(read.source, sources)
    if newer is None:
        return read
    return replace(read, source=None, remarks=(), error=OlderThanMerged(read.path, newer=newer.title))
