"""What is laid beside each other: things that may be the same, or of which that was said."""

from enum import Enum

from msgspec import Struct

from napl_desktop.alike.groups import AlikeGroup
from napl_desktop.alike.things import AlikeThing
from napl_desktop.model import DevelopmentPath, Dimension, Level, Role, ThingKind
from napl_desktop.rows import Key


class Topic(Enum):
    """What the user looks through: one kind of thing, or what was said already."""

    ROLES = 0
    PATHS = 1
    DIMENSIONS = 2
    LEVELS = 3
    SAID = 4


_TOPICS: dict[ThingKind, Topic] = {
    Role: Topic.ROLES,
    DevelopmentPath: Topic.PATHS,
    Dimension: Topic.DIMENSIONS,
    Level: Topic.LEVELS,
}

KINDS: dict[str, ThingKind] = {kind.__tablename__: kind for kind in _TOPICS}
"""The kinds of thing by their tables."""


class Resemblance(Struct, frozen=True):
    """Things of one kind, and what was said of them."""

    kind: ThingKind
    things: tuple[AlikeThing, ...]
    group: AlikeGroup | None = None
    """How alike they are; None where something was said of them."""

    is_same: bool = False
    """What was said."""

    @property
    def id(self) -> "ResemblanceId":
        """By what it is known again."""
        return self.topic, self.keys

    @property
    def keys(self) -> frozenset[Key]:
        """Which things it is about."""
        return frozenset(thing.key for thing in self.things)

    @property
    def topic(self) -> Topic:
        """Where it is looked for."""
        return _TOPICS[self.kind] if self.group is not None else Topic.SAID


ResemblanceId = tuple[Topic, frozenset[Key]]
"""By what a Resemblance is known again in what is found later."""


class FoundResemblancees(Struct, frozen=True):
    """All that was found at a moment, the likeliest first, and in how many ateliers."""

    atelier_count: int
    resemblancees: tuple[Resemblance, ...]

    def of(self, topic: Topic) -> tuple[Resemblance, ...]:
        """Return what there is of a topic."""
        return tuple(each for each in self.resemblancees if each.topic is topic)
