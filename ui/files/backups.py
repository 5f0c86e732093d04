"""The backups of a project: what was in it when, and how to get that back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from napl_desktop.document.document import Document
from napl_desktop.document.storage.backups import Backup
from napl_desktop.errors import UserError
from napl_desktop.queries.summary import Summary, summary
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.job import Job
from ui.kit.theme import Theme

# In px at 100 %.
_WIDTH, _LOWEST = 760, 280


class BackupsDialog(Dialog):
    """Lists backups, newest first; restores nothing by itself. What is in them is read in a thread."""

    copy_wanted = Signal(object)
    """Open this Backup as a copy."""

    put_back_wanted = Signal(object)
    """Put this Backup in the place of the project."""

    def __init__(
        self, backups: tuple[Backup, ...], theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Backups"))
        self._backups = backups
        self._wording = wording
        self.list = QTreeWidget()
        self._lay_out()
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.put_back_button = self.add_button(self.tr("&Put back in place of this project…"))
        self.put_back_button.clicked.connect(lambda: self._want(self.put_back_wanted))
        self.copy_button = self.add_button(self.tr("Open as a &copy"), primary=True)
        self.copy_button.clicked.connect(lambda: self._want(self.copy_wanted))
        self.list.itemActivated.connect(self.copy_button.click)
        for button in (self.put_back_button, self.copy_button):
            button.setEnabled(bool(backups))
        if backups:
            self._read()

    def _lay_out(self) -> None:
        if not self._backups:
            words = self.tr(
                "There are no backups yet. One is made by itself before your file is written for the first time"
                " after opening, and then every quarter of an hour in which you work."
            )
            self.body.addWidget(label(words, wrap=True))
            self.list.hide()
            return
        about = self.tr(
            "Your file as it was before it was written again. They stay on this computer: the last ten, and"
            " before these one a day for thirty days."
        )
        self.list.setHeaderLabels([self.tr("When"), self.tr("What is in it"), self.tr("Done last")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setMinimumHeight(self.theme.px(_LOWEST))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for backup in reversed(self._backups):
            item = QTreeWidgetItem([self._moment(backup.made_at), "…", ""])
            item.setData(0, Qt.ItemDataRole.UserRole, backup)
            self.list.insertTopLevelItem(0, item)
            self.list.setCurrentItem(item)
        self.body.addWidget(label(about, "muted", wrap=True))
        self.body.addWidget(self.list, stretch=1)

    def _moment(self, moment: datetime) -> str:
        days = (datetime.now().astimezone().date() - moment.astimezone().date()).days
        time = f"{moment.astimezone():%H:%M}"
        if days == 0:
            return self.tr("today {time}").format(time=time)
        if days == 1:
            return self.tr("yesterday {time}").format(time=time)
        return self._wording.moment(moment)

    def _want(self, signal: SignalInstance) -> None:
        item = self.list.currentItem()
        if item is not None:
            signal.emit(item.data(0, Qt.ItemDataRole.UserRole))
            self.accept()

    def _read(self) -> None:
        backups = self._backups

        def read() -> list[Summary | None]:
            return [_summary(backup) for backup in backups]

        task = Job(lambda _: read())
        task.succeeded.connect(self._show)
        task.start()

    def _show(self, found: list[Summary | None]) -> None:
        for row, each in enumerate(found):
            item = self.list.topLevelItem(row)
            if item is None:
                continue
            if each is None:
                item.setText(1, self.tr("cannot be read"))
                continue
            paths = self.tr("%n path(s)", "", each.paths)
            cells = self.tr("%n filled cell(s)", "", each.filled)
            item.setText(1, f"{paths}, {cells}")
            if each.last is not None:
                item.setText(2, self._wording.step(each.last.action, each.last.subject.title))
                item.setToolTip(2, item.text(2))


def _summary(backup: Backup) -> Summary | None:
    try:
        with Document.open(backup.file, read_only=True) as document:
            return summary(document)
    except UserError:
        return None
