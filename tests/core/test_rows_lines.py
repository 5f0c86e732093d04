"""Rows as lines of text: what comes back is what went in, whatever was written, and only that is taken for it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.rows import from_lines, pieces_of, to_lines

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
VALUES = st.none() | st.integers(-(2**53), 2**53) | TEXTS


@st.composite
def some_rows(draw):
    ids = draw(st.lists(st.uuids().map(str), max_size=6, unique=True))
    tables = ("path", "note", "project")
    return {
        (draw(st.sampled_from(tables)), id): {"id": id, "text": draw(VALUES), "order_key": draw(TEXTS)}
        for id in ids
    }


@given(some_rows())
def test_rows_come_back_from_their_lines(rows):
    lines = list(to_lines(rows))
    assert from_lines(lines) == rows
    assert not any("\n" in line for line in lines)
    backwards = dict(reversed(rows.items()))
    assert list(to_lines(backwards)) == lines, "equal rows have equal lines"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(2, 9))
def test_a_line_is_cut_between_its_signs(line, longest):
    pieces = pieces_of(line, longest)
    assert "".join(pieces) == line
    assert all(len(piece.encode("utf-16-le")) // 2 <= longest for piece in pieces)


def test_a_text_as_long_as_they_come_fits_in_cells_of_excel():
    line = json.dumps("🙂" * 100_000 + "x" * 800_000, ensure_ascii=False)
    pieces = pieces_of(line, 32_767)
    assert "".join(pieces) == line
    assert len(pieces) == 31


@pytest.mark.parametrize(
    "line",
    [
        *("", "{}", "[]", '["path"]', '["path", {"title": "zonder id"}]', '["path", {"id": 7}]'),
        *('["path", {"id": "a", "title": ["b"]}]', '["path", {"id": "a", "title": 1.5}]', "[" * 100_000),
        *('[7, {"id": "a"}]', '["path", {"id": "a"}, "meer"]'),
    ],
)
def test_what_is_no_row_is_refused(line):
    with pytest.raises(ValueError, match=r".*"):
        from_lines([line])


def test_a_row_that_comes_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        from_lines(['["path",{"id":"a"}]'] * 2)
