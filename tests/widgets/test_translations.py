"""The interface speaks one language at a time: everything is translated, compiled, and seen in that language."""

import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from napl_desktop.assets import resources
from napl_desktop.wording import LANGUAGES
from tests.screens.screens import walk
from tests.screens.stage import Dress, on_stage
from tests.screens.words import in_passing, painted

ROOT = Path(__file__).resolve().parents[2]
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


# What is kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language):
    missing = [str(each) for each in kept(language) if not (each.finished and all(each.forms))]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_counts_has_two_forms(language):
    counting = [each for each in kept(language) if each.counts]
    assert counting
    assert [str(each) for each in counting if len(each.forms) != 2] == []


def test_both_languages_count_the_same_things():
    dutch, english = ({str(each) for each in kept(language) if each.counts} for language in LANGUAGES)
    assert dutch == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_takes_the_facts_of_its_sentence(language):
    for message in kept(language):
        for form in message.forms:
            assert facts(form) - {"%n"} == facts(message.source) - {"%n"}, message


def facts(sentence):
    return set(re.findall(r"\{\w*\}|%n", sentence))


def test_what_has_a_letter_to_press_has_one_in_dutch():
    for message in kept("nl"):
        assert letters(message.forms[0]) == letters(message.source), message


def letters(sentence):
    return len(re.findall(r"&(?=\w)", sentence))


# What is kept belongs to the code


@pytest.fixture(scope="module")
def made_anew(tmp_path_factory):
    """Return a folder with the translations as they come out of the code as it is now."""
    folder = tmp_path_factory.mktemp("i18n")
    for language in LANGUAGES:
        shutil.copy(KEPT / f"napl_{language}.ts", folder)
    subprocess.run(["bash", str(ROOT / ".ci" / "translations"), str(folder)], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_code_is_missing_and_none_is_left_over(made_anew, language):
    now = {str(each) for each in messages(made_anew / f"napl_{language}.ts")}
    then = {str(each) for each in kept(language)}
    assert (now - then, then - now) == (set(), set()), "run: make translations"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["ts", "qm"])
def test_what_is_kept_is_what_comes_out(made_anew, language, ending):
    name = f"napl_{language}.{ending}"
    assert (KEPT / name).read_bytes() == (made_anew / name).read_bytes(), "run: make translations"


# What is seen


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_no_word_of_the_other_language_is_seen(qapp, tmp_path, language, other):
    foreign = Foreign(pairs(language, other))
    with on_stage(qapp, tmp_path, Dress(language=language)) as stage:
        found = {
            f"{screen.name}: {each}"
            for screen, window in walk(stage)
            for each in set(foreign.seen_in(window)) - WRITTEN_BY_PEOPLE
        }
    assert not found, "\n".join(sorted(found))


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
        self._short = [pattern(each) for each in sentences if len(re.findall(r"[^\W\d]", literal(each))) > 2]
        self._long = [each for each in map(compact, sentences) if len(each) >= LONG]

    def seen_in(self, window):
        lines = painted(window)
        words = {plain(each) for each in (*lines, *in_passing(window)) if each}
        yield from (each for each in words if any(short.fullmatch(each) for short in self._short))
        whole = compact("".join(lines))
        yield from (long for long in self._long if long in whole)


def pattern(sentence):
    parts = re.split(r"(\{\w*\}|%n)", plain(sentence))
    return re.compile("".join(FILLED_IN.get(part) or filled_in(part) for part in parts), re.DOTALL)


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


def test_a_foreign_word_is_seen_wherever_it_stands(qtbot):
    foreign = Foreign(
        ["&Save", "{count} rows in this table", "This is a sentence that takes several lines to read"]
    )
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLabel("Save"))
    column.addWidget(QLabel("12 rows in this table"))
    column.addWidget(QLabel("This is a sentence that takes several lines to read", wordWrap=True))
    column.addWidget(QLabel("Savepoint is another word"))
    column.addWidget(QLineEdit(toolTip="&Save"))
    window.setFixedWidth(150)
    window.show()
    assert sorted(foreign.seen_in(window)) == [
        "12 rows in this table",
        "Save",
        "Thisisasentencethattakesseverallinestoread",
    ]
