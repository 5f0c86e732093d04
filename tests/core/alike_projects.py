"""Projects with what several ateliers made, as rows, and what is said of things in them."""

from itertools import count

from hypothesis import strategies as st

from napl_desktop.model import AtelierFocus, Sector, descriptor_id, kinds_by_table, same_as

_TITLES = [
    "Toetsen kiezen",
    "Toets maken",
    "Gesprek",
    "Gesprek voeren",
    "Vragen kiezen",
    "Feedback",
    "Groep 1",
]
_TEXTS = ["", "Kiest een toets.", "Voert een gesprek met leerlingen over hun werk.", "Maakt vragen."]
_LEVELS = [
    ("startbekwaam", "startbekwaam"),
    ("starter", "startbekwaam"),
    ("senior", None),
    ("coach", "expert"),
]


class AteliersMade:
    """Makes the rows of ateliers, each with a role, and a path of that."""

    def __init__(self):
        self.rows = {}
        self._number = count(1)

    def atelier(self, sector, title=None, focus=AtelierFocus.ROLES):
        id = self._add("atelier", title=title or f"{sector} · {focus}", focus=str(focus), region="")
        self._add("atelier_sector", atelier_id=id, sector=str(sector))
        return id

    def role(self, atelier, title, task="", sphere=None, description=""):
        said = {"title": title, "task": task, "sphere": sphere, "description": description, "parked": 0}
        return self._add("role", atelier_id=atelier, map_x=None, map_y=None, **said)

    def path(self, atelier, title, rows=(), levels=(("startbekwaam", "startbekwaam"),), role=None):
        """Make a path: rows are (title, texts) or (title, rows under it), levels titles or (title, anchor)."""
        said = {"title": title, "role_id": role, "builds_on_id": None, "description": ""}
        path = self._add("path", atelier_id=atelier, **said)
        ids = [self._level(path, level) for level in levels]
        for row, inside in rows:
            self._row(path, None, row, inside, ids)
        return path

    def _level(self, path, level):
        title, anchor = (level, None) if isinstance(level, str) else level
        return self._add("level", path_id=path, title=title, stage="", anchor=anchor)

    def _row(self, path, above, title, inside, levels):
        id = self._add("dimension", path_id=path, parent_id=above, title=title, explanation="")
        for place, each in enumerate(inside):
            if isinstance(each, str):
                status = "proposed" if each else "empty"
                cell = {"dimension_id": id, "level_id": levels[place], "text": each, "status": status}
                self._add("descriptor", descriptor_id(id, levels[place]), **cell)
            else:
                self._row(path, id, *each, levels)
        return id

    def _add(self, table, id=None, **columns):
        number = next(self._number)
        id = id or f"{table}-{number:03}"
        order = {} if table in ("atelier_sector", "descriptor") else {"order_key": f"a{number:03}"}
        self.rows[table, id] = {"id": id, **order, **columns}
        return id


@st.composite
def ateliers(draw):
    """Return the rows of up to five ateliers that have much in common."""
    made = AteliersMade()
    title, texts = st.sampled_from(_TITLES), st.lists(st.sampled_from(_TEXTS), min_size=2, max_size=2)
    for number in range(draw(st.integers(2, 5))):
        focus = draw(st.sampled_from(AtelierFocus))
        atelier = made.atelier(draw(st.sampled_from(Sector)), f"atelier {number}", focus)
        task = draw(st.sampled_from(["", "assessment", "research"]))
        role = draw(st.none() | title.map(lambda said, task=task, at=atelier: made.role(at, said, task)))
        for _ in range(draw(st.integers(0, 2))):
            rows = draw(st.lists(st.tuples(title, texts), max_size=4))
            levels = draw(st.lists(st.sampled_from(_LEVELS), min_size=2, max_size=2))
            made.path(atelier, draw(title), rows, levels, role)
            role = None
    return made.rows


def with_said(rows, said):
    """Return rows with what is said of pairs: (key, key, whether they are the same)."""
    after = dict(rows)
    for (table, one), (_table, other), is_same in said:
        of_pairs = same_as(kinds_by_table()[table])
        identity = of_pairs.facts.identity
        ends = identity.arranged(dict(zip(identity.columns, (one, other), strict=True)))
        id = identity.of(ends)
        after[of_pairs.__tablename__, id] = {"id": id, **ends, "is_same": int(is_same)}
    return after


def answered(rows, kind, said):
    """Return rows after an answer."""
    table = str(kind.__tablename__)
    return with_said(rows, [((table, each.one_id), (table, each.other_id), each.is_same) for each in said])


def nothing():
    """Go on."""
