"""In a national project what ateliers handed in is dropped or chosen, and it is seen how far each of them is."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from threading import Event

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QTabBar

from napl_desktop.document.document import Document
from napl_desktop.incoming import reading
from napl_desktop.incoming.source import Source
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.projects import new_national_project
from napl_desktop.queries.outline import outline
from sample_projects.hand_ins.changing import carry_out, read_changes
from tests.core.edited_workbooks import exported
from tests.core.handed_in_workbooks import change_base, without, workbook_of
from tests.core.made_projects import make_project
from tests.effort import A_HANG
from tests.screens.hand_in_looks import FIRST, SECOND, TEXTS, begun, begun_alike, bring, seven, view_of
from tests.screens.stage import Dress, Stage
from tests.widgets.test_dropping import drag, drop, files
from ui.dialogs.new_project import NewProjectDialog
from ui.hand_ins.line_button import LineButton
from ui.kit.dialogs.progress import ProgressDialog
from ui.shell.bars.tool_row import ToolRow
from ui.shell.views.all_views import GRID, HAND_INS, OVERVIEW

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Open a national project in which nothing came in."""
    started = Stage(qapp, tmp_path, Dress(has_panels=False))
    begun(started)
    yield started
    started.close()


def said_of(stage: Stage) -> list[str]:
    """Return what is heard of every line."""
    return [button.accessibleName() for button in view_of(stage).places.buttons]


def line(stage: Stage, beginning: str) -> LineButton:
    """Return the line of a place."""
    return next(each for each in view_of(stage).places.buttons if each.accessibleName().startswith(beginning))


def drop_on(stage: Stage, *paths: Path) -> None:
    """Drop files on the view, and wait until it is said what came of them."""
    stage.window.notices.quiet_line.go()
    assert drop(stage, files(*paths), view_of(stage))
    stage.wait_until(lambda: bool(stage.said or stage.notices))
    stage.wait_until(lambda: not stage.window.findChildren(ProgressDialog))
    stage.window.activateWindow()
    stage.settle()


def second_round(stage: Stage) -> None:
    """Let all hand in, the bureau change something, and two of them hand in again."""
    bring(stage, FIRST)
    carry_out(read_changes(TEXTS / "bureau.toml"), stage.session.document)
    bring(stage, SECOND)


def ateliers(stage: Stage) -> list[str]:
    with stage.session.document.read() as db:
        return [atelier.title for atelier in outline(db).ateliers]


def tabs(stage: Stage) -> list[str]:
    row = stage.page.workspace.findChild(QTabBar)
    assert isinstance(row, QTabBar)
    return [row.tabText(at) for at in range(row.count()) if row.isTabVisible(at)]


# Where it is


def test_a_national_project_opens_on_it(stage: Stage) -> None:
    assert stage.page.workspace.view is HAND_INS
    assert "Inzendingen" in tabs(stage)
    assert stage.window.actions_by_name["view-hand-ins"].isVisible()
    assert stage.window.actions_by_name["view-hand-ins"].isChecked()
    assert stage.window.focusWidget() is view_of(stage).bring_in.choose_button
    assert said_of(stage) == []
    assert not stage.window.actions_by_name["hand-in"].isVisible(), "it is handed in here, and not from here"
    assert stage.window.findChild(ToolRow).button(stage.window.actions_by_name["hand-in"]).isHidden()


def test_no_other_project_has_it(stage: Stage, tmp_path: Path) -> None:
    make_project(tmp_path / "werk.napl").close()
    stage.open_file(tmp_path / "werk.napl")
    action = stage.window.actions_by_name["view-hand-ins"]
    assert stage.page.workspace.view is GRID
    assert "Inzendingen" not in tabs(stage)
    assert not action.isVisible()
    assert stage.window.actions_by_name["hand-in"].isVisible()
    assert stage.window.findChild(ToolRow).button(stage.window.actions_by_name["hand-in"]).isVisible()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(stage.window.focusWidget(), Key.Key_D, held)
    stage.settle()
    assert stage.page.workspace.view is GRID


def test_it_is_made_in_the_window(stage: Stage, tmp_path: Path) -> None:
    stage.close_project()
    stage.trigger("new")
    dialog = stage.dialog(NewProjectDialog)
    QTest.keyClicks(dialog.title_field, "Heel Nederland")
    QTest.mouseClick(dialog.focus_choice.button(2), LEFT)
    QTest.mouseClick(dialog.create_button, LEFT)
    stage.window.activateWindow()
    stage.settle()
    assert stage.session.document.path.name == "Heel Nederland.napl"
    assert stage.page.workspace.view is HAND_INS
    assert ateliers(stage) == []


# What comes in


def test_six_at_once_are_written_as_one_step(stage: Stage) -> None:
    steps = len(stage.session.document.steps())
    drop_on(stage, *FIRST)
    assert stage.said.startswith("6 inzendingen binnen: ")
    assert len(stage.session.document.steps()) == steps + 1
    assert stage.page.workspace.view is HAND_INS, "nobody is led away"
    assert len(said_of(stage)) == 6
    assert all(each.endswith("verwerkt") for each in said_of(stage))
    assert said_of(stage)[2].startswith("vo, rollen, inzending 1, ")
    assert "· 4 paden" in said_of(stage)[2]
    assert view_of(stage).bring_in.go_on_button.isHidden()
    stage.answer_notice("Ongedaan maken")
    assert said_of(stage) == []
    assert ateliers(stage) == []


def test_what_is_undone_leads_back_to_it(stage: Stage) -> None:
    bring(stage, FIRST)
    stage.page.workspace.show_view(GRID)
    stage.window.actions_by_name["undo"].trigger()
    stage.settle()
    assert stage.page.workspace.view is HAND_INS
    assert ateliers(stage) == []


def test_what_cannot_be_taken_is_said_and_the_others_come_in(stage: Stage, tmp_path: Path) -> None:
    broken, picture, workbook = (
        tmp_path / "mbo-rollen 1.napl",
        tmp_path / "foto.png",
        tmp_path / "po-rollen 1.XLSX",
    )
    for file in (broken, picture, workbook):
        file.write_bytes(b"niets")
    drop_on(stage, FIRST[3], workbook, picture, broken)
    stage.wait_until(lambda: bool(said_of(stage)))
    (told,) = stage.notices
    assert "‘po-rollen 1.XLSX’ is niet te lezen als werkmap" in told
    assert "‘foto.png’ is geen inzending" in told
    assert "‘mbo-rollen 1.napl’" in told
    assert ateliers(stage) == ["po · rollen"]
    drop_on(stage, picture)
    assert ateliers(stage) == ["po · rollen"]
    assert "foto.png" in "".join(stage.notices)
    stage.close_project()
    assert stage.notices == [], "it was about that project"


def test_of_each_of_seven_files_it_is_said_what_came_of_it(stage: Stage, tmp_path: Path) -> None:
    drop_on(stage, *seven(tmp_path))
    stage.wait_until(lambda: len(said_of(stage)) == 5)
    (told,) = [each for each in stage.notices if "inzending 1 van" in each]
    lines = told.splitlines()
    assert lines[:3] == [
        "‘mbo-rollen 1.napl’: inzending 1 van mbo · rollen.",
        "‘po-rollen 1.napl’: inzending 1 van po · rollen.",
        "‘vo-rollen 1.napl’: inzending 1 van vo · rollen.",
    ]
    assert lines[3].startswith("‘kapot.napl’ is ")
    assert lines[4:] == [
        "‘mbo-competentieniveaus 1.xlsx’: inzending 1 van mbo · competentieniveaus, uit de werkmap.",
        "‘po-competentieniveaus 1.xlsx’: inzending 1 van po · competentieniveaus, uit de werkmap.",
        "Van ‘vo thuis.xlsx’ zat het project erbij (‘vo-rollen 1.napl’), en dat is genomen.",
    ]
    assert ateliers(stage) == [
        *("po · rollen", "po · competentieniveaus", "vo · rollen"),
        *("mbo · rollen", "mbo · competentieniveaus"),
    ]


def test_only_a_workbook_comes_in_and_is_seen_as_its_hand_in(stage: Stage, tmp_path: Path) -> None:
    workbook = workbook_of(TEXTS / "vo-rollen 2.napl", tmp_path / "vo-rollen 2.xlsx")
    drop_on(stage, TEXTS / "vo-rollen 1.napl")
    drop_on(stage, workbook)
    (said,) = said_of(stage)
    assert said.startswith("vo, rollen, inzending 2")
    steps = len(stage.session.document.steps())
    drop_on(stage, TEXTS / "vo-rollen 2.napl")
    assert len(stage.session.document.steps()) == steps, "it is here already"
    drop_on(stage, TEXTS / "vo-rollen 1.napl")
    assert "‘vo-rollen 1.napl’ is ouder dan ‘vo-rollen 2’" in "".join(stage.notices)


@pytest.mark.parametrize("what", ["other programme", "damaged", "national", "older"])
def test_a_workbook_that_does_not_belong_here_is_said_and_nothing_is_written(
    stage: Stage, tmp_path: Path, what: str
) -> None:
    workbook = tmp_path / "vreemd.xlsx"
    if what == "other programme":
        Workbook().save(workbook)
    elif what == "national":
        with new_national_project(tmp_path / "Ander.napl", "Ander") as other:
            assert exported(other, workbook.name) == workbook
    else:
        workbook_of(TEXTS / "vo-rollen 1.napl", workbook)
    if what == "damaged":
        change_base(workbook, without("level"))
    if what == "older":
        drop_on(stage, TEXTS / "vo-rollen 2.napl")
    steps = len(stage.session.document.steps())
    drop_on(stage, workbook)
    said = {
        "other programme": "is geen werkmap die dit programma",
        "damaged": "is niet te lezen als werkmap",
        "national": "is zelf een landelijk raamwerk",
        "older": "is ouder dan ‘vo-rollen 2’",
    }
    assert f"‘vreemd.xlsx’ {said[what]}" in "".join(stage.notices)
    assert len(stage.session.document.steps()) == steps


def test_a_folder_is_what_is_in_it(stage: Stage, tmp_path: Path) -> None:
    folder = tmp_path / "Inleveren vo-rollen 1"
    folder.mkdir()
    copyfile(TEXTS / "vo-rollen 1.napl", folder / "vo-rollen 1.napl")
    (folder / "vo-rollen 1.xlsx").write_bytes(b"niets")
    drop_on(stage, folder)
    stage.wait_until(lambda: bool(said_of(stage)))
    assert ateliers(stage) == ["vo · rollen"]


def test_of_two_hand_ins_of_one_atelier_the_newest_is_taken(stage: Stage) -> None:
    drop_on(stage, TEXTS / "vo-rollen 1.napl", TEXTS / "vo-rollen 2.napl")
    stage.wait_until(lambda: bool(said_of(stage)))
    assert "‘vo-rollen 1.napl’ is ouder dan ‘vo-rollen 2’" in "".join(stage.notices)
    (said,) = said_of(stage)
    assert said.startswith("vo, rollen, inzending 2, ")


def test_an_older_hand_in_after_a_newer_changes_nothing(stage: Stage) -> None:
    drop_on(stage, TEXTS / "vo-rollen 2.napl")
    steps = len(stage.session.document.steps())
    drop_on(stage, TEXTS / "vo-rollen 1.napl")
    assert "is ouder dan ‘vo-rollen 2’" in "".join(stage.notices)
    assert len(stage.session.document.steps()) == steps


def test_reading_can_be_stopped(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    read = reading.read_project
    begun: list[Path] = []
    gate = Event()

    def read_slowly(document: Document, path: Path) -> Source:
        begun.append(path)
        gate.wait(A_HANG)
        return read(document, path)

    monkeypatch.setattr(reading, "read_project", read_slowly)
    assert drop(stage, files(*FIRST), view_of(stage))
    stage.wait_until(lambda: bool(begun) and any(isinstance(top, ProgressDialog) for top in stage.on_top()))
    QTest.mouseClick(stage.dialog(ProgressDialog).stop_button, LEFT)
    gate.set()
    stage.wait_until(lambda: not stage.window.findChildren(ProgressDialog))
    assert len(begun) < len(FIRST)
    assert "er is niets binnengekomen" in stage.said
    assert ateliers(stage) == []


def test_where_it_would_come_in_is_shown_while_it_is_dragged(stage: Stage) -> None:
    strip = view_of(stage).bring_in
    assert drag(stage, files(*FIRST), view_of(stage))
    assert strip.property("place") == "wanted"
    QApplication.sendEvent(stage.window.windowHandle(), QDragLeaveEvent())
    assert strip.property("place") == "drop"


def test_several_that_are_dropped_elsewhere_come_in_too(stage: Stage, tmp_path: Path) -> None:
    stage.page.workspace.show_view(OVERVIEW)
    workbook = workbook_of(FIRST[1], tmp_path / "mbo.xlsx")
    assert drop(stage, files(FIRST[0], workbook), stage.window.centralWidget())
    stage.wait_until(lambda: bool(stage.said))
    assert len(ateliers(stage)) == 2


# Ateliers that began with one file


@pytest.mark.parametrize("form", [".napl", ".xlsx"])
@pytest.mark.parametrize(
    ("answer", "wanted", "to_choose"),
    [
        ("Twee ateliers", {"vo · rollen", "mbo · niveaus"}, False),
        ("Hetzelfde atelier", {"vo · rollen"}, True),
        ("Niet binnenhalen", {"vo · rollen"}, False),
    ],
)
def test_two_that_began_with_one_file_are_asked_about(
    stage: Stage, tmp_path: Path, answer: str, wanted: set[str], to_choose: bool, form: str
) -> None:
    one, other = begun_alike(tmp_path)
    if form == ".xlsx":
        one, other = (workbook_of(each, each.with_suffix(form)) for each in (one, other))
    drop_on(stage, one)
    assert ateliers(stage) == ["vo · rollen"]
    assert drop(stage, files(other), view_of(stage))
    stage.wait_until(lambda: any(isinstance(top, QMessageBox) for top in stage.on_top()))
    box = stage.dialog(QMessageBox)
    assert f"‘mbo · niveaus’ (mbo · competentieniveaus) uit ‘mbo 1{form}’" in box.text()
    assert "‘vo · rollen’ (vo · rollen)" in box.text()
    assert ateliers(stage) == ["vo · rollen"], "nothing before it is answered"
    stage.window.notices.quiet_line.go()
    QTest.mouseClick(next(each for each in box.buttons() if each.text() == answer), LEFT)
    if answer != "Niet binnenhalen":
        stage.wait_until(lambda: bool(stage.said or stage.notices))
    stage.settle()
    assert set(ateliers(stage)) == wanted
    assert any("te kiezen" in each for each in said_of(stage)) is to_choose


# What is left to choose


def test_what_clashes_waits_and_is_counted_where_it_belongs(stage: Stage) -> None:
    second_round(stage)
    assert [each for each in said_of(stage) if "te kiezen" in each] == [
        "vo, rollen, inzending 2 · 4 paden, 4 te kiezen",
        "mbo, rollen, inzending 2 · 3 paden, 5 te kiezen",
    ]
    assert "2 inzendingen binnen: 8 rijen bijgewerkt. Er zijn 9 verschillen te kiezen." in stage.notices
    button = view_of(stage).bring_in.go_on_button
    assert button.text() == "&Verder kiezen (9)"
    QTest.mouseClick(button, LEFT)
    stage.settle()
    page = stage.window.pages.merge
    assert page is not None
    for _ in range(9):
        QTest.keyClick(stage.window.focusWidget(), Key.Key_1)
        stage.settle()
    QTest.keyClick(stage.window.focusWidget(), Key.Key_Escape)
    stage.settle()
    assert [each.rpartition(", ")[2] for each in said_of(stage)].count("nieuw") == 2
    assert button.text() == "&Verder met samenvoegen"
    QTest.mouseClick(button, LEFT)
    stage.settle()
    page = stage.window.pages.merge
    assert page is not None
    page.accept_button.click()
    stage.wait_until(button.isHidden)
    stage.window.pages.go_back()
    stage.settle()
    assert [each.rpartition(", ")[2] for each in said_of(stage)].count("verwerkt") == 5
    assert said_of(stage)[2].endswith("1 te vragen"), "the bureau changed what was agreed"
    assert button.isHidden()


def test_another_day_it_is_still_said(stage: Stage) -> None:
    second_round(stage)
    project = stage.session.document.path
    before = said_of(stage)
    stage.close_project()
    stage.open_file(project)
    assert said_of(stage) == before
    assert view_of(stage).bring_in.go_on_button.text() == "&Verder kiezen (9)"


# Where it leads


@pytest.mark.parametrize("key", [None, Key.Key_Space, Key.Key_Return])
def test_a_place_leads_to_its_atelier(stage: Stage, key: Qt.Key | None) -> None:
    drop_on(stage, *FIRST)
    button = line(stage, "mbo, rollen")
    if key is None:
        QTest.mouseClick(button, LEFT)
    else:
        button.setFocus()
        QTest.keyClick(button, key)
    stage.settle()
    with stage.session.document.read() as db:
        (wanted,) = [each.id for each in outline(db).ateliers if each.title == "mbo · rollen"]
    assert stage.window.selection.now.atelier_id == wanted
    assert stage.page.panels.shows_outline
    assert stage.page.outline.isAncestorOf(stage.window.focusWidget())
    assert stage.page.workspace.view is HAND_INS


def test_all_of_it_is_reached_with_tab(stage: Stage) -> None:
    drop_on(stage, *FIRST[:2])
    view = view_of(stage)
    wanted = {*view.places.buttons, view.bring_in.choose_button}
    seen = set()
    view.places.buttons[0].setFocus()
    for _ in wanted:
        seen.add(stage.window.focusWidget())
        QTest.keyClick(stage.window.focusWidget(), Key.Key_Tab)
    assert seen == wanted


def test_more_ateliers_in_one_place_have_a_line_each(stage: Stage) -> None:
    drop_on(stage, *FIRST)
    add_atelier(stage.session.document, "Noord", [Sector.VO, Sector.PO], AtelierFocus.ROLES)
    stage.settle()
    assert "vo, rollen, Noord: zonder inzending · 0 paden" in said_of(stage)
    assert "po, rollen, Noord: zonder inzending · 0 paden" in said_of(stage)
    assert len(said_of(stage)) == 8


def test_who_only_looks_can_bring_nothing_in(stage: Stage) -> None:
    drop_on(stage, *FIRST[:1])
    stage.trigger("save")
    project = stage.session.document.path
    stage.close_project()
    stage.application.files.open_to_look(project)
    stage.settle()
    assert len(said_of(stage)) == 1
    assert view_of(stage).bring_in.isHidden()
    assert not view_of(stage).acceptDrops()
