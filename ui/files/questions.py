"""What the user is asked about a file: who has it, which version counts, what becomes of it, how to leave it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from napl_desktop.errors import UserError
from napl_desktop.errors.projects import ProjectLocked, TableNotProject, WorkingCopyError
from ui.files.notices import shortened
from ui.files.removable import is_removable
from ui.session.messages import Answer, Messages


class FileQuestions(QObject):
    """Asks without blocking; every answer is carried out by the caller."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def locked(
        self,
        error: ProjectLocked,
        look: Callable[[], object],
        copy: Callable[[], object],
        take: Callable[[], object],
    ) -> None:
        """Ask how to go on with a project that another user has; only a lock left behind can be taken away."""
        text = self._messages.wording.error(error)
        answers = [Answer(self.tr("Look at it"), look), Answer(self.tr("Open a copy"), copy)]
        if error.stale:
            left = self.tr(
                "It has been silent for so long that it was probably left behind, by a computer that stopped. If"
                " somebody still works in it there, both versions will be kept."
            )
            text = f"{text}\n\n{left}"
            answers.append(Answer(self.tr("Open anyway"), take))
        self._messages.ask(text, (*answers, self._not()))

    def two_versions(self, text: str, file: Callable[[], object], kept: Callable[[], object]) -> None:
        """Ask whether to go on with the file or with work that was kept for another state of it."""
        answers = (
            Answer(self.tr("Go on with the file"), file),
            Answer(self.tr("Go on with my kept work"), kept),
            self._not(),
        )
        self._messages.ask(text, answers)

    def table(self, error: TableNotProject, bring_in: Callable[[], object]) -> None:
        """Say that a file is no project, and offer to bring it in as the table that it is."""
        answers = (Answer(self.tr("Import the table…"), bring_in), self._not())
        self._messages.ask(self._messages.wording.error(error), answers)

    def older(
        self,
        path: Path,
        go_on: Callable[[], object],
        look: Callable[[], object],
        copy: Callable[[], object],
    ) -> None:
        """Say what becomes of a file of an older format where colleagues may open it too, before it does."""
        if is_removable(path):
            text = self.tr(
                "‘{file}’ is on a stick, and was made with an earlier version of this program. As soon as you"
                " change something it is brought up to date, and colleagues who have that earlier version cannot"
                " open it any more. How it was stays on this computer as a backup."
            )
        else:
            text = self.tr(
                "‘{file}’ is in a shared folder, and was made with an earlier version of this program. As soon as"
                " you change something it is brought up to date, and colleagues who have that earlier version"
                " cannot open it any more. How it was stays on this computer as a backup."
            )
        answers = (
            Answer(self.tr("Open it"), go_on),
            Answer(self.tr("Look at it"), look),
            Answer(self.tr("Open a copy"), copy),
            self._not(),
        )
        self._messages.ask(text.format(file=shortened(path.name)), answers)

    def leaving(
        self,
        failure: UserError,
        save: Callable[[], object],
        leave: Callable[[], object],
        stay: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask whether to leave a project of which something is not in its file, or not even kept here."""
        if isinstance(failure, WorkingCopyError):
            text = self.tr(
                "What you typed last is not kept yet: there is no room for it on this computer. If you leave now,"
                " it is gone. Save it on a stick first, or make room and go on working."
            )
            words = self.tr("Save on a stick…")
        else:
            text, words = self._messages.wording.error(failure), self.tr("Save as…")
        answers = (
            Answer(words, lambda: (stay(), save())),
            Answer(self.tr("Close all the same"), leave),
            Answer(self.tr("Go on working"), stay),
        )
        self._messages.ask(text, answers)

    def _not(self) -> Answer:
        return Answer(self.tr("Do not open"), lambda: None)
