"""Which action does what in an open project: the one table that connects the two."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from napl_desktop.model import DescriptorStatus
from ui.grid.content.attention import Attention
from ui.grid.view import PathGridView
from ui.outline.view import OutlineView
from ui.shell.bars.actions import Actions
from ui.shell.pages.project_room import ProjectRoom
from ui.shell.pages.workspace import GRAPH, GRID, OVERVIEW, ROLES, ROUTE

Deed = Callable[[ProjectRoom], object]


def _grid(room: ProjectRoom, *views: int) -> PathGridView:
    """Return the grid, and show it unless one of these views is shown: nobody changes what they do not see.

    Where only the grid will do, something is typed or asked there: then nothing may lie over it.
    """
    is_covered = room.workspace.foreground.is_shown and views == (GRID,)
    if is_covered or room.workspace.view not in views:
        room.workspace.show_view(GRID)
    return room.workspace.grid


def _outline(room: ProjectRoom) -> OutlineView:
    """Return the outline, and show it: what is typed there is to be seen."""
    room.outline.show()
    return room.outline


def _act(room: ProjectRoom, deed: Callable[[OutlineView | PathGridView], object], *views: int) -> None:
    """Do something to what is worked on, in sight as `_grid` puts it there; nothing where that is not seen."""
    acting = room.acting
    if acting is not None:
        deed(acting if acting is room.outline else _grid(room, *views))


def _rename(room: ProjectRoom) -> None:
    if room.acting is room.outline:
        _outline(room).rename()
    else:
        _act(room, lambda part: part.rename(), GRID)


def _turn(room: ProjectRoom, part: QWidget) -> None:
    """Show a side of the room, or hide it; with the keys in it they would go to anything."""
    if part.isVisible() and part.isAncestorOf(room.window().focusWidget()):
        room.workspace.return_keys()
    part.setVisible(part.isHidden())


def _add_note(room: ProjectRoom) -> None:
    room.outline.commit_open_editor()  # what is made of it is selected
    room.inspector.add_note()


_DEEDS: dict[str, Deed] = {
    "undo": lambda room: room.take_back(),
    "redo": lambda room: room.bring_back(),
    "bring-back-text": lambda room: room.bring_back_text(),
    "write": lambda room: _grid(room, GRID).edit_cell(),
    "clear": lambda room: _grid(room, GRID, GRAPH).clear_cell(),
    "cut": lambda room: _grid(room, GRID, GRAPH).cut(),
    "copy": lambda room: room.workspace.grid.copy(),
    "paste": lambda room: _grid(room, GRID, GRAPH).paste(),
    "choose-all": lambda room: room.workspace.grid.choose_all(),
    "rename": _rename,
    "duplicate": lambda room: room.outline.duplicate(),
    "remove": lambda room: _act(room, lambda part: part.remove(), GRID, GRAPH),
    "move-up": lambda room: _act(room, lambda part: part.move_up(), GRID, GRAPH),
    "move-down": lambda room: _act(room, lambda part: part.move_down(), GRID, GRAPH),
    "move-left": lambda room: _grid(room, GRID, GRAPH).move_left(),
    "move-right": lambda room: _grid(room, GRID, GRAPH).move_right(),
    "move-text-up": lambda room: _grid(room, GRID, GRAPH).move_text_up(),
    "move-text-down": lambda room: _grid(room, GRID, GRAPH).move_text_down(),
    "move-text-left": lambda room: _grid(room, GRID, GRAPH).move_text_left(),
    "move-text-right": lambda room: _grid(room, GRID, GRAPH).move_text_right(),
    "find": lambda room: room.workspace.find_bar.begin(),
    "find-next": lambda room: room.workspace.find_bar.next(),
    "find-previous": lambda room: room.workspace.find_bar.previous(),
    "replace": lambda room: room.workspace.find_bar.begin_replacing(),
    "differences": lambda room: room.workspace.grid.show_differences(
        not room.workspace.grid.shows_differences
    ),
    "row-forward": lambda room: room.workspace.bring_row_forward(),
    "proposals": lambda room: room.workspace.show_proposals(),
    "next-asking": lambda room: _grid(room, GRID, GRAPH).go_to_next(),
    "previous-asking": lambda room: _grid(room, GRID, GRAPH).go_to_previous(),
    "indent": lambda room: _grid(room, GRID, GRAPH).indent(),
    "outdent": lambda room: _grid(room, GRID, GRAPH).outdent(),
    "level": lambda room: _grid(room, GRID).edit_level(),
    "add-row": lambda room: _grid(room, GRID).add_row(),
    "add-sub-row": lambda room: _grid(room, GRID).add_sub_row(),
    "add-main-dimension": lambda room: _grid(room, GRID).add_main_dimension(),
    "add-level": lambda room: _grid(room, GRID).add_level(),
    "add-note": _add_note,
    "findings": lambda room: room.show_findings(),
    "require": lambda room: room.ask_what_is_required(),
    "add-path": lambda room: _outline(room).add_path(),
    "add-role": lambda room: _outline(room).add_role(),
    "add-atelier": lambda room: room.outline.add_atelier(),
    "view-grid": lambda room: room.workspace.show_view(GRID),
    "view-graph": lambda room: room.workspace.show_view(GRAPH),
    "view-roles": lambda room: room.workspace.show_view(ROLES),
    "view-route": lambda room: room.workspace.show_view(ROUTE),
    "view-overview": lambda room: room.workspace.show_view(OVERVIEW),
    "show-outline": lambda room: _turn(room, room.outline),
    "show-inspector": lambda room: _turn(room, room.inspector),
    "graph-fit": lambda room: room.workspace.fit_graph(),
}
_STATUSES = (DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED)

_ON_ANYTHING = (
    *(
        "undo",
        "redo",
        "bring-back-text",
        "add-path",
        "add-role",
        "add-atelier",
        "view-grid",
        "view-graph",
        "view-route",
    ),
    *("view-roles", "view-overview"),
    *("show-outline", "show-inspector", "find", "find-next", "find-previous", "replace"),
    *("save", "save-as", "backups", "import-table", "take-over", "hand-in", "wipe-names", "close"),
    *("rename", "duplicate", "remove", "move-up", "move-down"),
    *("name-version", "history", "findings"),
)
_LOOKS = {
    "look-for-all": frozenset[Attention](),
    **{f"look-for-{each.value}": frozenset({each}) for each in Attention},
}
_ON_PATH = (
    "add-row",
    "add-main-dimension",
    "add-level",
    "graph-fit",
    "choose-all",
    "print",
    "next-asking",
    "previous-asking",
    *("differences", "writing-help", "board", "row-forward"),
    *_LOOKS,
)
_ON_PLACE = ("copy", "paste")
_ON_ROW = ("add-sub-row", "indent", "outdent")
_ON_LEVEL = ("move-left", "move-right", "level")
_MOVES_TEXT = ("move-text-up", "move-text-down", "move-text-left", "move-text-right")
_ON_CELL = ("write", "clear", "cut", *_MOVES_TEXT, *(f"status-{status.value}" for status in _STATUSES))
_CHANGES = (
    "wipe-names",
    *(
        "undo",
        "redo",
        "bring-back-text",
        "import-table",
        "take-over",
        "rename",
        "duplicate",
        "remove",
        "move-up",
        "move-down",
    ),
    *("add-path", "add-role", "add-atelier", "add-note", "require", *_ON_ROW, *_ON_LEVEL, *_ON_CELL),
    *("add-row", "add-main-dimension", "add-level", "paste", "replace", "name-version"),
)


def connect_deeds(actions: Actions, room: Callable[[], ProjectRoom | None]) -> None:
    """Let each action do its deed in the room that is open at that moment."""

    def do(deed: Deed) -> None:
        now = room()
        if now is not None:
            deed(now)

    for name, deed in _DEEDS.items():
        actions[name].triggered.connect(lambda _checked=False, deed=deed: do(deed))
    for name, wanted in _LOOKS.items():
        actions[name].triggered.connect(
            lambda _checked=False, wanted=wanted: do(lambda now: now.workspace.grid.look_for(wanted))
        )
    for status in _STATUSES:
        actions[f"status-{status.value}"].triggered.connect(
            lambda _checked=False, status=status: do(lambda now: now.workspace.grid.set_status(status))
        )


def enable_deeds(actions: Actions, room: ProjectRoom | None) -> None:
    """Switch on what can be done with what is selected now, and off what cannot."""
    selected = room.selection.now if room else None
    shown = room.selection.shown_path_id if room else None
    actions.enable(_ON_ANYTHING, room is not None)
    actions.enable(_ON_PATH, shown is not None)
    shows_project = room is not None and room.workspace.view in (ROLES, ROUTE, OVERVIEW)
    actions.enable(("picture",), shown is not None or shows_project)
    is_on_map = room is not None and room.workspace.view == ROLES
    actions.enable(("graph-fit",), shown is not None or is_on_map)
    actions.enable(_ON_ROW, bool(selected and selected.dimension_id))
    actions.enable(_ON_LEVEL, bool(selected and selected.level_id))
    actions.enable(_ON_CELL, bool(selected and selected.cell))
    actions.enable(("proposals", "require"), bool(selected and selected.cell))
    actions.enable(_ON_PLACE, bool(selected and (selected.dimension_id or selected.level_id)))
    actions.enable(("add-note",), bool(selected and (selected.path_id or selected.role_id)))
    if room is None:
        return
    actions["show-outline"].setChecked(not room.outline.isHidden())
    actions["show-inspector"].setChecked(not room.inspector.isHidden())
    actions["differences"].setChecked(room.workspace.grid.shows_differences)
    for name, wanted in _LOOKS.items():
        actions[name].setChecked(room.workspace.grid.looked_for == wanted)
    document = room.session.document
    if document.read_only:
        actions.enable(_CHANGES, False)
    else:
        actions["undo"].setEnabled(document.undoable() is not None)
        actions["redo"].setEnabled(document.redoable() is not None)
        actions["bring-back-text"].setEnabled(bool(room.session.given_up.drafts))
