"""The white spots of the country on the screen: what each sector has, what is to come, and the way there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget

from napl_desktop.cli import main
from napl_desktop.model import Role
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.operations.paths import rename_path
from napl_desktop.operations.roles import remove_role
from napl_desktop.queries.roles import role_titles
from napl_desktop.queries.white_spots import white_spots
from tests.core.national_projects import FIRST, merged_first, say_what_is_alike
from tests.screens import projects
from tests.screens.hand_in_looks import begun, bring
from tests.screens.stage import Dress, Stage
from tests.screens.white_looks import view_of
from tests.widgets.grid_room import colours
from ui.kit.reading_table import PLACE
from ui.kit.theme import ThemeName
from ui.shell.views.all_views import GRID, HAND_INS, OVERVIEW, WHITE_SPOTS
from ui.white_spots.view import WhiteSpotsView

Key = Qt.Key
Spoken = Qt.ItemDataRole.AccessibleTextRole
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Open a national project with what all six handed in; it is said what is the same."""
    started = Stage(qapp, tmp_path, Dress(has_panels=False, size=QSize(1920, 1080)))
    started.open(lambda folder: merged_first(folder / "Landelijk.napl"))
    say_what_is_alike(started.session.document)
    started.settle()
    yield started
    started.close()


@pytest.fixture
def view(stage: Stage) -> WhiteSpotsView:
    """Show the view with its key."""
    QTest.keyClick(stage.window.focusWidget() or stage.window, Key.Key_W, CONTROL_SHIFT)
    stage.settle()
    assert stage.page.workspace.view == WHITE_SPOTS
    return view_of(stage)


def spoken(table: QTableWidget) -> list[list[str]]:
    """Return what is heard of each row of a table."""
    return [
        [str(table.item(row, column).data(Spoken) or table.item(row, column).text()) for column in range(4)]
        for row in range(table.rowCount())
    ]


def line_of(table: QTableWidget, title: str) -> int:
    """Return the number of the first row with this title."""
    return next(row for row, cells in enumerate(spoken(table)) if cells[0] == title)


def listed(view: WhiteSpotsView) -> list[str]:
    return [view.spots.item(row, 0).text() for row in range(view.spots.rowCount())]


def click(table: QTableWidget, row: int, column: int) -> None:
    item = table.item(row, column)
    table.scrollToItem(item)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(item).center())


def test_the_same_role_is_one_line_with_the_title_of_each_sector(view: WhiteSpotsView) -> None:
    said = spoken(view.table)
    row = line_of(view.table, "Toetsexpert")
    assert said[row] == [
        "Toetsexpert",
        "Toetsexpert, po: Toetsen en feedback, 17 van 18 gevuld, 8 vastgesteld, 1 in discussie",
        "Toetsexpert, vo: Toetsdeskundige, Toetsing en feedback, 18 van 18 gevuld, 7 vastgesteld, 1 in discussie",
        "Toetsexpert, mbo: nog niemand",
    ]
    assert said[line_of(view.table, "Digicoach")][3] == "Digicoach, mbo: rol zonder pad"
    assert said[line_of(view.table, "niveaupad: vakbekwaam") + 1][1].startswith(
        "niveaupad: vakbekwaam, po: Het jonge kind, 5 van 5 gevuld"
    ), "a sector may have more of them"
    row = line_of(view.table, "onderwijskundig leiderschap en management")
    assert [each.rpartition(": ")[2] for each in said[row][1:]] == ["nog geen"] * 3
    assert listed(view) == [
        "Rollen zonder pad (5)",
        *("po › Werkplekbegeleider", "vo › Schoolopleider", "vo › Mentor", "mbo › Digicoach", "mbo › Mentor"),
    ]
    assert view.told.text() == "Een witte vlek is geen fout: zo zie je wat er nog moet komen."


def test_how_far_the_country_is_stands_over_every_view_of_the_whole(
    stage: Stage, view: WhiteSpotsView
) -> None:
    lines = (
        "Rolpaden: 10 begonnen · 0 vastgesteld van 10, later 15",
        "Niveaupaden: 3 begonnen · 0 vastgesteld van 3",
    )
    for kind in (WHITE_SPOTS, HAND_INS, OVERVIEW):
        stage.trigger(kind.action)
        stage.settle()
        made = stage.page.workspace.made(kind)
        assert made.milestones.lines == lines
        assert made.milestones.isVisible()
    assert not made.goal.isVisible()
    assert not made.other_goals.isVisible()


def test_a_click_on_a_path_and_enter_on_a_role_lead_there(stage: Stage, view: WhiteSpotsView) -> None:
    click(view.table, line_of(view.table, "Toetsexpert"), 2)
    stage.settle()
    assert stage.page.workspace.view == GRID
    assert stage.grid.title == "Toetsing en feedback"
    stage.trigger(WHITE_SPOTS.action)
    stage.settle()
    view.table.setCurrentCell(line_of(view.table, "Digicoach"), 2)
    view.table.setFocus()
    before = stage.window.selection.now
    QTest.keyClick(view.table, Key.Key_Return)
    stage.settle()
    assert stage.window.selection.now == before, "there is nobody to go to"
    QTest.keyClick(view.table, Key.Key_Right)
    QTest.keyClick(view.table, Key.Key_Return)
    stage.settle()
    assert stage.window.selection.now.role_id == view.table.currentItem().data(PLACE).role_id is not None


def test_each_white_spot_in_the_list_leads_to_its_place(stage: Stage, view: WhiteSpotsView) -> None:
    view.spots.setFocus()
    view.spots.setCurrentCell(0, 0)
    QTest.keyClick(view.spots, Key.Key_Down)
    QTest.keyClick(view.spots, Key.Key_Down)
    assert view.spots.currentItem().text() == "vo › Schoolopleider"
    QTest.keyClick(view.spots, Key.Key_Space)
    stage.settle()
    with stage.session.document.read() as db:
        places = [spot.at for spot in white_spots(db).spots]
    assert stage.window.selection.now.place == places[1]
    click(view.spots, 5, 0)
    stage.settle()
    assert stage.window.selection.now.place == places[4]


def test_it_follows_what_is_done(stage: Stage, view: WhiteSpotsView) -> None:
    with stage.session.document.read() as db:
        found = white_spots(db)
    digicoach = found.roles[0]
    po, mbo = digicoach.sectors[0][0], digicoach.sectors[2][0]
    stage.session.run(rename_path, po.path_id, "Digitaal lesgeven")
    stage.settle()
    assert "Digitaal lesgeven" in spoken(view.table)[line_of(view.table, "Digicoach")][1]
    stage.session.run(remove_role, mbo.at.row_id)
    stage.settle()
    assert "mbo › Digicoach" not in listed(view)
    stage.trigger("undo")
    stage.settle()
    assert "mbo › Digicoach" in listed(view)


def test_roles_that_are_not_the_same_any_more_get_lines_of_their_own(
    stage: Stage, view: WhiteSpotsView
) -> None:
    with stage.session.document.read() as db:
        ids = [id for id, title in role_titles(db) if title == "Digicoach"]
    stage.session.run(say_same, Role, [SaidOfTwo(*ids, False)])
    stage.settle()
    assert [cells[0] for cells in spoken(view.table)].count("Digicoach") == 2


def test_a_white_spot_is_outlined_and_quiet(stage: Stage, view: WhiteSpotsView) -> None:
    tokens = stage.application.theme.tokens
    table = view.table
    row = line_of(table, "Digicoach")

    def seen(column: int) -> dict[str, int]:
        return colours(table.viewport().grab(table.visualItemRect(table.item(row, column))).toImage())

    assert seen(2).get(tokens.outline.upper(), 0) > 60
    assert tokens.danger.upper() not in seen(2)
    assert seen(1).get(tokens.agreed.upper(), 0) > 60
    assert tokens.agreed.upper() not in seen(3)


def test_where_there_is_little_room_the_list_goes_at_the_end(stage: Stage, view: WhiteSpotsView) -> None:
    assert view.spots.geometry().left() > view.table.geometry().right()
    assert "Rollen zonder pad (5)" not in [cells[0] for cells in spoken(view.table)]
    stage.dress_in(ThemeName.LIGHT, 200)
    stage.settle()
    assert not view.spots.isVisible()
    assert view.table.horizontalScrollBar().maximum() == 0
    assert spoken(view.table)[-6][0] == "Rollen zonder pad (5)"
    click(view.table, view.table.rowCount() - 1, 2)
    stage.settle()
    with stage.session.document.read() as db:
        assert stage.window.selection.now.place == white_spots(db).spots[-1].at


def test_before_anything_came_in_every_step_is_white_and_then_less(
    qapp: QApplication, tmp_path: Path
) -> None:
    stage = Stage(qapp, tmp_path, Dress(has_panels=False))
    try:
        begun(stage)
        view = view_of(stage)
        assert spoken(view.table)[1] == ["niveaupad: startbekwaam"] + [
            f"niveaupad: startbekwaam, {sector}: nog geen niveau" for sector in ("po", "vo", "mbo")
        ]
        assert listed(view)[:2] == ["Sectoren met te weinig rolpaden (3)", "po: 0 van 3 begonnen"]
        assert listed(view)[-1] == "mbo"
        stage.trigger(HAND_INS.action)
        bring(stage, FIRST[:3])
        stage.trigger(WHITE_SPOTS.action)
        stage.settle()
        assert "vo: 0 van 3 begonnen" in listed(view)
        assert "mbo: 0 van 3 begonnen" not in listed(view)
    finally:
        stage.close()


def test_an_atelier_has_no_such_view(qapp: QApplication, tmp_path: Path) -> None:
    stage = Stage(qapp, tmp_path)
    try:
        stage.open(projects.roles)
        stage.trigger(OVERVIEW.action)
        overview = stage.page.workspace.made(OVERVIEW)
        assert not overview.milestones.isVisible()
        stage.trigger(WHITE_SPOTS.action)
        assert stage.page.workspace.view == OVERVIEW
    finally:
        stage.close()


def test_the_overview_of_the_country_goes_by_sector_and_shows_what_is_white(
    qapp: QApplication, tmp_path: Path
) -> None:
    stage = Stage(qapp, tmp_path, Dress(has_panels=False))
    try:
        begun(stage)
        bring(stage, FIRST[:3])
        stage.trigger(OVERVIEW.action)
        stage.settle()
        table = stage.page.workspace.made(OVERVIEW).map
        words = [table.item(row, 0).text() for row in range(table.rowCount())]
        assert [line.split("\u2003")[0] for line in words] == [
            "po",
            "po · rollen: nog geen pad",
            "po · competentieniveaus: 28 van 29 gevuld, 11 vastgesteld, 2 in discussie",
            *("Van startbekwaam naar vakbekwaam", "Het jonge kind"),
            *("vo", "vo · rollen: nog geen pad", "vo · competentieniveaus: nog geen pad"),
            "mbo",
            "mbo · rollen: 49 van 51 gevuld, 12 vastgesteld, 3 in discussie",
            *("Opleiden op de werkplek", "Praktijkgericht onderzoek", "Curriculum ontwikkelen"),
            "mbo · competentieniveaus: 17 van 18 gevuld, 6 vastgesteld, 1 in discussie",
            "Van startbekwaam naar vakbekwaam",
        ]
        assert words[0].split("\u2003")[1:] == [
            "Rolpaden: 0 begonnen · 0 vastgesteld van 3",
            "Niveaupaden: 2 begonnen · 0 vastgesteld van 1",
        ]
    finally:
        stage.close()


@pytest.mark.parametrize("view_name", ["white-spots", "overview"])
def test_the_command_draws_the_country(view_name: str, tmp_path: Path) -> None:
    project, target = merged_first(tmp_path / "Landelijk.napl"), tmp_path / "beeld.svg"
    assert main(["export", str(project), str(target), "--view", view_name]) == 0
    drawn = target.read_text("utf-8")
    assert "Rolpaden: 10 begonnen" in drawn
    assert ("nog niemand" in drawn) is (view_name == "white-spots")
