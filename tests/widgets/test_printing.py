"""Ctrl+P shows the path as it will be on paper; what is shown is what a PDF holds."""

from collections.abc import Iterator
from itertools import repeat
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
from ui.printing.output import PrinterDevice, page_layout, picture
from ui.printing.page import PrintPage

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample, at a cell."""
    started = Stage(qapp, tmp_path)
    started.open(projects.sample)
    started.select("Samenhang", 1)
    yield started
    started.close()


def open_page(stage: Stage) -> PrintPage:
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_P, Modifier.ControlModifier)
    page = shown(stage)
    wait(stage, page)
    return page


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key where the keys go."""
    QTest.keyClick(stage.window.focusWidget(), key, modifiers)
    stage.settle()


def shown(stage: Stage) -> PrintPage:
    page = stage.window.pages.printing
    assert page is not None
    assert page.isVisible()
    return page


def wait(stage: Stage, page: PrintPage) -> None:
    stage.wait_until(page.pdf_button.isEnabled)


def is_open(stage: Stage) -> bool:
    return stage.window.pages.printing is not None


def save_pdf(stage: Stage, page: PrintPage, target: Path) -> None:
    QTest.mouseClick(page.pdf_button, Qt.MouseButton.LeftButton)
    stage.settle()
    chooser = page.findChild(QFileDialog)
    chooser.hide()
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    stage.settle()


def texts(page: PrintPage) -> str:
    """Return the words of all pages."""
    return " ".join(
        line
        for each in page._pages
        for piece in each.pieces
        for lines in (piece.title, *(cell.lines for cell in piece.cells or ()))
        for line in lines
    )


def test_ctrl_p_shows_the_path_and_a_pdf_holds_what_is_shown(stage: Stage, tmp_path: Path) -> None:
    page = open_page(stage)
    assert page.preview.words == "bladzijde 1 van 1"
    assert all(row.title in texts(page) for row in stage.grid.rows)
    assert all(" ".join(cell.text.split()) in texts(page) for cell in stage.grid.cells.values())
    target = tmp_path / "pad.pdf"
    save_pdf(stage, page, target)
    stage.wait_until(lambda: not is_open(stage))
    written = target.read_bytes()
    assert written.startswith(b"%PDF-")
    assert written.rstrip().endswith(b"%%EOF")
    assert written.count(b"/Type /Page\n") == 1
    assert "Bewaard: pad.pdf" in " ".join(painted(stage.window))


def test_it_is_a_page_over_the_project_that_escape_and_the_button_leave(stage: Stage) -> None:
    page = open_page(stage)
    assert stage.on_top() == [], "it is no window"
    assert not stage.page.isVisible()
    assert page.extent.button(0).hasFocus()
    press(stage, Key.Key_Escape)
    assert not is_open(stage)
    assert stage.page.workspace.grid.isAncestorOf(stage.window.focusWidget())
    page = open_page(stage)
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert not is_open(stage)
    assert stage.page.isVisible()


def test_enter_prints_but_presses_the_button_that_has_the_keys(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page = open_page(stage)
    assert not page.reason.isVisible()
    press(stage, Key.Key_Return)
    assert page.reason.isVisible(), "there is no printer"
    page.back_button.setFocus()
    press(stage, Key.Key_Return)
    assert not is_open(stage)


def test_the_page_has_most_of_the_window(stage: Stage) -> None:
    page = open_page(stage)
    shown_page, room = page.preview.size(), page.size()
    assert shown_page.width() > 0.7 * room.width()
    assert shown_page.height() > 0.8 * room.height()


def test_a_project_that_is_closed_while_pages_are_made_leaves_nothing_behind(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PrintPage, "_make_pages", lambda _page: repeat(None))
    stage.trigger("print")
    assert not shown(stage).print_button.isEnabled(), "there are more pages to make"
    stage.trigger("close")
    assert not is_open(stage)
    assert stage.window.project_page is None


def test_a_row_is_shown_larger_than_in_its_path(stage: Stage) -> None:
    page = open_page(stage)
    of_path = page._pages[0].sheet.body
    page.extent.button(1).click()
    wait(stage, page)
    assert page._pages[0].sheet.body > of_path
    assert "Samenhang" in texts(page)
    assert "Relevantie" not in texts(page)


def test_all_paths_on_a3_and_page_down_turns_the_pages(stage: Stage, tmp_path: Path) -> None:
    for row in stage.grid.rows:
        for level in stage.grid.levels:
            stage.session.run(write_cell, row.id, level.id, "Ontwerpt lessen met de hele school. " * 40)
    page = open_page(stage)
    on_a4 = page.preview.count
    page.extent.button(2).click()
    page.paper.button(1).click()
    wait(stage, page)
    assert 1 < page.preview.count < on_a4
    page.preview.setFocus()
    QTest.keyClick(page.preview, Key.Key_PageDown)
    assert page.preview.words.startswith("bladzijde 2 van ")
    QTest.keyClick(page.preview, Key.Key_End)
    assert not page.after.isEnabled()
    QTest.mouseClick(page.before, Qt.MouseButton.LeftButton)
    assert page.preview.at == page.preview.count - 2
    target = tmp_path / "alles.pdf"
    pages = page.preview.count
    save_pdf(stage, page, target)
    stage.wait_until(lambda: not is_open(stage))
    assert target.read_bytes().count(b"/Type /Page\n") == pages


def test_paper_is_white_in_every_theme(stage: Stage) -> None:
    stage.dress_in(ThemeName.DARK, 100)
    page = open_page(stage)
    dark = picture(page._pages[0], page._foot, "1", 800)
    assert dark.pixelColor(5, 5) == QColor("white")
    assert dark == open_in_light(stage)


def open_in_light(stage: Stage) -> QImage:
    press(stage, Key.Key_Escape)
    stage.settle()
    stage.dress_in(ThemeName.LIGHT, 100)
    stage.trigger("print")
    again = shown(stage)
    return picture(again._pages[0], again._foot, "1", 800)


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(stage: Stage, tmp_path: Path) -> None:
    page = open_page(stage)
    save_pdf(stage, page, tmp_path / "weg" / "pad.pdf")
    stage.wait_until(lambda: any(isinstance(top, QMessageBox) for top in stage.on_top()))
    assert "pad.pdf" in stage.dialog(QMessageBox).text()
    assert page.isVisible()
    assert list(tmp_path.glob("**/*.pdf")) == []
    stage.dialog(QMessageBox).reject()


def test_without_a_printer_it_says_what_to_do(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtPrintSupport import QPrinterInfo

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page = open_page(stage)
    QTest.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    assert "geen printer" in page.reason.text()


def test_a_large_project_is_made_page_by_page_and_can_be_left(stage: Stage) -> None:
    for row in stage.grid.rows:
        stage.session.run(write_cell, row.id, stage.grid.levels[0].id, "Ontwerpt lessen. " * 20_000)
    stage.page.workspace.grid.setFocus()
    stage.trigger("print")
    page = shown(stage)
    assert page.preview.count >= 1, "the first page is there at once"
    press(stage, Key.Key_Escape)
    stage.settle()
    assert not is_open(stage)


def test_what_goes_to_a_printer_are_the_pages_that_were_shown(stage: Stage, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    for row in stage.grid.rows:
        stage.session.run(write_cell, row.id, stage.grid.levels[0].id, "Ontwerpt lessen. " * 90)
    page = open_page(stage)
    pages = list(page._pages)
    assert len(pages) > 1
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setPageLayout(page_layout(pages[0]))
    printer.setFullPage(True)
    page._work(page._make_prints(PrinterDevice(printer, page._foot)))
    stage.wait_until(lambda: not is_open(stage))
    written = (tmp_path / "papier.pdf").read_bytes()
    assert written.count(b"/Type /Page\n") == len(pages)
    assert b"/MediaBox [0 0 842" in written, "A4 on its side"
