"""Disks that fail at some write: some of what `make faults` does."""

import sys

import pytest

from tests.faults import writes
from tests.faults.disks import why_no_layer
from tests.faults.table import all_well


@pytest.mark.skipif(bool(why_no_layer()), reason=why_no_layer() or "it can be done here")
def test_whatever_write_fails_the_file_is_whole_and_the_work_goes_on():
    tries = [
        job
        for job in writes.jobs(every=31)
        if job["part"] in ("an edit", "a save")
        and (job["code"], job["on"]) in (("ENOSPC", True), ("EIO", False))
    ]
    rows = all_well(writes.proof(tries, workers=1))

    assert rows["failing writes: an edit"].remarks["told"] > 0
    assert rows["failing writes: a save"].remarks["told"] > 0
    assert rows["failing writes: a save"].remarks["got through"] > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_however_little_fits_the_file_is_whole_and_the_work_goes_on():
    rows = all_well(writes.limited(every=47, workers=1))

    assert len(rows) == len(writes.PARTS)
    for row in rows.values():
        assert row.remarks["told"] > 0
