"""A hand-in is a folder beside the project, on record when both files stand; a page stays until it was seen."""

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from napl_desktop.document.document import Document
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.exchange.hand_in import making
from napl_desktop.model import DescriptorStatus, KnownPerspective, Project
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.handouts import GroupPlan
from napl_desktop.operations.participants import add_participant
from tests.core.group_files import put_on_record
from tests.core.made_projects import in_folder
from tests.effort import A_HANG
from tests.widgets.history_room import FIRST, History, history_on
from ui.hand_in.dialog import HandInDialog
from ui.hand_in.page import HandedInPage
from ui.kit.dialogs.progress import ProgressDialog
from ui.shell.views.all_views import GRID

Key = Qt.Key
NAMES = ("Xanthippe", "Quirinus")


@pytest.fixture
def history(qapp: QApplication, tmp_path: Path) -> Iterator[History]:
    with history_on(qapp, tmp_path) as started:
        started.write(FIRST, 0, "Ingeleverd.")
        yield started


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold up every hand-in, of which the content was read already, until the gate is opened."""
    opened = Event()
    write = making.write_workbook

    def wait_and_write(*arguments: object) -> object:
        assert opened.wait(A_HANG)
        return write(*arguments)

    monkeypatch.setattr(making, "write_workbook", wait_and_write)
    yield opened
    opened.set()


def asked(history: History) -> HandInDialog:
    """Ask to hand in with the keys, and wait until it is known what may be looked at."""
    history.press(
        history.stage.window,
        Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dialog = history.stage.dialog(HandInDialog)
    history.stage.wait_until(lambda: dialog.checks.isVisible() or "Niets" in words_of(dialog))
    return dialog


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def press(history: History, key: Qt.Key) -> None:
    """Press a key where the keys go in what lies on top."""
    window = QApplication.activeModalWidget() or history.stage.window
    history.press(window.focusWidget(), key)


def hand_in(history: History) -> None:
    asked(history)
    press(history, Key.Key_Return)


def wait(history: History) -> None:
    history.stage.wait_until(lambda: not history.stage.window.findChildren(ProgressDialog))


def page_of(history: History) -> HandedInPage:
    history.stage.wait_until(lambda: history.stage.window.pages.handed_in is not None)
    page = history.stage.window.pages.handed_in
    assert page is not None
    return page


def handed_in(document: Document) -> list[tuple[str, int]]:
    """Return what is on record as handed in: the id of the version and its point."""
    found = [each for each in document.versions() if each.reason is VersionReason.HAND_IN]
    assert [step.action for step in document.steps()].count("hand-in") == len(found)
    return [(each.id, each.point) for each in found]


def folders(history: History) -> list[Path]:
    return sorted(
        path for path in history.stage.session.document.path.parent.iterdir() if "Inleveren" in path.name
    )


def leftovers(history: History) -> list[str]:
    return [path.name for path in history.stage.session.document.path.parent.iterdir() if ".tmp" in path.name]


def said_by(workbook: Path) -> dict[str, object]:
    return {each.name: each.value for each in load_workbook(workbook).custom_doc_props}


def boxes(history: History) -> list[QMessageBox]:
    return [top for top in history.stage.on_top() if isinstance(top, QMessageBox)]


def test_two_keys_make_both_files_and_put_them_on_record(history: History) -> None:
    document = history.stage.session.document
    last = document.steps()[-1]
    hand_in(history)
    page = page_of(history)
    (folder,) = folders(history)
    assert folder.name == "Inleveren vo-rollen 1"
    assert in_folder(folder) == ["vo-rollen 1.napl", "vo-rollen 1.xlsx"]
    ((version, point),) = handed_in(document)
    said = said_by(folder / "vo-rollen 1.xlsx")
    assert (said["napl_version"], said["napl_step"], point) == (version, last.id, last.seq)
    with Document.open(folder / "vo-rollen 1.napl", read_only=True) as copy:
        assert copy.versions_elsewhere()[-1].id == version
    assert not document.unsaved
    told = words_of(page)
    assert "nog niet verstuurd: dat doe jij" in told
    assert "‘Inleveren vo-rollen 1’ staan twee bestanden" in told
    assert "vo-rollen 1.napl" in told
    assert str(folder.parent) in told


def test_the_page_stays_until_the_user_goes_back(history: History) -> None:
    hand_in(history)
    page = page_of(history)
    press(history, Key.Key_Escape)
    assert history.stage.window.pages.handed_in is None
    assert history.stage.window.focusWidget() is not None
    hand_in(history)
    page = page_of(history)
    history.click(page.back_button)
    assert history.stage.window.pages.handed_in is None
    assert [folder.name for folder in folders(history)] == ["Inleveren vo-rollen 1", "Inleveren vo-rollen 2"]
    assert not history.stage.window.pages.is_away


class _Opened(QObject):
    """What a desktop was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_folder_is_shown_and_the_text_for_the_mail_copied(history: History) -> None:
    hand_in(history)
    page = page_of(history)
    desktop = _Opened()
    QDesktopServices.setUrlHandler("file", desktop, "show")
    try:
        assert history.stage.window.focusWidget() is page.folder_button
        press(history, Key.Key_Space)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [Path(url.toLocalFile()) for url in desktop.urls] == folders(history)
    history.click(page.copy_button)
    text = QGuiApplication.clipboard().text()
    assert "inzending 1 van" in text
    assert "vo-rollen 1.napl" in text
    assert "Gekopieerd" in words_of(page)


def test_a_groups_file_is_not_handed_in_and_that_is_said_at_once(history: History) -> None:
    document = history.stage.session.document
    (handout,) = put_on_record(document, [GroupPlan("Groep A")])
    with document.edit("rename-project") as edit:
        (project,) = edit.session.query(Project)
        project.handout_id = handout
    history.press(
        history.stage.window,
        Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    (box,) = boxes(history)
    assert box.text().startswith("Dit is een groepsbestand, van ‘Groep A’.")
    assert not history.stage.window.findChildren(HandInDialog)
    assert folders(history) == []


def test_a_folder_that_cannot_be_shown_is_said(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    hand_in(history)
    page = page_of(history)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    history.click(page.folder_button)
    assert "niet worden geopend" in words_of(page)


def test_who_were_there_is_filled_in_and_can_be_changed(history: History) -> None:
    atelier = history.stage.grid.atelier_id
    teacher, leader = KnownPerspective.TEACHER.id, KnownPerspective.SCHOOL_LEADER.id
    for name, perspective in zip(NAMES, (teacher, leader), strict=True):
        add_participant(history.stage.session.document, atelier, name, perspective)
    dialog = asked(history)
    assert dialog.present == ((teacher, 1), (leader, 1))
    field = dialog.people[teacher]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    history.click(dialog.hand_in_button)
    page = page_of(history)
    (folder,) = folders(history)
    sheet = load_workbook(folder / "vo-rollen 1.xlsx")["Leeswijzer"]
    assert "7 leraren, 1 schoolleider" in {row[1].value for row in sheet.iter_rows(max_col=2)}
    assert "Aanwezig: 7 leraren, 1 schoolleider." in page.mail.toPlainText()
    document = history.stage.session.document
    document.save()
    for name in NAMES:
        assert name.encode() in document.path.read_bytes()
        assert name.encode() not in (folder / "vo-rollen 1.napl").read_bytes()
        assert name not in page.mail.toPlainText()


@pytest.mark.parametrize("way", ["click", "enter"])
def test_a_line_of_what_may_be_looked_at_leads_there_and_hands_nothing_in(history: History, way: str) -> None:
    document, key = history.stage.session.document, history.key("Relevantie", 1)
    set_status(document, [key], DescriptorStatus.DISPUTED)
    write_cell(document, *history.key("Team", 2), "")
    history.stage.trigger("view-overview")
    dialog = asked(history)
    lines = [dialog.checks.item(row).text() for row in range(dialog.checks.count())]
    assert lines == [
        "In discussie in ‘Curriculumdeskundigheid’: 3",
        "Nog leeg in ‘Curriculumdeskundigheid’: 1",
    ]
    if way == "click":
        spot = dialog.checks.visualItemRect(dialog.checks.item(1)).center()
        QTest.mouseClick(dialog.checks.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        history.stage.settle()
    else:
        dialog.checks.setFocus()
        for pressed in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
            press(history, pressed)
    assert history.stage.on_top() == []
    assert history.stage.window.selection.now.cell == history.key("Team", 2)
    assert history.stage.page.workspace.view is GRID
    assert folders(history) == []


def test_escape_hands_nothing_in(history: History) -> None:
    asked(history)
    press(history, Key.Key_Escape)
    assert history.stage.on_top() == []
    assert folders(history) == []
    assert handed_in(history.stage.session.document) == []


def test_what_is_typed_meanwhile_is_not_in_it(history: History, gate: Event) -> None:
    document = history.stage.session.document
    last = document.steps()[-1]
    hand_in(history)
    history.stage.wait_until(lambda: bool(history.stage.on_top()))
    assert handed_in(document) == [], "it does not stand yet"
    assert folders(history) == []
    history.write(FIRST, 0, "Daarna getypt.")
    gate.set()
    wait(history)
    page_of(history)
    ((_, point),) = handed_in(document)
    assert point == last.seq
    (folder,) = folders(history)
    assert said_by(folder / "vo-rollen 1.xlsx")["napl_step"] == last.id
    for past in (document.checkout(point), Document.open(folder / "vo-rollen 1.napl")):
        with past, past.read() as then:
            from napl_desktop.queries.grid import path_grid

            grid = path_grid(then, history.stage.grid.id)
        assert grid is not None
        assert grid.cell(*history.key(FIRST, 0)).text == "Ingeleverd."
    assert history.text(FIRST, 0) == "Daarna getypt."


def test_one_that_is_stopped_is_not_on_record(history: History, gate: Event) -> None:
    hand_in(history)
    history.stage.wait_until(lambda: bool(history.stage.on_top()))
    dialog = history.stage.dialog(ProgressDialog)
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    gate.set()
    wait(history)
    assert handed_in(history.stage.session.document) == []
    assert folders(history) == []
    assert leftovers(history) == []
    assert "Gestopt" in history.stage.said


@pytest.mark.parametrize("ending", [".xlsx", ".napl"])
@pytest.mark.parametrize(
    ("error", "said"),
    [(errno.ENOSPC, "geen ruimte meer"), (errno.EBUSY, "niet lezen of schrijven")],
)
def test_one_that_cannot_be_written_is_not_on_record(
    history: History, monkeypatch: pytest.MonkeyPatch, ending: str, error: int, said: str
) -> None:
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if re.search(r"\.tmp$", Path(target).parent.name) and Path(target).suffix == ending:
            raise OSError(error, os.strerror(error))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    hand_in(history)
    history.stage.wait_until(lambda: bool(boxes(history)))
    assert said in boxes(history)[0].text()
    assert "Inleveren vo-rollen 1" in boxes(history)[0].text()
    assert handed_in(history.stage.session.document) == []
    assert folders(history) == []
    assert leftovers(history) == []


def test_that_it_could_not_be_put_on_record_is_said(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = history.stage.session.document

    def refuse(*_arguments: object, **_facts: object) -> None:
        raise WorkingCopyError(document.path, place="/nergens")

    asked(history)
    with monkeypatch.context() as patch:
        patch.setattr(document, "edit", refuse)
        press(history, Key.Key_Return)
        history.stage.wait_until(lambda: bool(boxes(history)))
    (box,) = boxes(history)
    assert "niet worden genoteerd dat je hebt ingeleverd" in box.text()
    assert "/nergens" in box.text()
    assert len(folders(history)) == 1
    assert handed_in(document) == []
    assert page_of(history), "the files stand, and are to be sent"


def test_closing_the_project_waits_for_the_record(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    file = history.stage.session.document.path
    begun = Event()
    write = making.write_workbook

    def tell_and_write(*arguments: object) -> object:
        begun.set()
        return write(*arguments)

    monkeypatch.setattr(making, "write_workbook", tell_and_write)
    hand_in(history)
    assert begun.wait(A_HANG)
    history.stage.close_project()
    with Document.open(file, read_only=True) as document:
        ((version, _),) = handed_in(document)
    folder = file.with_name("Inleveren vo-rollen 1")
    assert said_by(folder / "vo-rollen 1.xlsx")["napl_version"] == version
    assert history.stage.window.pages.handed_in is None


def test_who_only_looks_cannot_hand_in(history: History) -> None:
    file = history.stage.session.document.path
    history.stage.close_project()
    history.stage.application.files.open_to_look(file)
    history.stage.settle()
    assert not history.stage.window.actions_by_name["hand-in"].isEnabled()


# A workbook, at any time


@pytest.mark.parametrize("only_looks", [False, True])
def test_a_workbook_is_made_at_any_time_and_is_on_no_record(
    history: History, tmp_path: Path, only_looks: bool
) -> None:
    if only_looks:
        file = history.stage.session.document.path
        history.stage.close_project()
        history.stage.application.files.open_to_look(file)
        history.stage.settle()
    document = history.stage.session.document
    before = document.steps()
    history.press(history.stage.window, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    history.stage.choose_file(tmp_path / "uit.xlsx")
    wait(history)
    said = said_by(tmp_path / "uit.xlsx")
    assert (said["napl_step"], "napl_version" in said) == (before[-1].id, False)
    assert (document.steps(), handed_in(document)) == (before, [])
    assert f"Excel-bestand gemaakt in {tmp_path.name}: uit.xlsx" in history.stage.said


# Looking back, in what was handed in


def test_in_what_was_handed_in_moments_are_named_and_say_why_that_is_all(history: History) -> None:
    history.name("na de pauze")
    hand_in(history)
    page_of(history)
    (folder,) = folders(history)
    history.stage.open_file(folder / "vo-rollen 1.napl")
    page = history.open()
    history.choose("na de pauze")
    assert "ingeleverd zonder geschiedenis" in page.pane.sentence
    assert not any(
        button.isEnabled()
        for button in (
            *(page.cell_button, page.path_button, page.all_button),
            *(page.moment.look_button, page.moment.pin_button, page.moment.name_button),
        )
    )
    history.write(FIRST, 0, "Van het bureau.")
    assert "ingeleverd zonder geschiedenis" in page.pane.sentence, "it stays chosen"
    history.choose("Zoals het begon")
    assert "erbij: Van het bureau" in str(history.spoken)
    history.choose("Zoals het werd ingeleverd")
    assert "ingeleverd zonder geschiedenis" in page.pane.sentence
