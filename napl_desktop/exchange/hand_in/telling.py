"""What a hand-in says to others: the text of the mail to the bureau, in the words of who sends it."""

from collections.abc import Iterable

from napl_desktop.exchange.hand_in.making import HandIn
from napl_desktop.exchange.snapshot import Present
from napl_desktop.queries.perspectives import PerspectiveLine
from napl_desktop.wording import Wording


def present_in_words(present: Present, perspectives: Iterable[PerspectiveLine], words: Wording) -> str:
    """Return how many people of each perspective there were, e.g. "5 leraren, 1 zonder perspectief"."""
    known = {each.id: each for each in perspectives}
    return ", ".join(
        known[id].counted(words, count) if id in known else words.text("hand-in-mail", "without", count=count)
        for id, count in present
    )


def mail_text(
    made: HandIn, title: str, ateliers: Iterable[str], perspectives: Iterable[PerspectiveLine], words: Wording
) -> str:
    """Return what to write to the bureau; `title` is of the project."""
    report = made.report
    present = present_in_words(made.present, perspectives, words)
    lines = [
        words.text("hand-in-mail", "what", number=made.number, title=title, ateliers=", ".join(ateliers)),
        "",
        words.text("hand-in-mail", "project", file=made.project.name),
        words.text("hand-in-mail", "workbook", file=made.workbook.name),
        "",
        words.text(
            "hand-in-mail",
            "content",
            paths=report.paths,
            roles=report.roles,
            filled=report.filled,
            cells=report.cells,
        ),
        *([words.text("hand-in-mail", "present", present=present)] if present else []),
        words.text("hand-in-mail", "no-names"),
    ]
    return "\n".join(lines)
