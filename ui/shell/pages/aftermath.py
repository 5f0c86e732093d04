"""What is said and shown after a step: how much went with what was removed, and what undo and redo did."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from napl_desktop.document.history.steps import Change, StepKind
from napl_desktop.model import Dimension, Level, Prerequisite
from napl_desktop.queries.links import cells_with_ids
from napl_desktop.queries.removed import Removed, is_removal, what_went
from napl_desktop.queries.whereabouts import Whereabouts, where_changed
from ui.kit.fields.text_fields import takes_text
from ui.links.words import in_words
from ui.session.context import ProjectContext
from ui.session.messages import Answer


class Aftermath(QObject):
    """Follows a session, after all views did: it shows things in them."""

    def __init__(
        self,
        context: ProjectContext,
        show: Callable[[Whereabouts], object],
        may_lead: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """`show` selects something and brings it in sight; `may_lead` tells whether the user can be led there."""
        super().__init__(parent)
        self._session = context.session
        self._selection = context.selection
        self._wording = context.wording
        self._messages = context.messages
        self._show = show
        self._may_lead = may_lead
        self._is_typed_on = False
        self._session.followed.connect(self._on_step)

    def _on_step(self, change: Change) -> None:
        if change.step.kind in (StepKind.UNDO, StepKind.REDO):
            if self._may_lead() and not self._is_typed_on:
                self._show(self._where(change))
            said = self._wording.step(change.step.action, change.step.subject.title)
            done = self._wording.name(change.step.kind)
            self._messages.notify(f"{done}: {said[:1].lower()}{said[1:]}")
        elif is_removal(change):
            self._tell_of_removal(change)

    def _where(self, change: Change) -> Whereabouts:
        with self._session.document.read() as db:
            return where_changed(db, change)

    def _tell_of_removal(self, change: Change) -> None:
        went = what_went(change)
        if change.step.action.startswith("clear-"):
            sentences = [self.tr("%n text(s) cleared.", "", went.texts)] if went.texts else []
        else:
            sentences = [self._removed_words(change, went)]
        sentences += self._cells_left(change)
        if sentences:
            undo = Answer(self.tr("Undo"), lambda: self._undo(change))
            self._messages.notify(" ".join(sentences), undo)

    def _removed_words(self, change: Change, went: Removed) -> str:
        action, title = change.step.action, change.step.subject.title
        if action == "remove-dimension" and went.dimensions > 1:
            action = "remove-band"
        what = self._wording.removed(action, title)
        parts = self._parts(change.step.action, went)
        if not parts:
            return f"{what}."
        listed = parts[0]
        if len(parts) > 1:
            listed = self.tr("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])
        return self.tr("{what}, with {things}.").format(what=what, things=listed)

    def _parts(self, action: str, went: Removed) -> list[str]:
        """Return what went along, in words: of what was removed itself nothing is said."""
        parts = []
        if action == "remove-atelier":
            parts += [(went.paths, self.tr("%n path(s)", "", went.paths))]
            parts += [(went.roles, self.tr("%n role(s)", "", went.roles))]
        if action == "remove-dimension":
            rows = went.dimensions - 1
            parts += [(rows, self.tr("%n row(s)", "", rows))]
        parts += [(went.texts, self.tr("%n text(s)", "", went.texts))]
        if action != "remove-note":
            parts += [(went.notes, self.tr("%n note(s)", "", went.notes))]
            parts += [(went.proposals, self.tr("%n other wording(s)", "", went.proposals))]
        if action == "remove-atelier":
            parts += [(went.participants, self.tr("%n participant(s)", "", went.participants))]
        if action == "remove-role":
            parts += [(went.links, self.tr("%n relation(s)", "", went.links))]
        return [words for count, words in parts if count > 0]

    def _cells_left(self, change: Change) -> list[str]:
        """Return which cells that are still there required what is gone."""
        if not any(row.is_of(Dimension, Level) and row.after is None for row in change.rows):
            return []
        gone = [row.before for row in change.of(Prerequisite) if row.after is None]
        cells = {link["descriptor_id"] for link in gone if link}
        if not cells:
            return []
        with self._session.document.read() as db:
            left = cells_with_ids(db, cells)
        if not left:
            return []
        first = in_words(left[0], self._selection.shown_path_id)
        if len(left) == 1:
            return [self.tr("‘{cell}’ required what is gone now.").format(cell=first)]
        others = self.tr("%n other cell(s)", "", len(left) - 1)
        return [self.tr("‘{cell}’ and {others} required what is gone now.").format(cell=first, others=others)]

    def _undo(self, change: Change) -> None:
        """Take back that step, and nothing that was done since; what is being typed stays as it is."""
        last = self._session.document.undoable()
        if last is not None and last.id == change.step.id:
            # Who types on is not led away from that.
            self._is_typed_on = takes_text(QApplication.focusWidget())
            self._session.undo()
            self._is_typed_on = False
        else:
            self._messages.notify(self.tr("something else was done since: undo that first"))
