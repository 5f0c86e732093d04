"""What is looked for is found as it is read, however its letters are put together in the file."""

import unicodedata

import pytest

from napl_desktop.searching import Wanted

APART = unicodedata.normalize("NFD", "één reünie")
ONE = unicodedata.normalize("NFC", "één reünie")


@pytest.mark.parametrize("text", [APART, ONE], ids=["apart", "in one"])
@pytest.mark.parametrize("wanted", [APART, ONE], ids=["apart", "in one"])
def test_letters_with_marks_are_found_in_either_form(wanted, text):
    found = Wanted(wanted).pattern().search(f"Op {text} gezien.")
    assert found is not None
    assert found[0] == text
    assert Wanted(wanted.upper()).pattern().search(text)
    assert Wanted(wanted, whole_word=True).pattern().search(text)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " "])
def test_a_space_finds_one_that_keeps_words_together(space):
    assert Wanted("1 uur").pattern().search(f"na 1{space}uur")
    assert Wanted(f"1{space}uur").pattern().search("na 1 uur")


@pytest.mark.parametrize("text", [APART, ONE], ids=["apart", "in one"])
def test_half_a_letter_is_not_found(text):
    """Else replacing an e would leave its mark behind, on another letter."""
    assert not Wanted("ee").pattern().search(text)
    assert not Wanted("een").pattern().search(text)
    assert not Wanted("n", whole_word=True).pattern().search(text)


def test_nothing_is_found_without_a_text():
    assert not Wanted("").pattern().search("iets")
