"""What is offered at a word that no dictionary knows: what may be meant, and to take it as known from now on."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.session.spelling import Spelling


class WordOffers(QObject):
    """The first lines of a menu. What may be meant comes a moment later, and is never waited for."""

    def __init__(
        self,
        menu: QMenu,
        word: str,
        spelling: Spelling,
        replace: Callable[[str], object],
        by_key: bool = False,
    ) -> None:
        """`replace` puts another word in the place of `word`; `by_key`: Enter takes the first one."""
        super().__init__(menu)
        self._menu = menu
        self._word = word
        self._replace = replace
        self._by_key = by_key
        below = menu.actions()[0] if menu.actions() else menu.addSeparator()
        self._waiting = QAction(self.tr("Looking for what is meant…"), menu)
        self._waiting.setEnabled(False)
        add = QAction(self.tr("Add ‘{word}’ to the word list").format(word=word), menu)
        add.triggered.connect(lambda: spelling.add(word))
        for action in (self._waiting, add):
            menu.insertAction(below, action)
        if not below.isSeparator():
            menu.insertSeparator(below)
        spelling.suggested.connect(self._offer)
        spelling.suggest(word)

    def _offer(self, word: str, meant: tuple[str, ...]) -> None:
        if word != self._word or self._waiting not in self._menu.actions():
            return
        if not meant:
            self._waiting.setText(self.tr("No word looks like it"))
            return
        offered = [self._line(each) for each in meant]
        self._menu.insertActions(self._waiting, offered)
        self._menu.removeAction(self._waiting)
        if self._by_key:
            self._menu.setActiveAction(offered[0])

    def _line(self, meant: str) -> QAction:
        line = QAction(meant, self._menu)
        font = self._menu.font()
        font.setBold(True)
        line.setFont(font)
        line.triggered.connect(lambda: self._replace(meant))
        return line
