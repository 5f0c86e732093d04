"""kill -9 at any moment: some of what `make faults` does, without a window."""

import sys

import pytest

from tests.faults import kills
from tests.faults.table import all_well
from tests.faults.workers import in_workers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")

MOMENTS = ["in_a_save", "in_closing", "in_a_save", "in_an_edit", "in_opening", "until_killed"]


def test_no_finished_edit_is_lost_and_the_file_opens():
    jobs = [{"seed": 300 + n, "moment": moment} for n, moment in enumerate(MOMENTS)]

    rows = all_well(in_workers("tests.faults.kills:kill_once", jobs, workers=1))

    assert sum(row.tried for row in rows.values()) == len(jobs)
    assert rows[kills.SAVING].tried >= 3
    assert rows[kills.EDITING].tried >= 1


def test_a_third_is_killed_while_the_file_is_written_and_a_third_while_somebody_types():
    moments = [job["moment"] for job in kills.jobs(200, seed=1)]

    assert len(moments) == 200
    assert moments.count("typist") >= 67
    assert moments.count("in_a_save") + moments.count("in_closing") >= 67
