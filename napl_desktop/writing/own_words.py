"""The words that the user added to the dictionary: the user's own text file, one word on each line."""

from collections.abc import Collection
from pathlib import Path

from napl_desktop.own_places import config_folder, make_own_folder
from napl_desktop.replacing import replacing


def own_words_file() -> Path:
    """Return where the words are kept, among the settings of this user."""
    return config_folder() / "woorden.txt"


def own_words() -> tuple[str, ...]:
    """Return the words, in the order they were added; none where they cannot be read."""
    try:
        return tuple(
            word for line in own_words_file().read_text("utf-8").splitlines() if (word := line.strip())
        )
    except (OSError, UnicodeDecodeError):
        return ()


def add_own_word(word: str) -> None:
    """Add a word. Raises a FileProblem."""
    words = own_words()
    if word not in words:
        _write((*words, word))


def forget_own_words(unwanted: Collection[str]) -> bool:
    """Take words off, whatever their case; tell whether there were any. Raises a FileProblem."""
    folded = {word.casefold() for word in unwanted}
    words = own_words()
    kept = tuple(word for word in words if word.casefold() not in folded)
    if kept == words:
        return False
    _write(kept)
    return True


def _write(words: Collection[str]) -> None:
    file = own_words_file()
    make_own_folder(file.parent)
    with replacing(file, private=True) as written:
        written.write("".join(f"{word}\n" for word in words).encode())
