"""What the user looks for in texts, and where it is in one text: the same for finding and for replacing."""

import re
import unicodedata

from msgspec import Struct

# What stands over or under a letter: the letter without it is another one.
_MARK = "\u0300-\u036f"
# A space that keeps two words on one line looks like any other.
_SPACES = "[ \u00a0\u2007\u2009\u202f]"


class Wanted(Struct, frozen=True):
    """What to look for: `text`, in any case of letters unless `case`, inside words too unless `whole_word`."""

    text: str
    case: bool = False
    whole_word: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return what finds it, in either form that Unicode has for its letters; nothing without a text."""
        inner = "".join(map(_either, _letters(self.text))) if self.text else r"(?!)"
        before = rf"(?<![\w{_MARK}])" if self.whole_word else ""
        after = rf"(?![\w{_MARK}])" if self.whole_word else rf"(?![{_MARK}])"
        return re.compile(f"{before}{inner}{after}", re.NOFLAG if self.case else re.IGNORECASE)


def _letters(text: str) -> list[str]:
    """Return the letters of a text, each with the marks that belong to it."""
    letters: list[str] = []
    for sign in unicodedata.normalize("NFC", text):
        if letters and unicodedata.combining(sign):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def _either(letter: str) -> str:
    """Return the pattern of a letter in one piece, or of the same with its marks apart."""
    if re.fullmatch(_SPACES, letter):
        return _SPACES
    apart = unicodedata.normalize("NFD", letter)
    return re.escape(letter) if apart == letter else f"(?:{re.escape(letter)}|{re.escape(apart)})"
