"""What is otherwise in one set of rows than in another."""

from msgspec import Struct

from napl_desktop.rows.rows import Columns, Rows


class RowDiff(Struct, frozen=True):
    """From one set of rows to another: rows only in the second, only in the first, and in both but different."""

    added: Rows
    removed: Rows
    changed: dict[tuple[str, str], tuple[Columns, Columns]]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def diff(before: Rows, after: Rows) -> RowDiff:
    """Return what is otherwise in `after` than in `before`."""
    return RowDiff(
        added={key: row for key, row in after.items() if key not in before},
        removed={key: row for key, row in before.items() if key not in after},
        changed={
            key: (before[key], row) for key, row in after.items() if key in before and before[key] != row
        },
    )
