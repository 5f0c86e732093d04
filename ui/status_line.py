"""The bottom of the window: where the newest edits are, what was done last, and how large everything is."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStatusBar, QToolButton, QWidget

from napl_desktop.errors import DiskFull, FileInUse, NoAccess, NotReachable
from napl_desktop.wording import Wording
from ui.actions import Actions
from ui.dialogs.words import ElidedLabel
from ui.icons import icon
from ui.session import DocumentSession, SaveState
from ui.theme import Theme

_REMARK_MS = 8000
# Characters of what is said that stay in view however narrow the window is.
_LEAST = 16


class _Words(ElidedLabel):
    """As wide as its words, and narrower only where there is no room for them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the beginning and the end of them."""
        words = super().sizeHint()
        return QSize(min(words.width(), self.fontMetrics().averageCharWidth() * _LEAST), words.height())

    def setText(self, text: str) -> None:
        """Say something else, and all of it to whoever points at it."""
        super().setText(text)
        self.setToolTip(text)


class StatusLine(QStatusBar):
    """Says honestly, in words and with an icon, how things stand."""

    undo_requested = Signal()

    save_as_requested = Signal()
    """The file cannot be written, and the person wants another place."""

    decision_requested = Signal()
    """Somebody else changed the file, and the person wants to say what now."""

    def __init__(self, theme: Theme, wording: Wording, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._session: DocumentSession | None = None
        self._remark = ""
        self._steps_before = 0
        self._forget_remark = QTimer(self, singleShot=True, interval=_REMARK_MS)
        self._forget_remark.timeout.connect(self._end_remark)
        self._state_mark = QLabel()
        self._state = _Words()
        self._remedy = QToolButton()
        self._remedy.setProperty("kind", "remedy")
        self._remedy.clicked.connect(self._ask_for_remedy)
        self._last = _Words()
        self._undo = QToolButton()
        self._undo.setText(self.tr("undo"))
        self._undo.clicked.connect(self.undo_requested)
        # It is off while the past is looked at.
        self._undo_action = actions["undo"]
        self._undo_action.enabledChanged.connect(self._show)
        self._zoom = QToolButton()
        self.setSizeGripEnabled(False)
        self.addWidget(self._words(), 1)
        self.addPermanentWidget(self._zoom_control(actions))
        theme.changed.connect(self._show)
        self._show()

    def _words(self) -> QWidget:
        """Return all that is said, on one line however much it is."""
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._state_mark, self._state, self._remedy, self._last, self._undo):
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

    def follow(self, session: DocumentSession | None) -> None:
        """Show how things stand with another document, or with none."""
        self._session = session
        self._steps_before = 0
        if session is not None:
            before = session.document.undoable()
            self._steps_before = before.seq if before else 0
            session.save_state_changed.connect(self._show)
            session.changed.connect(self._end_remark)  # what was done last is newer than what was said
        self._show()

    def remark(self, text: str) -> None:
        """Say something in passing."""
        self._remark = text
        self._forget_remark.start()
        self._show()

    def _end_remark(self) -> None:
        self._remark = ""
        self._show()

    def _show(self) -> None:
        session = self._session
        self._zoom.setText(f"{self._theme.zoom} %")
        for part in (self._state_mark, self._state):
            part.setVisible(session is not None)
        step = session.document.undoable() if session else None
        if step is not None and step.seq <= self._steps_before:
            step = None  # done another time: nobody in the room remembers it
        self._undo.setVisible(step is not None and not self._remark and self._undo_action.isEnabled())
        if self._remark:
            self._last.setText(self._remark)
        elif step is not None:
            said = self._wording.step(step.action, step.subject.title)
            self._last.setText(self.tr("last: {step}").format(step=said))
        else:
            self._last.setText("")
        self._show_state(session)

    def _show_state(self, session: DocumentSession | None) -> None:
        state = session.save_state if session else None
        remedies = {
            SaveState.FAILED: self.tr("Save as…"),
            SaveState.CHANGED_ELSEWHERE: self.tr("Decide…"),
        }
        remedy = remedies.get(state, "") if state else ""
        self._remedy.setVisible(bool(remedy))
        self._remedy.setText(remedy)
        self._state.setProperty("urgent", bool(remedy))
        self._state.style().polish(self._state)
        if session is not None:
            text, glyph, colour = self._state_words(session)
            side = self._theme.px(16)
            self._state.setText(text)
            self._state_mark.setPixmap(icon(glyph, self._theme, colour).pixmap(QSize(side, side)))

    def _ask_for_remedy(self) -> None:
        is_decision = self._session and self._session.save_state is SaveState.CHANGED_ELSEWHERE
        (self.decision_requested if is_decision else self.save_as_requested).emit()

    def _state_words(self, session: DocumentSession) -> tuple[str, str, str]:
        name = session.document.path.name
        match session.save_state:
            case SaveState.SAVED:
                time = session.saved_at.strftime("%H:%M")
                text = self.tr("saved in {file} {time}").format(file=name, time=time)
                return text, "check", "success"
            case SaveState.PENDING:
                return self.tr("saving in {file}…").format(file=name), "floppy-disk", "muted"
            case SaveState.FAILED:
                return self._failure_words(session).format(file=name), "warning", "warning"
            case SaveState.CHANGED_ELSEWHERE:
                text = self.tr("kept on this computer; somebody else changed {file}")
                return text.format(file=name), "warning", "warning"
            case SaveState.READ_ONLY:
                return self.tr("{file}: only to look at").format(file=name), "eye", "muted"

    def _failure_words(self, session: DocumentSession) -> str:
        match session.failure:
            case DiskFull():
                words = self.tr("kept on this computer; no room for {file}")
            case NoAccess():
                words = self.tr("kept on this computer; {file} may not be written")
            case FileInUse():
                words = self.tr("kept on this computer; another program has {file} open")
            case NotReachable():
                words = self.tr("kept on this computer; {file} is not reachable")
            case _:
                words = self.tr("kept on this computer; {file} cannot be written")
        return words
