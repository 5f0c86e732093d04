"""A difference about which something is asked back: what is here stays, and a note asks it at its place."""

import pytest

from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.asking_back import AskedBack
from napl_desktop.incoming.keeping import KeptAnswers, keep_answers, kept_answers
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.project_source import read_project
from napl_desktop.model import Descriptor, Dimension, Note, Prerequisite
from napl_desktop.operations.dimensions import add_dimension, remove_dimension
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.rows import read_all, shared_rows
from napl_desktop.text import normalise
from tests.core.made_projects import grid_of, make_project
from tests.core.merged_copies import deal_out, text_of, writes


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "Atelier.napl") as opened:
        yield opened


def pending(here, *files):
    with here.read() as db:
        ours = shared_rows(read_all(db.connection()))
    return PendingMerge(ours, [read_project(here, file) for file in files])


def accept(here, merge):
    merged = merge.result()
    asked = merge.questions_back(merged.rows)
    accept_merge(here, merge.ours, merged.rows, arrivals_of(merge.sources, merged.bases), asked)


def row_called(document, title):
    return next(each.id for each in grid_of(document).dimensions if each.title == title)


def asked_of(merge, table):
    return next(
        question
        for pile in Pile
        for question in merge.pile(pile)
        if question.change.key[0] == table.__tablename__
    )


def places_of_notes(document):
    """Return what each note is on, and what it says."""
    with document.read() as db:
        found = db.query(Note).all()
        return sorted(
            (column, note.text)
            for note in found
            for column in ("descriptor_id", "dimension_id", "path_id")
            if getattr(note, column)
        )


def test_the_text_stays_and_it_is_not_asked_again_before_the_copy_says_something_else(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    writes(("Doelen", 0, "Van de zaal."))(here)
    merge = pending(here, file)
    steps = len(here.steps())
    merge.answer(asked_of(merge, Descriptor), AskedBack("Bedoelen jullie alle doelen?"))
    accept(here, merge)
    assert len(here.steps()) == steps + 1
    assert text_of(here, "Doelen", 0) == "Van de zaal."
    assert places_of_notes(here) == [("descriptor_id", "Bedoelen jullie alle doelen?")]
    assert pending(here, file).asked == []
    here.undo()
    assert places_of_notes(here) == []
    assert len(pending(here, file).asked) == 1
    here.redo()
    assert len(places_of_notes(here)) == 1


def test_about_a_cell_that_is_not_there_yet_it_is_asked_in_that_cell(here):
    file = deal_out(here, "Groep A", writes(("Beoordelen", 2, "Kijkt na.")))
    merge = pending(here, file)
    merge.answer(asked_of(merge, Descriptor), AskedBack("Ook zonder collega's?"))
    accept(here, merge)
    assert text_of(here, "Beoordelen", 2) == ""
    assert places_of_notes(here) == [("descriptor_id", "Ook zonder collega's?")]


def test_where_the_row_got_rows_under_it_the_question_goes_to_the_row(here):
    file = deal_out(here, "Groep A", writes(("Beoordelen", 2, "Kijkt na.")))
    add_dimension(here, grid_of(here).id, "Nakijken", parent_id=row_called(here, "Beoordelen"))
    merge = pending(here, file)
    merge.answer(asked_of(merge, Descriptor), AskedBack("Waar hoort dit?"))
    accept(here, merge)
    assert places_of_notes(here) == [("dimension_id", "Waar hoort dit?")]


def test_about_a_row_that_comes_in_it_is_asked_of_what_it_would_be_in(here):
    def work(document):
        grid = grid_of(document)
        add_dimension(document, grid.id, "Nieuw", parent_id=row_called(document, "Ontwerpen"))

    merge = pending(here, deal_out(here, "Groep A", work))
    merge.answer(asked_of(merge, Dimension), AskedBack("Waarom nog een rij?"))
    accept(here, merge)
    assert "Nieuw" not in [each.title for each in grid_of(here).dimensions]
    assert places_of_notes(here) == [("dimension_id", "Waarom nog een rij?")]


def test_a_question_about_what_goes_with_its_row_goes_to_what_stays(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    other = deal_out(here, "Groep B", lambda copy: remove_dimension(copy, row_called(copy, "Doelen")))
    writes(("Doelen", 0, "Van de zaal."))(here)
    merge = pending(here, file, other)
    merge.answer(asked_of(merge, Descriptor), AskedBack("Welke doelen?"))
    merge.answer(asked_of(merge, Dimension), 0)
    accept(here, merge)
    assert "Doelen" not in [each.title for each in grid_of(here).rows]
    assert places_of_notes(here) == [("dimension_id", "Welke doelen?")]


def test_what_cannot_be_kept_of_a_question_is_left_out_of_it(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    merge = pending(here, file)
    merge.answer(asked_of(merge, Descriptor), AskedBack("Welke\x00 \ud800doelen?"))
    accept(here, merge)
    ((_place, text),) = places_of_notes(here)
    assert text == normalise("Welke\x00 \ud800doelen?")


def test_a_relation_has_no_place_for_a_question(here):
    def work(document):
        rows, levels = grid_of(document).rows, grid_of(document).levels
        add_prerequisite(document, (rows[0].id, levels[1].id), (rows[1].id, levels[0].id))

    merge = pending(here, deal_out(here, "Groep A", work))
    question = asked_of(merge, Prerequisite)
    assert not merge.can_ask_back(question)
    with pytest.raises(ValueError, match="no place"):
        merge.answer(question, AskedBack("Waarom?"))


def test_what_is_asked_is_kept_for_another_day(here):
    merge = pending(here, deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep."))))
    question = asked_of(merge, Descriptor)
    merge.answer(question, AskedBack("Welke?"))
    keep_answers(here, KeptAnswers(merge.answers))
    again = pending(here, *(source.path for source in merge.sources))
    again.bring_back(kept_answers(here).answers)
    assert again.answer_to(question) == AskedBack("Welke?")
    assert again.take_back() == question
    assert again.questions_back(again.result().rows) == ()
