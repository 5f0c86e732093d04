"""A block of cells comes through the clipboard as it was, and whatever else is in there becomes plain cells."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.exchange.clipboard import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    as_html,
    as_tsv,
    read_pasted,
)
from napl_desktop.text import normalise
from tests.effort import soon

cell = st.text(st.sampled_from("ab é\"\t\n,;<>&='😀ب"), max_size=12).map(normalise)
blocks = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(cell, min_size=width, max_size=width), min_size=1, max_size=4)
)


def trimmed(block):
    """Leave out empty rows and columns at the end: a clipboard does not tell them from nothing."""
    rows = [list(row) for row in block]
    while rows and not any(rows[-1]):
        rows.pop()
    while rows and not any(row[-1] for row in rows if row):
        rows = [row[:-1] for row in rows]
        if not rows[0]:
            return ()
    return tuple(tuple(row) for row in rows)


@given(blocks)
def test_as_text_it_comes_back_as_it_was(block):
    texts = [[text.replace("\t", " ") for text in row] for row in block]
    pasted = read_pasted(as_tsv([[*row, "einde"] for row in texts]))

    assert pasted.texts == trimmed([[*row, "einde"] for row in texts])
    assert not pasted.is_cut


@given(blocks)
def test_as_html_it_comes_back_with_its_lines(block):
    def seen(text):
        return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()

    assert read_pasted("anders", as_html(block)).texts == trimmed([[seen(t) for t in row] for row in block])


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("een", (("een",),)),
        ("een\ntwee\n", (("een\ntwee",),)),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ('"met\r\nregel"\tb', (("met\nregel", "b"),)),
        ('"met\nregel"', (("met\nregel",),)),
        ('a\t"zegt ""nee"""', (("a", 'zegt "nee"'),)),
        ("a;b\nc;d", (("a", "b"), ("c", "d"))),
        ('"a, b","c"\n"d","e"', (("a, b", "c"), ("d", "e"))),
        ("Kiest, weegt, kent.\nDoet, laat, vraagt.", (("Kiest, weegt, kent.\nDoet, laat, vraagt.",),)),
        ("a\tb\tc\nd", (("a", "b", "c"), ("d", "", ""))),
        ('"nooit\tdicht', (('"nooit', "dicht"),)),
        ("", ()),
        (" \n\t\n", ()),
        ("a\x00\x07b\ud800\tc", (("ab", "c"),)),
        ("مرحبا\t👩‍🏫", (("مرحبا", "👩‍🏫"),)),
    ],
)
def test_what_text_becomes(text, cells):
    assert read_pasted(text).texts == cells


@pytest.mark.parametrize(
    ("html", "cells"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", (("a", "b"), ("c", ""))),
        ("<TABLE><TR><TH>A</TH></TR></TABLE>", (("A",),)),
        (
            "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
            (("a", "b"), ("a", "c")),
        ),
        ("<table><tr><td colspan=2>a</td><td>b</td></tr></table>", (("a", "a", "b"),)),
        ("<table><tr><td><p>een</p><p>twee <b>vet</b></p></td></tr></table>", (("een\ntwee vet",),)),
        ("<table><tr><td><ul><li>een<li>twee</ul></td></tr></table>", (("- een\n- twee",),)),
        ("<table><tr><td>a&nbsp;&lt;b&gt;</td></tr></table>", (("a <b>",),)),
        ("<style>td{}</style><table><tr><td><script>x()</script>a</td></tr></table>", (("a",),)),
        (
            "<table><tr><td>buiten<table><tr><td>binnen</td></tr></table></td></tr></table>",
            (("buiten\nbinnen",),),
        ),
        ("<table><tr><td colspan=99999999999999999999>a</td></tr></table>", (("a",),)),
        ("<p>geen <a href='javascript:x()'>tabel</a></p>", (("geen tabel",),)),
        ("<table>", ()),
    ],
)
def test_what_markup_becomes(html, cells):
    assert read_pasted("", html).texts == cells


def test_a_picture_alone_is_nothing():
    assert read_pasted("", "<img src='file:///x.png'>").texts == ()


@given(st.text(max_size=80), st.text(st.sampled_from("<>/tdrable =\"'&;!-p1"), max_size=80))
def test_nothing_in_a_clipboard_breaks_it(text, html):
    pasted = read_pasted(text, html)

    assert len({len(row) for row in pasted.texts}) <= 1
    assert all(each == normalise(each) for row in pasted.texts for each in row)


def test_what_is_far_too_much_is_cut_and_said():
    for text, html in (
        ("a\tb\n" * (MOST_ROWS + 5), ""),
        ("\t".join("a" * (MOST_COLUMNS + 5)), ""),
        ("", "<table>" + "<tr><td>a</td></tr>" * (MOST_ROWS + 5) + "</table>"),
        ("x" * 10_000_000, ""),
        ("een twee\t" * 1_200_000, ""),
    ):
        pasted = read_pasted(text, html)
        assert pasted.is_cut
        assert pasted.size[0] <= MOST_ROWS
        assert pasted.size[1] <= MOST_COLUMNS


@pytest.fixture
def signs_read(monkeypatch):
    """Return how many signs of a page are read, piece by piece."""
    pieces = []
    feed = HTMLParser.feed

    def counting(self, data):
        pieces.append(len(data))
        feed(self, data)

    monkeypatch.setattr(HTMLParser, "feed", counting)
    return pieces


@pytest.mark.parametrize(
    "html",
    [
        "<!--" * 2_500_000,
        "<td " + "a=b " * 2_500_000 + ">x</td>",
        "<table>" + "<tr><td>een</td></tr>" * 500_000,
        "<table><tr><td>" * 600_000,
        "<table><tr>" + "<td>a</td>" * 1_000_000,
    ],
    ids=["comments", "attributes", "rows", "nested", "wide"],
)
def test_a_page_of_ten_million_signs_is_not_read_to_its_end(html, signs_read):
    with soon():
        pasted = read_pasted("uit de tekst", html)
    assert sum(signs_read) < 3_000_000

    assert pasted.size[0] <= MOST_ROWS
    assert pasted.texts in ((("uit de tekst",),), ()) or pasted.is_cut


@pytest.mark.parametrize(
    ("text", "html", "cells"),
    [
        ('a\t"b\nc\td', "", (("a", '"b'), ("c", "d"))),
        ('"een\ntwee', "", (('"een\ntwee',),)),
        ("uit de tekst", "<![<table><tr><td>a</table>", (("uit de tekst",),)),
        ("", f"<table><tr><td colspan={'9' * 5_000}>a</table>", (("a",),)),
        ("", "<table><tr><td colspan=0000000002>a<td>b</table>", (("a", "a", "b"),)),
    ],
)
def test_what_is_broken_keeps_its_words(text, html, cells):
    assert read_pasted(text, html).texts == cells


def test_no_more_cells_are_taken_than_can_be_written_while_a_person_waits():
    pasted = read_pasted("\n".join("\t".join("ab" for _ in range(MOST_COLUMNS)) for _ in range(MOST_ROWS)))
    assert pasted.is_cut
    assert pasted.size == (MOST_CELLS // MOST_COLUMNS, MOST_COLUMNS)


def test_ten_million_signs_that_are_no_tags_are_not_read_to_their_end(signs_read):
    with soon():
        assert read_pasted("", "<table><tr><td>" + "<" * 10_000_000).is_cut
    assert sum(signs_read) < 3_000_000
