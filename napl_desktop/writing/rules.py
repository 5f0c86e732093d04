"""The rules of the writing help as they stand in resources/writing: one file, as paths are written in Dutch."""

from enum import StrEnum
from functools import cache

import tomli
from msgspec import Struct

from napl_desktop.assets import resources


class Rule(StrEnum):
    """What the writing help looks at; the value is the name of the rule in its file."""

    UNSEEN = "zichtbaar"
    NO_VERB = "werkwoord"
    CLAIMS = "beweringen"
    FREQUENCY = "hoe_vaak"
    SAME = "gelijk"
    LONG = "lang"


class Rules(Struct, frozen=True):
    """The words and bounds that the rules work with, and what they say. Words are in lower case."""

    names: dict[Rule, str]
    reasons: dict[Rule, str]
    almost_same_name: str
    almost_same_reason: str
    unseen: frozenset[str]
    unseen_phrases: tuple[str, ...]
    frequencies: tuple[str, ...]
    fewest_for_verb: int
    almost: float
    fewest_for_almost: int
    most_words: int
    verbs: frozenset[str]
    no_verbs: frozenset[str]
    no_verb_endings: tuple[str, ...]
    terms: frozenset[str]
    """Words of this field that are right, though no dictionary has them."""


@cache
def rules(language: str = "nl") -> Rules:
    """Return the rules for texts in Dutch; `language` is the one in which they say what they have to say."""
    with (resources() / "writing" / "nl.toml").open("rb") as file:
        table = tomli.load(file)
    rule, verbs = table["regels"], table["werkwoorden"]
    said = table.get(language, rule)
    same = rule[Rule.SAME]
    return Rules(
        names={each: said[each]["naam"] for each in Rule},
        reasons={each: said[each]["waarom"] for each in Rule},
        almost_same_name=said[Rule.SAME]["naam_bijna"],
        almost_same_reason=said[Rule.SAME]["waarom_bijna"],
        unseen=frozenset(rule[Rule.UNSEEN]["vaag"]),
        unseen_phrases=tuple(rule[Rule.UNSEEN]["vaag_samen"]),
        frequencies=tuple(rule[Rule.FREQUENCY]["woorden"]),
        fewest_for_verb=rule[Rule.NO_VERB]["minste_woorden"],
        almost=same["bijna"],
        fewest_for_almost=same["minste_woorden"],
        most_words=rule[Rule.LONG]["meeste_woorden"],
        verbs=frozenset(verbs["altijd"]),
        no_verbs=frozenset(verbs["nooit_op_t"]),
        no_verb_endings=tuple(verbs["nooit_einde"]),
        terms=frozenset(table["spelling"]["vaktaal"]),
    )
