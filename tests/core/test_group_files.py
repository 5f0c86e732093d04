"""What groups get: a folder with a file for each, whole or not there, without steps and without names."""

import errno
import os
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.errors.content import GroupFileNotDealtOut, ThingGone
from napl_desktop.errors.files import DiskFull, NoAccess
from napl_desktop.errors.handing_over import GroupFileNotHandedIn
from napl_desktop.exchange.excel.reading_keys import read_keys
from napl_desktop.exchange.groups.content import GroupForm, GroupOrder
from napl_desktop.exchange.hand_in.content import hand_in_content
from napl_desktop.exchange.taking_snapshot import rows_that_leave
from napl_desktop.incoming.workbook_source import read_workbook
from napl_desktop.operations.dimensions import add_dimension
from napl_desktop.operations.handouts import GroupPlan
from napl_desktop.operations.notes import add_row_note
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.handouts import group_file, handouts
from napl_desktop.wording import wording
from tests.core.group_files import (
    NAMES,
    dealt,
    made,
    make_afternoon,
    path_ids,
    put_on_record,
    row_ids,
    rows_of,
    sheets_in,
    taken_back,
    three,
    writes_in,
)
from tests.core.made_projects import atelier_id, grid_of, in_folder
from tests.core.napl_said import one_sentence


@pytest.fixture
def here(tmp_path):
    with make_afternoon(tmp_path) as opened:
        yield opened


def printed(order, target):
    target.write_text(order.title)


def test_each_group_gets_a_file_that_is_called_after_it(here, tmp_path):
    groups = dealt(
        here,
        ("Groep A", ["Doelen"], "project"),
        ("Groep B", ["Vragen"], "workbook"),
        ("Tafel: 3/4?", ["Beoordelen"], "paper"),
        ("groep a", ["Beoordelen"], "project"),
        print_paper=printed,
    )
    assert groups.folder == tmp_path / "Groepen Proef"
    names = ["Groep A.napl", "Groep B.xlsx", "Tafel 3 4.pdf", "groep a (2).napl"]
    assert [file.name for file in groups.files] == names
    assert in_folder(groups.folder) == sorted(names)
    assert groups.files[2].read_text() == "Tafel: 3/4?"
    again = dealt(here, ("Groep A", ["Doelen"], "project"))
    assert again.folder == tmp_path / "Groepen Proef (2)"


def test_a_folder_takes_what_a_title_cannot_be_in(here, tmp_path):
    rename_project(here, "vo/mbo: rollen?")
    assert dealt(here, ("A", ["Doelen"], "project")).folder == tmp_path / "Groepen vo mbo rollen"


def test_the_file_of_a_group_is_the_project_with_what_was_dealt_out_together(here):
    dealt(here, ("Gisteren", ["Doelen"], "project"))
    with here.edit("deal-out") as edit:
        edit.session.connection().exec_driver_sql("UPDATE handout SET dealt_at = '2025-01-01'")
    first, _, third = three(here)
    whole = rows_that_leave(rows_of(here))
    project = next(key for key in whole if key[0] == "project")
    for file, title in ((first, "Groep A"), (third, "Groep C")):
        with Document.open(file) as group:
            own = rows_of(group)
            assert {**own, project: whole[project]} == whole
            assert group.steps() == group.versions() == group.versions_elsewhere() == ()
            assert group.damage() == []
            with group.read() as session:
                assert {each.title for each in handouts(session)} == {"Groep A", "Groep B", "Groep C"}
                told = group_file(session)
            assert (told.title, own[project]["handout_id"]) == (title, told.id)
            assert told.others[row_ids(group)["Vragen"]] == ("Groep B",)


def test_no_name_is_anywhere_in_the_bytes_of_any_file(here):
    files = three(here)
    here.save()
    for name in NAMES:
        assert name.encode() in here.path.read_bytes(), "it is in the file that stays"
    for file in files:
        parts = [file.read_bytes()]
        if file.suffix == ".xlsx":
            with ZipFile(file) as workbook:
                parts = [workbook.read(part) for part in workbook.namelist()]
        assert not [name for name in NAMES for part in parts if name.encode() in part]


def test_a_workbook_has_the_paths_of_the_group_and_nothing_about_the_whole(here):
    add_row_note(here, row_ids(here)["Vragen"], "Bij ons.")
    add_row_note(here, row_ids(here, "Coaching")["Luisteren"], "Ergens anders.")
    _, file, _ = three(here)
    assert sheets_in(file) == ["Leeswijzer", "Toetsing", "Rollen", "Opmerkingen", "_napl"]
    book = load_workbook(file)
    cells = {str(cell.value) for sheet in book.worksheets[:-1] for row in sheet for cell in row if cell.value}
    assert "Bij ons." in cells
    assert not [text for text in cells if "Ergens anders" in text or "Gegevens" in text]
    assert ("Groep", "Groep B") in {(row[0].value, row[1].value) for row in book["Leeswijzer"]}
    keys = read_keys(file)
    with here.read() as session:
        assert keys.handout_id == next(each.id for each in handouts(session) if each.title == "Groep B")


def test_the_rows_of_others_are_grey_and_say_whose_they_are(here):
    add_dimension(here, grid_of(here).id, "Nieuw")
    file = dealt(
        here,
        ("Groep A", ["Doelen"], "project"),
        ("Groep B", ["Vragen"], "workbook"),
        ("Groep C", ["Ontwerpen"], "project"),
    ).files[1]
    sheet = load_workbook(file)["Toetsing"]
    head = next(row for row in sheet if row[0].value == "niveau")
    assert [cell.value for cell in head][-1] == "Andere groep"
    rows = {row[2].value or row[1].value: row for row in sheet.iter_rows(min_row=head[0].row + 1)}
    assert {title: row[-1].value for title, row in rows.items()} == {
        "Doelen": "van Groep A en Groep C",
        "Vragen": None,
        "Beoordelen": "niet uitgedeeld",
        "Nieuw": "niet uitgedeeld",
    }
    grey = {title for title, row in rows.items() if row[2].style == row[3].style == "napl rij van anderen"}
    assert grey == {"Doelen", "Beoordelen", "Nieuw"}
    assert rows["Vragen"][3].style == "napl cel 1 voorstel"


@pytest.mark.parametrize("form", ["project", "workbook"])
def test_a_file_that_nobody_touched_is_no_difference(here, form):
    add_row_note(here, row_ids(here, "Coaching")["Luisteren"], "Ergens anders.")
    grid = grid_of(here)
    add_prerequisite(here, (grid.rows[0].id, grid.levels[0].id), (grid.rows[1].id, grid.levels[0].id))
    add_role(here, atelier_id(here), "Toetser")
    (file,) = dealt(here, ("Groep A", ["Doelen"], form)).files
    merge = taken_back(here, file)
    assert merge.asked == []
    assert merge.result().rows == merge.ours
    if form == "workbook":
        assert read_workbook(here, file).remarks == ()


@pytest.mark.parametrize("step", [".napl", ".xlsx", "folder"])
@pytest.mark.parametrize(("error", "problem"), [(errno.ENOSPC, DiskFull), (errno.EACCES, NoAccess)])
def test_what_goes_wrong_leaves_nothing_behind(here, tmp_path, monkeypatch, step, error, problem):
    def fail(*_arguments, **_facts):
        raise OSError(error, os.strerror(error))

    replace = Path.replace
    here.save()
    before = in_folder(tmp_path)
    ids = put_on_record(here, [GroupPlan("A", tuple(path_ids(here).values()))])
    orders = [GroupOrder(ids[0], "A", GroupForm.WORKBOOK), GroupOrder(ids[0], "A", GroupForm.PROJECT)]
    with monkeypatch.context() as patch:
        if step == "folder":
            patch.setattr(Path, "rename", fail)
        else:
            patch.setattr(
                Path,
                "replace",
                lambda file, target: fail() if Path(target).suffix == step else replace(file, target),
            )
        with pytest.raises(problem) as caught:
            made(here, orders, tmp_path)
    assert "Groepen Proef" in wording("nl").error(caught.value)
    assert in_folder(tmp_path) == before


def test_one_that_is_stopped_or_of_which_the_paper_fails_leaves_nothing_behind(here, tmp_path):
    class Stopped(Exception):
        pass

    told = []

    def stop(done, total):
        told.append((done, total))
        if done >= total / 2:
            raise Stopped

    def fail(_order, target):
        target.write_text("half")
        raise Stopped

    here.save()
    before = in_folder(tmp_path)
    with pytest.raises(Stopped):
        dealt(
            here,
            ("Groep A", ["Doelen"], "project"),
            ("Groep B", ["Vragen"], "workbook"),
            ("Groep C", ["Vragen"], "workbook"),
            progress=stop,
        )
    assert told == sorted(told), "it never goes back"
    with pytest.raises(Stopped):
        dealt(here, ("Groep A", ["Doelen"], "paper"), print_paper=fail)
    assert in_folder(tmp_path) == before


def test_nothing_is_made_of_what_is_not_on_record(here, tmp_path):
    before = in_folder(tmp_path)
    with pytest.raises(ThingGone):
        made(here, [GroupOrder("weg", "Groep A", GroupForm.PROJECT)], tmp_path)
    assert in_folder(tmp_path) == before


def test_a_groups_file_is_not_dealt_out_further_and_not_handed_in(here, tmp_path):
    file = three(here)[0]
    with Document.open(file) as group:
        with pytest.raises(GroupFileNotDealtOut):
            put_on_record(group, [GroupPlan("Groep A1")])
        with group.read() as session, pytest.raises(GroupFileNotHandedIn):
            hand_in_content(session, "Groep A")
        with pytest.raises(GroupFileNotDealtOut) as caught:
            made(group, [], tmp_path)
        assert group.steps() == ()
    assert "Groep A" in wording("nl").error(caught.value)


# The commands


def test_the_command_hands_in_no_groups_file(here, napl, tmp_path):
    file = three(here)[0]
    shutil.copyfile(file, tmp_path / "A.napl")
    before = in_folder(tmp_path)
    code, out, err = napl("hand-in", "A.napl", ".")
    assert (code, out) == (2, "")
    assert one_sentence(err).startswith("Dit is een groepsbestand")
    assert in_folder(tmp_path) == before


def test_the_command_takes_groups_back_and_names_them_by_file(tmp_path, napl):
    with make_afternoon(tmp_path) as here:
        first, second, third = three(here)
        writes_in(first, ("Doelen", "startbekwaam", "Van A."))
        writes_in(second, ("Vragen", "startbekwaam", "Van B."))
        here.save()
    code, out, err = napl("merge", "Atelier.napl", first, second, third, "--accept", "safe")
    assert (code, err) == (0, "")
    assert [line.partition(":")[0] for line in out.splitlines()[1:4]] == [
        "Groep A.napl",
        "Groep B.xlsx",
        "Groep C.napl",
    ]
    with Document.open(tmp_path / "Atelier.napl") as here, here.read() as session:
        assert all(each.returned_at for each in handouts(session))
