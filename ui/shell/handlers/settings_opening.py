"""The settings as they are opened from the menu: the dialog, and who carries out what is chosen in it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.files.project_files import Files
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.handlers.look_choice import LookChoice
from ui.shell.pages.page_stack import PageStack

if TYPE_CHECKING:
    from ui.dialogs.settings import SettingsDialog


class SettingsOpening:
    """Opens the settings of a window; the dialog is loaded when it is first asked for."""

    def __init__(
        self,
        settings: Settings,
        files: Files,
        pages: PageStack,
        writing: WritingHelp,
        look: LookChoice,
        window: QWidget,
    ) -> None:
        self._settings = settings
        self._files = files
        self._pages = pages
        self._writing = writing
        self._look = look
        self._window = window
        self._dialog: SettingsDialog | None = None

    def open(self) -> None:
        """Let the user see how everything is set, and set it otherwise."""
        from ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(
            self._settings, self._writing, self._files.documents, self._look.theme, self._window
        )
        dialog.look_chosen.connect(self._look.choose)
        dialog.language_chosen.connect(self._look.choose_language)
        dialog.panel_chosen.connect(self._choose_panel)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def close(self) -> bool:
        """Close them; tell whether they were open."""
        was_open = self._dialog is not None
        if self._dialog is not None:
            self._dialog.reject()
        return was_open

    def _forget(self) -> None:
        self._dialog = None

    def _choose_panel(self, name: str, shown: bool | None) -> None:
        self._settings.keep_panel_shown(name, shown)
        if self._pages.work is not None:
            self._pages.work.choose_panel(name, shown)
