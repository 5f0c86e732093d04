"""Two programs, a file that vanishes, a clock that jumps: some of what `make faults` does."""

from tests.faults import clock, rivals, vanishing
from tests.faults.table import all_well


def test_of_two_programs_exactly_one_gets_the_file():
    rows = all_well(rivals.proof(12, seed=1, workers=1, wrong_by=rivals.CLOCKS[1:3]))

    assert rows[rivals.OPENING].tried >= 12
    assert rows[rivals.LOOKING].tried >= 12
    assert rows[rivals.OTHER_CLOCK].tried == 2


def test_a_file_may_vanish_at_any_moment_of_a_save():
    rows = all_well(vanishing.proof(every=37, workers=1))

    assert len(rows) == len(vanishing.MISCHIEF)
    assert rows["during a save its folder goes away"].remarks["told"] > 0
    assert rows["during a save the file is replaced"].remarks["told"] > 0


def test_a_clock_that_jumps_loses_nothing():
    rows = all_well(clock.proof(4, seed=1, workers=1))

    assert rows[clock.WHAT].tried == 4
