"""A word that no dictionary knows: what may be meant, and the way to say that it is right."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.session.spelling import Spelling

Replace = Callable[[str], object]


class WordCard(QFrame):
    """Shows one word. What may be meant comes a moment later; each is a button that puts it in the text."""

    def __init__(self, theme: Theme, word: str, spelling: Spelling, replace: Replace) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._word = word
        self._replace = replace
        name = WrappedLabel(theme, "strong")
        name.setText(self.tr("‘{word}’ is not in the dictionary").format(word=word))
        self._meant = VerticalBox(theme, steps=0.5)
        self.ignore_button = QPushButton(self.tr("Ignore"))
        self.add_button = QPushButton(self.tr("Add it"))
        for button, deed in ((self.ignore_button, spelling.ignore), (self.add_button, spelling.add)):
            button.setAccessibleName(f"{button.text()}: {word}")
            button.clicked.connect(lambda _checked=False, deed=deed: deed(word))
        column = QVBoxLayout(self)
        air = theme.px(SPACE)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(theme.px(SPACE / 2))
        for each in (name, self._meant, self.ignore_button, self.add_button):
            column.addWidget(each)
        self.setAccessibleName(name.text())
        spelling.suggested.connect(self._offer)
        spelling.suggest(word)

    def _offer(self, word: str, meant: tuple[str, ...]) -> None:
        if word != self._word:
            return
        self._meant.empty()
        for each in meant:
            button = QPushButton(each)
            button.setProperty("kind", "primary")
            button.setAccessibleName(self.tr("Write {word}").format(word=each))
            button.clicked.connect(lambda _checked=False, each=each: self._replace(each))
            self._meant.add(button)
