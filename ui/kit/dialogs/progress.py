"""While something long is done: how far it is, and a button to stop. What is quick does not show it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QLocale, QTimer, SignalInstance
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.theme import Theme

_SHOWN_AFTER_MS = 200
_WIDTH = 480

InWords = Callable[[int, int], str]
"""Says how much is done, of how much."""


def progress_in_words(words: str, done: int, total: int) -> str:
    """Return `words` with {done} and {total} in them as numbers."""
    number = QLocale().toString
    return words.format(done=number(done), total=number(total))


class Stoppable(Protocol):
    """What goes on meanwhile, and can be stopped."""

    @property
    def progressed(self) -> SignalInstance:
        """How much is done, and how much there is."""
        ...

    @property
    def ended(self) -> SignalInstance:
        """It is over, one way or another."""
        ...

    def start(self) -> None:
        """Begin."""

    def stop(self) -> None:
        """Stop as soon as possible."""


class ProgressDialog(Dialog):
    """Runs something from `start` on; shows itself only when that takes time."""

    def __init__(
        self,
        running: Stoppable,
        title: str,
        what: str,
        in_words: InWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(title)
        self._running = running
        self._in_words = in_words
        self.bar = QProgressBar(minimum=0, maximum=0)
        self.bar.setAccessibleName(title)
        self.words = label(self.tr("Getting ready…"), "muted")
        self.body.addWidget(ElidedLabel(what, "title"))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.words)
        self.stop_button = self.add_button(self.tr("Stop"))
        self.stop_button.clicked.connect(self.reject)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.open)
        running.progressed.connect(self._look)
        running.ended.connect(self._end)

    def start(self) -> None:
        """Begin."""
        self._timer.start()
        self._running.start()

    def reject(self) -> None:
        """Stop it; the dialog closes when that is done."""
        self.stop_button.setEnabled(False)
        self.words.setText(self.tr("Stopping…"))
        self._running.stop()

    def _look(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self.stop_button.isEnabled():
            self.words.setText(self._in_words(done, total))

    def _end(self) -> None:
        self._timer.stop()
        super().reject()
        # One that was never shown is not deleted by closing it.
        self.deleteLater()
