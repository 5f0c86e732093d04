"""`napl merge`: bring what others did in copies of a project together in it."""

import argparse
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from napl_desktop.cli.command import file_place, one_of, opened, print_json
from napl_desktop.errors.merging import AtelierOfTwoProjects, AteliersDiffer
from napl_desktop.queries.sectors import sectors_in_words
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from napl_desktop.cli.command import Commands
    from napl_desktop.document.document import Document
    from napl_desktop.incoming.ateliers import AtelierSaid
    from napl_desktop.incoming.pending_merge import PendingMerge
    from napl_desktop.incoming.source import Source
    from napl_desktop.rows import Rows
    from napl_desktop.rows.merging import ChangeId
    from napl_desktop.rows.merging.several import Answer


_LEFT, _REFUSED = 1, 2


class Accept(StrEnum):
    """What is written without asking."""

    NONE = "none"
    SAFE = "safe"
    """All in which nothing has to be chosen."""
    THEIRS = "theirs"
    """That, and of what has to be chosen what comes in first."""
    OURS = "ours"
    """That, and of what has to be chosen what is here."""


def add_to(commands: "Commands") -> None:
    """Say how the command is called."""
    command = commands.add_parser(
        "merge",
        help="bring copies of a project together in it",
        description="Exit code: 0 nothing left to decide, 1 something left, 2 a file is refused.",
    )
    command.add_argument("target", type=file_place, help="the project file that it comes into")
    command.add_argument(
        "sources", type=file_place, nargs="+", metavar="SOURCE", help="the copies, and workbooks of it"
    )
    command.add_argument(
        "--accept",
        type=one_of(Accept),
        default=Accept.NONE,
        metavar="WHAT",
        help="what is written: none (default), safe, theirs or ours",
    )
    command.add_argument(
        "--apart",
        action="store_true",
        help="ateliers that were begun with one file and are not one any more come in beside each other",
    )
    command.add_argument("--json", action="store_true", help="print JSON")
    command.set_defaults(run=_merge)


def _merge(options: argparse.Namespace, words: Wording) -> int:
    from napl_desktop.exchange.excel_back.summary import remark_in_words
    from napl_desktop.incoming.arrivals import arrivals_of
    from napl_desktop.incoming.file_report import report_in_words
    from napl_desktop.incoming.reading import read_sources
    from napl_desktop.operations.merges import accept_merge
    from napl_desktop.rows import read_shared

    with opened(options.target, words, read_only=options.accept is Accept.NONE) as document:
        read = read_sources(document, options.sources)
        sources = _told_apart(document, read.sources, words, options.apart)
        for error in read.refused:
            print(words.error(error), file=sys.stderr)
        if not sources:
            return _REFUSED
        with document.read() as db:
            ours = read_shared(db.connection())
        pending = _asked(ours, sources, options.accept)
        counts = _counts(pending)
        left = (
            sum(counts["all"].values()) if options.accept is Accept.NONE else _decide(pending, options.accept)
        )
        if options.accept is not Accept.NONE:
            merged = pending.result()
            accept_merge(document, ours, merged.rows, arrivals_of(pending.sources, merged.bases))
    if options.json:
        beside = {each.path.name: each.project.name for each in read.files if each.project is not None}
        written = options.accept is not Accept.NONE
        print_json({"files": counts, "beside": beside, "left": left, "written": written})
    else:
        _say(counts, left, words)
        for line in report_in_words([each for each in read.files if each.project is not None], words):
            print(line)
        for remark in read.remarks:
            print(remark_in_words(remark, words))
    if read.refused:
        return _REFUSED
    return _LEFT if left else 0


def _say(counts: dict[str, dict[str, int]], left: int, words: Wording) -> None:
    for name, piles in counts.items():
        said = ", ".join(f"{words.text('pile', pile)}: {count}" for pile, count in piles.items())
        print(f"{words.text('merge', 'all') if name == 'all' else name}: {said}")
    print(words.text("merge", "left", count=left))


def _told_apart(
    document: "Document", sources: "tuple[Source, ...]", words: Wording, apart: bool
) -> "tuple[Source, ...]":
    """Return sources that are not laid over others. Raises AteliersDiffer, AtelierOfTwoProjects."""
    from napl_desktop.incoming.atelier_clashes import clashes, set_apart

    found = clashes(document, sources)
    if found and not apart:
        clash = found[0]
        theirs, ours = (_atelier_in_words(each, words) for each in (clash.theirs, clash.ours))
        path = sources[clash.number].path
        if clash.other_project:
            raise AtelierOfTwoProjects(path, theirs=theirs)
        raise AteliersDiffer(path, theirs=theirs, ours=ours)
    apart_ids = [[each.atelier_id for each in found if each.number == at] for at in range(len(sources))]
    return tuple(
        set_apart(source, ids) if ids else source for source, ids in zip(sources, apart_ids, strict=True)
    )


def _atelier_in_words(said: "AtelierSaid", words: Wording) -> str:
    sectors = sectors_in_words(said.sectors, words)
    return f"‘{said.title}’ ({sectors} · {words.name(said.focus)})"


def _decide(pending: "PendingMerge", accept: Accept) -> int:
    """Answer as asked; return how much is left to choose."""
    if accept is not Accept.SAFE:
        for question in pending.asked:
            pending.answer(question, _answer(accept))
    return len(pending.open)


def _answer(accept: Accept) -> "Answer":
    from napl_desktop.rows.merging import Decision

    return 0 if accept is Accept.THEIRS else Decision.OURS


def _asked(ours: "Rows", sources: "Sequence[Source]", accept: Accept) -> "PendingMerge":
    """Return what there is to ask, once it is decided as asked which things are one."""
    from napl_desktop.incoming.look_alikes import identified
    from napl_desktop.incoming.pending_merge import PendingMerge

    answers: dict[ChangeId, Answer] = {}
    while True:
        found = identified(ours, sources, answers)
        further = {each.id: _answer(accept) for each in found.look_alikes if each.id not in answers}
        if not further or accept in (Accept.NONE, Accept.SAFE):
            pending = PendingMerge(ours, found.sources, found.look_alikes)
            pending.bring_back(answers)
            return pending
        answers |= further


def _counts(pending: "PendingMerge") -> dict[str, dict[str, int]]:
    """Return how many questions lie in each pile, of all sources together and of each by its file."""
    from napl_desktop.incoming.piles import Pile

    counts = {"all": {pile.value: len(pending.pile(pile)) for pile in Pile}}
    for number, source in enumerate(pending.sources):
        counts[source.path.name] = {
            pile.value: sum(
                any(number in offer.by for offer in question.offers) for question in pending.pile(pile)
            )
            for pile in Pile
        }
    return counts
