"""A hand-in that does not succeed leaves the folder as it was and says why."""

import errno
import os
from pathlib import Path

import pytest

from napl_desktop.errors.files import DiskFull, NoAccess, NotReachable
from napl_desktop.errors.workbooks import ExportTextTooLong
from napl_desktop.exchange.excel.writer import write_workbook
from tests.core.excel_images import ProjectMaker


@pytest.fixture
def maker():
    maker = ProjectMaker()
    maker.path(
        "Toetsing", ["Start", "Vak"], [(("Ontwerp", f"Rij {n}"), (f"tekst {n}", "")) for n in range(40)]
    )
    return maker


class Stopped(Exception):
    """What who waits raises to end it."""


def test_cancelling_leaves_nothing_behind(maker, tmp_path):
    calls = []

    def progress(done, total):
        calls.append((done, total))
        if done > total / 2:
            raise Stopped

    with pytest.raises(Stopped):
        write_workbook(maker.image(), tmp_path / "weg.xlsx", progress)
    assert list(tmp_path.iterdir()) == []
    assert calls[-1][0] < calls[-1][1]


def test_cancelling_keeps_the_older_workbook(maker, tmp_path):
    target = tmp_path / "ouder.xlsx"
    target.write_bytes(b"van vorige week")

    def progress(done, total):
        raise Stopped

    with pytest.raises(Stopped):
        write_workbook(maker.image(), target, progress)
    assert target.read_bytes() == b"van vorige week"
    assert list(tmp_path.iterdir()) == [target]


def test_progress_goes_up_to_all_cells_in_small_steps(maker, tmp_path):
    calls = []
    write_workbook(maker.image(), tmp_path / "a.xlsx", lambda done, total: calls.append((done, total)))
    done = [done for done, _ in calls]
    total = calls[0][1]
    assert done == sorted(done)
    assert {each for _, each in calls} == {total}
    assert done[-1] == total
    assert 40 <= len(calls) <= 110


def test_a_new_workbook_replaces_the_older_one(maker, tmp_path):
    target = tmp_path / "ouder.xlsx"
    target.write_bytes(b"van vorige week")
    write_workbook(maker.image(), target)
    assert target.read_bytes()[:2] == b"PK"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_that_fills_up_is_said_so(maker, tmp_path):
    resource = pytest.importorskip("resource")
    target = tmp_path / "vol.xlsx"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The system refuses what goes beyond this size, as it does on a stick that is full.
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, before[1]))
    try:
        with pytest.raises(DiskFull) as caught:
            write_workbook(maker.image(), target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.path == target
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_may_not_be_replaced(maker, tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(NoAccess):
        write_workbook(maker.image(), tmp_path / "open.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_rights(maker, tmp_path):
    if os.name == "nt" or os.geteuid() == 0:
        pytest.skip("this person may write anywhere")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NoAccess):
            write_workbook(maker.image(), tmp_path / "dicht.xlsx")
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_where_a_file_should_come(maker, tmp_path):
    target = tmp_path / "map.xlsx"
    target.mkdir()
    with pytest.raises(NoAccess):
        write_workbook(maker.image(), target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_stick_that_is_gone(maker, tmp_path):
    with pytest.raises(NotReachable):
        write_workbook(maker.image(), tmp_path / "stick" / "uit.xlsx")


LONG = "x" * 32_768


@pytest.mark.parametrize(
    ("arrange", "place"),
    [
        (lambda maker: maker.path("Pad", ["Expert"], [(("Hoofd", "Sub"), (LONG,))]), "Pad › Sub › Expert"),
        (lambda maker: maker.path("Pad", [], [], description=LONG), "Pad › omschrijving"),
        (lambda maker: maker.path("Pad", [], [(("Hoofd", ("Sub", LONG)), ())]), "Pad › Sub › toelichting"),
        (lambda maker: maker.role("Toetsexpert", LONG), "Toetsexpert › omschrijving"),
        (lambda maker: maker.note(LONG, role=maker.role("Toetsexpert")), "Toetsexpert › opmerking"),
        # Two units each, and seven after escaping.
        (lambda maker: maker.path("Pad", ["Expert"], [(("Sub",), ("🎓" * 16_384,))]), "Pad › Sub › Expert"),
        (
            lambda maker: maker.path("Pad", ["Expert"], [(("Sub",), ("_x0041_" * 3_000,))]),
            "Pad › Sub › Expert",
        ),
    ],
)
def test_a_text_that_does_not_fit_is_named_by_its_place(tmp_path, arrange, place):
    maker = ProjectMaker()
    arrange(maker)
    target = tmp_path / "lang.xlsx"
    with pytest.raises(ExportTextTooLong) as caught:
        write_workbook(maker.image(), target)
    assert caught.value.facts["place"] == place
    assert caught.value.facts["length"] > 32_767
    assert list(tmp_path.iterdir()) == []
