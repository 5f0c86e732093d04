"""Dutch spelling: what is wrong is found with what was meant, and what is right, a name or ours is left alone."""

import platformdirs
import pytest

from napl_desktop.assets import sample_projects
from napl_desktop.document.document import Document
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import first_path_id
from napl_desktop.writing.own_words import add_own_word, forget_own_words, own_words, own_words_file
from napl_desktop.writing.spelling import Speller, why_no_spelling

pytestmark = pytest.mark.skipif(
    bool(why_no_spelling()), reason="there is no spelling on this kind of computer"
)


@pytest.fixture(scope="module")
def speller():
    return Speller()


def wrong(speller, text):
    return [found.word for found in speller.misspelt(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ontwerpt samen met collega's een leerlijn.",
        "Ontwerpt samen met collega’s één ontwikkelpad, startbekwaam en vakbekwaam.",
        "Werkt met Van Dijk en Zwaneveld aan NAPL, zie https://napl.nl/ontwikelpaden en jan@schoool.nl.",
        "Past 3D-printen toe in 4vwo.",
        "Maakt de keuzeruimte, de leerlijnen en de hoofddimensies vakoverstijgend.",
    ],
)
def test_what_is_right_or_a_name_is_left_alone(speller, text):
    assert wrong(speller, text) == []


def test_what_is_wrong_is_found_where_it_stands_with_what_was_meant(speller):
    text = "Onwtikkelt lessen.\nEvaluert het onderwijs."
    found = speller.misspelt(text)
    assert [text[each.start :].startswith(each.word) for each in found] == [True, True]
    assert [each.word for each in found] == ["Onwtikkelt", "Evaluert"]
    assert speller.suggestions("Evaluert")[0] == "Evalueert"
    assert len(speller.suggestions("onwtikkelt")) <= 3


def test_the_sample_has_no_mistakes(speller):
    with Document.open(next(sample_projects().glob("*.napl")), read_only=True) as document:
        with document.read() as db:
            grid = path_grid(db, first_path_id(db))
        assert [wrong(speller, cell.text) for cell in grid.cells.values()] == [[]] * len(grid.cells)


def test_a_word_of_ones_own_is_known_and_may_be_forgotten(speller):
    assert own_words() == ()
    add_own_word("flexkwartier")
    add_own_word("flexkwartier")
    add_own_word("Oosterbos")
    assert own_words() == ("flexkwartier", "Oosterbos")
    assert speller.misspelt("Geeft flexkwartier.", frozenset({"flexkwartier"})) == ()
    assert forget_own_words(["oosterbos"])
    assert not forget_own_words(["oosterbos"])
    assert own_words_file().read_text("utf-8") == "flexkwartier\n"
    assert own_words_file().is_relative_to(platformdirs.user_config_path("napl_desktop", appauthor=False))
