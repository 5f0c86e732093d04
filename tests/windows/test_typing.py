"""What real keys do in a text stays in that text: nothing behind it changes, and no box takes the keys."""

from pathlib import Path

from tests.windows.display import Display
from tests.windows.kept import kept_texts, texts_in
from tests.windows.places import (
    Way,
    to_cell,
    to_level_name,
    to_name_in_outline,
    to_new_role,
    to_note,
    to_proposal,
    to_row_title,
    ways,
)
from tests.windows.program import Program, running


def wait_for(program: Program, home: Path, file: Path, text: str) -> None:
    """Wait until a text of the project is exactly this."""
    program.wait_until(lambda _seen: text in kept_texts(home, file))


@ways(to_cell, to_note, to_name_in_outline, seldom=(to_row_title, to_level_name, to_proposal, to_new_role))
def test_ctrl_backspace_deletes_a_word_of_what_is_typed(
    screen: Display, home: Path, file: Path, way: Way
) -> None:
    with running(screen, home, file) as program:
        before = kept_texts(home, file)
        way(program)
        program.press("End")
        program.type(" aap noot")
        program.press("ctrl+BackSpace")
        program.wait_until(lambda seen: (seen.text or "").endswith(" aap "))
        assert kept_texts(home, file) == before
        program.type("mies")


def test_enter_on_the_last_row_and_typing_goes_on_below(screen: Display, home: Path, file: Path) -> None:
    with running(screen, home, file) as program:
        program.press("Down", "F2")
        program.wait_until(lambda seen: seen.focus == "TextEditor")
        program.type("Vraagt wat leerlingen weten.")
        program.press("Return")
        program.wait_until(lambda seen: seen.focus != "TextEditor")
        program.type("Vraagt door.")
        program.press("Return")
        wait_for(program, home, file, "Vraagt wat leerlingen weten.\nVraagt door.")


def test_ctrl_enter_in_the_list_of_perspectives_adds_the_note_and_no_row(
    screen: Display, home: Path, file: Path
) -> None:
    with running(screen, home, file) as program:
        to_note(program)
        program.type("Is dit haalbaar?")
        program.press("Tab", "ctrl+Return")
        wait_for(program, home, file, "Is dit haalbaar?")
        assert program.look().focus != "TextEditor"


def test_a_sentence_that_was_given_up_can_be_had_back(screen: Display, home: Path, file: Path) -> None:
    with running(screen, home, file) as program:
        to_cell(program)
        program.type(" Verbindt reeksen lessen.")
        program.press("Escape")
        program.wait_until(lambda seen: any("niet overgenomen" in words for words in seen.said))
        program.press("ctrl+shift+b")
        wait_for(program, home, file, "Kiest doelen. Verbindt reeksen lessen.")


def test_a_held_ctrl_z_ends_where_the_typing_began(screen: Display, home: Path, file: Path) -> None:
    with running(screen, home, file) as program:
        to_cell(program)
        program.type(" En weegt ze.")
        program.press("Return")
        wait_for(program, home, file, "Kiest doelen. En weegt ze.")
        to_note(program)
        program.type("Half")
        screen.do("keydown", "ctrl", "keydown", "z")
        try:
            program.wait_until(lambda seen: seen.text == "")
            for _look in range(100):
                program.look()
        finally:
            screen.do("keyup", "z", "keyup", "ctrl")
        assert "Kiest doelen. En weegt ze." in kept_texts(home, file)


@ways(to_cell, to_note, seldom=(to_row_title,))
def test_a_folder_that_goes_takes_no_key_from_a_sentence(
    screen: Display, home: Path, file: Path, way: Way
) -> None:
    stick = file.parent / "stick"
    stick.mkdir()
    file = file.rename(stick / file.name)
    with running(screen, home, file) as program:
        to_cell(program)
        program.type(" En weegt ze.")
        program.press("Return")
        wait_for(program, home, file, "Kiest doelen. En weegt ze.")
        away = stick.rename(stick.with_name("weg"))
        way(program)
        program.type(" terwijl de groep")
        seen = program.wait_until(lambda seen: bool(seen.stands))
        assert "kan nu niet worden bijgewerkt" in seen.stands[0]
        seen = program.type(" verder praat")
        assert (seen.asked, " terwijl de groep verder praat" in (seen.text or "")) == ([], True)
        away.rename(stick)
        program.press("ctrl+Return")
        program.wait_until(lambda _seen: any("verder praat" in text for text in texts_in(file)))
        program.wait_until(lambda seen: not seen.stands)
