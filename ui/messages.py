"""What the program says to the person: problems, questions and short remarks. Tests record it instead."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QPushButton, QWidget

from napl_desktop.errors import DamagedInside, PersonError
from napl_desktop.wording import Wording

# A name of a file may be one word that is wider than the box, and would be cut off.
_LONG_NAME = re.compile(r"\S{30,}")
_BREAKS_AFTER = re.compile(r"([_./\\-])")
_BREAK = "\u200b"  # has no width
# Of the width of the screen, in pixels, whatever the box says: so QMessageBox does.
_KEPT_FREE = 480
# What QMessageBox makes of a long text, in pixels, where nothing asks for more.
_NARROW = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """One button under a question: its text and what happens when it is pressed."""

    text: str
    then: Callable[[], object]


class Messages(QObject):
    """Says things without blocking: dialogs are opened, never executed."""

    told = Signal(str, object)
    """A short remark about what just happened, and the Answer that it offers, or None."""

    damaged = Signal(object)
    """The DamagedInside on which something failed: whoever hears it offers what can be saved."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.window: QWidget | None = None
        """Over which window things are said; MainWindow sets it. Before that they stand alone."""
        self._open: list[QMessageBox] = []
        self._unsaid: list[str] | None = None

    @contextmanager
    def hushed(self) -> Iterator[list[str]]:
        """Open no box for a while: nobody is there to answer. Yields the list of what was not said."""
        before, self._unsaid = self._unsaid, []
        try:
            yield self._unsaid
        finally:
            self._unsaid = before

    def tell(self, text: str, offer: Answer | None = None) -> None:
        """Say something in passing, with at most one thing to do about it."""
        self.told.emit(text, offer)

    def problem(self, error: PersonError) -> None:
        """Say what happened, why, and what to do now; of damage in what is open, let that be offered as well."""
        if isinstance(error, DamagedInside):
            self.damaged.emit(error)
        else:
            self.say(error)

    def say(self, error: PersonError) -> None:
        """Say what happened, why, and what to do now; no more than that."""
        box = self._box(QMessageBox.Icon.Warning, self.wording.error(error))
        box.addButton(QMessageBox.StandardButton.Ok)
        self._show(box)

    def ask(self, text: str, answers: Sequence[Answer], interrupts: bool = False) -> QMessageBox:
        """Ask a question that cannot be answered with undo; the last answer is the one for Escape.

        One that interrupts comes while somebody may be typing: the keys then give the last answer as well, which
        must do nothing. The box is returned for whoever takes the question back; it goes when it is closed.
        """
        box = self._box(QMessageBox.Icon.Question, text)
        buttons: dict[QPushButton, Answer] = {}
        for answer in answers:
            button = box.addButton(answer.text, QMessageBox.ButtonRole.ActionRole)
            buttons[button] = answer
            box.setEscapeButton(button)
            if interrupts:
                box.setDefaultButton(button)
        box.buttonClicked.connect(lambda button: buttons[button].then())
        _use_the_width(box)
        self._show(box)
        return box

    def _show(self, box: QMessageBox) -> None:
        if self._unsaid is None:
            box.open()
        else:
            self._unsaid.append(box.text())
            box.deleteLater()

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(icon, self.tr("napl_desktop"), _breakable(text), parent=self.window)
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


def _breakable(text: str) -> str:
    return _LONG_NAME.sub(lambda name: _BREAKS_AFTER.sub(rf"\1{_BREAK}", name.group()), text)
