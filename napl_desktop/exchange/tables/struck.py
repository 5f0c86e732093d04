"""Text of which some was struck through, or deleted while changes were tracked: what is left reads on."""

from collections.abc import Iterable


def left_of(pieces: Iterable[tuple[str, bool]]) -> str:
    """Return the text of pieces of which each is struck or not, without those that are.

    Where one goes from between two blanks, one blank stays.
    """
    left, is_gap = "", False
    for text, is_struck in pieces:
        if is_struck:
            is_gap = is_gap or bool(text)
        elif text:
            left += text.removeprefix(" ") if is_gap and (not left or left[-1] in " \n") else text
            is_gap = False
    return left


def struck_of(pieces: Iterable[tuple[str, bool]]) -> str:
    """Return what of the pieces is struck."""
    return "".join(text for text, is_struck in pieces if is_struck)
