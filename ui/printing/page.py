"""The page for printing: what, on which paper, how it will look, and then to a printer or into a PDF."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.exchange.printing.pages import PrintedPage, path_pages, row_pages
from napl_desktop.exchange.printing.paper import PaperSize
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from ui.kit.dialogs.choices import Choices
from ui.kit.dialogs.file_choice import choose_place
from ui.kit.dialogs.page_over import PageOver
from ui.kit.fields.labels import label
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.printing.output import Pdf, PrinterDevice, foot_of, page_layout, page_words
from ui.printing.page_painter import TextMeasure
from ui.printing.preview import PagePreview
from ui.session.context import ProjectContext

# How long pages are made at a stretch, in seconds: between stretches the window lives.
_STRETCH = 0.03
_PATH, _ROW, _PROJECT = range(3)
_PAPERS = tuple(PaperSize)
_ICON = 20
"""In px at 100 %."""


class _Printable(Struct, frozen=True):
    """The path that is shown, the row that is selected in it, and all paths."""

    title: str
    document: Document
    path_id: str
    row_id: str | None
    path_ids: tuple[str, ...]

    def read(self, path_id: str) -> PathGrid | None:
        """Read a path as it is now."""
        with self.document.read() as db:
            return path_grid(db, path_id)


class PrintPage(PageOver):
    """Makes pages while the user looks, and prints nothing by itself; what was printed leads back."""

    def __init__(self, context: ProjectContext) -> None:
        super().__init__()
        self._theme = theme = context.theme
        self._messages = context.messages
        self._what = what = _printable(context)
        self._pages: list[PrintedPage] = []
        self._making: Iterator[object] | None = None
        self._press: PrinterDevice | None = None
        date = QLocale(context.wording.language).toString(QDate.currentDate(), "d MMMM yyyy")
        self._foot = foot_of(what.title, date, context.wording)
        self._on, self._number = page_words(context.wording)
        extents = (self.tr("This &path"), self.tr("This &row"), self.tr("&All"))
        below = QBoxLayout.Direction.TopToBottom
        self.extent = Choices(theme, self.tr("What"), [(name, "") for name in extents], below)
        self.paper = Choices(theme, self.tr("Paper"), [("A&4", ""), ("A&3", "")])
        self.preview = PagePreview(theme)
        self.back_button = self.make_back_button()
        self.before = self._turning(self.tr("Page before"), -1)
        self.after = self._turning(self.tr("Next page"), 1)
        self.pdf_button = QPushButton(self.tr("Save as P&DF…"))
        self.print_button = QPushButton(self.tr("Pri&nt…"))
        self.reason = label("", wrap=True)
        """Why it cannot be printed; not shown as long as it can."""
        self._where = label("", "muted")
        self._timer = QTimer(self, interval=0)
        self._lay_out()
        self._dress()
        self.extent.button(_ROW).setEnabled(what.row_id is not None)
        self.extent.choose(_PATH)
        self.paper.choose(0)
        self._connect()
        self._begin()

    def _lay_out(self) -> None:
        self._choosing = QWidget()
        self._choices = QVBoxLayout(self._choosing)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.addWidget(label(self.tr("Print"), "title"))
        self._choices.addWidget(self.extent)
        self._choices.addWidget(self.paper)
        self._choices.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._choosing)
        self._left = QVBoxLayout()
        self._left.addWidget(self.back_button)
        self._left.addWidget(self._scroll, 1)
        self._halves = QHBoxLayout()
        self._halves.addLayout(self._left)
        self._halves.addWidget(self.preview, 1)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        for widget in (self.before, self._where, self.after):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for button in (self.pdf_button, self.print_button):
            self._row.addWidget(button)
        self.print_button.setProperty("kind", "primary")
        self.reason.hide()
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._halves, 1)
        self._outer.addWidget(self.reason)
        self._outer.addLayout(self._row)

    def _connect(self) -> None:
        for button in (self.back_button, self.pdf_button, self.print_button):
            button.setAutoDefault(True)  # with the keys on it, Enter presses it
        for choices in (self.extent, self.paper):
            choices.changed.connect(self._begin)
        self.preview.turned.connect(self._show_where)
        self.pdf_button.clicked.connect(self._choose_place)
        self.print_button.clicked.connect(self._choose_printer)
        self._timer.timeout.connect(self._go_on)
        self._theme.changed.connect(self._dress)

    def _turning(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.preview.turn_to(self.preview.at + step))
        return button

    def _dress(self) -> None:
        """Follow theme and zoom."""
        theme = self._theme
        for button, glyph in ((self.before, "caret-left"), (self.after, "caret-right")):
            button.setIcon(icon(glyph, theme))
            button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        air, wide = theme.px(SPACE), theme.px(2 * SPACE)
        self._outer.setContentsMargins(wide, wide, wide, air)
        for layout, space in (
            (self._outer, air),
            (self._left, air),
            (self._choices, theme.px(1.5 * SPACE)),
            (self._halves, wide),
            (self._row, air),
        ):
            layout.setSpacing(space)

    def take_keys(self) -> None:
        """Let the keys go to what is printed: arrows choose."""
        self.extent.button(self.extent.chosen).setFocus()

    def leave(self) -> None:
        """Make and print no further."""
        self._stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print with Enter, from wherever it has no use of its own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.print_button.click()
        else:
            super().keyPressEvent(event)

    # Making pages

    def _begin(self) -> None:
        """Make the pages anew, with the first one at once."""
        self._stop()
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
        proposal = free_name(self._what.document.path.with_suffix(".pdf"))
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
            self._messages.problem(error)
            return
        self._messages.notify(self.tr("saved: {file}").format(file=target.name))
        self.back_wanted.emit()

    def _draw(self, press: PrinterDevice) -> Iterator[object]:
        self._press = press
        for number, page in enumerate(self._pages, start=1):
            press.draw(page, self._number.format(number=number, count=len(self._pages)))
            yield page

    def _choose_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self.reason.setText(
                self.tr("This computer has no printer. Save it as PDF, and print that somewhere else.")
            )
            self.reason.show()
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
        self.back_wanted.emit()

    def _stop(self) -> None:
        self._timer.stop()
        if self._press is not None:  # before what it draws on goes with the making of it
            self._press.leave()
        self._making = self._press = None


def _printable(context: ProjectContext) -> _Printable:
    """Return what can be printed now; the caller knows that a path is shown."""
    document, path_id = context.session.document, context.selection.shown_path_id
    assert path_id is not None
    with document.read() as db:
        whole, grid = outline(db), path_grid(db, path_id)
    row_id = context.selection.now.dimension_id
    is_row = grid is not None and row_id in {row.id for row in grid.rows}
    paths = tuple(path.id for atelier in whole.ateliers for path in atelier.paths)
    return _Printable(whole.title, document, path_id, row_id if is_row else None, paths)
