"""However the program is ended, every word is kept: that of the editor that is open as well."""

import signal
import tempfile
from pathlib import Path

import pytest

from tests.effort import A_HANG
from tests.windows.display import Display, display
from tests.windows.kept import kept_texts, texts_in
from tests.windows.places import Way, to_cell, to_name_in_outline, to_new_role, to_note, ways
from tests.windows.program import running

WORDS = "aap noot mies"


@ways(to_cell, to_new_role, seldom=(to_note, to_name_in_outline))
def test_asked_to_end_it_saves_what_is_being_typed(screen: Display, home: Path, file: Path, way: Way) -> None:
    with running(screen, home, file) as program:
        way(program)
        program.type(WORDS)
        assert program.end(signal.SIGTERM) == 128 + signal.SIGTERM
        assert program.errors == ""
    assert any(WORDS in text for text in texts_in(file))
    assert not [*home.glob("state/napl_desktop/working/*")], "it is all in the file"


@pytest.mark.parametrize("by", [signal.SIGHUP, signal.SIGINT])
def test_every_way_of_asking_ends_it(screen: Display, home: Path, file: Path, by: signal.Signals) -> None:
    with running(screen, home, file) as program:
        to_cell(program)
        program.type(WORDS)
        assert program.end(by) == 128 + by
    assert any(WORDS in text for text in texts_in(file))


def test_with_a_box_or_a_menu_open_it_ends_as_well(screen: Display, home: Path, file: Path) -> None:
    with running(screen, home, file) as program:
        to_cell(program)
        program.type(WORDS)
        program.press("ctrl+l")
        program.wait_until(lambda seen: "LevelDialog" in seen.tops)
        assert program.end(signal.SIGTERM) == 128 + signal.SIGTERM
    assert any(WORDS in text for text in texts_in(file))


@ways(to_cell, seldom=(to_note,))
def test_a_file_that_cannot_be_written_then_costs_no_word(
    screen: Display, home: Path, file: Path, way: Way
) -> None:
    with running(screen, home, file) as program:
        way(program)
        program.type(WORDS)
        away = file.parent.rename(file.parent.with_name("weg"))
        assert program.end(signal.SIGTERM) == 128 + signal.SIGTERM
    away.rename(file.parent)
    assert any(WORDS in text for text in kept_texts(home, file))
    with running(screen, home, file) as again:
        again.wait_until(lambda seen: seen.save_state == "saved")
    assert any(WORDS in text for text in texts_in(file))


def test_when_the_screen_goes_what_was_typed_a_second_ago_is_kept(
    home: Path, screen: Display, file: Path
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        display(Path(folder)) as other,
        running(other, home, file) as program,
    ):
        to_cell(program)
        program.type(WORDS)
        program.wait_until(lambda seen: any(WORDS in draft for draft in seen.drafts))
        other.server.kill()
        program.process.wait(A_HANG)
    with running(screen, home, file):
        assert any(WORDS in text for text in kept_texts(home, file))
