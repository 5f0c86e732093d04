"""What the menu of versions does: name this moment, show the history, and go back in two clicks."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from napl_desktop.document.document import Document
from napl_desktop.document.history.versions import Version, VersionReason
from napl_desktop.errors import UserError
from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.shell.actions.actions import Actions
from ui.shell.pages.page_stack import PageStack


class VersionHandlers(QObject):
    """Carries out the actions on the session that is open in the pages."""

    def __init__(
        self,
        actions: Actions,
        pages: PageStack,
        theme: Theme,
        wording: Wording,
        messages: Messages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._pages = pages
        self._theme = theme
        self._wording = wording
        self._messages = messages
        self._window = window

    def way_back(self) -> Version | None:
        """Return the moment to which the open project can be brought back in two clicks."""
        document = self._pages.work.session.document if self._pages.work else None
        return way_back(document) if document is not None and not document.read_only else None

    def say_way_back(self, version: Version | None) -> None:
        """Say in the menu where the way back leads."""
        self._actions["way-back"].setText(self._way_back_words(version))

    def name_moment(self) -> None:
        """Ask for a name for the project as it is now, or for the moment that is chosen in the history."""
        if self._pages.history is not None:
            self._pages.history.name_moment()
            return
        work = self._pages.work
        if work is None:
            return
        from ui.versions.name_dialog import NameDialog

        work.commit_open_editor()
        moment = self.tr(
            "You can find the project as it is now back under this name, whatever happens to it."
        )
        dialog = NameDialog(self._theme, moment, parent=self._window)
        dialog.chosen.connect(lambda title: self._name(work.session, title))
        dialog.open()

    def _name(self, session: DocumentSession, title: str) -> None:
        from napl_desktop.operations.versions import name_version

        if session.run(name_version, title).done:
            self._messages.notify(self._wording.step("name-version", title))

    def go_back(self) -> None:
        """Bring back everything as it was before the pause, or when the project was opened: one step."""
        work = self._pages.work
        if work is None:
            return
        from ui.versions.bringing_back import BringingBack
        from ui.versions.words import version_words

        work.commit_open_editor()
        document = work.session.document
        version = way_back(document)
        if version is None:
            return
        try:
            past = document.checkout(version.point)
        except UserError as error:
            self._messages.problem(error)
            return
        with past:
            bringing = BringingBack(work.session, self._messages, self)
            bringing.everything(past, version_words(version, self._wording))
            bringing.deleteLater()

    def _way_back_words(self, version: Version | None) -> str:
        from ui.versions.moments import local

        if version is None:
            return self.tr("&Back to before the break")
        when = local(version.at)
        moment = self._wording.moment(when) if when else ""
        if version.reason is VersionReason.PAUSE:
            return self.tr("&Back to before the break ({moment})").format(moment=moment)
        return self.tr("&Back to how it was opened ({moment})").format(moment=moment)


def way_back(document: Document) -> Version | None:
    """Return the newest moment that was kept at a pause or at opening."""
    reasons = (VersionReason.PAUSE, VersionReason.OPENED)
    kept = [version for version in document.versions() if version.reason in reasons]
    return kept[-1] if kept else None
