"""The page where nothing is selected: what a person will find here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from sqlalchemy.orm import Session

from ui.inspector.page import Page
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.session.tools import Tools

_PICTURE = 48


class EmptyPage(Page):
    """Says what to do."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignLeft)
        title = WrappedLabel(tools.theme, "title")
        title.setText(self.tr("Nothing chosen yet"))
        advice = WrappedLabel(tools.theme, "body", "muted")
        advice.setText(
            self.tr("Click a cell, a row, a path or a role. Here you then see all of it, with its notes.")
        )
        self.add(self._picture, title, advice)
        tools.theme.changed.connect(self._draw)
        self._draw()

    def _show(self, db: Session, fresh: bool) -> bool:
        return True

    def _draw(self) -> None:
        side = self.theme.px(_PICTURE)
        self._picture.setPixmap(icon("info", self.theme, "muted").pixmap(side, side))
