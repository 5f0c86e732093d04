"""Whatever a project holds and groups do: what comes of their files is what the rows alone would give."""

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.exchange.groups.content import GroupForm, GroupOrder
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.exchange.taking_snapshot import rows_that_leave
from napl_desktop.incoming.piles import Pile
from napl_desktop.operations.handouts import GroupPlan
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.projects import rename_project
from napl_desktop.rows.merging import ChangeKind
from napl_desktop.rows.merging.several import Incoming, questions
from tests.core.edited_workbooks import Home
from tests.core.group_files import made, put_on_record, rows_of, taken_back
from tests.core.merged_copies import arrival
from tests.core.merged_projects import ADDING, CHANGING, Hand, begun, in_order, why_not_sound, worked_on
from tests.core.test_excel_back_properties import HomeHand
from tests.examples import examples

FEW = settings(max_examples=examples(4), suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def afternoon(choose, groups):
    """Give a project of random rows, and the files of groups that got random parts of it."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "Atelier.napl"
        write_project_file(begun(choose, choose(0, 8)), place)
        with Document.open(place) as document:
            rows = rows_of(document)
            plans = [GroupPlan(f"Groep {number}", *drawn_part(rows, choose)) for number in range(groups)]
            orders = [
                GroupOrder(id, plan.title, [GroupForm.PROJECT, GroupForm.WORKBOOK][choose(0, 1)])
                for id, plan in zip(put_on_record(document, plans), plans, strict=True)
            ]
            yield document, made(document, orders, place.parent).files


def drawn_part(rows, choose):
    return tuple(
        tuple(id for name, id in rows if name == table and choose(0, 1)) for table in ("path", "dimension")
    )


def work(file, rows, name, choose):
    """Let a group work in its file; return the rows as they are then."""
    if file.suffix == ".xlsx":
        with Home(file) as home:
            hand = HomeHand(home, rows, choose)
            hand.do(choose(0, 3))
        return hand.rows
    with Document.open(file) as group:
        return go_on(group, name, choose, 3)


def go_on(document, name, choose, most):
    before = rows_of(document)
    after = worked_on(Hand(name, before, choose), ADDING + CHANGING, choose(0, most))
    accept_merge(document, before, after, [arrival(name, after)])
    return rows_of(document)


@st.composite
def chance(draw):
    return lambda least, most: draw(st.integers(least, most))


@FEW
@given(chance())
def test_a_file_that_nobody_touched_is_no_difference(choose):
    with afternoon(choose, 2) as (document, files):
        merge = taken_back(document, *files)
        assert merge.asked == []
        assert merge.result().rows == merge.ours


@FEW
@given(chance(), st.integers(2, 3))
def test_what_groups_did_meets_the_project_as_rows_do(choose, groups):
    with afternoon(choose, groups) as (document, files):
        base = rows_that_leave(rows_of(document))
        theirs = [work(file, base, "xyz"[number], choose) for number, file in enumerate(files)]
        ours = go_on(document, "h", choose, 3)
        merge = taken_back(document, *files)
    for source, rows in zip(merge.sources, theirs, strict=True):
        assert source.incoming.base == base
        assert without_whose(source.incoming.theirs) == without_whose(rows)
    asked = said(questions(ours, [Incoming(base, rows) for rows in theirs]))
    assert said({each.id: each for each in all_of(merge)}) == asked
    assert why_not_sound(merge.result().rows) is None


@FEW
@given(chance(), st.integers(1, 2))
def test_what_was_done_in_copies_meets_the_project_as_rows_do(choose, copies):
    with TemporaryDirectory() as folder:
        place = Path(folder) / "Atelier.napl"
        write_project_file(begun(choose, choose(0, 8)), place)
        with Document.open(place) as document:
            rename_project(document, "Nu")
            base = rows_of(document)
            files = [place.with_name(f"Kopie {number}.napl") for number in range(copies)]
            for file in files:
                document.save_copy(file)
            theirs = [work(file, base, "xyz"[number], choose) for number, file in enumerate(files)]
            ours = go_on(document, "h", choose, 3)
            merge = taken_back(document, *files)
    assert [source.incoming for source in merge.sources] == [Incoming(base, rows) for rows in theirs]
    asked = questions(ours, [Incoming(base, rows) for rows in theirs])
    assert said({each.id: each for each in all_of(merge)}) == said(asked)
    assert why_not_sound(merge.result().rows) is None


def all_of(merge):
    return [question for pile in Pile for question in merge.pile(pile)]


def without_whose(rows):
    """Return rows without their order: a sorted sheet has another, which rows alone do not tell."""
    return in_order(rows)[0]


def said(found):
    return {
        id: (question.conflict, [(offer.by, offer.values) for offer in question.offers])
        for id, question in found.items()
        if question.change.kind is not ChangeKind.REORDERED
    }
