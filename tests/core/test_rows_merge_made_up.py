"""Tables that nobody has thought of yet are merged by their facts alone."""

from tests.core.made_projects import in_another_process

TABLES = '''
import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Prose, Sibling, Title
from napl_desktop.model.facts import Facts


class Shelf(Sibling, Base):
    """A tree of its own, part of a path."""

    __tablename__ = "shelf"
    facts = Facts(
        part_of=("path_id",), ordered_in=("path_id", "above_id"), title="title", units=(("path_id", "above_id"),)
    )

    path_id: Mapped[str] = mapped_column(sa.ForeignKey("path.id", ondelete="CASCADE"))
    above_id: Mapped[str | None] = mapped_column(sa.ForeignKey("shelf.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Title)


class Book(Identified, Base):
    """Lies on the lowest shelves only, and may be the sequel of another."""

    __tablename__ = "book"
    facts = Facts(
        part_of=("shelf_id",),
        on_leaves=("shelf_id",),
        title="title",
        units=(("first_year", "last_year"),),
        unmerged=("colour",),
    )

    shelf_id: Mapped[str] = mapped_column(sa.ForeignKey("shelf.id", ondelete="CASCADE"))
    sequel_of_id: Mapped[str | None] = mapped_column(sa.ForeignKey("book.id", ondelete="SET NULL"))
    title: Mapped[str] = mapped_column(Title)
    about: Mapped[str] = mapped_column(Prose, default="")
    first_year: Mapped[int] = mapped_column(sa.Integer)
    last_year: Mapped[int] = mapped_column(sa.Integer)
    colour: Mapped[str] = mapped_column(sa.Text, default="")


class Loan(Identified, Base):
    """Leads from a book to a role."""

    __tablename__ = "loan"
    facts = Facts(part_of=("book_id",), links=("book_id", "role_id"))

    book_id: Mapped[str] = mapped_column(sa.ForeignKey("book.id", ondelete="CASCADE"))
    role_id: Mapped[str] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"))


from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, apply, merge
from tests.core.merged_projects import Hand

rows = Hand("b", {}, lambda _least, most: most)
rows.put("project", "project", title="Proef", created_at="2026")
rows.put("atelier", "a", title="a", focus="roles")
rows.put("role", "r", atelier_id="a", title="r", parked=0)
rows.put("path", "p", atelier_id="a", title="p")
for id in ("s1", "s2", "s3", "s4"):
    rows.put("shelf", id, path_id="p", title=id)
for id, shelf in (("b1", "s1"), ("b2", "s1"), ("b3", "s2")):
    rows.put("book", id, shelf_id=shelf, title=id, first_year=1, last_year=2)


def hands():
    return [Hand(name, rows.rows, lambda _least, most: most) for name in "xy"]


def asked(here, there):
    return [change for change in merge(rows.rows, here.rows, there.rows).changes.values() if change.is_asked]


def taken(here, there, conflicts=Decision.THEIRS):
    proposal = merge(rows.rows, here.rows, there.rows)
    return apply(proposal, proposal.decisions(conflicts=conflicts)).rows
'''


def tried(script):
    done = in_another_process(TABLES + script)
    assert done.returncode == 0, done.stderr


def test_units_of_a_made_up_table():
    tried("""
here, there = hands()
here.rows["book", "b1"].update(first_year=3, colour="rood")
there.rows["book", "b1"].update(last_year=4, about="Toetsen", colour="blauw")
years, about = asked(here, there)
assert (years.columns, years.conflict) == (("first_year", "last_year"), ConflictKind.BOTH_CHANGED)
assert (about.columns, about.conflict) == (("about",), None)
result = taken(here, there)["book", "b1"]
assert (result["first_year"], result["last_year"], result["colour"]) == (1, 4, "rood")
""")


def test_what_is_removed_of_a_made_up_table_and_went_on_with():
    tried("""
here, there = hands()
there.remove("path", "p")
here.rows["book", "b3"]["about"] = "Nog lezen."
(change,) = asked(here, there)
assert (change.key, change.conflict) == (("path", "p"), ConflictKind.REMOVED_THERE)
assert change.because == (("book", "b3"),)
assert ("book", "b1") not in taken(here, there)
(change,) = asked(there, here)
assert (change.key, change.conflict) == (("path", "p"), ConflictKind.REMOVED_HERE)
assert taken(there, here) == here.rows

here, there = hands()
here.remove("role", "r")
there.put("loan", "lening", book_id="b2", role_id="r")
(change,) = asked(here, there)
assert (change.key, change.conflict) == (("role", "r"), ConflictKind.END_REMOVED_HERE)
assert ("loan", "lening") in taken(here, there)
assert taken(here, there, Decision.OURS) == here.rows

here, there = hands()
here.remove("book", "b1")
there.put("book", "b4", shelf_id="s1", sequel_of_id="b1", title="b4", first_year=1, last_year=2)
lost, new = sorted(asked(here, there), key=lambda change: change.id)
assert (lost.key, lost.conflict) == (("book", "b1"), ConflictKind.END_REMOVED_HERE)
assert (new.key, new.conflict) == (("book", "b4"), None)
assert taken(here, there)["book", "b4"]["sequel_of_id"] == "b1"
assert taken(here, there, Decision.OURS)["book", "b4"]["sequel_of_id"] is None
""")


def test_trees_and_chains_of_made_up_tables():
    tried("""
here, there = hands()
here.rows["shelf", "s3"]["above_id"] = "s4"
there.rows["shelf", "s4"]["above_id"] = "s3"
(change,) = asked(here, there)
assert (change.kind, change.conflict) == (ChangeKind.MOVED, ConflictKind.CIRCLE)
assert taken(here, there)["shelf", "s3"]["above_id"] is None

here, there = hands()
here.rows["book", "b1"]["sequel_of_id"] = "b2"
there.rows["book", "b2"]["sequel_of_id"] = "b1"
(change,) = asked(here, there)
assert (change.kind, change.conflict) == (ChangeKind.CHANGED, ConflictKind.CIRCLE)
assert taken(here, there)["book", "b1"]["sequel_of_id"] is None

here, there = hands()
here.put("book", "nieuw", shelf_id="s3", title="nieuw", first_year=1, last_year=2)
there.put("shelf", "onder", path_id="p", above_id="s3", title="onder")
(change,) = asked(here, there)
assert (change.key, change.conflict) == (("shelf", "onder"), ConflictKind.NOT_ON_A_LEAF)
assert ("book", "nieuw") not in taken(here, there)
""")


def test_the_order_of_a_made_up_table():
    tried("""
here, there = hands()
for key, id in (("b03", "s1"), ("b02", "s2"), ("b01", "s3"), ("b04", "s4")):
    there.rows["shelf", id]["order_key"] = key
(change,) = asked(here, there)
assert (change.kind, change.key) == (ChangeKind.REORDERED, ("shelf", "p"))
shelves = sorted((row["order_key"], id) for (table, id), row in taken(here, there).items() if table == "shelf")
assert [id for _, id in shelves] == ["s3", "s2", "s1", "s4"]
""")
