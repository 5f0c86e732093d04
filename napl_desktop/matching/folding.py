"""A text as it is compared: its words in small letters, without accents, with one space between them."""

import re
from unicodedata import category, normalize

_WORD = re.compile(r"[^\W_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# Accents, and what is not seen: a soft hyphen is no end of a word.
_UNSEEN = ("Mn", "Mc", "Me", "Cf")


def fold(text: str) -> str:
    """Return the words of a text as they are compared, whichever way they were typed."""
    small = text.casefold()
    if not small.isascii():
        # Twice: what a sign is made of may have capitals, and a small letter may be made of signs.
        parts = normalize("NFKD", normalize("NFKD", small).casefold())
        small = _NOT_ASCII.sub(_seen, parts)
    return " ".join(_WORD.findall(small))


def words_of(typed: str) -> tuple[str, ...]:
    """Return the words that were typed, as they are compared; the last may be half a word."""
    return tuple(fold(typed).split())


def _seen(sign: re.Match[str]) -> str:
    return "" if category(sign[0]) in _UNSEEN else sign[0]
