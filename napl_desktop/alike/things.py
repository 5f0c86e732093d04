"""A thing of an atelier as it is laid beside those of others: whose it is, where it is, and what it says."""

from msgspec import Struct

from napl_desktop.model import Sector, ThingKind
from napl_desktop.rows import Key


class ThingText(Struct, frozen=True):
    """One text of a thing.

    Of a dimension `where` is the level, of a level it is the row, of a path it is the head above a row. Of a role
    it is a column of its table: "task" (the value of a TaskKind, or own words) or "sphere" (the value of a Sphere).
    """

    where: str
    text: str


class AlikeThing(Struct, frozen=True):
    """A role, path, dimension or level; `path_id` is None and `path_title` "" for a role without a path.

    A role with several paths has the first. `description` is "" where a kind of thing has none.
    """

    key: Key
    kind: ThingKind
    title: str
    atelier_id: str
    atelier_title: str
    sectors: tuple[Sector, ...]
    path_id: str | None
    path_title: str
    description: str
    texts: tuple[ThingText, ...]
