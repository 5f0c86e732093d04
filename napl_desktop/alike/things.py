"""A thing of an atelier as it is laid beside those of others: whose it is, where it is, and what it says."""

from collections.abc import Iterator

from msgspec import Struct

from napl_desktop.alike.content import AtelierContent
from napl_desktop.model import Atelier, DevelopmentPath, Dimension, Level, Role, Sector, ThingKind
from napl_desktop.rows import Columns, Key


class ThingText(Struct, frozen=True):
    """One text of a thing.

    Of a row `where` is the level, of a level it is the row, of a path it is the head above a row and `text` is
    the title of that row; of a dimension with rows under it `text` is the title of one. Of a role it is a column
    of its table: "task" (the value of a TaskKind, or own words) or "sphere" (the value of a Sphere).
    """

    where: str
    text: str


class AlikeThing(Struct, frozen=True):
    """A role, path, dimension or level; `path_id` is None and `path_title` "" for a role without a path.

    A role with several paths has the first. `description` is what explains it, "" where a kind of thing has none.
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


def alike_thing(content: AtelierContent, kind: ThingKind, id: str) -> AlikeThing:
    """Return a thing with all that is read of it. Raises KeyError where there is none."""
    key, row = (str(kind.__tablename__), id), content.of(kind)[id]
    atelier = content.atelier_of(key)
    path = next(iter(content.paths_of(key)), None)
    return AlikeThing(
        key=key,
        kind=kind,
        title=str(row["title"]),
        atelier_id=atelier,
        atelier_title=str(content.of(Atelier)[atelier]["title"]),
        sectors=content.sectors(atelier),
        path_id=path,
        path_title=str(content.of(DevelopmentPath)[path]["title"]) if path is not None else "",
        description=str(row.get("description") or row.get("explanation") or ""),
        texts=tuple(_texts(content, kind, id, row)),
    )


def _texts(content: AtelierContent, kind: ThingKind, id: str, row: Columns) -> Iterator[ThingText]:
    titles = content.of(Dimension)
    if kind is Role:
        yield from (ThingText(column, str(row[column])) for column in ("task", "sphere") if row[column])
    elif kind is DevelopmentPath:
        for leaf in content.leaves(id):
            yield ThingText(" · ".join(content.heads(leaf)), str(titles[leaf]["title"]))
    elif kind is Level:
        written = {str(cell["dimension_id"]): str(cell["text"]) for cell in content.cells(id)}
        for leaf in content.leaves(str(row["path_id"])):
            if written.get(leaf):
                yield ThingText(str(titles[leaf]["title"]), written[leaf])
    elif content.is_leaf(id):
        written = {str(cell["level_id"]): str(cell["text"]) for cell in content.cells(id)}
        for level in content.levels(str(row["path_id"])):
            if written.get(level):
                yield ThingText(str(content.of(Level)[level]["title"]), written[level])
    else:
        yield from (ThingText("", str(titles[leaf]["title"])) for leaf in content.leaves_under(id))
