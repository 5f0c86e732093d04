"""What was said of things of different ateliers: the sets of those that are the same, and what an answer says."""

from collections.abc import Sequence

from napl_desktop.operations.likenesses import SaidOfTwo
from napl_desktop.rows import Key, Rows


def said_pairs(rows: Rows) -> dict[tuple[Key, Key], bool]:
    """Return all that was said of two things: whether they are the same. The smaller id is first."""
    return {}


def same_groups(rows: Rows) -> tuple[tuple[Key, ...], ...]:
    """Return the sets of two or more things that are the same, whether each pair was said to be or not.

    What is the same as the same thing is the same. What is said to be different does not join anything. In the
    order of po, vo, mbo, and of reading.
    """
    return ()


def pairs_of(same: Sequence[Key], different: Sequence[Key], rows: Rows) -> list[SaidOfTwo]:
    """Return what an answer says of pairs: all in `same` are the same, each in `different` is none of these.

    Things that go with one of either by what was said before are told along. Of the different ones among
    themselves nothing is said. Where all are different from each other, `same` is empty, and each pair of
    `different` is.
    """
    return []
