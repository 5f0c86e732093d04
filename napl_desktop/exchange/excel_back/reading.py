"""The one way back from a workbook: from the file to what it changes, with what was left alone."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from napl_desktop.beside import is_open_in_office
from napl_desktop.document.format.schema import FORMAT
from napl_desktop.errors.tables import NotATable, TableTooLarge, WorkbookHasPassword
from napl_desktop.errors.workbooks import (
    BrokenWorkbook,
    NewerWorkbook,
    NotOurWorkbook,
    WorkbookKeysGone,
    WorkbookOfAnotherProject,
)
from napl_desktop.exchange.excel.contract import QUESTION_ID_HEAD, SheetName
from napl_desktop.exchange.excel.reading_keys import WorkbookKeys, read_keys
from napl_desktop.exchange.excel_back.answers_back import before_questions, read_answers_back
from napl_desktop.exchange.excel_back.base import WorkbookBase, base_of
from napl_desktop.exchange.excel_back.new_lines import NewLine, add_new_lines
from napl_desktop.exchange.excel_back.path_back import KnownPath, read_path_back
from napl_desktop.exchange.excel_back.path_grid import path_of, read_path_sheet
from napl_desktop.exchange.excel_back.properties import says_to_be_ours
from napl_desktop.exchange.excel_back.returned import (
    Remark,
    RemarkKind,
    ReturnedWorkbook,
)
from napl_desktop.exchange.excel_back.sheets import ReturnedSheet, read_sheets
from napl_desktop.exchange.excel_back.table_back import head_of, read_table_back, table_sheets
from napl_desktop.exchange.excel_back.their_rows import TheirRows
from napl_desktop.exchange.excel_back.told_again import changed_sheets, told_again
from napl_desktop.exchange.tables.limits import Check, go_on
from napl_desktop.exchange.tables.reading import has_password
from napl_desktop.file_problems import file_problem
from napl_desktop.rows import Rows


def read_back(path: Path, ours: Rows, check: Check = go_on) -> ReturnedWorkbook:
    """Return what a workbook says of the project with these rows.

    Raises NotOurWorkbook, WorkbookKeysGone, WorkbookOfAnotherProject, NewerWorkbook, TextTooLongInWorkbook,
    BrokenWorkbook, WorkbookHasPassword, what `check` raises, or the FileProblem for which it cannot be read.
    """
    keys = keys_of(path, check)
    if ("project", keys.project_id) not in ours:
        raise WorkbookOfAnotherProject(path)
    returned = read_back_with(path, keys, ours, check)
    if not returned.has_questions:
        return returned
    return replace(returned, base=before_questions(returned.base, ours))


def keys_of(path: Path, check: Check = go_on) -> WorkbookKeys:
    """Return what a workbook says of itself. Raises what `read_back` raises but WorkbookOfAnotherProject."""
    with _told(path):
        if path.exists() and not path.is_file():
            raise NotATable(path)
        keys = read_keys(path, check)
        if keys is None:
            raise WorkbookKeysGone(path) if says_to_be_ours(path, check) else NotOurWorkbook(path)
        return keys


def read_back_with(path: Path, keys: WorkbookKeys, ours: Rows, check: Check = go_on) -> ReturnedWorkbook:
    """Return what a workbook says of the project of which it is; `ours` are rows of that project.

    Only one of contract 1 needs them. Raises what `keys_of` raises, and TextTooLongInWorkbook.
    """
    with _told(path):
        base = base_of(path, keys, ours)
        is_whole = base.is_as_now and keys.handout_id is None
        besides = told_again(base.view) if is_whole else frozenset()
        sheets = read_sheets(path, check, besides)
    returning = _Returning(keys, base, sheets, besides)
    if is_open_in_office(path):
        returning.remarks.append(Remark(RemarkKind.OPEN_ELSEWHERE, "", path.name))
    return returning.all()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say of a file that cannot be read in one of a few ways why not."""
    try:
        yield
    except OSError as error:
        raise file_problem(error, path) from error
    except (NotOurWorkbook, WorkbookKeysGone, NewerWorkbook):
        raise
    except (NotATable, TableTooLarge) as error:
        if path.is_file() and has_password(path):
            raise WorkbookHasPassword(path) from error
        raise BrokenWorkbook(path) from error


class _Returning:
    """Goes through the sheets, each of which is of a path, a table, or somebody's own."""

    def __init__(
        self,
        keys: WorkbookKeys,
        base: WorkbookBase,
        sheets: Sequence[ReturnedSheet],
        told_again: Collection[str],
    ) -> None:
        self._contract = keys.contract
        self._format = FORMAT if keys.format is None else keys.format
        self._base = base
        self._sheets = [sheet for sheet in sheets if sheet.name not in told_again]
        self._told_again = [sheet for sheet in sheets if sheet.name in told_again]
        self._handout_id = keys.handout_id
        # Groups that begin with the same step each make their own things.
        made_in = (keys.project_id, keys.step, *([keys.handout_id] if keys.handout_id else []))
        self._theirs = TheirRows(base.rows, " ".join(made_in))
        self.remarks = [Remark(RemarkKind.TEXTS_ONLY, "")] if base.texts_only else []
        self._new_lines: list[NewLine] = []
        self._has_questions = any(head_of(sheet, QUESTION_ID_HEAD) for sheet in self._sheets)

    def all(self) -> ReturnedWorkbook:
        self._read_tables()
        self._read_paths()
        self._read_answers()
        self.remarks += add_new_lines(self._theirs, self._base, self._new_lines)
        self.remarks += [Remark(RemarkKind.OWN_SHEET, sheet.name) for sheet in self._sheets]
        changed = changed_sheets(self._base.view, self._told_again)
        self.remarks += [Remark(RemarkKind.TOLD_AGAIN, name) for name in changed]
        return ReturnedWorkbook(
            self._contract,
            self._base.rows,
            self._theirs.all(),
            tuple(self.remarks),
            self._handout_id,
            file_format=self._format,
            has_questions=self._has_questions,
        )

    def _read_tables(self) -> None:
        base, lines = self._base, self._base.line_ids
        for kind in table_sheets(base.rows):
            found = [(sheet, head) for sheet in self._sheets if (head := head_of(sheet, kind.id_head))]
            found.sort(key=lambda each: each[0].name != kind.name)
            if not found:
                is_missed = any(table in kind.tables and id in lines for table, id in base.rows)
                self._read_without_keys(kind.name, is_missed)
                continue
            sheet, head = found[0]
            read = read_table_back(self._theirs, base, sheet, kind, head)
            self.remarks += read.remarks
            self._new_lines += read.new_lines
            for each, _head in found:
                self._sheets.remove(each)
            self.remarks += [
                Remark(RemarkKind.SHEET_COPIED, each.name, kind.name) for each, _head in found[1:]
            ]

    def _read_answers(self) -> None:
        found = [sheet for sheet in self._sheets if head_of(sheet, QUESTION_ID_HEAD)]
        found.sort(key=lambda sheet: sheet.name != SheetName.QUESTIONS)
        for sheet in found[:1]:
            self._sheets.remove(sheet)
            self.remarks += read_answers_back(self._theirs, self._base.rows, sheet)

    def _read_without_keys(self, name: str, is_missed: bool, title: str = "") -> None:
        """Say of a sheet that its hidden column is not there, or that the sheet itself is not."""
        sheet = next((sheet for sheet in self._sheets if sheet.name == name), None)
        if sheet is not None:
            self._sheets.remove(sheet)
            self.remarks.append(Remark(RemarkKind.KEYS_GONE, name))
        elif is_missed:
            self.remarks.append(Remark(RemarkKind.SHEET_GONE, title or name))

    def _read_paths(self) -> None:
        views = {view.snapshot.id: view for view in self._base.view.paths}
        placed = [(sheet, corner) for sheet in self._sheets if (corner := path_of(sheet, views))]
        for sheet, _corner in placed:
            self._sheets.remove(sheet)
        for path_id, view in views.items():
            found = [(sheet, corner) for sheet, corner in placed if sheet.text(*corner) == path_id]
            found.sort(key=lambda each: each[0].name != view.sheet)
            if not found:
                self._read_without_keys(view.sheet, is_missed=True, title=view.snapshot.title)
                continue
            sheet, corner = found[0]
            grid = read_path_sheet(sheet, corner, [level.id for level in view.snapshot.levels])
            if grid is None:
                self.remarks.append(Remark(RemarkKind.KEYS_GONE, sheet.name))
            else:
                known = KnownPath(view, self._base.texts_only, self._base.is_national, self._base.gone)
                self.remarks += read_path_back(self._theirs, grid, known)
            self.remarks += [
                Remark(RemarkKind.SHEET_COPIED, each.name, sheet.name) for each, _corner in found[1:]
            ]
