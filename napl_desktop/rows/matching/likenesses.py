"""Which things that come in may be things of ours under another id."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.rows.matching.contents import Contents
from napl_desktop.rows.matching.title_words import alike_titles
from napl_desktop.rows.matching.titled_things import TitledThings, titled_tables
from napl_desktop.rows.rows import Key, Rows

# Of a hundred: what is less alike is not asked about.
_ALIKE = 75
# Titles that are so much alike are looked at with what is in the things.
_WORTH_A_LOOK = 35
# How far contents alone can lead.
_BY_CONTENTS = 0.9

Pair = tuple[Key, Key]
"""A thing of theirs and one of ours."""


class Likeness(Struct, frozen=True):
    """Two things that may be the same: a question for the user."""

    theirs: Key
    ours: Key
    likeness: int
    """Of a hundred."""
    is_same_title: bool
    """Whether the titles are the same but for capitals, spaces, accents and punctuation."""
    along: tuple[Pair, ...] = ()
    """What is in them under the same title: the answer is for these too."""
    needs: Key | None = None
    """Of theirs, what they are in where that is a question itself: only if it is the same, this is asked."""


def find_likenesses(ours: Rows, theirs: Rows, known: Mapping[Key, str] | None = None) -> list[Likeness]:
    """Return which things of theirs may be things of ours, in their order of reading; what they are in first.

    Things with a title are compared that are part of something (roles, paths, levels, dimensions): those that
    are in no other such thing with all of ours, the others with those in what theirs are in here. `known` says
    of things of theirs which of ours they are, or themselves where they are none; these are not asked about, nor
    those that both sides have. Each thing is in at most one likeness: the pairs most alike are found first, of
    pairs that are as much alike the first in the order of reading. Both sets of rows must fit together.
    """
    finder = _Finder(TitledThings(ours), TitledThings(theirs), known or {})
    finder.compare_outermost()
    return finder.likenesses()


def agreed_identities(likenesses: Iterable[Likeness], same: Collection[Key]) -> dict[Key, str]:
    """Return which id of ours things of theirs get where the user says of those in `same` that they are the same.

    Likenesses are those that `find_likenesses` returned; what needs another counts only where that does.
    """
    agreed: dict[Key, str] = {}
    for each in likenesses:
        if each.theirs in same and (each.needs is None or each.needs in agreed):
            agreed |= {their: our[1] for their, our in ((each.theirs, each.ours), *each.along)}
    return agreed


class _Finder:
    def __init__(self, here: TitledThings, there: TitledThings, known: Mapping[Key, str]) -> None:
        self._here = here
        self._there = there
        settled = {key: known.get(key, key[1]) for key in there.titles if key in known or key in here}
        self._settled: dict[Key, Key] = {key: (key[0], id) for key, id in settled.items()}
        self._taken = set(self._settled.values())
        self._found: list[Likeness] = []
        self._along: dict[Key, list[Pair]] = {}

    def likenesses(self) -> list[Likeness]:
        """Return what was found, each with what goes along with it."""
        return [replace(each, along=tuple(self._along[each.theirs])) for each in self._found]

    def compare_outermost(self) -> None:
        """Compare what is in no other thing with a title, and all that is in it."""
        for table in titled_tables():
            self._compare(self._there.within(None, table), self._here.within(None, table), None)

    def _compare(self, theirs: Sequence[Key], ours: Sequence[Key], lead: Key | None) -> None:
        """Compare things in two that are the same, or are so if `lead` is."""
        pairs = self._pairs(theirs, ours)
        for their in theirs:
            our, leading = self._settled.get(their), None
            if our is None and their in pairs:
                our, likeness = pairs[their]
                leading = self._note(their, our, likeness, lead)
            self._compare_parts(their, our, leading)

    def _note(self, their: Key, our: Key, likeness: int, lead: Key | None) -> Key:
        """Note that two things may be the same; return what is asked about it."""
        self._taken.add(our)
        is_same_title = self._there.titles[their].plain == self._here.titles[our].plain
        if lead is not None and is_same_title:
            self._along[lead].append((their, our))
            return lead
        self._found.append(Likeness(their, our, likeness, is_same_title, needs=lead))
        self._along[their] = []
        return their

    def _compare_parts(self, their: Key, our: Key | None, lead: Key | None) -> None:
        for table in titled_tables():
            theirs = self._there.within(their, table)
            if theirs:
                self._compare(theirs, self._here.within(our, table) if our is not None else [], lead)

    def _pairs(self, theirs: Sequence[Key], ours: Sequence[Key]) -> dict[Key, tuple[Key, int]]:
        """Return which of ours each of theirs is most like, each one once, and how much."""
        open_theirs = {key: self._there.titles[key] for key in theirs if key not in self._settled}
        open_ours = {key: self._here.titles[key] for key in ours if key not in self._taken}
        if not open_theirs or not open_ours:
            return {}
        contents = Contents(self._there, self._here, theirs, ours)
        titles = alike_titles(open_theirs, open_ours, _WORTH_A_LOOK)
        looked_at = dict.fromkeys(
            pair for pair in contents.candidates() if pair[0] in open_theirs and pair[1] in open_ours
        )
        their_places, our_places = _places(theirs), _places(ours)
        found = []
        for their, our in titles | looked_at:
            title, other = open_theirs[their], open_ours[our]
            if title.is_told_apart_from(other):
                continue
            inside = round(contents.likeness(their, our))
            is_same = title.plain == other.plain
            likeness = 100 if is_same else _together(titles.get((their, our), 0), inside)
            if likeness >= _ALIKE:
                elsewhere = self._there.owners(their) != self._here.owners(our)
                order = (not is_same, -likeness, -inside, elsewhere, their_places[their], our_places[our])
                found.append((order, their, our, likeness))
        return _each_once((their, our, likeness) for _order, their, our, likeness in sorted(found))


def _together(titles: float, contents: float) -> int:
    """Return how much things are alike: titles and contents each make up for what the other lacks."""
    return round(100 - (100 - titles) * (100 - _BY_CONTENTS * contents) / 100)


def _places(keys: Sequence[Key]) -> dict[Key, int]:
    return {key: place for place, key in enumerate(keys)}


def _each_once(found: Iterable[tuple[Key, Key, int]]) -> dict[Key, tuple[Key, int]]:
    pairs: dict[Key, tuple[Key, int]] = {}
    taken: set[Key] = set()
    for their, our, likeness in found:
        if their not in pairs and our not in taken:
            pairs[their] = (our, likeness)
            taken.add(our)
    return pairs
