"""What is said to be different is different, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension, rename_dimension
from napl_desktop.operations.levels import add_level, remove_level
from napl_desktop.operations.paths import duplicate_path, remove_path
from napl_desktop.queries.differences import (
    DifferenceKind,
    Span,
    changed_paths,
    merged_order,
    path_differences,
    word_differences,
)
from tests.core.made_projects import grid_of, make_project

SAME, ADDED, REMOVED, CHANGED = DifferenceKind

prose = st.text(st.sampled_from("abé ’-.,\n\t→𝒳ب"), max_size=60)


@given(prose, prose)
def test_the_spans_hold_both_texts_whole(before, after):
    spans = word_differences(before, after)

    assert "".join(span.text for span in spans if span.kind is not ADDED) == before
    assert "".join(span.text for span in spans if span.kind is not REMOVED) == after
    assert all(span.kind is SAME for span in spans) == (before == after)


def test_words_are_compared_not_letters():
    assert word_differences("Kiest doelen.", "Kiest heldere doelen.") == (
        Span(SAME, "Kiest"),
        Span(ADDED, " heldere"),
        Span(SAME, " doelen."),
    )


def test_phrases_make_way_for_each_other_whole():
    before, after = "Kiest en weegt en bouwt met zorg.", "Laat en doet en maakt met zorg."
    assert word_differences(before, after) == (
        Span(REMOVED, "Kiest en weegt en bouwt"),
        Span(ADDED, "Laat en doet en maakt"),
        Span(SAME, " met zorg."),
    )


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_what_is_gone_stays_behind_what_it_came_after(then, now):
    merged = merged_order(then, now)

    assert sorted(merged) == sorted({*then, *now})
    assert [key for key in merged if key in now] == now
    for index, key in enumerate(then):
        if key not in now and index:
            assert merged.index(key) > merged.index(then[index - 1])


def test_a_path_at_two_moments(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        before = grid_of(document)
        goals, questions, _ = (row.id for row in before.rows)
        start, middle, expert = (level.id for level in before.levels)
        write_cell(document, goals, start, "Kiest heldere doelen.")
        write_cell(document, goals, expert, "Laat kiezen.")
        set_status(document, [(goals, middle)], DescriptorStatus.AGREED)
        rename_dimension(document, questions, "Vraagstelling")
        remove_level(document, expert)
        new_level = add_level(document, before.id, "meester", None)
        new_row = add_dimension(document, before.id, "Bespreken", None, None)
        write_cell(document, new_row, new_level, "Bespreekt.")
        remove_dimension(document, before.rows[2].id)
        after = grid_of(document)

    found = path_differences(before, after)

    assert {level.head.id: level.kind for level in found.levels} == {
        start: SAME,
        middle: SAME,
        expert: REMOVED,
        new_level: ADDED,
    }
    kinds = {row.head.id: row.kind for row in found.rows}
    assert kinds[questions] is CHANGED
    assert kinds[new_row] is ADDED
    assert kinds[before.rows[2].id] is REMOVED
    assert {key: cell.kind for key, cell in found.cells.items()} == {
        (goals, start): CHANGED,
        (goals, middle): CHANGED,
        (questions, start): SAME,
        (questions, expert): REMOVED,
        (new_row, new_level): ADDED,
    }
    assert found.cells[goals, start].spans[1] == Span(ADDED, " heldere")
    assert found.count()[CHANGED] == 2


def test_a_path_that_was_not_there_and_one_that_is_gone(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)

    assert {cell.kind for cell in path_differences(None, grid).cells.values()} == {ADDED}
    assert {row.kind for row in path_differences(grid, None).rows} == {REMOVED}


def test_which_paths_are_different(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        first = grid_of(document)
        second = duplicate_path(document, first.id, "Tweede")
        point = len(document.steps())
        write_cell(document, first.rows[0].id, first.levels[0].id, "Anders.")
        third = duplicate_path(document, first.id, "Derde")
        remove_path(document, second)
        with document.checkout(point) as past, past.read() as then, document.read() as now:
            found = {line.path_id: (line.title, line.kind, line.cells) for line in changed_paths(then, now)}

    assert found == {
        first.id: ("Toetsing", SAME, 1),
        third: ("Derde", ADDED, 4),
        second: ("Tweede", REMOVED, 4),
    }
