"""Words on cards: as many lines as there is room for, nothing over the edge, nothing lost that fits."""

import re
from pathlib import Path

import pyphen
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from napl_desktop.text import normalise
from ui.grid.painting.style import GridStyle
from ui.grid.painting.texts import Texts
from ui.kit import fonts
from ui.kit.hyphens import SOFT_HYPHEN, hyphenated
from ui.kit.palettes import LIGHT
from ui.kit.wrapping import first_line, glyphs, shortened, wrapped

WIDTH = 180.0
TEXTS = st.text(st.sampled_from("ab ijk lmn wé\n-😀ß"), max_size=300).map(normalise)


@pytest.fixture
def font(qapp):
    fonts.load_family()
    return fonts.font("body", 100)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, most=st.integers(1, 6))
def test_lines_fit_and_no_word_is_lost_before_the_ellipsis(font, text, most):
    lines = wrapped(text, font, WIDTH, most)
    metrics = QFontMetricsF(font)
    assert len(lines) <= most
    assert all(metrics.horizontalAdvance(line) <= WIDTH + 1 for line in lines)
    # A word that is wider than its line may have a hyphen more.
    shown, whole = ("".join(each.replace("-", "").split()) for each in ("".join(lines), text))
    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1]))


def test_line_breaks_of_the_room_are_kept(font):
    assert wrapped("kiest stof\nkiest werkvormen", font, 400, 4) == ["kiest stof", "kiest werkvormen"]


def test_what_began_a_line_of_its_own_is_not_drawn_up_into_the_last_one(font):
    text = "• kiest stof\n• kiest werkvormen\n• toetst"
    assert wrapped(text, font, 400, 2) == ["• kiest stof", "• kiest werkvormen …"]
    assert wrapped(text, font, 400, 3) == ["• kiest stof", "• kiest werkvormen", "• toetst"]
    assert first_line(text, font, 400) == "• kiest stof …"
    assert first_line("kiest stof\n", font, 400) == "kiest stof"


def test_what_does_not_fit_ends_in_an_ellipsis(font):
    lines = wrapped("ontwerpt lessen met collega’s " * 20, font, WIDTH, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert not lines[0].endswith("…")


def test_a_word_longer_than_the_line_is_broken(font):
    assert len(wrapped("w" * 60, font, WIDTH, 9)) > 1


def test_a_long_word_breaks_where_dutch_breaks_it(font):
    lines = wrapped("de Schoolontwikkelingsdeskundigheid", font, 110, 9)
    assert lines == ["de Schoolont-", "wikkelingsdes-", "kundigheid"]


def test_in_the_grid_a_long_word_may_break_there_only_where_it_does_not_fit(font):
    texts = Texts(GridStyle(LIGHT, 100))
    narrow = texts.wrapped("de Schoolontwikkelingsdeskundigheid", "strong", 110).text()
    assert narrow.split("\u00ad")[:3] == ["de School", "ont", "wik"]
    wide = texts.wrapped("de Schoolontwikkelingsdeskundigheid", "strong", 500).text()
    assert wide == "de Schoolontwikkelingsdeskundigheid"


def test_a_word_that_fits_is_left_alone(font):
    assert wrapped("de Schoolontwikkelingsdeskundigheid", font, 400, 9) == [
        "de Schoolontwikkelingsdeskundigheid"
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, most=st.integers(1, 6))
def test_where_words_stay_whole_lines_fit_as_well(font, text, most):
    lines = wrapped(text, font, WIDTH / 4, most, whole_words=True)
    metrics = QFontMetricsF(font)
    assert len(lines) <= most
    assert all(metrics.horizontalAdvance(line) <= WIDTH / 4 + 1 for line in lines)


def test_a_word_that_must_stay_whole_is_shortened(font):
    lines = wrapped("de Curriculumdeskundigheid in het vo", font, 100, 9, whole_words=True)
    assert lines[0] == "de"
    assert lines[1].startswith("Curricul")
    assert lines[1].endswith("…")
    assert lines[2] == "in het vo"


def test_no_text_or_no_room_is_no_lines(font):
    assert wrapped("", font, WIDTH, 4) == []
    assert wrapped("tekst", font, WIDTH, 0) == []


def test_one_line_is_shortened_to_the_width(font):
    assert shortened("kort", font, WIDTH) == "kort"
    line = shortened("ontwerpt samen\nmet collega’s " * 5, font, WIDTH)
    assert line.endswith("…")
    assert "\n" not in line
    assert QFontMetricsF(font).horizontalAdvance(line) <= WIDTH


def test_each_line_is_drawn_below_the_one_before(font):
    spacing = QFontMetricsF(font).lineSpacing()
    heights = sorted(point.y() for run in glyphs(["g", "g", "g"], font) for point in run.positions())
    assert heights[2] - heights[0] == pytest.approx(2 * spacing, abs=0.1)


def test_a_word_that_just_fits_without_its_comma_breaks_rather_than_the_comma() -> None:
    text = hyphenated("Startbekwaam: en verder", lambda word: len(word) > len("Startbekwaam"))
    assert text == f"Start{SOFT_HYPHEN}be{SOFT_HYPHEN}kwaam: en verder"
    assert hyphenated("Startbekwaam en verder", lambda word: len(word) > len("Startbekwaam")) == text.replace(
        SOFT_HYPHEN, ""
    ).replace(":", "")


def test_words_break_where_the_library_breaks_them_whose_patterns_these_are() -> None:
    guide = Path(__file__).parents[2] / "resources" / "help"
    texts = " ".join(file.read_text(encoding="utf-8") for file in sorted(guide.rglob("*.md")))
    words = {*re.findall(r"[^\W\d_]{8,}", texts), "ÉÉNOUDERGEZIN", "geïnitieerde", "İstanbulkunde", "x" * 40}
    assert len(words) > 300
    library = pyphen.Pyphen(lang="nl_NL", left=3, right=3)
    broken = {word: hyphenated(word, lambda _word: True) for word in words}
    assert broken == {word: library.inserted(word, SOFT_HYPHEN) for word in words}
