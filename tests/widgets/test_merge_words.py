"""Every difference that copies can have is said in words, with a card for what is here and one for each other."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from PySide6.QtWidgets import QApplication

from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.source import Source
from napl_desktop.model import DescriptorStatus
from napl_desktop.rows import Rows
from napl_desktop.rows.merging.several import Incoming
from napl_desktop.wording import wording
from tests.core.merged_projects import copies, why_not_sound
from tests.examples import examples
from ui.merging.choices import base_of, choices_of, written_answer, written_columns
from ui.merging.words import kind_of_thing, short_where, together, was, where, why


def pending_of(rows: list[Rows]) -> PendingMerge:
    """Return a merge of copies: what all began with, what is here, and what comes in."""
    base, ours, *theirs = rows
    names = ("Groep A", "Groep B")
    sources = [
        Source(Path(f"{name}.napl"), name, Incoming(base, each), "2026-03-02T12:05:00+00:00")
        for name, each in zip(names, theirs, strict=True)
    ]
    return PendingMerge(ours, sources)


@settings(max_examples=examples(25), deadline=None)
@given(copies(sides=3, most=6))
def test_everything_has_words_and_cards(qapp: QApplication, rows: list[Rows]) -> None:
    pending, words = pending_of(rows), wording("nl")
    for question in pending.asked:
        assert where(pending, question)
        assert short_where(pending, question, words)
        kind_of_thing(question, words)
        base = base_of(pending, question, words)
        was(pending, question, base, words)
        found = choices_of(pending, question, words)
        assert len(found) == 1 + len(question.offers)
        assert all(choice.said.strip() for choice in found)
        if question.conflict is not None and not written_columns(question):
            assert why(pending, question) or question.conflict.value == "both-changed"


@settings(max_examples=examples(20), deadline=None)
@given(copies(sides=3, most=6))
def test_what_can_be_written_is_taken(qapp: QApplication, rows: list[Rows]) -> None:
    pending = pending_of(rows)
    for question in pending.asked:
        if written_columns(question):
            answer = written_answer(question, "Zelf\ngeschreven.", DescriptorStatus.AGREED)
            assert answer is not None
            pending.answer(question, answer)
    assert why_not_sound(pending.result().rows) is None


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Groep A", "Groep B", "Groep C"], "Groep A, B and C"),
        (["Zaal", "Groep A"], "Zaal and Groep A"),
        (["Zaal"], "Zaal"),
        (["a", "b", "c", "d", "e", "f"], "a, b, c and 3 others"),
    ],
)
def test_names_are_said_as_people_do(names: list[str], said: str) -> None:
    assert together(names) == said
