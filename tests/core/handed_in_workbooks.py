"""What ateliers hand in when that is only a workbook: made of their projects, and edited at home."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from tests.core.edited_workbooks import Home
from tests.core.national_projects import FIRST, empty_national


def workbook_of(handed_in: Path, to: Path) -> Path:
    """Write the workbook that belongs to a project which was handed in; return `to`."""
    to.write_bytes(_workbook_of(handed_in, handed_in.stat().st_mtime_ns))
    return to


@cache
def _workbook_of(handed_in: Path, _changed: int) -> bytes:
    with (
        TemporaryDirectory() as folder,
        Document.open(handed_in, read_only=True) as document,
        document.read() as session,
    ):
        snapshot = project_snapshot(session)
        version, *past = snapshot.past
        target = Path(folder) / "x.xlsx"
        write_workbook(replace(snapshot, version=version, past=tuple(past), step_id=""), target)
        return target.read_bytes()


def merged_workbooks(path: Path) -> Path:
    """Make a national project into which the workbooks of all six were merged; return its file."""
    path.write_bytes(_merged_workbooks())
    return path


@cache
def _merged_workbooks() -> bytes:
    with TemporaryDirectory() as folder:
        path = empty_national(Path(folder) / "Landelijk.napl")
        files = [workbook_of(each, Path(folder) / f"{each.stem}.xlsx") for each in FIRST]
        assert main(["merge", str(path), *map(str, files), "--accept", "safe", "--json"]) == 0
        return path.read_bytes()


def edited(workbook: Path, to: Path, *texts: tuple[str, str, str, str]) -> Path:
    """Write another workbook with these texts: (sheet, title of the row, head of the column, text)."""
    to.write_bytes(workbook.read_bytes())
    with Home(to) as home:
        for sheet, row, head, text in texts:
            home.sheet(sheet).write(row, head, text)
    return to


def change_base(workbook, change):
    """Let somebody change the lines of the hidden sheet of keys."""
    with Home(workbook) as home:
        sheet = home.book["_napl"]
        lines = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
        first = next(at for at, line in enumerate(lines) if str(line[0]).startswith("["))
        rows = [json.loads("".join(line)) for line in lines[first:]]
        sheet.delete_rows(first + 1, sheet.max_row)
        for row in change(rows):
            sheet.append([json.dumps(row, ensure_ascii=False)])


def without(table):
    """Return what takes the rows of a table away."""
    return lambda rows: [row for row in rows if row[0] != table]
