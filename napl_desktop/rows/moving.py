"""What goes along when what is at a place goes to another: rows that follow it, and links under their new ids."""

from collections.abc import Callable, Mapping

from napl_desktop.model import Facts, facts_by_table
from napl_desktop.rows.rows import Columns, Key, Rows, leads_to_itself, references


def moved_rows(
    rows: Rows, moved: Mapping[Key, str], is_there: Callable[[Key], bool]
) -> dict[Key, Columns | None]:
    """Return what becomes of rows when the contents of places go to others, only where that differs.

    `moved` says of a place where it goes: the id of another of its kind; two may change places. `rows` are what
    follows them, as `read_following` returns it. A link that would lead from a thing to itself goes. One that is
    there already (`is_there` tells of what is not among the rows) stays as it is, once. None is for what goes.
    """
    ids = dict(moved)
    after: Rows = {}
    for table, facts in facts_by_table().items():
        for key, row in rows.items():
            if key[0] != table:
                continue
            along = _along(table, facts, row, ids)
            if leads_to_itself(table, along):
                continue
            target = (table, str(along["id"]))
            if target != key:
                ids[key] = target[1]
            if target in rows or not is_there(target):
                after.setdefault(target, along)
    changed: dict[Key, Columns | None] = {key: row for key, row in after.items() if rows.get(key) != row}
    return changed | dict.fromkeys(rows.keys() - after.keys())


def _along(table: str, facts: Facts, row: Columns, ids: Mapping[Key, str]) -> Columns:
    """Return a row with the places where those that it follows have gone."""
    along = dict(row)
    for column in facts.follows:
        place = (references(table)[column].table, str(row[column]))
        along[column] = ids.get(place, row[column])
    if facts.identity is not None:
        along = facts.identity.arranged(along)
        along["id"] = facts.identity.of(along)
    return along
