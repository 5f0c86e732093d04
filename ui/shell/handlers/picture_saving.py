"""What is seen of a project as a picture in a file: asks where, writes it, and says so."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from napl_desktop.errors import NoPathYet, PersonError
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.links import links_of_path
from napl_desktop.queries.outline import project_title
from napl_desktop.queries.role_map import RoleMap
from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import Picture, write_picture
from ui.files.project_files import Files, free_name
from ui.kit.busy import busy
from ui.session.messages import Messages
from ui.shell.pages.project_room import ProjectRoom
from ui.shell.pages.workspace import GRAPH, OVERVIEW, ROLES, ROUTE

_ENDINGS = (".png", ".svg", ".pdf", ".graphml")


@dataclass(frozen=True, slots=True)
class _Seen:
    """How the picture of a view is made, and what is said of its {file}."""

    make: Callable[[], Picture]
    said: str


class PictureSaving:
    """Saves what is seen: the graph of the path, the map of roles, a route, or the overview."""

    def __init__(
        self, files: Files, room: Callable[[], ProjectRoom | None], messages: Messages, window: QWidget
    ) -> None:
        self._files = files
        self._room = room
        self._messages = messages
        self._window = window

    def ask(self) -> None:
        """Let a person choose a place, and write the picture there; nothing happens where nothing is shown."""
        from ui.kit.dialogs.file_choice import choose_place

        room = self._room()
        if room is None:
            return
        self._files.closing.emit()
        seen = self._seen(room)
        if seen is None:
            return
        heading = QCoreApplication.translate("Pictures", "Save what you see as a picture")
        kinds = ";;".join(_kinds(room.workspace.view))
        proposal = free_name(room.session.document.path.with_suffix(".png"))
        choose_place(self._window, heading, kinds, proposal, lambda target: self._write(room, seen, target))

    def _seen(self, room: ProjectRoom) -> _Seen | None:
        if room.workspace.view == ROLES and room.workspace.role_map is not None:
            return self._roles(room, room.workspace.role_map.shown_roles)
        if room.workspace.view == ROUTE:
            return self._route(room)
        if room.workspace.view == OVERVIEW:
            return self._overview(room)
        return self._graph(room)

    def _graph(self, room: ProjectRoom) -> _Seen | None:
        path_id = room.selection.shown_path_id
        if path_id is None:
            return None
        with room.session.document.read() as db:
            grid, links = path_grid(db, path_id), links_of_path(db, path_id)
        if grid is None:
            return None

        def make() -> Picture:
            from ui.graph.picture import PathPicture

            return PathPicture(grid, links, picture_look(), self._messages.wording)

        return _Seen(make, QCoreApplication.translate("Pictures", "the graph is in {file}"))

    def _roles(self, room: ProjectRoom, roles: RoleMap) -> _Seen:
        with room.session.document.read() as db:
            project = project_title(db)

        def make() -> Picture:
            from ui.role_map.picture import RoleMapPicture

            return RoleMapPicture(project, roles, picture_look(), self._messages.wording)

        return _Seen(make, QCoreApplication.translate("Pictures", "the map of the roles is in {file}"))

    def _route(self, room: ProjectRoom) -> _Seen | None:
        told = room.workspace.route.told_route if room.workspace.route else None
        if told is None:
            self._messages.problem(NoPathYet())
            return None
        with room.session.document.read() as db:
            project = project_title(db)

        def make() -> Picture:
            from ui.route.picture import RoutePicture

            return RoutePicture(project, [told], picture_look(), self._messages.wording)

        return _Seen(make, QCoreApplication.translate("Pictures", "the route is in {file}"))

    def _overview(self, room: ProjectRoom) -> _Seen:
        with room.session.document.read() as db:
            project, ateliers = project_title(db), coverage(db)

        def make() -> Picture:
            from ui.overview.picture import OverviewPicture

            return OverviewPicture(project, ateliers, picture_look(), self._messages.wording)

        return _Seen(make, QCoreApplication.translate("Pictures", "the overview is in {file}"))

    def _write(self, room: ProjectRoom, seen: _Seen, target: Path) -> None:
        said = seen.said
        if target.suffix.casefold() not in _ENDINGS:
            # What is in a file is what its name says.
            target = target.with_name(f"{target.name}.png")
        try:
            with busy():
                if target.suffix.casefold() == ".graphml":
                    said = QCoreApplication.translate(
                        "Pictures", "the graph of the whole project is in {file}"
                    )
                    self._write_graphml(room, target)
                else:
                    write_picture(seen.make(), target)
        except PersonError as error:
            self._messages.problem(error)
        else:
            self._messages.tell(said.format(file=target.name))

    def _write_graphml(self, room: ProjectRoom, target: Path) -> None:
        from napl_desktop.exchange.graphml import write_graphml

        with room.session.document.read() as db:
            write_graphml(db, target, self._messages.wording)


def _kinds(view: int) -> list[str]:
    """Return the kinds of files that a view can be saved as, the one that is proposed first."""
    document = QCoreApplication.translate("Pictures", "PNG, for a document or a slide ({endings})")
    sharp = QCoreApplication.translate("Pictures", "SVG, sharp at any size ({endings})")
    paper = QCoreApplication.translate("Pictures", "PDF, to print ({endings})")
    kinds = [(document, "*.png"), (sharp, "*.svg"), (paper, "*.pdf")]
    if view in (GRAPH, ROLES):
        whole = QCoreApplication.translate(
            "Pictures", "GraphML of the whole project, for yEd and Gephi ({endings})"
        )
        kinds.append((whole, "*.graphml"))
    return [kind.format(endings=endings) for kind, endings in kinds]
