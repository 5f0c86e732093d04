"""Whatever is typed with real keys in a real window is there after a kill, and nothing else is gone for it."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.windows.display import Display
from tests.windows.kept import kept_texts
from tests.windows.places import (
    Way,
    to_cell,
    to_name_in_outline,
    to_new_path,
    to_new_role,
    to_note,
    to_proposal,
    to_row_title,
    ways,
)
from tests.windows.program import Program, running

WORDS = "aap noot mies"


def kept(words: str) -> Callable[[list[str]], bool]:
    return lambda texts: any(words in text for text in texts)


def kill_and_open_again(screen: Display, program: Program, home: Path, file: Path) -> list[str]:
    """Kill the program when it has kept what is typed, and return every text there is once it is open again."""
    program.end(signal.SIGKILL)
    with running(screen, home, file) as again:
        again.wait_until(lambda seen: seen.file is not None)
        return kept_texts(home, file)


@ways(to_cell, to_note, to_new_role, seldom=(to_row_title, to_proposal, to_name_in_outline))
def test_what_is_typed_is_there_after_a_kill(screen: Display, home: Path, file: Path, way: Way) -> None:
    with running(screen, home, file) as program:
        way(program)
        program.type(WORDS)
        program.wait_until(lambda seen: any(WORDS in draft for draft in seen.drafts))
        texts = kill_and_open_again(screen, program, home, file)
    assert kept(WORDS)(texts)
    assert program.errors == ""


INTERRUPTIONS = {
    "saving": ("ctrl+s",),
    "the board and back": ("F11", "F11"),
    "the row alone": ("F6", "F6"),
    "another view": ("ctrl+shift+g", "ctrl+g"),
    "the find bar": ("ctrl+f", "Escape"),
    "differences": ("F4",),
}


@ways(to_cell, seldom=(to_row_title,))
def test_who_was_interrupted_goes_on_after_the_last_letter(
    screen: Display, home: Path, file: Path, way: Way
) -> None:
    with running(screen, home, file) as program:
        typed = way(program).text or ""
        for number, keys in enumerate(INTERRUPTIONS.values()):
            word = f" {'abcdefg'[number]}oot"
            program.display.type(word)
            typed += word
            program.wait_until(lambda seen, typed=typed: seen.text == typed)
            program.press(*keys)
            program.wait_until(lambda seen: seen.focus == "GridTable")
        program.display.type(" wim zus")
        program.wait_until(lambda seen: seen.text == f"{typed} wim zus")


@ways(to_new_role, seldom=(to_new_path, to_name_in_outline))
def test_who_gave_a_moment_a_name_goes_on_after_the_last_letter(
    screen: Display, home: Path, file: Path, way: Way
) -> None:
    with running(screen, home, file) as program:
        way(program)
        program.type(WORDS)
        program.press("ctrl+m")
        program.wait_until(lambda seen: "NameDialog" in seen.tops and seen.focus == "QLineEdit")
        program.press("Escape")
        program.wait_until(lambda seen: "NameDialog" not in seen.tops and seen.is_active)
        program.display.type(" wim zus")
        program.wait_until(lambda seen: (seen.text or "").endswith(f"{WORDS} wim zus"))


@pytest.mark.parametrize(("way", "keys"), [(to_note, ("F11",)), (to_new_role, ("ctrl+f", "Escape"))])
def test_letters_for_a_text_that_was_taken_away_replace_no_cell(
    screen: Display, home: Path, file: Path, way: Way, keys: tuple[str, ...]
) -> None:
    with running(screen, home, file) as program:
        way(program)
        program.type(WORDS)
        program.press(*keys)
        program.wait_until(lambda seen: seen.focus == "GridTable")
        program.display.type("wim zus")
        program.wait_until(lambda seen: seen.text == "Kiest doelen.\nwim zus")
