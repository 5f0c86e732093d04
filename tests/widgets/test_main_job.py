"""The whole main job, as a facilitator does it: with keys and clicks, and a look at the files that come of it."""

from itertools import pairwise
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QTabBar, QWidget

from napl_desktop.assets import sample_projects
from napl_desktop.model import DescriptorStatus, Sector
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import Outline, outline
from tests.screens import projects
from tests.screens.stage import Stage
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.new_project import NewProjectDialog
from ui.hand_in.dialog import HandInDialog
from ui.shell.views.all_views import GRAPH

TABLE = (
    "Hoofddimensie;Subdimensie;Start;Verder\n"
    "Lesgeven;Uitleg;Legt kort uit;Legt uit en vraagt door\n"
    ";Sfeer;;Veilig\n"
)
ESCAPE, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return


def press(stage: Stage, qtbot, *keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    for key in keys:
        plain, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(_focus(stage), plain, modifier)
        stage.settle()


def write(stage: Stage, qtbot, text: str) -> None:
    for sign in text:  # each to whatever has the keys by then: the first may open an editor
        qtbot.keyClicks(_focus(stage), sign)
    stage.settle()


def _focus(stage: Stage) -> QWidget:
    if not stage.on_top():
        stage.window.activateWindow()  # without a screen nobody gives the window its keys back
        stage.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def read(stage: Stage) -> Outline:
    with stage.session.document.read() as db:
        return outline(db)


def new_project(stage: Stage, qtbot, title: str) -> Path:
    stage.trigger("new")
    dialog = stage.dialog(NewProjectDialog)
    qtbot.keyClicks(dialog.title_field, title)
    dialog.sector_choice.choose(list(Sector).index(Sector.VO))
    dialog.beginning_choice.choose(1)
    qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    stage.settle()
    return stage.session.document.path


def test_from_an_empty_screen_to_a_workbook(stage: Stage, qtbot, tmp_path: Path) -> None:  # noqa: PLR0915
    file = new_project(stage, qtbot, "Rollen in het vo")
    assert file.exists()
    assert [(line.rows, line.levels) for line in read(stage).ateliers[0].paths] == [(6, 3)]

    # The room calls out roles: one per Enter.
    stage.trigger("add-role")
    for role in ("Curriculumontwikkelaar", "Toetsdeskundige"):
        write(stage, qtbot, role)
        press(stage, qtbot, ENTER)
    press(stage, qtbot, ESCAPE)
    assert [role.title for role in read(stage).ateliers[0].roles] == [
        "Curriculumontwikkelaar",
        "Toetsdeskundige",
    ]

    # Somebody types, with a mistake in it, takes it back, and the room agrees.
    stage.select(stage.grid.rows[0].title, 0)
    stage.page.workspace.grid.setFocus()
    write(stage, qtbot, "Kiest de kern van een les")
    press(stage, qtbot, ENTER)
    write(stage, qtbot, "Fout")
    press(stage, qtbot, ENTER)
    stage.trigger("undo")
    texts = [cell.text for cell in stage.grid.cells.values() if cell.text]
    assert texts == ["Kiest de kern van een les"]
    stage.select(stage.grid.rows[0].title, 0)
    stage.trigger("status-agreed")
    stage.trigger("add-note")
    write(stage, qtbot, "Wat is de kern?")
    press(stage, qtbot, (ENTER, Qt.KeyboardModifier.ControlModifier))
    (cell,) = (cell for cell in stage.grid.cells.values() if cell.text)
    assert (cell.status, cell.open_notes) == (DescriptorStatus.AGREED, 1)

    # A table that is there already comes in.
    table = tmp_path / "Lesgeven.csv"
    table.write_text(TABLE, encoding="utf-8")
    stage.trigger("import-table")
    stage.choose_file(table)
    dialog = stage.dialog(ImportTableDialog)
    stage.wait_until(dialog.accept_button.isEnabled)
    dialog.accept_button.click()
    stage.settle()
    assert [(line.title, line.rows, line.levels, line.filled) for line in read(stage).ateliers[0].paths][
        1
    ] == (
        "Lesgeven",
        2,
        2,
        3,
    )
    assert stage.grid.title == "Lesgeven"

    # The graph shows it; a click there selects the cell in the grid.
    stage.trigger("view-graph")
    graph = stage.page.workspace.made(GRAPH)
    assert stage.page.workspace.view == GRAPH
    assert graph is not None
    graph.setFocus()
    stage.select("Uitleg", 0)
    press(stage, qtbot, Qt.Key.Key_Right)
    assert stage.window.selection.now.cell == (stage.grid.rows[0].id, stage.grid.levels[1].id)

    # Handed in, with the key that goes on: the texts are in the workbook.
    workbook = file.parent / "Inleveren vo-rollen 1" / "vo-rollen 1.xlsx"
    stage.trigger("hand-in")
    press(stage, qtbot, ESCAPE)  # the first path gets its name later
    qtbot.keyClick(stage.dialog(HandInDialog).focusWidget(), Qt.Key.Key_Return)
    stage.wait_until(lambda: stage.window.pages.handed_in is not None)
    assert stage.on_top() == []
    stage.window.pages.handed_in.back_button.click()
    sheets = load_workbook(workbook)
    values = {cell.value for row in sheets["Lesgeven"].iter_rows() for cell in row}
    assert {"Legt kort uit", "Legt uit en vraagt door", "Veilig"} <= values

    # Closed without a question, opened again: everything is there, and can still be undone.
    stage.trigger("close")
    assert stage.window.project_page is None
    stage.open_file(file)
    assert len(read(stage).ateliers[0].paths) == 2
    stage.trigger("undo")
    assert len(read(stage).ateliers[0].paths) == 1


def test_what_is_being_typed_is_kept_when_the_window_closes(stage: Stage, qtbot) -> None:
    file = new_project(stage, qtbot, "Deksel dicht")
    stage.select(stage.grid.rows[0].title, 0)
    stage.page.workspace.grid.setFocus()
    write(stage, qtbot, "Nog niet klaar")
    stage.window.close()
    assert not stage.on_top()
    stage.open_file(file)
    assert [cell.text for cell in stage.grid.cells.values() if cell.text] == ["Nog niet klaar"]


def test_a_sample_opens_as_a_copy(stage: Stage) -> None:
    sample = sample_projects() / "curriculumdeskundigheid.napl"
    before = sample.read_bytes()
    stage.open_file(sample)
    assert stage.session.document.path.parent == stage.application.files.documents()
    stage.select(stage.grid.rows[0].title, 0)
    stage.trigger("clear")
    stage.trigger("save")
    assert sample.read_bytes() == before


def test_a_second_opener_is_told_and_may_look(stage: Stage, qtbot, tmp_path: Path) -> None:
    file = new_project(stage, qtbot, "Bezet")
    stage.trigger("close")
    stage.open_file(file)
    other = Stage(QApplication.instance(), tmp_path)
    other.application.files.open(file)
    other.settle()
    box = other.dialog(QMessageBox)
    assert "Bezet.napl" in box.text()
    looking = next(button for button in box.buttons() if button.text() == "Bekijken")
    qtbot.mouseClick(looking, Qt.MouseButton.LeftButton)
    other.settle()
    assert other.session.document.read_only
    assert not other.window.actions_by_name["add-row"].isEnabled()
    other.close()


def test_bad_files_are_told_in_a_sentence(stage: Stage, tmp_path: Path) -> None:
    text = tmp_path / "brief.napl"
    text.write_text("Beste collega", encoding="utf-8")
    for file in (text, tmp_path / "weg.napl"):
        stage.application.files.open(file)
        # What could be saved of it is looked for first, in a thread.
        stage.wait_until(lambda: bool(stage.on_top()))
        box = stage.dialog(QMessageBox)
        assert file.name in box.text()
        box.accept()
        stage.settle()
    assert stage.window.project_page is None


def test_changing_the_language_keeps_the_project_open(stage: Stage, qtbot) -> None:
    new_project(stage, qtbot, "Twee talen")
    session = stage.session
    stage.application.choose_language("en")
    stage.window = stage.application.window
    stage.settle()
    assert stage.session is session
    assert "&File" in [action.text() for action in stage.window.menuBar().actions()]
    assert stage.grid.rows


def test_a_note_can_be_handled_with_a_click(stage: Stage, qtbot) -> None:
    stage.open_file(sample_projects() / "curriculumdeskundigheid.napl")
    stage.select("Relevantie", 2)
    with stage.session.document.read() as db:
        place = stage.window.selection.now.place
        assert [note.handled for note in notes_on(db, place)] == [False]
    boxes = [
        box
        for box in stage.page.inspector.findChildren(QWidget)
        if box.accessibleName() == "Opmerking afgehandeld"
    ]
    visible = next(box for box in boxes if box.isVisible())
    qtbot.mouseClick(visible, Qt.MouseButton.LeftButton, pos=QPointF(12, visible.height() / 2).toPoint())
    stage.settle()
    with stage.session.document.read() as db:
        assert [note.handled for note in notes_on(db, place)] == [True]


def test_file_dialogs_do_not_block(stage: Stage) -> None:
    stage.trigger("open")
    dialog = stage.dialog(QFileDialog)
    dialog.reject()
    stage.settle()
    assert not stage.on_top()


def test_tab_goes_round_the_window_of_a_project_without_paths(stage: Stage, tmp_path: Path) -> None:
    stage.open_file(projects.no_paths(tmp_path))
    seen = []
    for _turn in range(20):
        seen.append(stage.window.focusWidget())
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
        stage.settle()
    assert seen[0] in seen[1:], "it comes round"
    assert all(before is not after for before, after in pairwise(seen)), "it sticks nowhere"
    assert any(isinstance(each, QTabBar) for each in seen)
