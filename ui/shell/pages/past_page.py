"""The whole project as it was, to look at: a page of its own with a line above it that says so."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from ui.kit.banner import Banner
from ui.kit.dialogs.page_over import PageOver
from ui.session.document_session import DocumentSession
from ui.shell.pages.project_page import ProjectPage


class PastSession(DocumentSession):
    """A session on a past document, which is only looked at: a user who tries to change it is told so."""

    is_past = True

    def refuse(self) -> None:
        """Say that nothing can be changed here."""
        said = QCoreApplication.translate("Versions", "this is how it was: nothing can be changed here")
        self._messages.notify(said)


class PastPage(PageOver):
    """Shows a project page on a past document; Escape or the button leads back to now."""

    def __init__(self, project_page: ProjectPage, moment: str, point: int) -> None:
        """`moment` says which moment it is; the project page and its session go with this one."""
        super().__init__()
        self.project_page = project_page
        self.point = point
        said = QCoreApplication.translate("Versions", "This is how it was: {moment}. You are only looking.")
        back = QCoreApplication.translate("Versions", "Back to now")
        self.banner = Banner(
            project_page.context.theme, "clock-counter-clockwise", said.format(moment=moment), back, self
        )
        self.banner.pressed.connect(self.back_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(project_page, 1)

    def take_keys(self) -> None:
        """Let the keys go to the grid."""
        self.project_page.workspace.grid.setFocus()

    def leave(self) -> None:
        """Let go of the past document."""
        self.project_page.session.close()
        self.project_page.session.deleteLater()
