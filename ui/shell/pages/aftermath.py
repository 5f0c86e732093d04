"""What is said and shown after a step, where the room sees it: what was removed, moved or brought in, and undone.

Of what was typed, and of what is to be seen where the user is anyway, nothing is said.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from napl_desktop.document.history.steps import Change, StepKind
from napl_desktop.model import Descriptor, Dimension, Level, Prerequisite
from napl_desktop.queries.removed import Removed, is_removal, what_went
from napl_desktop.queries.whereabouts import Whereabouts, where_changed
from ui.kit.fields.text_fields import takes_text
from ui.session.context import ProjectContext
from ui.session.messages import Answer

_TOLD = {
    *("move-atelier", "move-role", "move-path", "move-level", "move-dimension", "arrange-role-map"),
    *("move-cell", "swap-cells", "copy-cell"),
    *("duplicate-atelier", "duplicate-role", "duplicate-path"),
    *("import-path", "take-over-path", "take-over-paths", "merge-roles", "park-role", "unpark-role"),
    *("remove-participant", "remove-prerequisite", "unrelate-roles", "stop-requiring"),
    *("set-status-proposed-cells", "set-status-disputed-cells", "set-status-agreed-cells"),
    *("bring-back-cell", "bring-back-path", "bring-back-everything"),
}
"""What changes more than the user looks at, or is over in a blink."""


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
            self._tell(change, f"{done}: {said[:1].lower()}{said[1:]}")
        elif is_removal(change):
            self._tell_of_removal(change)
        elif change.step.kind is StepKind.EDIT:
            self._tell(change, self._words(change))

    def _tell(self, change: Change, words: str) -> None:
        """Say something about a step, with the way back from it."""
        if not words:
            return
        if change.step.kind is StepKind.UNDO:
            self._messages.notify(words, Answer(self.tr("Redo"), lambda: self._redo(change)))
        else:
            self._messages.notify(words, Answer(self.tr("Undo"), lambda: self._undo(change)))

    def _words(self, change: Change) -> str:
        """Return what is said of an edit; "" for nothing."""
        action, title = change.step.action, change.step.subject.title
        if action == "paste-cells":
            return self.tr("%n cell(s) pasted in ‘{path}’.", "", len(change.of(Descriptor))).format(
                path=title
            )
        if action == "replace-text":
            return self.tr("‘{words}’ replaced in %n text(s).", "", len(change.rows)).format(words=title)
        return f"{self._wording.step(action, title)}." if action in _TOLD else ""

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
        self._tell(change, " ".join(sentences))

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
        from napl_desktop.queries.links import cells_with_ids
        from ui.links.words import in_words

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
        if last is not None and last.seq == change.step.target:
            self._go(self._session.undo)
        else:
            self._messages.notify(self.tr("something else was done since: undo that first"))

    def _redo(self, change: Change) -> None:
        """Do again what that step took back, and nothing else."""
        last = self._session.document.redoable()
        if last is not None and last.seq == change.step.target:
            self._go(self._session.redo)
        else:
            self._messages.notify(self.tr("something else was done since: this cannot be done again"))

    def _go(self, way: Callable[[], None]) -> None:
        """Go one step back or forth; who types on is not led away from that."""
        self._is_typed_on = takes_text(QApplication.focusWidget())
        way()
        self._is_typed_on = False
