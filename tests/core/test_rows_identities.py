"""Rows get other ids, and what names them and what is made of their ids follows."""

from napl_desktop.model import RelationKind, descriptor_id, relation_ends, relation_id, requirement_id
from napl_desktop.rows.matching import apart, remapped
from napl_desktop.rows.merging import ChangeKind, apply, merge
from tests.core.matched_projects import Room
from tests.core.merged_projects import why_not_sound


def test_cells_and_links_follow_the_things_that_get_our_ids():
    room = Room("utrecht")
    path = room.path("Toetsen", [("Vragen", "Maakt vragen.")], levels=("expert",))
    ((row, _),) = room.of("dimension").items()
    ((level, _),) = room.of("level").items()
    role = room.role("Toetsdeskundige")
    room.put("role_requirement", requirement_id(role, level), role_id=role, level_id=level)
    room.put("note", descriptor_id=descriptor_id(row, level), kind="remark", text="Mooi.", written_at="nu")
    rows = remapped(room.rows, {("dimension", row): "rij", ("level", level): "niveau", ("role", role): "rol"})

    assert rows["descriptor", descriptor_id("rij", "niveau")]["text"] == "Maakt vragen."
    assert rows["role_requirement", requirement_id("rol", "niveau")]["level_id"] == "niveau"
    assert {row["descriptor_id"] for key, row in rows.items() if key[0] == "note"} == {
        descriptor_id("rij", "niveau")
    }
    assert rows["level", "niveau"]["path_id"] == path
    assert why_not_sound(rows) is None


def test_the_ends_of_what_goes_both_ways_are_in_the_order_of_their_new_ids():
    room = Room("utrecht")
    ends = relation_ends(room.role("Coach"), room.role("Mentor"), RelationKind.RELATED)
    id = relation_id(*ends, RelationKind.RELATED)
    room.put("role_relation", id, role_id=ends[0], other_id=ends[1], kind="related")
    rows = remapped(room.rows, {("role", ends[0]): "z", ("role", ends[1]): "a"})

    relation = rows["role_relation", relation_id("a", "z", RelationKind.RELATED)]
    assert (relation["role_id"], relation["other_id"]) == ("a", "z")


def test_of_two_that_would_become_one_of_ours_the_second_stays_what_it_is():
    room = Room("utrecht")
    first, second, third = (room.role(title) for title in ("Coach", "Coaches", "Mentor"))
    rows = remapped(room.rows, {("role", first): "onze", ("role", second): "onze", ("role", third): second})

    titles = {key[1]: row["title"] for key, row in rows.items() if key[0] == "role"}
    assert titles == {"onze": "Coach", second: "Coaches", third: "Mentor"}


def test_two_ateliers_that_were_begun_from_one_file_come_beside_each_other():
    here, there = Room("utrecht"), Room("utrecht")
    path = here.path("Curriculumdeskundigheid", [("Samenhang", "Ziet verbanden."), ("Team",)])
    there.rows = {key: dict(row) for key, row in here.rows.items()}
    there.rows["atelier", here.atelier]["title"] = "po · rollen"
    there.rows["path", path]["title"] = "Leerplan"
    first = apart(there.rows, "po")
    came = merge({}, here.rows, first)
    both = apply(came, came.decisions()).rows
    there.rows["path", path]["title"] = "Leerplan maken"
    proposal = merge(first, both, apart(there.rows, "po"))

    assert [row["title"] for key, row in both.items() if key[0] == "atelier"] == [
        "vo · rollen utrecht",
        "po · rollen",
    ]
    assert {key: both[key] for key in here.rows} == here.rows
    (change,) = proposal.changes.values()
    assert (change.kind, change.ours, change.theirs) == (
        ChangeKind.CHANGED,
        {"title": "Leerplan"},
        {"title": "Leerplan maken"},
    )
