"""Saying what a role is to another: the other is pointed at on the map, or chosen from a list with keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from napl_desktop.model import RelationKind
from napl_desktop.operations.role_relations import relate_roles
from napl_desktop.queries.roles import role_titles
from napl_desktop.wording import Wording
from ui.kit.dialogs.dialog import Dialog
from ui.kit.dialogs.search_list import SearchList
from ui.kit.fields.choice import Choice
from ui.kit.fields.labels import label
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession

# In px at 100 %.
_WIDTH, _LOWEST = 480, 240
# A menu is one line high: a title may be longer.
_LONGEST = 40


class RelateRoleDialog(Dialog):
    """Asks what a role is to which other; changes nothing by itself."""

    chosen = Signal(str, object)
    """The id of the other role, and the RelationKind."""

    def __init__(
        self,
        title: str,
        others: Sequence[tuple[str, str]],
        theme: Theme,
        wording: Wording,
        parent: QWidget | None = None,
    ) -> None:
        """`title` is that of the role; `others` are (id, title) of those to choose from."""
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("What is this role to another?"))
        self._others = others
        self._search = SearchList([title for _id, title in others], self)
        self.search_field, self.list = self._search.field, self._search.list
        self.search_field.setPlaceholderText(self.tr("Type words of the other role"))
        self.search_field.setAccessibleName(self.tr("Other role"))
        self.list.setMinimumHeight(theme.px(_LOWEST))
        self.list.setAccessibleName(self.tr("Roles to choose from"))
        self.kind_choice = Choice([(wording.name(kind), kind.value) for kind in RelationKind])
        self.kind_choice.setAccessibleName(self.tr("Kind of relation"))
        for widget in (
            label(f"‘{title}’", "subtitle", wrap=True),
            self.kind_choice,
            self.search_field,
            self.list,
        ):
            self.body.addWidget(widget)
        self.add_cancel()
        self.accept_button = self.add_button(self.tr("&Relate"), primary=True)
        self.accept_button.clicked.connect(self.accept)
        self.list.doubleClicked.connect(self.accept)
        self._search.looked.connect(self._look)
        self._look()
        self.search_field.setFocus()

    def accept(self) -> None:
        """Tell what was chosen, and close; nothing happens while nothing is."""
        number = self._search.chosen
        if number is not None:
            self.chosen.emit(self._others[number][0], RelationKind(self.kind_choice.currentData()))
            super().accept()

    def _look(self) -> None:
        """Say what is missing."""
        has_choice = self._search.chosen is not None
        self.accept_button.setEnabled(has_choice)
        if not self._others:
            self.say_reason(self.tr("There is no other role yet."))
        else:
            self.say_reason("" if has_choice else self.tr("No role has all these words."))


def ask_relation(
    session: DocumentSession, role_id: str, theme: Theme, wording: Wording, window: QWidget
) -> None:
    """Ask with a list what a role is to which other; nothing happens if it is gone."""
    with session.document.read() as db:
        titles = dict(role_titles(db))
    if role_id not in titles:
        return
    others = [(id, title) for id, title in titles.items() if id != role_id]
    dialog = RelateRoleDialog(titles[role_id], others, theme, wording, window)
    dialog.chosen.connect(lambda other, kind: session.run(relate_roles, role_id, other, kind))
    dialog.open()


def ask_kind(
    session: DocumentSession, ends: tuple[str, str], at: QPoint, wording: Wording, parent: QWidget
) -> QMenu:
    """Ask in a menu, at a point of the screen, what the first role is to the second; return the menu."""
    with session.document.read() as db:
        titles = dict(role_titles(db))
    one, other = (_short(titles.get(id, "")) for id in ends)
    menu = QMenu(parent)
    for kind in RelationKind:
        action = menu.addAction(f"{one} {wording.name(kind)} {other}".replace("&", "&&"))
        action.triggered.connect(partial(session.run, relate_roles, *ends, kind))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
