"""Copies of a project come together through their files: what each did is asked about or goes along."""

import json
from functools import partial

import pytest
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.document.storage.unfinished_merge import MergePart
from napl_desktop.errors.merging import NothingShared, SourceIsTarget
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.keeping import (
    KeptAnswers,
    keep_answers,
    keep_sources,
    kept_answers,
    kept_sources,
)
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.project_source import read_project
from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import (
    add_dimension,
    move_dimension,
    remove_dimension,
    rename_dimension,
)
from napl_desktop.operations.merges import accept_merge
from napl_desktop.rows import read_all, shared_rows
from napl_desktop.rows.merging import Decision, Written
from napl_desktop.rows.merging.several import Incoming
from tests.core.made_projects import grid_of, make_project


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "Atelier.napl") as opened:
        yield opened


def deal_out(document, name, work):
    """Let a group work in a copy, which it gets opened; return its file."""
    place = document.path.with_name(f"{name}.napl")
    document.save_copy(place)
    with Document.open(place) as copy:
        work(copy)
    return place


@pytest.fixture
def deal(here):
    """Return a function that lets a group work in a copy of the project."""
    return partial(deal_out, here)


def rows(document):
    with document.read() as db:
        return shared_rows(read_all(db.connection()))


def pending(here, *files):
    return PendingMerge(rows(here), [read_project(here, file) for file in files])


def write(row, level, text):
    def work(document):
        grid = grid_of(document)
        found = next(each for each in grid.rows if each.title == row)
        write_cell(document, found.id, grid.levels[level].id, text)

    return work


def text(document, row, level):
    grid = grid_of(document)
    found = next(each for each in grid.rows if each.title == row)
    return grid.cell(found.id, grid.levels[level].id).text


def accept(here, merge):
    merged = merge.result()
    accept_merge(here, merge.ours, merged.rows, arrivals_of(merge.sources, merged.bases))


def test_groups_that_did_different_things_come_together_without_a_question(here, deal):
    files = [
        deal("Groep A", write("Doelen", 0, "Kiest doelen met de klas.")),
        deal("Groep B", write("Vragen", 1, "Maakt vragen met collega's.")),
    ]
    merge = pending(here, *files)
    assert merge.asked == []
    assert [len(merge.pile(pile)) for pile in Pile] == [0, 1, 1, 0]

    steps = len(here.steps())
    accept(here, merge)
    assert text(here, "Doelen", 0) == "Kiest doelen met de klas."
    assert text(here, "Vragen", 1) == "Maakt vragen met collega's."
    assert len(here.steps()) == steps + 1
    here.undo()
    assert rows(here) == merge.ours
    here.redo()
    assert pending(here, *files).pile(Pile.CHANGED) == []


def test_what_two_wrote_differently_is_one_question_with_a_card_for_each_text(here, deal):
    files = [
        deal("Groep A", write("Doelen", 0, "Leert het team kiezen.")),
        deal("Groep B", write("Doelen", 0, "Leert collega's kiezen.")),
        deal("Groep C", write("Doelen", 0, "Leert het team kiezen.")),
    ]
    merge = pending(here, *files)
    (question,) = merge.asked
    assert question.change.base["text"] == question.change.ours["text"] == "Kiest doelen."
    assert [(offer.values["text"], merge.names(offer.by)) for offer in question.offers] == [
        ("Leert het team kiezen.", ("Groep A", "Groep C")),
        ("Leert collega's kiezen.", ("Groep B",)),
    ]
    assert merge.place(question).titles == ("Toetsing", "Ontwerpen", "Doelen", "startbekwaam")

    merge.answer(question, 1)
    assert merge.open == []
    accept(here, merge)
    assert text(here, "Doelen", 0) == "Leert collega's kiezen."


def test_what_is_written_here_meanwhile_is_asked_about_and_stays_until_it_is_answered(here, deal):
    file = deal("Groep A", write("Doelen", 0, "Van de groep."))
    write("Doelen", 0, "Van de zaal.")(here)
    merge = pending(here, file)
    assert len(merge.open) == 1
    accept(here, merge)
    assert text(here, "Doelen", 0) == "Van de zaal."

    merge.answer(merge.open[0], Written({"text": "Van allebei.", "status": "agreed"}))
    accept(here, merge)
    assert text(here, "Doelen", 0) == "Van allebei."


def test_an_answer_is_taken_back(here, deal):
    merge = pending(here, deal("A", write("Doelen", 0, "Eén.")), deal("B", write("Doelen", 0, "Twee.")))
    (question,) = merge.asked
    merge.answer(question, 0)
    assert merge.take_back() == question
    assert merge.open == [question]
    assert merge.take_back() is None
    with pytest.raises(ValueError, match="offer"):
        merge.answer(question, 2)


def test_a_row_that_a_group_removed_is_asked_once_with_all_its_texts(here, deal):
    def remove(document):
        remove_dimension(document, next(each.id for each in grid_of(document).rows if each.title == "Doelen"))

    merge = pending(here, deal("Groep A", remove))
    (question,) = merge.asked
    assert merge.place(question).titles[-1] == "Doelen"
    assert merge.texts_lost(question) == 2
    assert merge.cells_beside(question) == ()
    merge.answer(question, Decision.OURS)
    accept(here, merge)
    assert text(here, "Doelen", 0) == "Kiest doelen."


def test_only_how_it_is_typed_is_a_pile_of_its_own(here, deal):
    merge = pending(here, deal("Groep A", write("Doelen", 0, " •  kiest “doelen”.")))
    assert [len(merge.pile(pile)) for pile in Pile] == [0, 1, 0, 0], "quotes that were not there are words"
    merge = pending(here, deal("Groep B", write("Doelen", 0, "- Kiest  Doelen.")))
    assert [len(merge.pile(pile)) for pile in Pile] == [0, 0, 0, 1]


def test_the_same_in_many_places_is_one_decision(here, deal):
    def everywhere(said):
        def work(document):
            grid = grid_of(document)
            for row in grid.rows:
                write_cell(document, row.id, grid.levels[1].id, said)

        return work

    everywhere("Doet het.")(here)
    here.save()
    files = [deal("A", everywhere("Doet het goed.")), deal("B", everywhere("Doet het beter."))]
    merge = pending(here, *files)
    assert len(merge.pile(Pile.TO_CHOOSE)) == 3
    (question,) = merge.asked
    assert len(merge.twins(question)) == 3
    merge.answer(question, 1)
    accept(here, merge)
    assert {text(here, row.title, 1) for row in grid_of(here).rows} == {"Doet het beter."}


def test_questions_come_in_reading_order(here, deal):
    def all_over(said):
        def work(document):
            for row, level in (("Beoordelen", 2), ("Vragen", 0), ("Doelen", 1), ("Doelen", 0)):
                write(row, level, f"{row} {level} {said}")(document)

        return work

    merge = pending(here, deal("A", all_over("één")), deal("B", all_over("twee")))
    assert [merge.place(each).titles[-2:] for each in merge.asked] == [
        ("Doelen", "startbekwaam"),
        ("Doelen", "vakbekwaam"),
        ("Vragen", "startbekwaam"),
        ("Beoordelen", "expert"),
    ]


def test_what_goes_along_can_be_asked_about(here, deal):
    merge = pending(here, deal("A", write("Doelen", 0, "Van A.")))
    (question,) = merge.pile(Pile.CHANGED)
    merge.ask(question)
    assert merge.open == [question]
    accept(here, merge)
    assert text(here, "Doelen", 0) == "Kiest doelen.", "it waits"


def test_answers_are_taken_up_again(here, deal):
    files = deal("A", write("Doelen", 0, "Eén.")), deal("B", write("Doelen", 0, "Twee."))
    first = pending(here, *files)
    first.answer(first.asked[0], 1)
    write("Vragen", 2, "Intussen.")(here)
    again = pending(here, *files)
    again.bring_back(first.answers)
    assert again.open == []
    accept(here, again)
    assert (text(here, "Doelen", 0), text(here, "Vragen", 2)) == ("Twee.", "Intussen.")


def test_rows_that_came_moved_or_were_renamed_come_along(here, deal):
    def work(document):
        grid = grid_of(document)
        names = {each.title: each.id for each in grid.dimensions}
        add_dimension(document, grid.id, "Nieuw")
        rename_dimension(document, names["Vragen"], "Goede vragen")
        move_dimension(document, names["Doelen"], names["Ontwerpen"], 1)

    merge = pending(here, deal("A", work))
    assert merge.asked == []
    accept(here, merge)
    assert [row.title for row in grid_of(here).rows] == ["Goede vragen", "Doelen", "Beoordelen", "Nieuw"]


def test_text_and_status_are_one(here, deal):
    def agree(document):
        grid = grid_of(document)
        set_status(document, [(grid.rows[0].id, grid.levels[0].id)], DescriptorStatus.AGREED)

    merge = pending(here, deal("A", write("Doelen", 0, "Anders.")), deal("B", agree))
    (question,) = merge.asked
    merge.answer(question, 1)
    accept(here, merge)
    cell = next(each for each in grid_of(here).cells.values() if each.text == "Kiest doelen.")
    assert cell.status is DescriptorStatus.AGREED


def test_something_else_is_written_in_a_cell_that_two_filled_differently(here, deal):
    merge = pending(here, deal("A", write("Doelen", 2, "Eén.")), deal("B", write("Doelen", 2, "Twee.")))
    (question,) = merge.asked
    assert question.change.columns == (), "it was empty, so the whole cell comes"
    merge.answer(question, Written({"text": "Van allebei.", "status": "proposed"}))
    accept(here, merge)
    assert text(here, "Doelen", 2) == "Van allebei."
    again = PendingMerge(
        rows(here),
        [
            replace(each, incoming=Incoming(base, each.incoming.theirs))
            for each, base in zip(merge.sources, merge.result().bases, strict=True)
        ],
    )
    assert again.asked == []


def test_it_is_counted_while_it_is_answered(here, deal):
    def both(said):
        def work(document):
            write("Doelen", 0, f"{said} één.")(document)
            write("Doelen", 1, f"{said} twee.")(document)

        return work

    files = deal("A", both("A")), deal("B", both("B"))
    merge = pending(here, *files)
    first, second = merge.asked
    assert (merge.asked_count, merge.chosen_count) == (2, 0)
    merge.answer(first, 0)
    merge.answer(second, Decision.LATER)
    assert (merge.asked_count, merge.chosen_count) == (2, 1)
    assert merge.open == [second]

    again = pending(here, *files)
    again.bring_back(merge.answers)
    assert again.chosen_count == 1
    assert again.take_back().id == second.id
    assert again.take_back().id == first.id, "what was brought back is taken back, the last first"
    assert again.chosen_count == 0


def test_a_cell_is_seen_in_its_row(here, deal):
    merge = pending(here, deal("A", write("Doelen", 0, "Eén.")), deal("B", write("Doelen", 0, "Twee.")))
    beside = merge.cells_beside(merge.asked[0])
    assert [(cell.level, cell.text, cell.is_asked) for cell in beside] == [
        ("startbekwaam", "Kiest doelen.", True),
        ("vakbekwaam", "Weegt doelen.", False),
        ("expert", "", False),
    ]


def test_what_cannot_be_merged_is_refused(here, tmp_path):
    with pytest.raises(SourceIsTarget):
        read_project(here, here.path)
    make_project(tmp_path / "Ander.napl").close()
    with pytest.raises(NothingShared):
        read_project(here, tmp_path / "Ander.napl")


# The command


@pytest.fixture
def files(tmp_path):
    def of_b(copy):
        write("Doelen", 0, "Twee.")(copy)
        write("Vragen", 1, "Vraagt.")(copy)

    with make_project(tmp_path / "Atelier.napl") as project:
        made = [deal_out(project, "A", write("Doelen", 0, "Eén.")), deal_out(project, "B", of_b)]
    return [project.path, *made]


def said(path, row, level):
    with Document.open(path, read_only=True) as document:
        return text(document, row, level)


@pytest.mark.parametrize(
    ("accept", "code", "chosen", "asked"),
    [
        ("none", 1, "Kiest doelen.", ""),
        ("safe", 1, "Kiest doelen.", "Vraagt."),
        ("theirs", 0, "Eén.", "Vraagt."),
        ("ours", 0, "Kiest doelen.", "Vraagt."),
    ],
)
def test_the_command_writes_what_it_is_told(napl, files, accept, code, chosen, asked):
    ended, out, problem = napl("merge", *map(str, files), "--accept", accept, "--json")
    assert (ended, problem) == (code, "")
    told = json.loads(out)
    assert told["files"]["all"] == {"to-choose": 1, "changed": 0, "new": 1, "layout": 0}
    assert told["files"]["A.napl"]["to-choose"] == 1
    assert bool(told["left"]) == bool(code)
    assert (said(files[0], "Doelen", 0), said(files[0], "Vragen", 1)) == (chosen, asked)


def test_the_command_says_it_in_words(napl, files):
    _, out, _ = napl("merge", *map(str, files))
    assert (
        out.splitlines()[0] == "samen: te kiezen: 1, gewijzigd door één: 0, komt erbij: 1, alleen opmaak: 0"
    )
    assert out.splitlines()[-1] == "Nog te kiezen: 2"


# What is not finished


def test_a_merge_that_is_not_finished_is_there_the_next_time(here, deal):
    files = deal("A", write("Doelen", 0, "Eén.")), deal("B", write("Doelen", 0, "Twee."))
    more = deal("C", write("Vragen", 0, "Drie."))
    merge = pending(here, *files, more)
    merge.answer(merge.asked[0], Written({"text": "Samen.", "status": "agreed"}))
    merge.ask(merge.pile(Pile.CHANGED)[0])
    keep_sources(here, merge.sources)
    keep_answers(here, KeptAnswers(merge.answers, tuple(each.id for each in merge.put_to_choose)))
    assert here.unfinished_merge.is_there
    write("Beoordelen", 0, "Intussen.")(here)
    for file in (*files, more):
        file.unlink()

    again = PendingMerge(rows(here), kept_sources(here))
    known = kept_answers(here)
    again.bring_back(known.answers, known.asked)
    assert (len(again.asked), len(again.open)) == (2, 1)
    accept(here, again)
    assert [text(here, row, 0) for row in ("Doelen", "Vragen", "Beoordelen")] == [
        "Samen.",
        "Maakt vragen.",
        "Intussen.",
    ]
    here.unfinished_merge.forget()
    assert not here.unfinished_merge.is_there
    assert (kept_sources(here), kept_answers(here)) == ((), KeptAnswers())


@pytest.mark.parametrize("said", ["", "{}", "[]", '{"format": 3, "sources": 7}', '{"format": 99}'])
def test_what_was_kept_and_cannot_be_understood_is_no_merge(here, said):
    for part in MergePart:
        here.unfinished_merge.keep(part, said)
    assert (kept_sources(here), kept_answers(here)) == ((), KeptAnswers())


def test_with_the_names_what_was_kept_goes(here, deal):
    keep_sources(here, pending(here, deal("A", write("Doelen", 0, "Jan zegt dit."))).sources)
    here.redact_names(Redaction(("Jan",), "iemand", ("Jan",)))
    here.finish_redaction()
    assert not here.unfinished_merge.is_there
