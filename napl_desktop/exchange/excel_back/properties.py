"""The custom properties of a workbook: they stay where a hidden sheet was thrown away."""

from pathlib import Path

from napl_desktop.exchange.excel.contract import Property
from napl_desktop.exchange.tables.limits import Allowance, Check
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile

_PART = "docProps/custom.xml"


class _PropertyNames:
    def __init__(self) -> None:
        self.found: set[str] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "property":
            self.found.add(attributes.get("name", ""))

    def end(self, name: str) -> None:
        """Nothing ends here."""

    def text(self, text: str) -> None:
        """Pass over what the properties say."""


def says_to_be_ours(path: Path, check: Check) -> bool:
    """Tell whether a workbook was made by this program. Raises NotATable, TableTooLarge, and OSError."""
    names = _PropertyNames()
    with OfficeFile(path, Allowance(path, check)) as office:
        if _PART.lower() in office.names:
            read_part(office, _PART, names)
    return Property.PROJECT in names.found
