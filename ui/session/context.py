"""What every view and page of an open project works with, in one object."""

from msgspec import Struct

from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selection


class ProjectContext(Struct, frozen=True):
    """The collaborators that are shared by all that shows one open project."""

    session: DocumentSession
    selection: Selection
    theme: Theme
    wording: Wording
    messages: Messages
