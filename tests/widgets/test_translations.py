"""The interface speaks one language at a time: everything is translated and compiled, and the foreign is seen."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from napl_desktop.wording import LANGUAGES
from tests.screens.foreign import KEPT, Foreign, kept, messages

ROOT = Path(__file__).resolve().parents[2]


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
