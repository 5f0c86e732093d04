"""What a statement of the program is in SQL is worked out once, and not again for every project of a test.

An engine remembers that for itself only, and every project that is opened has engines of its own.
"""

from functools import cache
from typing import Any

import sqlalchemy as sa

_make_engine = sa.create_engine
_COMPILED: dict[Any, Any] = {}


def remember_statements() -> None:
    """Let all engines that are made from now on share what they worked out."""
    sa.create_engine = _make_sharing_engine


def _make_sharing_engine(*given: Any, **named: Any) -> sa.Engine:
    engine = _make_engine(*given, **named)
    # What was worked out is found again for the same dialect only.
    engine.dialect = _dialect()
    engine.update_execution_options(compiled_cache=_COMPILED)
    return engine


@cache
def _dialect() -> sa.Dialect:
    """Return one that knows what this SQLite can do: it has seen it at a first connection."""
    engine = _make_engine("sqlite://")
    engine.connect().close()
    engine.dispose()
    return engine.dialect
