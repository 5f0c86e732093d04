"""One grid laid out in the habits that people have, alone or two at once, and what it means in each."""

from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count

from hypothesis import strategies as st

from napl_desktop.exchange.tables.raw import Merge, RawTable, from_rows
from napl_desktop.exchange.tables.turning import turned


class Habit(Enum):
    """A way in which people lay out a grid."""

    BLANK_ROWS = auto()
    """A blank row under every row, and a row that counts: 0-2 jaar, 2-5 jaar."""
    POINTS_UNDER = auto()
    POINTS_OVER = auto()
    ON_ITS_SIDE = auto()
    WEIGHTS = auto()
    """Numbers without a name between titles and levels."""
    PERCENTS = auto()
    """Percents behind the levels, named in a language that nobody here reads."""
    INNER_BANDS = auto()
    SECTIONS = auto()
    """Titles merged over the levels, each with the header again."""
    SCORES = auto()
    """Numbers instead of texts."""
    PLACEHOLDERS = auto()
    ENDINGS = auto()
    """Names of levels that end alike."""
    TITLED = auto()
    """A title over the grid."""
    SECOND_TABLE = auto()


@dataclass
class Meaning:
    """What a grid means: its levels, and each row with its titles and texts."""

    levels: list[str]
    rows: list[tuple[tuple[str, ...], tuple[str, ...]]]


@dataclass
class Sheet:
    """Rows and merged areas while they are laid out."""

    rows: list[list[str]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)

    def add(self, *cells: str) -> int:
        """Add a row, and return which one it is."""
        self.rows.append(list(cells))
        return len(self.rows) - 1


_LEVELS = [
    ["Startbekwaam", "Vakbekwaam", "Expert", "Meester"],
    ["Zaaien", "Wieden", "Oogsten", "Bewaren"],
    ["not yet", "nearly", "there", "beyond"],
    ["A1", "A2", "B1", "B2"],
    ["ausreichend", "befriedigend", "gut", "sehr gut"],
]
_KNOWN_LEVELS = [_LEVELS[0], _LEVELS[3]]
_ALIKE = [
    ["Taakgericht", "Procesgericht", "Systeemgericht", "Toekomstgericht"],
    ["Beginnende leraar", "Ervaren leraar", "Excellente leraar", "Leidende leraar"],
]
_TITLES = [
    "Plannen",
    "Toetsen",
    "Afstemmen",
    "Lesgeven",
    "Luisteren",
    "Schrijven",
    "Rekenen",
    "Onderzoek",
    "Klimaat",
    "Orde",
    "Relatie",
    "Taal",
    "Beweging",
    "Muziek",
    "Overleg",
    "Ouders",
    "Materiaal",
    "Ruimte",
    "Tijd",
    "Feedback",
    "Groei",
    "Rust",
    "Veiligheid",
    "Techniek",
]
_WORDS = [
    "kiest",
    "samen",
    "met",
    "een",
    "passende",
    "aanpak",
    "voor",
    "leerlingen",
    "legt",
    "uit",
    "waarom",
    "die",
    "werkt",
    "in",
    "deze",
    "klas",
    "zonder",
    "hulp",
    "steun",
    "van",
    "anderen",
    "binnen",
    "het",
    "team",
    "ook",
    "buiten",
    "school",
]
_LETTERS = [one + other for one in "bcdfghjklmn" for other in "aeiou"]
_SCATTERED = (15, 40, 10, 25, 5, 30)


@st.composite
def meanings(draw: st.DrawFn, habits: frozenset[Habit]) -> Meaning:
    """Draw a grid; one on its side has levels that anybody knows, and but one layer."""
    on_its_side = Habit.ON_ITS_SIDE in habits
    pool = _ALIKE if Habit.ENDINGS in habits else _KNOWN_LEVELS if on_its_side else _LEVELS
    levels = draw(st.sampled_from(pool))[: draw(st.integers(3, 4))]
    titles = iter(draw(st.permutations(_TITLES)))
    fewest = 2 if Habit.SCORES in habits else 1
    parts = draw(st.lists(st.integers(fewest, 3), min_size=2, max_size=3))
    deep = draw(st.booleans()) or bool(habits & {Habit.INNER_BANDS, Habit.SECTIONS})
    number = count(1)
    rows: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for size in parts:
        parent = (next(titles),) if deep and not on_its_side else ()
        middle = (next(titles),) if Habit.INNER_BANDS in habits else ()
        for _ in range(size):
            texts = tuple(_text(draw, number, habits) for _ in levels)
            rows.append(((*parent, *middle, next(titles)), texts))
    if Habit.BLANK_ROWS in habits and Habit.SCORES not in habits:
        at = draw(st.integers(1, len(rows) - 1))
        counted = ("0-2 jaar", "2-5 jaar", "5-10 jaar", "10 jaar of meer")[: len(levels)]
        rows[at] = ((*rows[at][0][:-1], "Ervaring"), counted)
    return Meaning(levels, rows)


def _text(draw: st.DrawFn, number: "count[int]", habits: frozenset[Habit]) -> str:
    if Habit.SCORES in habits:
        return str(draw(st.integers(0, 5)))
    words = draw(st.lists(st.sampled_from(_WORDS), min_size=5, max_size=12))
    return f"{' '.join(words)} {_LETTERS[next(number)]}"


@st.composite
def laid_out(draw: st.DrawFn, habits: frozenset[Habit], meaning: Meaning) -> RawTable:
    """Lay a grid out in some habits."""
    sheet = _Writer(draw, habits, meaning).sheet
    table = from_rows(sheet.rows, sheet.merges)
    assert table is not None
    if Habit.ON_ITS_SIDE in habits:
        table = turned(table)
        sheet = Sheet([list(row) for row in table.rows], list(table.merges))
    sheet = _with_surroundings(sheet, habits)
    around = from_rows(sheet.rows, sheet.merges)
    assert around is not None
    return around


def _with_surroundings(sheet: Sheet, habits: frozenset[Habit]) -> Sheet:
    """Return the grid with a title over it and another table under it, where those are habits."""
    above = [["Ons pad over leren"], [""]] if Habit.TITLED in habits else []
    other = [["Rol", "Score", "Opmerking"], ["lezen", "3", "kan beter"]]
    below = [[""], *other] if Habit.SECOND_TABLE in habits else []
    down = len(above)
    moved = [Merge(each.top + down, each.left, each.bottom + down, each.right) for each in sheet.merges]
    return Sheet([*above, *sheet.rows, *below], moved)


class _Writer:
    def __init__(self, draw: st.DrawFn, habits: frozenset[Habit], meaning: Meaning) -> None:
        self._draw, self._habits, self._meaning = draw, habits, meaning
        self.sheet = Sheet()
        depth = len(meaning.rows[0][0])
        self._inner = Habit.INNER_BANDS in habits
        self._columns = depth - (1 if Habit.SECTIONS in habits else 0) - (1 if self._inner else 0)
        self._weights = iter(_SCATTERED * 4)
        self._percents = iter(_SCATTERED * 4)
        self._repeated = draw(st.booleans())
        self._write()

    def _has(self, habit: Habit) -> bool:
        return habit in self._habits

    def _row(self, titles: list[str], cells: list[str], weight: str = "", percent: str = "") -> int:
        titles = [*titles, *[""] * (self._columns - len(titles))]
        between = [weight] if self._has(Habit.WEIGHTS) else []
        behind = [percent] if self._has(Habit.PERCENTS) else []
        return self.sheet.add(*titles, *between, *cells, *behind)

    @property
    def _blanks(self) -> list[str]:
        return [""] * len(self._meaning.levels)

    def _write(self) -> None:
        if not self._has(Habit.SECTIONS):
            self._header()
            if self._has(Habit.PLACEHOLDERS):
                mark = self._draw(st.sampled_from(["(leeg)", "…", "-"]))
                self._row([mark] * self._columns, [mark] * len(self._blanks))
        self._body()

    def _header(self) -> None:
        names = ["Domein", "Onderdeel", "Kenmerk"][-self._columns :]
        if self._has(Habit.POINTS_OVER):
            self._points()
        self._row(names, self._meaning.levels, percent="Ocena")
        if self._has(Habit.POINTS_UNDER):
            self._points()

    def _points(self) -> None:
        many = len(self._meaning.levels)
        labelled = self._draw(st.booleans())
        points = self._draw(
            st.sampled_from([["0", "2", "4", "6"], ["1-5", "6-7", "8-9", "10"], ["0 p", "5 p", "8 p", "9 p"]])
        )
        self._row(["Punten"] if labelled else [], points[:many])

    def _body(self) -> None:
        above: tuple[str, ...] = ()
        for titles, texts in self._meaning.rows:
            in_section = self._has(Habit.SECTIONS)
            if in_section and titles[:1] != above[:1]:
                self._section(titles[0])
                above = titles[:1]
            self._titled(titles[in_section:], above[in_section:], texts)
            above = titles

    def _section(self, title: str) -> None:
        row = self._row([], [title, *self._blanks[1:]])
        first = self._columns + (1 if self._has(Habit.WEIGHTS) else 0)
        self.sheet.merges.append(Merge(row, first, row, first + len(self._blanks) - 1))
        self._header()

    def _titled(self, titles: tuple[str, ...], above: tuple[str, ...], texts: tuple[str, ...]) -> None:
        columns = [*titles[: self._columns - 1], titles[-1]]
        before = list(above[: self._columns - 1])
        parents = columns[:-1]
        shown = parents if parents != before or self._repeated else [""] * len(parents)
        if self._inner and titles[:-1] != above[:-1]:
            self._row([*(parents if parents != before else [""] * len(parents)), titles[-2]], self._blanks)
            shown = parents if self._repeated else [""] * len(parents)
        weight, percent = str(next(self._weights)), f"{next(self._percents)}%"
        self._row([*shown, columns[-1]], list(texts), weight, percent)
        if self._has(Habit.BLANK_ROWS):
            self._row([], self._blanks)
