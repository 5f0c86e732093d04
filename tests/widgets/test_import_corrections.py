"""Whatever is guessed about a table can be corrected where it stands, with the keys and with the mouse."""

import docx
import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.exchange.tables.layout import ColumnUse
from napl_desktop.exchange.tables.row_choices import RowChoice
from tests.widgets.dressing import clipped
from tests.widgets.import_dialogs import (
    choose_row_use,
    choose_use,
    count,
    left_out,
    opener,
    row_menu,
    row_uses,
    take_table,
    taken,
    uses,
)

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
HEADING, STAGE, ROW, GROUP, TITLE, SKIP, END = (
    *(KEY.Key_H, KEY.Key_T, KEY.Key_R, KEY.Key_G, KEY.Key_I, KEY.Key_S, KEY.Key_E),
)
TABLE = """Leraar in de klas;;;
Deel;Start;Expert;
Lessen;;;
Plannen;plant zelf;plant met anderen;
Toetsen;toetst zelf;toetst met anderen;
Team;;;
Overleg;overlegt zelf;overlegt met anderen;
Nog te doen;kijkt mee;kijkt vooruit;
"""


@pytest.fixture
def opened(qtbot, theme):
    yield from opener(qtbot, theme)


@pytest.fixture
def csv(tmp_path):
    file = tmp_path / "leraar.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


@pytest.fixture
def workbook(tmp_path):
    """Give a workbook with two sheets that have the same header, one that has another, and what is hidden."""
    book = openpyxl.Workbook()
    names = ["Deel", "Startbekwaam", "Vakbekwaam", "Expert"]
    for sheet, rows in (("Plannen", ("Kern", "Doel")), ("Toetsen", ("Vraag", "Norm"))):
        made = book.create_sheet(sheet)
        made.append(names)
        for row in rows:
            made.append([row, f"{row} begint", f"{row} kan het", f"{row} leidt"])
    other = book.create_sheet("Namen")
    other.append(["Naam", "School"])
    other.append(["Jan", "De Brug"])
    del book["Sheet"]
    book["Plannen"].append(["Oud", "oud een", "oud twee", "oud drie"])
    book["Plannen"].row_dimensions[4].hidden = True
    file = tmp_path / "boek.xlsx"
    book.save(file)
    return file


def plan(dialog):
    made = dialog.content.plan
    return [level.title for level in made.levels], {row.layers: row.texts for row in made.rows}


def test_what_each_row_is_stands_at_its_left(opened, csv):
    dialog = opened(csv)
    assert row_uses(dialog)[:6] == ["1 Title", "2 Heading", "3 Group", "4 Row", "5 Row", "6 Group"]
    assert [titles[0] for titles in plan(dialog)[1]] == ["Lessen", "Lessen", "Team", "Team"]


def test_a_group_can_be_a_row_and_a_row_a_group(opened, csv):
    dialog = opened(csv)
    choose_row_use(dialog, 2, ROW)
    assert ("Plannen",) in plan(dialog)[1]
    choose_row_use(dialog, 2, GROUP)
    assert ("Lessen", "Plannen") in plan(dialog)[1]


def test_a_row_can_be_left_out_and_is_listed(opened, csv):
    dialog = opened(csv)
    choose_row_use(dialog, 4, SKIP)
    assert row_uses(dialog)[4] == "5 Skip"
    assert count(dialog) == "I see 3 row(s) × 2 level(s). 6 text(s) in it."
    assert "A5 · rij wordt overgeslagen\nToetsen" in left_out(dialog)


def test_the_table_can_end_earlier_and_go_on_again(opened, csv):
    dialog = opened(csv)
    choose_row_use(dialog, 6, END)
    assert [titles[-1] for titles in plan(dialog)[1]] == ["Plannen", "Toetsen", "Overleg"]
    assert row_uses(dialog)[6:] == ["7 Row", "8 Skip"]
    choose_row_use(dialog, 6, END)
    assert len(plan(dialog)[1]) == 4


def test_a_row_below_the_end_takes_the_end_away(opened, csv):
    dialog = opened(csv)
    choose_row_use(dialog, 3, END)
    choose_row_use(dialog, 6, ROW)
    assert len(plan(dialog)[1]) == 4


def test_another_row_can_name_the_levels(opened, csv):
    dialog = opened(csv)
    choose_row_use(dialog, 3, HEADING)
    assert row_uses(dialog)[3] == "4 Heading"
    assert plan(dialog)[0] == ["plant zelf", "plant met anderen"]
    assert ("Toetsen",) in plan(dialog)[1]


def test_a_row_above_the_levels_can_be_a_stage(opened, tmp_path):
    file = tmp_path / "fasen.csv"
    file.write_text("Mijn pad;;\n;Samen;Alleen\nDeel;Start;Expert\nPlannen;plant mee;plant zelf\n", "utf-8")
    dialog = opened(file)
    choose_row_use(dialog, 1, SKIP)
    assert [level.stage for level in dialog.content.plan.levels] == ["", ""]
    choose_row_use(dialog, 1, STAGE)
    assert row_uses(dialog)[1:3] == ["2 Stage", "3 Heading"]
    assert [level.stage for level in dialog.content.plan.levels] == ["Samen", "Alleen"]


def test_a_row_can_have_the_title_of_the_path(opened, csv):
    dialog = opened(csv)
    assert dialog.content.title_field.text() == "Leraar in de klas"
    choose_row_use(dialog, 2, TITLE)
    assert dialog.content.title_field.text() == "Lessen"
    assert "A3 · titel boven de tabel\nLessen" not in left_out(dialog)
    QTest.keyClicks(dialog.content.title_field, " in het vo")
    choose_row_use(dialog, 0, TITLE)
    assert dialog.content.title_field.text() == "Lessen in het vo"


def test_guessing_again_forgets_what_was_said_of_rows_and_columns(opened, csv):
    dialog = opened(csv)
    again = dialog.content.preview.switches.again
    assert not again.isEnabled()
    before = plan(dialog), uses(dialog), row_uses(dialog)
    choose_row_use(dialog, 2, HEADING)
    choose_row_use(dialog, 4, END)
    choose_use(dialog, 2, ColumnUse.NOTES)
    assert (plan(dialog), uses(dialog), row_uses(dialog)) != before
    QTest.keyClick(again, KEY.Key_Space)
    assert (plan(dialog), uses(dialog), row_uses(dialog)) == before


def test_a_corrected_column_stays_when_the_header_is_corrected(opened, csv):
    dialog = opened(csv)
    choose_use(dialog, 2, ColumnUse.NOTES)
    choose_row_use(dialog, 3, HEADING)
    assert uses(dialog)[2] == ColumnUse.NOTES


def test_a_click_at_the_left_of_a_row_opens_its_menu(opened, csv):
    dialog = opened(csv)
    header = dialog.content.preview.row_header
    at = QPoint(20, header.sectionViewportPosition(4) + 5)
    QTest.mouseClick(header.viewport(), LEFT, pos=at)
    assert row_menu().accessibleName() == "Row 5 is"
    (checked,) = [action for action in row_menu().actions() if action.isChecked()]
    assert checked.text() == "&Row with texts"
    skip = next(action for action in row_menu().actions() if action.text() == "&Skip")
    QTest.mouseClick(row_menu(), LEFT, pos=row_menu().actionGeometry(skip).center())
    assert row_uses(dialog)[4] == "5 Skip"


def test_several_rows_are_left_out_at_once(opened, csv):
    dialog = opened(csv)
    header = dialog.content.preview.row_header
    for row, keys in ((3, Qt.KeyboardModifier.NoModifier), (5, Qt.KeyboardModifier.ShiftModifier)):
        at = QPoint(20, header.sectionViewportPosition(row) + 5)
        QTest.mouseClick(header.viewport(), LEFT, keys, at)
        if row == 3:
            QTest.keyClick(row_menu(), KEY.Key_Escape)
    assert [action.text() for action in row_menu().actions()] == [
        "&Row with texts",
        "Heading of a &group: stands above the rows below it",
        "&Skip",
    ]
    QTest.keyClick(row_menu(), SKIP)
    assert row_uses(dialog)[3:] == ["4 Skip", "5 Skip", "6 Skip", "7 Row", "8 Row"]


def test_the_menu_of_a_row_comes_with_the_right_button_as_well(opened, csv):
    dialog = opened(csv)
    table = dialog.content.preview.table
    table.customContextMenuRequested.emit(table.visualRect(table.model().index(3, 1)).center())
    assert row_menu().accessibleName() == "Row 4 is"
    QTest.keyClick(row_menu(), SKIP)
    assert row_uses(dialog)[3] == "4 Skip"


def test_what_a_row_is_is_read_aloud_with_each_of_its_cells(opened, csv):
    model = opened(csv).content.preview.model
    said = Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.index(1, 2).data(said) == "2 Heading"
    assert model.headerData(1, Qt.Orientation.Vertical, said) == "The space bar says what this row is."


def test_a_table_on_its_side_is_turned_over(opened, tmp_path):
    file = tmp_path / "zij.csv"
    file.write_text("Niveau;Kern;Team\nStartbekwaam;a;b\nVakbekwaam;c;d\nExpert;e;f\n", encoding="utf-8")
    dialog = opened(file)
    switches = dialog.content.preview.switches
    assert switches.sideways.isVisible()
    assert switches.sideways.text() == "This table lies on its side."
    QTest.keyClick(switches.turn, KEY.Key_Space)
    assert not switches.sideways.isVisible()
    assert plan(dialog) == (
        ["Startbekwaam", "Vakbekwaam", "Expert"],
        {("Kern",): ("a", "c", "e"), ("Team",): ("b", "d", "f")},
    )
    assert row_uses(dialog) == ["A Heading", "B Row", "C Row"]
    QTest.mouseClick(switches.turn, LEFT)
    assert switches.sideways.isVisible()
    assert plan(dialog)[0] == ["Kern", "Team"]


def test_what_is_hidden_is_taken_with_one_click(opened, workbook):
    dialog = opened(workbook)
    hidden = dialog.content.preview.switches.hidden
    assert hidden.isVisible()
    assert hidden.text() == "Hidden rows and &columns too (1)"
    assert len(plan(dialog)[1]) == 2
    QTest.keyClick(hidden, KEY.Key_Space)
    assert ("Oud",) in plan(dialog)[1]
    QTest.keyClick(hidden, KEY.Key_Space)
    assert len(plan(dialog)[1]) == 2


def test_nothing_is_asked_about_hidden_rows_where_there_are_none(opened, csv):
    assert not opened(csv).content.preview.switches.hidden.isVisible()


def test_sheets_that_go_together_are_one_table(opened, workbook):
    dialog = opened(workbook)
    assert taken(dialog) == ["Plannen"]
    take_table(dialog, 1)
    assert taken(dialog) == ["Plannen", "Toetsen"]
    assert ("Toetsen", "Norm") in plan(dialog)[1]
    assert "ander blad of andere tabel\nToetsen" not in left_out(dialog)
    take_table(dialog, 0)
    assert taken(dialog) == ["Toetsen"]
    assert plan(dialog)[1].keys() == {("Vraag",), ("Norm",)}


def test_a_sheet_that_does_not_go_with_the_others_comes_instead_and_the_last_one_stays(opened, workbook):
    dialog = opened(workbook)
    take_table(dialog, 2)
    assert taken(dialog) == ["Namen"]
    take_table(dialog, 2)
    assert taken(dialog) == ["Namen"]


def test_tables_of_a_text_that_go_together_are_taken_already(opened, tmp_path):
    document = docx.Document()
    for heading, rows in (("Plannen", ("doel", "middel")), ("Toetsen", ("vraag", "norm"))):
        document.add_heading(heading)
        table = document.add_table(rows=0, cols=3)
        for texts in (("Criterium", "Start", "Expert"), *((row, "kan het", "leidt het") for row in rows)):
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
    document.save(tmp_path / "tekst.docx")
    dialog = opened(tmp_path / "tekst.docx")
    assert len(taken(dialog)) == 2
    assert ("Plannen", "doel") in plan(dialog)[1]
    take_table(dialog, 1)
    assert len(taken(dialog)) == 1
    assert len(plan(dialog)[1]) == 2


def test_a_large_table_is_corrected_while_the_window_goes_on(opened, qtbot, tmp_path):
    file = tmp_path / "groot.csv"
    rows = [f"Deel {number};begint met {number};kan meer dan {number}" for number in range(2000)]
    file.write_text("\n".join(["Deel;Start;Expert", *rows]), encoding="utf-8")
    dialog = opened(file)
    assert count(dialog) == "I see 2000 row(s) × 2 level(s). All 4000 text(s) are in it."
    choose_row_use(dialog, 2, SKIP)
    assert count(dialog) == "Looking at it again…"
    assert not dialog.accept_button.isEnabled()
    choose_row_use(dialog, 4, END)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert plan(dialog)[1].keys() == {("Deel 0",), ("Deel 2",), ("Deel 3",)}
    assert len(dialog.content.preview.row_header.findChildren(object)) < 10


def test_a_dialog_that_closes_meanwhile_leaves_nothing_behind(opened, qtbot, tmp_path):
    file = tmp_path / "groot.csv"
    file.write_text("Deel;Start;Expert\n" + "Lezen;begint;kan meer\n" * 2000, encoding="utf-8")
    dialog = opened(file)
    choose_row_use(dialog, 2, SKIP)
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, 52)


@pytest.mark.parametrize("zoom", [100, 150])
def test_every_word_of_the_switches_is_to_be_read(qapp, opened, theme, workbook, zoom):
    theme.apply(qapp, theme.name, zoom)
    dialog = opened(workbook)
    choose_row_use(dialog, 1, SKIP)
    qapp.processEvents()
    assert clipped(dialog) == []


def test_every_choice_is_offered(opened, csv):
    dialog = opened(csv)
    dialog.content.preview.table.setFocus()
    QTest.keyClick(dialog.content.preview.table, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.content.preview.table, KEY.Key_Space)
    assert len([action for action in row_menu().actions() if action.isCheckable()]) == len(RowChoice) + 1
    QTest.keyClick(row_menu(), KEY.Key_Escape)


SMALL = {
    "k1_short_row_after_blank.xlsx": (4, 3, 12),
    "k2a_words_over_grades.xlsx": (3, 4, 12),
    "k2b_points_over_words.xlsx": (3, 4, 12),
    "k2c_points_row_under_names.xlsx": (3, 4, 12),
    "k3_levels_as_rows.xlsx": (4, 3, 12),
    "k4a_unnamed_weight_column.xlsx": (3, 3, 9),
    "k4b_percent_column_other_language.xlsx": (2, 4, 8),
    "k5_inner_band.xlsx": (5, 3, 15),
    "k6a_section_title_over_levels.xlsx": (6, 3, 18),
    "k6b_first_section_becomes_stage.xlsx": (6, 4, 19),
    "k7_hidden_column_and_row.xlsx": (2, 3, 6),
    "k8_struck_text.xlsx": (2, 3, 5),
    "k9_level_names_turned_into_dates.xlsx": (2, 3, 6),
    "k10a_grid_cut_in_two_word_tables.docx": (4, 3, 12),
    "k10b_word_table_per_dimension.docx": (6, 3, 18),
    "k11_score_grid_without_texts.xlsx": (2, 3, 6),
    "k16_placeholder_row_becomes_parent.xlsx": (3, 3, 9),
}


@pytest.mark.parametrize("name", SMALL)
def test_small_tables_of_people_come_in_right(opened, shared_data, name):
    dialog = opened(shared_data / "tables" / name)
    switches = dialog.content.preview.switches
    if switches.sideways.isVisible():
        QTest.mouseClick(switches.turn, LEFT)
    rows = dialog.content.plan.rows
    found = len(rows), len(dialog.content.plan.levels), sum(bool(text) for row in rows for text in row.texts)
    assert found == SMALL[name]
