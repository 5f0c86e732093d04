"""The bottom of the window: where the newest edits are, what was done last, and how large everything is."""

from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStatusBar, QToolButton, QWidget

from napl_desktop.errors.files import DiskFull, FileInUse, NoAccess, NotReachable
from napl_desktop.wording import Wording
from ui.kit.icons import icon
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession, SaveState
from ui.shell.actions.actions import Actions
from ui.shell.bars.status_words import PassingWords, StateWords

_URGENT = (SaveState.FAILED, SaveState.CHANGED_ELSEWHERE, SaveState.NOT_KEPT)


class _State(Struct, frozen=True):
    """How things stand: the sentence, its heart for where there is no room, and the mark before it."""

    sentence: str
    short: str
    glyph: str
    colour: str


class _StretchedRow(QWidget):
    """As wide as there is room for, whatever is in it."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()


class StatusLine(QStatusBar):
    """Says honestly, in words and with an icon, how things stand."""

    undo_requested = Signal()

    waiting_wanted = Signal()
    """The user wants to go on with what waits."""

    state_said = Signal(str, str, str)
    """How things stand, in a few words, with the mark for it and the colour of that."""

    def __init__(self, theme: Theme, wording: Wording, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._session: DocumentSession | None = None
        self._steps_before = 0
        self._state_mark = QLabel()
        self._state = StateWords()
        self._state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._last = PassingWords()
        self._undo = QToolButton()
        self._undo.setText(self.tr("undo"))
        self._undo.clicked.connect(self.undo_requested)
        # It is off while the past is looked at.
        self._undo_action = actions["undo"]
        self._undo_action.enabledChanged.connect(self._show)
        self.waiting = QToolButton()
        self.waiting.clicked.connect(self.waiting_wanted)
        self.waiting.hide()
        self._zoom = QToolButton()
        self.setSizeGripEnabled(False)
        self._can_undo = False
        self._line = self._words()
        self._line.resized.connect(self._resize_panels)
        self.addWidget(self._line, 1)
        self.addPermanentWidget(self.waiting)
        self.addPermanentWidget(self._zoom_control(actions))
        theme.changed.connect(self._show)
        self._show()

    def _words(self) -> _StretchedRow:
        """Return all that is said, on one line however much it is."""
        words = _StretchedRow()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._state_mark, self._state, self._last, self._undo):
            row.addWidget(part)
        row.addStretch()
        return words

    def _zoom_control(self, actions: Actions) -> QWidget:
        control = QWidget()
        row = QHBoxLayout(control)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name in ("zoom-out", "zoom-reset", "zoom-in"):
            action = actions[name]
            button = self._zoom if name == "zoom-reset" else QToolButton()
            if name == "zoom-reset":
                button.clicked.connect(action.trigger)
                button.setAccessibleName(action.toolTip())
                button.setToolTip(action.toolTip())
            else:
                button.setDefaultAction(action)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            row.addWidget(button)
        return control

    def set_session(self, session: DocumentSession | None) -> None:
        """Show how things stand with another document, or with none."""
        self._session = session
        self._steps_before = 0
        if session is not None:
            before = session.document.undoable()
            self._steps_before = before.seq if before else 0
            session.save_state_changed.connect(self._show)
            session.changed.connect(self._show)
        self._show()

    def say_waiting(self, words: str) -> None:
        """Say what waits, to be gone on with; "" for nothing."""
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))

    def say_state(self) -> None:
        """Say again how things stand."""
        self._show_state(self._session)

    def _show(self) -> None:
        session = self._session
        self._zoom.setText(f"{self._theme.zoom} %")
        for part in (self._state_mark, self._state):
            part.setVisible(session is not None)
        step = session.document.undoable() if session else None
        if step is not None and step.seq <= self._steps_before:
            step = None  # done in an earlier session: the users may not remember it
        self._can_undo = step is not None and self._undo_action.isEnabled()
        if step is not None:
            said = self._wording.step(step.action, step.subject.title)
            self._last.setText(self.tr("last: {step}").format(step=said))
        else:
            self._last.setText("")
        self._show_state(session)
        self._resize_panels()

    def _resize_panels(self) -> None:
        """Give room to what matters most: how things stand, and only then what was done last."""
        room = self._line.width()
        if not self._state_mark.isHidden():
            room -= self._state_mark.sizeHint().width()
        passing = self._undo.sizeHint().width() if self._can_undo else 0
        if self._last.text():
            passing += self._last.minimumSizeHint().width()
        least = (
            self._state.least_width
            if self._state.property("urgent")
            else self._state.minimumSizeHint().width()
        )
        if room < least + passing:
            passing = 0
        self._last.setVisible(passing > 0)
        self._undo.setVisible(passing > 0 and self._can_undo)
        # Not as its least width: that would be the least of its hint as well, for every later sentence.
        self._state.setMaximumWidth(max(0, min(self._state.sizeHint().width(), room - passing)))

    def _show_state(self, session: DocumentSession | None) -> None:
        state = session.save_state if session else None
        self._state.setProperty("urgent", state in _URGENT)
        self._state.style().polish(self._state)
        if session is not None:
            said = self._state_of(session)
            side = self._theme.px(16)
            self._state.say(said.sentence, session.document.path.name, said.short)
            self.state_said.emit(said.short, said.glyph, said.colour)
            mark = icon(said.glyph, self._theme, said.colour)
            self._state_mark.setPixmap(mark.pixmap(QSize(side, side)))

    def _state_of(self, session: DocumentSession) -> _State:
        match session.save_state:
            case SaveState.SAVED:
                time = self._clock(session.saved_at)
                sentence = self.tr("saved in {file} {time}").replace("{time}", time)
                return _State(sentence, self.tr("saved {time}").format(time=time), "check", "success")
            case SaveState.PENDING:
                return _State(self.tr("saving in {file}…"), self.tr("saving…"), "floppy-disk", "muted")
            case SaveState.FAILED:
                return _State(*self._failure_words(session), "warning", "warning")
            case SaveState.CHANGED_ELSEWHERE:
                sentence = self.tr("kept on this computer; somebody else changed {file}")
                return _State(sentence, self.tr("kept here; changed by another"), "warning", "warning")
            case SaveState.NOT_KEPT:
                sentence = self.tr("what you type now is not kept")
                return _State(sentence, sentence, "warning", "warning")
            case SaveState.READ_ONLY:
                sentence = self.tr("{file}: only to look at")
                return _State(sentence, self.tr("only to look at"), "eye", "muted")

    def _clock(self, moment: datetime) -> str:
        """Return a time of today, or the day of another one."""
        if moment.date() == datetime.now().astimezone().date():
            return f"{moment:%H:%M}"
        day = QDate(moment.year, moment.month, moment.day)
        return QLocale(self._wording.language).toString(day, "d MMM yyyy")

    def _failure_words(self, session: DocumentSession) -> tuple[str, str]:
        match session.failure:
            case DiskFull():
                words = self.tr("kept on this computer; no room for {file}"), self.tr("kept here; disk full")
            case NoAccess():
                sentence = self.tr("kept on this computer; {file} may not be written")
                words = sentence, self.tr("kept here; file protected")
            case FileInUse():
                sentence = self.tr("kept on this computer; another program has {file} open")
                words = sentence, self.tr("kept here; file in use")
            case NotReachable():
                sentence = self.tr("kept on this computer; {file} is not reachable")
                words = sentence, self.tr("kept here; file not reachable")
            case _:
                sentence = self.tr("kept on this computer; {file} cannot be written")
                words = sentence, self.tr("kept here; file not written")
        return words
