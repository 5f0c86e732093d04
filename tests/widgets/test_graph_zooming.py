"""How large a path is shown in the room there is."""

from itertools import pairwise

import pytest

from ui.graph.zooming import Fit


def fit(plane=(800, 900), room=(1000, 700), interface=1.0):
    return Fit(plane, room, bar=14, interface=interface)


def test_a_path_that_fits_begins_whole():
    assert fit().first == fit().whole == pytest.approx(700 / 900)


def test_a_small_path_does_not_become_a_poster():
    assert fit(plane=(200, 100)).first == 1.4


def test_a_long_path_begins_with_its_whole_width_beside_the_scroll_bar():
    assert fit(plane=(1100, 9000)).first == pytest.approx((1000 - 14) / 1100)


def test_a_wide_path_begins_readable():
    assert fit(plane=(3000, 9000)).first == 0.7


def test_in_large_type_the_same_letters_are_readable_at_a_smaller_scale():
    assert fit(plane=(6000, 9000), interface=2.0).first == 0.35
    assert fit(interface=2.0).is_readable(0.3)
    assert not fit().is_readable(0.3)


def test_zooming_ends_where_everything_is_in_view():
    large = fit(plane=(2000, 20000))
    assert large.within(0.0001) == large.whole == 0.035
    assert large.within(99) == 3.0
    assert fit().within(0.0001) == 0.55


def test_columns_shrink_with_what_can_be_read():
    assert fit(plane=(2000, 20000)).across(0.8) == 0.8


def test_from_far_away_columns_use_the_width_and_rows_get_low():
    large = fit(plane=(2000, 20000))
    assert large.across(0.1) == pytest.approx((1000 - 14) / 2000)
    assert large.across(large.whole) == 0.5


def test_columns_widen_without_a_jump_and_never_past_their_own_size():
    steps = [fit(plane=(500, 20000)).across(zoom / 1000) for zoom in range(600, 30, -1)]
    assert all(abs(one - other) < 0.011 for one, other in pairwise(steps))
    assert max(steps) == 1.0
