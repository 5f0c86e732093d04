"""Taking paths over from another project: which ones, into which atelier, and what will not come along."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from napl_desktop.queries.outline import AtelierLine, Outline, PathLine
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip

_ID = Qt.ItemDataRole.UserRole
# In px at 100 %.
_WIDTH, _LOWEST = 640, 240


class TakeOver(Struct, frozen=True):
    """The paths of the other project to copy, in its order, and the atelier here that they come in."""

    path_ids: tuple[str, ...]
    atelier_id: str


class TakeOverPathDialog(Dialog):
    """Shows the paths of another project, to tick; copies nothing by itself."""

    accepted_paths = Signal(object)
    """A TakeOver."""

    def __init__(
        self,
        source: Outline,
        project: Outline,
        atelier_id: str | None,
        theme: Theme,
        parent: QWidget | None = None,
        forecast: Callable[[tuple[str, ...], str], str] = lambda _path_ids, _atelier_id: "",
    ) -> None:
        """Ask which paths of `source` come into `project`; `atelier_id` is where the user is now, if known.

        `forecast` says which of some paths are in an atelier already, and what does not come along with the
        others; "" where all of it does.
        """
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Take over from: {project}").format(project=source.title))
        self._project = project
        self._forecast = forecast
        self.left = label("", wrap=True)
        self.paths = QTreeWidget()
        self.atelier_field = QComboBox()
        self._items: list[QTreeWidgetItem] = []
        self._fill_paths(source)
        self._fill_ateliers(atelier_id)
        self._lay_out()
        self.add_cancel()
        self.accept_button = self.add_button(self.tr("&Take over"), primary=True)
        self.accept_button.clicked.connect(self.accept)
        self.paths.itemChanged.connect(self._look)
        self.paths.itemActivated.connect(_turn)
        self.atelier_field.currentIndexChanged.connect(self._look)
        self._look()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the paths that are ticked, in the order of the other project."""
        ticked = (item for item in self._items if item.checkState(0) == Qt.CheckState.Checked)
        return tuple(item.data(0, _ID) for item in ticked)

    def accept(self) -> None:
        """Tell what is to be taken over, and close; nothing happens while nothing is ticked."""
        if not self.ticked:
            return
        self.accepted_paths.emit(TakeOver(self.ticked, self._atelier_id))
        super().accept()

    @property
    def _atelier_id(self) -> str:
        return self._project.ateliers[self.atelier_field.currentIndex()].id

    def _fill_paths(self, source: Outline) -> None:
        self.paths.setHeaderHidden(True)
        self.paths.setColumnCount(2)
        self.paths.setRootIsDecorated(False)
        self.paths.setItemsExpandable(False)
        self.paths.setAccessibleName(self.tr("Paths of the other project"))
        for atelier in source.ateliers:
            if atelier.paths:
                self._fill_atelier(atelier)
        self.paths.expandAll()
        if len(self._items) == 1:
            self._items[0].setCheckState(0, Qt.CheckState.Checked)
        if self._items:
            self.paths.setCurrentItem(self._items[0])

    def _fill_atelier(self, atelier: AtelierLine) -> None:
        head = QTreeWidgetItem(self.paths, [atelier.title])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFirstColumnSpanned(True)
        head.setFont(0, self.theme.font("strong"))
        roles = {role.id: role.title for role in atelier.roles}
        for path in atelier.paths:
            item = QTreeWidgetItem(head, [path.title, self._size(path)])
            item.setData(0, _ID, path.id)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setToolTip(0, tip(path.title))
            if path.role_id in roles:
                item.setToolTip(1, tip(self.tr("Role: {role}").format(role=roles[path.role_id])))
            self._items.append(item)

    def _size(self, path: PathLine) -> str:
        size = self.tr("{rows} × {levels}, {filled} filled")
        return size.format(rows=path.rows, levels=path.levels, filled=path.filled)

    def _fill_ateliers(self, atelier_id: str | None) -> None:
        self.atelier_field.addItems([atelier.title for atelier in self._project.ateliers])
        ids = [atelier.id for atelier in self._project.ateliers]
        self.atelier_field.setCurrentIndex(ids.index(atelier_id) if atelier_id in ids else 0)
        self.atelier_field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )

    def _lay_out(self) -> None:
        self.paths.setMinimumHeight(self.theme.px(_LOWEST))
        header = self.paths.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        target = QHBoxLayout()
        target.addWidget(label(self.tr("Into &atelier"), "subtitle", buddy=self.atelier_field))
        target.addWidget(self.atelier_field, stretch=1)
        target.setSpacing(self.theme.px(SPACE * 2))
        self.body.addWidget(label(self.tr("&Which paths?"), "subtitle", buddy=self.paths))
        self.body.addWidget(self.paths, stretch=1)
        words = self.tr("Texts, statuses, notes and roles come along. The other project stays as it is.")
        self.body.addWidget(label(words, "muted", wrap=True))
        self.body.addWidget(self.left)
        self.body.addLayout(target)

    def _look(self) -> None:
        """Say what is missing, and what would not come along."""
        count = len(self.ticked)
        self.left.setText(self._forecast(self.ticked, self._atelier_id))
        self.left.setVisible(bool(self.left.text()))
        if self.isVisible():
            self._fit()
        self.accept_button.setEnabled(count > 0)
        if not self._items:
            self.say_reason(self.tr("There are no paths in this project."))
        else:
            self.say_reason("" if count else self.tr("Tick at least one path."))


def _turn(item: QTreeWidgetItem) -> None:
    """Tick a path that is double-clicked, or take its tick away."""
    if item.data(0, _ID):
        on = item.checkState(0) == Qt.CheckState.Checked
        item.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
