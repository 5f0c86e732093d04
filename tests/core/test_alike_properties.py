"""What holds of what is alike, whatever ateliers made and whatever was said of it."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.alike.beside import path_beside
from napl_desktop.alike.groups import find_alike
from napl_desktop.alike.same import pairs_of, said_pairs, same_groups
from napl_desktop.matching.folding import words_of
from napl_desktop.model import DevelopmentPath, Level
from tests.core.alike_projects import answered, ateliers, nothing, with_said
from tests.examples import examples

CHANCE = st.randoms(use_true_random=False)
few = settings(max_examples=examples(15))


def keys_of(group):
    return frozenset(thing.key for thing in group.things)


def said_by_chance(rows, chance):
    """Return rows in which something is said of pairs of one kind."""
    said = []
    for table in ("role", "path", "dimension", "level"):
        keys = [key for key in rows if key[0] == table]
        if len(keys) > 1:
            said += [(*chance.sample(keys, 2), chance.random() < 0.6) for _ in range(chance.randint(0, 4))]
    return with_said(rows, said)


def with_some_said(rows):
    return CHANCE.map(lambda chance: said_by_chance(rows, chance))


projects = ateliers().flatmap(with_some_said)


@few
@given(projects, CHANCE)
def test_the_order_of_ateliers_and_rows_does_not_matter(rows, chance):
    found = {keys_of(group): group.likeness for group in find_alike(rows, nothing)}
    mixed = list(rows.items())
    chance.shuffle(mixed)
    moved = {
        key: row | ({"order_key": f"a{chance.randint(100, 999)}"} if "order_key" in row else {})
        for key, row in mixed
    }
    assert {keys_of(group): group.likeness for group in find_alike(moved, nothing)} == found


@few
@given(projects)
def test_a_group_is_of_different_ateliers_likeliest_first_and_each_thing_is_in_one(rows):
    found = find_alike(rows, nothing)
    things = [(group.kind, thing.key) for group in found for thing in group.things]
    assert len(things) == len(set(things))
    for group in found:
        linked = [set(each) for each in group.linked]
        assert sum(len(each) - 1 for each in linked) + len({t.atelier_id for t in group.things}) >= 2
        assert all(each <= {thing.key[1] for thing in group.things} and len(each) > 1 for each in linked)
    assert [group.likeness for group in found] == sorted((each.likeness for each in found), reverse=True)


@few
@given(ateliers())
def test_no_two_in_a_group_are_nothing_alike(rows):
    for group in find_alike(rows, nothing):
        for one in group.things:
            for other in group.things:
                anchors = [rows[each.key].get("anchor") for each in (one, other)]
                is_one_level = group.kind is Level and anchors[0] is not None and anchors[0] == anchors[1]
                assert is_one_level or _share_a_word(one.title, other.title), group


def _share_a_word(one, other):
    """Tell whether titles of these tests have words that begin alike."""
    return bool({w[:4] for w in words_of(one)} & {w[:4] for w in words_of(other)})


@few
@given(projects, CHANCE)
def test_what_was_said_never_comes_again_and_there_is_an_end_to_it(rows, chance):
    for _ in range(100):
        found = find_alike(rows, nothing)
        _is_new(found, rows)
        if not found:
            return
        keys = [thing.key for thing in chance.choice(found).things]
        some = chance.sample(keys, chance.randint(0, len(keys)))
        same, different = (some, [key for key in keys if key not in some]) if len(some) > 1 else ([], keys)
        rows = answered(rows, _kind(found, keys), pairs_of(same, different, rows))
    raise AssertionError("no end")


def _kind(found, keys):
    return next(group.kind for group in found for thing in group.things if thing.key == keys[0])


def _is_new(found, rows):
    said = said_pairs(rows)
    for group in found:
        sets = [{*each} for each in group.linked]
        for one in group.things:
            for other in group.things:
                is_linked = any({one.key[1], other.key[1]} <= each for each in sets)
                assert is_linked or (one.key, other.key) not in said


@few
@given(projects)
def test_what_is_the_same_is_so_all_round(rows):
    said = said_pairs(rows)
    graph = nx.Graph([each for each, is_same in said.items() if is_same])
    assert {frozenset(each) for each in same_groups(rows)} == {
        frozenset(each) for each in nx.connected_components(graph)
    }


@few
@given(projects, CHANCE)
def test_an_answer_holds_for_all_that_is_the_same(rows, chance):
    for group in find_alike(rows, nothing):
        keys = [thing.key for thing in group.things]
        after = answered(rows, group.kind, pairs_of(keys, [], rows))
        assert any({*keys} <= {*each} for each in same_groups(after))
        apart = answered(rows, group.kind, pairs_of([], keys, rows))
        assert same_groups(apart) == same_groups(rows)


@few
@given(projects)
def test_beside_each_other_is_all_of_each_path_and_nothing_twice(rows):
    for table, id in [key for key in rows if key[0] == "path"]:
        whole = path_beside(rows, id)
        assert id in [column.path_id for column in whole.columns]
        for number, column in enumerate(whole.columns):
            levels = [line.levels[number].id for line in whole.levels if line.levels[number]]
            assert levels == sorted(parts(rows, "level", column.path_id), key=order(rows, "level"))
            in_rows = [line.rows[number] for line in whole.rows if line.rows[number]]
            assert sorted(row.id for row in in_rows) == sorted(parts(rows, "dimension", column.path_id))
            for row in in_rows:
                assert [cell is None for cell in row.cells] == [
                    line.levels[number] is None for line in whole.levels
                ]
        assert all(any(line.rows) for line in whole.rows)
        assert table == DevelopmentPath.__tablename__


def parts(rows, table, path):
    return [id for (name, id), row in rows.items() if name == table and row["path_id"] == path]


def order(rows, table):
    return lambda id: rows[table, id]["order_key"]
