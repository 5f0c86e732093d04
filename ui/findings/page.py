"""The page of what may still be looked at: each line leads back to the project, to its place."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout

from napl_desktop.queries.checks import Finding, Severity
from napl_desktop.wording import Wording
from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip

_AT = Qt.ItemDataRole.UserRole
# A group of more is folded to begin with: one would scroll past it to see that there are others.
_MOST_OPEN = 50


class FindingsPosition(Struct, frozen=True):
    """Where the user was in the list: what was chosen, how many were before it, and which rules were open."""

    chosen: Finding | None = None
    number: int = 0
    opened: Mapping[str, bool] = {}


class FindingsPage(PageOver):
    """Shows findings by rule, what matters most first."""

    wanted = Signal(object)
    """A Finding: the user wants to see that place."""

    def __init__(self, theme: Theme, wording: Wording, position: FindingsPosition) -> None:
        """Begin where the user was before, as soon as there is something to show."""
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._opened = dict(position.opened)
        self._kept: FindingsPosition | None = position
        self._lines: list[tuple[QTreeWidgetItem, QTreeWidgetItem]] = []
        """Every finding, below its head."""
        self.back_button = self.make_back_button()
        self._heading = label(self.tr("Looking …"), wrap=True)
        self.list = _FindingsList()
        self.list.setAccessibleName(self.tr("Points of attention"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(label(self.tr("Points of attention"), "title"))
        self._column.addWidget(self._heading)
        self._column.addWidget(self.list, 1)
        self._connect()
        self._leave_air()

    def _connect(self) -> None:
        self.list.gone.connect(self._go)
        self.list.itemExpanded.connect(lambda head: self._remember(head, is_open=True))
        self.list.itemCollapsed.connect(lambda head: self._remember(head, is_open=False))
        self._theme.changed.connect(self._leave_air)

    @property
    def heading(self) -> str:
        """What stands above the list."""
        return self._heading.text()

    @property
    def position(self) -> FindingsPosition:
        """Where the user is in the list."""
        if self._kept is not None:
            return self._kept
        current = self.list.currentItem()
        chosen = current.data(0, _AT) if current is not None else None
        if not isinstance(chosen, Finding):
            return FindingsPosition(opened=self._opened)
        number = next(number for number, line in enumerate(self._lines) if line[1] is current)
        return FindingsPosition(chosen, number, self._opened)

    def take_keys(self) -> None:
        """Let the keys go to the list."""
        self.list.setFocus()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found; the user stays where they were, or at what came after that."""
        position = self.position
        self._kept = None
        self._lines = []
        self.list.clear()
        severe = list(Severity)
        rules = list(dict.fromkeys(finding.rule for finding in findings))
        ordered = sorted(findings, key=lambda each: (severe.index(each.severity), rules.index(each.rule)))
        for rule, of_rule in groupby(ordered, key=lambda each: each.rule):
            self._add_rule(rule, list(of_rule))
        count = len(findings)
        self._heading.setText(
            self.tr("%n point(s) to look at. They are advice: you may leave them.", "", count)
            if count
            else self.tr("Nothing asks for attention.")
        )
        self._return_to(position)

    def _add_rule(self, rule: str, findings: list[Finding]) -> None:
        # A rule that tells of a circle says which one, at each place.
        words = self._wording.text("rule", rule, detail="…")
        head = QTreeWidgetItem(self.list, [f"{words} ({len(findings)})"])
        head.setData(0, _AT, rule)
        head.setFont(0, self._theme.font("strong"))
        head.setToolTip(0, tip(words))
        for finding in findings:
            place = " › ".join(finding.titles[1:] or finding.titles)
            line = f"{place}: {finding.detail}" if finding.detail else place
            item = QTreeWidgetItem(head, [line])
            item.setData(0, _AT, finding)
            item.setToolTip(0, tip(line))
            self._lines.append((head, item))
        is_open = self._opened.get(rule, len(findings) <= _MOST_OPEN)
        blocked = self.list.blockSignals(True)
        head.setExpanded(is_open)
        self.list.blockSignals(blocked)

    def _return_to(self, position: FindingsPosition) -> None:
        """Choose what was chosen; where that is dealt with, what came after it."""
        if not self._lines:
            return
        chosen, head = self._lines[0][0], None
        if position.chosen is not None:
            beside = self._lines[min(position.number, len(self._lines) - 1)]
            same = (line for line in self._lines if line[1].data(0, _AT) == position.chosen)
            head, chosen = next(same, beside)
        if head is not None and not head.isExpanded():
            chosen = head
        self.list.setCurrentItem(chosen)
        self.list.scrollToItem(chosen, QTreeWidget.ScrollHint.PositionAtCenter)

    def _remember(self, head: QTreeWidgetItem, *, is_open: bool) -> None:
        self._opened[head.data(0, _AT)] = is_open

    def _go(self, item: QTreeWidgetItem) -> None:
        at = item.data(0, _AT)
        if isinstance(at, Finding):
            self.wanted.emit(at)
        else:
            item.setExpanded(not item.isExpanded())

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(side, side, side, self._theme.px(SPACE))
        self._column.setSpacing(self._theme.px(SPACE))


class _FindingsList(QTreeWidget):
    """Heads with the lines under them; a click or Enter on either is told."""

    gone = Signal(QTreeWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setWordWrap(True)
        # A click folds and unfolds already.
        self.setExpandsOnDoubleClick(False)
        self.itemClicked.connect(self.gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what is chosen with Enter."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.gone.emit(item)
        else:
            super().keyPressEvent(event)
