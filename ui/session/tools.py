"""What every part of the inspector works with, as one object."""

from collections.abc import Callable

from msgspec import Struct

from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.selection import Selection
from ui.session.writing_help import WritingHelp


class Tools(Struct, frozen=True):
    """The collaborators of the inspector."""

    session: DocumentSession
    selection: Selection
    theme: Theme
    wording: Wording
    writing: WritingHelp
    wipe_names: Callable[[], object]
    """Asks which names are to be wiped from the project."""

    show_proposals: Callable[[], object]
    """Shows the wordings of the selected cell side by side."""

    make_path: Callable[[], object]
    """Makes a path for the selected role, and shows it."""

    require: Callable[[], object]
    """Asks which cell the selected one requires."""

    show_beside: Callable[[], object]
    """Shows the selected role beside those that are the same."""

    give_keys_back: Callable[[], object]
    """Lets the keys go to what is selected: the user is done here for now."""

    @property
    def read_only(self) -> bool:
        """Whether the project is only looked at: then nothing offers itself to be changed."""
        return self.session.document.read_only
