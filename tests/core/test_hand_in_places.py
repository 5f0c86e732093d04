"""Which place in the country has what: the ateliers that are there, and what was merged of each last."""

from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.look_alikes import identified
from napl_desktop.incoming.newest import newest_of_each
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.project_source import read_project
from napl_desktop.incoming.waiting import waiting_sources
from napl_desktop.model import AtelierFocus, ProjectKind, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.projects import new_national_project
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.hand_in_places import hand_in_number, hand_in_places
from napl_desktop.queries.outline import project_kind
from napl_desktop.rows import read_all, shared_rows
from sample_projects.hand_ins.changing import carry_out, read_changes
from sample_projects.make_hand_ins import TEXTS
from tests.core.made_projects import make_project

ROLES, LEVELS = AtelierFocus.ROLES, AtelierFocus.LEVELS


@pytest.fixture
def document(tmp_path: Path):
    with new_national_project(tmp_path / "landelijk.napl", "Landelijk") as opened:
        yield opened


def pending(document: Document, *names: str) -> PendingMerge:
    """Read hand-ins, and find what there is to ask."""
    sources = newest_of_each([read_project(document, TEXTS / f"{name}.napl") for name in names])
    with document.read() as session:
        ours = shared_rows(read_all(session.connection()))
    found = identified(ours, sources, {})
    return PendingMerge(ours, found.sources, found.look_alikes)


def merge(document: Document, *names: str) -> PendingMerge:
    """Merge what needs no choice."""
    merging = pending(document, *names)
    merged = merging.result()
    accept_merge(document, merging.ours, merged.rows, arrivals_of(merging.sources, merged.bases))
    return merging


def said(document: Document) -> dict[tuple[Sector, AtelierFocus], list[tuple[str, int, int | None]]]:
    """Return of every place its ateliers: title, number of paths, number of the hand-in."""
    with document.read() as session:
        return {
            (place.sector, place.focus): [
                (each.title, each.paths, each.hand_in and each.hand_in.number) for each in place.ateliers
            ]
            for place in hand_in_places(session, coverage(session))
        }


def test_there_are_six_places_and_at_first_nothing_in_them(document):
    assert said(document) == {(sector, focus): [] for sector in Sector for focus in AtelierFocus}
    with document.read() as session:
        assert project_kind(session) is ProjectKind.NATIONAL


def test_what_was_merged_last_stands_with_its_atelier(document):
    merge(document, "vo-rollen 1", "po-competentieniveaus 1")
    found = said(document)
    assert found[Sector.VO, ROLES] == [("vo · rollen", 4, 1)]
    assert found[Sector.PO, LEVELS] == [("po · competentieniveaus", 2, 1)]
    assert found[Sector.MBO, ROLES] == []
    merge(document, "vo-rollen 2")
    assert said(document)[Sector.VO, ROLES][0][2] == 2
    document.undo()
    assert said(document)[Sector.VO, ROLES][0][2] == 1


def test_an_atelier_of_two_sectors_is_in_both_and_one_that_was_made_here_has_no_hand_in(document):
    add_atelier(document, "Samen", [Sector.PO, Sector.MBO], ROLES)
    found = said(document)
    assert found[Sector.PO, ROLES] == found[Sector.MBO, ROLES] == [("Samen", 0, None)]
    assert found[Sector.VO, ROLES] == []


def test_copies_of_the_project_itself_are_no_hand_ins(tmp_path):
    with make_project(tmp_path / "werk.napl") as document:
        document.save_copy(tmp_path / "kopie.napl")
        with Document.open(tmp_path / "kopie.napl") as copy:
            add_atelier(copy, "Nog een", [Sector.VO], LEVELS)
        source = read_project(document, tmp_path / "kopie.napl")
        with document.read() as session:
            ours = shared_rows(read_all(session.connection()))
        merged = PendingMerge(ours, [source]).result()
        accept_merge(document, ours, merged.rows, arrivals_of([source], merged.bases))
        assert said(document)[Sector.VO, LEVELS] == [("Nog een", 0, None)]
        assert said(document)[Sector.VO, ROLES] == [("vo · rollen", 1, None)]


def test_of_two_hand_ins_of_one_atelier_the_newest_counts(document):
    names = ("vo-rollen 1", "vo-rollen 2", "mbo-rollen 1")
    assert [source.title for source in pending(document, *names).sources] == ["vo-rollen 2", "mbo-rollen 1"]


def test_what_waits_says_how_much_is_left_of_each(document):
    merge(document, "vo-rollen 1", "mbo-rollen 1", "po-rollen 1", "po-competentieniveaus 1")
    carry_out(read_changes(TEXTS / "bureau.toml"), document)
    merging = merge(document, "vo-rollen 2", "mbo-rollen 2")
    merging = pending(document, "vo-rollen 2", "mbo-rollen 2", "po-rollen 1")
    waiting = waiting_sources(merging.sources, merging.left())
    assert [(each.number, [one.title for one in each.ateliers]) for each in waiting] == [
        (2, ["vo · rollen"]),
        (2, ["mbo · rollen"]),
    ]
    assert sum(each.open_count for each in waiting) == merging.open_count > 0
    for question in merging.open:
        merging.answer(question, 0)
    assert [each.open_count for each in waiting_sources(merging.sources, merging.left())] == [0, 0]


@pytest.mark.parametrize(
    ("title", "past", "number"), [("vo-rollen 12", [], 12), ("vo", ["a", "b"], 3), ("Rollen 2026-2", [], 1)]
)
def test_the_number_is_what_the_name_ends_with_or_is_counted(title, past, number):
    assert hand_in_number(title, past) == number
