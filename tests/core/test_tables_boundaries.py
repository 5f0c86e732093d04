"""Where a guess tips over: one sign more or fewer, or one column further, makes it something else."""

import pytest

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import LeftOutReason, RowUse
from napl_desktop.exchange.tables.raw import Merge, RawTable, from_rows

HEADER = ["Domein", "Onderdeel", "Start", "Expert"]
BODY = [
    ["Klas", "Orde", "let op eigen tempo", "bewaakt de balans"],
    ["Klas", "Sfeer", "vraagt hulp aan anderen", "deelt wat er werkt"],
    ["School", "Team", "luistert naar collega's", "verbindt de mensen"],
]
BLANK = ["", "", "", ""]


def table(*below: list[str], merges: list[Merge] | None = None) -> RawTable:
    made = from_rows([HEADER, *BODY, *below], merges or [])
    assert made is not None
    return made


def last_mark(made: RawTable) -> tuple[RowUse, LeftOutReason | None]:
    mark = guess(made).rows[-1]
    return mark.use, mark.reason


ROW = (RowUse.ROW, None)
FOOTER = (RowUse.SKIP, LeftOutReason.FOOTER)


def sentence(length: int) -> str:
    return ("woord " * length)[: length - 1] + "n"


@pytest.mark.parametrize(("length", "mark"), [(99, ROW), (100, ROW), (101, FOOTER)])
def test_a_last_row_that_nobody_filled_in_has_a_title_not_a_sentence(
    length: int, mark: tuple[RowUse, LeftOutReason | None]
) -> None:
    assert last_mark(table(["", sentence(length), "", ""])) == mark


@pytest.mark.parametrize(
    ("below", "mark"),
    [
        ([BLANK, ["Wereld", "", "", ""]], FOOTER),
        ([BLANK, ["", "Wereld", "", ""]], ROW),
        ([["Wereld", "", "", ""]], ROW),
    ],
)
def test_a_word_alone_after_a_gap_is_a_remark_only_where_the_outer_titles_stand(
    below: list[list[str]], mark: tuple[RowUse, LeftOutReason | None]
) -> None:
    assert last_mark(table(*below)) == mark


def test_a_word_merged_over_the_levels_under_the_grid_is_a_remark() -> None:
    assert last_mark(table(["", "Wereld", "", ""], merges=[Merge(4, 1, 4, 3)])) == FOOTER
    assert last_mark(table(["", "Wereld", "", ""], merges=[Merge(4, 0, 4, 1)])) == ROW


@pytest.mark.parametrize(("length", "header"), [(59, (0, 1)), (60, (0, 1)), (61, (0,))])
def test_names_under_a_stage_are_no_longer_than_a_name_is(length: int, header: tuple[int, ...]) -> None:
    made = from_rows(
        [
            ["Domein", "Fase A", "", "Fase B", ""],
            ["", "Start", sentence(length), "Vak", "Expert"],
            ["Klas", "let op eigen tempo", "bewaakt de balans", "vraagt hulp", "deelt wat werkt"],
            ["School", "luistert naar collega's", "verbindt de mensen", "spreekt uit", "leidt het team"],
        ],
        [Merge(0, 1, 0, 2), Merge(0, 3, 0, 4)],
    )
    assert made is not None
    assert guess(made).header_rows == header
