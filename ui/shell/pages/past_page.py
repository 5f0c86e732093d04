"""The whole project as it was, to look at: a room of its own with a line above it that says so."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.banner import Banner
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.shell.pages.project_room import ProjectRoom


class PastSession(DocumentSession):
    """A session on a past document, which is only looked at: whoever wants to change it hears that it is past."""

    is_past = True

    def refuse(self) -> None:
        """Say that nothing can be changed here."""
        said = QCoreApplication.translate("Versions", "this is how it was: nothing can be changed here")
        self._messages.tell(said)


class PastPage(QWidget):
    """Shows a project room on a past document; Escape or the button leads back to now."""

    back_wanted = Signal()

    def __init__(self, room: ProjectRoom, moment: str, point: int, theme: Theme) -> None:
        """`moment` says which moment it is; the room and its session go with this page."""
        super().__init__()
        self.room = room
        self.point = point
        said = QCoreApplication.translate("Versions", "This is how it was: {moment}. You are only looking.")
        back = QCoreApplication.translate("Versions", "Back to now")
        self.banner = Banner(theme, "clock-counter-clockwise", said.format(moment=moment), back, self)
        self.banner.pressed.connect(self.back_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(room, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_wanted)

    def take_keys(self) -> None:
        """Let the keys go to the grid."""
        self.room.workspace.grid.setFocus()

    def leave(self) -> None:
        """Let go of the past document."""
        self.room.session.close()
        self.room.session.deleteLater()
