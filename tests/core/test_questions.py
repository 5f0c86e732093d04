"""What the bureau asks an atelier: on its own project, and home again."""

import sqlite3
from contextlib import closing

import pytest

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.document.document import Document
from napl_desktop.incoming.asking_back import AskedBack
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.project_source import read_project
from napl_desktop.model import Descriptor, MergedSource
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.notes import add_row_note, mark_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.rows import read_all
from napl_desktop.rows.merging import Decision
from tests.core.asked_atelier import AskedAtelier, agrees, asks, differences, is_question, notes_in, says
from tests.core.made_projects import atelier_id, grid_of, in_folder
from tests.core.national_projects import accept, hand_in, pending, rows_in
from tests.core.older_files import rows_in as rows_of_file


@pytest.fixture
def world(tmp_path):
    return AskedAtelier(tmp_path)


def test_asking_back_in_a_national_project_is_a_note_of_the_bureau(world):
    file = world.hand_in(says(0, 0, "Kiest zelf doelen."))
    world.bureau(says(0, 0, "Kiest samen doelen."))
    with Document.open(world.national) as document:
        merge = pending(document, file)
        (question,) = merge.pile(Pile.TO_CHOOSE)
        merge.answer(question, AskedBack("Samen of zelf?"))
        merged, steps = merge.result(), len(document.steps())
        accept_merge(document, merge.ours, merged.rows, [], merge.questions_back(merged.rows))
        assert len(document.steps()) == steps + 1
        document.save()
    asked = world.asked()
    assert [(each.titles, each.now, each.text) for each in asked.questions] == [
        (("Toetsing", "Doelen", "startbekwaam"), "Kiest samen doelen.", "Samen of zelf?")
    ]
    assert asked.hand_in.title == "po-rollen 1"
    assert not asked.is_workbook


def test_where_the_bureau_never_spoke_it_begins_to_with_its_first_question(world):
    with Document.open(world.national) as document:
        before = {key: row for key, row in rows_in(document).items() if key != ("perspective", BUREAU_ID)}
        accept_merge(document, rows_in(document), before, [])
        assert ("perspective", BUREAU_ID) not in rows_in(document)
    file = world.hand_in(says(0, 0, "Kiest zelf doelen."))
    world.bureau(says(0, 0, "Kiest samen doelen."))
    with Document.open(world.national) as document:
        merge = pending(document, file)
        (question,) = merge.pile(Pile.TO_CHOOSE)
        merge.answer(question, AskedBack("Samen of zelf?"))
        merged = merge.result()
        accept_merge(document, merge.ours, merged.rows, [], merge.questions_back(merged.rows))
        assert rows_in(document)["perspective", BUREAU_ID]["title"] == "bureau"
        document.undo()
        assert "Samen of zelf?" not in {row.get("text") for row in rows_in(document).values()}


def test_questions_are_in_the_order_of_reading_and_no_longer_asked_once_dealt_with(world):
    world.bureau(asks("cell", 1, 1, "Leeg?"), asks("row", 0, 0, "Welke?"), asks("path", 0, 0, "Titel?"))
    assert [each.text for each in world.asked().questions] == ["Titel?", "Welke?", "Leeg?"]
    world.bureau(lambda document: mark_note(document, notes_in(world.national)["Welke?"]["id"], True))
    assert [each.text for each in world.asked().questions] == ["Titel?", "Leeg?"]


def test_only_the_questions_come_in_and_later_work_stays(world):
    world.bureau(asks("cell", 1, 1, "Leeg?"), says(0, 0, "Van het bureau."))
    folder = world.send()
    assert in_folder(folder.folder) == ["Vragen aan po-rollen.napl", "Vragen aan po-rollen.xlsx"]
    with Document.open(world.working) as document:
        says(1, 0, "Later werk.")(document)
        before = rows_in(document)
        merge = pending(document, folder.project)
        assert merge.open_count == 0
        assert all(map(is_question, differences(merge)))
        accept(document, merge)
        after = rows_in(document)
        assert {key: after[key] for key in before} == before
        assert pending(document, folder.project).pile(Pile.NEW) == []
    assert list(notes_in(folder.project)) == ["Leeg?"]


def test_what_the_bureau_did_not_take_is_not_taken_back(world):
    file = world.hand_in(says(0, 0, "Kiest zelf doelen."), says(1, 1, "Nieuw."))
    world.bureau(says(0, 0, "Kiest samen doelen."), asks("row", 0, 0, "Welke?"))
    with Document.open(world.national) as document:
        merge = pending(document, file)
        (question,) = merge.pile(Pile.TO_CHOOSE)
        merge.answer(question, Decision.LATER)
        accept(document, merge)
        document.save()
    folder = world.send()
    with Document.open(world.working) as document:
        merge = pending(document, folder.project)
        assert merge.open_count == 0
        assert all(map(is_question, differences(merge)))


def test_a_question_about_what_is_gone_is_put_on_what_is_around_it(world):
    world.bureau(asks("cell", 1, 0, "Welke vragen?"))
    folder = world.send()
    with Document.open(world.working) as document:
        grid = grid_of(document)
        remove_dimension(document, grid.rows[1].id)
        accept(document, pending(document, folder.project))
        (note,) = (row for key, row in rows_in(document).items() if key[0] == "note")
        parents = {row.title: row.id for row in grid_of(document).dimensions}
        assert note["dimension_id"] == parents["Ontwerpen"]


def test_a_question_that_lost_its_place_comes_home_with_nothing_to_choose(world):
    file = world.hand_in(lambda document: remove_dimension(document, grid_of(document).rows[1].id))
    world.bureau(says(1, 0, "Nog even zo."), asks("row", 1, 0, "Waarom weg?"))
    with Document.open(world.national) as document:
        merge = pending(document, file)
        assert merge.open_count
        for question in merge.pile(Pile.TO_CHOOSE):
            merge.answer(question, Decision.OURS)
        accept(document, merge)
        document.save()
    folder = world.send()
    with Document.open(world.working) as document:
        accept(document, pending(document, folder.project))
        (note,) = (row for key, row in rows_in(document).items() if key[0] == "note")
        mark_note(document, note["id"], True)
        document.save()
    with Document.open(world.national) as document:
        merge = pending(document, world.hand_in())
        assert merge.open_count == 0
        (handled,) = merge.pile(Pile.CHANGED)
        assert merge.answers_to(handled) == ("Waarom weg?",)
        accept(document, merge)
        document.save()
    assert world.asked().questions == ()


def test_a_second_round_brings_only_what_is_new(world):
    world.bureau(asks("cell", 1, 1, "Leeg?"))
    first = world.send()
    with Document.open(world.working) as document:
        accept(document, pending(document, first.project))
        mark_note(document, next(id for table, id in rows_in(document) if table == "note"), True)
        document.save()
    world.bureau(asks("row", 0, 0, "Welke?"))
    second = world.send()
    assert second.folder.name == "Vragen aan po-rollen (2)"
    with Document.open(world.working) as document:
        found = differences(pending(document, second.project))
        assert [each.change.theirs["text"] for each in found] == ["Welke?"]


def test_an_answer_comes_first_and_the_question_is_no_longer_open(world):
    world.bureau(asks("cell", 1, 1, "Leeg?"), asks("row", 2, 0, "Waarom?"))
    folder = world.send()
    with Document.open(world.working) as document:
        accept(document, pending(document, folder.project))
        document.save()

    def answer(document):
        says(0, 0, "Iets anders.")(document)
        says(1, 1, "Niet meer.")(document)
        mark_note(document, notes_in(world.working)["Leeg?"]["id"], True)
        add_row_note(document, grid_of(document).rows[2].id, "Daarom.")

    file = world.hand_in(answer)
    with Document.open(world.national) as document:
        merge = pending(document, file)
        assert [merge.answers_to(each) for each in merge.pile(Pile.CHANGED)] == [("Leeg?",), ("Leeg?",), ()]
        assert [merge.answers_to(each) for each in merge.pile(Pile.NEW)] == [("Waarom?",)]
        assert (merge.answer_count, merge.open_count) == (3, 0)
        accept(document, merge)
        document.save()
    assert [each.text for each in world.asked().questions] == ["Waarom?"]


def test_a_changed_agreement_is_sent_back_for_consent_until_it_is_given(world):
    world.merge(agrees(0, 0))
    world.bureau(says(0, 0, "Van het bureau."))
    folder = world.send()
    text = "Het bureau schreef: ‘Van het bureau.’. Vinden jullie dat goed?"
    assert (folder.questions, folder.changed) == (0, 1)
    with Document.open(world.working) as document:
        accept(document, pending(document, folder.project))
        document.save()
    note = notes_in(world.working)[text]
    assert note["perspective_id"] == BUREAU_ID
    assert note["descriptor_id"] is not None
    world.merge()  # nothing was said about it: it is no question of its own then
    assert world.asked().questions == ()
    assert text not in notes_in(world.national)
    again = world.send()
    with Document.open(world.working) as document:
        assert differences(pending(document, again.project)) == []
    file = world.hand_in(lambda document: mark_note(document, note["id"], True))
    with Document.open(world.national) as document:
        merge = pending(document, file)
        assert [merge.answers_to(each) for each in differences(merge)] == [(text,)]
        accept(document, merge)
        document.save()
    assert world.asked().count == 0


def test_another_text_for_a_changed_agreement_stands_first(world):
    world.merge(agrees(0, 0), agrees(1, 0))
    world.bureau(says(1, 0, "Van het bureau."))
    file = world.hand_in(says(0, 0, "Een ander."), says(1, 0, "Onze tekst."))
    with Document.open(world.national) as document:
        merge = pending(document, file)
        (first,) = merge.pile(Pile.TO_CHOOSE)
        assert merge.answers_to(first) == ("Het bureau schreef: ‘Van het bureau.’. Vinden jullie dat goed?",)


def test_a_text_that_the_bureau_cleared_is_asked_about(world):
    world.merge(agrees(0, 0))
    world.bureau(says(0, 0, ""))
    assert list(notes_in(world.send().project)) == [
        "Het bureau haalde deze tekst weg. Vinden jullie dat goed?"
    ]


def as_if_of(world, **columns):
    """Say of the hand-in that is remembered that it was otherwise."""

    def change(document):
        with document.edit("merge") as edit:
            for source in edit.session.query(MergedSource):
                for name, value in columns.items():
                    setattr(source, name, value)

    world.bureau(change)


def test_of_a_workbook_only_a_workbook_goes_back(world):
    as_if_of(world, is_workbook=True)
    world.bureau(asks("row", 0, 0, "Welke?"))
    folder = world.send()
    assert folder.project is None
    assert in_folder(folder.folder) == ["Vragen aan po-rollen.xlsx"]


def test_what_came_in_an_older_format_goes_back_in_it(world):
    as_if_of(world, file_format=3)
    world.bureau(asks("cell", 1, 1, "Leeg?"))
    folder = world.send()
    with closing(sqlite3.connect(folder.project)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
    assert "handout" not in {table for table, _id in rows_of_file(folder.project)}
    with Document.open(folder.project, read_only=True) as document:
        assert document.damage() == []
    with Document.open(world.working) as document:
        found = differences(pending(document, folder.project))
        assert found
        assert all(map(is_question, found))


def test_a_format_that_cannot_be_written_any_more_goes_back_in_ours(world):
    as_if_of(world, file_format=1)
    world.bureau(asks("row", 0, 0, "Welke?"))
    with Document.open(world.send().project, read_only=True) as document:
        assert document.damage() == []


def test_it_is_remembered_in_which_format_and_form_something_came(world):
    with Document.open(world.national) as document:
        assert {
            (row["file_format"], row["is_workbook"])
            for key, row in _all_rows(document).items()
            if key[0] == "merged_source"
        } == {(4, 0)}


def _all_rows(document):
    with document.read() as session:
        return read_all(session.connection())


def test_a_hand_in_of_a_colleague_that_was_not_taken_whole_still_asks(world, tmp_path):
    """Only of what is a hand-in of this very history nothing but questions comes in."""
    other = tmp_path / "Collega.napl"
    other.write_bytes(world.working.read_bytes())
    file = hand_in(other, tmp_path / "collega 1.napl", says(0, 0, "Van een collega."), says(1, 1, "Ook."))
    with Document.open(world.working) as document:
        says(0, 0, "Van ons.")(document)
        merge = pending(document, file)
        accept(document, merge)
        assert [each.change.key[0] for each in pending(document, file).pile(Pile.TO_CHOOSE)] == [
            Descriptor.__tablename__
        ]
        assert read_project(document, file).is_known


def test_of_a_working_file_that_was_sent_nobodys_name_goes_back(world):
    with Document.open(world.working) as document:
        add_participant(document, atelier_id(document), "Wilhelmina", None)
        document.save()
    with Document.open(world.national) as document:
        accept(document, pending(document, world.working))
        document.save()
    world.bureau(asks("cell", 1, 1, "Leeg?"))
    folder = world.send()
    assert b"Wilhelmina" not in folder.project.read_bytes()
    with Document.open(world.working) as document:
        says(0, 0, "Later werk.")(document)
        merge = pending(document, folder.project)
        assert merge.open_count == 0
        assert all(map(is_question, differences(merge)))
