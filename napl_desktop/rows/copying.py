"""Copies of rows under other identities, with what they name renamed along."""

from collections.abc import Callable

from msgspec import Struct, field

from napl_desktop.model import facts_by_table, new_id
from napl_desktop.rows.rows import Columns, Key, Rows, references


class Copies(Struct, frozen=True):
    """What came of it: the rows of the copies, and of every copied row the id of its copy."""

    rows: Rows = field(default_factory=dict)
    ids: dict[Key, str] = field(default_factory=dict)


def copy_rows(
    rows: Rows,
    roots: dict[Key, Columns],
    is_there: Callable[[Key], bool],
    new_id_for: Callable[[Key], str] = lambda _key: new_id(),
) -> Copies:
    """Return copies of things and of all that is copied along with them.

    `rows` hold the things and their parts; `roots` are the things, each with the columns that are otherwise in
    its copy. What a copy names is the copy of it, or else the same where `is_there` says that it is there; a row
    that names what is neither is not copied, or its column is emptied.
    """
    copies = Copies()
    for table, facts in facts_by_table().items():
        of_table = {key: row for key, row in rows.items() if key[0] == table}
        along = {
            key: row
            for key, row in of_table.items()
            if key in roots or _goes_along(table, row, facts.copied_along_with, copies.ids)
        }
        if facts.identity is None:
            copies.ids.update({key: new_id_for(key) for key in along})
        for key, row in along.items():
            renamed = _renamed(table, row | roots.get(key, {}), copies.ids, is_there)
            if renamed is None:
                copies.ids.pop(key, None)
                continue
            if facts.identity is not None:
                renamed = facts.identity.arranged(renamed)
                copies.ids[key] = facts.identity.of(renamed)
            copies.rows[table, copies.ids[key]] = {**renamed, "id": copies.ids[key]}
    return copies


def _goes_along(table: str, row: Columns, with_what: tuple[str, ...], ids: dict[Key, str]) -> bool:
    named = [(references(table)[column].table, str(row[column])) for column in with_what if row[column]]
    return bool(named) and all(key in ids for key in named)


def _renamed(
    table: str, row: Columns, ids: dict[Key, str], is_there: Callable[[Key], bool]
) -> Columns | None:
    """Return a row with the copies in it of what it names; None where something is missing in it."""
    renamed = dict(row)
    for column, reference in references(table).items():
        id = row[column]
        if id is None:
            continue
        key = (reference.table, str(id))
        if key in ids:
            renamed[column] = ids[key]
        elif not is_there(key):
            if not reference.is_emptied:
                return None
            renamed[column] = None
    return renamed
