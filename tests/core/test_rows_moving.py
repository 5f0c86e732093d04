"""What goes along when what is at a place goes to another: worked out from rows alone."""

from napl_desktop.model import RelationKind, prerequisite_id, relation_ends, relation_id, starting_level_id
from napl_desktop.model import descriptor_id as cell
from napl_desktop.rows import moved_rows

A, B, C = (cell("row", level) for level in ("a", "b", "c"))


def rows(*made):
    return {(table, row["id"]): row for table, row in made}


def link(needing, needed, label=""):
    id = prerequisite_id(needing, needed)
    return "prerequisite", {"id": id, "descriptor_id": needing, "required_id": needed, "label": label}


def note(id, **place):
    places = dict.fromkeys(("descriptor_id", "dimension_id", "path_id", "role_id"))
    return "note", {"id": id, **places, **place, "text": id}


def related(one, other, kind):
    one, other = relation_ends(one, other, kind)
    id = relation_id(one, other, kind)
    return "role_relation", {"id": id, "role_id": one, "other_id": other, "kind": kind.value}


def moved(following, there=(), **where):
    (table,) = where
    places = {(table, old): new for old, new in where[table].items()}
    changed = moved_rows(following, places, lambda key: key in rows(*there))
    return {key: row for key, row in {**following, **changed}.items() if row is not None}


def test_a_note_goes_along_and_a_link_leads_from_elsewhere():
    following = rows(note("n", descriptor_id=A), link(A, C, "waarom"), link(B, A))

    after = moved(following, descriptor={A: "elders"})

    assert after == rows(note("n", descriptor_id="elders"), link("elders", C, "waarom"), link(B, "elders"))


def test_what_does_not_change_is_not_written():
    following = rows(note("n", descriptor_id=A))
    assert moved_rows(following, {("descriptor", A): A}, lambda _key: False) == {}
    assert moved_rows(following, {("descriptor", B): C}, lambda _key: False) == {}


def test_two_that_change_places_keep_what_was_said_of_the_links_between_them():
    following = rows(
        link(A, B, "heen"), link(B, A, "terug"), link(A, C, "verder"), note("n", descriptor_id=B)
    )

    after = moved(following, descriptor={A: B, B: A})

    assert after == rows(
        link(B, A, "heen"), link(A, B, "terug"), link(B, C, "verder"), note("n", descriptor_id=A)
    )


def test_a_link_that_would_lead_to_itself_goes():
    assert moved(rows(link(A, B), link(A, C)), descriptor={A: B}) == rows(link(B, C))


def test_a_link_that_is_there_already_stays_as_it_is():
    there = link(B, C, "was er al")
    assert moved(rows(link(A, C, "komt erbij")), [there], descriptor={A: B}) == {}


def test_of_two_links_that_become_one_the_first_stays():
    following = rows(link(A, C, "eerst"), link(B, C, "dan"))
    assert moved(following, descriptor={A: "elders", B: "elders"}) == rows(link("elders", C, "eerst"))


def test_a_relation_that_goes_both_ways_keeps_the_order_of_its_ends():
    following = rows(related("a", "m", RelationKind.RELATED), related("z", "m", RelationKind.DEEPENS))
    assert moved(following, role={"m": "0"}) == rows(
        related("0", "a", RelationKind.RELATED), related("z", "0", RelationKind.DEEPENS)
    )


def test_a_row_takes_its_cells_along_and_these_what_is_on_them():
    one, other = cell("onder", "a"), cell("onder", "b")

    def written(dimension, level):
        return "descriptor", {
            "id": cell(dimension, level),
            "dimension_id": dimension,
            "level_id": level,
            "text": level,
        }

    def stands(dimension):
        id = starting_level_id("route", dimension)
        return "starting_level", {"id": id, "route_id": "route", "dimension_id": dimension, "level_id": "a"}

    following = rows(
        written("row", "a"),
        written("row", "b"),
        note("op cel", descriptor_id=A),
        note("op rij", dimension_id="row"),
        link(A, B, "binnen"),
        link(C, A),
        stands("row"),
    )

    assert moved(following, dimension={"row": "onder"}) == rows(
        written("onder", "a"),
        written("onder", "b"),
        note("op cel", descriptor_id=one),
        note("op rij", dimension_id="onder"),
        link(one, other, "binnen"),
        link(C, one),
        stands("onder"),
    )
