"""The rows as the workbook has them: those that left, with what the sheets say otherwise."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from fractional_indexing import FIError, generate_key_between, generate_n_keys_between

from napl_desktop.model import Base
from napl_desktop.rows import Columns, Key, Rows, Value, are_there

_NEW_THINGS = UUID("3c0f7f8e-6a6b-5f0d-9a57-4e1d2b8c9f60")
_ORDER_KEY = "order_key"


class TheirRows:
    """Collects what is otherwise; what it began with stays as it is."""

    def __init__(self, base: Rows, workbook: str) -> None:
        """`workbook` is what this workbook, and no other, is called by."""
        self._rows = dict(base)
        self._workbook = workbook
        self._made: set[str] = set()
        self._is_any_gone = False

    def __getitem__(self, key: Key) -> Columns:
        return self._rows[key]

    def __contains__(self, key: Key) -> bool:
        return key in self._rows

    def change(self, key: Key, **values: Value) -> None:
        """Give a row other values."""
        self._rows[key] = {**self._rows[key], **values}

    def add(self, table: str, id: str, **values: Value) -> None:
        """Add a row; what is not said of it is blank."""
        self._rows[table, id] = {**_blank(table), **values, "id": id}

    def remove(self, key: Key) -> None:
        """Remove a row; what hangs from it goes at the end."""
        del self._rows[key]
        self._is_any_gone = True

    def new_id(self, *place: str) -> str:
        """Return an id for something new at a place: the same whenever this workbook is read."""
        number = 0
        while True:
            id = str(uuid5(_NEW_THINGS, "\n".join((self._workbook, *place, str(number)))))
            if id not in self._made:
                self._made.add(id)
                return id
            number += 1

    def arrange(
        self, table: str, wanted: Sequence[str], before: Sequence[str], is_kept: bool = False
    ) -> None:
        """Put siblings in an order; `before` is that of those who were siblings already.

        With `is_kept` these keep their order whatever is wanted, and what is new comes where it is wanted.
        """
        staying = [id for id in before if id in set(wanted)]
        known = set(staying)
        if is_kept or [id for id in wanted if id in known] == staying:
            try:
                return self._insert(table, wanted, known)
            except (FIError, ValueError, IndexError):
                pass  # keys of which one is no key, or two are the same, have nothing between them
        keys = generate_n_keys_between(None, None, len(wanted))
        for id, key in zip(wanted, keys, strict=True):
            self.change((table, id), **{_ORDER_KEY: key})
        return None

    def _insert(self, table: str, wanted: Sequence[str], known: set[str]) -> None:
        last: str | None = None
        new: dict[str, str] = {}
        keys = sorted(str(self._rows[table, id][_ORDER_KEY]) for id in known)
        for id in wanted:
            if id in known:
                last = str(self._rows[table, id][_ORDER_KEY])
            else:
                later = next((key for key in keys if last is None or key > last), None)
                last = new[id] = generate_key_between(last, later)
        for id, key in new.items():
            self.change((table, id), **{_ORDER_KEY: key})

    def all(self) -> Rows:
        """Return the rows; what hung from removed ones went with them."""
        return are_there(self._rows, lambda _key: False) if self._is_any_gone else dict(self._rows)


def _blank(table: str) -> Columns:
    blank: Columns = {}
    for column in Base.metadata.tables[table].columns:
        default = getattr(column.default, "arg", "")
        blank[column.name] = None if column.nullable else default
    return blank
