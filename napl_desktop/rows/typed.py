"""Which columns hold what people typed, and which of these the name of a person: each table says so."""

from functools import cache

from napl_desktop.model import Base, facts_by_table
from napl_desktop.model.base import Prose


@cache
def typed_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table that hold text of people; KeyError for a table that is not ours."""
    return tuple(
        column.name for column in Base.metadata.tables[table].columns if isinstance(column.type, Prose)
    )


@cache
def name_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table that hold the name of a person and nothing else."""
    return facts_by_table()[table].names


@cache
def free_text_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table in which the user writes what they like, be it a name now and then."""
    return tuple(column for column in typed_columns(table) if column not in name_columns(table))
