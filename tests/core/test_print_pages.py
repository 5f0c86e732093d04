"""On paper every word of a path stands once, under the levels, and nothing over the edge of a page."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.exchange.printing.pages import FOOT, PrintedPage, path_pages, row_pages
from napl_desktop.exchange.printing.paper import PaperSize, TextRole, sheet
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import Cell, DimensionHead, LevelHead, PathGrid
from tests.examples import examples

ON = "{title} (vervolg)"


class Typewriter:
    """Breaks lines as if every letter were half as wide as its type is high; words too where they must."""

    def lines(self, text, role, size, width):
        most = max(1, int(width / (size / 2)))
        lines = []
        for paragraph in text.split("\n"):
            line = ""
            for word in self._pieces(paragraph, most):
                if line and len(line) + 1 + len(word) > most:
                    lines.append(line)
                    line = word
                else:
                    line = f"{line} {word}".strip()
            lines.append(line)
        return tuple(lines)

    def _pieces(self, paragraph, most):
        return [word[at : at + most] for word in paragraph.split() for at in range(0, len(word), most)]

    def line_height(self, role, size):
        return size * 1.25


def a_path(texts, levels=3, band_of=3, explanation="", stages=False) -> PathGrid:
    """Make a path with a row for each list of texts; every so many rows a hoofddimensie begins."""
    columns = tuple(
        LevelHead(f"l{n}", f"niveau {n}", f"fase {n // 2}" if stages else "", None) for n in range(levels)
    )
    heads, cells = [], {}
    for number, row in enumerate(texts):
        if number % band_of == 0:
            band = DimensionHead(f"b{number}", None, f"Hoofd {number}", "", 0, False, 0, 0)
            heads.append(band)
        heads.append(DimensionHead(f"r{number}", band.id, f"Rij {number}", explanation, 1, True, 0, 0))
        for column, text in zip(columns, row, strict=False):
            if text:
                key = (f"r{number}", column.id)
                cells[key] = Cell(*key, text, DescriptorStatus.PROPOSED, 0, 0)
    return PathGrid("p", "Curriculum", "Waar het over gaat.", "a", None, "", 0, columns, tuple(heads), cells)


def words_of(pages: list[PrintedPage]) -> Counter:
    return Counter(
        word
        for page in pages
        for piece in page.pieces
        for cell in piece.cells or ()
        for line in cell.lines
        for word in line.split()
    )


def words_in(grid: PathGrid) -> Counter:
    return Counter(word for cell in grid.cells.values() for word in cell.text.split())


def assert_sound(pages: list[PrintedPage]) -> None:
    """Nothing lies over the edge of a page or over another piece, and every page has its heads."""
    for page in pages:
        at = page.head_top + page.head_height
        for piece in page.pieces:
            assert piece.top >= at - 0.01
            at = piece.top + piece.height
            most = max((len(cell.lines) for cell in piece.cells or ()), default=0)
            assert most * Typewriter().line_height(TextRole.BODY, page.sheet.body) <= piece.height
        assert at <= page.sheet.height - page.sheet.margin - FOOT + 0.01
        assert page.pieces
        assert page.levels


TEXTS = st.lists(
    st.lists(st.integers(0, 160).map(lambda n: " ".join(f"w{k}" for k in range(n))), min_size=3, max_size=3),
    min_size=1,
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=examples(25))
@given(texts=TEXTS, paper=st.sampled_from(PaperSize), band_of=st.integers(1, 4))
def test_every_word_stands_once_and_nothing_over_the_edge(texts, paper, band_of):
    grid = a_path(texts, band_of=band_of)
    pages = list(path_pages(grid, paper, Typewriter(), ON))
    assert words_of(pages) == words_in(grid)
    assert_sound(pages)


def test_a_cell_of_many_pages_goes_on_under_its_own_title():
    grid = a_path([[" ".join(f"woord{n}" for n in range(4000)), "kort", ""]])
    pages = list(path_pages(grid, PaperSize.A4, Typewriter(), ON))
    assert len(pages) > 3
    assert words_of(pages) == words_in(grid)
    assert_sound(pages)
    for page in pages[1:]:
        assert page.heading == ("Curriculum (vervolg)",)
        assert page.pieces[0].title == ("Hoofd 0 (vervolg)",)
        assert " ".join(page.pieces[1].title) == "Rij 0 (vervolg)"
        assert [cell.status for cell in page.pieces[1].cells] == [None] * 3, "a status is said once"


def test_an_explanation_of_a_page_loses_no_word():
    words = [f"uitleg{n}" for n in range(900)]
    pages = list(
        path_pages(a_path([["a", "b", "c"]], explanation=" ".join(words)), PaperSize.A4, Typewriter(), ON)
    )
    said = [
        word for page in pages for piece in page.pieces for line in piece.explanation for word in line.split()
    ]
    assert said == words


def test_a_band_does_not_stand_alone_at_the_bottom():
    for rows in range(4, 24):
        grid = a_path([["een twee drie"] * 3] * rows, band_of=2)
        for page in path_pages(grid, PaperSize.A4, Typewriter(), ON):
            assert page.pieces[-1].cells is not None


def test_two_hundred_rows_and_eight_levels_fit_in_width_with_their_stages():
    grid = a_path(
        [[f"tekst {row} {level} " * 10 for level in range(8)] for row in range(200)], levels=8, stages=True
    )
    pages = list(path_pages(grid, PaperSize.A3, Typewriter(), ON))
    assert words_of(pages) == words_in(grid)
    assert_sound(pages)
    assert all(page.stage_height > 0 for page in pages)
    on_paper = pages[0].sheet
    assert on_paper.titles + 8 * on_paper.level <= on_paper.room + 0.01


@pytest.mark.parametrize("paper", list(PaperSize))
def test_a_row_is_as_large_as_fits_on_one_page(paper):
    grid = a_path([["Ontwerpt lessen. " * 5] * 3, ["Iets anders."] * 3])
    (page,) = row_pages(grid, "r0", paper, Typewriter(), ON)
    assert page.sheet.body > 2 * sheet(paper, 3).body - 1
    assert [piece.title for piece in page.pieces] == [("Hoofd 0",), page.pieces[1].title]
    assert "anders" not in words_of([page])
    long = a_path([["Ontwerpt lessen. " * 900] * 3])
    pages = list(row_pages(long, "r0", paper, Typewriter(), ON))
    assert len(pages) > 1
    assert words_of(pages) == words_in(long)


def test_no_word_is_broken_for_larger_type():
    grid = a_path([["Kort.", "Kort.", "Gespreksvaardigheden."]])
    (page,) = row_pages(grid, "r0", PaperSize.A4, Typewriter(), ON)
    assert "Gespreksvaardigheden." in words_of([page])
    (larger,) = row_pages(a_path([["Kort."] * 3]), "r0", PaperSize.A4, Typewriter(), ON)
    assert larger.sheet.body > page.sheet.body


def test_a_path_without_rows_or_levels_is_a_page_with_its_name():
    for grid in (a_path([]), a_path([["a"]], levels=0)):
        (page,) = path_pages(grid, PaperSize.A4, Typewriter(), ON)
        assert page.heading == ("Curriculum",)
        assert page.under == ("Waar het over gaat.",)
