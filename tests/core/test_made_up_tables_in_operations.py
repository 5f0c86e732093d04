"""A table that nobody here has heard of is copied, moved and taken over by what its facts say of it.

The script runs on its own, so that its tables are in no other test.
"""

from tests.core.made_projects import in_another_process

TABLES = '''
import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model import Base, Facts, Identity
from napl_desktop.model import descriptor_id as cell
from napl_desktop.model.base import Identified, Sibling, Title
from uuid import UUID

class Keyword(Sibling, Base):
    """A word of the project as a whole: it has one id in every project."""

    __tablename__ = "keyword"
    facts = Facts(ordered_in=(), title="title")
    title: Mapped[str] = mapped_column(Title)

class Book(Sibling, Base):
    """A book on a row or on a role."""

    __tablename__ = "book"
    facts = Facts(
        part_of=("dimension_id", "role_id"), ordered_in=("dimension_id",), follows=("dimension_id", "role_id")
    )
    dimension_id: Mapped[str | None] = mapped_column(sa.ForeignKey("dimension.id", ondelete="CASCADE"))
    role_id: Mapped[str | None] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"))
    keyword_id: Mapped[str | None] = mapped_column(sa.ForeignKey("keyword.id", ondelete="SET NULL"))

_COVERS = Identity(UUID("11111111-1111-5111-8111-111111111111"), ("book_id", "descriptor_id"))

class Covers(Identified, Base):
    """A book covers a cell."""

    __tablename__ = "covers"
    facts = Facts(
        part_of=("book_id",),
        identity=_COVERS,
        links=("book_id", "descriptor_id"),
        follows=("descriptor_id",),
    )
    book_id: Mapped[str] = mapped_column(sa.ForeignKey("book.id", ondelete="CASCADE"))
    descriptor_id: Mapped[str] = mapped_column(sa.ForeignKey("descriptor.id", ondelete="CASCADE"))

def database(*rows):
    """Return a connection to a database with all tables and some rows."""
    connection = sa.create_engine("sqlite://").connect()
    Base.metadata.create_all(connection)
    tables = Base.metadata.tables
    for name, row in rows:
        connection.execute(tables[name].insert().values(order_key="a0", **row) if "order_key" in tables[name].c
            else tables[name].insert().values(**row))
    return connection

ATELIER, OTHER = "5b1a4b70-5b0e-4a88-8d2b-3c7f4e1d6a71", "5b1a4b70-5b0e-4a88-8d2b-3c7f4e1d6a72"
CELL, NEXT = cell("row", "level"), cell("row", "next")

def atelier(id):
    return "atelier", {"id": id, "title": "vo", "focus": "roles"}

def project(id=ATELIER):
    return database(
        atelier(id),
        ("role", {"id": "role", "atelier_id": id, "title": "Coach", "parked": False}),
        ("path", {"id": "path", "atelier_id": id, "role_id": "role", "title": "Pad", "description": ""}),
        ("level", {"id": "level", "path_id": "path", "title": "een", "stage": ""}),
        ("level", {"id": "next", "path_id": "path", "title": "twee", "stage": ""}),
        ("dimension", {"id": "row", "path_id": "path", "title": "Rij", "explanation": ""}),
        ("descriptor", {"id": CELL, "dimension_id": "row", "level_id": "level", "status": "empty"}),
        ("keyword", {"id": "word", "title": "Taal"}),
        ("book", {"id": "of row", "dimension_id": "row", "keyword_id": "word"}),
        ("book", {"id": "of role", "role_id": "role"}),
        ("covers", {"id": _COVERS.made_of("of row", CELL), "book_id": "of row", "descriptor_id": CELL}),
    )
'''


def run(script):
    done = in_another_process(TABLES + script)
    assert done.returncode == 0, done.stderr


def test_it_comes_along_when_a_path_is_taken_over_with_the_words_it_names():
    run("""
from napl_desktop.taking_over import plan_take_over

plan = plan_take_over(project(), database(atelier(OTHER)), OTHER, ["path"])
books = [row for (table, _id), row in plan.rows.items() if table == "book"]
new = {row["id"]: row for (table, _id), row in plan.rows.items() if table in ("dimension", "role", "descriptor")}
assert len(books) == 2
assert all((row["dimension_id"] or row["role_id"]) in new for row in books)
assert [row["keyword_id"] for row in books if row["dimension_id"]] == ["word"]
assert plan.rows["keyword", "word"]["title"] == "Taal"
((id, covers),) = [(id, row) for (table, id), row in plan.rows.items() if table == "covers"]
assert id == _COVERS.of(covers) and covers["descriptor_id"] in new
assert plan.left_behind == {}

with_word = database(atelier(OTHER), ("keyword", {"id": "word", "title": "Hier anders"}))
assert ("keyword", "word") not in plan_take_over(project(), with_word, OTHER, ["path"]).rows
""")


def test_it_goes_along_with_a_cell_a_row_and_a_role():
    run("""
from napl_desktop.rows import is_named, moved_rows, read_following

def moved(places):
    connection = project()
    return moved_rows(read_following(connection, places), places, lambda key: False)

after = moved({("descriptor", CELL): NEXT})
assert after["covers", _COVERS.made_of("of row", NEXT)]["descriptor_id"] == NEXT
assert after["covers", _COVERS.made_of("of row", CELL)] is None
after = moved({("dimension", "row"): "child"})
assert after["book", "of row"]["dimension_id"] == "child"
assert after["covers", _COVERS.made_of("of row", cell("child", "level"))]["book_id"] == "of row"
assert moved({("role", "role"): "other"})["book", "of role"]["role_id"] == "other"
assert is_named(project(), ("descriptor", CELL)) and not is_named(project(), ("descriptor", NEXT))
""")
