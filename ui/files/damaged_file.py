"""A file that cannot be opened any more, and the ways to go on, each with what it gives and what not."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

_WIDTH = 600


class WayOut(Struct, frozen=True):
    """One way to go on: what is on its button, what it gives and what not, and what happens."""

    text: str
    explanation: str
    then: Callable[[], object]


class DamagedFileDialog(Dialog):
    """Says what happened, and offers the ways out, the best one first; closing it does nothing."""

    def __init__(
        self, theme: Theme, sentence: str, ways: Sequence[WayOut], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("This file is damaged"))
        self.body.addWidget(label(self.windowTitle(), "heading", wrap=True))
        self.body.addWidget(label(sentence, wrap=True))
        self.buttons = [self._add(way, primary=way is ways[0]) for way in ways]
        self.body.addStretch(1)
        self.close_button = self.add_button(self.tr("Do nothing"))
        self.close_button.clicked.connect(self.reject)
        self.buttons[0].setFocus()

    def _add(self, way: WayOut, primary: bool) -> QPushButton:
        button = QPushButton(way.text, default=primary, autoDefault=primary)
        button.setProperty("kind", "primary" if primary else "")
        button.setAccessibleDescription(way.explanation)

        def go() -> None:
            self.accept()
            way.then()

        button.clicked.connect(go)
        layout = QVBoxLayout()
        layout.setSpacing(self.theme.px(SPACE / 2))
        layout.addWidget(button)
        layout.addWidget(label(way.explanation, "muted", wrap=True))
        self.body.addLayout(layout)
        return button
