"""Whatever a project holds, and whatever is done to its workbook meanwhile: what comes back is what was done."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.taking_snapshot import rows_that_leave, snapshot_of
from napl_desktop.model import descriptor_id
from napl_desktop.rows import diff
from napl_desktop.rows.merging import ChangeKind, Decision, apply, merge
from tests.core.edited_workbooks import Home, Sheet
from tests.core.merged_projects import (
    ADDING,
    CHANGING,
    Hand,
    begun,
    copies,
    in_order,
    why_not_sound,
    worked_on,
)
from tests.examples import examples

FEW = settings(max_examples=examples(4), suppress_health_check=[HealthCheck.too_slow])


def sent(rows, folder):
    workbook = Path(folder) / "terug.xlsx"
    write_workbook(snapshot_of(rows, (1, "stap")), workbook)
    return workbook


@FEW
@given(copies(sides=1, most=8))
def test_a_workbook_that_nobody_touched_is_no_difference(drawn):
    _base, rows = drawn
    with TemporaryDirectory() as folder:
        read = read_back(sent(rows, folder), rows)
    assert not diff(read.base, read.theirs)
    assert not read.proposal(rows)
    assert read.remarks == ()


class HomeHand:
    """Does things to the sheets of a workbook, and to rows the same, as far as they say where things are."""

    def __init__(self, home, rows, choose):
        self._home = home
        self._choose = choose
        self.rows = {key: dict(row) for key, row in rows.items()}
        paths = {row["id"]: row for (table, _), row in rows.items() if table == "path"}
        self._sheets = [Sheet(sheet) for sheet in home.book.worksheets if sheet["A1"].value in paths]
        self._began = self.rows.copy()
        self._made = 0

    def do(self, deeds):
        for _ in range(deeds):
            sheet = self._one_of(self._sheets)
            deed = self._one_of([self.write, self.write, self.retitle, self.remove, self.sort, self.own])
            if sheet is not None and len(sheet.grid()):
                deed(sheet)

    def _one_of(self, things):
        things = list(things)
        return things[self._choose(0, len(things) - 1)] if things else None

    def _word(self):
        self._made += 1
        return f"thuis {self._made}"

    def _row(self, sheet):
        number = self._one_of(sheet.grid())
        return number, sheet.sheet.cell(number, 1).value

    def _levels(self, sheet):
        return [(cell.column, cell.value) for cell in sheet.sheet[1] if ("level", cell.value) in self.rows]

    def write(self, sheet):
        number, dimension = self._row(sheet)
        if not (level := self._one_of(self._levels(sheet))):
            return
        text = self._one_of([self._word(), self._word(), ""])
        sheet.sheet.cell(number, level[0]).value = text
        self._say(dimension, level[1], text)

    def _say(self, dimension, level, text):
        """Let a cell of the rows be as a sheet says it: all that counts is how it left."""
        key = ("descriptor", descriptor_id(dimension, level))
        blank = {"id": key[1], "dimension_id": dimension, "level_id": level, "text": "", "status": "empty"}
        was = self._began.get(key) or blank
        status = was["status"] if was["status"] == "disputed" else "proposed"
        if text != was["text"]:
            self.rows[key] = {**was, "text": text, "status": status if text else "empty"}
        elif key in self._began:
            self.rows[key] = was
        else:
            self.rows.pop(key, None)

    def retitle(self, sheet):
        number, dimension = self._row(sheet)
        layers = [cell.column for cell in sheet.sheet[1] if str(cell.value).startswith("laag ")]
        last = max(column for column in layers if sheet.sheet.cell(number, column).value)
        row = self.rows["dimension", dimension]
        row.update(title=self._word(), explanation="")
        sheet.sheet.cell(number, last).value = row["title"]

    def remove(self, sheet):
        if len(sheet.grid()) < 2:
            return  # a sheet without any row says nothing
        number, dimension = self._row(sheet)
        sheet.remove(number)
        hand = Hand("thuis", self.rows, self._choose)
        while dimension is not None:
            above = hand.rows["dimension", dimension]["parent_id"]
            hand.remove("dimension", dimension)
            dimension = above if above and not hand.of("dimension", parent_id=above) else None
        self.rows = hand.rows

    def sort(self, sheet):
        if not self._levels(sheet):
            return
        lines = [sheet.values(number) for number in sheet.grid()]
        column = self._one_of(self._levels(sheet))[0]
        lines.sort(key=lambda line: str(line[column - 1] or "~"))
        for number, line in zip(sheet.grid(), lines, strict=True):
            sheet.put(number, line)

    def own(self, sheet):
        sheet.sheet.cell(sheet.grid()[0], sheet.sheet.max_column + 1).value = self._word()
        self._home.book.create_sheet()["B2"] = self._word()


@st.composite
def edited(draw):
    """Draw a project, what was done to its workbook, and what was done to the project meanwhile."""

    def choose(least, most):
        return draw(st.integers(least, most))

    rows = begun(choose, choose(0, 8))
    with TemporaryDirectory() as folder:
        workbook = sent(rows, folder)
        with Home(workbook) as home:
            hand = HomeHand(home, rows, choose)
            hand.do(choose(0, 5))
        here = worked_on(Hand("h", rows, choose), ADDING + CHANGING, choose(0, 4))
        return rows, here, hand.rows, read_back(workbook, here)


@FEW
@given(edited())
def test_what_was_done_at_home_is_what_comes_back_and_meets_the_project_as_rows_do(drawn):
    rows, here, there, read = drawn
    there = rows_that_leave(there)
    assert in_order(read.theirs)[0] == in_order(there)[0]
    assert why_not_sound(read.theirs) is None
    # Sorting is in the workbook only: but for that, it is merged as the rows would be.
    proposal = read.proposal(here)
    assert _without_order(proposal) == _without_order(merge(rows_that_leave(rows), here, there))
    for decision in Decision:
        assert why_not_sound(apply(proposal, proposal.decisions(conflicts=decision)).rows) is None
    # What was taken over is not asked again.
    taken = apply(proposal, proposal.decisions(conflicts=Decision.THEIRS))
    waiting = {id for id, decision in taken.decisions.items() if decision == Decision.LATER}
    again = merge(read.base, taken.rows, read.theirs)
    assert {id for id, change in again.changes.items() if change.is_asked and not change.conflict} <= waiting


def _without_order(proposal):
    return {
        id: (change.kind, change.conflict, change.theirs)
        for id, change in proposal.changes.items()
        if change.kind is not ChangeKind.REORDERED
    }
