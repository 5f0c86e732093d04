"""What the bureau asks ateliers: seen on a page, gone to, and made into folders that it sends itself."""

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QWidget

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.exchange.questions import making
from napl_desktop.incoming.piles import Pile
from napl_desktop.model import AtelierFocus, Place, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.notes import add_role_note, mark_note
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.notes import NoteLine, notes_on
from napl_desktop.queries.outline import outline
from tests.core.made_projects import PLAN, grid_of, make_project, make_project_of
from tests.core.merged_copies import writes
from tests.core.national_projects import hand_in
from tests.effort import A_HANG
from tests.screens.asking_looks import ask, asked, grid_of_atelier, made_page_of, page_of
from tests.screens.hand_in_looks import begun, bring, national, view_of
from tests.screens.stage import Stage
from ui.asking.page import AskingPage
from ui.kit.dialogs.progress import ProgressDialog
from ui.merging.page import MergePage
from ui.notes.note_card import NoteCard
from ui.shell.views.all_views import HAND_INS

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
VO, MBO = "vo · rollen", "mbo · rollen"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Open a national project in which something is asked of two ateliers."""
    started = Stage(qapp, tmp_path)
    started.open_file(asked(tmp_path))
    yield started
    started.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder for what is made."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def looking(stage: Stage) -> AskingPage:
    """Look at what is asked."""
    stage.trigger("ask-ateliers")
    return page_of(stage)


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        window = QApplication.activeModalWidget() or stage.window
        QTest.keyClick(window.focusWidget(), key)
        stage.settle()


def click(stage: Stage, part: QWidget) -> None:
    QTest.mouseClick(part, LEFT)
    stage.settle()


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def make(stage: Stage, place: Path) -> None:
    """Press the button, and choose a folder."""
    click(stage, page_of(stage).make_button)
    stage.choose_file(place)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# What is seen


def test_it_is_there_in_a_national_project_alone(stage: Stage, tmp_path: Path) -> None:
    action = stage.window.actions_by_name["ask-ateliers"]
    assert action.isVisible()
    assert action.isEnabled()
    make_project(tmp_path / "werk.napl").close()
    stage.open_file(tmp_path / "werk.napl")
    assert not action.isVisible()
    assert not action.isEnabled()


def test_each_atelier_has_its_questions_and_what_was_changed(stage: Stage) -> None:
    page = looking(stage)
    assert [section.asked.title for section in page.sections] == [VO, MBO]
    assert [len(section.lines) for section in page.sections] == [3, 1]
    said = [line.accessibleName() for line in page.lines]
    assert said[0].startswith("Toetsing en feedback › Toetsplan › expert: ‘Ontwerpt met alle secties")
    assert said[0].endswith(": Bedoelen jullie hiermee ook toetsen van anderen?")
    assert said[1] == "Toetsing en feedback › Vragen maken: Hoort deze rij niet bij ‘Toetsplan’?"
    assert said[2].startswith(
        "Curriculum ontwikkelen › Kern en keuze › startbekwaam. Vastgesteld door vo · rollen"
    )
    words = words_of(page.lines[2])
    assert "in plaats van meer van hetzelfde" in words, "what the atelier agreed on"
    assert "Door het bureau aangepast" in words
    assert "klaar die verder gaat" in words, "what the bureau made of it"
    assert "Niets te vragen aan: po · rollen, po · competentieniveaus, vo ·" in words_of(page)
    assert page.sum.text() == "Er komen 2 mappen."


def test_what_is_dealt_with_is_not_asked(stage: Stage) -> None:
    page = looking(stage)
    for line in page.lines[:2]:
        mark_note(stage.session.document, line.about.note_id, True)
    press(stage, Key.Key_Escape)
    assert [section.asked.title for section in looking(stage).sections] == [VO, MBO]
    assert len(page_of(stage).lines) == 2


def test_where_nothing_is_asked_it_says_how_to(stage: Stage, tmp_path: Path) -> None:
    stage.close_project()
    stage.open_file(national(tmp_path))
    page = looking(stage)
    assert page.lines == []
    assert "Druk bij het samenvoegen op V" in words_of(page)
    assert not page.make_button.isVisible()
    press(stage, Key.Key_Space)
    assert stage.window.pages.asking is None, "the keys were at the way back"


def test_many_are_shown_on_demand(stage: Stage) -> None:
    for number in range(40):
        ask(stage.session.document, MBO, "Opleiden op de werkplek", 0, 0, f"Vraag {number}?")
    page = looking(stage)
    section = page.sections[1]
    assert len(section.lines) == 10
    assert section.more.text() == "Meer laten zien (nog 31)"
    click(stage, section.more)
    assert len(section.lines) == 20
    assert stage.window.focusWidget() is section.lines[10]
    press(stage, *[Key.Key_Tab] * 10)
    assert stage.window.focusWidget() is section.more, "it comes after what it brought"
    press(stage, Key.Key_Space, Key.Key_Return)
    assert len(looking(stage).sections[1].lines) == 30, "they stay in sight"
    section = page_of(stage).sections[1]
    assert stage.window.focusWidget() is section.lines[20]
    for _ in range(2):
        click(stage, section.more)
    assert len(section.lines) == 41
    assert not section.more.isVisible()


# Where it leads


@pytest.mark.parametrize("key", [None, Key.Key_Return, Key.Key_Space])
def test_a_question_leads_to_its_place_and_back_to_where_one_was(stage: Stage, key: Qt.Key | None) -> None:
    page = looking(stage)
    page.sections[1].tick.click()
    if key is None:
        click(stage, page.lines[1])
    else:
        press(stage, Key.Key_Tab, key)
    assert stage.window.pages.asking is None
    grid = grid_of_atelier(stage.session.document, VO, "Toetsing en feedback")
    now = stage.window.selection.now
    assert (now.path_id, now.dimension_id) == (grid.id, grid.rows[1].id)
    cards = [card for card in stage.window.findChildren(NoteCard) if card.isVisible()]
    assert any("Hoort deze rij niet bij" in words_of(card) for card in cards)
    again = looking(stage)
    assert stage.window.focusWidget() is again.lines[1]
    assert not again.sections[1].is_ticked


def test_a_changed_text_leads_to_its_cell(stage: Stage) -> None:
    click(stage, looking(stage).lines[2])
    grid = grid_of_atelier(stage.session.document, VO, "Curriculum ontwikkelen")
    now = stage.window.selection.now
    assert now.cell == (next(row.id for row in grid.rows if row.title == "Kern en keuze"), grid.levels[0].id)


def test_the_hand_ins_say_how_much_there_is_to_ask_and_lead_to_it(stage: Stage) -> None:
    stage.page.workspace.show_view(HAND_INS)
    stage.settle()
    view = view_of(stage)
    said = [button.accessibleName() for button in view.places.buttons]
    assert [each.rpartition(", ")[2] for each in said if "te vragen" in each] == [
        "3 te vragen",
        "1 te vragen",
    ]
    assert view.ask_button.text() == "Vragen aan ateliers (4)…"
    view.places.buttons[-1].setFocus()
    press(stage, Key.Key_Tab)
    assert stage.window.focusWidget() is view.ask_button
    click(stage, view.ask_button)
    assert len(page_of(stage).lines) == 4


# What is made


def test_the_folders_are_made_and_stay_to_be_sent(stage: Stage, stick: Path) -> None:
    steps = len(stage.session.document.steps())
    looking(stage)
    make(stage, stick)
    page = made_page_of(stage)
    assert files_in(stick) == [
        "Vragen aan mbo-rollen/Vragen aan mbo-rollen.napl",
        "Vragen aan mbo-rollen/Vragen aan mbo-rollen.xlsx",
        "Vragen aan vo-rollen/Vragen aan vo-rollen.napl",
        "Vragen aan vo-rollen/Vragen aan vo-rollen.xlsx",
    ]
    assert (
        load_workbook(stick / "Vragen aan vo-rollen" / "Vragen aan vo-rollen.xlsx").sheetnames[0] == "Vragen"
    )
    words = words_of(page)
    assert "Klaar, maar nog niet verstuurd: dat doe jij" in words
    assert "‘Vragen aan vo-rollen’ · 2 vragen · 1 aangepaste tekst" in words
    assert f"De map staat in {stick.parent}" in words
    click(stage, page.copy_buttons[1])
    mail = QApplication.clipboard().text()
    assert "Het bureau heeft voor ‘mbo · rollen’ nog iets te vragen." in mail
    assert "- 1 vraag bij een tekst" in mail
    assert "‘Vragen aan mbo-rollen.napl’" in mail
    assert "Gekopieerd. Plak hem in je mail aan mbo · rollen" in words_of(page)
    press(stage, Key.Key_Escape)
    assert stage.window.pages.asked is None
    assert len(stage.session.document.steps()) == steps, "asking changes nothing here"


def test_only_of_what_is_ticked(stage: Stage, stick: Path) -> None:
    page = looking(stage)
    press(stage, Key.Key_Backtab, Key.Key_Space)
    assert page.ticked == (page.sections[1].asked.atelier_id,)
    assert page.sum.text() == "Er komt 1 map."
    click(stage, page.sections[1].tick)
    assert not page.make_button.isEnabled()
    assert page.sum.text() == "Zet een vinkje bij een atelier om er een map voor te maken."
    click(stage, page.sections[1].tick)
    make(stage, stick)
    words = words_of(made_page_of(stage))
    assert names_in(stick) == ["Vragen aan mbo-rollen"]
    assert "Verstuur alles wat in de map ‘Vragen aan mbo-rollen’ zit naar het atelier." in words
    assert f"De map staat in {stick}" in words


def test_one_that_never_handed_in_gets_no_folder(stage: Stage, stick: Path) -> None:
    document = stage.session.document
    add_atelier(document, "Noord", [Sector.PO], AtelierFocus.ROLES)
    with document.read() as db:
        noord = next(each.id for each in outline(db).ateliers if each.title == "Noord")
    add_role_note(document, add_role(document, noord, "Coach"), "Wat doet een coach?", BUREAU_ID)
    page = looking(stage)
    section = next(each for each in page.sections if each.asked.title == "Noord")
    assert not section.tick.isEnabled()
    assert not section.is_ticked
    assert "nog niets ingeleverd, dus er komt geen map · 1 vraag" in words_of(section)
    make(stage, stick)
    made_page_of(stage)
    assert len(names_in(stick)) == 2


def test_it_can_be_stopped(stage: Stage, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, write = Event(), making.write_workbook

    def wait_and_write(*arguments: Any, **named: Any) -> object:
        gate.wait(A_HANG)
        return write(*arguments, **named)

    monkeypatch.setattr(making, "write_workbook", wait_and_write)
    looking(stage)
    make(stage, stick)
    stage.wait_until(lambda: any(isinstance(top, ProgressDialog) for top in stage.on_top()))
    click(stage, stage.dialog(ProgressDialog).stop_button)
    gate.set()
    stage.wait_until(lambda: not stage.window.findChildren(ProgressDialog))
    assert stage.said == "Gestopt; er is geen map gemaakt"
    assert names_in(stick) == []
    assert stage.window.pages.asking is not None, "there one can try again"


def test_a_folder_that_is_full_is_told_and_nothing_is_left(
    stage: Stage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if stick in Path(target).parents:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    looking(stage)
    make(stage, stick)
    stage.wait_until(lambda: any(isinstance(top, QMessageBox) for top in stage.on_top()))
    assert "geen ruimte meer" in stage.dialog(QMessageBox).text()
    assert names_in(stick) == []


def test_who_only_looks_can_ask_as_well(stage: Stage, stick: Path) -> None:
    stage.trigger("save")
    project = stage.session.document.path
    stage.close_project()
    stage.application.files.open_to_look(project)
    stage.settle()
    looking(stage)
    make(stage, stick)
    made_page_of(stage)
    assert len(names_in(stick)) == 2


# What comes back


def merge(stage: Stage, file: Path) -> MergePage:
    """Choose a file to merge, and wait for its page."""
    stage.window.actions_by_name["merge"].trigger()
    stage.settle()
    chooser = stage.dialog(QFileDialog)
    chooser.hide()
    chooser.filesSelected.emit([str(file)])
    chooser.reject()
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    stage.window.activateWindow()
    stage.settle()
    page = stage.window.pages.merge
    assert page is not None
    return page


def heads(page: MergePage) -> list[str]:
    model = page.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount()) if model.question(row) is None]


@pytest.fixture
def round_trip(stage: Stage, tmp_path: Path, stick: Path) -> Path:
    """Let an atelier hand in, the bureau ask something, and the atelier answer; return what it hands in then."""
    working = tmp_path / "vo.napl"
    make_project_of(working, Sector.VO, PLAN).close()
    begun(stage)
    bring(stage, [hand_in(working, tmp_path / "vo 1.napl")])
    document = stage.session.document
    ask(document, VO, "Toetsing", 1, 0, "Welke vragen?")
    for row in (0, 1):
        writes((("Doelen", "Vragen")[row], 0, "Zo zegt het bureau het."))(document)
    looking(stage)
    make(stage, stick)
    made_page_of(stage)
    national = document.path
    stage.open_file(working)
    page = merge(stage, stick / "Vragen aan vo-rollen" / "Vragen aan vo-rollen.napl")
    assert [page.piles.count_of(pile) for pile in Pile] == [0, 0, 2, 0], "the question, and who asks it"
    click(stage, page.accept_button)
    stage.wait_until(lambda: stage.window.pages.merge is None)
    said = [note.text for note in notes_of_cell(stage, "Vragen", 0)]
    assert said == ["Welke vragen?"]
    stage.trigger("save")
    stage.close_project()
    work = writes(("Doelen", 0, "Kiest andere doelen."), ("Vragen", 0, "Stelt open vragen."))
    second = hand_in(working, tmp_path / "vo 2.napl", work)
    stage.open_file(national)
    return second


def notes_of_cell(stage: Stage, row: str, level: int) -> Sequence[NoteLine]:
    grid = grid_of(stage.session.document)
    dimension = next(each.id for each in grid.rows if each.title == row)
    with stage.session.document.read() as db:
        return notes_on(db, Place.of_cell(dimension, grid.levels[level].id))


def test_an_answer_stands_first_under_the_words_of_the_question(stage: Stage, round_trip: Path) -> None:
    page = merge(stage, round_trip)
    assert heads(page) == ["Antwoorden op je vragen", "Toetsing"]
    assert "Vragen" in page.view.where.text()
    assert page.view.answers.text() == "Antwoord op je vraag: Welke vragen?"
    assert page.view.answers.isVisible()
    press(stage, Key.Key_PageDown)
    assert "Doelen" in page.view.where.text()
    assert not page.view.answers.isVisible()
