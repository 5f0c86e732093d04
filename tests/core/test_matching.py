"""What was typed is found in texts as it was typed, and in titles with a slip in it too."""

import unicodedata
from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.matching import texts as texts_module
from napl_desktop.matching.excerpt import excerpt
from napl_desktop.matching.folding import fold, words_of
from napl_desktop.matching.texts import TextIndex
from napl_desktop.matching.titles import Titles

SOME = (
    "Begeleidt een leraar in opleiding.",
    "Verbindt vakken; de samenhang is zichtbaar.",
    "Ontwerpt een curriculumsamenhang.",
    "Eén coördinator: collega's denken mee.",
    "",
)
_words = st.text("abéÉöß'-\u00ad\u0301 \n", max_size=12)
_texts = st.lists(_words, max_size=8)


def found(slices):
    return list(chain.from_iterable(slices))


def begun(texts, typed):
    return found(TextIndex(texts).beginnings(words_of(typed)))


def within(texts, typed):
    return found(TextIndex(texts).inside(words_of(typed)))


def test_capitals_accents_and_signs_are_as_if_they_were_not_there():
    assert fold("  Eén CO\u00d6RDINATOR,\ncollega’s! ") == "een coordinator collega s"
    assert fold("school\u00adontwikkeling") == "schoolontwikkeling"
    assert fold("\ufb01nanciën") == fold("financien")


def test_a_word_is_found_where_one_begins_with_it_before_where_it_is_inside_one():
    assert begun(SOME, "samenhang") == [1]
    assert within(SOME, "samenhang") == [2]
    assert begun(SOME, "coordin") == [3]
    assert begun(SOME, "COÖRDINATOR") == [3]


def test_in_texts_a_slip_is_not_found():
    assert begun(SOME, "samenhagn") == within(SOME, "samenhagn") == []


def test_all_words_must_be_there_and_in_a_row_they_come_first():
    texts = ("leraar met een kleine klas", "een leraar", "de klas van een leraar met hart", "leraar")
    assert begun(texts, "een leraar") == [1, 2, 0]
    assert begun(texts, "leraar een") == [0, 1, 2]
    assert begun(texts, "leraar klas") == [0, 2]


def test_nothing_typed_finds_nothing():
    assert begun(SOME, "") == within(SOME, " … ") == found(Titles(SOME).alike(())) == []


@given(_texts, _words)
def test_each_text_is_found_once_and_by_its_words_alone(texts, typed):
    words = words_of(typed)
    first, later = begun(texts, typed), within(texts, typed)
    assert max(Counter(first + later).values(), default=1) == 1
    has = [n for n, text in enumerate(texts) if words and all(word in fold(text) for word in words)]
    assert sorted(first + later) == has
    starts = [n for n in has if all(any(w.startswith(word) for w in words_of(texts[n])) for word in words)]
    assert sorted(first) == starts


@given(_texts, _words)
def test_how_a_text_was_typed_makes_no_difference(texts, typed):
    def otherwise(text):
        return unicodedata.normalize("NFD", text).swapcase()

    assert begun(texts, typed) == begun([otherwise(text) for text in texts], otherwise(typed))


@given(_words)
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


def test_where_the_slices_end_makes_no_difference(monkeypatch):
    texts = [f"tekst {number} over leraren" for number in range(40)]
    for stride in (1, 7, 24, 1000):
        monkeypatch.setattr(texts_module, "_STRIDE", stride)
        assert begun(texts, "leraar") == []
        assert begun(texts, "leraren") == within(texts, "eraren") == list(range(40))


ACTIONS = ("Opmerking…", "Ongedaan maken", "Rij toevoegen", "Cellen met opmerkingen laten opvallen", "Op")


def alike(typed, titles=ACTIONS):
    return found(Titles(titles).alike(words_of(typed)))


def test_a_title_is_found_with_a_slip():
    assert alike("opmerknig") == [0, 3]
    assert alike("ongedan maken") == [1]
    assert alike("toevogen") == [2]
    assert alike("rij toevogen") == [2]


def test_a_short_word_must_be_as_it_was_typed():
    assert alike("rej") == []
    assert alike("rej toevogen") == []
    assert alike("werk", ["Opmerking"]) == []


def test_a_title_that_is_a_piece_of_the_word_is_no_answer():
    assert 4 not in alike("opvoeden")


def test_a_title_with_the_words_as_they_were_typed_is_not_told_twice():
    assert found(Titles(ACTIONS).literal(("opmerking",))) == [0, 3]
    assert alike("opmerking") == []


def test_the_piece_with_the_word_is_shown():
    assert excerpt("Een korte tekst", ("tekst",)) == "Een korte tekst"
    long = "Een leraar die met anderen\nsamen onderwijs ontwerpt"
    assert excerpt(long, ("onderw",)) == "… met anderen samen onderwijs ontwerpt"
    assert excerpt(long, ("zebra",)) == " ".join(long.split())
