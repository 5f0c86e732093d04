"""Every path gets a sheet that Excel accepts, whatever the path is called."""

import re

from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.excel.sheet_names import sheet_names
from napl_desktop.text import units


@given(
    st.lists(
        st.text() | st.sampled_from(["Gegevens", "gegevens", "History", "Toetsing", "TOETSING", "a" * 40])
    )
)
def test_names_are_allowed_and_all_different(titles):
    names = sheet_names(titles)
    assert len(names) == len(titles)
    everything = [name.casefold() for name in (*names, *SheetName)]
    assert len(set(everything)) == len(everything)
    for name in names:
        assert 1 <= units(name) <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
        assert name == name.strip("'")
        assert name.casefold() != "history"


def test_a_good_title_stays_as_it_is():
    assert sheet_names(["Toetsing & feedback", "Één pad (2)"]) == ("Toetsing & feedback", "Één pad (2)")


def test_the_same_title_is_numbered():
    long = "Onderwijskundig leiderschap en management"
    assert sheet_names(["Pad", "pad", long, long]) == (
        "Pad",
        "pad (2)",
        "Onderwijskundig leiderschap en",
        "Onderwijskundig leiderschap (2)",
    )


def test_odd_titles_get_a_name():
    assert sheet_names(["", "'''", "vo/mbo: wat?", "_x0041_"]) == ("Pad", "Pad (2)", "vo mbo wat", "_ x0041_")


def test_an_emoji_is_not_cut_in_two():
    (name,) = sheet_names(["a" * 30 + "🎓"])
    assert name == "a" * 30
