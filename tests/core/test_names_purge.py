"""Names are wiped by programs that are killed on the way: a few of the many runs of the longer proof."""

import io
import os
import zipfile
import zlib

import pytest

from napl_desktop.cli import main
from napl_desktop.operations.participants import add_participant
from tests.core.made_projects import atelier_id, make_project
from tests.faults.names import proof
from tests.faults.table import all_well
from tests.faults.traces import traces_of


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot copy a process")
def test_not_one_byte_of_a_name_is_left_whenever_the_program_ended():
    (row,) = all_well(proof(3, seed=2024)).values()

    assert row.tried == 3
    assert row.remarks["killed"] >= 2


@pytest.mark.parametrize(
    "content",
    [
        "… René …".encode(),
        "RENÉ".encode("utf-16-le"),
        b"ren\\u00e9",
        b"x" + zlib.compress("voor René na".encode()) + b"y",
    ],
)
def test_a_name_is_seen_however_it_is_written(tmp_path, content):
    (tmp_path / "file").write_bytes(content)

    assert traces_of(["René"], [tmp_path]) == [f"{tmp_path / 'file'}: René"]
    assert traces_of(["Renée"], [tmp_path]) == []


def test_a_name_is_seen_in_a_zip_in_a_zip(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.xml", "<t>Yusuf</t>" * 9)
    with zipfile.ZipFile(tmp_path / "outer.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("b.zip", inner.getvalue())

    assert traces_of(["Yusuf"], [tmp_path])


@pytest.mark.parametrize("options", [[], ["--names"]])
def test_a_workbook_has_names_only_if_they_are_asked_for(tmp_path, options):
    with make_project(tmp_path / "proef.napl") as document:
        add_participant(document, atelier_id(document), "Wubbo Ñandú")
    exported = tmp_path / "out"
    exported.mkdir()

    assert main(["export", str(document.path), str(exported / "proef.xlsx"), *options]) == 0

    with zipfile.ZipFile(exported / "proef.xlsx") as workbook:
        sheets = workbook.read("xl/workbook.xml").decode()
    assert bool(traces_of(["Wubbo Ñandú"], [exported])) == bool(options)
    assert ("Deelnemers" in sheets) == bool(options)
