"""Projects of which things are to be recognised in one another: by example, and random ones under other ids."""

from napl_desktop.model import atelier_sector_id, facts_by_table, known_perspective_rows
from napl_desktop.rows.matching import find_likenesses
from tests.core.merged_projects import Hand

LEVELS = ("startbekwaam", "vakbekwaam", "expert")


class Room(Hand):
    """Somebody who begins a project in a room of its own; what is first, is first in the order of reading."""

    def __init__(self, name):
        super().__init__(name, {}, lambda _least, most: most)
        self.put("project", title=name, created_at="2026")
        self.atelier = self.put("atelier", title=f"vo · rollen {name}", focus="roles")
        id = atelier_sector_id(self.atelier, "vo")
        self.put("atelier_sector", id, atelier_id=self.atelier, sector="vo")

    def role(self, title, description=""):
        return self.put("role", atelier_id=self.atelier, title=title, description=description, parked=0)

    def path(self, title, rows=(), levels=LEVELS):
        """Put a path; a row is its title, with texts for the levels, or a title with rows under it."""
        path = self.put("path", atelier_id=self.atelier, title=title)
        columns = [self.put("level", path_id=path, title=level) for level in levels]
        self.rows_under(path, None, rows, columns)
        return path

    def rows_under(self, path, parent, rows, columns):
        for row in rows:
            title, *inside = (row,) if isinstance(row, str) else row
            id = self.put("dimension", path_id=path, parent_id=parent, title=title)
            if inside and not isinstance(inside[0], str):
                self.rows_under(path, id, inside, columns)
            else:
                for column, text in zip(columns, inside, strict=False):
                    self.put_cell(id, column, text)

    def add_row(self, path, title, *texts):
        self.rows_under(path, None, [(title, *texts)], list(self.of("level", path_id=path)))

    def title(self, key):
        return self.rows[key]["title"]


def asked(here, there, known=None):
    """Return what is asked when one room comes to another, in words: theirs, ours."""
    found = find_likenesses(here.rows, there.rows, known)
    return [(there.title(each.theirs), here.title(each.ours)) for each in found]


def has_id_of_its_own(key):
    return facts_by_table()[key[0]].identity is None and key[0] != "perspective"


def renaming(rows, chance, tables=None):
    """Return other ids for things of rows, one for each: some new, some those of others of these."""
    ids = {}
    for table in dict.fromkeys(table for table, _ in rows):
        keys = [key for key in rows if key[0] == table and has_id_of_its_own(key)]
        if tables is not None and table not in tables:
            continue
        if chance.random() < 0.3:
            changing = [id for _, id in keys]
            chance.shuffle(changing)
        else:
            changing = [f"{id}-anders" for _, id in keys]
        ids.update(zip(keys, changing, strict=True))
    return ids


def with_perspectives(rows):
    """Return rows with the perspectives that every project has, and participants who have one."""
    known = {("perspective", row["id"]): row for row in known_perspective_rows()}
    first = next(iter(known))[1]
    return known | {
        key: row | {"perspective_id": first} if key[0] == "participant" else row for key, row in rows.items()
    }
