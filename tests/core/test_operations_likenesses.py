"""What is said of two things: that they are the same or not, whichever is named first, until it is taken back."""

import pytest

from napl_desktop.errors.content import SameAsItself, ThingGone
from napl_desktop.model import AtelierFocus, DevelopmentPath, Dimension, Role, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.operations.roles import add_role, merge_roles
from napl_desktop.rows import read_all
from tests.core.made_projects import atelier_id, grid_of


@pytest.fixture
def roles(document):
    other = add_atelier(document, "Po", [Sector.PO], AtelierFocus.ROLES)
    return [
        add_role(document, each, title)
        for each, title in ((atelier_id(document), "Toetser"), (other, "Tester"))
    ]


def said(document, table="same_role"):
    """Return what is said of pairs: their ids in either order, and whether they are the same."""
    with document.read() as session:
        rows = read_all(session.connection())
    ends = {"same_role": "role_id", "same_dimension": "dimension_id"}[table]
    return [
        ({row[ends], row["other_id"]}, bool(row["is_same"]))
        for (name, _), row in rows.items()
        if name == table
    ]


def test_two_roles_are_said_to_be_the_same_in_one_step_and_it_can_be_undone(document, roles):
    steps = len(document.steps())
    say_same(document, Role, [SaidOfTwo(*roles, is_same=True)])

    assert said(document) == [(set(roles), True)]
    assert len(document.steps()) == steps + 1
    document.undo()
    assert said(document) == []


def test_what_is_said_the_other_way_round_replaces_it(document, roles):
    say_same(document, Role, [SaidOfTwo(*roles, is_same=True)])
    say_same(document, Role, [SaidOfTwo(*reversed(roles), is_same=False)])

    assert said(document) == [(set(roles), False)]


def test_it_is_taken_back(document, roles):
    say_same(document, Role, [SaidOfTwo(*roles, is_same=False)])
    say_same(document, Role, [SaidOfTwo(*roles, is_same=None)])

    assert said(document) == []


def test_of_what_is_gone_and_of_a_thing_and_itself_nothing_is_said(document, roles):
    pairs = [SaidOfTwo(*roles, is_same=True)]
    with pytest.raises(SameAsItself):
        say_same(document, Role, [*pairs, SaidOfTwo(roles[0], roles[0], is_same=True)])
    with pytest.raises(ThingGone):
        say_same(document, DevelopmentPath, pairs)

    assert said(document) == []


def test_it_goes_with_either_of_the_two(document):
    grid = grid_of(document)
    one, other = grid.rows[0].id, grid.rows[1].id
    say_same(document, Dimension, [SaidOfTwo(one, other, is_same=True)])
    remove_dimension(document, other)

    assert said(document, "same_dimension") == []


def test_what_is_said_of_a_role_follows_it_into_another(document, roles):
    third = add_role(document, atelier_id(document), "Coach")
    say_same(document, Role, [SaidOfTwo(roles[0], roles[1], is_same=True)])
    merge_roles(document, roles[0], third)

    assert said(document) == [({third, roles[1]}, True)]


def test_two_that_become_one_are_the_same_as_nothing(document, roles):
    say_same(document, Role, [SaidOfTwo(*roles, is_same=True)])
    merge_roles(document, *roles)

    assert said(document) == []
