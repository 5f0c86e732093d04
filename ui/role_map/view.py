"""The map of all roles of the project: which of them are shown, moving over it, and laying roles side by side."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from napl_desktop.document.history.steps import Change
from napl_desktop.model import Sector, TaskKind
from napl_desktop.operations.roles import arrange_map, put_on_map
from napl_desktop.queries.role_map import RoleMap, role_map
from ui.drawing.buttons import plane_button
from ui.drawing.legend import Legend
from ui.drawing.plane import STEP
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw
from ui.kit.fields.choice import Choice
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE
from ui.role_map.canvas import RoleCanvas
from ui.role_map.comparison import MOST_COMPARED, RoleComparison
from ui.role_map.lines import relation_meanings
from ui.role_map.look import map_sizes
from ui.role_map.relating import ask_kind, ask_relation
from ui.role_map.scene import RoleMapScene
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.views.invitation import Invitation
from ui.views.view import View

# In px at 100 %.
_WIDE, _HIGH, _LOWEST = 770, 280, 120
# As many wide letters as its longest choice takes.
_SECTOR = 8


class RoleMapView(View):
    """Shows the roles as they are now, as long as it is seen; what it does to them, it does by operations."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session = context.session
        self._selection = context.selection
        self._theme = theme = context.theme
        self._wording = wording = context.wording
        self._roles = RoleMap((), ())
        self._shown: tuple[RoleMap, DrawingStyle] | None = None
        self._marked: list[str] = []
        self.canvas = RoleCanvas(wording, self)
        self.canvas.setAccessibleName(self.tr("Map of the roles"))
        self.canvas.may_change = not session.document.read_only
        self.sector_choice = Choice()
        self.sector_choice.setAccessibleName(self.tr("Which sector"))
        self.task_choice = Choice()
        self.task_choice.setAccessibleName(self.tr("Which kind of task"))
        self.compare_button = QPushButton()
        self.path_button = QPushButton(self.tr("Make a &path"))
        self._buttons = [
            plane_button("magnifying-glass-minus", self.tr("Zoom out"), theme, self.zoom_out),
            plane_button("magnifying-glass-plus", self.tr("Zoom in"), theme, self.zoom_in),
            plane_button("arrows-out", self.tr("Show the whole map"), theme, self.canvas.fit),
        ]
        self.arrange_button = plane_button(
            "squares-four", self.tr("Arrange all roles anew"), theme, lambda: session.run(arrange_map)
        )
        self.nothing_yet = self._invitation()
        self.advice = QLabel()
        self.advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.advice.setWordWrap(True)
        self.hint = label(self._how_to_relate(), "muted", wrap=True)
        self._legend = Legend(theme, relation_meanings(wording))
        self._comparison: RoleComparison | None = None
        self._lay_out()
        self._connect()
        self._apply_theme()

    def read_again(self) -> None:
        """Read the project as it is now."""
        self._read()
        if self.compares:
            self.comparison.read_again()

    def _read(self) -> None:
        with self._session.document.read() as db:
            self._roles = role_map(db)
        known = {role.id for role in self._roles.roles}
        self._marked = [id for id in self._marked if id in known]
        self._offer_choices()
        self._show()

    @property
    def shown_roles(self) -> RoleMap:
        """The roles that are on the map now."""
        sector, task = self.sector_choice.currentData(), self.task_choice.currentData()
        return self._roles.only(
            {
                role.id
                for role in self._roles.roles
                if (sector is None or sector in role.sectors) and task in (None, role.task)
            }
        )

    @property
    def compares(self) -> bool:
        """Whether roles lie side by side, over the map."""
        return self._pages.currentWidget() is not self._map_page

    @property
    def chosen_role(self) -> str | None:
        """The selected role, if it is seen here: not one that is filtered out, nor while others are compared."""
        role_id = self._selection.now.role_id
        is_shown = not self.compares and role_id in {role.id for role in self.shown_roles.roles}
        return role_id if is_shown else None

    def commit_open_editor(self) -> bool:
        """Say where the role that is being moved was put, if one is."""
        self.canvas.drop()
        return True

    def fit(self) -> bool:
        """Show the whole map."""
        self.canvas.fit()
        return True

    def picture(self) -> Draw:
        """Return what draws the roles that are on the map now."""
        from ui.role_map.picture import draw_map

        with self._session.document.read() as db:
            return draw_map(db, self._wording, self.shown_roles)

    def zoom_in(self) -> None:
        """Show less, larger."""
        self.canvas.zoom_by(STEP)

    def zoom_out(self) -> None:
        """Show more, smaller."""
        self.canvas.zoom_by(1 / STEP)

    @property
    def comparison(self) -> RoleComparison:
        """The roles side by side; made when it is first wanted, as it takes as long as the map."""
        if self._comparison is None:
            self._comparison = made = RoleComparison(self._session, self._theme, self._wording)
            made.place_wanted.connect(self.place_wanted)
            made.closed.connect(self.show_map)
            self._pages.addWidget(_scrolled(made))
        return self._comparison

    def compare(self) -> None:
        """Lay the marked roles side by side, or else the chosen one beside one that is still to be chosen."""
        role_id = self._selection.now.role_id
        self.comparison.show_roles(self._marked or ([role_id] if role_id else []))
        self._pages.setCurrentIndex(1)
        self._take_keys()

    def show_map(self) -> None:
        """Come back from comparing."""
        self._marked = list(self.comparison.role_ids)
        self._pages.setCurrentWidget(self._map_page)
        self._show()
        self._take_keys()

    # What is shown

    def _offer_choices(self) -> None:
        """Offer the sectors and kinds of task that there are."""
        chosen = self.sector_choice.currentData(), self.task_choice.currentData()
        sectors = {sector for role in self._roles.roles for sector in role.sectors}
        offered = [(self._wording.name(each), each.value) for each in Sector if each in sectors]
        self.sector_choice.offer([(self.tr("all sectors"), None), *offered])
        tasks = {role.task for role in self._roles.roles}
        known = [each.value for each in TaskKind if each.value in tasks]
        own = sorted(tasks - {each.value for each in TaskKind} - {""}, key=str.casefold)
        kinds = [(self._wording.task(each), each) for each in (*known, *own)]
        unsaid = [(self.tr("kind of task not said"), "")] if "" in tasks else []
        self.task_choice.offer([(self.tr("all kinds of task"), None), *kinds, *unsaid])
        for choice, value in zip((self.sector_choice, self.task_choice), chosen, strict=True):
            choice.show_value(value)
        self.sector_choice.setVisible(len(sectors) > 1)
        self.task_choice.setVisible(len(tasks) > 1)

    def _show(self) -> None:
        # networkx comes with this, and is not loaded before the user looks at a map.
        from napl_desktop.graph.role_layout import lay_out_roles

        roles, look = self.shown_roles, DrawingStyle(self._theme.tokens, self._theme.zoom)
        can_change = not self._session.document.read_only
        self.arrange_button.setVisible(can_change and any(role.place for role in self._roles.roles))
        marked = len(self._marked)
        self.compare_button.setText(
            self.tr("&Compare ({count})").format(count=marked) if marked else self.tr("&Compare")
        )
        self.advice.setText(
            "" if roles.roles else self.tr("No role is of this sector with this kind of task.")
        )
        empty = self.advice if self._roles.roles else self.nothing_yet
        self._over.setCurrentWidget(self.canvas if roles.roles else empty)
        self.hint.setVisible(can_change and len(roles.roles) > 1 and not roles.relations)
        self._take_keys_by()
        if roles.roles and (roles, look) != self._shown:
            self._shown = roles, look
            layout = lay_out_roles(roles, map_sizes(look))
            self.canvas.show_map(RoleMapScene(roles, layout, look, self._wording), self._marked)
        self.canvas.mark(self._marked)
        self._choose(self._selection.now.role_id)

    def _choose(self, role_id: str | None) -> None:
        """Show which role is chosen, and offer a path to one that has none."""
        self.canvas.select(role_id)
        without = {role.id for role in self.shown_roles.roles if not role.paths}
        self.path_button.setVisible(role_id in without and not self._session.document.read_only)

    def _invitation(self) -> Invitation:
        """Return what is shown as long as there is no role."""
        made = Invitation(self._theme)
        words = self.tr("There are no roles yet.")
        if not self._session.document.read_only:
            first = self.tr("Add the first ones; here you then lay the lines between them.")
            words = f"{words} {first}\n{self._how_to_relate()}"
            button = made.offer(self.tr("Add roles"))
            button.clicked.connect(lambda: self.action_wanted.emit("add-role"))
        made.say(words)
        return made

    def _how_to_relate(self) -> str:
        return self.tr("To relate roles, choose one and drag from its plus to another, or press R.")

    # What the user does

    def _choose_others(self) -> None:
        self.canvas.begin_anew()
        self._show()

    def _mark(self, role_id: str) -> None:
        """Add a role to those to compare, or take it off; a fourth takes the place of the first."""
        if role_id in self._marked:
            self._marked.remove(role_id)
        else:
            self._marked = [*self._marked, role_id][-MOST_COMPARED:]
        self._show()

    def _select(self, role_id: str) -> None:
        self._selection.select(Selected(role_id=role_id))

    def _put(self, role_id: str, x: int, y: int) -> None:
        self._session.run(put_on_map, role_id, x, y)
        # Where the project was not changed, the role goes back as well.
        self.canvas.put_back()

    def _ask_kind(self, role_id: str, other_id: str, at: QPoint) -> None:
        self.kinds_menu = ask_kind(self._session, (role_id, other_id), at, self._wording, self)

    def _ask_relation(self) -> None:
        role_id = self.chosen_role
        if role_id is not None and not self._session.document.read_only:
            ask_relation(self._session, role_id, self._theme, self._wording, self.window())

    def _on_change(self, _change: Change) -> None:
        # The comparison listens for itself.
        if self.is_current:
            self._read()

    def _on_selection(self) -> None:
        if self.is_current:
            self._choose(self._selection.now.role_id)

    def _take_keys(self) -> None:
        self._take_keys_by()
        self.setFocus()

    def _take_keys_by(self) -> None:
        """Know what gets the keys when this view does."""
        on_map = self.canvas if self._roles.roles else self.nothing_yet
        self.setFocusProxy(self.comparison if self.compares else on_map)

    # How it is laid out

    def _connect(self) -> None:
        self.sector_choice.activated.connect(self._choose_others)
        self.task_choice.activated.connect(self._choose_others)
        self.compare_button.clicked.connect(self.compare)
        self.path_button.clicked.connect(self.role_path_wanted)
        self.canvas.chosen.connect(self._select)
        self.canvas.marked.connect(self._mark)
        self.canvas.put.connect(self._put)
        self.canvas.related.connect(self._ask_kind)
        self.canvas.relate_wanted.connect(self._ask_relation)
        self._session.changed.connect(self._on_change)
        self._selection.changed.connect(self._on_selection)
        self._theme.changed.connect(self._apply_theme)

    def _lay_out(self) -> None:
        # From the outside in: what gets another parent is dressed once more, with all that is in it.
        page, plane = QWidget(), QWidget()
        self._map_page = _scrolled(page)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._map_page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        column.addLayout(self._bar)
        column.addWidget(plane, 1)
        column.addWidget(self.hint)
        column.addWidget(self._legend)
        self._over = QStackedLayout(plane)
        self._over.addWidget(self.nothing_yet)
        self._over.addWidget(self.advice)
        self._over.addWidget(self.canvas)
        self._lay_out_bar()
        self.setFocusProxy(self.canvas)
        choices = (self.compare_button, self.path_button, self.sector_choice, self.task_choice)
        for before, after in pairwise([self.canvas, *self._buttons, self.arrange_button, *choices]):
            self.setTabOrder(before, after)

    def _lay_out_bar(self) -> None:
        self._tools, self._filters = QHBoxLayout(), QHBoxLayout()
        self._bar.addLayout(self._tools, 1)
        self._bar.addLayout(self._filters, 2)
        for button in (*self._buttons, self.arrange_button, self.compare_button, self.path_button):
            self._tools.addWidget(button)
        self._tools.addStretch()
        self.sector_choice.setMinimumContentsLength(_SECTOR)
        self._filters.addWidget(self.sector_choice)
        self._filters.addWidget(self.task_choice, 1)
        # What is only there at times is not laid out before it is known to be.
        for each in (self.arrange_button, self.path_button, self.sector_choice, self.task_choice, self.hint):
            each.hide()

    def _apply_theme(self) -> None:
        """Follow the theme."""
        air, margin, side = self._theme.px(SPACE), self._theme.px(48), self._theme.px(20)
        self._bar.setContentsMargins(air, air // 2, air, air // 2)
        for row in (self._bar, self._tools, self._filters):
            row.setSpacing(air // 2)
        self._turn_bar()
        self.hint.setContentsMargins(air, air // 2, air, 0)
        self.advice.setFont(self._theme.font("title"))
        self.advice.setContentsMargins(margin, margin, margin, margin)
        for button in (*self._buttons, self.arrange_button):
            button.setIconSize(QSize(side, side))
        self.canvas.setMinimumHeight(self._theme.px(_LOWEST))
        if self._shown is not None:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is shown below the buttons where there is no room for both beside each other."""
        super().resizeEvent(event)
        self._turn_bar()

    def _turn_bar(self) -> None:
        ways = QBoxLayout.Direction
        is_wide = self.width() >= self._theme.px(_WIDE)
        self._bar.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._legend.setVisible(self.height() >= self._theme.px(_HIGH))


def _scrolled(page: QWidget) -> QScrollArea:
    """Return a page in a frame that scrolls where there is less room than it needs at the least."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    return scroll
