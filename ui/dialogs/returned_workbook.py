"""What the user is asked when a table turns out to be a workbook of this very project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import Theme

if TYPE_CHECKING:
    from napl_desktop.exchange.excel_back.returned import WorkbookChanges

_WIDTH = 620
_MOST_REMARKS = 8
_BULLET = "•  "


class ReturnedWorkbookDialog(Dialog):
    """Tells what changed, in figures, and what was left alone; does nothing itself. Open it with `open()`."""

    accepted_changes = Signal()
    """The user wants all that asks for no choice."""

    wanted_path = Signal()
    """The user wants a new path made of it, as of any table."""

    wanted_choice = Signal()
    """The user wants to see each change, and choose."""

    def __init__(
        self,
        changes: WorkbookChanges,
        name: str,
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what the workbook is called."""
        from napl_desktop.exchange.excel_back.summary import counts_in_words, remark_in_words

        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Changes from {file}").format(file=name))
        self.question = label(
            self.tr(
                "This file is a workbook of this project. Do you want its changes back, instead of making a new"
                " path?"
            ),
            "title",
            wrap=True,
        )
        self.body.addWidget(self.question)
        changed = counts_in_words(changes.proposal, name, wording)
        self.changes = label(_list(changed), wrap=True)
        self.body.addWidget(self.changes)
        if changes.with_choice:
            self.body.addWidget(label(self.tr("What asks for a choice stays as it is here."), wrap=True))
        remarks = [remark_in_words(remark, wording) for remark in changes.workbook.remarks]
        more = len(remarks) - _MOST_REMARKS
        if more > 0:
            remarks[_MOST_REMARKS:] = [self.tr("and %n more", "", more)]
        self.left_alone = label(_list(remarks), "muted", wrap=True)
        self.left_alone.setVisible(bool(remarks))
        self.body.addWidget(self.left_alone)
        self.path_button = self.add_button(self.tr("Make a new &path"))
        self.choose_button = QPushButton(self.tr("&See and choose…"))
        self.choose_button.setAutoDefault(False)
        self.body.addWidget(self.choose_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.choose_button.setEnabled(bool(changes.proposal))
        self.choose_button.clicked.connect(self._want_choice)
        self.cancel_button = self.add_cancel()
        self.accept_button = self.add_button(self.tr("&Take over all that needs no choice"), primary=True)
        self.accept_button.setEnabled(changes.without_choice > 0)
        self.path_button.clicked.connect(self._want_path)
        self.accept_button.clicked.connect(self._accept_changes)

    def _want_path(self) -> None:
        self.wanted_path.emit()
        self.reject()

    def _want_choice(self) -> None:
        self.wanted_choice.emit()
        self.reject()

    def _accept_changes(self) -> None:
        self.accepted_changes.emit()
        self.accept()


def _list(lines: list[str]) -> str:
    return "\n".join(lines) if len(lines) == 1 else "\n".join(_BULLET + line for line in lines)
