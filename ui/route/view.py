"""The route: where they want to go, where they stand, and what is still between the two."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.errors.pictures import NoPathYet
from napl_desktop.model import CellKey, Traveller
from napl_desktop.operations.routes import RoutePlan, change_route, remove_route, save_route
from napl_desktop.queries.links import CellPlace, cell_places
from napl_desktop.queries.network import Network, project_network
from napl_desktop.queries.roles import level_names
from napl_desktop.queries.routes import Goal, SavedRoute, goals, saved_routes
from napl_desktop.queries.whereabouts import Whereabouts
from ui.drawing.writing import Draw
from ui.kit.fields.choice import Choice
from ui.kit.fields.labels import label
from ui.kit.responsive_splitter import ResponsiveSplitter
from ui.kit.theme import SPACE
from ui.route.starting_levels import StartingLevelRow, StartingLevelsTable
from ui.route.steps_list import StepsList
from ui.route.words import advice, length_in_words, step_name
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.views.invitation import Invitation
from ui.views.view import View

if TYPE_CHECKING:
    from napl_desktop.graph.learning_paths import LearningPath
    from napl_desktop.graph.route_descriptions import RouteDescription

# A route begins with a few rows; a whole project of them on one screen is of no use.
_MOST_LINES = 200
# In px at 100 %.
_LOWEST, _WIDE = 160, 620
_SHARES = 540, 480


class RouteView(View):
    """Tries out a route; it is only kept in the project when the user saves it."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = context.session
        self._selection = context.selection
        self._theme = theme = context.theme
        self._wording = wording = context.wording
        self._goals: dict[str, Goal] = {}
        self._saved: dict[str, SavedRoute] = {}
        self._network: Network | None = None
        self._places: dict[CellKey, CellPlace] = {}
        self._tried: dict[str, str] = {}
        self._rows: frozenset[str] = frozenset()
        self.goal_choice = Choice()
        self.route_choice = Choice()
        self.everything_choice = Choice()
        orders = (self.tr("at the same time"), self.tr("row by row"), self.tr("path by path"))
        self.order_choice = Choice(list(zip(orders, ("stages", "rows", "paths"), strict=True)))
        self.goal_question, self.start_question = label("", "subtitle"), label("", "subtitle")
        self.standings = StartingLevelsTable(theme)
        self.summary = label("", "subtitle", wrap=True)
        self.hint = label("", "muted", wrap=True)
        self.steps = StepsList(theme)
        self.title_field = QLineEdit()
        self.traveller_choice = Choice([(wording.name(each), each.value) for each in Traveller])
        self.save_button = QPushButton(self.tr("&Save the route"))
        self.remove_button = QPushButton(self.tr("Re&move"))
        self.nowhere = Invitation(theme)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.goal_choice)

    # What is shown

    def read_again(self) -> None:
        """Read the project as it is now; what is tried out stays, as far as it is there.

        In a row that is new one stands at the first level, as in all of them to begin with.
        """
        with self._session.document.read() as db:
            self._network = project_network(db)
            self._places = cell_places(db, self._network.cells)
            self._titles = {
                place.dimension_id: (place.path_title, place.row_title) for place in self._places.values()
            }
            self._goals = {goal.key: goal for goal in goals(db)}
            self._saved = {route.id: route for route in saved_routes(db)}
            self._level_titles = {level.id: level.title for level in level_names(db)}
        chosen, kept = self.goal_choice.currentData(), self.route_choice.currentData()
        self.goal_choice.offer([(goal.title, key) for key, goal in self._goals.items()])
        self.goal_choice.show_value(chosen if chosen in self._goals else self._first_goal())
        self.route_choice.offer(
            [(self.tr("a new route"), None), *((route.title, id) for id, route in self._saved.items())]
        )
        self.route_choice.show_value(kept if kept in self._saved else None)
        known, beginning = self._rows, self._beginning()
        self._rows = frozenset(beginning)
        if self.route_choice.currentData() is None:
            self._tried |= {row: level for row, level in beginning.items() if row not in known}
        self._show()

    def on_change(self, _change: Change) -> None:
        """Follow the project while this is seen."""
        if self.is_current:
            self.read_again()

    @property
    def found(self) -> "LearningPath | None":
        """The route that is shown; None where there is nowhere to go."""
        from napl_desktop.graph.learning_paths import route_to_levels

        goal = self._goal
        if goal is None or self._network is None:
            return None
        return route_to_levels(self._network, self._tried, goal.level_ids)

    @property
    def described_route(self) -> "RouteDescription | None":
        """The route that is shown, with all its names; None where there is nowhere to go."""
        from napl_desktop.graph.route_descriptions import RouteDescription, stands

        goal, network = self._goal, self._network
        if goal is None or network is None:
            return None
        where = stands(network, self._places, self._level_titles, self.standings.standings)
        return RouteDescription(
            self._title(goal), self._traveller, goal.title, where, self.found, self._places
        )

    @property
    def _traveller(self) -> Traveller:
        return Traveller(self.traveller_choice.currentData())

    def _beginning(self) -> dict[str, str]:
        """Return where everyone stands to begin with: at the first level of every row."""
        network = self._network
        if network is None:
            return {}
        return {
            row: levels[0] for path, levels in network.levels.items() if levels for row in network.rows[path]
        }

    @property
    def _goal(self) -> Goal | None:
        return self._goals.get(self.goal_choice.currentData() or "")

    def _first_goal(self) -> str | None:
        """Return the highest level of the path that is looked at, or else the first goal."""
        shown = self._selection.shown_path_id
        levels = self._network.levels.get(shown or "", ()) if self._network else ()
        return levels[-1] if levels else next(iter(self._goals), None)

    def _show(self) -> None:
        is_team = self._traveller is Traveller.TEAM
        to_team = self.tr("Where does your team want to &go?"), self.tr("Where is your team &now?")
        to_one = self.tr("Where do you want to &go?"), self.tr("Where are you &now?")
        for question, words in zip(
            (self.goal_question, self.start_question), to_team if is_team else to_one, strict=True
        ):
            question.setText(words)
        self._pages.setCurrentWidget(self._halves if self._goals or self._saved else self.nowhere)
        self.setFocusProxy(self.goal_choice if self._goals or self._saved else self.nowhere)
        self._show_lines()
        self._show_route()
        is_saved = self.route_choice.currentData() is not None
        self.remove_button.setVisible(is_saved and not self._session.document.read_only)
        self.save_button.setEnabled(self._goal is not None)

    def _show_lines(self) -> None:
        """Show the rows that are on the way, whatever the starting levels are."""
        from napl_desktop.graph.learning_paths import route_to_levels

        goal, network = self._goal, self._network
        lines: list[StartingLevelRow] = []
        if goal is not None and network is not None:
            whole = route_to_levels(network, {}, goal.level_ids)
            on_way = {row for stage in whole.stages for row, _level in stage}
            for path, rows in network.rows.items():
                levels = tuple((id, self._level_titles[id]) for id in network.levels[path])
                lines += [StartingLevelRow(row, *self._titles[row], levels) for row in rows if row in on_way]
        self.standings.show_lines(tuple(lines[:_MOST_LINES]), self._tried)
        titles = list(dict.fromkeys(title for line in lines for _id, title in line.levels))
        self.everything_choice.offer(
            [
                (self.tr("Everything at…"), None),
                (self.tr("nothing yet"), ""),
                *((title, title) for title in titles),
            ]
        )
        self.everything_choice.show_value(None)

    def _show_route(self) -> None:
        route, words = self.found, self._wording
        self.summary.setText(length_in_words(route, words, bool(self._goals), self._traveller))
        if route is None:
            self.hint.setText("")
            self.steps.clear()
            return
        self.hint.setText(next(advice(route, words), ""))
        self._halves.resize_panels()
        match self.order_choice.currentData():
            case "rows":
                after_another = self.tr("One after another")
                rows = [route.row_by_row] if route.steps else []
                self.steps.show_rounds(rows, self._places, lambda _number, _count: after_another)
            case "paths":
                self._show_path_by_path(route)
            case _:
                self.steps.show_rounds(route.stages, self._places, partial(step_name, words=words))

    def _show_path_by_path(self, route: "LearningPath") -> None:
        from napl_desktop.graph.learning_paths import path_by_path

        parts = path_by_path(self._network, route) if self._network is not None else ()
        titles = [self._places[part[0]].path_title for part in parts]
        self.steps.show_rounds(parts, self._places, lambda number, _count: f"{number}. {titles[number - 1]}")

    # What the user does

    def _stand_everywhere(self) -> None:
        title = self.everything_choice.currentData()
        if title is None:
            return
        network = self._network
        self._tried = {}
        if title and network is not None:
            for path, rows in network.rows.items():
                level = next((id for id in network.levels[path] if self._level_titles[id] == title), None)
                if level is not None:
                    self._tried |= dict.fromkeys(rows, level)
        self._show()

    def _take_standings(self) -> None:
        shown = self.standings.shown_rows
        self._tried = {row: level for row, level in self._tried.items() if row not in shown}
        self._tried |= self.standings.standings
        self._show_route()

    def _open_saved(self) -> None:
        route = self._saved.get(self.route_choice.currentData() or "")
        if route is None:
            self.title_field.clear()
            self._tried = self._beginning()
        else:
            self._show_title(route.title)
            self.traveller_choice.show_value(route.traveller.value)
            # What is gone is not replaced by what was chosen before: saving would then change where they go.
            self.goal_choice.setCurrentIndex(self.goal_choice.findData(route.goal_key))
            self._tried = dict(route.standings)
        self._show()

    def show_whereabouts(self, place: Whereabouts) -> None:
        """Show the saved route, if it is one."""
        route_id = place.place.row_id if place.place else None
        if route_id in self._saved:
            self.route_choice.show_value(route_id)
            self._open_saved()

    def picture(self) -> Draw:
        """Return what draws the route that is shown. Raises NoPathYet where there is nowhere to go."""
        from ui.route.picture import draw_route

        told = self.described_route
        if told is None:
            raise NoPathYet()
        with self._session.document.read() as db:
            return draw_route(db, self._wording, told)

    def _show_title(self, title: str) -> None:
        self.title_field.setText(title)
        self.title_field.setCursorPosition(0)  # a long name is read from its beginning

    def _title(self, goal: Goal) -> str:
        return self.title_field.text().strip() or self._wording.text("route", "to", goal=goal.title)

    def _save(self) -> None:
        goal = self._goal
        if goal is None:
            return
        title = self._title(goal)
        plan = RoutePlan(
            title,
            self._traveller,
            goal.level_id,
            goal.role_id,
            self.standings.standings,
        )
        kept = self.route_choice.currentData()
        if kept is None:
            kept = self._session.run(save_route, plan).value
        else:
            self._session.run(change_route, kept, plan)
        if kept is not None:
            self.route_choice.show_value(kept)
            self._show_title(title)
            self._show()

    def _remove(self) -> None:
        kept = self.route_choice.currentData()
        if kept is not None:
            self._session.run(remove_route, kept)
            self.title_field.clear()

    def _go(self, place: CellPlace) -> None:
        self.place_wanted.emit(Selected.of_cell(place))

    # How it is laid out

    def _connect(self) -> None:
        self.goal_choice.activated.connect(self._show)
        self.route_choice.activated.connect(self._open_saved)
        self.everything_choice.activated.connect(self._stand_everywhere)
        self.order_choice.activated.connect(self._show_route)
        self.traveller_choice.activated.connect(self._show)
        self.standings.changed.connect(self._take_standings)
        self.save_button.clicked.connect(self._save)
        self.remove_button.clicked.connect(self._remove)
        self.steps.wanted.connect(self._go)
        self._session.changed.connect(self.on_change)

    def _lay_out(self) -> None:
        gap = self._theme.px(SPACE)
        left, right = QWidget(), QWidget()
        where = QVBoxLayout(left)
        self.goal_question.setBuddy(self.goal_choice)
        self.start_question.setBuddy(self.standings)
        where.addWidget(self.goal_question)
        where.addWidget(self.goal_choice)
        where.addWidget(self.start_question)
        self.everything_choice.setAccessibleName(self.tr("Everything at one level"))
        where.addWidget(self.everything_choice)
        where.addWidget(self.standings, 1)
        way = QVBoxLayout(right)
        way.addWidget(self.summary)
        way.addWidget(self.hint)
        order = QHBoxLayout()
        order.addWidget(label(self.tr("&Order"), "muted", buddy=self.order_choice))
        order.addWidget(self.order_choice, 1)
        way.addLayout(order)
        way.addWidget(self.steps, 1)
        self._lay_out_keeping(way)
        for column in (where, way):
            column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
            column.setSpacing(gap)
        tall = self.standings, self.steps
        wide = partial(self._theme.px, _WIDE)
        self._halves = ResponsiveSplitter(self._theme, (left, right), tall, _SHARES, wide, _LOWEST)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._halves)
        self._pages.addWidget(self.nowhere)
        self._invite()

    def _invite(self) -> None:
        """Say what must be there before one can go anywhere, and offer to make it."""
        self.nowhere.say(
            self.tr(
                "There is nowhere to go yet. A route leads to a level of a path or to a role with levels."
            )
        )
        if not self._session.document.read_only:
            self.nowhere.offer(self.tr("New development path")).clicked.connect(
                lambda: self.action_wanted.emit("add-path")
            )

    def _lay_out_keeping(self, column: QVBoxLayout) -> None:
        """Lay out what saves a route, unless the project is only looked at."""
        column.addWidget(label(self.tr("Sa&ved routes"), "muted", buddy=self.route_choice))
        column.addWidget(self.route_choice)
        self.title_field.setPlaceholderText(self.tr("name of this route"))
        self.title_field.setAccessibleName(self.tr("Name of the route"))
        self.traveller_choice.setAccessibleName(self.tr("For whom"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.save_button)
        column.addWidget(self.title_field)
        column.addWidget(self.traveller_choice)
        column.addLayout(buttons)
        if self._session.document.read_only:
            for each in (self.title_field, self.traveller_choice, self.save_button, self.remove_button):
                each.hide()
