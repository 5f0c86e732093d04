"""What the handlers of a window work with, in one object."""

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from ui.files.project_files import Files
from ui.kit.theme import Theme
from ui.session.messages import Messages
from ui.shell.pages.page_stack import PageStack


class ShellContext(Struct, frozen=True):
    """The collaborators that handlers share; `window` is the parent of what they ask in."""

    files: Files
    pages: PageStack
    messages: Messages
    theme: Theme
    window: QWidget
