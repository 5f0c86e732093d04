"""The list of what may still be looked at, beside the work: each line leads to its place."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from napl_desktop.queries.checks import Finding, Severity
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import Theme
from ui.kit.tips import tip

_AT = Qt.ItemDataRole.UserRole
# In px at 100 %.
_WIDTH, _LOWEST = 560, 420


class FindingsDialog(Dialog):
    """Shows findings by rule, what matters most first; it stays open while one works through them."""

    wanted = Signal(object)
    """A Finding: the user wants to see that place."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setWindowTitle(self.tr("Points of attention"))
        self._wording = wording
        self._heading = label(self.tr("Looking …"), wrap=True)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(True)
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(theme.px(_LOWEST))
        self.list.setAccessibleName(self.tr("Points of attention"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.body.addWidget(self._heading)
        self.body.addWidget(self.list, stretch=1)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.reject)

    @property
    def heading(self) -> str:
        """What stands above the list."""
        return self._heading.text()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found; rules that were folded stay so."""
        heads = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        folded = {head.data(0, _AT) for head in heads if head is not None and not head.isExpanded()}
        self.list.clear()
        severe = list(Severity)
        rules = list(dict.fromkeys(finding.rule for finding in findings))
        ordered = sorted(findings, key=lambda each: (severe.index(each.severity), rules.index(each.rule)))
        for rule, of_rule in groupby(ordered, key=lambda each: each.rule):
            self._add_rule(rule, list(of_rule), rule not in folded)
        count = len(findings)
        self._heading.setText(
            self.tr("%n point(s) to look at. They are advice: you may leave them.", "", count)
            if count
            else self.tr("Nothing asks for attention.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the place that is chosen, rather than close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._go(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _add_rule(self, rule: str, findings: list[Finding], is_open: bool) -> None:
        # A rule that tells of a circle says which one, at each place.
        words = self._wording.text("rule", rule, detail="…")
        head = QTreeWidgetItem(self.list, [f"{words} ({len(findings)})"])
        head.setData(0, _AT, rule)
        head.setFont(0, self.theme.font("strong"))
        head.setToolTip(0, tip(words))
        for finding in findings:
            place = " › ".join(finding.titles[1:] or finding.titles)
            line = f"{place}: {finding.detail}" if finding.detail else place
            item = QTreeWidgetItem(head, [line])
            item.setData(0, _AT, finding)
            item.setToolTip(0, tip(line))
        head.setExpanded(is_open)

    def _go(self, item: QTreeWidgetItem | None) -> None:
        at = item.data(0, _AT) if item is not None else None
        if isinstance(at, Finding):
            self.wanted.emit(at)
