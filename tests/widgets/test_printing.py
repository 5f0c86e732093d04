"""Ctrl+P shows the path as it will be on paper; what is shown is what a PDF holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from napl_desktop.operations.descriptors import write_cell
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from ui.kit.theme import ThemeName
from ui.printing.dialog import PrintDialog
from ui.printing.output import PrinterDevice, page_layout, picture

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample, at a cell."""
    started = Stage(qapp, tmp_path)
    started.open(projects.sample)
    started.select("Samenhang", 1)
    yield started
    started.close()


def open_dialog(stage: Stage) -> PrintDialog:
    stage.page.workspace.grid.setFocus()
    QTest.keyClick(stage.window.focusWidget(), Key.Key_P, Modifier.ControlModifier)
    stage.settle()
    dialog = stage.dialog(PrintDialog)
    wait(stage, dialog)
    return dialog


def wait(stage: Stage, dialog: PrintDialog) -> None:
    stage.wait_until(dialog.pdf_button.isEnabled)


def is_open(stage: Stage) -> bool:
    return any(isinstance(top, PrintDialog) for top in stage.on_top())


def save_pdf(stage: Stage, dialog: PrintDialog, target: Path) -> None:
    QTest.mouseClick(dialog.pdf_button, Qt.MouseButton.LeftButton)
    stage.settle()
    chooser = dialog.findChild(QFileDialog)
    chooser.hide()
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    stage.settle()


def texts(dialog: PrintDialog) -> str:
    """Return the words of all pages."""
    return " ".join(
        line
        for page in dialog._pages
        for piece in page.pieces
        for lines in (piece.title, *(cell.lines for cell in piece.cells or ()))
        for line in lines
    )


def test_ctrl_p_shows_the_path_and_a_pdf_holds_what_is_shown(stage: Stage, tmp_path: Path) -> None:
    dialog = open_dialog(stage)
    assert dialog.preview.words == "bladzijde 1 van 1"
    assert all(row.title in texts(dialog) for row in stage.grid.rows)
    assert all(" ".join(cell.text.split()) in texts(dialog) for cell in stage.grid.cells.values())
    target = tmp_path / "pad.pdf"
    save_pdf(stage, dialog, target)
    stage.wait_until(lambda: not is_open(stage))
    written = target.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.rstrip().endswith(b"%%EOF")
    assert written.count(b"/Type /Page\n") == 1
    assert "Bewaard: pad.pdf" in " ".join(painted(stage.window))


def test_a_row_is_shown_larger_than_in_its_path(stage: Stage) -> None:
    dialog = open_dialog(stage)
    of_path = dialog._pages[0].sheet.body
    dialog.extent.button(1).click()
    wait(stage, dialog)
    assert dialog._pages[0].sheet.body > of_path
    assert "Samenhang" in texts(dialog)
    assert "Relevantie" not in texts(dialog)


def test_all_paths_on_a3_and_page_down_turns_the_pages(stage: Stage, tmp_path: Path) -> None:
    for row in stage.grid.rows:
        for level in stage.grid.levels:
            stage.session.run(write_cell, row.id, level.id, "Ontwerpt lessen met de hele school. " * 40)
    dialog = open_dialog(stage)
    on_a4 = dialog.preview.count
    dialog.extent.button(2).click()
    dialog.paper.button(1).click()
    wait(stage, dialog)
    assert 1 < dialog.preview.count < on_a4
    dialog.preview.setFocus()
    QTest.keyClick(dialog.preview, Key.Key_PageDown)
    assert dialog.preview.words.startswith("bladzijde 2 van ")
    QTest.keyClick(dialog.preview, Key.Key_End)
    assert not dialog.after.isEnabled()
    QTest.mouseClick(dialog.before, Qt.MouseButton.LeftButton)
    assert dialog.preview.at == dialog.preview.count - 2
    target = tmp_path / "alles.pdf"
    pages = dialog.preview.count
    save_pdf(stage, dialog, target)
    stage.wait_until(lambda: not is_open(stage))
    assert target.read_bytes().count(b"/Type /Page\n") == pages


def test_paper_is_white_in_every_theme(stage: Stage) -> None:
    stage.dress_in(ThemeName.DARK, 100)
    dialog = open_dialog(stage)
    page = picture(dialog._pages[0], dialog._foot, "1", 800)
    assert page.pixelColor(5, 5) == QColor("white")
    light = open_in_light(stage, dialog)
    assert page == light


def open_in_light(stage: Stage, dialog: PrintDialog) -> QImage:
    dialog.reject()
    stage.settle()
    stage.dress_in(ThemeName.LIGHT, 100)
    stage.trigger("print")
    again = stage.dialog(PrintDialog)
    return picture(again._pages[0], again._foot, "1", 800)


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(stage: Stage, tmp_path: Path) -> None:
    dialog = open_dialog(stage)
    save_pdf(stage, dialog, tmp_path / "weg" / "pad.pdf")
    stage.wait_until(lambda: any(isinstance(top, QMessageBox) for top in stage.on_top()))
    assert "pad.pdf" in stage.dialog(QMessageBox).text()
    assert dialog.isVisible()
    assert list(tmp_path.glob("**/*.pdf")) == []
    stage.dialog(QMessageBox).reject()


def test_without_a_printer_it_says_what_to_do(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    dialog = open_dialog(stage)
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    assert "geen printer" in dialog.reason.text()


def test_a_large_project_is_made_page_by_page_and_can_be_left(stage: Stage) -> None:
    for row in stage.grid.rows:
        stage.session.run(write_cell, row.id, stage.grid.levels[0].id, "Ontwerpt lessen. " * 20_000)
    stage.page.workspace.grid.setFocus()
    stage.trigger("print")
    dialog = stage.dialog(PrintDialog)
    assert dialog.preview.count >= 1, "the first page is there at once"
    dialog.reject()
    stage.settle()
    assert not is_open(stage)


def test_what_goes_to_a_printer_are_the_pages_that_were_shown(stage: Stage, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    for row in stage.grid.rows:
        stage.session.run(write_cell, row.id, stage.grid.levels[0].id, "Ontwerpt lessen. " * 90)
    dialog = open_dialog(stage)
    pages = list(dialog._pages)
    assert len(pages) > 1
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setPageLayout(page_layout(pages[0]))
    printer.setFullPage(True)
    dialog._work(dialog._make_prints(PrinterDevice(printer, dialog._foot)))
    stage.wait_until(lambda: not is_open(stage))
    written = (tmp_path / "papier.pdf").read_bytes()
    assert written.count(b"/Type /Page\n") == len(pages)
    assert b"/MediaBox [0 0 842" in written, "A4 on its side"
