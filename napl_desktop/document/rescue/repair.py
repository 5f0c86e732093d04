"""Rows of a damaged file made to fit together again, so that every text that could be read has a place.

Table by table, each after those that it names, by the facts of each: a thing that others hang on comes back
without its name, and a link without its ends is lost. What was decided on the way is told, text by text.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping

from fractional_indexing import FIError, generate_key_between, generate_n_keys_between
from msgspec import Struct

from napl_desktop.document.format.integrity import refused_by_checks
from napl_desktop.document.rescue.raw_rows import ReadableFile
from napl_desktop.document.rescue.repair_cells import (
    bring_back_empty_cells,
    bring_back_perspectives,
    give_sectors,
    lose_steps_between_paths,
    note_at_row,
    place_cells,
    repair_project,
)
from napl_desktop.document.rescue.repair_references import repair_references
from napl_desktop.document.rescue.repair_report import RepairEntry, RepairReport
from napl_desktop.document.rescue.repair_rows import RepairedRows
from napl_desktop.document.rescue.repair_sources import readable_rows
from napl_desktop.document.rescue.repair_values import ValueRepair, give_moments
from napl_desktop.model import Identity, facts_by_table
from napl_desktop.rows import Columns, Rows, typed_columns
from napl_desktop.wording import Wording

_LONGEST_KEY = 200

_PLACES: Mapping[str, Callable[[RepairedRows], None]] = {
    "descriptor": place_cells,
    "starting_level": lose_steps_between_paths,
}
"""What holds of where the rows of one table are, beyond its facts."""


class Repaired(Struct, frozen=True):
    """Rows that fit, and what is to be told of what is not as it was."""

    rows: Rows
    entries: tuple[RepairEntry, ...]


def repair(raw: ReadableFile, title: str, words: Wording) -> Repaired:
    """Make rows that fit of what could be read; `title` is for a project that lost its own."""
    report = RepairReport()
    values = ValueRepair(report)
    repaired = RepairedRows(readable_rows(raw, values, report), values, report, words)
    for table in repaired.tables:
        _drop_silent(repaired, table)
    repair_project(repaired, title)
    bring_back_perspectives(repaired)
    for table, facts in facts_by_table().items():
        repair_references(repaired, table)
        if table in _PLACES:
            _PLACES[table](repaired)
        if facts.identity is not None:
            _identify(repaired, table, facts.identity)
        for id in refused_by_checks(table, repaired.tables[table].values()):
            repaired.lose(table, id)
        if table == "descriptor":
            bring_back_empty_cells(repaired)
    give_sectors(repaired)
    for table, rows in repaired.tables.items():
        for row in rows.values():
            _name(repaired, table, row)
            give_moments(table, row)
        _put_in_order(table, rows)
    all_rows = {(table, id): row for table, rows in repaired.tables.items() for id, row in rows.items()}
    return Repaired(all_rows, tuple(report.entries))


def _drop_silent(repaired: RepairedRows, table: str) -> None:
    """Leave out what should say something, and does not."""
    title = facts_by_table()[table].title
    if title and not repaired.comes_back(table):
        for id in [id for id, row in repaired.tables[table].items() if not row[title]]:
            del repaired.tables[table][id]


def _identify(repaired: RepairedRows, table: str, identity: Identity) -> None:
    """Give rows the ids that follow from their ends; of two at one place the first that says something stays."""
    old, repaired.tables[table] = repaired.tables[table], {}
    found = repaired.tables[table]
    for old_id, row in old.items():
        arranged = identity.arranged(row)
        id = identity.of(arranged)
        if id != old_id:
            repaired.rename(table, old_id, id)
        there = found.get(id)
        if there is None or (_says_something(table, row) and not _says_something(table, there)):
            found[id] = arranged | {"id": id}
        elif table == "descriptor" and there["text"] != row["text"]:
            note_at_row(repaired, row)
        else:
            repaired.report.add_texts("doubled", table, row, besides=there)


def _says_something(table: str, row: Columns) -> bool:
    return any(row[column] for column in typed_columns(table))


def _name(repaired: RepairedRows, table: str, row: Columns) -> None:
    if repaired.comes_back(table):
        title = facts_by_table()[table].title
        row[title] = row[title] or repaired.words.text("rescue", "nameless")


def _put_in_order(table: str, rows: Mapping[str, Columns]) -> None:
    """Give rows among which one has no place a place each."""
    inside = facts_by_table()[table].ordered_in
    groups: dict[object, list[Columns]] = defaultdict(list)
    for row in rows.values() if inside is not None else ():
        groups[tuple(row[column] for column in inside or ())].append(row)
    for group in groups.values():
        if all(_is_order(str(row["order_key"])) for row in group):
            continue
        group.sort(key=lambda row: (not _is_order(str(row["order_key"])), str(row["order_key"])))
        for row, key in zip(group, generate_n_keys_between(None, None, len(group)), strict=True):
            row["order_key"] = key


def _is_order(key: str) -> bool:
    try:
        generate_key_between(key, None)
    except (FIError, IndexError, ValueError):
        return False
    return len(key) <= _LONGEST_KEY
