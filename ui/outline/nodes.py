"""The lines of the outline as the model holds them: entries in a tree, and where a dragged one lands."""

from msgspec import Struct, field

from ui.outline.entries import THINGS, Entry, Kind

_GROUP_OF = {Kind.PATH: Kind.PATHS, Kind.ROLE: Kind.ROLES, Kind.ATELIER: Kind.PROJECT}


class Node(Struct, eq=False):
    """One line of the tree; `number` is what Qt knows it by."""

    number: int
    entry: Entry
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)

    @property
    def row(self) -> int:
        """Its place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0

    @property
    def things(self) -> int:
        """How many of its children are things that the user made."""
        return sum(child.entry.kind in THINGS for child in self.children)

    def child(self, kind: Kind) -> "Node | None":
        """Return its first child of a kind."""
        return next((child for child in self.children if child.entry.kind is kind), None)


class DropTarget(Struct, frozen=True):
    """Where something goes: in which atelier (its id) and at which place (0 is first)."""

    atelier_id: str
    position: int


def landing(dragged: Node, target: Node, gap: int) -> DropTarget | None:
    """Return where a line lands that is dropped in a gap between the children of `target`; None where it cannot.

    A gap below 0 is a drop on `target` itself: a path or role then becomes the last of that atelier, an atelier
    takes the place of the other.
    """
    group = _group_for(dragged, target)
    if group is None:
        return None
    if group is not target:
        on_sibling = target.parent is group
        gap = target.row + (dragged.row < target.row) if on_sibling else group.things
    elif gap < 0:
        gap = group.things
    is_home = dragged.parent is group
    if is_home and dragged.row < gap:
        gap -= 1
    return DropTarget(group.entry.id, min(gap, group.things - is_home))


def _group_for(dragged: Node, target: Node) -> Node | None:
    """Return under which line the dragged one comes."""
    wanted = _GROUP_OF[dragged.entry.kind]
    if target.entry.kind is wanted:
        return target
    if target.entry.kind is Kind.ATELIER:
        return target.parent if wanted is Kind.PROJECT else target.child(wanted)
    return None
