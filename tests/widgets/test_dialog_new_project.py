"""A person says what the new project is; nothing is made before everything that is needed was said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from shiboken6 import isValid

from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from tests.widgets.dressing import clipped
from ui.dialogs.new_project import NewProjectDialog
from ui.files.project_place import place_for, short_place

LEFT = Qt.MouseButton.LeftButton
EMPTY, SHAPE, TABLE = range(3)
PO, VO, MBO = range(3)
ROLES, LEVELS, NATIONAL = range(3)


@pytest.fixture
def dialog(qtbot, theme, tmp_path):
    dialog = NewProjectDialog(theme, wording("nl"), tmp_path)
    dialog.asked = []
    dialog.accepted_project.connect(dialog.asked.append)
    dialog.open()
    dialog.activateWindow()
    yield dialog
    if isValid(dialog):
        dialog.close()


def press(choice, number):
    QTest.mouseClick(choice.button(number), LEFT, pos=QPoint(12, choice.button(number).height() // 2))


def test_typing_a_name_and_choosing_a_sector_is_enough(dialog, tmp_path):
    QTest.keyClicks(dialog.title_field, "Curriculum in het vo")
    press(dialog.sector_choice, VO)
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Return)
    (wanted,) = dialog.asked
    atelier = wanted.atelier
    assert (wanted.title, atelier.sector, atelier.focus) == (
        "Curriculum in het vo",
        Sector.VO,
        AtelierFocus.ROLES,
    )
    assert atelier.title == "vo · rollen"
    assert wanted.path == tmp_path / "Curriculum in het vo.napl"
    assert atelier.table is None
    assert not wanted.path.exists()
    assert [level.anchor for level in atelier.first_path.levels] == list(NationalLevel)
    assert atelier.first_path.rows == ()


def test_every_other_choice_is_told_too(dialog):
    QTest.keyClicks(dialog.title_field, "Groei")
    press(dialog.sector_choice, MBO)
    press(dialog.focus_choice, LEVELS)
    press(dialog.beginning_choice, SHAPE)
    QTest.mouseClick(dialog.create_button, LEFT)
    (wanted,) = dialog.asked
    atelier = wanted.atelier
    assert (atelier.sector, atelier.focus) == (Sector.MBO, AtelierFocus.LEVELS)
    assert atelier.title == "mbo · competentieniveaus"
    assert len(atelier.first_path.rows) == 6


def test_a_national_framework_needs_a_name_and_nothing_else(dialog, tmp_path):
    press(dialog.focus_choice, NATIONAL)
    assert dialog.reason.text() == "Give the project a name."
    QTest.keyClicks(dialog.title_field, "Landelijk raamwerk in het vo")
    assert not dialog.sector_choice.isEnabled()
    assert not dialog.beginning_choice.isEnabled()
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Return)
    (wanted,) = dialog.asked
    assert (wanted.title, wanted.atelier) == ("Landelijk raamwerk in het vo", None)
    assert wanted.path == tmp_path / "Landelijk raamwerk in het vo.napl"


def test_who_chooses_an_atelier_after_all_is_asked_about_it_again(dialog):
    QTest.keyClicks(dialog.title_field, "Proef")
    press(dialog.focus_choice, NATIONAL)
    assert dialog.create_button.isEnabled()
    press(dialog.focus_choice, ROLES)
    assert dialog.sector_choice.isEnabled()
    assert dialog.reason.text() == "Choose a sector."
    assert not dialog.create_button.isEnabled()


def test_what_was_asked_for_can_be_made(dialog):
    QTest.keyClicks(dialog.title_field, "Proef")
    press(dialog.sector_choice, PO)
    press(dialog.beginning_choice, SHAPE)
    dialog.accept()
    (wanted,) = dialog.asked
    atelier = wanted.atelier
    document = new_project(
        wanted.path, wanted.title, atelier.sector, atelier.focus, atelier.title, atelier.first_path
    )
    with document, document.read() as session:
        project = outline(session)
    assert project.title == "Proef"
    assert project.ateliers[0].paths[0].places == 18


def test_until_then_it_says_what_is_missing(dialog):
    assert dialog.reason.text() == "Give the project a name."
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.title_field, "   ")
    assert not dialog.create_button.isEnabled()
    QTest.keyClicks(dialog.title_field, "Proef")
    assert dialog.reason.text() == "Choose a sector."
    QTest.mouseClick(dialog.create_button, LEFT)
    assert dialog.asked == []
    press(dialog.sector_choice, PO)
    assert dialog.reason.text() == ""
    assert dialog.create_button.isEnabled()


def test_escape_asks_for_nothing(dialog):
    QTest.keyClicks(dialog.title_field, "Proef")
    press(dialog.sector_choice, PO)
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.asked == []


def test_tab_goes_from_top_to_bottom(dialog):
    expected = [
        dialog.title_field,
        dialog.sector_choice.button(PO),
        dialog.focus_choice.button(ROLES),
        dialog.beginning_choice.button(EMPTY),
        dialog.table_button,
        dialog.place_button,
    ]
    dialog.title_field.setFocus()
    passed = []
    for _ in expected:
        passed.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert passed == expected


def test_a_click_on_an_explanation_chooses(dialog):
    words = next(
        each for each in dialog.findChildren(QLabel) if each.text().startswith("You describe how a teacher")
    )
    QTest.mouseClick(words, LEFT)
    assert dialog.focus_choice.chosen == LEVELS


def test_a_name_that_is_taken_gets_a_number(dialog, tmp_path):
    (tmp_path / "Proef.napl").touch()
    QTest.keyClicks(dialog.title_field, "Proef")
    press(dialog.sector_choice, PO)
    assert dialog.place_label.text() == short_place(tmp_path / "Proef 2.napl")
    # While the dialog was open somebody else took that name too.
    (tmp_path / "Proef 2.napl").touch()
    dialog.accept()
    assert dialog.asked[0].path == tmp_path / "Proef 3.napl"


def test_another_place(dialog, tmp_path):
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    QTest.keyClicks(dialog.title_field, "Proef")
    QTest.mouseClick(dialog.place_button, LEFT)
    answer_file_dialog(dialog, elsewhere)
    press(dialog.sector_choice, PO)
    dialog.accept()
    assert dialog.asked[0].path == elsewhere / "Proef.napl"


def test_a_framework_from_a_table_needs_that_table(dialog, tmp_path):
    table = tmp_path / "raamwerk & meer.csv"
    table.write_text("Rij;Start;Expert\nA;b;c\n", encoding="utf-8")
    press(dialog.beginning_choice, TABLE)
    press(dialog.sector_choice, PO)
    QTest.keyClicks(dialog.title_field, "Proef")
    assert dialog.reason.text() == "Choose the table that the first path comes from."
    QTest.mouseClick(dialog.table_button, LEFT)
    answer_file_dialog(dialog, table)
    assert dialog.table_button.text() == "raamwerk && meer.csv"
    dialog.accept()
    assert dialog.asked[0].atelier.table == table
    assert dialog.asked[0].atelier.first_path is None


def test_choosing_a_table_first_chooses_that_beginning_and_proposes_its_name(dialog, tmp_path):
    table = tmp_path / "Leiderschap.csv"
    table.touch()
    QTest.mouseClick(dialog.table_button, LEFT)
    answer_file_dialog(dialog, table)
    assert dialog.beginning_choice.chosen == TABLE
    assert dialog.title_field.text() == "Leiderschap"
    press(dialog.sector_choice, PO)
    press(dialog.beginning_choice, EMPTY)
    dialog.accept()
    assert dialog.asked[0].atelier.table is None
    assert dialog.asked[0].atelier.first_path is not None


@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_is_to_be_read(qapp, qtbot, theme, tmp_path, language, zoom):
    theme.apply(qapp, theme.name, zoom)
    dialog = NewProjectDialog(theme, wording(language), tmp_path)
    dialog.open()
    QTest.keyClicks(dialog.title_field, "Een naam die heel lang is, langer dan het venster breed is " * 3)
    qapp.processEvents()
    assert clipped(dialog) == []
    dialog.close()


@given(st.text(max_size=120))
def test_any_title_makes_a_name_that_every_computer_takes(title):
    folder = Path("nergens")
    name = place_for(folder, title).name
    assert place_for(folder, title).parent == folder
    assert name.endswith(".napl")
    assert name != ".napl"
    assert not set(name) & set('<>:"/\\|?*\n\0')
    assert name.removesuffix(".napl") == name.removesuffix(".napl").strip(" .")
    assert len(name) < 100


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Curriculum", "Curriculum.napl"),
        ("Lezen/schrijven: hoe?", "Lezen schrijven hoe.napl"),
        ("CON", "CON -.napl"),
        ("lpt1.v2", "lpt1.v2 -.napl"),
        ("…", "….napl"),
        (" . ", "Project.napl"),
    ],
)
def test_the_file_is_called_after_the_title(title, name):
    assert place_for(Path("nergens"), title).name == name


def answer_file_dialog(parent, path):
    """Type a path in the file dialog that is open, and press Enter."""
    chooser = parent.findChild(QFileDialog)
    assert chooser.isVisible()
    field = chooser.findChild(QLineEdit)
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not chooser.isVisible()
