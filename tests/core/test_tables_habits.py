"""Whatever habit a grid is laid out in, alone or with another, it comes back whole."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.turning import turned
from tests.core.laid_out import Habit, laid_out, meanings
from tests.examples import examples

# What two habits make that nobody could read back, or that no grid can have both of.
_NEVER_TOGETHER = {
    frozenset(pair)
    for pair in (
        # A line of scores and a line of points are the same to anybody.
        (Habit.SCORES, Habit.POINTS_UNDER),
        (Habit.SCORES, Habit.POINTS_OVER),
        (Habit.SCORES, Habit.WEIGHTS),
        (Habit.SCORES, Habit.PERCENTS),
        # The levels are the rows there, and stand in one column.
        (Habit.ON_ITS_SIDE, Habit.INNER_BANDS),
        (Habit.ON_ITS_SIDE, Habit.SECTIONS),
        (Habit.ON_ITS_SIDE, Habit.ENDINGS),
    )
}
_PAIRS = [frozenset(pair) for pair in combinations(Habit, 2) if frozenset(pair) not in _NEVER_TOGETHER]


def comes_back(data: st.DataObject, habits: frozenset[Habit]) -> None:
    meaning = data.draw(meanings(habits))
    table = data.draw(laid_out(habits, meaning))
    if Habit.ON_ITS_SIDE in habits:
        assert guess(table).lies_on_its_side
        table = turned(table)
    assert not guess(table).lies_on_its_side
    plan = read_path(table, guess(table), "Een pad").plan
    assert [level.title for level in plan.levels] == meaning.levels
    assert [(row.layers, row.texts) for row in plan.rows] == meaning.rows
    assert not any(level.stage for level in plan.levels)


@pytest.mark.parametrize("habit", Habit)
@settings(max_examples=examples(8), deadline=None)
@given(data=st.data())
def test_a_grid_in_one_habit_comes_back_whole(habit: Habit, data: st.DataObject) -> None:
    comes_back(data, frozenset([habit]))


@pytest.mark.parametrize("habits", _PAIRS, ids=lambda pair: "+".join(sorted(habit.name for habit in pair)))
@settings(max_examples=examples(2), deadline=None)
@given(data=st.data())
def test_a_grid_in_two_habits_comes_back_whole(habits: frozenset[Habit], data: st.DataObject) -> None:
    comes_back(data, habits)
