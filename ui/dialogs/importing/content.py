"""What is asked about a table that was read: how it is understood, what it is called and where it goes."""

from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QListView, QVBoxLayout, QWidget

from napl_desktop.errors import UserError
from napl_desktop.exchange.tables.layout import LeftOutReason
from napl_desktop.exchange.tables.left_out import LeftOut
from napl_desktop.exchange.tables.path_reading import Nameless, TableReading
from napl_desktop.operations.plan import PathPlan
from napl_desktop.queries.outline import AtelierLine
from napl_desktop.text import one_line
from napl_desktop.wording import Wording
from ui.dialogs.importing.left_out_model import LeftOutModel
from ui.dialogs.importing.preview import Preview
from ui.dialogs.importing.rethinking import Rethinking
from ui.dialogs.importing.understanding import Understanding
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# How wide what stands beside the table is, in px at 100 %.
_SIDE = 290
# Where the table would get less, in px at 100 %, what stands beside it stands below it.
_LEAST_TABLE = 480
# What is left out because it says what the texts are.
_NAMES = frozenset({LeftOutReason.COLUMN_NAME, LeftOutReason.REPEATED_HEADER})


class ImportContent(QWidget):
    """The table on the left; on the right its title, role and atelier, and what comes along and what does not."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        understanding: Understanding,
        ateliers: tuple[AtelierLine, ...],
        atelier_id: str | None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._rethinking = Rethinking(understanding, self)
        self._ateliers = ateliers
        self._reading: TableReading | None = None
        self.plan: PathPlan | None = None
        self.reason = ""
        self.preview = Preview(theme, self._rethinking)
        self._suggested = understanding.suggested_title
        self.title_field = QLineEdit(self._suggested, maxLength=200)
        self.role_field = QComboBox(editable=True)
        self.atelier_field = QComboBox()
        self.count = label("", "title", wrap=True)
        self.left_out_label = label("", "subtitle")
        self.left_out = QListView(uniformItemSizes=True)
        self._left_out = LeftOutModel(wording, self)
        self.left_out.setModel(self._left_out)
        self.left_out.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill_ateliers(atelier_id)
        self._fill_roles()
        self._lay_out()
        self._order_fields()
        self._look()
        self._rethinking.begun.connect(self._say_busy)
        self._rethinking.changed.connect(self._suggest_title)
        self._rethinking.changed.connect(self._order_fields)
        self._rethinking.changed.connect(self._look)
        self.title_field.textEdited.connect(self._conclude)
        self.title_field.editingFinished.connect(self._look)
        self.atelier_field.activated.connect(self._fill_roles)

    @property
    def atelier_id(self) -> str:
        """The atelier in which the path comes."""
        return self._ateliers[self.atelier_field.currentIndex()].id

    @property
    def role_title(self) -> str:
        """The role the path belongs to, "" for none."""
        return one_line(self.role_field.currentText())

    def _suggest_title(self) -> None:
        """Let the title follow the table, unless the user wrote one."""
        before, self._suggested = self._suggested, self._rethinking.now.suggested_title
        if self.title_field.text() == before:
            self.title_field.setText(self._suggested)

    def _fill_ateliers(self, atelier_id: str | None) -> None:
        for atelier in self._ateliers:
            self.atelier_field.addItem(atelier.title)
        ids = [atelier.id for atelier in self._ateliers]
        self.atelier_field.setCurrentIndex(ids.index(atelier_id) if atelier_id in ids else 0)
        _let_shrink(self.atelier_field)

    def _fill_roles(self) -> None:
        """Offer the roles of the atelier; what was typed stays."""
        typed = self.role_field.currentText()
        self.role_field.clear()
        roles = self._ateliers[self.atelier_field.currentIndex()].roles
        self.role_field.addItems(["", *(role.title for role in roles)])
        self.role_field.setItemData(0, self.tr("none"), Qt.ItemDataRole.AccessibleTextRole)
        self.role_field.setCurrentText(typed)
        edit = self.role_field.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.tr("Role"))
            edit.setPlaceholderText(self.tr("No role, or type a new one"))
        _let_shrink(self.role_field)

    def _lay_out(self) -> None:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (self.tr("&Title of the path"), self.title_field),
            (self.tr("&Role"), self.role_field),
            (self.tr("At&elier"), self.atelier_field),
        ):
            column.addWidget(label(words, "subtitle", buddy=field))
            column.addWidget(field)
            column.addSpacing(self._theme.px(SPACE / 2))
        column.addWidget(self.count)
        column.addWidget(self.left_out_label)
        column.addWidget(self.left_out, stretch=100)
        column.addStretch(1)
        column.setSpacing(self._theme.px(SPACE / 2))
        self.left_out.setMinimumHeight(self._theme.px(SPACE * 10))
        self.left_out_label.setBuddy(self.left_out)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(self._theme.px(SPACE * 2))
        self._whole.addWidget(self.preview, stretch=1)
        self._whole.addWidget(self._side)

    def fit_in(self, width: int) -> None:
        """Put what is asked below the table where there is no room for it beside."""
        side = self._theme.px(_SIDE)
        is_beside = width >= side + self._theme.px(_LEAST_TABLE)
        directions = QBoxLayout.Direction
        self._whole.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self.preview.switches.fit_in(width - side - self._theme.px(SPACE * 6) if is_beside else width)
        self._side.setMinimumWidth(side)
        self._side.setMaximumWidth(side if is_beside else width)

    def _order_fields(self) -> None:
        fields = [
            *self.preview.fields(),
            *(self.title_field, self.role_field, self.atelier_field, self.left_out),
        ]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _say_busy(self) -> None:
        """Say that a large table is being looked at; nothing can be added meanwhile."""
        self.count.setText(self.tr("Looking at it again…"))
        self._conclude()

    def _look(self) -> None:
        """Read the table as it is understood now, and show what would come of it."""
        self._reading = None
        nameless = Nameless(row=self.tr("(no title)"), level=self.tr("Level {number}"))
        try:
            self._reading = self._rethinking.now.read(one_line(self.title_field.text()), nameless)
        except UserError as error:
            self.reason = self._wording.error(error)
        self.count.setText(self._counted(self._reading) if self._reading else "")
        self._show_left_out(self._reading.left_out if self._reading else ())
        self._conclude()

    def _conclude(self) -> None:
        """Say whether it can be added like this; quick enough for every letter of the title."""
        self.plan = None
        if self._reading is not None and not self._rethinking.is_busy:
            plan = replace(self._reading.plan, title=one_line(self.title_field.text()))
            self.reason = self._missing(plan)
            self.plan = None if self.reason else plan
        self.changed.emit()

    def _missing(self, plan: PathPlan) -> str:
        if not plan.rows:
            return self.tr("There are no rows in it. Choose which columns are layers and levels.")
        if not plan.title:
            return self.tr("Give the path a title.")
        return ""

    def _counted(self, reading: TableReading) -> str:
        """Say what is seen, and whether anything of it stays behind."""
        plan = reading.plan
        seen = self.tr("I see {rows} × {levels}.").format(
            rows=self.tr("%n row(s)", "", len(plan.rows)), levels=self.tr("%n level(s)", "", len(plan.levels))
        )
        filled = sum(bool(text.strip()) for row in plan.rows for text in row.texts)
        if any(not each.is_remark and each.reason not in _NAMES for each in reading.left_out):
            taken = self.tr("%n text(s) in it.", "", filled)
        else:
            taken = self.tr("All %n text(s) are in it.", "", filled)
        return f"{seen} {taken}"

    def _show_left_out(self, left_out: tuple[LeftOut, ...]) -> None:
        missing = sum(not each.is_remark for each in left_out)
        remarks = len(left_out) - missing
        words = self.tr("Not taken over ({count})").format(count=missing)
        if remarks:
            words += " · " + self.tr("%n remark(s)", "", remarks)
        self.left_out_label.setText(words)
        self._left_out.show_left_out(left_out)
        self.left_out.setVisible(bool(left_out))


def _let_shrink(field: QComboBox) -> None:
    """Let a long name not make the list wider than its column."""
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(8)
