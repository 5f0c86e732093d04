"""Tables that the product does not have, told by their facts alone: what handles rows of every kind knows them.

A table stays in the metadata for as long as the process lives, so a test that needs these does its work in a
process of its own. There, a source is a book or an article that a path leans on (a tree of them), a citation
leads from a cell to a source, and a loan says who has a source at home. Each fact is said of one of them.
"""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from msgspec.structs import fields, replace
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.document.format.schema import seal
from napl_desktop.model import Base, Facts, Identity, facts_by_table
from napl_desktop.model.base import Identified, Prose, Sibling, Title
from tests.core.made_projects import in_another_process

CITATIONS = Identity(UUID("0e3a4bb1-8a3c-5d6e-9f27-4d3f1f0c7a15"), ("descriptor_id", "source_id"))

_CODE = """
import importlib, json, sys
from tests.core.made_up_table import add_made_up_tables
without, module, function, *arguments = sys.argv[1:]
source, citation, _loan = add_made_up_tables(*without.split())
answer = getattr(importlib.import_module(module), function)(source, citation, *arguments)
print(json.dumps(answer))
"""


def with_made_up_tables(function: Callable[..., Any], *arguments: object, without: str = "") -> Any:
    """Call a function of a module in a process in which the tables are there; return its answer, as of JSON.

    It is given the classes of sources and citations, and the arguments as texts. `without` takes facts away:
    "source.title citation.identity".
    """
    done = in_another_process(_CODE, without, function.__module__, function.__name__, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def add_made_up_tables(*without: str) -> tuple[type[Base], type[Base], type[Base]]:
    """Put the tables in the metadata of this process, for ever, and return their classes."""

    class Source(Sibling, Base):
        __tablename__ = "source"
        facts = Facts(
            part_of=("path_id",),
            ordered_in=("path_id", "parent_id"),
            title="title",
            units=(("year", "volume"),),
            unmerged=("shelf",),
            names=("author",),
        )

        path_id: Mapped[str] = mapped_column(sa.ForeignKey("path.id", ondelete="CASCADE"), index=True)
        parent_id: Mapped[str | None] = mapped_column(
            sa.ForeignKey("source.id", ondelete="CASCADE"), index=True
        )
        title: Mapped[str] = mapped_column(Title)
        author: Mapped[str] = mapped_column(Title, default="")
        why: Mapped[str] = mapped_column(Prose, default="")
        year: Mapped[int | None] = mapped_column(sa.Integer)
        volume: Mapped[int | None] = mapped_column(sa.Integer)
        shelf: Mapped[int | None] = mapped_column(sa.Integer)

    class Citation(Identified, Base):
        __tablename__ = "citation"
        facts = Facts(
            part_of=("descriptor_id",),
            identity=CITATIONS,
            links=("descriptor_id", "source_id"),
            follows=("descriptor_id",),
        )

        descriptor_id: Mapped[str] = mapped_column(
            sa.ForeignKey("descriptor.id", ondelete="CASCADE"), index=True
        )
        source_id: Mapped[str] = mapped_column(sa.ForeignKey("source.id", ondelete="CASCADE"), index=True)
        pages: Mapped[str] = mapped_column(Title, default="")

    class Loan(Identified, Base):
        __tablename__ = "loan"
        facts = Facts(part_of=("source_id",), copied_with=(), leaves=False)

        source_id: Mapped[str] = mapped_column(sa.ForeignKey("source.id", ondelete="CASCADE"), index=True)
        since: Mapped[str] = mapped_column(Title, default="")

    classes = {"source": Source, "citation": Citation, "loan": Loan}
    defaults = {field.name: field.default for field in fields(Facts)}
    for fact in without:
        table, name = fact.split(".")
        assert getattr(classes[table].facts, name) != defaults[name], fact
        classes[table].facts = replace(classes[table].facts, **{name: defaults[name]})
    assert facts_by_table().keys() >= classes.keys()
    return Source, Citation, Loan


def change(path: Path, *statements: str) -> None:
    """Change a file behind the program's back, and give it the hashes that a forger would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        seal(connection)
