"""The proof itself: what is wrong is seen, counted, and told."""

import subprocess
import sys

import psutil
import pytest

from tests.core.odd_jobs import ends_by_itself, hangs, has_a_bug, works
from tests.faults import faults
from tests.faults.patience import Patience, kill_all, wait_for_end
from tests.faults.table import Outcome, Row, Verdict, all_well, rows_of, show
from tests.faults.workers import in_workers


def work(function, count, **options):
    jobs = [{"number": number} for number in range(count)]
    return list(in_workers(f"{function.__module__}:{function.__name__}", jobs, **options))


def test_a_worker_that_dies_costs_one_job_and_is_seen():
    rows = rows_of(work(ends_by_itself, 5))

    assert sum(row.tried for row in rows) == 5
    assert sum(row.counts[Verdict.CRASHED] for row in rows) == 1


def test_a_bug_is_seen():
    verdicts = [outcome.troubles[0][0] for outcome in work(has_a_bug, 2, workers=1)]

    assert verdicts == [Verdict.CRASHED, Verdict.LOST]


@pytest.mark.parametrize("never_done", [hangs, works])
def test_a_worker_that_hangs_is_seen(never_done):
    (outcome,) = work(never_done, 1, patience=1)

    assert outcome.troubles[0][0] is Verdict.CRASHED
    assert "hangs" in outcome.troubles[0][1]


def test_patience_is_for_what_a_program_does_and_not_for_what_the_machine_does():
    program = subprocess.Popen([sys.executable, "-c", "while True: pass"], text=True)
    try:
        patience = Patience(program, 0.5)
        assert all(patience.look() for _often in range(4))  # as if it had waited long for its turn
        while patience.look():
            pass
        assert sum(psutil.Process(program.pid).cpu_times()[:2]) >= 0.4
    finally:
        kill_all(program)
    assert wait_for_end(program, 1) not in (0, None)


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

    assert table[0].split()[-6:] == ["lost", "replaced", "claimed", "crashed", "refused", "heavy"]
    assert table[2].split() == ["a", "save", "2", "1", "0", "0", "0", "0", "0", "2", "told"]
    assert table[3].split() == ["an", "edit", "1", "0", "0", "0", "0", "0", "0"]
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
