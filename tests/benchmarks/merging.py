"""How long a person waits for copies that come together: until they can choose, and at each choice."""

import time
from collections.abc import Sequence
from pathlib import Path

from plain import PlainLabels, shown
from program import Paints, Program
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from table import Row
from turns import in_turn

from napl_desktop.document.document import Document
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.look_alikes import identified
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.project_source import read_project
from napl_desktop.incoming.reading import read_sources
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.projects import new_national_project
from napl_desktop.rows import read_all, read_shared, shared_rows
from ui.merging.page import MergePage

_CHOICES = 60


def rows(program: Program, dealt: Path, hand_ins: Sequence[Path]) -> list[Row]:
    """Measure merging the copies of `dealt` that lie beside it, and what six ateliers handed in."""
    return [_reading(dealt), _walking(program, dealt), _six(program, hand_ins)]


def _reading(dealt: Path) -> Row:
    copies = [dealt.with_name(f"Groep {letter}.napl") for letter in "ABC"]
    with Document.open(dealt, read_only=True) as document:

        def ours(_: int) -> float:
            began = time.perf_counter()
            sources = [read_project(document, copy) for copy in copies]
            with document.read_elsewhere() as db:
                here = shared_rows(read_all(db.connection()))
            PendingMerge(here, sources)
            return time.perf_counter() - began

        def bare(_: int) -> float:
            began = time.perf_counter()
            for copy in copies:
                Document.open(copy, read_only=True).close()
            return time.perf_counter() - began

        took, reference = in_turn(ours, bare).middle
    # Each file is opened and read, ours is read as well, and every row of each is compared twice.
    return Row("merging three copies of 5,000 cells: until what is asked", took, "s", 5, reference, goal=2)


def _six(program: Program, hand_ins: Sequence[Path]) -> Row:
    """Merge all that ateliers handed in with a project that has nothing yet, until it is written."""
    national = hand_ins[0].with_name("Landelijk.napl")

    def ours(_: int) -> float:
        national.unlink(missing_ok=True)
        with new_national_project(national, national.stem) as document:
            began = time.perf_counter()
            sources = read_sources(document, hand_ins).sources
            with document.read_elsewhere() as db:
                here = read_shared(db.connection())
            found = identified(here, sources, {})
            pending = PendingMerge(here, found.sources, found.look_alikes)
            merged = pending.result()
            arrivals = arrivals_of(pending.sources, merged.bases)
            accept_merge(document, here, merged.rows, arrivals, pending.questions_back(merged.rows))
            return time.perf_counter() - began

    def bare(_: int) -> float:
        began = time.perf_counter()
        for file in hand_ins:
            program.open_and_close(file)
        return time.perf_counter() - began

    took, reference = in_turn(ours, bare, rounds=3).middle
    # Every row is read, compared, written, and kept in the history and as what its source said.
    return Row("merging six projects of 5,000 cells: until it is written", took, "s", 5, reference, goal=8)


def _walking(program: Program, dealt: Path) -> Row:
    """Go from difference to difference with a key, against labels that get the same words."""
    with program.opened(dealt):
        page = program.merge_page([dealt.with_name(f"Alles {letter}.napl") for letter in "AB"])
        paints = Paints(page.view.cards)
        labels = PlainLabels(_words(page), page.view)
        plain_paints = Paints(labels)

        def ours(_: int) -> float:
            return paints.time(lambda: QTest.keyClick(page.list, Qt.Key.Key_Down))

        def bare(place: int) -> float:
            return plain_paints.time(lambda: labels.say(str(place)))

        with shown(labels):
            turns = in_turn(ours, bare, _CHOICES)
    took, reference = turns.middle
    # Ours measures the words of every card, looks for what became otherwise in each, and paints the list as well.
    return Row(
        "merging, 5,000 differences: to the next one", took, "ms", 4, reference, goal=16, p95=turns.p95
    )


def _words(page: MergePage) -> list[str]:
    """Return what is read on the page about one difference."""
    cards = page.view.cards.cards
    return [
        page.view.where.text(),
        page.view.was.text(),
        *(cell.text for cell in page.view.row.cells),
        *(words for card in cards for words in (card.choice.who, card.choice.said, card.button.text())),
    ]
