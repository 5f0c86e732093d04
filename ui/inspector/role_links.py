"""What a role asks for and what it is to other roles: lists to follow, and a choice to add to each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from sqlalchemy.orm import Session

from napl_desktop.model import RelationKind
from napl_desktop.operations.role_relations import relate_roles, require_level, stop_requiring, unrelate_roles
from napl_desktop.operations.roles import merge_roles
from napl_desktop.queries.roles import (
    AskedLevel,
    RelatedRole,
    asked_levels,
    level_names,
    related_roles,
    role_titles,
)
from ui.kit.fields.choice import Choice, named
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.link import LinkButton
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.icons import icon
from ui.session.selection import Selected
from ui.session.tools import Tools


class LinkRow(QWidget):
    """Words to follow, and a waste bin beside them unless the project is only looked at."""

    def __init__(
        self, tools: Tools, words: str, follow: Callable[[], object], remove: Callable[[], object], name: str
    ) -> None:
        """`name` says what the waste bin does."""
        super().__init__()
        self.link = LinkButton(tools.theme, words)
        self.link.clicked.connect(follow)
        self.remove_button = QToolButton(self)
        self.remove_button.setIcon(icon("trash", tools.theme, "muted"))
        self.remove_button.setToolTip(name)
        self.remove_button.setAccessibleName(name)
        self.remove_button.clicked.connect(remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.link, 1)
        row.addWidget(self.remove_button)
        if tools.read_only:
            self.remove_button.hide()


class RoleLinks(VerticalBox):
    """Shows the links of one role; each choice does its deed at once, and then asks again."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, steps=2)
        self._tools = tools
        self._role_id = ""
        self._shown: tuple[object, ...] = ()
        self.asked = VerticalBox(tools.theme, steps=0.5)
        self.related = VerticalBox(tools.theme, steps=0.5)
        self.level_choice = Choice()
        self.kind_choice = Choice([(tools.wording.name(kind), kind.value) for kind in RelationKind])
        self.role_choice = Choice()
        self.merge_choice = Choice()
        self.level_choice.activated.connect(self._require)
        self.role_choice.activated.connect(self._relate)
        self.merge_choice.activated.connect(self._merge)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self.theme
        asks = VerticalBox(theme, steps=0.5)
        asks.add(named(theme, self.tr("Asks for"), self.asked))
        relates = VerticalBox(theme, steps=0.5)
        relates.add(named(theme, self.tr("Other roles"), self.related))
        self.level_choice.setAccessibleName(self.tr("Ask for a level"))
        self.kind_choice.setAccessibleName(self.tr("Kind of relation"))
        self.role_choice.setAccessibleName(self.tr("Relate to a role"))
        self._merging = named(theme, self.tr("One role of two"), self.merge_choice)
        if not self._tools.read_only:
            asks.add(self.level_choice)
            relates.add(self.kind_choice, self.role_choice)
        self.add(asks, relates, self._merging)

    def show_role(self, db: Session, role_id: str) -> None:
        """Read and show the links of a role."""
        asked, related = asked_levels(db, role_id), related_roles(db, role_id)
        others = [(title, id) for id, title in role_titles(db) if id != role_id]
        levels = [(level.with_path, level.id) for level in level_names(db)]
        self.level_choice.offer([(self.tr("Ask for a level…"), None), *levels])
        self.role_choice.offer([(self.tr("…which role?"), None), *others])
        self.merge_choice.offer([(self.tr("Merge this role into…"), None), *others])
        for choice in (self.level_choice, self.role_choice, self.merge_choice):
            choice.show_value(None)
        self.level_choice.setEnabled(bool(levels))
        self.role_choice.setEnabled(bool(others))
        self._merging.setVisible(bool(others) and not self._tools.read_only)
        if (role_id, asked, related) == self._shown:
            return
        self._role_id, self._shown = role_id, (role_id, asked, related)
        self._fill(self.asked, [self._asked_row(each) for each in asked], self.tr("No level of a path yet."))
        self._fill(self.related, [self._related_row(each) for each in related], self.tr("None yet."))

    def _fill(self, column: VerticalBox, rows: list[LinkRow], none: str) -> None:
        column.empty()
        widgets: list[QWidget] = [*rows]
        if not rows:
            nothing = WrappedLabel(self.theme, "body", "muted")
            nothing.setText(none)
            widgets.append(nothing)
        column.add(*widgets)

    def _asked_row(self, asked: AskedLevel) -> LinkRow:
        level = asked.level
        words = level.with_path
        there = Selected(path_id=level.path_id, level_id=level.id)
        return LinkRow(
            self._tools,
            words,
            partial(self._tools.selection.select, there),
            lambda: self._tools.session.run(stop_requiring, asked.id),
            self.tr("Does not ask for {level}").format(level=words),
        )

    def _related_row(self, related: RelatedRole) -> LinkRow:
        kind = self._tools.wording.relation(related.kind, related.is_back)
        return LinkRow(
            self._tools,
            f"{kind} {related.other_title}",
            partial(self._tools.selection.select, Selected(role_id=related.other_id)),
            lambda: self._tools.session.run(unrelate_roles, related.id),
            self.tr("Not: {relation}").format(relation=f"{kind} {related.other_title}"),
        )

    def _require(self) -> None:
        level_id = self.level_choice.currentData()
        if level_id is not None:
            self._tools.session.run(require_level, self._role_id, level_id)

    def _relate(self) -> None:
        other_id = self.role_choice.currentData()
        if other_id is not None:
            kind = RelationKind(self.kind_choice.currentData())
            self._tools.session.run(relate_roles, self._role_id, other_id, kind)

    def _merge(self) -> None:
        into_id = self.merge_choice.currentData()
        if into_id is not None:
            self._tools.session.run(merge_roles, self._role_id, into_id)
            self._tools.selection.select(Selected(role_id=into_id))
