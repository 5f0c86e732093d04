"""Everything that is read or looked for stands out against everything it can lie on (WCAG 2.2)."""

import re

import pytest
from msgspec.structs import asdict

from napl_desktop.assets import resources
from ui.kit.palettes import PALETTES, ThemeName, Tokens

PALETTE = pytest.mark.parametrize("name", list(ThemeName))


def luminance(colour: str) -> float:
    channels = (value / 255 for value in bytes.fromhex(colour[1:]))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def window(tokens: Tokens) -> list[str]:
    return [tokens.page, tokens.surface, tokens.raised, tokens.hover, tokens.accent_soft]


def levels(tokens: Tokens) -> list[str]:
    steps = [(index, count) for count in range(1, 9) for index in range(count)]
    return [tokens.level_tint(*at) for at in steps] + [tokens.level_head_tint(*at) for at in steps]


def messages(tokens: Tokens) -> list[str]:
    return [tokens.success_soft, tokens.warning_soft, tokens.danger_soft]


def too_faint(fronts: dict[str, str], backs: list[str], least: float) -> list[str]:
    return [
        f"{name} {front} on {back}: {contrast(front, back):.2f}"
        for name, front in fronts.items()
        for back in backs
        if contrast(front, back) < least
    ]


def pick(tokens: Tokens, *names: str) -> dict[str, str]:
    return {name: getattr(tokens, name) for name in names}


def test_the_measure_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@PALETTE
def test_colours_are_whole_hex_colours(name):
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in asdict(PALETTES[name]).values())


@PALETTE
def test_words_can_be_read_wherever_they_stand(name):
    tokens = PALETTES[name]
    least = 7 if name is ThemeName.HIGH_CONTRAST else 4.5
    words = pick(tokens, "text", "muted")
    assert not too_faint(words, [*window(tokens), tokens.band, *levels(tokens), *messages(tokens)], least)
    assert not too_faint(pick(tokens, "band_text"), [tokens.band], least)
    assert not too_faint(pick(tokens, "text"), [tokens.found, tokens.found_here], least)
    assert not too_faint(pick(tokens, "accent", "success", "warning", "danger"), window(tokens), least)
    assert not too_faint(pick(tokens, "proposed", "disputed", "agreed"), window(tokens), least)
    assert not too_faint(pick(tokens, "on_accent"), [tokens.accent, tokens.accent_hover], least)
    for message in ("success", "warning", "danger"):
        assert not too_faint(pick(tokens, message), [getattr(tokens, f"{message}_soft")], least)


@PALETTE
def test_marks_edges_and_the_focus_ring_can_be_seen_wherever_they_stand(name):
    tokens = PALETTES[name]
    least = 4.5 if name is ThemeName.HIGH_CONTRAST else 3
    marks = pick(tokens, "proposed", "disputed", "agreed", "outline", "focus")
    assert not too_faint(marks, [*window(tokens), tokens.band, *levels(tokens)], least)
    assert not too_faint(pick(tokens, "on_status"), [tokens.agreed], least)


@PALETTE
def test_carets_and_checks_can_be_seen(name):
    tokens = PALETTES[name]
    ink, counter_ink = ("light", "dark") if name is ThemeName.DARK else ("dark", "light")
    for shape in ("caret-down", "caret-up", "caret-right", "check"):
        assert not too_faint({shape: drawn_in(f"{shape}-{ink}.svg")}, window(tokens), 4.5)
    assert not too_faint({"check": drawn_in(f"check-{counter_ink}.svg")}, [tokens.accent], 4.5)


def drawn_in(file: str) -> str:
    found = re.search('stroke="(#[0-9A-F]{6})"', (resources() / "styles" / file).read_text(encoding="utf-8"))
    assert found
    return found[1]


@PALETTE
def test_words_on_what_is_switched_off_can_still_be_made_out(name):
    tokens = PALETTES[name]
    least = 3.5 if name is ThemeName.HIGH_CONTRAST else 2.2
    sheet = (resources() / "styles" / "window.qss").read_text(encoding="utf-8")
    rules = re.findall(r":disabled[^{}]*\{([^}]*(?<![-\w])color: \$(\w+)[^}]*)\}", sheet)
    grounds = [(ink, found[1]) for rule, ink in rules if (found := re.search(r"background: \$(\w+)", rule))]
    assert len(grounds) >= 2
    for ink, ground in grounds:
        assert not too_faint(pick(tokens, ink), [getattr(tokens, ground)], least)
    assert not too_faint(pick(tokens, "disabled"), [tokens.page, tokens.surface, tokens.raised], least)


@PALETTE
def test_levels_go_from_the_first_tint_to_the_last_in_even_steps(name):
    tokens = PALETTES[name]
    assert tokens.level_tint(0, 1) == tokens.level_first
    for count in range(2, 9):
        tints = [tokens.level_tint(index, count) for index in range(count)]
        assert (tints[0], tints[-1]) == (tokens.level_first, tokens.level_last)
        assert len(set(tints)) == count
        shades = [luminance(tint) for tint in tints]
        assert shades == sorted(shades, reverse=shades[0] > shades[-1])
