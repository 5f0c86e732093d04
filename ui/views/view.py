"""What the workspace asks of every view of a project, and what a view answers unless it says otherwise."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from napl_desktop.document.storage.drafts import Draft
from napl_desktop.queries.whereabouts import Whereabouts

if TYPE_CHECKING:
    from ui.drawing.writing import Draw


class View(QWidget):
    """One view of the open project. It follows the project while it is current, and is read again when it comes.

    A plain base class and no Protocol: what is asked is a QWidget as well, and most views have no text to commit.
    """

    place_wanted = Signal(object)
    """The Selected that the user wants to see, here or in another view."""

    require_wanted = Signal()
    """The user wants to say which cell the chosen one requires."""

    role_path_wanted = Signal()
    """The user wants a path for the chosen role, which has none."""

    action_wanted = Signal(str)
    """The name of the action that a view without anything in it offers as the next thing to do."""

    atelier_wanted = Signal(str)
    """The id of the atelier that the user wants to go on with, where all ateliers are listed."""

    files_dropped = Signal(object)
    """The Paths of what was handed in and the user wants to bring in."""

    @property
    def is_current(self) -> bool:
        """Whether this is the view that is shown, also while something else lies over the whole project."""
        around = self.parentWidget()
        return self.isVisible() if around is None else self.isVisibleTo(around)

    def read_again(self) -> None:
        """Read the project as it is now: the view comes into sight."""

    def commit_open_editor(self) -> bool:
        """Make an edit of what is typed or carried here; False if that failed, which the user was told."""
        return True

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed here."""
        return ()

    def show_whereabouts(self, place: Whereabouts) -> None:
        """Show what of a place is seen in this view alone."""

    def fit(self) -> bool:
        """Bring all of it in view; False for a view that is not zoomed."""
        return False

    @property
    def chosen_role(self) -> str | None:
        """The id of the role that is chosen here, and so is acted upon as in the outline."""
        return None

    @property
    def quiet_strip(self) -> QWidget | None:
        """What can be missed for a while, to say something in passing over; None where the bottom of it can."""
        return None

    def picture(self) -> "Draw | None":
        """Return what draws what is seen here; None where that is what the row of the view draws.

        Raises a UserError where there is nothing to draw.
        """
        return None
