"""One role across sectors: what is beside what."""

import pytest

from napl_desktop.alike.beside import path_beside, role_beside
from napl_desktop.model import Sector, Sphere
from tests.core.alike_projects import AteliersMade, with_said

THREE = [(level, level) for level in ("startbekwaam", "vakbekwaam", "expert")]


@pytest.fixture
def made():
    return AteliersMade()


@pytest.fixture
def roles(made):
    """Make a role in each sector; that of mbo has no path."""
    po, vo, mbo = (made.atelier(sector) for sector in (Sector.PO, Sector.VO, Sector.MBO))
    here = made.role(po, "Toetsexpert", "assessment", "institution", "Weet van toetsen.")
    made.path(po, "Toetsen", [("Kiezen", ["a", "b", ""]), ("Lezen", ["c"])], THREE, here)
    there = made.role(vo, "Toetsdeskundige")
    levels = [("starter", "startbekwaam"), ("gevorderd", None), ("gids", "expert")]
    made.path(vo, "Toetsing", [("Plan", ["d"]), ("Keuze", ["e", "f", "g"])], levels, there)
    return here, there, made.role(mbo, "Toetsmaker")


def said(made, roles):
    """Say that all roles are the same, and a row of both paths."""
    po, vo, mbo = (("role", role) for role in roles)
    rows = {row["title"]: key for key, row in made.rows.items() if key[0] == "dimension"}
    return with_said(made.rows, [(po, vo, True), (vo, mbo, True), (rows["Kiezen"], rows["Keuze"], True)])


def lines(whole):
    return [[row and row.title for row in line.rows] for line in whole.rows]


def levels(whole):
    return [[level and level.title for level in line.levels] for line in whole.levels]


def test_the_roles_stand_in_the_order_of_the_sectors(made, roles):
    rows = said(made, roles)
    for role in roles:
        columns = role_beside(rows, role).columns
        assert [column.role_title for column in columns] == ["Toetsexpert", "Toetsdeskundige", "Toetsmaker"]
        assert [column.path_title for column in columns] == ["Toetsen", "Toetsing", ""]
        assert (columns[0].task, columns[0].sphere) == ("assessment", Sphere.INSTITUTION)
        assert columns[0].description == "Weet van toetsen."


def test_rows_that_are_the_same_are_beside_each_other_and_come_first(made, roles):
    assert lines(role_beside(said(made, roles), roles[0])) == [
        ["Kiezen", "Keuze", None],
        ["Lezen", None, None],
        [None, "Plan", None],
    ]


def test_levels_are_beside_those_of_the_same_national_level(made, roles):
    whole = role_beside(said(made, roles), roles[0])
    assert levels(whole) == [
        ["startbekwaam", "starter", None],
        [None, "gevorderd", None],
        ["vakbekwaam", None, None],
        ["expert", "gids", None],
    ]
    first, other, _none = whole.rows[0].rows
    assert [cell and cell.text for cell in first.cells] == ["a", None, "b", ""]
    assert [cell and cell.text for cell in other.cells] == ["e", "f", None, "g"]


def test_levels_that_were_said_to_be_the_same_are_beside_each_other(made, roles):
    names = {row["title"]: key for key, row in made.rows.items() if key[0] == "level"}
    rows = with_said(said(made, roles), [(names["vakbekwaam"], names["gevorderd"], True)])
    assert ["vakbekwaam", "gevorderd", None] in levels(role_beside(rows, roles[0]))


def test_levels_of_no_national_level_are_beside_those_of_their_place(made):
    ids = [made.path(made.atelier(sector), f"Pad {sector}", levels=THREE[:2]) for sector in (Sector.PO,)]
    ids.append(made.path(made.atelier(Sector.VO), "Pad vo", levels=["een", "twee", "drie"]))
    rows = with_said(made.rows, [(("path", ids[0]), ("path", ids[1]), True)])
    assert levels(path_beside(rows, ids[0])) == [
        ["startbekwaam", "een"],
        ["vakbekwaam", "twee"],
        [None, "drie"],
    ]


def test_a_role_with_two_paths_has_two_columns_and_one_alone_is_one(made):
    role = made.role(made.atelier(Sector.PO), "Coach")
    made.path(next(iter(made.rows))[1], "Een", role=role)
    made.path(next(iter(made.rows))[1], "Twee", role=role)
    assert [column.path_title for column in role_beside(made.rows, role).columns] == ["Een", "Twee"]


def test_of_what_is_gone_there_is_nothing(made):
    with pytest.raises(KeyError):
        role_beside(made.rows, "weg")
