"""What every table shares: identity, the door that text passes, and columns that hold one of a few words."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import ClassVar
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from napl_desktop.model.facts import Facts
from napl_desktop.text import normalise, one_line

IDENTITY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""What an identity looks like."""

DEEPEST = 60
"""How many things of a tree may be under each other."""


def new_id() -> str:
    """Return a fresh identity: a lowercase uuid4."""
    return str(uuid4())


class Base(DeclarativeBase):
    """Registers every table of a project's content; history lives beside it, in the document."""

    facts: ClassVar[Facts]
    """What holds for the rows of the table."""

    metadata = sa.MetaData(
        naming_convention={
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
        }
    )


def kinds_by_table() -> Mapping[str, type[Base]]:
    """Return every kind of thing by the name of its table; what others name comes before them."""
    return _kinds_of(tuple(Base.metadata.tables))


def facts_by_table() -> Mapping[str, Facts]:
    """Return the facts of every table by its name, in the same order."""
    return _facts_of(tuple(Base.metadata.tables))


@cache
def _kinds_of(_tables: tuple[str, ...]) -> Mapping[str, type[Base]]:
    """Put the tables in order: it takes long, and is asked for each row."""
    kinds = {mapper.local_table: mapper.class_ for mapper in Base.registry.mappers}
    return {table.name: kinds[table] for table in Base.metadata.sorted_tables}


@cache
def _facts_of(tables: tuple[str, ...]) -> Mapping[str, Facts]:
    return {table: kind.facts for table, kind in _kinds_of(tables).items()}


class Prose(sa.types.TypeDecorator[str]):
    """Text of several lines, normalised on its way in."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it may be stored."""
        return None if value is None else normalise(value)


class Title(Prose):
    """Text of one line, normalised on its way in."""

    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it may be stored, on one line."""
        return None if value is None else one_line(value)


def choice(options: type[StrEnum], name: str) -> sa.Enum:
    """Return a text column type that holds the values of `options` and refuses any other."""
    return sa.Enum(
        options,
        name=name,
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        values_callable=lambda members: [member.value for member in members],
    )


class Identified:
    """A thing that the user makes: it has one identity for ever."""

    id: Mapped[str] = mapped_column(sa.Text, primary_key=True)


class Sibling(Identified):
    """A thing among siblings: sorted by `order_key`, then by id."""

    order_key: Mapped[str] = mapped_column(sa.Text)
