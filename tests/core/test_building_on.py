"""A path may go on from another one, and never from itself, however far back."""

import sqlite3
from contextlib import closing

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.document.rescue.rescue import rescue
from napl_desktop.errors.content import BuildsOnItself, ThingGone
from napl_desktop.errors.projects import BrokenProject
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier, duplicate_atelier
from napl_desktop.operations.paths import (
    add_path,
    build_path_on,
    duplicate_path,
    remove_path,
    take_over_paths,
)
from napl_desktop.operations.versions import bring_back_path
from napl_desktop.queries.building_on import building_on
from napl_desktop.wording import wording
from tests.core.made_projects import PLAN, atelier_id, make_project, shown


@pytest.fixture
def three(document):
    """Three paths, each of which builds on the one before."""
    first, *_ = shown(document)["path"]
    second, third = (add_path(document, atelier_id(document), PLAN) for _ in range(2))
    build_path_on(document, second, first)
    build_path_on(document, third, second)
    return first, second, third


def bases(document):
    return {id: row["builds_on_id"] for id, row in shown(document)["path"].items()}


def test_no_path_builds_on_itself_however_far_back(document, three):
    first, second, third = three
    steps = len(document.steps())
    for path, base in ((first, first), (first, second), (first, third), (second, third)):
        with pytest.raises(BuildsOnItself):
            build_path_on(document, path, base)
    with pytest.raises(ThingGone):
        build_path_on(document, first, "nergens")
    assert bases(document) == {first: None, second: first, third: second}
    assert len(document.steps()) == steps
    build_path_on(document, third, first)
    build_path_on(document, second, third)
    build_path_on(document, second, None)
    assert bases(document) == {first: None, second: None, third: first}


def test_what_others_build_on_goes_without_them_and_comes_back(document, three):
    first, second, third = three
    remove_path(document, second)
    assert bases(document) == {first: None, third: None}
    document.undo()
    assert bases(document) == {first: None, second: first, third: second}


def test_a_copy_builds_on_the_same_and_a_whole_atelier_on_its_own(document, three, tmp_path):
    first, second, third = three
    copy = duplicate_path(document, second, "Nog eens")
    assert bases(document)[copy] == first
    before = set(bases(document))
    duplicate_atelier(document, atelier_id(document), "Kopie")
    copies = {id: base for id, base in bases(document).items() if id not in before}
    assert sorted(base in copies for base in copies.values()) == [False, True, True, True]
    assert sum(base is None for base in copies.values()) == 1
    with make_project(tmp_path / "ander.napl") as other:
        (taken,) = take_over_paths(other, atelier_id(other), document, [third]).taken
        assert bases(other)[taken] is None


def test_what_comes_back_builds_on_nothing_that_is_gone_or_that_builds_on_it_now(document, three):
    first, second, third = three
    point = len(document.steps())
    build_path_on(document, third, None)
    build_path_on(document, first, third)
    remove_path(document, second)
    with document.checkout(point) as past:
        bring_back_path(document, past, third)
        assert bases(document) == {first: third, third: None}, "what it built on is gone"
        bring_back_path(document, past, second)
        assert bases(document)[second] == first
        bring_back_path(document, past, third)
        assert bases(document) == {first: third, second: first, third: None}, "that goes on from it now"


def test_a_file_with_a_round_of_paths_is_refused_and_rescued(tmp_path, document, three):
    first, _second, third = three
    document.save()
    path = tmp_path / "rond.napl"
    document.save_copy(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE path SET builds_on_id = ? WHERE id = ?", (third, first))
        seal(connection)
    with pytest.raises(BrokenProject):
        Document.open(path)
    rescue(path, tmp_path / "recht.napl", wording("nl"))
    with Document.open(tmp_path / "recht.napl", read_only=True) as saved:
        assert shown(saved)["path"].keys() == bases(document).keys()
        assert sum(base is None for base in bases(saved).values()) == 1


def test_a_path_can_build_on_level_paths_those_of_its_own_sectors_first(document):
    path, *_ = shown(document)["path"]
    mbo, vo = (
        add_path(document, add_atelier(document, title, [sector], AtelierFocus.LEVELS), PLAN)
        for title, sector in (("mbo · niveaus", Sector.MBO), ("vo · niveaus", Sector.VO))
    )
    other = add_path(document, atelier_id(document), PLAN)

    def offered(path_id):
        with document.read() as session:
            found = building_on(session, path_id)
        return found.base_id, [each.id for each in found.choices]

    assert offered(path) == (None, [vo, mbo])
    assert offered(vo) == (None, [mbo]), "never itself"
    build_path_on(document, path, other)
    build_path_on(document, vo, path)
    assert offered(path) == (other, [other, mbo]), "not what builds on it, and what it builds on is seen"
    assert offered(mbo) == (None, [vo])
    assert offered("weg") == (None, [mbo, vo])
