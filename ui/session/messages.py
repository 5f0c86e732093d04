"""What the program says to the user: in passing, for as long as it stands, or in a box that wants an answer.

A box answers what the user just did and that cannot go on without an answer. It takes the keys: what comes by
itself, and what comes while a text is being typed, stands as a notice over the work instead.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from napl_desktop import PRODUCT
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import DamagedInside
from napl_desktop.wording import Wording
from ui.kit.fields.text_fields import takes_text
from ui.session.standing import Answer, Notice, StandingNotices

__all__ = ["Answer", "Messages"]

# A name of a file may be one word that is wider than the box, and would be cut off.
_LONG_NAME = re.compile(r"\S{30,}")
_BREAKS_AFTER = re.compile(r"([_./\\-])")
_BREAK = "\u200b"  # has no width
# Of the width of the screen, in pixels, whatever the box says: so QMessageBox does.
_KEPT_FREE = 480
# What QMessageBox makes of a long text, in pixels, where nothing asks for more.
_NARROW = 500


class Messages(QObject):
    """Says things without blocking: dialogs are opened, never executed."""

    notified = Signal(str, object)
    """A short remark about what just happened, and the Answer that it offers, or None."""

    damaged = Signal(object)
    """The DamagedInside on which something failed: the listener offers what can be saved."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.standing = StandingNotices(self)
        self.shows_notices = False
        """Whether there is a strip in which notices are seen; MainWindow has one."""
        self.window: QWidget | None = None
        """Over which window things are said; MainWindow sets it. Before that they stand alone."""
        self._open: list[QMessageBox] = []
        self._unsaid: list[str] | None = None

    @contextmanager
    def hushed(self) -> Iterator[list[str]]:
        """Open no box for a while: no user is there to answer. Yields the list of what was not said."""
        before, self._unsaid = self._unsaid, []
        try:
            yield self._unsaid
        finally:
            self._unsaid = before

    def notify(self, text: str, offer: Answer | None = None) -> None:
        """Say something in passing, with at most one thing to do about it."""
        self.notified.emit(text, offer)

    def show_notice(
        self, kind: str, text: str, answers: Sequence[Answer] = (), can_close: bool = True
    ) -> None:
        """Let a notice stand over the work until it is settled, or put away if it can be; one of each kind.

        It never takes the keys. Without a strip it is a box.
        """
        if self.shows_notices:
            self.standing.show(Notice(kind, text, tuple(answers), can_close))
        else:
            self.ask(text, (*answers, Answer(self.tr("Close"), lambda: None)))

    def close_notice(self, kind: str) -> None:
        """Take a notice away, if it stands."""
        self.standing.close(kind)

    def refuse(self, error: UserError) -> None:
        """Say why what the user did to the project was not done; it stands until something is done again.

        Of damage that is met in it, let be offered what can be saved.
        """
        if self.shows_notices and not isinstance(error, DamagedInside):
            self.show_notice("refused", self.wording.error(error))
        else:
            self.problem(error)

    def show(self, dialog: QDialog, words: str) -> None:
        """Open a dialog that was not asked for just now; while a text is typed only say so, with a way to it."""
        if not self._is_typed_in():
            dialog.open()
            return
        dialog.finished.connect(lambda _result: self.close_notice("dialog"))
        self.show_notice("dialog", words, (Answer(self.tr("View…"), dialog.open),), can_close=False)

    def problem(self, error: UserError) -> None:
        """Say what happened, why, and what to do now; of damage in what is open, let that be offered as well."""
        if isinstance(error, DamagedInside):
            self.damaged.emit(error)
        else:
            self.say(error)

    def say(self, error: UserError) -> None:
        """Say what happened, why, and what to do now; no more than that."""
        if self._is_typed_in():
            self.show_notice("problem", self.wording.error(error))
            return
        box = self._box(QMessageBox.Icon.Warning, self.wording.error(error))
        box.addButton(QMessageBox.StandardButton.Ok)
        self._show(box)

    def ask(self, text: str, answers: Sequence[Answer]) -> None:
        """Ask what the user must answer to go on with what they just did; the last answer is that for Escape."""
        box = self._box(QMessageBox.Icon.Question, text)
        buttons: dict[QPushButton, Answer] = {}
        for answer in answers:
            button = box.addButton(answer.text, QMessageBox.ButtonRole.ActionRole)
            buttons[button] = answer
            box.setEscapeButton(button)
        box.buttonClicked.connect(lambda button: buttons[button].then())
        _use_the_width(box)
        self._show(box)

    def _is_typed_in(self) -> bool:
        """Tell whether a text in the window has the keys, and nothing lies over it that the user opened."""
        if not self.shows_notices or self.window is None or QApplication.activeModalWidget() is not None:
            return False
        return takes_text(self.window.focusWidget())

    def _show(self, box: QMessageBox) -> None:
        if self._unsaid is None:
            box.open()
        else:
            self._unsaid.append(box.text())
            box.deleteLater()

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(icon, PRODUCT, breakable(text), parent=self.window)
        box.setTextFormat(Qt.TextFormat.PlainText)  # names of files and sheets are only shown
        # Without a window around it nothing else keeps it.
        self._open.append(box)
        box.destroyed.connect(lambda: self._open.remove(box))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return box


def _use_the_width(box: QMessageBox) -> None:
    """Make the most of the width that Qt lets a box have, and stack the answers that are wider together."""
    row = box.findChild(QDialogButtonBox)
    text = box.findChild(QLabel, "qt_msgbox_label")
    layout = box.layout()
    if row is None or text is None or layout is None:
        return
    room = box.screen().availableGeometry()
    widest = room.width() - _KEPT_FREE
    wanted = sum(button.sizeHint().width() + layout.spacing() for button in row.buttons())
    if wanted <= _NARROW:
        return
    text.setMinimumWidth(widest - 2 * box.iconPixmap().width())
    text.setWordWrap(True)
    if wanted > widest:
        row.setOrientation(Qt.Orientation.Vertical)
        if layout.totalHeightForWidth(widest) > room.height():
            row.setOrientation(Qt.Orientation.Horizontal)  # narrow buttons rather than none


def breakable(text: str) -> str:
    """Return a text in which long names of files may be broken, by what has no width."""
    return _LONG_NAME.sub(lambda name: _BREAKS_AFTER.sub(rf"\1{_BREAK}", name.group()), text)
