"""Jobs for a worker that go wrong, each in its own way."""

import os
from threading import Event

from tests.faults.table import Outcome, Verdict


def ends_by_itself(number: int) -> list[Outcome]:
    """Do a job for a worker, which it does not survive."""
    if number == 2:
        os._exit(3)
    return [Outcome("a job")]


def has_a_bug(number: int) -> list[Outcome]:
    """Do a job for a worker, badly."""
    return [Outcome("a job", ((Verdict.LOST, str(1 / number)),))]


def hangs(number: int) -> list[Outcome]:
    """Do a job for a worker, for ever."""
    Event().wait()
    return []


def works(number: int) -> list[Outcome]:
    """Do a job for a worker, for ever, and not idly."""
    while True:
        pass
