"""The writing help says what the rules in the resources say, and nothing about texts that are in order."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.text import normalise
from napl_desktop.writing.marks import marks
from napl_desktop.writing.rules import Rule, rules

LONG = "Ontwerpt lessen over water voor de onderbouw. " * 9


def said(text: str, before: str = "") -> list[Rule]:
    return [mark.rule for mark in marks(text, before)]


@pytest.mark.parametrize(
    "text",
    [
        "Ontwerpt samen met collega's een leerlijn.",
        "Kiest per les en per reeks lessen wat iedereen moet kennen en kunnen.",
        "Bouwt lessen op tot een logische reeks.\nBiedt kennis en vaardigheden nog na elkaar aan.",
        "Kiest inhoud en context die passen bij de leerlingen.",
        "Legt de docent en student uit hoe het werkt.",
        "Maakt met collega's keuzes over kern en keuzeruimte die bij elkaar passen.",
        "Passende digitale zoekmachines op basis van informatiebehoeften selecteren.",
        "Leerlijnen",
        "",
    ],
)
def test_a_text_in_order_is_left_alone(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("Weet hoe leerlingen leren.", Rule.UNSEEN, "weet"),
        ("Is zich bewust van verschillen tussen leerlingen.", Rule.UNSEEN, "is zich bewust"),
        ("Heeft inzicht in de leerlijn van het vak.", Rule.UNSEEN, "heeft inzicht in"),
        ("Ontwerpt lessen.\nHet belang van samenhang inzien.", Rule.UNSEEN, "inzien"),
        ("Kennis van de vakinhoud", Rule.NO_VERB, ""),
        ("Ontwerpt een leerlijn, en evalueert die met de sectie.", Rule.CLAIMS, "en evalueert"),
        ("Kijkt na de les terug en vraagt leerlingen wat werkte.", Rule.CLAIMS, "en vraagt"),
        ("Overlegt Vaak met de sectie.", Rule.FREQUENCY, "vaak"),
        ("Overlegt af en toe met de sectie.", Rule.FREQUENCY, "af en toe"),
        (LONG, Rule.LONG, "63"),
    ],
)
def test_a_mark_names_its_rule_and_the_words_it_is_about(text, rule, words):
    (mark,) = marks(text)
    assert mark.rule is rule
    assert mark.name == rules().names[rule]
    assert words in mark.why


def test_knowing_that_leads_to_doing_can_be_seen():
    assert Rule.UNSEEN not in said("Begrijpt het curriculum en ontwerpt lessen.")


def test_a_text_that_says_the_same_as_the_level_before():
    text = "Ontwerpt lessen met collega's van het eigen vak."
    (same,) = marks(text.upper(), text)
    assert same.name == rules().names[Rule.SAME]
    (almost,) = marks(
        "Ontwerpt lessen met collega's van een ander vak.".replace("een ander", "het andere"), text
    )
    assert almost.name == rules().almost_same_name
    assert "andere" in almost.why
    assert said("Evalueert het onderwijs met de hele school en daarbuiten.", text) == []
    assert said("Ontwerpt lessen.", "Ontwerpt taken.") == [], "too short to call it almost the same"


def test_a_rule_that_is_off_says_nothing():
    text = "Overlegt vaak, en weet altijd hoe."
    assert Rule.FREQUENCY in said(text)
    assert Rule.FREQUENCY not in [mark.rule for mark in marks(text, "", frozenset({Rule.FREQUENCY}))]
    assert marks(text, text, frozenset(Rule)) == ()


def test_what_is_said_is_said_in_the_language_of_the_window():
    (mark,) = marks("Overlegt vaak met de sectie.", language="en")
    assert (mark.name, "‘vaak’" in mark.why) == ("How often?", True)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_rule_reads_as_a_sentence(language):
    known = rules(language)
    for reason in (*known.reasons.values(), known.almost_same_reason):
        assert reason.endswith((".", "?"))
        assert set(re.findall(r"{(\w+)}", reason)) <= {"woorden"}
    for words in (known.unseen, known.frequencies, known.verbs, known.no_verbs, known.unseen_phrases):
        assert all(word == word.lower().strip() for word in words)


@given(st.text(max_size=300).map(normalise), st.text(max_size=300).map(normalise))
def test_whatever_is_written_at_most_one_mark_comes_of_a_rule(text, before):
    found = said(text, before)
    assert len(found) == len(set(found))
