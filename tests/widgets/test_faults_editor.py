"""kill -9 while somebody types in a cell: some of what `make faults` does, with the window."""

import sys

import pytest

from tests.faults import kills
from tests.faults.table import all_well
from tests.faults.workers import in_workers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")


def test_the_open_text_comes_back_up_to_its_last_second():
    jobs = [{"seed": 400, "moment": "typist"}]

    rows = all_well(in_workers("tests.faults.kills:kill_once", jobs, workers=1))

    assert rows[kills.TYPING].tried == 1
