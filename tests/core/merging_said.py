"""What merging goes by, said a second time and simply: the tests hold the program against it."""

from napl_desktop.model import Base, facts_by_table
from napl_desktop.model.base import Prose


def units_of(table):
    """Return the columns that are compared, as they belong together."""
    facts = facts_by_table()[table]
    left_out = {"id", *facts.unmerged, *(["order_key"] if facts.ordered_in is not None else [])}
    alone = [column.name for column in Base.metadata.tables[table].columns if column.name not in left_out]
    for unit in facts.units:
        alone = [column for column in alone if column not in unit]
    return [*facts.units, *((column,) for column in alone)]


def values(rows, key, unit):
    return {column: rows[key][column] for column in unit}


def changed(base, side, key, unit):
    """Tell whether a side changed a unit itself: not where the thing that it pointed at is gone there."""
    if key not in base:
        return not is_blank(side, key, unit)
    was = values(base, key, unit)
    for column in unit:
        for foreign in Base.metadata.tables[key[0]].columns[column].foreign_keys:
            if foreign.ondelete == "SET NULL" and (foreign.column.table.name, was[column]) not in side:
                was[column] = None
    return values(side, key, unit) != was


def is_blank(rows, key, unit):
    """Tell whether nobody put anything in a unit: all that can be empty in it is."""
    sayable = []
    for name in unit:
        column = Base.metadata.tables[key[0]].columns[name]
        if any(foreign.ondelete == "CASCADE" for foreign in column.foreign_keys):
            continue
        if column.nullable:
            sayable.append(rows[key][name] is None)
        elif isinstance(column.type, Prose) and name != facts_by_table()[key[0]].title:
            sayable.append(rows[key][name] == "")
    return bool(sayable) and all(sayable)


def hangs_from(rows, key, but):
    """Return a row and all that goes with it, but for what the other side has as well."""
    gone = {key}
    while True:
        further = {
            (table, id)
            for (table, id), row in rows.items()
            if (table, id) not in gone and (table, id) not in but
            for column in Base.metadata.tables[table].columns
            for foreign in column.foreign_keys
            if foreign.ondelete == "CASCADE" and (foreign.column.table.name, row[column.name]) in gone
        }
        if not further:
            return gone
        gone |= further
