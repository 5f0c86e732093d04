"""The sheet Opmerkingen is in the order in which the notes were written."""

from itertools import pairwise

from openpyxl import load_workbook

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.operations import notes
from tests.core.made_projects import grid_of, make_project


def test_notes_are_in_the_order_in_which_they_were_written(tmp_path, monkeypatch):
    moments = [f"2026-11-{day}T10:00:00+00:00" for day in (23, 21, 25, 22, 24, *([26] * 5))]
    with make_project(tmp_path / "proef.napl") as document:
        path_id = grid_of(document).id
        for moment in moments:
            monkeypatch.setattr(notes, "written_now", lambda moment=moment: moment)
            notes.add_path_note(document, path_id, f"van {moment[8:10]}", None)
        with document.read() as session:
            write_workbook(project_snapshot(session), tmp_path / "uit.xlsx")
    rows = list(load_workbook(tmp_path / "uit.xlsx")["Opmerkingen"].iter_rows(min_row=4, values_only=True))
    assert [row[8] for row in rows] == [f"van {day}" for day in (21, 22, 23, 24, 25, *([26] * 5))]
    same = [row[0] for row in rows[5:]]
    assert all(one < other for one, other in pairwise(same)), "of one moment they are in a fixed order"
