"""What the writing help says about one text: marks that each say why. It looks at words, not at grammar.

A mark is advice. Where the rules cannot be sure they are silent: a mark that is wrong costs more trust than one
that is missing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from napl_desktop.writing.rules import Rule, Rules, rules

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[^\n.!?;]+")


class Mark(Struct, frozen=True):
    """One thing about a text: which rule, what it is called, and why it says so."""

    rule: Rule
    name: str
    why: str


@lru_cache(maxsize=4096)
def marks(
    text: str, before: str = "", off: frozenset[Rule] = frozenset(), language: str = "nl"
) -> tuple[Mark, ...]:
    """Return what there is to say about `text`, at most one mark per rule; `off` are rules that are silent.

    `before` is the text of the level before in the same row, "" where there is none. Names and reasons are in
    `language`.
    """
    if not text:
        return ()
    known = rules(language)
    found = [
        Mark(rule, known.names[rule], known.reasons[rule].format(woorden=words))
        for rule, look in _LOOKS.items()
        if rule not in off and (words := look(text, known)) is not None
    ]
    if Rule.SAME not in off and (same := _same(text, before, known)) is not None:
        found.append(same)
    return tuple(found)


def _unseen(text: str, known: Rules) -> str | None:
    """Return the words of a sentence that says what is thought, and nothing that can be seen."""
    for words in _sentences(text):
        line = " ".join(words)
        phrase = next((each for each in known.unseen_phrases if each in line), None)
        vague = phrase or next((word for word in words if word in known.unseen), None)
        # In Dutch the infinitive stands at the end of a line, the verb of a sentence at its beginning.
        is_all = phrase is not None or (vague is not None and vague in (words[0], words[-1]))
        if vague is not None and is_all and not _shows(words, vague.split(), known):
            return vague
    return None


def _shows(words: list[str], vague: list[str], known: Rules) -> bool:
    """Tell whether a sentence also begins with, or goes on with, an action that can be seen."""
    after_and = [words[at + 1] for at, word in enumerate(words[:-1]) if word == "en"]
    unseen = known.unseen.union(vague)
    return any(_is_finite(word, known) and word not in unseen for word in (words[0], *after_and))


def _no_verb(text: str, known: Rules) -> str | None:
    """Return "" if nothing in a text looks like a verb."""
    words = [word for sentence in _sentences(text) for word in sentence]
    if len(words) < known.fewest_for_verb:
        return None
    return None if any(_may_be_verb(word, known) for word in words) else ""


def _claims(text: str, known: Rules) -> str | None:
    """Return the words around an "en" after which a second thing is done in the same sentence."""
    for words in _sentences(text):
        for at in range(1, len(words) - 1):
            is_second = words[at] == "en" and _is_finite(words[at + 1], known)
            if is_second and any(_is_finite(word, known) for word in words[:at]):
                return f"en {words[at + 1]}"
    return None


def _frequency(text: str, known: Rules) -> str | None:
    line = f" {' '.join(_words(text))} "
    return next((each for each in known.frequencies if f" {each} " in line), None)


def _long(text: str, known: Rules) -> str | None:
    count = len(_words(text))
    return str(count) if count > known.most_words else None


_LOOKS = {
    Rule.UNSEEN: _unseen,
    Rule.NO_VERB: _no_verb,
    Rule.CLAIMS: _claims,
    Rule.FREQUENCY: _frequency,
    Rule.LONG: _long,
}


def _same(text: str, before: str, known: Rules) -> Mark | None:
    new, old = _words(text), _words(before)
    if not new or not old:
        return None
    if new == old:
        return Mark(Rule.SAME, known.names[Rule.SAME], known.reasons[Rule.SAME])
    if min(len(new), len(old)) < known.fewest_for_almost:
        return None
    from difflib import SequenceMatcher

    compared = SequenceMatcher(None, old, new, autojunk=False)
    if compared.ratio() < known.almost:
        return None
    other = [" ".join(new[k:m] or old[i:j]) for tag, i, j, k, m in compared.get_opcodes() if tag != "equal"]
    why = known.almost_same_reason.format(woorden=", ".join(other))
    return Mark(Rule.SAME, known.almost_same_name, why)


def _is_finite(word: str, known: Rules) -> bool:
    """Tell whether a word looks like a finite verb: "ontwerpt", "evalueert", "is"."""
    if word in known.verbs:
        return True
    return (
        len(word) > 3
        and word.endswith("t")
        and word not in known.no_verbs
        and not word.endswith(known.no_verb_endings)
    )


def _may_be_verb(word: str, known: Rules) -> bool:
    return _is_finite(word, known) or (len(word) > 4 and word.endswith(("en", "eren")))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _sentences(text: str) -> Iterator[list[str]]:
    for sentence in _SENTENCE.findall(text):
        words = _words(sentence)
        if words:
            yield words
