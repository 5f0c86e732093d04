"""What a repair made otherwise than it was, as it is told: things by their number, texts one by one."""

from collections.abc import Mapping

from msgspec import Struct

from napl_desktop.rows import Columns, Value, typed_columns


class RepairEntry(Struct, frozen=True):
    """Something that is not as it was: `kind` names the sentence, `count` and `text` fill it in.

    `table` says of what kind the things are, where that matters.
    """

    kind: str
    text: str = ""
    table: str = ""
    count: int = 1


class RepairReport:
    """The entries, in the order in which they came up."""

    def __init__(self) -> None:
        self.entries: list[RepairEntry] = []

    def add(self, kind: str, text: str = "", table: str = "", count: int = 1) -> None:
        """Add one entry."""
        self.entries.append(RepairEntry(kind, text, table, count))

    def add_texts(
        self, kind: str, table: str, row: Columns, besides: Mapping[str, Value] | None = None
    ) -> None:
        """Add every text of a row that has no place any more; what `besides` says too is not lost."""
        for column in typed_columns(table):
            text = row[column]
            if text and (besides is None or besides[column] != text):
                self.add(kind, str(text), table)
