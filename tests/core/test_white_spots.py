"""What is still to come in the country: as was written by hand of the six, and each kind of white spot."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.contract import STATUSES
from napl_desktop.model import AtelierFocus, DevelopmentPath, NationalLevel, Place, Role, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.operations.paths import add_path, assign_role
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_national_project
from napl_desktop.operations.roles import add_role, park_role
from napl_desktop.queries.country_facts import CountryFacts, RoleFacts
from napl_desktop.queries.coverage import AtelierCoverage, coverage
from napl_desktop.queries.milestones import national_lines, sector_line
from napl_desktop.queries.white_spots import (
    WhiteSpotKind,
    find_white_spots,
    white_spot_groups,
    white_spot_in_words,
    white_spots,
)
from napl_desktop.wording import wording
from tests.core.national_projects import merged_first, say_what_is_alike
from tests.core.national_reference import page

NL = wording("nl")
ROLES, LEVELS = AtelierFocus.ROLES, AtelierFocus.LEVELS
STEPS = (PlannedLevel("laag", anchor=NationalLevel.STARTBEKWAAM), PlannedLevel("hoog"))
PLAN = PathPlan("Pad", STEPS, (PlannedRow(("Rij",), ("Tekst.", "")), PlannedRow(("Leeg",), ("", ""))))


@pytest.fixture
def document(tmp_path):
    with new_national_project(tmp_path / "landelijk.napl", "Landelijk") as opened:
        yield opened


@pytest.fixture
def merged(tmp_path):
    """Merge what the six handed in first, and say of what lijkt-op.txt says so that it is the same, or is not."""
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as opened:
        say_what_is_alike(opened)
        yield opened


def read(document):
    with document.read() as session:
        return white_spots(session)


def as_the_page_says(found):
    """Return what was read in the words of the reference."""
    return {
        "niveaupaden": [line_in_words(line) for line in found.steps],
        "rollen": [line_in_words(line) for line in found.roles],
        "taken": [" | ".join([NL.task(line.task), *map(str, line.counts)]) for line in found.tasks],
        "witte vlekken": [
            f"{heading} | {white_spot_in_words(spot, NL)}"
            for heading, spots in white_spot_groups(found.spots, NL)
            for spot in spots
        ],
    }


def line_in_words(line):
    cells = (" + ".join(map(standing_in_words, cell)) or "nog niemand" for cell in line.sectors)
    return " | ".join([line.title, *cells])


def standing_in_words(standing):
    role = f"{standing.role}: " if standing.role else ""
    if not standing.path:
        return role + ("geparkeerd" if standing.parked else "geen pad")
    places = sum(standing.shares)
    filled = places - standing.shares[-1]
    return f"{role}{standing.path} {filled}/{places} {STATUSES[standing.status]}"


def said(document):
    """Return the white spots of a project, but those of sectors that lack paths: each kind with its words."""
    of_sectors = (WhiteSpotKind.ROLE_PATHS, WhiteSpotKind.LEVEL_PATH)
    return [
        (spot.kind.value, white_spot_in_words(spot, NL))
        for spot in read(document).spots
        if spot.kind not in of_sectors
    ]


def test_the_six_are_as_was_written_by_hand(merged):
    assert as_the_page_says(read(merged)) == page("witte-vlekken")


def test_before_anything_comes_in_every_sector_is_white(document):
    found = read(document)
    assert [line_in_words(line) for line in found.steps] == [
        "startbekwaam | nog niemand | nog niemand | nog niemand",
        "vakbekwaam | nog niemand | nog niemand | nog niemand",
    ]
    assert found.roles == ()
    assert {line.counts for line in found.tasks} == {(0, 0, 0)}
    assert as_the_page_says(found)["witte vlekken"] == [
        "Sectoren met te weinig rolpaden | po: 0 van 3 begonnen",
        "Sectoren met te weinig rolpaden | vo: 0 van 3 begonnen",
        "Sectoren met te weinig rolpaden | mbo: 0 van 3 begonnen",
        "Sectoren zonder niveaupad | po",
        "Sectoren zonder niveaupad | vo",
        "Sectoren zonder niveaupad | mbo",
    ]
    assert all(spot.at is None for spot in found.spots)


def test_what_is_the_same_by_way_of_a_third_is_on_one_line_and_undo_parts_it(document):
    ids = [
        add_role(document, add_atelier(document, sector.value, [sector], ROLES), f"Rol {sector.value}")
        for sector in Sector
    ]
    po, vo, mbo = ids
    assert len(read(document).roles) == 3
    say_same(document, Role, [SaidOfTwo(vo, mbo, True), SaidOfTwo(po, mbo, True)])
    (line,) = read(document).roles
    assert line.title == "Rol po"
    assert [[each.role for each in cell] for cell in line.sectors] == [["Rol po"], ["Rol vo"], ["Rol mbo"]]
    say_same(document, Role, [SaidOfTwo(vo, mbo, False)])
    assert [line.title for line in read(document).roles] == ["Rol po", "Rol vo"]
    document.undo()
    document.undo()
    assert len(read(document).roles) == 3


def test_rows_and_levels_without_texts_are_told_and_of_a_path_without_any_only_the_path(document):
    po = add_atelier(document, "po · niveaus", [Sector.PO], LEVELS)
    path_id = add_path(document, po, PLAN)
    add_path(document, po, PathPlan("Later", STEPS, (PlannedRow(("Rij",), ("", "")),)))
    assert said(document) == [
        ("step", "po · niveaus › Pad: nog geen niveau bij ‘vakbekwaam’"),
        ("step", "po · niveaus › Later: nog geen niveau bij ‘vakbekwaam’"),
        ("path", "po · niveaus › Later"),
        ("row", "po · niveaus › Pad › Leeg"),
        ("level", "po · niveaus › Pad › hoog"),
    ]
    kinds = {spot.kind: spot for spot in read(document).spots if spot.path_id == path_id}
    assert kinds[WhiteSpotKind.ROW].at.kind.__name__ == "Dimension"
    assert kinds[WhiteSpotKind.LEVEL].at.kind.__name__ == "Level"
    assert kinds[WhiteSpotKind.STEP].at == Place.of(DevelopmentPath, path_id)


def test_a_role_leads_to_itself_and_one_that_waits_is_not_told(document):
    vo = add_atelier(document, "vo", [Sector.VO], ROLES)
    role = add_role(document, vo, "Mentor")
    assert said(document) == [("role", "vo › Mentor")]
    assert [each.at for each in read(document).spots if each.kind is WhiteSpotKind.ROLE] == [
        Place.of(Role, role)
    ]
    park_role(document, role, True)
    assert said(document) == []
    assert read(document).roles[0].sectors[1][0].parked
    assert not any(any(line.counts) for line in read(document).tasks)


def test_a_path_without_a_role_has_a_line_of_its_own(document):
    vo = add_atelier(document, "vo", [Sector.VO], ROLES)
    path = add_path(document, vo, PLAN)
    assert [line.title for line in read(document).roles] == ["Pad"]
    assign_role(document, path, add_role(document, vo, "Rol"))
    assert [line_in_words(line) for line in read(document).roles] == [
        "Rol | nog niemand | Rol: Pad 1/4 voorstel | nog niemand"
    ]


def test_what_is_of_two_sectors_stands_with_both(document):
    both = add_atelier(document, "Samen", [Sector.PO, Sector.MBO], ROLES)
    add_role(document, both, "Opleider")
    (line,) = read(document).roles
    assert [len(cell) for cell in line.sectors] == [1, 0, 1]


def test_the_country_and_its_sectors_are_told_in_short_lines(merged):
    with merged.read() as session:
        ateliers = coverage(session)
    assert national_lines(ateliers, NL) == (
        "Rolpaden: 10 begonnen · 0 vastgesteld van 10, later 15",
        "Niveaupaden: 3 begonnen · 0 vastgesteld van 3",
    )
    assert sector_line(ateliers, Sector.VO, NL).split("\u2003") == [
        "vo",
        "Rolpaden: 4 begonnen · 0 vastgesteld van 3",
        "Niveaupaden: 1 begonnen · 0 vastgesteld van 1",
    ]
    assert national_lines((), NL)[0] == "Rolpaden: 0 begonnen · 0 vastgesteld van 10, later 15"


IDS = tuple("abcdefgh")


@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=8), st.randoms())
def test_what_is_the_same_is_on_one_line_in_whatever_order_it_was_said(pairs, random):
    mixed = [pair if random.random() < 0.5 else pair[::-1] for pair in pairs]
    random.shuffle(mixed)
    roles = {"atelier": tuple(RoleFacts(id, id, "", False) for id in IDS)}
    atelier = AtelierCoverage("atelier", "vo", (Sector.VO,), ROLES, ())
    lines = find_white_spots([atelier], CountryFacts({}, roles, {}, tuple(mixed), ())).roles
    found = {frozenset(each.role for each in line.sectors[1]) for line in lines}
    same = nx.Graph(pairs)
    same.add_nodes_from(IDS)
    assert found == {frozenset(component) for component in nx.connected_components(same)}
