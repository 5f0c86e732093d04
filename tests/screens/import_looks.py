"""Tables as people have them, on their way in: on its side, several in one text, with hidden rows, corrected."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from tests.screens import projects
from tests.screens.stage import Stage
from ui.dialogs.import_table import ImportTableDialog

if TYPE_CHECKING:
    from docx.document import Document as Text

_LEVELS = ("Startbekwaam", "Vakbekwaam", "Expert")
_ROWS = {
    "Kern": ("herkent waar de les om draait", "kiest zelf de kern van een les", "bewaakt die met het team"),
    "Samenhang": ("ziet verband tussen lessen", "verbindt lessen in een reeks", "verbindt vakken met elkaar"),
    "Toetsing": ("gebruikt een toets", "maakt zelf een toets", "ontwerpt met anderen een toetsplan"),
}
_FASEN = Path(__file__).parents[1] / "files" / "tables" / "fasen.xlsx"


def on_its_side(stage: Stage) -> QWidget:
    """Show a table that has its levels as rows."""
    book = openpyxl.Workbook()
    book.active.append(["Trede", *_ROWS])
    for number, level in enumerate(_LEVELS):
        book.active.append([level, *(texts[number] for texts in _ROWS.values())])
    file = stage.folder / "op-zijn-kant.xlsx"
    book.save(file)
    return _brought_in(stage, file)


def several_tables(stage: Stage) -> QWidget:
    """Show a text in which one grid lies over two tables, and yet another table stands."""
    text = docx.Document()
    for heading in ("Ontwerpen", "Begeleiden"):
        text.add_heading(heading)
        _add_table(text, [("Criterium", *_LEVELS), *((title, *texts) for title, texts in _ROWS.items())])
    text.add_heading("Wie deden mee")
    _add_table(text, [("Naam", "School"), ("De werkgroep", "zes scholen")])
    file = stage.folder / "raamwerk.docx"
    text.save(str(file))
    return _brought_in(stage, file)


def hidden_rows(stage: Stage) -> QWidget:
    """Show a sheet in which a row and a column are hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Onderdeel", *_LEVELS, "Oude versie"])
    for title, texts in _ROWS.items():
        sheet.append([title, *texts, "stond er eerst"])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    file = stage.folder / "verborgen.xlsx"
    book.save(file)
    return _brought_in(stage, file)


def row_menu(stage: Stage) -> QWidget:
    """Show what a row may be, after another was left out."""
    dialog = _brought_in(stage, _FASEN)
    assert dialog.content is not None
    table, header = dialog.content.preview.table, dialog.content.preview.row_header
    for row in (4, 2):
        table.scrollTo(table.model().index(row, 0))
        at = QPoint(20, header.sectionViewportPosition(row) + 5)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        menu = table.findChildren(QMenu)[-1]
        if row == 4:
            QTest.keyClick(menu, Qt.Key.Key_O)
    return dialog


def _brought_in(stage: Stage, table: Path) -> ImportTableDialog:
    stage.open(projects.sample)
    stage.trigger("import-table")
    stage.choose_file(table)
    dialog = stage.dialog(ImportTableDialog)
    stage.wait_until(lambda: dialog.content is not None)
    return dialog


def _add_table(text: "Text", rows: Sequence[Sequence[str]]) -> None:
    table = text.add_table(rows=0, cols=len(rows[0]))
    for texts in rows:
        for cell, words in zip(table.add_row().cells, texts, strict=True):
            cell.text = words
