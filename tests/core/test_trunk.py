"""Which role paths branch from which level path, where they begin, and what stands loose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.model import Sector
from napl_desktop.operations.paths import build_path_on
from napl_desktop.queries.outline import outline
from napl_desktop.queries.trunk import LevelTrunk, RoleBranch, begins_with, trees_of, trunk_and_branches
from tests.core.national_projects import change_as_the_bureau, empty_national, merged_first
from tests.core.national_reference import Page, page
from tests.core.trunks import EXPERT, GOOD, LEVELS, ROLES, START, a_path, tree_of

PO, VO, MBO = Sector
ANCHORS = st.lists(st.sampled_from([None, START, GOOD, EXPERT]), max_size=8)
SAID = ("eigen keuze", "vanzelf")


def branches(trunk: LevelTrunk) -> dict[str, str]:
    """Return what branches, and whether it says so itself."""
    return {branch.path.id: SAID[branch.base is None] for branch in trunk.branches}


def loose(tree) -> list[str]:
    return [branch.path.id for branch in tree.loose]


def test_without_paths_there_is_no_tree_and_else_there_is_one_for_every_sector():
    assert trees_of(()) == ()
    trees = trees_of([a_path("stam", LEVELS)])
    assert [(tree.sector, len(tree.trunks)) for tree in trees] == [(PO, 0), (VO, 1), (MBO, 0)]


def test_what_says_nothing_branches_from_the_only_level_path_as_if_by_itself():
    tree = tree_of(a_path("stam", LEVELS), a_path("stil", ROLES), a_path("zegt het", ROLES, base="stam"))
    assert branches(tree.trunks[0]) == {"stil": "vanzelf", "zegt het": "eigen keuze"}
    assert loose(tree) == []


def test_what_says_nothing_stands_loose_where_there_is_a_choice_or_none():
    tree = tree_of(
        a_path("een", LEVELS),
        a_path("twee", LEVELS),
        a_path("stil", ROLES),
        a_path("zegt het", ROLES, base="twee"),
    )
    assert [branches(trunk) for trunk in tree.trunks] == [{}, {"zegt het": "eigen keuze"}]
    assert loose(tree) == ["stil"]
    assert loose(tree_of(a_path("stil", ROLES))) == ["stil"]


def test_what_builds_on_a_role_path_branches_where_that_comes_from():
    tree = tree_of(
        a_path("stam", LEVELS),
        a_path("andere", LEVELS),
        a_path("verder", ROLES, base="eerst"),
        a_path("eerst", ROLES, base="stam"),
        a_path("los verder", ROLES, base="los"),
        a_path("los", ROLES),
    )
    assert list(branches(tree.trunks[0])) == ["verder", "eerst"]
    assert loose(tree) == ["los verder", "los"]


def test_what_builds_on_another_sector_is_loose_in_its_own_and_says_on_what():
    tree = tree_of(
        a_path("stam", LEVELS), a_path("po stam", LEVELS, sectors=[PO]), a_path("ver", ROLES, base="po stam")
    )
    assert branches(tree.trunks[0]) == {}
    (only,) = tree.loose
    assert only.base is not None
    assert (only.base.title, only.base.sectors) == ("po stam", (PO,))


def test_a_path_of_two_sectors_is_in_both():
    paths = [
        a_path("stam po", LEVELS, sectors=[PO]),
        a_path("stam", LEVELS, sectors=[VO, MBO]),
        a_path("tak", ROLES, sectors=[PO, MBO]),
        a_path("kiest", ROLES, sectors=[PO, VO], base="stam"),
    ]
    in_po, in_vo, in_mbo = trees_of(paths)
    assert (branches(in_po.trunks[0]), loose(in_po)) == ({"tak": "vanzelf"}, ["kiest"])
    assert (branches(in_vo.trunks[0]), branches(in_mbo.trunks[0])) == (
        {"kiest": "eigen keuze"},
        {"tak": "vanzelf"},
    )
    assert [tree.role_paths for tree in (in_po, in_vo, in_mbo)] == [2, 1, 1]


@pytest.mark.parametrize(
    ("anchors", "begins"),
    [
        ([START, GOOD], START),
        ([GOOD, None, EXPERT], GOOD),
        ([EXPERT], EXPERT),
        ([None, GOOD], START),
        ([None, None, EXPERT], GOOD),
        ([None, START], START),
        ([None, None], None),
        ([], None),
    ],
)
def test_a_path_begins_with_its_first_level_or_before_the_first_that_is_known(anchors, begins):
    path = a_path("tak", ROLES, anchors)
    assert begins_with(path.levels) is begins
    assert RoleBranch(path, None, begins).stretch is (begins or GOOD), "a role is what one grows into"


@pytest.mark.parametrize(
    ("anchors", "begins", "knot"),
    [
        ([START, None, None, GOOD], START, 0),
        ([START, None, None, GOOD], GOOD, 3),
        ([START, None, None, GOOD], EXPERT, 3),
        ([START, GOOD, EXPERT], EXPERT, 2),
        ([GOOD, EXPERT], START, 0),
        ([None, None, None], GOOD, 2),
        ([None], START, 0),
        ([], START, None),
    ],
)
def test_a_branch_leaves_at_the_level_where_it_begins_or_the_last_one_before(anchors, begins, knot):
    trunk = LevelTrunk(a_path("stam", LEVELS, anchors), None, ())
    assert trunk.knot_of(RoleBranch(a_path("tak", ROLES), None, begins)) == knot


@given(ANCHORS)
def test_along_a_trunk_one_only_comes_further(anchors):
    stretches = LevelTrunk(a_path("stam", LEVELS, anchors), None, ()).stretches
    order = [(START, GOOD, EXPERT).index(each) for each in stretches]
    assert len(stretches) == len(anchors)
    assert order == sorted(order)


def said(document: Document) -> Page:
    """Return what branches from what, as the reference says it."""
    with document.read() as session:
        trees = trunk_and_branches(session)
    found: Page = {}
    for tree in trees:
        lines = found[tree.sector.value] = []
        for trunk in tree.trunks:
            levels = ", ".join(
                f"{level.stage + ': ' if level.stage else ''}{level.title} ({level.anchor or 'geen'})"
                for level in trunk.path.levels
            )
            lines.append(f"stam | {trunk.path.title} | {levels}")
            lines += [_branch("tak", each, SAID[each.base is None]) for each in trunk.branches]
        lines += [_branch("los", each, "niet gekozen") for each in tree.loose]
    return found


def _branch(kind: str, branch: RoleBranch, how: str) -> str:
    begins = f"bij {branch.begins}" if branch.begins else "niet bekend"
    return " | ".join((kind, branch.path.title, branch.path.role, begins, how))


def test_the_six_ateliers_grow_as_was_written_by_hand(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        change_as_the_bureau(document)
        assert said(document) == page("stam-en-takken")


def test_what_the_bureau_chooses_is_seen_and_undone(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        with document.read() as session:
            paths = {path.title: path.id for atelier in outline(session).ateliers for path in atelier.paths}
        before = said(document)
        assert len([line for line in before["po"] if line.startswith("los")]) == 3
        build_path_on(document, paths["Toetsen en feedback"], paths["Het jonge kind"])
        assert (
            "tak | Toetsen en feedback | Toetsexpert | bij startbekwaam | eigen keuze" in said(document)["po"]
        )
        document.undo()
        assert said(document) == before


def test_an_empty_project_has_no_tree(tmp_path):
    with Document.open(empty_national(tmp_path / "leeg.napl")) as document, document.read() as session:
        assert trunk_and_branches(session) == ()
