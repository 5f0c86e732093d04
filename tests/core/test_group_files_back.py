"""Groups bring their files back: what they did goes along, once, and what two did differently is asked."""

import shutil

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel_back.returned import RemarkKind
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.workbook_source import read_workbook
from napl_desktop.model import Handout, HandoutScope
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension, rename_dimension
from napl_desktop.operations.projects import rename_project
from napl_desktop.queries.handouts import group_file, handouts
from napl_desktop.rows.merging import Decision
from tests.core.edited_workbooks import Home
from tests.core.group_files import (
    accept,
    dealt,
    make_afternoon,
    path_ids,
    row_ids,
    rows_of,
    taken_back,
    text_in,
    three,
    writes_in,
)
from tests.core.made_projects import grid_of

FORMS = ["project", "workbook"]
START = "startbekwaam"


@pytest.fixture
def here(tmp_path):
    with make_afternoon(tmp_path) as opened:
        yield opened


def returned(document):
    with document.read() as session:
        return {each.title: each.returned_at is not None for each in handouts(session)}


def comes(document, *files):
    """Return what is asked or would go along, as the texts or titles that come in."""
    merge = taken_back(document, *files)
    return [
        (pile, offer.values and (offer.values.get("text") or offer.values.get("title")))
        for pile in Pile
        for question in merge.pile(pile)
        for offer in question.offers
    ]


def set_here(document, row, text):
    grid = grid_of(document)
    id = next(each.id for each in grid.rows if each.title == row)
    write_cell(document, id, grid.levels[0].id, text)


def refuse_all(document, *files):
    merge = taken_back(document, *files)
    for question in merge.asked:
        merge.answer(question, Decision.OURS)
    accept(document, merge)


def test_three_groups_with_rows_of_their_own_ask_nothing_and_are_one_step(here):
    files = three(here)
    for file, row in zip(files, ("Doelen", "Vragen", "Beoordelen"), strict=True):
        writes_in(file, (row, START, f"Van de groep met {row}."))
    with Home(files[1]) as home:
        sheet = home.sheet("Toetsing")
        sheet.insert(sheet.row("Beoordelen"), [None, "Ontwerpen", "Nakijken", "Kijkt na."])
    before, steps = rows_of(here), len(here.steps())
    merge = taken_back(here, *files)
    assert merge.asked == []
    accept(here, merge)
    for row in ("Doelen", "Vragen", "Beoordelen"):
        assert text_in(here, row, START) == f"Van de groep met {row}."
    assert text_in(here, "Nakijken", START) == "Kijkt na."
    assert len(here.steps()) == steps + 1
    assert returned(here) == dict.fromkeys(["Groep A", "Groep B", "Groep C"], True)

    here.undo()
    assert rows_of(here) == before
    assert returned(here) == dict.fromkeys(["Groep A", "Groep B", "Groep C"], False)
    here.redo()
    assert comes(here, *files) == []


def test_what_two_wrote_differently_in_a_cell_is_one_question(here):
    first, second, third = three(here)
    writes_in(first, ("Vragen", START, "Zo."))
    writes_in(second, ("Vragen", START, "Of zo."))
    writes_in(third, ("Vragen", START, "Zo."))
    merge = taken_back(here, first, second, third)
    (question,) = merge.asked
    assert [(offer.values["text"], merge.names(offer.by)) for offer in question.offers] == [
        ("Zo.", ("Groep A", "Groep C")),
        ("Of zo.", ("Groep B",)),
    ]


def test_what_a_group_writes_in_a_row_of_another_comes_back_all_the_same(here):
    _, file, _ = three(here)
    writes_in(file, ("Beoordelen", START, "Toch iets."))
    assert comes(here, file) == [(Pile.NEW, "Toch iets.")]


@pytest.mark.parametrize("form", FORMS)
def test_of_a_file_that_comes_back_twice_only_what_is_new_comes(here, form):
    (file,) = dealt(here, ("Groep A", ["Doelen"], form)).files
    writes_in(file, ("Doelen", START, "Van de groep."), ("Vragen", START, "Geweigerd."))
    set_here(here, "Vragen", "Van de zaal.")
    refuse_all(here, file)
    assert text_in(here, "Doelen", START) == "Van de groep."
    set_here(here, "Doelen", "Daarna hier.")
    steps = len(here.steps())
    accept(here, taken_back(here, file))
    assert len(here.steps()) == steps, "the same file once more is nothing"

    writes_in(file, ("Beoordelen", START, "Later."))
    assert comes(here, file) == [(Pile.NEW, "Later.")]
    accept(here, taken_back(here, file))
    assert text_in(here, "Doelen", START) == "Daarna hier."
    assert text_in(here, "Vragen", START) == "Van de zaal."
    remembered = [row for (table, _), row in rows_of(here, True).items() if table == "merged_source"]
    assert [row["title"] for row in remembered] == ["Groep A"], "one state of it is enough"


@pytest.mark.parametrize("form", FORMS)
def test_two_copies_of_a_groups_file_do_not_take_back_what_the_other_did(here, form):
    (first,) = dealt(here, ("Groep A", ["Doelen"], form)).files
    writes_in(first, ("Doelen", START, "Samen."))
    second = shutil.copyfile(first, first.with_stem("Groep A, tweede laptop"))
    writes_in(first, ("Vragen", START, "Van de eerste."))
    writes_in(second, ("Beoordelen", START, "Van de tweede."))
    accept(here, taken_back(here, first))
    assert comes(here, second) == [(Pile.NEW, "Van de tweede.")]
    accept(here, taken_back(here, second))
    assert text_in(here, "Vragen", START) == "Van de eerste."

    writes_in(second, ("Vragen", START, "Iets anders."))
    assert comes(here, second) == [(Pile.TO_CHOOSE, "Iets anders.")]


@pytest.mark.parametrize("form", FORMS)
def test_the_project_goes_on_while_groups_work(here, form):
    (file,) = dealt(here, ("Groep A", ["Doelen"], form)).files
    rows = row_ids(here)
    rename_dimension(here, rows["Vragen"], "Vragen maken")
    add_dimension(here, grid_of(here).id, "Nakijken")
    set_here(here, "Beoordelen", "Intussen.")
    remove_dimension(here, row_ids(here, "Coaching")["Luisteren"])
    writes_in(file, ("Doelen", START, "Van de groep."))
    assert comes(here, file) == [(Pile.CHANGED, "Van de groep.")]
    accept(here, taken_back(here, file))
    assert [each.title for each in grid_of(here).rows] == ["Doelen", "Vragen maken", "Beoordelen", "Nakijken"]
    assert text_in(here, "Beoordelen", START) == "Intussen."
    assert set(path_ids(here)) == {"Toetsing", "Coaching"}


@pytest.mark.parametrize("form", FORMS)
def test_a_row_that_a_group_removes_goes_without_a_question(here, form):
    (file,) = dealt(here, ("Groep A", ["Beoordelen"], form)).files
    if form == "workbook":
        with Home(file) as home:
            sheet = home.sheet("Toetsing")
            sheet.remove(sheet.row("Beoordelen"))
    else:
        with Document.open(file) as group:
            remove_dimension(group, row_ids(group)["Beoordelen"])
    merge = taken_back(here, file)
    assert merge.asked == []
    accept(here, merge)
    assert "Beoordelen" not in row_ids(here)
    here.undo()
    assert "Beoordelen" in row_ids(here)
    assert {table for table, _ in rows_of(here, True)} >= {Handout.__tablename__, HandoutScope.__tablename__}


@pytest.mark.parametrize("form", FORMS)
def test_a_file_comes_back_though_the_dealing_was_undone(here, form):
    set_here(here, "Vragen", "Vooraf.")
    (file,) = dealt(here, ("Groep A", ["Doelen"], form)).files
    here.undo()
    set_here(here, "Vragen", "Achteraf.")
    writes_in(file, ("Doelen", START, "Van de groep."))
    assert comes(here, file) == [(Pile.CHANGED, "Van de groep.")]
    accept(here, taken_back(here, file))
    assert comes(here, file) == []


def test_two_groups_may_give_the_same_name_to_what_they_add(here):
    files = dealt(here, ("Groep A", ["Doelen"], "workbook"), ("Groep B", ["Vragen"], "workbook")).files
    for file, text in zip(files, ("Van A.", "Van B."), strict=True):
        with Home(file) as home:
            sheet = home.sheet("Toetsing")
            sheet.insert(sheet.row("Beoordelen"), [None, "Ontwerpen", "Nieuw", text])
    merge = taken_back(here, *files)
    assert merge.asked == []
    accept(here, merge)
    new = [each for each in grid_of(here).rows if each.title == "Nieuw"]
    assert len(new) == 2


def test_a_sheet_that_a_group_took_out_is_told_and_nothing_goes(here):
    (file,) = dealt(here, ("Groep A", ["Doelen"], "workbook")).files
    with Home(file) as home:
        home.book.remove(home.book["Toetsing"])
    assert [(each.kind, each.sheet) for each in read_workbook(here, file).remarks] == [
        (RemarkKind.SHEET_GONE, "Toetsing")
    ]
    assert comes(here, file) == []


def test_a_groups_file_stays_one_when_something_is_merged_into_it(here):
    first, _second, third = three(here)
    writes_in(third, ("Vragen", START, "Van C."))
    with Document.open(third) as other:
        rename_project(other, "Anders")
        remove_dimension(other, row_ids(other)["Beoordelen"])
    with Document.open(first) as group:
        accept(group, taken_back(group, third))
        assert text_in(group, "Vragen", START) == "Van C."
        assert "Beoordelen" not in row_ids(group)
        with group.read() as session:
            assert group_file(session).title == "Groep A"
