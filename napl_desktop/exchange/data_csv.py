"""The sheet Gegevens as a file of its own: one line for each cell, for programs that know no Excel."""

import csv
from io import TextIOWrapper
from pathlib import Path

from napl_desktop.document.format.schema import spare_project
from napl_desktop.exchange.excel.data_sheet import data_table
from napl_desktop.exchange.excel.package import Value
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.snapshot import ProjectSnapshot
from napl_desktop.replacing import replacing

# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_data_csv(snapshot: ProjectSnapshot, target: Path) -> None:
    """Write every cell of `snapshot` with its keys to `target`, replacing what is there.

    It opens in a Dutch Excel as it is: UTF-8 with a mark in front, and semicolons. Raises FileExists where a
    project is in the way, or another FileProblem; then `target` is as it was.
    """
    spare_project(target)
    table = data_table(ProjectView(snapshot))
    with replacing(target) as file:
        text = TextIOWrapper(file, "utf-8-sig", newline="")
        writer = csv.writer(text, delimiter=";")
        writer.writerow([column.title for column in table.columns])
        writer.writerows([_harmless(value) for value in line] for line in table.lines)
        text.flush()
        text.detach()


def _harmless(value: Value) -> Value:
    """Return a value that no program takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
