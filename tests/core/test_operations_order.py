"""The order among siblings: what moves lands where it is wanted, and nothing else is touched."""

import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.model import Level
from napl_desktop.operations._siblings import in_order, key_at, keys_for
from napl_desktop.operations.levels import add_level, move_level
from tests.core.made_projects import grid_of


def level(name, key):
    return Level(id=name, path_id="pad", title=name, stage="", order_key=key)


def names(things):
    return [thing.id for thing in in_order(things)]


@given(moves=st.lists(st.tuples(st.integers(0, 9), st.integers(-2, 12)), max_size=60))
def test_a_list_that_is_shuffled_stays_as_it_is_put(moves):
    things = [level(f"{number}", key) for number, key in enumerate(keys_for(10))]
    wanted = names(things)
    for which, position in moves:
        moving = next(thing for thing in things if thing.id == wanted[which])
        others = [thing for thing in things if thing is not moving]
        before = {thing.id: thing.order_key for thing in others}

        moving.order_key = key_at(others, position)

        assert {thing.id: thing.order_key for thing in others} == before, "only one thing changes"
        wanted.remove(moving.id)
        wanted.insert(max(0, min(position, len(wanted))), moving.id)
        assert names(things) == wanted


@given(
    keys=st.lists(
        st.sampled_from(["a0", "a0", "a1", "a1V", "", "?", "a", "a00", "z", "A" + "0" * 26, "é"]), max_size=8
    ),
    position=st.none() | st.integers(-1, 9),
)
def test_keys_that_do_not_fit_are_no_hindrance(keys, position):
    things = [level(f"{number}", key) for number, key in enumerate(keys)]
    wanted = names(things)

    new = level("nieuw", key_at(things, position))

    wanted.insert(len(wanted) if position is None else max(0, min(position, len(wanted))), "nieuw")
    assert names([*things, new]) == wanted


def test_many_things_between_two_others_keep_short_keys():
    things = [level("links", "a0"), level("rechts", "a1")]
    for number in range(200):
        things.append(level(f"{number:03}", key_at(things, 1)))

    assert names(things)[1:4] == ["199", "198", "197"]
    assert max(len(thing.order_key) for thing in things) < 60


def test_equal_keys_are_made_different_only_when_something_must_come_between(document):
    with document.edit("merge") as edit:
        edit.session.execute(sa.update(Level).values(order_key="a5"))
    grid = grid_of(document)
    by_id = sorted(grid.levels, key=lambda head: head.id)
    assert list(grid.levels) == by_id, "equal keys sort by id"

    add_level(document, grid.id, "Erna")
    assert len(document.rows_of(document.steps()[-1])) == 1
    add_level(document, grid.id, "Ertussen", 1)
    assert len(document.rows_of(document.steps()[-1])) == 5

    titles = [head.title for head in by_id]
    assert [head.title for head in grid_of(document).levels] == [titles[0], "Ertussen", *titles[1:], "Erna"]
    move_level(document, by_id[2].id, 0)
    assert len(document.rows_of(document.steps()[-1])) == 1
