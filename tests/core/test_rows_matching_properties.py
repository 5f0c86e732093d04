"""What holds of recognising things and of other ids, whatever is in a project."""

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.rows.matching import agreed_identities, apart, find_likenesses, remapped
from napl_desktop.rows.matching.titled_things import titled_tables
from napl_desktop.rows.merging import merge
from tests.core.matched_projects import has_id_of_its_own, renaming, with_perspectives
from tests.core.merged_projects import copies, why_not_sound
from tests.examples import examples

CHANCE = st.randoms(use_true_random=False)
few = settings(max_examples=examples(10))


@few
@given(copies(sides=1, most=6), CHANCE)
def test_other_ids_and_back_give_the_same_rows(rows, chance):
    (_, project) = rows
    ids = renaming(project, chance)
    there = remapped(project, ids)

    assert len(there) == len(project)
    assert why_not_sound(there) is None
    assert {key for key in there if has_id_of_its_own(key)} == {(key[0], id) for key, id in ids.items()}
    assert remapped(there, {(key[0], id): key[1] for key, id in ids.items()}) == project


@few
@given(copies(sides=1, most=6), CHANCE)
def test_a_renamed_copy_that_gets_our_ids_asks_and_changes_nothing(rows, chance):
    (_, project) = rows
    ids = renaming(project, chance)
    ours = remapped(project, ids)

    assert not merge({}, ours, remapped(project, ids))


@few
@given(copies(sides=1, most=6), CHANCE)
def test_nothing_falls_away_where_two_would_get_one_id(rows, chance):
    (_, project) = rows
    before = {key: dict(row) for key, row in project.items()}
    ids = {
        key: chance.choice([id for table, id in project if table == key[0]] + ["nieuw"])
        for key in project
        if has_id_of_its_own(key) and chance.random() < 0.5
    }
    there = remapped(project, ids)

    assert len(there) == len(project)
    assert why_not_sound(there) is None
    assert all(row["id"] == key[1] for key, row in there.items())
    assert project == before


@few
@given(copies(sides=1, most=6), CHANCE)
def test_a_renamed_copy_is_recognised_as_far_as_titles_are_its_own(rows, chance):
    (_, project) = rows
    project = with_titles_of_their_own(project)
    ids = {key: f"{key[1]}-daar" for key in project if key[0] in titled_tables()}
    theirs = remapped(project, ids)
    found = find_likenesses(project, theirs)
    agreed = agreed_identities(found, {each.theirs for each in found})

    assert agreed == {(table, new): old for (table, old), new in ids.items()}
    assert all(each.is_same_title and each.needs is None for each in found)
    assert {each.theirs[0] for each in found} <= {"role", "path"}
    assert remapped(theirs, agreed) == project
    assert not merge({}, project, remapped(theirs, agreed))


def with_titles_of_their_own(rows):
    """Return rows in which no two things of a table have titles that are alike."""
    numbered = {key: number for number, key in enumerate(rows)}
    return {
        key: row | {"title": f"Ding {numbered[key]}"} if key[0] in titled_tables() else dict(row)
        for key, row in rows.items()
    }


@few
@given(copies(sides=2, most=6), CHANCE)
def test_each_thing_is_recognised_once_and_what_both_have_never(rows, chance):
    _, ours, other = rows
    theirs = remapped(other, {key: f"{key[1]}-daar" for key in other if chance.random() < 0.7})
    found = find_likenesses(ours, theirs)
    pairs = [pair for each in found for pair in ((each.theirs, each.ours), *each.along)]

    for side, rows_of_side, others in ((0, theirs, ours), (1, ours, theirs)):
        keys = [pair[side] for pair in pairs]
        assert len(set(keys)) == len(keys)
        assert all(key in rows_of_side and key not in others for key in keys)
    assert all(their[0] == our[0] for their, our in pairs)
    before = set()
    for each in found:
        assert each.needs is None or each.needs in before
        before.add(each.theirs)


@few
@given(copies(sides=2, most=6), CHANCE)
def test_what_is_recognised_lies_in_what_is_the_same(rows, chance):
    _, ours, other = rows
    theirs = remapped(other, {key: f"{key[1]}-daar" for key in other})
    found = find_likenesses(ours, theirs)
    agreed = agreed_identities(found, {each.theirs for each in found})
    there = remapped(theirs, agreed)

    assert why_not_sound(there) is None
    for (table, _), our in agreed.items():
        if table in ("level", "dimension"):
            row, here = there[table, our], ours[table, our]
            assert row["path_id"] == here["path_id"]
            assert row.get("parent_id") == here.get("parent_id")


@few
@given(copies(sides=2, most=6), CHANCE)
def test_it_does_not_matter_in_which_order_rows_were_read(rows, chance):
    _, ours, other = rows
    theirs = remapped(other, {key: f"{key[1]}-daar" for key in other})
    found = find_likenesses(ours, theirs)

    assert find_likenesses(shuffled(ours, chance), shuffled(theirs, chance)) == found


def shuffled(rows, chance):
    keys = list(rows)
    chance.shuffle(keys)
    return {key: rows[key] for key in keys}


@few
@given(copies(sides=1, most=6))
def test_what_is_set_apart_shares_only_perspectives_and_is_the_same_each_time(rows):
    project, later = map(with_perspectives, rows)
    once, again = apart(project, "bron"), apart(later, "bron")

    assert apart(project, "bron") == once
    assert {key for key in once if key in project} == {key for key in project if key[0] == "perspective"}
    assert why_not_sound(once) is None
    assert len(once) == len(project)
    # What is in its next hand-in too lands on the same ids, and what was done since is all that differs.
    assert len(once.keys() & again.keys()) == len(project.keys() & later.keys())
    assert once.keys().isdisjoint(key for key in apart(project, "andere bron") if key[0] != "perspective")
    assert len(merge(once, once, again).changes) == len(merge(project, project, later).changes)
