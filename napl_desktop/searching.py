"""What the user looks for in texts, and where it is in one text: the same for finding and for replacing."""

import re

from msgspec import Struct


class Wanted(Struct, frozen=True):
    """What to look for: `text`, in any case of letters unless `case`, inside words too unless `whole_word`."""

    text: str
    case: bool = False
    whole_word: bool = False

    def pattern(self) -> re.Pattern[str]:
        """Return what finds it; it finds nothing when there is no text."""
        inner = re.escape(self.text) if self.text else r"(?!)"
        if self.whole_word:
            inner = rf"(?<!\w){inner}(?!\w)"
        return re.compile(inner, re.NOFLAG if self.case else re.IGNORECASE)
