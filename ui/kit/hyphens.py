"""A word that is wider than its line breaks where Dutch breaks it, with a hyphen, and not just anywhere."""

import re
from collections.abc import Callable
from functools import cache

SOFT_HYPHEN = "\u00ad"
"""Seen only where a line breaks at it."""

# A shorter word is rarely broken by anyone.
_LONG_WORD = re.compile(r"([^\W\d_]{8,})([^\w\s]*)")


def hyphenated(text: str, is_too_wide: Callable[[str], bool]) -> str:
    """Return a text with soft hyphens in the words that do not fit on a line; others are as they were."""

    def broken(found: re.Match[str]) -> str:
        word, after = found.groups()  # a line must not begin with the comma after a word that just fits
        return _dutch()(word, SOFT_HYPHEN) + after if is_too_wide(found[0]) else found[0]

    return _LONG_WORD.sub(broken, text)


@cache
def _dutch() -> Callable[[str, str], str]:
    import pyphen  # reads its patterns, which most paths never need

    inserted: Callable[[str, str], str] = pyphen.Pyphen(lang="nl_NL", left=3, right=3).inserted
    return inserted
