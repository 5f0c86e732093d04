"""The piece of a text to show where only a line of it fits: that in which the words are."""

from napl_desktop.matching.folding import fold

# So many words before the first that was found say what it is about.
_BEFORE = 3


def excerpt(text: str, words: tuple[str, ...]) -> str:
    """Return a text on one line, from a few words before the first that has one of `words` in it."""
    parts = text.split()
    at = next((at for at, part in enumerate(parts) if _has(fold(part), words)), 0)
    start = max(0, at - _BEFORE)
    # To leave out two words saves nothing.
    if start <= 2:
        return " ".join(parts)
    return f"… {' '.join(parts[start:])}"


def _has(part: str, words: tuple[str, ...]) -> bool:
    return any(word in part for word in words)
