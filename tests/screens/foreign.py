"""Sentences of the interface as they are kept, and those of the other language that are seen in a window."""

import re
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from napl_desktop.assets import resources
from tests.screens.words import in_passing, painted

KEPT = resources() / "i18n"
# From how many letters on a sentence is looked for in what is painted on several lines.
LONG = 24
# In the projects and tables that are shown, which are Dutch in every interface.
WRITTEN_BY_PEOPLE = {
    "po · rollen",
    "vo · rollen",
    "mbo · rollen",
    "fasen",
    "Niveau 1",
    "Niveau 2",
    "nieuw",
    "Nieuw ontwikkelpad",
}


FILLED_IN = dict.fromkeys(("%n", "{count}", "{number}"), r"\d+")
"""What counts is filled in with digits."""


@dataclass(frozen=True)
class Message:
    """One sentence of the interface and what is said for it: two forms where it counts something."""

    context: str
    source: str
    counts: bool
    finished: bool
    forms: tuple[str, ...]

    def __str__(self):
        return f"{self.context}: {self.source}"


def messages(file):
    found = []
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            found.append(
                Message(
                    context.findtext("name"),
                    message.findtext("source"),
                    message.get("numerus") == "yes",
                    said.get("type") is None,
                    tuple(forms),
                )
            )
    return found


def kept(language):
    return messages(KEPT / f"napl_{language}.ts")


def pairs(language, other):
    """Return every sentence of the interface and of the core in the other language, where it differs."""
    found = []
    for message in kept("nl"):
        said = {"nl": message.forms, "en": (message.source,)}
        found += [sentence for sentence in said[other] if sentence not in said[language]]
    ours, theirs = (tomllib.loads(file.read_text("utf-8")) for file in map(core_sentences, (language, other)))
    for table, sentences in theirs.items():
        found += [sentence for key, sentence in sentences.items() if ours[table][key] != sentence]
    return found


def core_sentences(language):
    return resources() / "wording" / f"{language}.toml"


class Foreign:
    """Finds sentences of the other language among words."""

    def __init__(self, sentences):
        short = [pattern(each) for each in sentences if len(re.findall(r"[^\W\d]", literal(each))) > 2]
        # All at once: a window has some hundred words, and there are thousands of sentences.
        self._short = re.compile("|".join(short), re.DOTALL)
        self._long = [each for each in map(compact, sentences) if len(each) >= LONG]

    def seen_in(self, window):
        lines = painted(window)
        words = {plain(each) for each in (*lines, *in_passing(window)) if each}
        yield from (each for each in words - WRITTEN_BY_PEOPLE if self._short.fullmatch(each))
        whole = compact("".join(lines))
        yield from (long for long in self._long if long in whole)


def pattern(sentence):
    parts = re.split(r"(\{\w*\}|%n)", plain(sentence))
    return "".join(FILLED_IN.get(part) or filled_in(part) for part in parts)


def filled_in(part):
    """Return what a piece of a sentence looks like: itself, or anything where something is filled in."""
    return ".+" if part.startswith("{") else re.escape(part)


def literal(sentence):
    return re.sub(r"\{\w*\}|%n", "", sentence)


def plain(sentence):
    """Return a sentence without the sign before the letter to press."""
    return re.sub(r"&(?=\w)", "", sentence)


def compact(sentence):
    """Return the letters of the longest piece of a sentence that is the same whatever is filled in."""
    pieces = re.split(r"\{\w*\}|%n", plain(sentence))
    return max((re.sub(r"\s", "", piece) for piece in pieces), key=len)
