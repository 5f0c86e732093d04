"""Copies of a project come together on a page of their own: each difference is chosen with one key."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook
from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.incoming.piles import Pile
from napl_desktop.model import DescriptorStatus, Place, Project, ProjectKind
from napl_desktop.operations.dimensions import move_dimension, remove_dimension, rename_dimension
from napl_desktop.operations.levels import move_level
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.outline import outline
from tests.core.made_projects import PLAN_ALIKE, grid_of, make_project
from tests.core.merged_copies import deal_out, make_large, text_of, writes
from tests.screens.stage import Stage
from ui.inspector.origin_line import OriginLine
from ui.kit.walking.line_list import MARK, LineDelegate
from ui.merging.page import MergePage
from ui.merging.progress_label import Pace
from ui.shell.bars.status_line import StatusLine

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(tmp_path: Path) -> tuple[Path, list[Path]]:
    """Return a project and three copies: two conflicts, one that is only layout, several new texts."""
    with make_project(tmp_path / "Atelier.napl") as document:
        copies = [
            deal_out(
                document,
                "Groep A",
                writes(
                    ("Doelen", 0, "Leert het team doelen kiezen."),
                    ("Vragen", 0, "Maakt goede vragen."),
                    ("Beoordelen", 0, "Kijkt na."),
                ),
            ),
            deal_out(
                document,
                "Groep B",
                writes(
                    ("Doelen", 0, "Kiest doelen met collega's."),
                    ("Vragen", 0, "Maakt vragen met collega's."),
                    ("Beoordelen", 1, "Kijkt samen na."),
                ),
            ),
            deal_out(
                document,
                "Groep C",
                writes(
                    ("Doelen", 0, "Leert het team doelen kiezen."),
                    ("Doelen", 1, "weegt  doelen."),
                    ("Beoordelen", 2, "Ontwerpt het nakijken."),
                ),
            ),
        ]
    return document.path, copies


def merge(stage: Stage, project: Path, copies: list[Path]) -> MergePage:
    """Open a project, and choose copies of it in the dialog."""
    stage.open_file(project)
    stage.trigger("merge")
    chooser = stage.dialog(QFileDialog)
    chooser.hide()
    chooser.filesSelected.emit([str(copy) for copy in copies])
    chooser.reject()
    return shown(stage)


def shown(stage: Stage) -> MergePage:
    """Return the page, as soon as it is there."""
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    page = stage.window.pages.merge
    assert page is not None
    stage.window.activateWindow()  # as a real screen does when a dialog closes
    stage.settle()
    return page


def press(stage: Stage, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keys go."""
    for key in keys:
        QTest.keyClick(stage.window.focusWidget(), key, held)
        stage.settle()


def accepted(stage: Stage) -> None:
    """Press what writes the choices, and wait until that is done."""
    page = stage.window.pages.merge
    assert page is not None
    before, steps = page.model.pending, len(stage.session.document.steps())
    press(stage, Qt.Key.Key_Return, held=CTRL)
    stage.wait_until(lambda: len(stage.session.document.steps()) > steps)
    stage.wait_until(lambda: stage.window.pages.merge is not page or page.model.pending is not before)
    stage.window.activateWindow()
    stage.settle()


def place(page: MergePage) -> str:
    """Return where the question is."""
    return page.view.where.text()


def cards(page: MergePage) -> list[tuple[str, str]]:
    """Return the cards: who, and what it says."""
    return [(card.choice.who, card.choice.said) for card in page.view.cards.cards]


def test_three_copies_are_merged_with_the_keys_alone(stage: Stage, three: tuple[Path, list[Path]]) -> None:
    page = merge(stage, *three)
    document = stage.session.document
    steps = len(document.steps())
    assert [page.piles.count_of(pile) for pile in Pile] == [2, 0, 3, 1]
    assert place(page) == "Toetsing › Ontwerpen › Doelen › startbekwaam"
    assert cards(page) == [
        ("Nu", "Kiest doelen."),
        ("Groep A en C", "Leert het team doelen kiezen."),
        ("Groep B", "Kiest doelen met collega's."),
    ]
    assert page.view.was.text().endswith("Kiest doelen.")
    assert "4 gaan vanzelf mee · 0 gekozen · 2 open" in page.sum.text()

    press(stage, Qt.Key.Key_2)
    assert place(page).endswith("Vragen › startbekwaam")
    press(stage, Qt.Key.Key_L)
    assert page.progress.text() == "1 van 2"
    assert page.list.currentIndex().data(MARK) == "…"
    press(stage, Qt.Key.Key_Z, held=CTRL)
    press(stage, Qt.Key.Key_Backspace)
    assert place(page).endswith("Doelen › startbekwaam")
    press(stage, Qt.Key.Key_Z, held=CTRL)
    assert page.progress.text() == "0 van 2", "the choice is taken back"
    press(stage, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_E)
    assert page.view.is_writing
    assert page.view.editor.text == "Maakt goede vragen."
    QTest.keyClicks(stage.window.focusWidget(), " Elke les 1.")
    page.view.editor.show_status(DescriptorStatus.AGREED)
    press(stage, Qt.Key.Key_Return, held=CTRL)
    assert page.progress.text() == "2 van 2"
    assert len(document.steps()) == steps, "nothing was written yet"

    accepted(stage)
    assert stage.window.pages.merge is None, "there is nothing left"
    assert text_of(document, "Doelen", 0) == "Leert het team doelen kiezen."
    assert text_of(document, "Vragen", 0) == "Maakt goede vragen. Elke les 1."
    assert text_of(document, "Doelen", 1) == "weegt  doelen."
    assert text_of(document, "Beoordelen", 2) == "Ontwerpt het nakijken."
    assert len(document.steps()) == steps + 1
    assert "Groep A, B en C" in stage.said

    with document.read() as db:
        write_workbook(project_snapshot(db), stage.folder / "Atelier.xlsx")
    workbook = load_workbook(stage.folder / "Atelier.xlsx", read_only=True)
    handed_out = {value for sheet in workbook for row in sheet.iter_rows(values_only=True) for value in row}
    workbook.close()
    assert {"Leert het team doelen kiezen.", "Maakt goede vragen. Elke les 1.", "Kijkt na."} <= handed_out

    stage.answer_notice("Ongedaan maken")
    page = shown(stage)
    assert text_of(document, "Doelen", 0) == "Kiest doelen."
    assert page.progress.text() == "2 van 2", "the page is as it was"


def test_what_is_open_stays_on_the_page_and_what_was_chosen_is_in_the_project(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    page = merge(stage, *three)
    press(stage, Qt.Key.Key_3)
    accepted(stage)
    assert stage.window.pages.merge is page
    assert text_of(stage.session.document, "Doelen", 0) == "Kiest doelen met collega's."
    assert place(page).endswith("Vragen › startbekwaam")
    assert [page.piles.count_of(pile) for pile in Pile] == [1, 0, 0, 0], "it is not asked again"
    press(stage, Qt.Key.Key_Z, held=CTRL)
    stage.wait_until(lambda: page.piles.count_of(Pile.NEW) == 3)
    assert text_of(stage.session.document, "Doelen", 0) == "Kiest doelen."
    assert page.progress.text() == "1 van 2"
    stage.session.redo()
    stage.wait_until(lambda: page.piles.count_of(Pile.NEW) == 0)
    assert [page.piles.count_of(pile) for pile in Pile] == [1, 0, 0, 0]


def test_the_page_is_left_and_gone_on_with(stage: Stage, three: tuple[Path, list[Path]]) -> None:
    page = merge(stage, *three)
    press(stage, Qt.Key.Key_1, Qt.Key.Key_Escape)
    assert stage.page.isVisible()
    assert "nog 1 verschil" in stage.said.casefold()
    stage.session.run(writes(("Beoordelen", 0, "Intussen.")))
    stage.settle()
    stage.trigger("go-on-merging")
    page = shown(stage)
    stage.wait_until(lambda: page.piles.count_of(Pile.TO_CHOOSE) == 3)
    assert page.progress.text() == "1 van 3", "what was chosen stays so, and what was written is asked about"


def test_another_day_it_goes_on_where_it_was_though_the_copies_are_gone(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    project, copies = three
    merge(stage, project, copies)
    press(stage, Qt.Key.Key_1, Qt.Key.Key_Escape)
    stage.close_project()
    for copy in copies:
        copy.unlink()
    stage.open_file(project)
    assert stage.window.actions_by_name["go-on-merging"].isEnabled()
    stage.trigger("go-on-merging")
    page = shown(stage)
    assert page.progress.text() == "1 van 2", "what was chosen stays so"
    press(stage, Qt.Key.Key_1)
    accepted(stage)
    stage.close_project()
    stage.open_file(project)
    assert not stage.window.actions_by_name["go-on-merging"].isEnabled()


def waiting(stage: Stage) -> tuple[str, str]:
    """Return what the outline and the bottom line say that waits; "" for what is not there."""
    (line,) = stage.window.findChildren(StatusLine)
    assert stage.window.pages.work is not None
    above = stage.window.pages.work.outline.waiting
    return (
        above.link.text() if not above.isHidden() else "",
        line.waiting.text() if not line.waiting.isHidden() else "",
    )


def test_as_long_as_a_merge_waits_it_is_said_how_much_there_is_to_choose(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    project, copies = three
    merge(stage, project, copies)
    assert waiting(stage) == ("", ""), "the page says it"
    press(stage, Qt.Key.Key_Escape)
    assert waiting(stage) == ("Samenvoegen: 2 te kiezen",) * 2
    stage.close_project()
    stage.open_file(project)
    assert waiting(stage) == ("Samenvoegen: 2 te kiezen",) * 2, "another day"
    assert stage.window.pages.work is not None
    QTest.mouseClick(stage.window.pages.work.outline.waiting.link, Qt.MouseButton.LeftButton)
    shown(stage)
    press(stage, Qt.Key.Key_1, Qt.Key.Key_Escape)
    assert waiting(stage) == ("Samenvoegen: 1 te kiezen",) * 2
    (line,) = stage.window.findChildren(StatusLine)
    QTest.mouseClick(line.waiting, Qt.MouseButton.LeftButton)
    shown(stage)
    press(stage, Qt.Key.Key_1, Qt.Key.Key_Escape)
    assert waiting(stage) == ("Samenvoegen: nog te verwerken",) * 2
    stage.trigger("go-on-merging")
    shown(stage)
    accepted(stage)
    assert waiting(stage) == ("", "")


def test_what_goes_along_is_put_with_what_asks(stage: Stage, three: tuple[Path, list[Path]]) -> None:
    page = merge(stage, *three)
    page.piles.go_to(Pile.NEW)
    page.list.setFocus()
    press(stage, Qt.Key.Key_S)
    assert [page.piles.count_of(pile) for pile in Pile] == [3, 0, 2, 1]
    press(stage, Qt.Key.Key_1)
    assert [page.piles.count_of(pile) for pile in Pile] == [4, 0, 1, 1]
    assert page.progress.text() == "1 van 4", "a choice is that at once"


def test_the_same_in_many_places_is_chosen_once(stage: Stage, tmp_path: Path) -> None:
    rows = ("Doelen", "Vragen", "Beoordelen")
    with make_project(tmp_path / "Atelier.napl") as document:
        writes(*((row, 1, "Doet het.") for row in rows))(document)
        document.save()
        copies = [
            deal_out(document, name, writes(*((row, 1, f"Doet het {how}.") for row in rows)))
            for name, how in (("A", "goed"), ("B", "beter"))
        ]
    page = merge(stage, document.path, copies)
    assert page.view.twins.text() == "ook op de 2 andere plekken"
    press(stage, Qt.Key.Key_3)
    assert page.progress.text() == "1 van 1"
    accepted(stage)
    assert {text_of(stage.session.document, row, 1) for row in rows} == {"Doet het beter."}


def test_the_mouse_does_the_same(stage: Stage, three: tuple[Path, list[Path]]) -> None:
    page = merge(stage, *three)
    stage.settle()
    QTest.mouseClick(page.view.cards.cards[2].button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.progress.text() == "1 van 2"
    QTest.mouseClick(page.view.back_button, Qt.MouseButton.LeftButton)
    assert [card.button.text() for card in page.view.cards.cards][2] == "3   Gekozen ✓"
    QTest.mouseClick(page.view.next_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.view.later_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.progress.text() == "1 van 2"


def test_what_is_typed_waits_when_the_cards_are_looked_at(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    page = merge(stage, *three)
    press(stage, Qt.Key.Key_E)
    QTest.keyClicks(stage.window.focusWidget(), " Ook dit.")
    press(stage, Qt.Key.Key_Escape)
    assert not page.view.is_writing
    press(stage, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_E)
    assert page.view.editor.text == "Kiest doelen. Ook dit."


def test_a_removed_row_is_said_with_what_is_in_it(stage: Stage, tmp_path: Path) -> None:
    def remove(document: Document) -> None:
        remove_dimension(document, next(each.id for each in grid_of(document).rows if each.title == "Doelen"))

    with make_project(tmp_path / "Atelier.napl") as document:
        copies = [deal_out(document, "Groep A", remove)]
    page = merge(stage, document.path, copies)
    assert page.view.why.text() == "Groep A heeft dit verwijderd, met 2 teksten erin."
    assert cards(page) == [
        ("Nu", "Blijft staan, met 2 teksten"),
        ("Groep A", "Wordt verwijderd, met 2 teksten"),
    ]
    press(stage, Qt.Key.Key_2)
    accepted(stage)
    assert "Doelen" not in [row.title for row in grid_of(stage.session.document).rows]


def test_two_places_and_two_names_for_a_row_each_have_cards(stage: Stage, tmp_path: Path) -> None:
    def work(name: str, under: str, document: Document) -> None:
        rows = {each.title: each.id for each in grid_of(document).dimensions}
        rename_dimension(document, rows["Vragen"], name)
        move_dimension(document, rows["Doelen"], rows[under] if under else None, 0)

    with make_project(tmp_path / "Atelier.napl") as document:
        copies = [
            deal_out(document, "A", partial(work, "Goede vragen", "")),
            deal_out(document, "B", partial(work, "Echte vragen", "Vragen")),
        ]
    page = merge(stage, document.path, copies)
    said = {page.view.what.text(): cards(page)}
    press(stage, Qt.Key.Key_PageDown)
    said[page.view.what.text()] = cards(page)
    assert said["Rij: naam"] == [("Nu", "Vragen"), ("A", "Goede vragen"), ("B", "Echte vragen")]
    moved = said["Rij"]
    assert moved[0] == ("Nu", "Blijft onder Toetsing › Ontwerpen")
    assert moved[1] == ("A", "Gaat naar Toetsing")


def test_files_that_cannot_be_merged_are_said_and_the_others_go_on(
    stage: Stage, three: tuple[Path, list[Path]], tmp_path: Path
) -> None:
    make_project(tmp_path / "Ander.napl").close()
    project, copies = three
    merge(stage, project, [copies[0], tmp_path / "Ander.napl", project])
    (said,) = stage.notices
    assert "‘Ander.napl’ is van een ander project" in said
    assert "‘Atelier.napl’ is het project dat al openstaat" in said


def test_two_hundred_differences_take_at_most_sixty_keys(stage: Stage, tmp_path: Path) -> None:
    page = merge(stage, *make_large(tmp_path, rows=100, differ=23))
    assert sum(page.piles.count_of(pile) for pile in Pile) == 200
    keys = 0
    while "· 0 open" not in page.sum.text():
        press(stage, Qt.Key.Key_2)
        keys += 1
    accepted(stage)
    assert keys + 1 <= 60
    assert stage.window.pages.merge is None


def test_only_what_is_in_sight_is_drawn_and_a_key_asks_for_little(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    high = LineDelegate.sizeHint
    measured: list[int] = []
    monkeypatch.setattr(
        LineDelegate,
        "sizeHint",
        lambda self, option, index: (measured.append(index.row()), high(self, option, index))[1],
    )
    page = merge(stage, *make_large(tmp_path, rows=500, differ=500))
    assert sum(page.piles.count_of(pile) for pile in Pile) == 1000
    asked: list[int] = []
    data = page.model.data
    monkeypatch.setattr(
        type(page.model),
        "data",
        lambda self, index, role=0: (asked.append(index.row()), data(index, role))[1],
    )
    beside = page.model.question
    looked: list[int] = []
    monkeypatch.setattr(type(page.model), "question", lambda self, row: (looked.append(row), beside(row))[1])
    press(stage, Qt.Key.Key_2, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_3, Qt.Key.Key_L)
    assert len(measured) < 100
    assert len(set(asked)) < 100
    assert len(looked) < 100


def test_how_long_it_takes_is_said_after_three_choices() -> None:
    now = 0.0
    pace = Pace(lambda: now)
    for _choice in range(2):
        now += 20
        pace.note_choice()
    assert pace.minutes_for(18) is None
    now += 3000  # coffee
    pace.note_choice()
    assert pace.minutes_for(18) == 6
    assert pace.minutes_for(1) == 1


def ask_back(stage: Stage, words: str) -> None:
    """Ask something about the question that is shown."""
    press(stage, Qt.Key.Key_V)
    QTest.keyClicks(stage.window.focusWidget(), words)
    press(stage, Qt.Key.Key_Return)


def notes_in(stage: Stage) -> list[str]:
    """Return the notes on the cells of the first level."""
    grid = grid_of(stage.session.document)
    with stage.session.document.read() as db:
        return [
            note.text
            for row in grid.rows
            for note in notes_on(db, Place.of_cell(row.id, grid.levels[0].id))
            if note.perspective is None and not note.handled
        ]


def test_a_question_goes_back_with_one_key_and_is_a_note_in_the_same_step(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    page = merge(stage, *three)
    document = stage.session.document
    steps = len(document.steps())
    press(stage, Qt.Key.Key_V)
    assert page.view.asking.field.placeholderText() == "Vraag aan Groep A, B en C…"
    assert page.view.cards.isVisible(), "the texts stay in sight"
    press(stage, Qt.Key.Key_Return)
    assert page.progress.text() == "0 van 2", "nothing is no question"
    QTest.keyClicks(stage.window.focusWidget(), "Welk team, 1 of 2?")
    press(stage, Qt.Key.Key_Escape)
    assert page.progress.text() == "0 van 2"
    ask_back(stage, " Of alle?")
    assert page.progress.text() == "1 van 2"
    assert place(page).endswith("Vragen › startbekwaam")

    press(stage, Qt.Key.Key_Backspace)
    assert page.view.asked.text() == "Gevraagd: Welk team, 1 of 2? Of alle?"
    assert page.list.currentIndex().data(MARK) == "?"
    press(stage, Qt.Key.Key_Z, held=CTRL)
    assert page.progress.text() == "0 van 2"
    assert not page.view.asked.isVisible(), "it is taken back like any choice"

    ask_back(stage, "Welk team?")
    press(stage, Qt.Key.Key_1)
    accepted(stage)
    assert stage.window.pages.merge is None, "it is not asked again"
    assert len(document.steps()) == steps + 1
    assert text_of(document, "Doelen", 0) == "Kiest doelen."
    assert notes_in(stage) == ["Welk team?"]
    assert "1 vraag als opmerking gezet" in stage.said

    stage.answer_notice("Ongedaan maken")
    page = shown(stage)
    assert notes_in(stage) == []
    assert page.progress.text() == "2 van 2"
    assert page.view.asked.text() == "Gevraagd: Welk team?"


def test_a_question_is_there_on_another_day_and_can_be_about_an_empty_cell(
    stage: Stage, tmp_path: Path
) -> None:
    with make_project(tmp_path / "Atelier.napl") as document:
        copies = [
            deal_out(document, name, writes(("Beoordelen", 0, f"Kijkt {how} na.")))
            for name, how in (("Groep A", "samen"), ("Groep B", "alleen"))
        ]
    merge(stage, document.path, copies)
    ask_back(stage, "Kan het allebei?")
    stage.close_project()
    stage.open_file(document.path)
    stage.trigger("go-on-merging")
    page = shown(stage)
    assert page.view.asked.text() == "Gevraagd: Kan het allebei?"
    accepted(stage)
    assert notes_in(stage) == ["Kan het allebei?"]
    assert text_of(stage.session.document, "Beoordelen", 0) == ""


def test_asking_back_is_not_offered_where_no_note_can_be(stage: Stage, tmp_path: Path) -> None:
    def work(first: int, document: Document) -> None:
        move_level(document, grid_of(document).levels[first].id, 0)

    with make_project(tmp_path / "Atelier.napl") as document:
        copies = [deal_out(document, f"Groep {first}", partial(work, first)) for first in (1, 2)]
    page = merge(stage, document.path, copies)
    assert page.view.what.text() == "Volgorde van niveaus"
    assert not page.view.ask_back_button.isVisible()
    press(stage, Qt.Key.Key_V)
    assert not page.view.is_writing


def test_another_copy_comes_to_what_is_left_of_another_day(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    project, copies = three
    merge(stage, project, copies[:2])
    press(stage, Qt.Key.Key_2)
    stage.close_project()
    page = merge(stage, project, copies[2:])
    assert page.heading.text() == "Samenvoegen: Groep A, B en C"
    assert page.progress.text() == "1 van 2", "what was chosen stays so"


def test_what_is_said_in_passing_lies_over_nothing_that_is_needed(
    stage: Stage, three: tuple[Path, list[Path]]
) -> None:
    page = merge(stage, *three)
    press(stage, Qt.Key.Key_3)
    accepted(stage)
    line = stage.window.notices.quiet_line
    assert "Groep A, B en C" in stage.said
    assert line.isVisible()
    said = QRect(line.mapTo(stage.window, QPoint(0, 0)), line.size())
    needed = (
        page.accept_button,
        page.view.write_button,
        page.view.later_button,
        page.view.ask_back_button,
        page.view.next_button,
        page.back_button,
        page.progress,
        page.piles,
        *page.view.cards.cards,
    )
    for part in needed:
        assert not said.intersects(QRect(part.mapTo(stage.window, QPoint(0, 0)), part.size()))
    press(stage, Qt.Key.Key_Escape)
    below = QRect(line.mapTo(stage.window, QPoint(0, 0)), line.size())
    assert below.center().x() == pytest.approx(stage.window.notices.rect().center().x(), abs=2)


def test_a_cell_says_which_copy_its_text_was_taken_from(stage: Stage, three: tuple[Path, list[Path]]) -> None:
    project, copies = three
    merge(stage, project, copies[:1])
    accepted(stage)
    document = stage.session.document
    day = QLocale("nl").toString(QDate.currentDate(), "d\u00a0MMMM")
    stage.select("Doelen", 0)
    origin = next(each for each in stage.window.findChildren(OriginLine) if each.isVisible())
    assert origin.words.text() == f"Overgenomen van Groep A, {day}"
    assert not origin.link.isVisible()

    stage.session.run(writes(("Doelen", 0, "Helpt het team kiezen.")))
    stage.settle()
    assert origin.words.text() == f"Aangepast na overnemen van Groep A, {day}"
    assert not origin.taken.isVisible()
    QTest.mouseClick(origin.link, Qt.MouseButton.LeftButton)
    assert origin.taken.isVisible()
    assert origin.taken.text() == "‘Leert het team doelen kiezen.’"

    stage.select("Doelen", 1)
    assert not origin.isVisible(), "that was always here"
    stage.select("Doelen", 0)
    assert not origin.taken.isVisible()
    stage.session.undo()
    stage.session.undo()
    stage.settle()
    assert text_of(document, "Doelen", 0) == "Kiest doelen."
    assert not origin.isVisible()


# What comes from another project


@pytest.fixture
def national(tmp_path: Path) -> tuple[Path, list[Path]]:
    """Return a national project with one path, and a file of the same atelier that was begun anew."""
    with make_project(tmp_path / "Landelijk.napl") as document, document.edit("rename-project") as edit:
        edit.all(sa.select(Project))[0].kind = ProjectKind.NATIONAL
    with make_project(tmp_path / "vo-rollen 1.napl", PLAN_ALIKE) as other:
        writes(("Bespreken", 2, "Leert het anderen."))(other)
    return tmp_path / "Landelijk.napl", [tmp_path / "vo-rollen 1.napl"]


def test_what_may_be_the_same_is_asked_first_and_then_what_differs(
    stage: Stage, national: tuple[Path, list[Path]]
) -> None:
    page = merge(stage, *national)
    why = page.view.why
    assert (
        why.text() == "vo-rollen 1 heeft een atelier van dezelfde sector en soort. Is het hetzelfde atelier?"
    )
    assert [who for who, _said in cards(page)] == ["Hetzelfde", "Twee verschillende"]
    assert not page.view.write_button.isEnabled()
    answered(stage, Qt.Key.Key_1, lambda: "hier staat ‘Toetsing’" in why.text())
    answered(stage, Qt.Key.Key_1, lambda: place(page) == "Toetsing")
    answered(stage, Qt.Key.Key_Backspace, lambda: "hier staat ‘Toetsing’" in why.text())
    answered(stage, Qt.Key.Key_2, lambda: page.sum.text().endswith("0 open"))
    accepted(stage)
    assert sorted(path_titles(stage.session.document)) == ["Toetsing", "Toetsing en feedback"]


def answered(stage: Stage, key: Qt.Key, is_read: Callable[[], bool]) -> None:
    """Press a key, and wait until what that leads to is read."""
    press(stage, key)
    stage.wait_until(is_read)
    stage.window.activateWindow()
    stage.settle()


def path_titles(document: Document) -> list[str]:
    with document.read() as session:
        return [path.title for atelier in outline(session).ateliers for path in atelier.paths]
