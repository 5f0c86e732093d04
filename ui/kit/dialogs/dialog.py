"""What all dialogs share: a body that scrolls when the screen is small, and a row of buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# What the frame of a window and a bar along the edge of the screen need, at most.
_AROUND = QSize(24, 64)


class Dialog(QDialog):
    """A dialog over its window, opened with open(). It is as high as its contents, if the screen is.

    `width` is in px at 100 % zoom. `self.body` is where the contents go; `add_button` fills the last row.
    """

    def __init__(self, theme: Theme, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._width = width
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._content)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._let_scroll)
        self._reason = label("", wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._reason, stretch=1)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._scroll, stretch=1)
        self._outer.addLayout(self._buttons)
        theme.changed.connect(self._fit)

    def add_button(self, text: str, primary: bool = False) -> QPushButton:
        """Add a button at the right of the last row; Enter presses the primary one."""
        button = QPushButton(text)
        button.setAutoDefault(primary)
        if primary:
            button.setProperty("kind", "primary")
            button.setDefault(True)
        self._buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignBottom)
        return button

    def add_cancel(self) -> QPushButton:
        """Add the button that closes without doing anything, as Escape does."""
        button = self.add_button(self.tr("Cancel"))
        button.clicked.connect(self.reject)
        return button

    def say_reason(self, text: str) -> None:
        """Say beside the buttons why it cannot be done yet; "" when it can."""
        self._reason.setText(text)

    @property
    def reason(self) -> QLabel:
        """Where `say_reason` says it."""
        return self._reason

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the contents ask for, the first time too."""
        self._fit()
        super().showEvent(event)

    def preferred_height(self, width: int) -> int:
        """Return how high the dialog would like to be at a width, whatever the screen."""
        margins = self._outer.contentsMargins()
        inner = width - margins.left() - margins.right()
        needs = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else -1
        height = needs if needs >= 0 else self.body.totalSizeHint().height()
        rest = self._buttons.sizeHint().height() + self._outer.spacing()
        return height + rest + margins.top() + margins.bottom()

    def _fit(self) -> None:
        # Sizes are known only once everything is dressed.
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()
        margin, gap = self.theme.px(SPACE * 2), self.theme.px(SPACE)
        self._outer.setContentsMargins(margin, margin, margin, margin)
        self._outer.setSpacing(margin)
        self._buttons.setSpacing(gap)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(margin)
        self.body.invalidate()
        # While it is being shown it is on no screen yet: it comes over its window.
        room = (self.parentWidget() or self).screen().availableSize() - _AROUND
        width = min(self.theme.px(self._width), room.width())
        self.resize(width, min(self.preferred_height(width), room.height()))

    def _let_scroll(self, _first: int, last: int) -> None:
        """Let the keys come to the body only where there is something to scroll: they are for the first field."""
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if last else Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.windowTitle())
