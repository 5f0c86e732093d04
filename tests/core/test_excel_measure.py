"""Rows are high enough for their texts, and no higher than Excel allows."""

from napl_desktop.exchange.excel.measure import HIGHEST_ROW, column_width, lines, row_height


def test_line_breaks_and_wrapping_both_count():
    assert lines("een", 20) == 1
    assert lines("een\n\ntwee", 20) == 3
    assert lines("woord " * 20, 30) >= 4
    assert lines("x" * 100, 22) >= 5


def test_a_row_is_as_high_as_its_longest_text():
    low, high = row_height(["kort", ""], [20, 20]), row_height(["kort", "lang " * 40], [20, 20])
    assert low < high <= HIGHEST_ROW
    assert row_height(["lang " * 40], [80]) < high


def test_a_long_text_widens_its_column_until_it_fits():
    long = "Neemt het voortouw in het gesprek. " * 26
    width = column_width([long, "kort"], 24, 150)
    assert width > 24
    assert row_height([long], [width]) < HIGHEST_ROW
    assert column_width(["kort"], 24, 150) == 24
    assert column_width(["x" * 32_000], 24, 150) == 150
