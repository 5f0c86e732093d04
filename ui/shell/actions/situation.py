"""How things stand in the window, as far as actions depend on it, and the questions that rows ask about that."""

from enum import Flag, auto

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from napl_desktop.document.history.versions import Version
from napl_desktop.model import ProjectKind
from napl_desktop.queries.handouts import within_a_sentence
from ui.grid.content.attention import Attention
from ui.kit.theme import ThemeName
from ui.session.selection import Selected
from ui.views.kind import Scope, ViewKind

_NOTHING = Selected()


class Where(Flag):
    """What is shown of the project: as it is now, its history, its past, or the page of a job that ends."""

    NOW = auto()
    HISTORY = auto()
    PAST = auto()
    FINDINGS = auto()
    PRINTING = auto()
    HANDED_IN = auto()
    DEALT_OUT = auto()
    ASKING = auto()
    ASKED = auto()
    SIDE_BY_SIDE = auto()
    MERGE = auto()


class Situation(Struct, frozen=True):
    """What is open, shown, selected and switched on at one moment. As it begins, no project is open."""

    where: Where = Where.NOW
    is_open: bool = False
    read_only: bool = False
    group: str = ""
    """The group whose file is open; "" for a project that is no group's."""
    kind: ProjectKind | None = None
    """Whose work the project is; None while none is open."""
    view: ViewKind | None = None
    has_view_before: bool = False
    path_id: str | None = None
    """The path that is shown."""
    selected: Selected = _NOTHING
    role_lacks_path: bool = False
    """Whether a role is selected to which no path belongs."""
    has_same: bool = False
    """Whether anything is said to be the same as the role that is selected, or else as the path."""
    can_undo: bool = False
    can_redo: bool = False
    has_given_up_text: bool = False
    merge_waits: bool = False
    """Whether a merge was begun that can be gone on with."""
    way_back: Version | None = None
    """The moment to which two clicks lead back."""
    shows_outline: bool | None = None
    """None, here and below, while no project is open: then a mark in the menu stays as it was."""
    shows_inspector: bool | None = None
    shows_differences: bool | None = None
    looked_for: frozenset[Attention] = frozenset()
    """What the cells that stand out ask for."""
    board: bool = False
    writing_help: bool = False
    theme: ThemeName | None = None
    language: str = ""


def always(_now: Situation) -> bool:
    """Tell that it does not matter what is open."""
    return True


def in_project(now: Situation) -> bool:
    """Tell whether a project is open."""
    return now.is_open


def in_whole_project(now: Situation) -> bool:
    """Tell whether a project is open that is not the file of a group."""
    return now.is_open and not now.group


def is_handed_in(now: Situation) -> bool:
    """Tell whether it is a project that is handed in, and not the one in which all of that comes."""
    return now.kind is not ProjectKind.NATIONAL


def is_national(now: Situation) -> bool:
    """Tell whether it is the project in which all that is handed in comes."""
    return now.kind is ProjectKind.NATIONAL


def whose_file(now: Situation) -> str:
    """Return why something is off that is done in the project the file of a group came from; "" elsewhere."""
    if not now.group:
        return ""
    words = QCoreApplication.translate(
        "Actions", "This is the file of {group}: do this in the project itself"
    )
    return words.format(group=within_a_sentence(now.group))


def why_not_beside(now: Situation) -> str:
    """Return why nothing can be laid beside what is selected; "" where it can."""
    if now.has_same:
        return ""
    if now.selected.role_id is None and now.path_id is None:
        return QCoreApplication.translate("Actions", "First choose a role")
    return QCoreApplication.translate(
        "Actions", "Nothing is said to be the same as this yet: you do that in One language"
    )


def on_path(now: Situation) -> bool:
    """Tell whether a path is shown."""
    return now.path_id is not None


def on_row(now: Situation) -> bool:
    """Tell whether a row is selected, or a cell of it."""
    return now.selected.dimension_id is not None


def on_level(now: Situation) -> bool:
    """Tell whether a level is selected, or a cell of it."""
    return now.selected.level_id is not None


def on_place(now: Situation) -> bool:
    """Tell whether a row, a level or a cell is selected."""
    return on_row(now) or on_level(now)


def on_cell(now: Situation) -> bool:
    """Tell whether a cell is selected."""
    return now.selected.cell is not None


def on_noted(now: Situation) -> bool:
    """Tell whether something is selected that notes can be written about."""
    return now.selected.path_id is not None or now.selected.role_id is not None


def has_picture(now: Situation) -> bool:
    """Tell whether what is seen can be saved as a picture."""
    if now.view is None or now.view.picture is None:
        return False
    return on_path(now) or now.view.scope is Scope.ATELIER


def can_fit(now: Situation) -> bool:
    """Tell whether there is something to bring in view as a whole: what is seen, or else the path as a graph."""
    return on_path(now) or (now.view is not None and now.view.is_zoomed and now.view.scope is Scope.ATELIER)
