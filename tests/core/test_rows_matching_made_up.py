"""Tables that nobody has thought of yet are recognised and get other ids by their facts alone."""

from napl_desktop.model import descriptor_id
from napl_desktop.rows.matching import agreed_identities, find_likenesses, remapped
from tests.core.made_up_table import CITATIONS, with_made_up_tables
from tests.core.matched_projects import Room


def a_room(name, path_title):
    """Return a room with a path that leans on two sources, one under the other; a cell cites the second."""
    room = Room(name)
    path = room.path(path_title, [("Vragen", "Maakt vragen.")], levels=("expert",))
    above = room.put("source", path_id=path, parent_id=None, title="Handboek toetsen")
    source = room.put("source", path_id=path, parent_id=above, title="Hoofdstuk vragen")
    ((cell, _),) = room.of("descriptor").items()
    id = CITATIONS.made_of(cell, source)
    room.put("citation", id, descriptor_id=cell, source_id=source, pages="3")
    room.put("loan", source_id=source, since="mei")
    return room


def recognise(_source, _citation):
    """Return which titles go along with the path, and the citations and loans under our ids."""
    here, there = a_room("utrecht", "Toetsen en feedback"), a_room("zwolle", "Feedback en toetsen")
    (found,) = find_likenesses(here.rows, there.rows)
    rows = remapped(there.rows, agreed_identities([found], {found.theirs}))
    along = [there.title(their) for their, _ in found.along]
    cited = {key: row for key, row in rows.items() if key[0] in ("citation", "descriptor", "source")}
    ours = {key: row for key, row in here.rows.items() if key[0] in ("citation", "descriptor", "source")}
    ((row, level),) = ((each["dimension_id"], each["level_id"]) for each in here.of("descriptor").values())
    return [along, cited == ours, ("descriptor", descriptor_id(row, level)) in rows]


def test_a_tree_of_sources_and_what_cites_them_are_recognised_with_their_path():
    along, is_as_here, has_our_cell = with_made_up_tables(recognise)

    assert sorted(along) == ["Handboek toetsen", "Hoofdstuk vragen", "Vragen", "expert"]
    assert (is_as_here, has_our_cell) == (True, True)
