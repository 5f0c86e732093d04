"""What is alike in what six ateliers handed in, beside what was decided by hand in `lijkt-op.txt`."""

import pytest

from napl_desktop.alike.groups import find_alike
from napl_desktop.alike.same import pairs_of, same_groups
from napl_desktop.document.document import Document
from napl_desktop.model import DevelopmentPath, Dimension, Level, Role
from napl_desktop.operations.likenesses import say_same
from napl_desktop.operations.roles import remove_role
from tests.core.alike_projects import nothing
from tests.core.national_projects import merged_first, rows_in
from tests.core.national_reference import likenesses

KINDS = {"rol": Role, "pad": DevelopmentPath, "rij": Dimension, "hoofddimensie": Dimension, "niveau": Level}
WITHOUT_A_WORD = {"Resultaten lezen", "Samenwerken met ouders"}
"""What is the same as another without a word in common: only who reads the texts sees it."""
SURE = [
    "Curriculumontwikkelaar",
    "Digicoach",
    "Toetsen en feedback",
    "Curriculum ontwikkelen",
    "Evalueren",
    "Gegevens verzamelen",
    "Samenhang",
    "Onderzoeksvraag",
]
DOUBTFUL = ["Werkplekbegeleider", "Mentor", "Observeren", "Beoordelen", "In de klas", "ervaren"]


@pytest.fixture
def national(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        yield document


@pytest.fixture
def found(national):
    return find_alike(rows_in(national), nothing)


def place(thing):
    """Return what leads to a thing, as the reference says it."""
    path = (thing.path_title,) if thing.kind in (Dimension, Level) else ()
    return (thing.atelier_title, *path, thing.title)


def groups_with(found, kind, *places):
    return [
        group for group in found if group.kind is KINDS[kind] and {*places} <= {*map(place, group.things)}
    ]


def test_what_is_the_same_is_in_one_group(found):
    missed = {
        one[-1]
        for kind, one, sign, other in likenesses()
        if sign == "=" and not groups_with(found, kind, one, other)
    }
    assert missed == WITHOUT_A_WORD


def test_what_only_is_called_the_same_is_looked_at_as_well(found):
    namesakes = [
        (kind, one, other)
        for kind, one, sign, other in likenesses()
        if sign == "≠" and one[-1] == other[-1] and one[0] != other[0]
    ]
    assert len(namesakes) == 7
    assert all(len(groups_with(found, *each)) == 1 for each in namesakes)


def test_there_is_little_to_look_at_and_all_of_it_is_of_different_ateliers(found):
    assert len(found) <= 40
    for group in found:
        ateliers = [thing.atelier_id for thing in group.things]
        assert len(ateliers) == len(set(ateliers)) >= 2


def test_the_sure_ones_come_first(found):
    order = [group.things[0].title for group in found]
    assert max(order.index(title) for title in SURE) < min(order.index(title) for title in DOUBTFUL)
    assert [group.likeness for group in found] == sorted((each.likeness for each in found), reverse=True)


def test_it_stands_in_the_order_of_the_sectors_with_its_texts(found):
    (group,) = groups_with(found, "rol", ("po · rollen", "Onderzoekende leraar"))
    assert [place(thing) for thing in group.things] == [
        ("po · rollen", "Onderzoekende leraar"),
        ("vo · rollen", "Docentonderzoeker"),
        ("mbo · rollen", "Onderzoekende docent"),
    ]
    assert [thing.path_title for thing in group.things] == [
        "",
        "Praktijkonderzoek",
        "Praktijkgericht onderzoek",
    ]
    (row,) = groups_with(found, "rij", ("vo · rollen", "Curriculum ontwikkelen", "Evalueren"))
    assert [[text.where for text in thing.texts] for thing in row.things] == [
        ["startbekwaam", "vakbekwaam", "expert"],
        ["startbekwaam", "vakbekwaam"],
    ]


def test_what_was_answered_is_not_asked_again_until_it_is_undone(national, found):
    group = found[0]
    keys = [thing.key for thing in group.things]
    say_same(national, group.kind, pairs_of(keys, [], rows_in(national)))
    again = find_alike(rows_in(national), nothing)
    assert {thing.key for each in again for thing in each.things}.isdisjoint(keys)
    assert same_groups(rows_in(national)) == (tuple(keys),)

    national.undo()
    assert find_alike(rows_in(national), nothing) == found


def test_what_is_removed_takes_along_what_was_said_of_it(national, found):
    group = found[0]
    keys = [thing.key for thing in group.things]
    say_same(national, group.kind, pairs_of(keys, [], rows_in(national)))
    remove_role(national, keys[0][1])
    assert same_groups(rows_in(national)) == ()


def test_paths_that_are_the_same_make_what_is_in_them_likelier(national, found):
    (paths,) = groups_with(found, "pad", ("po · rollen", "Toetsen en feedback"))
    vragen = ("po · rollen", "Toetsen en feedback", "Zelf vragen maken")
    (before,) = groups_with(found, "rij", vragen)
    keys = [thing.key for thing in paths.things]
    say_same(national, DevelopmentPath, pairs_of(keys, [], rows_in(national)))
    (after,) = groups_with(find_alike(rows_in(national), nothing), "rij", vragen)
    assert after.likeness > before.likeness
