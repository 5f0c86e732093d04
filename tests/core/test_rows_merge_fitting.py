"""Whatever was decided, what comes of a merge fits together: the changes that are to blame for what does not."""

import pytest

from napl_desktop.model.base import DEEPEST
from napl_desktop.rows.merging.comparison import whole
from napl_desktop.rows.merging.fitting import Fitting
from tests.core.merge_examples import PLACE, cell, copies, with_bands


def blamed(hand, rows, *taken):
    return Fitting(hand.rows, rows, taken).misfits()


def place_of(id):
    return ("dimension", id, PLACE)


def test_where_nothing_was_taken_nobody_is_to_blame():
    _, here, there = copies(with_bands())
    there.put_cell("e1", "l1", "Boven een rij.")

    assert blamed(here, there.rows) == set()


def test_what_came_without_what_it_is_in_is_to_blame():
    _, here, there = copies()
    there.put_cell("d1", "l2", "Daar.")
    del there.rows["level", "l2"]

    assert blamed(here, there.rows, whole(cell("d1", "l2"))) == {whole(cell("d1", "l2"))}


def test_what_went_from_under_what_stays_is_to_blame():
    _, here, there = copies()
    del there.rows["level", "l1"]
    there.rows["path", "p"]["title"] = "Toetsen"

    assert blamed(here, there.rows, ("level", "l1", ()), ("path", "p", ("title",))) == {("level", "l1", ())}


def test_a_row_that_moves_to_another_path_than_its_cells_is_to_blame():
    _, here, there = copies()
    there.rows["dimension", "d1"].update(path_id="q")
    there.rows["path", "p"]["title"] = "Toetsen"

    assert blamed(here, there.rows, place_of("d1"), ("path", "p", ("title",))) == {place_of("d1")}


def test_a_level_that_moves_to_another_path_than_its_cells_is_to_blame():
    _, here, there = copies()
    there.rows["level", "l1"]["path_id"] = "q"

    assert blamed(here, there.rows, ("level", "l1", ("path_id",))) == {("level", "l1", ("path_id",))}


def test_a_cell_that_came_between_two_paths_is_to_blame():
    _, here, there = copies()
    there.put("level", "van q", path_id="q", title="van q")
    there.put_cell("d1", "van q", "Daar.")
    came = whole(cell("d1", "van q"))

    assert blamed(here, there.rows, came, ("level", "van q", ())) == {came, ("level", "van q", ())}


def test_rows_under_each_other_are_to_blame_as_far_as_they_were_moved():
    _, here, there = copies(with_bands())
    here.rows["dimension", "e2"]["parent_id"] = "e1"
    for id, above in (("e1", "e2"), ("e2", "e1"), ("d1", "d2")):
        there.rows["dimension", id]["parent_id"] = above
    del there.rows[cell("d2")]

    assert blamed(here, there.rows, place_of("e1"), place_of("d1")) == {place_of("e1")}


def test_a_path_that_builds_on_itself_by_way_of_another_is_to_blame():
    _, here, there = copies()
    for id, other in (("p", "q"), ("q", "p")):
        there.rows["path", id]["builds_on_id"] = other

    assert blamed(here, there.rows, ("path", "p", ("builds_on_id",))) == {("path", "p", ("builds_on_id",))}


@pytest.mark.parametrize("from_below", [False, True])
def test_rows_lie_as_deep_as_a_tree_may_be_and_no_deeper(from_below):
    _, here, there = copies()
    above = None
    for depth in range(DEEPEST + 1):
        there.put("dimension", id := f"diep {depth}", path_id="p", parent_id=above, title="Diep")
        above = id
    rows = dict(reversed(there.rows.items())) if from_below else there.rows
    came = [("dimension", f"diep {depth}", ()) for depth in range(DEEPEST + 1)]

    assert came[-1] in blamed(here, rows, *came)
    del rows[came[-1][:2]]
    assert blamed(here, rows, *came[:-1]) == set()


def test_a_text_that_came_above_a_row_is_to_blame():
    _, here, there = copies(with_bands())
    there.put_cell("e1", "l1", "Daar.")

    assert blamed(here, there.rows, whole(cell("e1"))) == {whole(cell("e1"))}


def test_a_row_that_came_under_a_text_is_to_blame():
    _, here, there = copies(with_bands())
    there.put("dimension", "onder", path_id="p", parent_id="d1", title="Onder")
    there.rows["dimension", "e2"]["parent_id"] = "d2"

    assert blamed(here, there.rows, ("dimension", "onder", ())) == {("dimension", "onder", ())}
    assert blamed(here, there.rows, ("dimension", "onder", ()), place_of("e2")) == {
        ("dimension", "onder", ()),
        place_of("e2"),
    }


def test_where_a_text_and_a_row_under_it_both_came_the_text_is_to_blame():
    _, here, there = copies(with_bands())
    there.put("dimension", "onder", path_id="p", parent_id="e2", title="Onder")
    there.put_cell("e2", "l1", "Daar.")

    came = (("dimension", "onder", ()), whole(cell("e2")))
    assert blamed(here, there.rows, *came) == {whole(cell("e2"))}


def test_an_atelier_without_a_sector_is_to_blame_or_what_took_the_last():
    _, here, there = copies()
    (sector,) = (key for key in here.rows if key[0] == "atelier_sector")
    del there.rows[sector]
    there.put("atelier", "b", title="po", focus="roles")

    assert blamed(here, there.rows, whole(sector), ("atelier", "b", ())) == {
        whole(sector),
        ("atelier", "b", ()),
    }
    there.remove("atelier", "a")
    assert blamed(here, there.rows, whole(sector), ("atelier", "a", ())) == set()


def test_one_sector_of_two_may_go():
    _, here, there = copies()
    (sector,) = (key for key in here.rows if key[0] == "atelier_sector")
    for hand in (here, there):
        hand.put("atelier_sector", "po", atelier_id="a", sector="po")
    del there.rows[sector]

    assert blamed(here, there.rows, whole(sector)) == set()


def test_the_last_atelier_that_went_is_to_blame():
    _, here, there = copies()
    there.remove("atelier", "a")
    gone = [whole(key) for key in here.rows if key not in there.rows]

    assert blamed(here, there.rows, *gone) == {("atelier", "a", ())}
