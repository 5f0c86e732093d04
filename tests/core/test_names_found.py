"""Names of participants are found wherever somebody wrote them, now or once; ordinary words are not."""

import unicodedata

import pytest

from napl_desktop.document.redaction.name_words import pattern_of, words_of
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note, remove_note
from napl_desktop.operations.participants import add_participant, change_participant, remove_participant
from napl_desktop.operations.paths import rename_path
from napl_desktop.operations.versions import name_version
from napl_desktop.queries.names import find_names, redaction_of
from tests.core.made_projects import atelier_id, grid_of


def found(document):
    with document.read() as session:
        return find_names(session)


def places(document, word):
    """Return kind, how often now and in how many older texts, for every place where a word is."""
    (each,) = [each for each in found(document).words if each.word.text == word]
    return [(place.kind, place.now, place.before) for place in each.places]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anneke de Vries", "volgens ANNEKE DE VRIES."),
        ("Anneke de Vries", "volgens Anneke\nde  Vries"),
        ("René d'Hondt", "(rené d’hondt)"),
        ("René", f"met {unicodedata.normalize('NFD', 'René')} erbij"),
        ("Sam 🦊", "door Sam 🦊"),
        ("'t Hart", "en ’t Hart ook"),
        ("A. (Ad) Bos", "A. (Ad) Bos zei"),
        ("Öztürk", "bij de Öztürks"),
        ("Anna", "Annas idee, en ANNAS"),
        ("Anna", "Anna's idee"),
        ("Anna", "Anna’s idee"),
        ("Hans", "Hans' idee"),
        ("Öztürk-Vâlkenburg", "ÖZTÜRK\u2011VÂLKENBURG"),
        ("Öztürk", "O\u0308ztürk, half in losse tekens"),
        ("Nguyễn", "Nguy\u00ea\u0303n"),
        ("Weiß", "WEISS"),
        ("Yıldız", "YILDIZ"),
    ],
)
def test_a_name_is_found_however_it_is_written(name, text):
    assert pattern_of([name]).search(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sam", "samen"),
        ("Sam", "de Samsung"),
        ("Rene", unicodedata.normalize("NFD", "René")),
        ("A.B", "AxB"),
        ("Bos", "Bos_1"),
        ("Sam", "samst"),
        ("Öz", "Özs\u0301"),
    ],
)
def test_a_piece_of_a_word_is_no_name(name, text):
    assert pattern_of([name]).search(text) is None


def test_parts_are_names_and_surnames_but_no_particles_or_initials():
    words = words_of(["A. van der Berg-Öz", "Sam", "sam", "Jo", "Sam de Wit", ""])

    assert [word.text for word in words if word.is_whole] == ["A. van der Berg-Öz", "Sam de Wit", "sam", "Jo"]
    assert [word.text for word in words if not word.is_whole] == ["Berg-Öz", "Berg", "Wit"]


def test_halves_of_names_are_parts_whatever_joins_them():
    words = words_of(["René d'Hondt", "J.W.de Vries", "Maria‑Magdalena in 't Veld", "Wim Uit den Bogaard"])

    assert {word.text for word in words if not word.is_whole} == {
        *("René", "d'Hondt", "Hondt", "J.W.de", "Vries", "Maria‑Magdalena", "Maria", "Magdalena", "Veld"),
        *("Wim", "Bogaard"),
    }


def test_only_whole_names_are_sure_and_not_of_one_or_two_letters():
    sure = {word.text for word in words_of(["Jo", "Anneke Bos", "🦊"]) if word.is_sure}

    assert sure == {"Anneke Bos", "🦊"}


def test_names_that_were_ever_on_a_list_are_found(document):
    atelier = atelier_id(document)
    first = add_participant(document, atelier, "Anneke Bos")
    change_participant(document, first, "Anneke de Wit", None)
    remove_participant(document, first)
    add_participant(document, atelier, "Yusuf")
    document.undo()

    assert found(document).names == ("Anneke Bos", "Anneke de Wit", "Yusuf")


def test_a_project_without_participants_has_no_names(document):
    write_cell(document, grid_of(document).rows[0].id, grid_of(document).levels[0].id, "Anneke")

    assert found(document) == type(found(document))((), ())


def test_where_a_name_is_and_was(document):
    add_participant(document, atelier_id(document), "Yusuf")
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, "Yusuf en yusuf")
    write_cell(document, grid.rows[0].id, grid.levels[1].id, "Vraag Yusuf")
    write_cell(document, grid.rows[0].id, grid.levels[1].id, "Vraag het")
    rename_path(document, grid.id, "Pad van Yusuf")
    remove_note(document, add_path_note(document, grid.id, "Yusuf denkt mee"))
    name_version(document, "na Yusuf")

    assert sorted(places(document, "Yusuf")) == [
        ("cell", 0, 1),
        ("cell", 2, 0),
        ("note", 0, 2),  # its text, and the title of the path that its first step was about
        ("path", 1, 0),
        ("version", 1, 0),
    ]


def test_a_part_is_not_counted_inside_the_name_itself(document):
    add_participant(document, atelier_id(document), "Anneke Bos")
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, "Anneke Bos loopt in het bos")

    assert places(document, "Bos") == [("cell", 1, 0)]
    assert [each.word.text for each in found(document).words] == ["Anneke Bos", "Bos"]


def test_the_context_is_a_piece_of_the_text(document):
    add_participant(document, atelier_id(document), "Yusuf")
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[0].id, f"{'voor ' * 30}Yusuf\nzegt {'na ' * 30}")

    (place,) = found(document).words[0].places
    assert "voor Yusuf zegt na" in place.context
    assert place.context.startswith("…")
    assert place.context.endswith("…")
    assert len(place.context) < 100


def test_what_is_chosen_everywhere_is_replaced_everywhere(document):
    add_participant(document, atelier_id(document), "Yusuf Öz")
    add_participant(document, atelier_id(document), "Anneke Bos")
    grid = grid_of(document)
    for level, text in zip(grid.levels, ("Yusuf Öz", "bij Yusuf Öz", "het bos"), strict=True):
        write_cell(document, grid.rows[0].id, level.id, text)
    everything = found(document)
    yusuf = [(each.word.text, place.id) for each in everything.words for place in each.places][:2]

    assert set(redaction_of(everything, set(yusuf), "[naam]").everywhere) == {
        *("Anneke Bos", "Yusuf Öz", "Anneke", "Yusuf"),
    }
    some = redaction_of(everything, {yusuf[0]}, "[naam]")
    assert set(some.everywhere) == {"Anneke Bos", "Anneke"}
    assert some.at == {yusuf[0][1]: ("Yusuf Öz",)}, "nor is a part of the name that stays replaced elsewhere"


def test_a_part_that_is_no_ordinary_word_is_surely_a_name(document):
    add_participant(document, atelier_id(document), "Öztürk-Vâlkenburg")
    add_participant(document, atelier_id(document), "Wubbo van den Berg")
    add_path_note(document, grid_of(document).id, "Öztürk en Wubbo lopen de berg op")

    assert [(each.word.text, each.word.is_sure) for each in found(document).words] == [
        ("Öztürk", True),
        ("Wubbo", True),
        ("Berg", False),
    ]
    assert set(found(document).sure) == {
        *("Öztürk-Vâlkenburg", "Öztürk", "Vâlkenburg", "Wubbo van den Berg", "Wubbo"),
    }


def test_without_a_dictionary_every_part_may_be_an_ordinary_word(document, monkeypatch):
    monkeypatch.setattr("napl_desktop.queries.names.why_no_spelling", lambda: "hunspell")
    add_participant(document, atelier_id(document), "Wubbo Öztürk")
    add_path_note(document, grid_of(document).id, "Öztürk zei iets")

    assert [(each.word.text, each.word.is_sure) for each in found(document).words] == [("Öztürk", False)]
    assert found(document).sure == ("Wubbo Öztürk",)
