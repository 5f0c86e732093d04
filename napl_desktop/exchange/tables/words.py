"""What the words in a table tell: the names that layers, levels and other columns tend to have."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import takewhile

from napl_desktop.text import one_line


class Hint(Enum):
    """What the name of a column says about it."""

    LAYER = auto()
    LEVEL = auto()
    CODE = auto()
    EXPLANATION = auto()
    NOTES = auto()
    OTHER = auto()


_LONGEST_NAME = 60
_SHARED_BY_TWO = 5
_SHARED_BY_THREE = 3
_LONGEST_AMOUNT = 30
_LONGEST_MARK = 3
_STEPS = (
    r"niveau|level|fase|phase|stage|stadium|stap|step|trede|jaar|year|leerjaar|graad|grade|periode|klas|groep"
)

# The first that fits counts: "Opmerkingen startbekwaam" are notes, "Beschrijving expert" is a level. Every
# alternative reaches the end of a word: "taak" is a layer and "taakgericht" is none. Compounds end in what they
# are, so a word may begin with anything: "beroepstaak".
_HINTS: tuple[tuple[Hint, re.Pattern[str]], ...] = (
    (
        Hint.NOTES,
        re.compile(
            r"(?:opmerking(?:en)?|notities?|aantekening(?:en)?|commenta(?:ar|ren)|\bcomments?|\bremarks?|\bnotes?"
            r"|\bto ?do|bespreekpunt(?:en)?|te bespreken)\b"
            r"|^(?:bewij(?:s|zen)|bewijs(?:stuk|stukken|materiaal|last)|ontwikkelpunt(?:en)?|leervra(?:ag|gen)"
            r"|acties?|actiepunt(?:en)?|vra(?:ag|gen)|questions?|idee(?:ën)?|ideas?|feedback|reacties?"
            r"|discussies?|discussiepunt(?:en)?|suggesti(?:e|es|on|ons)|aandachtspunt(?:en)?)\b"
        ),
    ),
    (
        Hint.OTHER,
        re.compile(
            r"^(?:deadline|besproken(?: op)?|check|cijfer|legenda|legend|pagina|zelfscores?|zelfbeoordeling"
            r"|max(?:\.|imum|imaal)?(?: (?:aantal )?(?:score|punten))?"
            r"|status|stand|datum|date|wie|who|eigenaar|owner|actiehouder|prioriteit|priority|scores?|punten|points"
            r"|weging|gewicht|weight|aantal|count|(?:sub)?totaal|(?:sub)?total|gemiddelde?|versie|version|volgorde"
            r"|akkoord|paraaf|%)(?: ?\([^()]*\))?$"
        ),
    ),
    # "Rol van de expert" names the roles, not a level.
    (Hint.LAYER, re.compile(r"^(?:rol(?:len)?|ta(?:ak|ken)|competenties?) (?:van|voor|als)\b")),
    (Hint.CODE, re.compile(r"^(?:nr|no|nummer|number|code|codering|id|#|ref|key)$")),
    (
        Hint.LEVEL,
        re.compile(
            rf"\b(?:{_STEPS}) ?[-:]? ?(?:\d|[a-h]\b|[ivx]+\b)|\d ?e? (?:{_STEPS})\b|^[abc][1-3]\+?$"
            r"|\b(?:start|vak|basis|aanvangs)?bekwaam\b|bekwame?\b|\bexperts?\b|\bexpert(?:niveau|fase)\b"
            r"|\bbeginn(?:er|end|ende|ers|ing)\b|\bstart(?:er|end|ende|ers|niveau|fase)\b|gevorderde?n?\b"
            r"|\bbasis(?:niveau|fase)?\b|\bbasic\b|\bintermedia(?:ir|te)\b|\badvanced\b|\bcompetente?\b"
            r"|\bproficient\b|\bnovice\b|\b(?:junior|medior|senior)\b|\bmaster(?:y|ing)?\b|\bmeester(?:schap)?\b"
            r"|\bexcellente?\b|\bontluikend\b|\bin ontwikkeling\b|\bemerging\b|\bdeveloping\b|\bonvoldoende\b"
            r"|\bmatig\b|^(?:zwak|sterk)$"
            r"|^(?:ruim )?voldoende$|^(?:zeer )?goed$|^uitstekend$|\b(?:brons|zilver|goud)\b"
            r"|\b(?:bronze|silver|gold)\b|^specialist$|^professional$|\b(?:on)?ervaren\b|\bexperienced\b"
            r"|\bgezel\b|\bleidend\b"
        ),
    ),
    (
        Hint.EXPLANATION,
        re.compile(
            r"^waar(?:om\b| gaat\b)|^wat (?:is|houdt|betekent)\b"
            r"|(?:kernvra(?:ag|gen)|typering(?:en)?|toelichting(?:en)?|definiti(?:e|es|on|ons)|omschrijving(?:en)?"
            r"|beschrijving(?:en)?|uitleg|descriptions?|explanations?|voorbeeld(?:en)?|\bexamples?|achtergrond(?:en)?"
            r"|\bbron(?:nen)?|\bsources?|literatuur|referenties?|\breferences?|herkomst|verwijzing(?:en)?)\b"
        ),
    ),
    (
        Hint.LAYER,
        re.compile(
            r"^(?:niveau|level|fase|phase)s?$|^(?:sub|hoofd)$"
            r"|(?:dimensi(?:e|es|on|ons)|domein(?:en)?|\bdomains?|thema(?:\W?s)?|thematiek|\bthemes?"
            r"|competenties?|competenc(?:e|es|y|ies)|gebied(?:en)?|\bareas?|aspect(?:en|s)?|indicator(?:en|s)?"
            r"|categor(?:ie|ieën|y|ies)|criteri(?:um|a|on)|leerlijn(?:en)?|\bstrands?"
            r"|bouwst(?:een|enen)|ta(?:ak|ken)|\btasks?|rubriek(?:en)?|clusters?|bekwaamhe(?:id|den)"
            r"|vaardighe(?:id|den)|\bskills?|element(?:en|s)?|onderwerp(?:en)?|\btopics?|standaard(?:en)?"
            r"|\bstandards?|\b(?:sub|hoofd)(?:laag|lagen)|\blaag \d+|\blagen|\blayers?|component(?:en|s)?"
            r"|pijlers?|\bpillars?|kwaliteit(?:en)?|eigenschap(?:pen)?|kenmerk(?:en)?|\btitels?|\btitles?"
            r"|\brol(?:len)?|\broles?|\bitems?|\b(?:onder|sub|hoofd)?de(?:el|len)|\bdetails?"
            r"|descriptor(?:en|s)?|hoofdstuk(?:ken)?|invalshoek(?:en)?|gedrag(?:ingen)?|\brijen|\brij"
            r"|\brows?|proces(?:sen)?)\b"
        ),
    ),
)

_PLAIN_EXPLANATION = re.compile(
    r"(?:toelichting(?:en)?|definiti(?:e|es|on|ons)|omschrijving(?:en)?|beschrijving(?:en)?|uitleg|descriptions?"
    r"|explanations?)\b"
)
_TOTAL = re.compile(
    r"^(?:sub)?tota(?:al|len|ls?)\b|^gemiddelde?n?\b|^average\b|^som\b|^sum\b|^aantal(?:len)?\b", re.I
)
_NUMBERS = re.compile(r"^[-+\d.,:%/×x\s()]*$")
_FOOTER = re.compile(
    r"^(?:bron(?:nen)?|sources?|toelichting|legenda|legend|voetnoot|noten?|note|nb|n\.b\.|let op|versie|version"
    r"|opgesteld|gebaseerd|datum|laatst|copyright|licentie|license|opmerking(?:en)?|uitleg"
    r"|vastgesteld|handtekening|ondertekend|ondertekening|paraaf|pagina \d+|page \d+)\b|^[*©†¹²³]|^\(c\)",
    re.I,
)
_AMOUNT = re.compile(
    r"^[(\[]?[<>≤≥~±+-]*\s*\d[\d\s.,/–—:%+x×<>≤≥-]*(?:p|pt|pts|pkt|punt|punten|points?|punkte?|puntos?|punti"
    r"|pontos?|poeng|poäng|pistettä)?\.?[)\]]?\+?$",
    re.I,
)
_ABOUT_AN_AMOUNT = re.compile(r"^\W*\d[\d\W]*(?:[^\W\d]+\W*){0,3}[\d\W]*$")
_GRADE = re.compile(r"^(?:[a-z]|[ivx]{1,4}|[+±-]{1,3})$", re.I)
_PLACEHOLDER = re.compile(r"^(?:\W+|[(\[{<].*[)\]}>])$")
_CODE = re.compile(
    r"^(?:[a-z]{1,4}[-. ]?)?\d{1,4}(?:[.\-]\d{1,4}){0,4}[a-z]?[.)]?$|^[a-z][.)]?$|^[ivx]+[.)]?$", re.I
)
_CALLED_STEPS = re.compile(rf"^(?:{_STEPS})s?$", re.I)
_STEP = re.compile(r"^(?:[^\W\d]+ )?(?:\d{1,2}|[a-z]\d?|[ivx]+)$", re.I)
_KEY = re.compile(r"^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.I)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_NOT_A_STEP = re.compile(r"dimensi(?:e|on)s?\b|laag\b|\blayer\b|kolom\b|\bcolumn\b")


def hint_of(name: str) -> Hint | None:
    """Return what a column's name says about the column, None when it says nothing."""
    plain = _short(name).rstrip(" :.")
    if not plain:
        return None
    return next((hint for hint, pattern in _HINTS if pattern.search(plain)), None)


def in_series(names: Sequence[str]) -> frozenset[int]:
    """Return which names are neighbours in a count, e.g. "A1", "A2" or "Fase 1", "Fase 2"."""
    found: set[int] = set()
    counts = [dict(_counts(_short(name))) for name in names]
    for index in range(1, len(names)):
        before, now = counts[index - 1], counts[index]
        if any(stem in before and _counts_on(stem, before[stem], step) for stem, step in now.items()):
            found |= {index - 1, index}
    return frozenset(found)


def counts(name: str) -> bool:
    """Say whether a text counts or is but a mark, e.g. "0-2 jaar", "A1" or "LB"."""
    return len(name) <= _LONGEST_MARK or any(letter.isdecimal() for letter in name)


def are_steps(names: Sequence[str], called: str = "") -> bool:
    """Say whether most of these texts, one under the other, are names of levels and nothing more.

    Where the column is `called` so, as "Niveau", a number before each of them is enough.
    """
    said = bool(_CALLED_STEPS.match(one_line(called)))
    whole = [
        name if said or (_STEP.match(name) and hint_of(name) is not Hint.LAYER) else "" for name in names
    ]
    known = {index for index, name in enumerate(names) if hint_of(name) is Hint.LEVEL}
    return 2 * len(known | in_series(whole)) > len(names)


def share_an_ending(names: Sequence[str]) -> frozenset[int]:
    """Return which names are steps of one kind because neighbours end alike, e.g. "taakgericht", "doelgericht".

    The first column is not among them, and two only where no further name follows: "Hauptbereich" and
    "Teilbereich" end alike as well, and the names of the levels come after those.
    """
    may_be = [index for index, name in enumerate(names) if index and hint_of(name) in {None, Hint.LEVEL}]
    short = {index: name for index in may_be if (name := _short(names[index]))}
    last = max(short, default=0)
    found: set[int] = set()
    run: list[int] = []
    for index in [*short, len(names)]:
        if run and _same_ending(short[run[-1]], short.get(index, "")) >= _SHARED_BY_THREE:
            run.append(index)
            continue
        two_at_the_end = len(run) == 2 and run[-1] == last
        if len(run) > 2 or (two_at_the_end and _same_ending(short[run[0]], short[last]) >= _SHARED_BY_TWO):
            found.update(run)
        run = [index]
    return frozenset(found)


def is_plain_explanation(name: str) -> bool:
    """Say whether a column of this name holds explanations that need no further word, unlike sources."""
    return bool(_PLAIN_EXPLANATION.search(name.casefold()))


def is_total(text: str) -> bool:
    """Say whether a row that begins so counts what is above it."""
    return bool(_TOTAL.search(one_line(text)))


def is_number(text: str) -> bool:
    """Say whether a text is nothing but numbers."""
    return bool(_NUMBERS.match(text))


def is_amount(text: str) -> bool:
    """Say whether a text is no more than how much something is or is worth, e.g. "5 – 7 punten" or "10%"."""
    return len(text) <= _LONGEST_AMOUNT and bool(_AMOUNT.match(text))


def is_about_an_amount(text: str) -> bool:
    """Say whether a text is an amount with a few words, in whatever language: "(5 of minder)"."""
    return len(text) <= _LONGEST_AMOUNT and bool(_ABOUT_AN_AMOUNT.match(text))


def are_grades(texts: Sequence[str]) -> bool:
    """Say whether all of these are single letters, signs or Roman numbers that count on: "A", "B", "C"."""
    return len(in_series(texts)) == len(texts) and all(_GRADE.match(text) for text in texts)


def is_placeholder(text: str) -> bool:
    """Say whether a text only keeps a place: signs, as "…" or "-", or a word between brackets, as "(leeg)"."""
    return len(text) <= _LONGEST_NAME and bool(_PLACEHOLDER.match(text))


def is_footer(text: str) -> bool:
    """Say whether a text is about the table rather than in it."""
    return bool(_FOOTER.search(one_line(text)))


def is_code(text: str) -> bool:
    """Say whether a text is a number or code of something, e.g. "1.2" or "LO-3"."""
    return bool(_CODE.match(text))


def is_key(text: str) -> bool:
    """Say whether a text is an id for machines."""
    return bool(_KEY.match(text))


def _short(name: str) -> str:
    """Return a name to look at: of a long one only its first line, and nothing where that is long as well."""
    plain = one_line(name if len(name) <= _LONGEST_NAME else name.partition("\n")[0]).casefold()
    return plain if len(plain) <= _LONGEST_NAME else ""


def _same_ending(one: str, other: str) -> int:
    """Return how many letters two different names share at their end; of several words only whole ones count."""
    if one == other:
        return 0
    if " " in one or " " in other:
        last = one.rpartition(" ")[2]
        return len(last) + 1 if last == other.rpartition(" ")[2] else 0
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _counts_on(stem: str, before: tuple[int, ...], now: tuple[int, ...]) -> bool:
    # Letters that skip others are abbreviations: "B" and "E". Who counts down skips nothing.
    up = now[0] == before[0] + 1 if stem.startswith("letter") else before < now
    return up or (len(now) == 1 and now[0] == before[0] - 1)


def _counts(name: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Return the ways in which a name can be a step in a count: what is counted and how far it is."""
    if not name or _NOT_A_STEP.search(name):
        return
    numbered = re.match(r"(\D*?)[ -]?(\d+)", name)
    if numbered:
        yield f"number {numbered[1]}", (int(numbered[2]),)
    coded = re.match(r"([a-z])(\d)\b", name)
    if coded:
        yield "code", (ord(coded[1]), int(coded[2]))
    lettered = re.match(r"(?:(.+) )?([a-z])(?:$|[:.)] )", name)
    if lettered:
        yield f"letter {lettered[1] or ''}", (ord(lettered[2]),)
    roman = re.match(r"(?:(.+) )?([ivx]+)(?:$|[:.)] )", name)
    if roman and roman[2] in _ROMAN:
        yield f"roman {roman[1] or ''}", (_ROMAN[roman[2]],)
    if set(name) <= {"+", "-", "±"}:
        yield "signs", (name.count("+") - name.count("-"),)
