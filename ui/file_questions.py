"""What a person is asked about a file: who has it, whose version counts, and what if it cannot be written."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from napl_desktop.errors import ChangedElsewhere, PersonError, ProjectLocked, TableNotProject
from ui.messages import Answer, Messages


class FileQuestions(QObject):
    """Asks without blocking; every answer is a deed of somebody else."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._not_saved: QMessageBox | None = None

    def locked(
        self,
        error: ProjectLocked,
        look: Callable[[], object],
        copy: Callable[[], object],
        take: Callable[[], object],
    ) -> None:
        """Ask how to go on with a project that somebody has open; only a lock left behind can be taken away."""
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

    def not_saved(
        self,
        error: PersonError,
        save_as: Callable[[], object],
        keep_both: Callable[[], object],
        replace: Callable[[], object],
    ) -> None:
        """Say that the file cannot be written, and offer what can be done about it now.

        There is one such box at most: a newer one takes the place of one that was not answered.
        """
        self.end_not_saved()
        text = self._messages.wording.error(error)
        if isinstance(error, ChangedElsewhere):
            answers: tuple[Answer, ...] = (
                Answer(self.tr("Keep both"), keep_both),
                Answer(self.tr("Mine instead"), replace),
                Answer(self.tr("Decide later"), lambda: None),
            )
        else:
            kept = self.tr(
                "What you do is kept on this computer. The file is written by itself as soon as that is possible."
            )
            text = f"{text}\n\n{kept}"
            answers = (
                Answer(self.tr("Save as…"), save_as),
                Answer(self.tr("Go on working"), lambda: None),
            )
        self._not_saved = self._messages.ask(text, answers, interrupts=True)
        self._not_saved.finished.connect(self._forget_not_saved)

    def end_not_saved(self) -> None:
        """Take back that the file cannot be written, if that is still on the screen."""
        if self._not_saved is not None:
            self._not_saved.close()

    def _forget_not_saved(self) -> None:
        self._not_saved = None

    def _not(self) -> Answer:
        return Answer(self.tr("Do not open"), lambda: None)
