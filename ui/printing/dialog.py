"""Printing: what, on which paper, how it will look, and then to a printer or into a PDF."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QSize, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QWidget

from napl_desktop.errors import UserError
from napl_desktop.exchange.printing.pages import PrintedPage, path_pages, row_pages
from napl_desktop.exchange.printing.paper import PaperSize
from napl_desktop.queries.grid import PathGrid
from napl_desktop.wording import Wording
from ui.kit.dialogs.choices import Choices
from ui.kit.dialogs.dialog import Dialog
from ui.kit.dialogs.file_choice import choose_place
from ui.kit.fields.labels import label
from ui.kit.icons import icon
from ui.kit.theme import Theme
from ui.printing.output import Pdf, PrinterDevice, foot_of, page_layout, page_words
from ui.printing.page_painter import TextMeasure
from ui.printing.preview import PagePreview

_WIDTH = 980
# How long pages are made at a stretch, in seconds: between stretches the window lives.
_STRETCH = 0.03
_PATH, _ROW, _PROJECT = range(3)
_PAPERS = tuple(PaperSize)


class Printable(Struct, frozen=True):
    """What can be printed: the path that is shown, the row that is selected in it, and all paths."""

    title: str
    file: Path
    path_id: str
    row_id: str | None
    path_ids: tuple[str, ...]
    read: Callable[[str], PathGrid | None]


class PrintDialog(Dialog):
    """Makes pages while the user looks, and prints nothing by itself."""

    written = Signal(str)
    """The name of a PDF that was written."""

    failed = Signal(object)
    """The UserError for which a PDF could not be written."""

    def __init__(
        self, what: Printable, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Print"))
        self._what = what
        self._pages: list[PrintedPage] = []
        self._making: Iterator[object] | None = None
        self._press: PrinterDevice | None = None
        date = QLocale(wording.language).toString(QDate.currentDate(), "d MMMM yyyy")
        self._foot = foot_of(what.title, date, wording)
        self._on, self._number = page_words(wording)
        extents = (self.tr("This &path"), self.tr("This &row"), self.tr("&All"))
        self.extent = Choices(theme, self.tr("What"), [(name, "") for name in extents])
        self.paper = Choices(theme, self.tr("Paper"), [("A&4", ""), ("A&3", "")])
        self.preview = PagePreview(theme)
        self.before = self._turning("caret-left", self.tr("Page before"), -1)
        self.after = self._turning("caret-right", self.tr("Next page"), 1)
        self._where = label("", "muted")
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._lay_out()
        self.extent.button(_ROW).setEnabled(what.row_id is not None)
        self.extent.choose(_PATH)
        self.paper.choose(0)
        for choices in (self.extent, self.paper):
            choices.changed.connect(self._begin)
        self.preview.turned.connect(self._show_where)
        self.finished.connect(self._leave)
        self._begin()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self.extent, 3)
        choices.addWidget(self.paper, 2)
        turning = QHBoxLayout()
        turning.addStretch()
        for widget in (self.before, self._where, self.after):
            turning.addWidget(widget)
        turning.addStretch()
        self.body.addLayout(choices)
        self.body.addWidget(self.preview, stretch=1)
        self.body.addLayout(turning)
        self.close_button = self.add_button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.pdf_button = self.add_button(self.tr("&Save as PDF…"))
        self.pdf_button.clicked.connect(self._choose_place)
        self.print_button = self.add_button(self.tr("&Print…"), primary=True)
        self.print_button.clicked.connect(self._choose_printer)

    def _turning(self, glyph: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph, self.theme))
        button.setIconSize(QSize(self.theme.px(20), self.theme.px(20)))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.preview.turn_to(self.preview.at + step))
        return button

    # Making pages

    def _begin(self) -> None:
        """Make the pages anew, with the first one at once."""
        self._pages = []
        self._work(self._make_pages())

    def _make_pages(self) -> Iterator[object]:
        paper, extent = _PAPERS[self.paper.chosen], self.extent.chosen
        for path_id in self._what.path_ids if extent == _PROJECT else (self._what.path_id,):
            grid = self._what.read(path_id)
            if grid is None:
                continue
            if extent == _ROW and self._what.row_id is not None:
                pages = row_pages(grid, self._what.row_id, paper, TextMeasure(), self._on)
            else:
                pages = path_pages(grid, paper, TextMeasure(), self._on)
            for page in pages:
                self._pages.append(page)
                if len(self._pages) == 1:
                    self.preview.show_pages(self._pages, self._foot, self._number)
                yield page
        self.preview.show_pages(self._pages, self._foot, self._number)

    def _work(self, making: Iterator[object]) -> None:
        self._making = making
        self._go_on()
        if self._making is not None:
            self._timer.start()
        self._show_where()

    def _go_on(self) -> None:
        until = perf_counter() + _STRETCH
        while self._making is not None and perf_counter() < until:
            if next(self._making, None) is None:
                self._making = None
                self._timer.stop()
        self._show_where()

    def _show_where(self) -> None:
        is_busy = self._making is not None
        if is_busy:
            self._where.setText(self.tr("Making pages… {count}").format(count=len(self._pages)))
        else:
            self._where.setText(self.preview.words if self._pages else self.tr("There is nothing to print."))
        self.before.setEnabled(not is_busy and self.preview.at > 0)
        self.after.setEnabled(not is_busy and self.preview.at + 1 < len(self._pages))
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(not is_busy and bool(self._pages))

    # Out with them

    def _choose_place(self) -> None:
        from ui.files.project_files import free_name

        title = self._pages[0].heading[0] if self.extent.chosen != _PROJECT else self._what.title
        proposal = free_name(self._what.file.with_suffix(".pdf"))
        heading, kinds = self.tr("Save as PDF"), self.tr("PDF files (*.pdf)")
        choose_place(self, heading, kinds, proposal, partial(self._write, title))

    def _write(self, title: str, target: Path) -> None:
        self._work(self._make_pdf(title, target))

    def _make_pdf(self, title: str, target: Path) -> Iterator[object]:
        pdf = Pdf(self._pages, title, self._foot)
        yield from self._draw(pdf.press)
        try:
            pdf.write(target)
        except UserError as error:
            self.failed.emit(error)
            return
        self.written.emit(target.name)
        self.accept()

    def _draw(self, press: PrinterDevice) -> Iterator[object]:
        self._press = press
        for number, page in enumerate(self._pages, start=1):
            press.draw(page, self._number.format(number=number, count=len(self._pages)))
            yield page

    def _choose_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self.say_reason(
                self.tr("This computer has no printer. Save it as PDF, and print that somewhere else.")
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._what.title)
        printer.setPageLayout(page_layout(self._pages[0]))
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._work(self._make_prints(PrinterDevice(printer, self._foot))))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own wants to be told of a slot

    def _make_prints(self, press: PrinterDevice) -> Iterator[object]:
        yield from self._draw(press)
        press.leave()
        self.accept()

    def _leave(self) -> None:
        self._timer.stop()
        if self._press is not None:  # before what it draws on goes with the making of it
            self._press.leave()
        self._making = None
