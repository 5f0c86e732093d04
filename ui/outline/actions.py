"""What the user does to a line of the outline, as the operation for its kind."""

from collections.abc import Callable, Collection

from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import (
    add_atelier,
    change_atelier,
    duplicate_atelier,
    move_atelier,
    remove_atelier,
    rename_atelier,
)
from napl_desktop.operations.paths import add_path, duplicate_path, move_path, remove_path, rename_path
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.roles import add_role, duplicate_role, move_role, remove_role, rename_role
from napl_desktop.templates import templates
from ui.outline.entries import Entry, Kind, draft_target
from ui.outline.model import OutlineModel
from ui.outline.nodes import DropTarget
from ui.session.document_session import DocumentSession
from ui.session.outcome import Outcome, Refused


class OutlineActions:
    """Runs operations on the thing of an Entry; what the user cannot do to its kind does nothing."""

    def __init__(self, session: DocumentSession, model: OutlineModel, language: str) -> None:
        """`language` is that of the words in a new path."""
        self._session = session
        self._model = model
        self._language = language

    def add_path(self, atelier_id: str, title: str) -> Outcome[str]:
        """Add a path that begins as the first template does; its id comes back."""
        plan = replace(templates()[0].plans[self._language], title=title)
        return self._session.run(add_path, atelier_id, plan)

    def add_role(self, atelier_id: str, title: str) -> Outcome[str]:
        """Add a role; its id comes back."""
        return self._session.run(add_role, atelier_id, title)

    def add_atelier(self, title: str, sectors: Collection[Sector], focus: AtelierFocus) -> Outcome[str]:
        """Add an atelier; its id comes back."""
        return self._session.run(add_atelier, title, sectors, focus)

    def change_atelier(
        self, atelier: Entry, title: str, sectors: Collection[Sector], focus: AtelierFocus
    ) -> None:
        """Give an atelier another name, sectors or kind."""
        self._session.run(change_atelier, atelier.id, title, sectors, focus)

    def rename(self, entry: Entry, title: str) -> None:
        """Give a thing another name; one that is refused is held for it."""
        renames: dict[Kind, Callable[[Document], object]] = {
            Kind.PROJECT: lambda document: rename_project(document, title),
            Kind.ATELIER: lambda document: rename_atelier(document, entry.id, title),
            Kind.PATH: lambda document: rename_path(document, entry.id, title),
            Kind.ROLE: lambda document: rename_role(document, entry.id, title),
        }
        rename = renames.get(entry.kind)
        if rename is not None and not self._session.run(rename).done:
            self._session.texts.hold((Draft(draft_target(entry), title),))

    def duplicate(self, entry: Entry, title: str) -> Outcome[str]:
        """Copy a thing under another name; the id of the copy comes back."""
        match entry.kind:
            case Kind.ATELIER:
                return self._session.run(duplicate_atelier, entry.id, title)
            case Kind.PATH:
                return self._session.run(duplicate_path, entry.id, title)
            case Kind.ROLE:
                return self._session.run(duplicate_role, entry.id, title)
        return Refused()

    def remove(self, entry: Entry) -> None:
        """Remove a thing."""
        match entry.kind:
            case Kind.ATELIER:
                self._session.run(remove_atelier, entry.id)
            case Kind.PATH:
                self._session.run(remove_path, entry.id)
            case Kind.ROLE:
                self._session.run(remove_role, entry.id)

    def move(self, entry: Entry, landing: DropTarget) -> None:
        """Put a thing somewhere else; where it is already, nothing happens."""
        node = self._model.find(entry.key)
        if node is None or node.parent is None or landing == DropTarget(node.parent.entry.id, node.row):
            return
        match entry.kind:
            case Kind.ATELIER:
                self._session.run(move_atelier, entry.id, landing.position)
            case Kind.PATH:
                self._session.run(move_path, entry.id, landing.atelier_id, landing.position)
            case Kind.ROLE:
                self._session.run(move_role, entry.id, landing.atelier_id, landing.position)

    def step(self, entry: Entry, step: int) -> None:
        """Move a thing one place up (-1) or down (1), over the edge of its atelier into the next."""
        node = self._model.find(entry.key)
        if node is None or node.parent is None:
            return
        group, place = node.parent.entry, node.row + step
        if 0 <= place < node.parent.things:
            self.move(entry, DropTarget(group.id, place))
        elif entry.kind is not Kind.ATELIER:
            self._cross(entry, group, step)

    def _cross(self, entry: Entry, group: Entry, step: int) -> None:
        ateliers = [atelier.id for atelier in self._model.ateliers]
        place = ateliers.index(group.id) + step
        if 0 <= place < len(ateliers):
            other = self._model.find((group.kind, ateliers[place]))
            end = other.things if other and step < 0 else 0
            self.move(entry, DropTarget(ateliers[place], end))
