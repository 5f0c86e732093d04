"""The workbook being made: what every sheet asks for: an empty sheet, the number of a style, a printed page."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.packaging.custom import IntProperty, StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from napl_desktop.exchange.excel.contract import CONTRACT, PROGRAM, Property
from napl_desktop.exchange.excel.package import SheetRow
from napl_desktop.exchange.excel.styles import register
from napl_desktop.exchange.excel.view import shortened
from napl_desktop.exchange.snapshot import ProjectSnapshot
from napl_desktop.exchange.tables.escaping import escape
from napl_desktop.text import one_line

A3, A4 = 8, 9
_MARGIN = 0.4
_FIRST_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


class Book(Struct, frozen=True):
    """A workbook with its styles, by name."""

    workbook: Workbook
    styles: Mapping[str, int]
    title: str

    @classmethod
    def of(cls, snapshot: ProjectSnapshot) -> "Book":
        """Return a workbook without sheets for a project, with its properties filled in."""
        workbook = Workbook()
        styles = register(workbook)
        workbook.remove(workbook.worksheets[0])
        _describe(workbook, snapshot)
        return cls(workbook, styles, snapshot.title)

    def sheet(self, name: str, widths: Sequence[float], colour: str | None = None) -> Worksheet:
        """Return a new last sheet, without grid lines, with columns of these widths from A on; 0 hides one."""
        sheet: Worksheet = self.workbook.create_sheet(name)
        sheet.sheet_view.showGridLines = False
        if colour is not None:
            sheet.sheet_properties.tabColor = f"FF{colour}"
        for number, width in enumerate(widths, start=1):
            column = sheet.column_dimensions[get_column_letter(number)]
            column.hidden = width == 0
            column.width = width or 10
        return sheet

    def row(
        self, *cells: tuple[str | int | float | None, str], height: float | None = None, hidden: bool = False
    ) -> SheetRow:
        """Return a row of (value, name of the style), from column A on."""
        styles = [self.styles[style] for _, style in cells]
        return SheetRow([value for value, _ in cells], styles, height, hidden)

    def page(self, sheet: Worksheet, paper: int, landscape: bool = True, head: str | None = None) -> None:
        """Set a sheet to print one page wide, with the rows `head` ("5:6") on top of each page."""
        sheet.page_setup.paperSize = paper
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = _MARGIN
        margins.bottom = 2 * _MARGIN
        margins.header = margins.footer = _MARGIN
        if head is not None:
            sheet.print_title_rows = head
        footer = HeaderFooterItem()
        footer.left.text, footer.center.text, footer.right.text = _footer(self.title), "&A", "&P / &N"
        sheet.HeaderFooter = HeaderFooter(oddFooter=footer)


def _describe(workbook: Workbook, snapshot: ProjectSnapshot) -> None:
    properties = workbook.properties
    properties.title = escape(snapshot.title)
    properties.creator = properties.lastModifiedBy = PROGRAM
    # Excel keeps moments without a zone and takes them for UTC.
    properties.created = properties.modified = _moment(snapshot.created_at).replace(tzinfo=None)
    custom = workbook.custom_doc_props  # type: ignore[attr-defined] # the stubs do not know it
    custom.append(IntProperty(name=Property.CONTRACT, value=CONTRACT))
    custom.append(StringProperty(name=Property.PROJECT, value=snapshot.id))
    custom.append(StringProperty(name=Property.STEP, value=snapshot.step_id))
    if snapshot.version:
        custom.append(StringProperty(name=Property.VERSION, value=snapshot.version))


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return _FIRST_MOMENT


def _footer(title: str) -> str:
    # An ampersand starts a code in a footer; openpyxl escapes the rest.
    return shortened(one_line(title)).replace("&", "&&")
