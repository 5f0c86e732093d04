"""The proof itself: what is wrong is seen, counted, and told."""

import os
import sys
import time

import pytest

from tests.faults import faults
from tests.faults.table import Outcome, Row, Verdict, all_well, rows_of, show
from tests.faults.workers import in_workers


def ends_by_itself(number):
    """Do a job for a worker, which it does not survive."""
    if number == 2:
        os._exit(3)
    return [Outcome("a job")]


def has_a_bug(number):
    """Do a job for a worker, badly."""
    return [Outcome("a job", ((Verdict.LOST, str(1 / number)),))]


def hangs(number):
    """Do a job for a worker, for ever."""
    time.sleep(600)


def work(function, count, **options):
    jobs = [{"number": number} for number in range(count)]
    return list(in_workers(f"{__name__}:{function.__name__}", jobs, **options))


def test_a_worker_that_dies_costs_one_job_and_is_seen():
    rows = rows_of(work(ends_by_itself, 5))

    assert sum(row.tried for row in rows) == 5
    assert sum(row.counts[Verdict.CRASHED] for row in rows) == 1


def test_a_bug_is_seen():
    verdicts = [outcome.troubles[0][0] for outcome in work(has_a_bug, 2, workers=1)]

    assert verdicts == [Verdict.CRASHED, Verdict.LOST]


def test_a_worker_that_hangs_is_seen():
    (outcome,) = work(hangs, 1, patience=1)

    assert outcome.troubles[0][0] is Verdict.CRASHED
    assert "hangs" in outcome.troubles[0][1]


def test_the_table_says_what_was_wrong():
    rows = rows_of(
        [
            Outcome("a save", remark="told"),
            Outcome("a save", ((Verdict.LOST, "a word"), (Verdict.LOST, "another")), "told"),
            Outcome("an edit"),
        ]
    )
    rows.append(Row("disks", unavailable="there is no C compiler"))
    table = show(rows).splitlines()

    assert table[0].split()[-5:] == ["lost", "replaced", "claimed", "crashed", "refused"]
    assert table[2].split() == ["a", "save", "2", "1", "0", "0", "0", "0", "2", "told"]
    assert table[3].split() == ["an", "edit", "1", "0", "0", "0", "0", "0"]
    assert "not available here: there is no C compiler" in table[4]
    assert table[5] == "3 tries; 1 line(s) with something wrong"
    assert [row.is_clean for row in rows] == [False, True, True]


def test_what_is_wrong_fails_a_test():
    with pytest.raises(AssertionError, match="lost: a word"):
        all_well([Outcome("a save", ((Verdict.LOST, "a word"),))])


@pytest.mark.parametrize(("troubles", "code"), [((), 0), (((Verdict.LOST, "a word"),), 1)])
def test_make_faults_ends_with_the_right_code(monkeypatch, capsys, troubles, code):
    monkeypatch.setattr(
        faults, "runs", lambda: {"kills": lambda _seed, _part: iter([Outcome("a kill", troubles)])}
    )
    monkeypatch.setattr(faults, "why_not", lambda _name: "")
    monkeypatch.setattr(sys, "argv", ["faults", "--seed", "1"])

    assert faults.main() == code
    assert "a kill" in capsys.readouterr().out


def test_every_run_says_where_it_cannot_be_done(monkeypatch):
    monkeypatch.setattr("tests.faults.disks.shutil.which", lambda _name: None)

    assert "compiler" in faults.why_not("writes") or "Linux" in faults.why_not("writes")
    assert faults.why_not("mutations") == ""
