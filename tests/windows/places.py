"""The ways with keys to every kind of text in which a person types."""

from collections.abc import Callable, Iterable

import pytest

from tests.windows.program import Look, Program

Way = Callable[[Program], Look]


def to_cell(program: Program) -> Look:
    """Open the first cell."""
    program.press("F2")
    return _in(program, "TextEditor")


def to_row_title(program: Program) -> Look:
    """Open the title of the row of the first cell."""
    program.press("shift+F2")
    return _in(program, "TextEditor")


def to_level_name(program: Program) -> Look:
    """Open the name of the first level."""
    program.press("Up", "F2")
    return _in(program, "TextEditor")


def to_note(program: Program) -> Look:
    """Begin a note on the first cell."""
    program.press("ctrl+shift+n")
    return _in(program, "_NoteText")


def to_proposal(program: Program) -> Look:
    """Begin another wording of the first cell."""
    program.press("ctrl+t")
    return _in(program, "_NoteText")


def to_new_role(program: Program) -> Look:
    """Begin a role in the outline."""
    program.press("ctrl+shift+r")
    return _in(program, "QuickEntry")


def to_new_path(program: Program) -> Look:
    """Begin a path in the outline."""
    program.press("ctrl+shift+p")
    return _in(program, "QuickEntry")


def to_name_in_outline(program: Program) -> Look:
    """Open the name of the path in the outline."""
    to_new_path(program)
    program.press("Escape")
    _in(program, "OutlineTree")
    program.press("F2")
    _in(program, "QLineEdit")
    program.press("End")
    return program.look()


WAYS: tuple[Way, ...] = (
    to_cell,
    to_row_title,
    to_level_name,
    to_note,
    to_proposal,
    to_new_role,
    to_new_path,
    to_name_in_outline,
)


def ways(*often: Way, seldom: Iterable[Way] = ()) -> "pytest.MarkDecorator":
    """Try a test on some ways, and on others where there is time for it."""
    others = [pytest.param(way, marks=pytest.mark.long) for way in seldom]
    return pytest.mark.parametrize("way", [*often, *others], ids=lambda way: way.__name__)


def _in(program: Program, kind: str) -> Look:
    return program.wait_until(lambda seen: seen.focus == kind)
