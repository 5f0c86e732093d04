"""Reading a workbook that came back: from the file to what it changes of the project."""

import time
from pathlib import Path

from openpyxl import load_workbook
from table import Row
from turns import Turns

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.rows import read_all

_ROUNDS = 3


def rows(large: Path, folder: Path) -> list[Row]:
    """Measure the way back of the workbook of the large project, with a text changed in it."""
    workbook = folder / "back.xlsx"
    with Document.open(large, read_only=True) as document, document.read() as db:
        write_workbook(project_snapshot(db), workbook)
        here = read_all(db.connection())
    changed = next(key for key, row in here.items() if key[0] == "descriptor" and row["text"])
    here[changed] = {**here[changed], "text": "Intussen anders."}

    def ours(_: int) -> float:
        began = time.perf_counter()
        read_back(workbook, here).proposal(here)
        return time.perf_counter() - began

    def bare(_: int) -> float:
        began = time.perf_counter()
        loaded = load_workbook(workbook, read_only=True)
        for sheet in loaded.worksheets:
            for _row in sheet.iter_rows(values_only=True):
                pass
        loaded.close()
        return time.perf_counter() - began

    turns = Turns()
    for _ in range(_ROUNDS):
        turns.go_round(ours, bare)
    took, reference = turns.middle
    return [Row("reading a workbook of 30,000 cells into differences", took, "s", 2.0, reference)]
