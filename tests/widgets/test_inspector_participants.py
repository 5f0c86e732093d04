"""A facilitator fills the list of participants with the keys, and takes names off it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.model import AtelierFocus, KnownPerspective, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.drafts import put_back
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.outline import outline
from napl_desktop.queries.participants import participants_of
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.wording import wording
from ui.inspector.participants import ParticipantsPanel
from ui.inspector.view import InspectorView
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp

TEACHER, EDUCATOR, LEADER = (
    KnownPerspective.TEACHER.id,
    KnownPerspective.TEACHER_EDUCATOR.id,
    KnownPerspective.SCHOOL_LEADER.id,
)


@pytest.fixture
def session(qapp, tmp_path):
    document = new_project(
        tmp_path / "proef.napl", "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", None
    )
    session = DocumentSession(document, Messages(wording("nl")))
    yield session
    session.close()


@pytest.fixture
def room(qtbot, session):
    return Room(qtbot, session)


class Room:
    """The page of an atelier, and what a person does there."""

    def __init__(self, qtbot, session):
        self.session = session
        with session.document.read() as db:
            self.atelier = outline(db).ateliers[0].id
        self.selection = Selection()
        self.view = InspectorView(
            session, self.selection, Theme(), wording("nl"), WritingHelp(Settings(), "nl")
        )
        qtbot.addWidget(self.view)
        self.view.resize(300, 700)
        with qtbot.waitExposed(self.view):
            self.view.show()
        self.view.activateWindow()
        self.go_to(self.atelier)

    def go_to(self, atelier):
        self.selection.select(Selected(atelier_id=atelier))
        settle()

    @property
    def panel(self):
        return self.view.findChild(ParticipantsPanel)

    @property
    def rows(self):
        return self.panel._shown

    @property
    def new(self):
        return self.panel._new

    def type(self, text):
        QTest.keyClicks(self.view.focusWidget(), text)

    def press(self, key):
        QTest.keyClick(self.view.focusWidget(), key)
        settle()

    def listed(self, atelier=None):
        with self.session.document.read() as db:
            return [(line.name, line.perspective_id) for line in participants_of(db, atelier or self.atelier)]

    def read(self):
        return [
            (row.name.toPlainText(), row.perspective.currentText()) for row in self.rows if row.isVisible()
        ]


def settle():
    for _ in range(3):
        QApplication.processEvents()


def test_a_room_is_filled_with_enter(room):
    room.new.name.setFocus()
    for name in ("Anneke", "Yusuf"):
        room.type(name)
        room.press(Qt.Key.Key_Return)

    assert room.listed() == [("Anneke", None), ("Yusuf", None)]
    assert room.read() == [("Anneke", "–"), ("Yusuf", "–")]
    assert room.new.name.hasFocus()
    assert room.new.name.toPlainText() == ""


def test_the_perspective_is_chosen_with_the_arrows_and_stays(room):
    room.new.name.setFocus()
    room.press(Qt.Key.Key_Down)
    room.type("Anneke")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Down)
    room.type("Yusuf")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Up)
    room.type("Sam")
    room.press(Qt.Key.Key_Return)

    assert room.listed() == [("Anneke", TEACHER), ("Yusuf", EDUCATOR), ("Sam", None)]


def test_enter_in_the_last_field_adds_and_is_ready_for_the_next(room):
    room.new.name.setFocus()
    room.type("Anneke")
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.listed() == [("Anneke", TEACHER)]
    assert room.new.name.hasFocus()
    room.type("Sam")
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Return)
    assert room.listed() == [("Anneke", TEACHER), ("Sam", TEACHER)]
    assert room.new.name.hasFocus()


def test_what_stands_in_a_line_is_equally_high_and_under_each_other(room):
    for name in ("Anneke", "Yusuf"):
        add_participant(room.session.document, room.atelier, name)
    settle()
    lines = [*room.rows, room.new]
    for line in lines:
        assert line.name.height() == line.perspective.height() == line._button.height()
        assert line.name.y() == line.perspective.y() == line._button.y()
    for part in ("perspective", "_button"):
        assert len({(getattr(line, part).x(), getattr(line, part).width()) for line in lines}) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_of_every_perspective_there_is_one_or_more(session, language):
    with session.document.read() as db:
        known = perspectives(db)
    words = wording(language)
    one, more = ([each.counted(words, count) for each in known] for count in (1, 2))
    assert [each.removeprefix("1 ") for each in one] != [each.removeprefix("2 ") for each in more]
    assert all(each.startswith("1 ") for each in one)
    assert all(each.endswith(("s", "en")) for each in more)


def test_somebody_may_be_without_a_name_but_not_without_anything(room):
    room.new.name.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.listed() == []

    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    assert room.listed() == [("", TEACHER)] * 2


def test_a_name_and_a_perspective_are_changed_where_they_stand(room):
    add_participant(room.session.document, room.atelier, "Aneke", TEACHER)
    add_participant(room.session.document, room.atelier, "Yusuf", LEADER)
    row = room.rows[0]
    row.name.setFocus()
    row.name.selectAll()
    room.type("Anneke")
    room.press(Qt.Key.Key_Return)

    assert room.listed()[0] == ("Anneke", TEACHER)
    assert room.rows[1].name.hasFocus(), "Enter goes to the next line"
    room.press(Qt.Key.Key_Up)
    assert room.listed()[1] == ("Yusuf", EDUCATOR)
    room.press(Qt.Key.Key_Return)
    assert room.new.name.hasFocus()


def test_choosing_a_perspective_keeps_the_name_that_is_being_typed(room):
    add_participant(room.session.document, room.atelier, "", None)
    room.rows[0].name.setFocus()
    room.type("Sam")
    room.press(Qt.Key.Key_Down)

    assert room.listed() == [("Sam", TEACHER)]


def test_somebody_is_taken_off_the_list_with_the_keys(room):
    for name in ("Anneke", "Yusuf"):
        add_participant(room.session.document, room.atelier, name)
    room.rows[0].name.setFocus()
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Tab)
    assert room.view.focusWidget().accessibleName() == "Take Anneke off the list"
    room.press(Qt.Key.Key_Space)

    assert room.listed() == [("Yusuf", None)]
    assert room.read() == [("Yusuf", "–")]
    assert room.new.name.hasFocus()
    room.session.undo()
    settle()
    assert room.read() == [("Anneke", "–"), ("Yusuf", "–")]


def test_tab_walks_from_line_to_line(room):
    for name in ("Anneke", "Yusuf"):
        add_participant(room.session.document, room.atelier, name)
    settle()
    room.rows[0].name.setFocus()
    for _ in range(3):
        room.press(Qt.Key.Key_Tab)
    assert room.rows[1].name.hasFocus()
    for _ in range(3):
        room.press(Qt.Key.Key_Tab)
    assert room.new.name.hasFocus()


def test_a_name_that_waits_is_added_when_the_person_goes_elsewhere(room):
    other = add_atelier(room.session.document, "tweede", [Sector.VO], AtelierFocus.ROLES)
    room.new.name.setFocus()
    room.type("Anneke")
    room.go_to(other)

    assert room.listed() == [("Anneke", None)]
    assert room.listed(other) == []
    assert (room.read(), room.new.name.toPlainText()) == ([], "")


def test_what_is_being_typed_is_drafted_and_can_be_put_back(room):
    someone = add_participant(room.session.document, room.atelier, "Aneke", TEACHER)
    settle()
    room.rows[0].name.setPlainText("Anneke")
    room.new.name.setFocus()
    room.press(Qt.Key.Key_Down)
    room.type("Yusuf")

    drafts = room.view.drafts()

    assert drafts == (
        Draft(target_of(("field", "participant", "name", someone)), "Anneke", TEACHER),
        Draft(target_of(("new", "participant", room.atelier)), "Yusuf", TEACHER),
    )
    room.new.clear()
    for draft in drafts:
        put_back(room.session.document, draft)
    assert room.listed() == [("Anneke", TEACHER), ("Yusuf", TEACHER)]


def test_the_figures_say_how_many_of_each(room):
    for perspective in (TEACHER, EDUCATOR, TEACHER, None):
        add_participant(room.session.document, room.atelier, "", perspective)
    settle()

    assert room.panel._title.text() == "Participants (4)"
    assert room.panel._figures.text() == (
        "2\u00a0leraren · 1\u00a0lerarenopleider · 1\u00a0without\u00a0a\u00a0perspective"
    )


def test_the_line_to_type_in_stays_in_sight(room):
    room.view.resize(300, 420)
    room.new.name.setFocus()
    for number in range(12):
        room.type(f"Deelnemer {number}")
        room.press(Qt.Key.Key_Return)
    settle()

    at = room.new.name.mapTo(room.view.viewport(), room.new.name.rect().center())
    assert room.view.viewport().rect().contains(at)


def test_the_button_asks_to_wipe_names(room, qtbot):
    (button,) = [each for each in room.panel.findChildren(QPushButton) if each.isVisible()]

    with qtbot.waitSignal(room.view.wipe_names_wanted):
        button.click()


def test_who_only_looks_changes_nothing(qtbot, session):
    with session.document.read() as db:
        atelier = outline(db).ateliers[0].id
    add_participant(session.document, atelier, "Anneke", TEACHER)
    session.save_now()
    looking = DocumentSession(Document.open(session.document.path, read_only=True), Messages(wording("nl")))
    room = Room(qtbot, looking)

    (row,) = room.rows
    assert row.name.isReadOnly()
    assert not row.perspective.isEnabled()
    assert not row._button.isVisible()
    assert not room.new.isVisible()
    row.name.setFocus()
    room.press(Qt.Key.Key_Down)
    assert room.listed() == [("Anneke", TEACHER)]
    room.view.close()
    looking.close()
