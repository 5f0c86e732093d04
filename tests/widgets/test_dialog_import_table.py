"""A person brings in a table: looks how it is understood, corrects that, and sees what comes along."""

from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox
from shiboken6 import isValid

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables import reading
from napl_desktop.exchange.tables.layout import ColumnUse
from napl_desktop.exchange.tables.row_choices import RowChoice
from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.operations.paths import import_path
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.effort import A_HANG
from tests.screens import projects
from tests.screens.stage import on_stage
from tests.widgets.dressing import clipped
from tests.widgets.import_dialogs import (
    choose_use,
    count,
    left_out,
    opener,
    row_uses,
    take_table,
    taken,
    uses,
)
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.importing.words import choice_name, choice_sentence, use_explanation, use_name
from ui.inspector.level_page import LevelPage
from ui.kit.job import Job, JobStopped
from ui.kit.palettes import DARK, LIGHT
from ui.kit.theme import ThemeName

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
TABLE = """Domein;Onderdeel;Startbekwaam;Expert;Opmerkingen
Wat;Kern;kiest zelf;kiest met anderen;nog bespreken
Wat;Samenhang;binnen een les;;
Hoe;Team;werkt alleen;leidt een team;
"""


@pytest.fixture
def opened(qtbot, theme):
    """Give a function that opens the dialog on a file and waits until the table is shown."""
    yield from opener(qtbot, theme)


@pytest.fixture
def csv(tmp_path):
    file = tmp_path / "mijn-raamwerk.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


@pytest.fixture
def workbook(tmp_path):
    """Give a workbook with an explanation, a title, a row of stages, notes and a total."""
    book = openpyxl.Workbook()
    book.active.append(["Lees mij"])
    sheet = book.create_sheet("Raamwerk")
    sheet.append([])
    sheet.append(["Onderwijskundig leiderschap"])
    sheet.append([])
    sheet.append(["", "", "Basis", None, "Gevorderd", None])
    sheet.append(["Domein", "Onderdeel", "A1", "A2", "B1", "B2"])
    for row in range(3):
        sheet.append(["Visie" if row == 0 else None, f"Deel {row}", "kijkt mee", "doet", None, "leidt"])
    sheet.append(["Totaal", None, 3, 3, 0, 3])
    file = tmp_path / "boek.xlsx"
    book.save(file)
    return file


def test_the_table_is_understood_and_counted(opened, csv):
    dialog = opened(csv)
    layer, level = ColumnUse.LAYER, ColumnUse.LEVEL
    assert uses(dialog) == [layer, layer, level, level, ColumnUse.NOTES]
    assert count(dialog) == "I see 3 row(s) × 2 level(s). All 5 text(s) are in it."
    assert dialog.content.title_field.text() == "mijn-raamwerk"
    assert dialog.accept_button.isEnabled()
    assert dialog.reason.text() == ""
    assert not dialog.content.preview.switches.sheets.isVisible()


def test_enter_adds_it(opened, csv):
    dialog = opened(csv, "a2")
    assert dialog.content.title_field.hasFocus()
    QTest.keyClicks(dialog.content.title_field, "Ontwerpen")
    QTest.keyClick(dialog.content.title_field, KEY.Key_Return)
    (choice,) = dialog.choices
    assert (choice.atelier_id, choice.role_title, choice.plan.title) == ("a2", "", "Ontwerpen")
    assert [level.title for level in choice.plan.levels] == ["Startbekwaam", "Expert"]
    assert choice.plan.rows[1].texts == ("binnen een les", "")


def test_escape_adds_nothing(opened, csv):
    dialog = opened(csv)
    QTest.keyClick(dialog.content.title_field, KEY.Key_Escape)
    assert dialog.choices == []


def test_a_column_can_be_corrected_with_the_keys(opened, csv):
    dialog = opened(csv)
    choose_use(dialog, 3, ColumnUse.SKIP)
    assert count(dialog) == "I see 3 row(s) × 1 level(s). 3 text(s) in it."
    skipped = [line for line in left_out(dialog) if "kolom wordt overgeslagen" in line]
    assert skipped == [
        "D2 · kolom wordt overgeslagen\nkiest met anderen",
        "D4 · kolom wordt overgeslagen\nleidt een team",
    ]
    assert dialog.content.left_out_label.text() == f"Not taken over ({len(left_out(dialog))})"
    choose_use(dialog, 3, ColumnUse.LEVEL)
    assert count(dialog) == "I see 3 row(s) × 2 level(s). All 5 text(s) are in it."


def test_without_levels_it_says_why_it_cannot_be_added(opened, csv):
    dialog = opened(csv)
    choose_use(dialog, 2, ColumnUse.SKIP)
    choose_use(dialog, 3, ColumnUse.SKIP)
    assert not dialog.accept_button.isEnabled()
    assert "geen kolom gevonden die een niveau kan zijn" in dialog.reason.text()
    assert count(dialog) == ""
    dialog.accept()
    assert dialog.choices == []


def test_a_path_needs_a_title(opened, csv):
    dialog = opened(csv)
    dialog.content.title_field.selectAll()
    QTest.keyClick(dialog.content.title_field, KEY.Key_Delete)
    assert not dialog.accept_button.isEnabled()
    assert dialog.reason.text() == "Give the path a title."


def test_the_roles_are_those_of_the_atelier_and_a_new_one_can_be_typed(opened, csv):
    dialog = opened(csv)
    content = dialog.content
    assert [content.role_field.itemText(row) for row in range(content.role_field.count())] == [
        "",
        "Ontwerper",
    ]
    QTest.keyClicks(content.role_field.lineEdit(), "Curriculumdeskundige")
    content.atelier_field.setFocus()
    QTest.keyClick(content.atelier_field, KEY.Key_Down)
    assert [content.role_field.itemText(row) for row in range(content.role_field.count())] == ["", "Toetser"]
    dialog.accept()
    assert (dialog.choices[0].atelier_id, dialog.choices[0].role_title) == ("a2", "Curriculumdeskundige")


def test_a_workbook_opens_at_the_sheet_with_the_framework(opened, workbook):
    dialog = opened(workbook)
    assert taken(dialog) == ["Raamwerk"]
    assert dialog.content.title_field.text() == "Onderwijskundig leiderschap"
    assert count(dialog) == "I see 3 row(s) × 4 level(s). 9 text(s) in it."
    assert row_uses(dialog)[:4] == ["2 Title", "3 Skip", "4 Stage", "5 Heading"]
    assert [level.stage for level in dialog.content.plan.levels] == [
        "Basis",
        "Basis",
        "Gevorderd",
        "Gevorderd",
    ]
    assert any("ander blad of andere tabel\nSheet" in line for line in left_out(dialog))
    assert any("rij met totalen" in line for line in left_out(dialog))


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_what_becomes_of_a_cell_is_seen_by_its_colour(qapp, opened, theme, csv, name):
    theme.apply(qapp, name, 100)
    tokens = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK}[name]
    dialog = opened(csv)
    choose_use(dialog, 3, ColumnUse.SKIP)
    choose_use(dialog, 4, ColumnUse.NOTES)
    assert painted(dialog, 1, 0) == tokens.band
    assert painted(dialog, 0, 2) == tokens.level_head_tint(0, 1)
    assert painted(dialog, 1, 2) == tokens.level_tint(0, 1)
    assert painted(dialog, 1, 3) == tokens.page
    assert painted(dialog, 1, 4) == tokens.warning_soft


def painted(dialog, row, column):
    table = dialog.content.preview.table
    table.clearSelection()
    table.scrollTo(table.model().index(row, column))
    QApplication.processEvents()
    corner = table.visualRect(table.model().index(row, column)).bottomRight() - QPoint(5, 5)
    return table.viewport().grab().toImage().pixelColor(corner).name().upper()


def test_the_lists_stand_above_their_columns_while_scrolling(qapp, opened, workbook):
    dialog = opened(workbook)
    table, header = dialog.content.preview.table, dialog.content.preview.header
    last = header.choices[-1]
    last.setFocus()
    qapp.processEvents()
    assert header.viewport().rect().contains(last.geometry())
    for column, choice in enumerate(header.choices):
        assert choice.x() - header.sectionViewportPosition(column) in range(1, 12)
    assert table.horizontalScrollBar().value() > 0


def test_a_wheel_over_a_list_changes_nothing(qapp, opened, csv):
    dialog = opened(csv)
    before = uses(dialog)
    choice = dialog.content.preview.header.choices[2]
    middle = QPointF(choice.rect().center())
    down = QPoint(0, -120)
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    qapp.sendEvent(choice, QWheelEvent(middle, choice.mapToGlobal(middle), QPoint(), down, *none))
    assert uses(dialog) == before


def test_tab_goes_from_the_switches_through_the_columns_to_the_title(opened, workbook):
    dialog = opened(workbook)
    preview, content = dialog.content.preview, dialog.content
    choose_use(dialog, 5, ColumnUse.NOTES)
    expected = [preview.switches.sheets, preview.switches.turn, preview.switches.again]
    expected += [*preview.header.choices, preview.table]
    expected += [content.title_field, content.role_field, content.atelier_field]
    expected[0].setFocus()
    passed = []
    for _ in expected:
        passed.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Tab)
    assert passed == expected


def test_the_model_keeps_its_promises(opened, workbook):
    dialog = opened(workbook)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, mode)
        for model in (dialog.content.preview.model, dialog.content.left_out.model())
    ]
    choose_use(dialog, 1, ColumnUse.NOTES)
    take_table(dialog, 0)
    take_table(dialog, 1)
    assert testers[0].model() is dialog.content.preview.model


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("curriculumdeskundigheid.csv", "I see 6 row(s) × 3 level(s). All 18 text(s) are in it."),
        ("digcomp-3.0-nl-raster.xlsx", "I see 21 row(s) × 4 level(s). All 84 text(s) are in it."),
    ],
)
def test_real_frameworks_come_in_whole(opened, shared_data, tmp_path, name, expected):
    dialog = opened(shared_data / name)
    assert count(dialog) == expected
    dialog.accept()
    (choice,) = dialog.choices
    document = new_project(tmp_path / "x.napl", "Proef", Sector.VO, AtelierFocus.ROLES, "vo")
    with document:
        with document.read() as session:
            atelier = outline(session).ateliers[0].id
        path_id = import_path(document, atelier, choice.plan, choice.role_title)
        with document.read() as session:
            grid = path_grid(session, path_id)
    texts = [grid.cell(row.id, level.id).text for row in grid.rows for level in grid.levels]
    assert texts == [text for row in choice.plan.rows for text in row.texts]
    assert all(texts)
    assert grid.layers == 2


def test_a_file_that_is_no_table_closes_the_dialog_and_is_told(opened, qtbot, tmp_path):
    file = tmp_path / "foto.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    dialog = opened(file, wait=False)
    with qtbot.waitSignal(dialog.failed) as told:
        pass
    assert isinstance(told.args[0], NotATable)
    assert not dialog.isVisible()


def test_a_bug_while_reading_does_not_vanish(opened, qtbot, csv, monkeypatch):
    def broken(_path, _check):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(reading, "read_tables", broken)
    with qtbot.captureExceptions() as caught:
        dialog = opened(csv, wait=False)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert not isValid(dialog) or not dialog.isVisible()


def test_a_slow_file_shows_that_it_is_being_read_and_can_be_left(opened, qtbot, csv, monkeypatch):
    go_on, read = Event(), reading.read_tables

    def slow(path, check):
        assert go_on.wait(A_HANG)
        return read(path, check)

    monkeypatch.setattr(reading, "read_tables", slow)
    dialog, left = opened(csv, wait=False), opened(csv, wait=False)
    assert not dialog.busy.isVisible()
    qtbot.waitUntil(dialog.busy.isVisible)
    assert not dialog.accept_button.isEnabled()
    assert dialog.cancel_button.text() == "Stop"
    QTest.keyClick(left, KEY.Key_Escape)
    assert not left.isVisible()
    with qtbot.waitSignal(dialog.ready):
        go_on.set()
    assert count(dialog) == "I see 3 row(s) × 2 level(s). All 5 text(s) are in it."
    assert not dialog.busy.isVisible()
    assert dialog.cancel_button.text() == "Cancel"


def _press_stop(dialog):
    QTest.mouseClick(dialog.cancel_button, LEFT)


def _close_the_window(dialog):
    dialog.close()


def _take_the_window_away(dialog):
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


def _end_the_program(dialog):
    QApplication.instance().aboutToQuit.emit()


@pytest.mark.parametrize("leave", [_press_stop, _close_the_window, _take_the_window_away, _end_the_program])
def test_the_reading_ends_when_nobody_waits_for_it_any_more(opened, qtbot, tmp_path, monkeypatch, leave):
    begun, ended = Event(), []
    read = reading.read_tables

    def endless(path, check):
        begun.set()
        try:
            while True:
                read(path, check)
        except JobStopped:
            ended.append("stopped")
            raise

    monkeypatch.setattr(reading, "read_tables", endless)
    book = openpyxl.Workbook()
    book.active.append(["Aspect", "Start", "Expert"])
    book.save(tmp_path / "boek.xlsx")
    others = set(QApplication.instance().findChildren(Job))
    dialog = opened(tmp_path / "boek.xlsx", wait=False)
    failures = dialog.failures
    qtbot.waitUntil(begun.is_set)
    leave(dialog)
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.waitUntil(lambda: others.issuperset(QApplication.instance().findChildren(Job)))
    assert (ended, failures) == (["stopped"], [])


def test_every_use_has_words():
    assert len({choice_name(choice) for choice in RowChoice}) == len(RowChoice)
    letters = [choice_sentence(choice).split("&")[1][0] for choice in RowChoice]
    assert len(set(letters)) == len(letters)
    assert all(use_name(use) and use_explanation(use).endswith(".") for use in ColumnUse)


@pytest.mark.parametrize("zoom", [100, 150])
def test_every_word_is_to_be_read(qapp, opened, theme, workbook, zoom):
    theme.apply(qapp, theme.name, zoom)
    dialog = opened(workbook)
    dialog.content.role_field.setCurrentText("Een rol met een naam die veel te lang is voor het veld")
    choose_use(dialog, 2, ColumnUse.SKIP)
    qapp.processEvents()
    assert clipped(dialog) == []


def test_a_national_level_is_marked_as_such_and_only_while_it_is_a_level(opened, csv):
    dialog = opened(csv)
    model = dialog.content.preview.model
    names = [model.index(0, column).data() for column in range(5)]
    assert names == [
        "Domein",
        "Onderdeel",
        "Startbekwaam\nnational level",
        "Expert\nnational level",
        "Opmerkingen",
    ]
    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Startbekwaam, national level"
    choose_use(dialog, 3, ColumnUse.SKIP)
    assert model.index(0, 3).data() == "Expert"
    dialog.accept_button.click()
    (choice,) = dialog.choices
    assert [level.anchor for level in choice.plan.levels] == [NationalLevel.STARTBEKWAAM]


def test_the_level_page_says_later_which_national_level_it_is(qapp, tmp_path, csv):
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.roles)
        stage.trigger("import-table")
        stage.choose_file(csv)
        dialog = stage.dialog(ImportTableDialog)
        stage.wait_until(dialog.accept_button.isEnabled)
        dialog.accept_button.click()
        stage.settle()
        stage.select(level=1)
        page = stage.page.inspector.findChild(LevelPage)
        chosen = {choice.currentText() for choice in page.findChildren(QComboBox) if choice.isVisible()}
        assert "expert" in chosen
        stage.trigger("undo")
        assert stage.grid.title != "mijn-raamwerk"
