"""What is said to be the same as a thing is found however far it goes, and no further."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, DevelopmentPath, Dimension, Level, Role, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.sames import has_same, same_things
from tests.core.national_projects import empty_national
from tests.examples import examples

_COUNT = 5
_PAIRS = st.tuples(st.integers(0, _COUNT - 1), st.integers(0, _COUNT - 1)).filter(
    lambda two: two[0] != two[1]
)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """Open a national project."""
    with Document.open(empty_national(tmp_path / "Landelijk.napl")) as opened:
        yield opened


def ateliers(document: Document) -> list[str]:
    """Make an atelier in each sector, not in their order; return their ids in the order po, vo, mbo."""
    made = {
        sector: add_atelier(document, f"{sector.value} · rollen", [sector], AtelierFocus.ROLES)
        for sector in (Sector.MBO, Sector.PO, Sector.VO)
    }
    return [made[sector] for sector in Sector]


def titles(document: Document, kind: type, id: str) -> list[str]:
    with document.read() as db:
        return [f"{each.title} ({each.atelier_title})" for each in same_things(db, kind, id)]


def test_roles_are_found_through_each_other_by_sector(document: Document) -> None:
    po, vo, mbo = (add_role(document, atelier, "Toetser") for atelier in ateliers(document))
    say_same(document, Role, [SaidOfTwo(mbo, vo, True), SaidOfTwo(po, mbo, True)])
    assert titles(document, Role, vo) == ["Toetser (po · rollen)", "Toetser (mbo · rollen)"]
    say_same(document, Role, [SaidOfTwo(mbo, vo, False)])
    assert titles(document, Role, vo) == []
    with document.read() as db:
        assert has_same(db, Role, po)
        assert not has_same(db, Role, vo), "it is only said to be different"


def test_rows_and_levels_say_in_which_path_they_are(document: Document) -> None:
    one, other, _third = ateliers(document)
    plan = PathPlan("Pad", (PlannedLevel("start"),), (PlannedRow(("Rij",)),))
    paths = [add_path(document, atelier, plan) for atelier in (one, other)]
    with document.read() as db:
        grids = [path_grid(db, path) for path in paths]
    assert grids[0] is not None
    assert grids[1] is not None
    rows, levels = [grid.rows[0].id for grid in grids], [grid.levels[0].id for grid in grids]
    say_same(document, Dimension, [SaidOfTwo(*rows, True)])
    say_same(document, Level, [SaidOfTwo(*levels, True)])
    say_same(document, DevelopmentPath, [SaidOfTwo(*paths, True)])
    with document.read() as db:
        for kind, ids in ((Dimension, rows), (Level, levels), (DevelopmentPath, paths)):
            (found,) = same_things(db, kind, ids[0])
            assert (found.id, found.path_id) == (ids[1], paths[1])
            assert found.sectors == (Sector.VO,)


@settings(
    max_examples=examples(8), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_PAIRS, max_size=6))
def test_who_is_the_same_as_another_is_so_the_other_way_round(
    document: Document, said: list[tuple[int, int]]
) -> None:
    (atelier, *_others) = ateliers(document)
    roles = [add_role(document, atelier, f"Rol {number}") for number in range(_COUNT)]
    say_same(document, Role, [SaidOfTwo(roles[one], roles[other], True) for one, other in said])
    with document.read() as db:
        found = {role: {each.id for each in same_things(db, Role, role)} for role in roles}
        assert all(has_same(db, Role, role) == bool(found[role]) for role in roles)
    for one, other in permutations(roles, 2):
        assert (one in found[other]) == (other in found[one])
        if one in found[other]:
            assert found[one] | {one} == found[other] | {other}
