"""Which columns hold what people typed: that follows from the types of the columns."""

from functools import cache

from napl_desktop.model import Base
from napl_desktop.model.base import Prose


@cache
def typed_columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table that hold text of people; KeyError for a table that is not ours."""
    return tuple(
        column.name for column in Base.metadata.tables[table].columns if isinstance(column.type, Prose)
    )
