"""How long it takes until the box that finds and does shows an answer that is in one of 30,000 texts."""

import time
from pathlib import Path

from program import Program
from table import Row
from turns import in_turn

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.findable import findables
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline

# In no other text, and like no name: everything before it is looked through.
_WORD = "zonnebloem"


def rows(program: Program, large: Path) -> list[Row]:
    """Measure typing a word that only the last text of the project `large` has."""
    texts = _with_word(large)
    whole = "\n".join(texts)

    def bare(_: int) -> float:
        began = time.perf_counter()
        at = whole.find(_WORD)
        took = (time.perf_counter() - began) * 1000
        if at < 0:
            raise SystemExit("the word is not there")
        return took

    with program.opened(large):
        box = program.command_box()

        def ours(_: int) -> float:
            program.look_for(box, "", lambda: box.is_complete)
            began = time.perf_counter()
            program.look_for(box, _WORD, lambda: any(_WORD in entry.title for entry in box.entries))
            return (time.perf_counter() - began) * 1000

        turns = in_turn(ours, bare, rounds=9)
    took, reference = turns.middle
    return [Row(f"first answer in {len(texts):,} texts (Ctrl+K)", took, "ms", 10, reference, 100)]


def _with_word(project: Path) -> list[str]:
    """Write the word in the last cell; return all texts."""
    document = Document.open(project)
    with document.read() as db:
        path = outline(db).ateliers[-1].paths[-1]
        grid = path_grid(db, path.id)
    assert grid is not None
    write_cell(document, grid.rows[-1].id, grid.levels[-1].id, f"Een tekst met een {_WORD}")
    with document.read() as db:
        texts = [cell.title for cell in findables(db).cells]
    document.close()
    return texts
