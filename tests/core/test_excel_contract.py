"""How text is kept in a workbook: what Excel shows is what was written, and it reads back equal."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.exchange.excel.contract import layer_names
from napl_desktop.exchange.tables.escaping import escape, unescape
from napl_desktop.text import units

_anything = st.text(st.characters())
_nearly_escaped = st.lists(
    st.sampled_from(["_", "x", "X", "0041", "005F", "000a", "D83D", "_x0041_", "é"])
).map("".join)


@given(_anything | _nearly_escaped)
def test_text_reads_back_equal(text):
    assert unescape(escape(text)) == text


@given(_anything | _nearly_escaped)
def test_an_escaped_text_can_stand_in_xml(text):
    assert re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]", escape(text)) is None


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("_x0041_", "_x005F_x0041_"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
        ("_x004_", "_x004_"),
        ("snake_case", "snake_case"),
        ("regel een\nregel twee\tingesprongen", "regel een\nregel twee\tingesprongen"),
        ("bel\x07", "bel_x0007_"),
    ],
)
def test_only_what_excel_would_change_is_escaped(text, spelled):
    assert escape(text) == spelled


def test_length_is_counted_as_excel_counts_it():
    assert units("abc") == 3
    assert units("👩‍🏫") == 5


def test_layers_have_names_up_to_the_deepest():
    assert layer_names(1) == ("Dimensie",)
    assert layer_names(2) == ("Hoofddimensie", "Subdimensie")
    assert layer_names(4) == ("Hoofddimensie", "Laag 2", "Laag 3", "Subdimensie")
