"""Grids in habits of schools, trades and clubs in several countries are understood without a hand."""

import pytest

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.turning import turned
from tests.core.drawn_grids import reading_of, said_of, seen_in, table_of
from tests.core.grids_of_the_world_four import GRIDS_ON_THEIR_SIDE, LAST_GRIDS
from tests.core.grids_of_the_world_one import FIRST_GRIDS
from tests.core.grids_of_the_world_three import THIRD_GRIDS
from tests.core.grids_of_the_world_two import SECOND_GRIDS

_GRIDS = FIRST_GRIDS | SECOND_GRIDS | THIRD_GRIDS | LAST_GRIDS


@pytest.mark.parametrize("name", _GRIDS)
def test_a_grid_is_right_as_it_stands(name: str) -> None:
    grid = _GRIDS[name]
    assert seen_in(reading_of(grid)) == said_of(grid)
    assert not guess(table_of(grid)).lies_on_its_side


@pytest.mark.parametrize("name", GRIDS_ON_THEIR_SIDE)
def test_a_grid_on_its_side_is_known_and_right_once_it_is_turned_over(name: str) -> None:
    grid = GRIDS_ON_THEIR_SIDE[name]
    assert guess(table_of(grid)).lies_on_its_side
    table = turned(table_of(grid))
    assert seen_in(read_path(table, guess(table), "Een pad")) == said_of(grid)
    assert not guess(table).lies_on_its_side
