"""The sentences that the core itself must say, per language: errors, steps, findings, names of choices.

They stand in resources/wording/<language>.toml, so that the command line and the window say the same.
"""

from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

import tomli

from napl_desktop.assets import resources
from napl_desktop.errors import UserError
from napl_desktop.text import one_line

LANGUAGES = ("nl", "en")


class Wording:
    """All sentences of one language."""

    def __init__(self, language: str, tables: dict[str, Any]) -> None:
        self.language = language
        self._tables = tables

    def text(self, table: str, key: str, **facts: object) -> str:
        """Return the sentence at `table.key` with `facts` filled in; KeyError if there is none."""
        sentence: str = self._tables[table][key]
        return sentence.format(**facts)

    def counted(self, table: str, key: str, count: int) -> str:
        """Return the sentence for one, or for any other number: at `table.key-one` or `table.key-more`."""
        return self.text(table, f"{key}-{'one' if count == 1 else 'more'}", count=count)

    def error(self, error: UserError) -> str:
        """Return what happened, why, and what to do now."""
        facts = {name: self._fact(fact) for name, fact in error.facts.items()}
        return self.text("error", error.kind, **facts)

    def number(self, number: int) -> str:
        """Return a whole number as people here write it, e.g. "2.000"."""
        return f"{number:,}".replace(",", self.text("number", "thousands"))

    def moment(self, when: datetime) -> str:
        """Return a moment as people here say it, by their own clock, e.g. "14:02 op 23 november"."""
        local = when.astimezone()
        month = self.text("month", str(local.month))
        return self.text("moment", "text", time=f"{local:%H:%M}", day=local.day, month=month)

    def day(self, when: datetime) -> str:
        """Return a day as people here say it, e.g. "12 maart", with its year if that is another one."""
        local = when.astimezone()
        words = f"{local.day} {self.text('month', str(local.month))}"
        if local.year != datetime.now().astimezone().year:
            words = f"{words} {local.year}"
        return words.replace(" ", "\u00a0")

    def _fact(self, fact: object) -> str:
        if isinstance(fact, datetime):
            return self.moment(fact)
        return self.number(fact) if isinstance(fact, int) else one_line(str(fact))

    def step(self, action: str, title: str) -> str:
        """Return what a step did, e.g. "Subdimensie ‘Samenhang’ hernoemd"; `title` is of its subject.

        A file may have steps of a kind that is unknown here.
        """
        title = _shortened(title)
        if action not in self._tables["step"]:
            return self.text("unknown-step", "text", title=title)
        return self.text("step", action, title=title)

    def removed(self, action: str, title: str) -> str:
        """Return that something is gone, as the beginning of a sentence that says what went with it."""
        return self.text("removed", action, title=_shortened(title))

    def name(self, option: StrEnum) -> str:
        """Return what people call one of the choices of the model, e.g. "vastgesteld"."""
        return self.text(type(option).__name__, option.value)

    def task(self, task: str) -> str:
        """Return a kind of task as people call it: a known one, the room's own words, or ""."""
        known: str = self._tables["TaskKind"].get(task, task)
        return known

    def relation(self, kind: StrEnum, is_back: bool) -> str:
        """Return what a role is to another by a RelationKind, or with `is_back` what the other is to it."""
        return self.text("relation-back", kind.value) if is_back else self.name(kind)

    def keys(self) -> set[str]:
        """Return every key as `table.key`, to compare languages."""
        return {f"{table}.{key}" for table, sentences in self._tables.items() for key in sentences}


def _shortened(title: str, longest: int = 40) -> str:
    return title if len(title) <= longest else title[: longest - 1].rstrip() + "…"


@cache
def wording(language: str) -> Wording:
    """Return the sentences in `language` ("nl" or "en"); any other language reads Dutch."""
    known = language if language in LANGUAGES else "nl"
    with (resources() / "wording" / f"{known}.toml").open("rb") as file:
        return Wording(known, tomli.load(file))
