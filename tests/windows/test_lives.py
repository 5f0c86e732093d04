"""A life with real keys: one of those that `make faults` lives by the dozen."""

from pathlib import Path

import pytest

from tests.faults import window_lives
from tests.faults.disks import build_layer, why_no_layer
from tests.faults.table import all_well
from tests.windows.display import Display


@pytest.mark.skipif(bool(why_no_layer()), reason=why_no_layer() or "it can be done here")
def test_a_life_on_a_stick_that_turns_read_only_costs_no_word(
    screen: Display, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_lives, "_screen", lambda: screen)
    all_well(window_lives.live(2, "stick read-only", str(build_layer(tmp_path))))
