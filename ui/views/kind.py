"""The row of a view: all that the rest of the program has to know of it, without loading it."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from napl_desktop.model import ProjectKind
from napl_desktop.queries.whereabouts import Scene
from napl_desktop.wording import Wording
from ui.session.context import ProjectContext
from ui.views.view import View

if TYPE_CHECKING:
    from ui.drawing.writing import Draw


class Scope(Enum):
    """What a view is of, which is what stands over it as a title."""

    PATH = auto()
    """The path that is selected."""

    ATELIER = auto()
    """All that is in the project."""


class ViewPicture(Struct, frozen=True):
    """The picture of a view: its name on the command line, what is said of its {file}, and what draws it."""

    name: str
    said: str
    draw: Callable[[Session, Wording, str | None], "Draw"]
    """Gets the id of a path if the view is of one. Raises a UserError where there is nothing to draw."""


class ViewKind(Struct, frozen=True):
    """A view as a tab, as an action, and as a picture. Its texts are translated where they are shown."""

    name: str
    """Its action is called so, after "view-"."""

    tab: str
    text: str
    """Of its action, with the letter to press."""

    keys: str
    glyph: str
    scope: Scope
    make: Callable[[ProjectContext, QWidget | None], View]
    """Makes it, within a parent if there is one; only then its code is loaded."""

    guide: str = "begin"
    """The page of the guide about it."""

    tools: tuple[str, ...] = ()
    """What the toolbar offers while it is seen: names of actions, "" is a line."""

    picture: ViewPicture | None = None
    has_graphml: bool = False
    """Whether a picture of it can be saved as the graph of the whole project too."""

    scene: Scene | None = None
    """What is seen in this view alone."""

    is_zoomed: bool = False
    """Whether there is more of it than fits, so that all of it can be brought in view."""

    in_past: bool = True
    """Whether the project as it was can be looked at in it."""

    only_in: ProjectKind | None = None
    """The one kind of project that has it, and opens on it; None where all have it."""

    def is_in(self, project: ProjectKind | None) -> bool:
        """Tell whether a project of this kind has it."""
        return self.only_in is None or self.only_in is project

    @property
    def action(self) -> str:
        """The name of its action."""
        return f"view-{self.name}"
