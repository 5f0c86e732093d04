"""A word that is wider than its line breaks where Dutch breaks it, with a hyphen, and not just anywhere."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from ui.kit.fonts import package_folder

SOFT_HYPHEN = "\u00ad"
"""Seen only where a line breaks at it."""

# A shorter word is rarely broken by anyone.
_LONG_WORD = re.compile(r"([^\W\d_]{8,})([^\w\s]*)")
# So many letters stay together at both ends of a word.
_LEAST = 3
_DIGITS = b"0123456789"


def hyphenated(text: str, is_too_wide: Callable[[str], bool]) -> str:
    """Return a text with soft hyphens in the words that do not fit on a line; others are as they were."""

    def broken(found: re.Match[str]) -> str:
        word, after = found.groups()  # a line must not begin with the comma after a word that just fits
        return SOFT_HYPHEN.join(_dutch().parts(word)) + after if is_too_wide(found[0]) else found[0]

    return _LONG_WORD.sub(broken, text)


class BreakPatterns:
    """The patterns of Liang: letters, with digits between them that say how well a word breaks there.

    pyphen, whose file it is, takes all 16,000 of them apart before it breaks a word: a tenth of the start, where
    one word is wide. Here those alone are taken apart that are in the word.
    """

    def __init__(self, file: Path) -> None:
        """`file` has its encoding on the first line, and a pattern on each of the others."""
        first, _break, patterns = file.read_bytes().partition(b"\n")
        encoding = first.decode("ascii").strip()
        letters = patterns.translate(None, _DIGITS).decode(encoding)
        self._patterns = dict(zip(letters.split(), patterns.decode(encoding).split(), strict=True))
        self._longest = max(map(len, self._patterns))

    def parts(self, word: str) -> Iterator[str]:
        """Yield the parts of a word between which it may break."""
        begin = 0
        for end in self._breaks(word.lower()):
            if _LEAST <= end <= len(word) - _LEAST:
                yield word[begin:end]
                begin = end
        yield word[begin:]

    def _breaks(self, word: str) -> list[int]:
        """Return before which letters a word may break: where the highest digit of all patterns is odd."""
        marked = f".{word}."
        highest = [0] * (len(marked) + 1)
        for begin in range(len(marked)):
            for end in range(begin + 1, min(begin + self._longest, len(marked)) + 1):
                at = begin
                for sign in self._patterns.get(marked[begin:end], ""):
                    if sign.isdigit():
                        highest[at] = max(highest[at], int(sign))
                    else:
                        at += 1
        return [at - 1 for at, digit in enumerate(highest) if digit % 2]


@cache
def _dutch() -> BreakPatterns:
    return BreakPatterns(package_folder("pyphen") / "dictionaries" / "hyph_nl_NL.dic")
