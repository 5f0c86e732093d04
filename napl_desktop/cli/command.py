"""What the commands share: how words are read, how a project is opened, and how an answer is printed."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from napl_desktop.beside import names_of
from napl_desktop.document.document import Document
from napl_desktop.errors.command_line import NoSuchChoice
from napl_desktop.errors.files import ForeignBeside
from napl_desktop.wording import Wording

Choice = TypeVar("Choice", bound=StrEnum)

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    """Where a command says how it is called."""


def file_place(word: str) -> Path:
    """Read a word as a file; with its folder, because what goes wrong names that."""
    return Path(word).absolute()


def count(word: str) -> int:
    """Read a word as a number of rows or columns, at least 1. Raises NoSuchChoice."""
    if not word.isdecimal() or int(word) == 0:
        raise NoSuchChoice(given=word, choices="1, 2, 3 …")
    return int(word)


def one_of(choices: type[Choice]) -> Callable[[str], Choice]:
    """Return what reads a word as one of the choices; it raises NoSuchChoice."""

    def chosen(word: str) -> Choice:
        try:
            return choices(word)
        except ValueError:
            raise NoSuchChoice(given=word, choices=", ".join(choices)) from None

    return chosen


@contextmanager
def opened(file: Path, words: Wording, read_only: bool = True) -> Iterator[Document]:
    """Give an opened project; say what another program left beside it. Raises what `Document.open` raises."""
    with Document.open(file, read_only) as document:
        warn_foreign(document, words)
        yield document


def warn_foreign(document: Document, words: Wording) -> None:
    """Say what another program left beside the file, if it left anything."""
    if document.foreign_beside:
        print(
            words.error(ForeignBeside(document.path, other=names_of(document.foreign_beside))),
            file=sys.stderr,
        )


def print_json(data: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    """Print data as JSON, in letters that the terminal knows."""
    any_letter = sys.stdout.encoding.lower().startswith("utf")
    print(json.dumps(data, ensure_ascii=not any_letter, indent=2))
