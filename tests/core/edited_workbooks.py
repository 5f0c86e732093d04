"""A workbook as somebody edits it at home: by the titles that they see, with openpyxl as their hands."""

from pathlib import Path

from openpyxl import load_workbook

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.rows import diff, read_all


def rows_of(document):
    with document.read() as session:
        return read_all(session.connection())


def exported(document, name="terug.xlsx"):
    """Write the workbook of a project beside it; return where."""
    target = document.path.with_name(name)
    with document.read() as session:
        write_workbook(project_snapshot(session), target)
    return target


class Home:
    """Somebody at home with a workbook; what they do is saved at the end of the block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.book = load_workbook(path)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.book.save(self._path)

    def sheet(self, name):
        return Sheet(self.book[name])


class Sheet:
    def __init__(self, sheet) -> None:
        self.sheet = sheet

    def row(self, title, nth=1):
        """Return the number of the row that has a title in one of its first columns."""
        found = [
            row[0].row
            for row in self.sheet.iter_rows(min_row=2)
            if any(str(cell.value or "").split("\n")[0] == title for cell in row[1:4])
        ]
        return found[nth - 1]

    def column(self, head):
        return next(
            cell.column
            for row in self.sheet.iter_rows()
            for cell in row
            if cell.row > 1 and cell.value == head
        )

    def cell(self, title, head):
        return self.sheet.cell(self.row(title), self.column(head))

    def write(self, title, head, text):
        self.cell(title, head).value = text

    def values(self, row):
        return [cell.value for cell in self.sheet[row]]

    def put(self, row, values):
        for column, value in enumerate(values, start=1):
            self.sheet.cell(row, column).value = value

    def insert(self, before, values=()):
        """Insert a row before another, as Excel does: what is below it goes down."""
        self.sheet.insert_rows(before)
        self.put(before, values)

    def remove(self, row):
        self.sheet.delete_rows(row)

    def insert_column(self, before, values):
        """Insert a column; `values` are by the numbers of the rows."""
        self.sheet.insert_cols(before)
        for row, value in values.items():
            self.sheet.cell(row, before).value = value

    def grid(self):
        """Return the numbers of the rows of the grid."""
        head = next(row[0].row for row in self.sheet.iter_rows() if row[0].value == "niveau")
        return range(head + 1, self.sheet.max_row + 1)

    def sort(self, head, *, first=1, last=None, reverse=False):
        """Sort the grid by a column; only some of the columns go along, or all of them."""
        rows, last, by = list(self.grid()), last or self.sheet.max_column, self.column(head)
        lines = [self.values(row) for row in rows]
        lines.sort(key=lambda line: str(line[by - 1] or "~"), reverse=reverse)
        for row, line in zip(rows, lines, strict=True):
            for column in range(first, last + 1):
                self.sheet.cell(row, column).value = line[column - 1]


def told(before, after):
    """Return what is otherwise in rows, as people would say it."""
    found = diff(before, after)
    return sorted(
        [
            *(f"+ {_called(key, row, after)}" for key, row in found.added.items()),
            *(f"- {_called(key, row, before)}" for key, row in found.removed.items()),
            *(
                f"{_called(key, was, before)}: {column} "
                f"{_value(was[column], before)} → {_value(row[column], after)}"
                for key, (was, row) in found.changed.items()
                for column in row
                if was[column] != row[column] and column != "order_key"
            ),
            *(
                f"{table}: {' '.join(order)}"
                for table, order in _orders(after).items()
                if sorted(order) == sorted(_orders(before).get(table, [])) and order != _orders(before)[table]
            ),
        ]
    )


def _called(key, row, rows):
    table, _id = key
    if table == "descriptor":
        where = "/".join(rows[kind, row[f"{kind}_id"]]["title"] for kind in ("dimension", "level"))
        return f"cell {where}" + (f" “{row['text']}” {row['status']}" if row["text"] else "")
    if table == "dimension" and row["parent_id"]:
        return f"dimension {rows[table, row['parent_id']]['title']}/{row['title']}"
    return f"{table} {row.get('title') or row.get('text') or row.get('label') or ''}".strip()


def _value(value, rows):
    return next((row["title"] for (_, id), row in rows.items() if id == value and "title" in row), value)


def _orders(rows):
    """Return the titles of levels, and of dimensions under one another, in their order."""
    orders = {}
    for (table, _id), row in sorted(rows.items(), key=lambda item: (str(item[1].get("order_key")), item[0])):
        if table in ("level", "dimension"):
            above = rows[table, row["parent_id"]]["title"] if row.get("parent_id") else ""
            orders.setdefault(f"order of {table} {above}".strip(), []).append(row["title"])
    return orders


def back(document, workbook):
    """Return what a workbook says that is otherwise than when it left, and the kinds of what was left alone."""
    read = read_back(workbook, rows_of(document))
    return told(read.base, read.theirs), [(remark.kind.value, remark.what) for remark in read.remarks]
