"""In which order the ateliers are that come in: sector by sector, unless the bureau moved them."""

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.incoming.arrival_order import in_their_places
from napl_desktop.model import AtelierFocus, Sector, perspective_id
from napl_desktop.operations.ateliers import add_atelier, move_atelier
from napl_desktop.queries.outline import outline
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.rows import read_all
from tests.core.handed_in_workbooks import workbook_of
from tests.core.made_projects import PLAN, make_project_of
from tests.core.national_projects import FIRST, SECOND, empty_national, rows_in

IN_ORDER = [
    f"{sector} · {kind}" for sector in ("po", "vo", "mbo") for kind in ("rollen", "competentieniveaus")
]


@pytest.fixture
def national(tmp_path):
    return empty_national(tmp_path / "Landelijk.napl")


def ateliers(file):
    with Document.open(file, read_only=True) as document, document.read() as session:
        return [each.title for each in outline(session).ateliers]


def move(file, title, place):
    with Document.open(file) as document:
        with document.read() as session:
            (id,) = [each.id for each in outline(session).ateliers if each.title == title]
        move_atelier(document, id, place)


def merge(napl, national, *files):
    code, _, err = napl("merge", national, *files, "--accept", "safe", "--json")
    assert (code in (0, 1), err) == (True, "")


@pytest.mark.parametrize("order", [FIRST, FIRST[::-1], (*FIRST[3:], *FIRST[:3])])
@pytest.mark.parametrize("at_once", [True, False])
def test_all_six_are_in_the_order_of_the_country(napl, national, order, at_once):
    for files in [order] if at_once else [[each] for each in order]:
        merge(napl, national, *files)
    assert ateliers(national) == IN_ORDER


def test_they_come_after_those_that_were_made_here(napl, national):
    with Document.open(national) as document:
        for title in ("Van ons", "Ook van ons"):
            add_atelier(document, title, [Sector.MBO], AtelierFocus.LEVELS)
    merge(napl, national, *FIRST[1:])
    assert ateliers(national) == ["Van ons", "Ook van ons", *IN_ORDER[:5]]
    with Document.open(national) as document:
        add_atelier(document, "Nog een", [Sector.PO], AtelierFocus.ROLES)
    assert ateliers(national)[-1] == "Nog een"


def test_what_the_bureau_moved_stays_where_it_is(napl, national, tmp_path):
    merge(napl, national, *FIRST[:2], *FIRST[4:])
    assert ateliers(national) == [IN_ORDER[place] for place in (2, 3, 4, 5)]
    move(national, "mbo · rollen", 0)
    moved = ["mbo · rollen", "vo · rollen", "vo · competentieniveaus", "mbo · competentieniveaus"]
    assert ateliers(national) == moved
    merge(
        napl, national, *SECOND, *(workbook_of(each, tmp_path / f"{each.stem}.xlsx") for each in FIRST[4:5])
    )
    assert ateliers(national) == moved
    merge(napl, national, *FIRST[2:4])
    assert [each for each in ateliers(national) if each in moved] == moved
    assert set(ateliers(national)) == set(IN_ORDER)


def test_two_for_the_same_work_keep_their_order(napl, national, tmp_path):
    files = []
    for title in ("een", "twee"):
        with make_project_of(tmp_path / f"{title}.napl", Sector.VO, PLAN) as document:
            rows = rows_in(document)
        other = {key: {**row, "title": title} if key[0] == "atelier" else row for key, row in rows.items()}
        write_project_file(other, tmp_path / f"{title} 1.napl")
        files.append(tmp_path / f"{title} 1.napl")
    other = empty_national(tmp_path / "Ander.napl")
    for target, order in ((national, files), (other, files[::-1])):
        for file in order:
            assert napl("merge", target, file, "--accept", "ours")[0] == 0
    assert sorted(ateliers(national)) == ["een", "twee"]
    assert ateliers(national) == ateliers(other)
    keys = [key["order_key"] for (table, _), key in rows_by_key(national) if table == "atelier"]
    assert len(set(keys)) == 2


def test_perspectives_of_their_own_come_after_the_known_ones_by_name(napl, national, tmp_path):
    for sector, title in ((Sector.PO, "ouder"), (Sector.VO, "bedrijf")):
        with make_project_of(tmp_path / f"{title}.napl", sector, PLAN) as document:
            rows = rows_in(document)
        id = perspective_id(title)
        own = {"id": id, "title": title, "letter": "X", "shape": "circle", "order_key": "a5"}
        write_project_file({**rows, ("perspective", id): own}, tmp_path / f"{title} 1.napl")
        merge(napl, national, tmp_path / f"{title} 1.napl")
    with Document.open(national, read_only=True) as document, document.read() as session:
        # A landelijk raamwerk begins with that of the bureau.
        assert [each.title for each in perspectives(session)][5:] == ["bureau", "bedrijf", "ouder"]


def test_what_has_its_place_keeps_it():
    with Document.open(FIRST[0], read_only=True) as document:
        rows = in_their_places(rows_in(document))
    assert in_their_places(rows) == rows


def rows_by_key(file):
    with Document.open(file, read_only=True) as document, document.read() as session:
        return list(read_all(session.connection()).items())
