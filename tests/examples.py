"""How many examples are made up for a test that holds of whatever can be put into it.

In an ordinary run few, and others every time; with the long tests many.
"""

import os

from hypothesis import settings

_ORDINARY = 30
# With the long tests.
_TIMES = 10


def try_examples(is_long: bool) -> None:
    """Say it before any test is read, for what has no number of its own."""
    name = "long" if is_long else "ordinary"
    settings.register_profile(name, deadline=None, max_examples=_ORDINARY * (_TIMES if is_long else 1))
    if os.environ.get("CI"):
        ordinary, name = settings.get_profile(name), f"{name} ci"
        settings.register_profile(name, ordinary, derandomize=True, database=None, print_blob=True)
    settings.load_profile(name)


def examples(ordinary: int) -> int:
    """Return how many there are where an ordinary run has so many."""
    return ordinary * settings.default.max_examples // _ORDINARY
