"""What comes in, as the user goes through it, and the guide: projects, tables, paths."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.operations.paths import import_path, import_path_in_slices, take_over_paths
from napl_desktop.operations.projects import new_national_project, new_project
from napl_desktop.queries.outline import Outline, outline
from ui.files.project_files import Files, open_sound
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.shell.actions.actions import Actions

if TYPE_CHECKING:
    from ui.dialogs.import_table import ImportChoice
    from ui.dialogs.new_project import NewProject
    from ui.dialogs.take_over_path import TakeOver
    from ui.help.guide import GuideWindow
    from ui.shell.handlers.returned_workbook import WorkbookReturn


_AT_ONCE = 1_000
"""How many cells are brought in before anybody would look for a sign: what has more shows how far it is."""


class Exchange(QObject):
    """Opens the dialog, then does what was decided there. Dialogs are loaded when they are first asked for."""

    merge_wanted = Signal(object)
    """The Path of a workbook of the project, whose changes the user wants to choose from."""

    def __init__(
        self,
        files: Files,
        selection: Callable[[], Selection],
        messages: Messages,
        theme: Theme,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._files = files
        self._selection = selection
        self._messages = messages
        self._theme = theme
        self._window = window
        self._guide: GuideWindow | None = None
        self._back: WorkbookReturn | None = None
        files.table_found.connect(self.bring_in)

    # A new project

    def new_project(self) -> None:
        """Ask what the project is, and make it."""
        self._ask_about_project(None)

    def _ask_about_project(self, table: Path | None) -> None:
        from ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._theme, self._messages.wording, self._files.documents(), self._window)
        if table is not None:
            dialog.begin_with(table)
        dialog.accepted_project.connect(self._make_project)
        dialog.open()

    def _make_project(self, wanted: "NewProject") -> None:
        try:
            wanted.path.parent.mkdir(parents=True, exist_ok=True)
            document = _made(wanted)
        except UserError as error:
            self._messages.problem(error)
            return
        self._files.take(document)
        atelier = wanted.atelier
        if atelier is None:
            return
        if atelier.first_path is not None and not atelier.first_path.rows:
            self._actions["add-row"].trigger()  # what is typed now is the name of the first row
        if atelier.table is not None:
            self._ask_about_table(atelier.table)

    # Tables and paths from elsewhere

    def bring_in(self, table: Path) -> None:
        """Show what a table would become in the open project; where none is open, in a new one."""
        if self._files.session is None:
            self._ask_about_project(table)
        else:
            self._ask_about_table(table)

    def import_table(self) -> None:
        """Let the user choose a file with a table, and show what it would become."""
        from ui.kit.dialogs.file_choice import choose_table

        choose_table(self._window, self._files.folder(), self._ask_about_table)

    def _ask_about_table(self, file: Path) -> None:
        """Show what a table would become; a workbook of this project may come back instead."""
        from ui.shell.handlers.returned_workbook import WorkbookReturn

        session = self._files.session
        if session is None:
            return
        back = self._back = WorkbookReturn(session, file, self._messages, self._theme, self._window)
        back.wanted_path.connect(lambda: self._ask_about_path(file, None))
        back.wanted_choice.connect(lambda: self.merge_wanted.emit(file))
        self._ask_about_path(file, back)

    def _ask_about_path(self, file: Path, back: "WorkbookReturn | None") -> None:
        from ui.dialogs.import_table import ImportTableDialog

        session = self._files.session
        if session is None:
            return
        dialog = ImportTableDialog(
            file,
            _outline(session),
            self._atelier_id(session),
            self._theme,
            self._messages.wording,
            self._window,
            None if back is None else back.look,
        )
        if back is not None:
            dialog.found.connect(back.ask)
        dialog.accepted_import.connect(self._import)
        dialog.failed.connect(self._messages.problem)
        dialog.open()

    def _import(self, choice: "ImportChoice") -> None:
        session = self._files.session
        if session is None:
            return
        rows = len(choice.plan.rows)
        if rows * len(choice.plan.levels) > _AT_ONCE:
            self._import_in_slices(session, choice, rows)
            return
        imported = session.run(import_path, choice.atelier_id, choice.plan, choice.role_title)
        if imported.done:
            self._show_path(imported.value)

    def _import_in_slices(self, session: DocumentSession, choice: "ImportChoice", rows: int) -> None:
        """Add a large path while the window shows how far it is, and can be told to stop."""
        from ui.kit.dialogs.progress import ProgressDialog, progress_in_words

        what = (choice.atelier_id, choice.plan, choice.role_title)
        job = session.run_in_slices(lambda document: import_path_in_slices(document, *what), rows)
        if job is None:
            return
        job.succeeded.connect(self._show_path)
        job.stopped.connect(lambda: self._messages.notify(self.tr("stopped; nothing was added")))
        words = partial(progress_in_words, self.tr("{done} of {total} rows"))
        heading = self.tr("Bring in a table")
        ProgressDialog(job, heading, choice.plan.title, words, self._theme, self._window).start()

    def take_over_path(self) -> None:
        """Let the user choose another project, and paths from it."""
        from ui.kit.dialogs.file_choice import choose_file

        heading, kinds = self.tr("Take over from which project?"), self.tr("Projects (*.napl)")
        choose_file(self._window, heading, self._files.folder(), kinds, self._ask_which_paths)

    def _ask_which_paths(self, file: Path) -> None:
        from napl_desktop.queries.taking_over import forecast
        from ui.dialogs.take_over_path import TakeOverPathDialog

        session = self._files.session
        if session is None:
            return
        try:
            source = open_sound(file, read_only=True)
        except UserError as error:
            self._messages.say(error)
            return
        with source.read() as db:
            offered = outline(db)

        def preview(path_ids: tuple[str, ...], atelier_id: str) -> str:
            with source.read() as theirs, session.document.read() as ours:
                return forecast(theirs, ours, atelier_id, path_ids, self._messages.wording)

        dialog = TakeOverPathDialog(
            offered, _outline(session), self._atelier_id(session), self._theme, self._window, preview
        )
        dialog.accepted_paths.connect(lambda choice: self._take_over(source, choice))
        dialog.finished.connect(lambda _result: source.close())
        dialog.open()

    def _take_over(self, source: Document, choice: "TakeOver") -> None:
        from napl_desktop.queries.taking_over import already_here_in_words

        session = self._files.session
        if session is None:
            return
        outcome = session.run(take_over_paths, choice.atelier_id, source, choice.path_ids)
        if not outcome.done:
            return
        paths = outcome.value
        self._show_path((*paths.already_here, *paths.taken)[-1])
        with session.document.read() as db:
            here = already_here_in_words(db, paths.already_here, self._messages.wording)
        if here:
            self._messages.notify(here)

    def _show_path(self, path_id: str) -> None:
        self._selection().select(Selected(path_id=path_id))

    def _atelier_id(self, session: DocumentSession) -> str | None:
        """Return the atelier that the user is in: what is selected, or where the shown path is."""
        selection = self._selection()
        selected = selection.now
        for atelier in _outline(session).ateliers:
            inside = {atelier.id, *(path.id for path in atelier.paths), *(role.id for role in atelier.roles)}
            if inside & {selected.atelier_id, selected.role_id, selection.shown_path_id}:
                return atelier.id
        return None

    # Help

    def show_guide(self, page: str = "") -> None:
        """Open the guide, at a page if one is named."""
        from ui.help.guide import GuideWindow

        if self._guide is None:
            self._guide = GuideWindow(
                self._messages.wording.language, self._theme, self._actions, self._window
            )
        if page:
            self._guide.show_page(page)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def show_about(self) -> None:
        """Say what this program is."""
        from ui.help.guide import AboutDialog

        AboutDialog(self._theme, self._window).open()


def _made(wanted: "NewProject") -> Document:
    """Make the project that was asked for. Raises what the operations raise."""
    atelier = wanted.atelier
    if atelier is None:
        return new_national_project(wanted.path, wanted.title)
    return new_project(
        wanted.path, wanted.title, atelier.sector, atelier.focus, atelier.title, atelier.first_path
    )


def _outline(session: DocumentSession) -> Outline:
    with session.document.read() as db:
        return outline(db)
