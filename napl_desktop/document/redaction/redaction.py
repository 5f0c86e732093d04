"""Redaction of the names of participants from the rows of a project and from its history, in one transaction.

Names on the lists of participants are emptied wherever they are or ever were; in free texts only the words that
the user chose are replaced. A step that held such a word gets a new hash, unless it was damaged before.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Self

from msgspec import Struct, field
from msgspec.structs import asdict

from napl_desktop.document.format.schema import format_of
from napl_desktop.document.history.steps import changes_hash
from napl_desktop.document.redaction.name_words import pattern_of
from napl_desktop.document.redaction.word_columns import WordColumns, word_columns
from napl_desktop.model import new_id

REDACTED = "wipe-names"
"""The action of the step that a redaction is."""

_WITH_STEPS_OF_THIS_KIND = 1
"""The first format that has them."""

_WITH_BASES = 4
"""The first format that keeps what merged files said."""

_Row = tuple[str, str]
"""A table, and the id of a row."""


class Redaction(Struct, frozen=True):
    """What is to be redacted: every name on a list of participants, and chosen words in free texts.

    `names` are those names as far as they are known, to find what else holds them. `everywhere` are words to
    replace in every text, `at` those to replace in the texts of some things only: id of a thing → words.
    `after` is the number of steps before it: names that are written after it are none of its business. `step` is
    the id of the step that it is, in every file of the `project`. `files` are those that are known, each with the
    stick that it is on or "". Earlier programs noted none of these.
    """

    names: tuple[str, ...]
    replacement: str
    everywhere: tuple[str, ...] = ()
    at: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    after: int = 0
    project: str = ""
    step: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> tuple[str, ...]:
        """Every word that is replaced somewhere."""
        return tuple(
            dict.fromkeys([*self.everywhere, *(word for words in self.at.values() for word in words)])
        )

    def to_json(self) -> str:
        """Return it as text, to go on with after a crash."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote; ValueError, TypeError or KeyError if it is something else."""
        kept = json.loads(text)
        at = {thing: tuple(words) for thing, words in kept["at"].items()}
        lately = (kept.get("project", ""), kept.get("step", ""), kept.get("files", {}))
        return cls(
            tuple(kept["names"]), kept["replacement"], tuple(kept["everywhere"]), at, kept["after"], *lately
        )


class Replacer:
    """Replaces words of a redaction in texts. What it put there itself it leaves alone, so it may go twice."""

    def __init__(self, redaction: Redaction) -> None:
        self._redaction = redaction
        self._patterns: dict[tuple[str, ...], re.Pattern[str] | None] = {}

    def in_thing(self, thing_id: str, text: str) -> str:
        """Return a text of a thing without what is to be replaced there."""
        return self._replaced((*self._redaction.everywhere, *self._redaction.at.get(thing_id, ())), text)

    def in_anything(self, text: str) -> str:
        """Return a text of an unknown thing, without any word that is replaced somewhere."""
        return self._replaced(self._redaction.words, text)

    def _replaced(self, words: tuple[str, ...], text: str) -> str:
        if words not in self._patterns:
            self._patterns[words] = pattern_of(sorted(words, key=len, reverse=True))
        pattern = self._patterns[words]
        if pattern is None:
            return text
        replacement = self._redaction.replacement
        parts = text.split(replacement)
        return replacement.join(pattern.sub(lambda _found: replacement, part) for part in parts)


def redact_rows(connection: sqlite3.Connection, redaction: Redaction) -> int:
    """Redact in a database of ours of any format, in the transaction of `connection`, and add the step of it.

    The step keeps which rows had a word, now or once, but no word. Returns how many rows, steps and versions are
    otherwise now.
    """
    replacer = Replacer(redaction)
    rows: dict[_Row, None] = {}
    words = word_columns(connection)
    for table, columns in words.names.items():
        rows |= dict.fromkeys((table, id) for id in _empty(connection, table, columns))
    for table, columns in words.texts.items():
        texts = _redact_texts(connection, table, columns, "id", replacer)
        rows |= dict.fromkeys((table, str(id)) for id in texts)
    changed = len(rows)
    for table, (columns, thing) in words.titles.items():
        changed += len(_redact_texts(connection, table, columns, thing, replacer))
    changed += _redact_history(connection, replacer, words, rows)
    changed += _redact_bases(connection, replacer, words, rows)
    if format_of(connection) >= _WITH_STEPS_OF_THIS_KIND:
        _add_step(connection, redaction, rows)
    return changed


def _add_step(connection: sqlite3.Connection, redaction: Redaction, rows: Iterable[_Row]) -> None:
    (subject,) = connection.execute("SELECT id, title FROM project")
    newest = connection.execute("SELECT seq, head FROM step ORDER BY seq DESC LIMIT 1").fetchone()
    seq, head = (newest[0] + 1, newest[1]) if newest else (1, 0)
    logged = [(*row, None, None) for row in rows]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(
        "INSERT INTO step (seq, id, kind, action, subject_type, subject_id, subject_title,"
        " at, parent, target, head, changes_hash) VALUES (?, ?, 'version', ?, 'project', ?, ?, ?, ?, ?, ?, ?)",
        (seq, redaction.step or new_id(), REDACTED, *subject, at, head, seq, head, changes_hash(logged)),
    )
    connection.executemany(
        "INSERT INTO row_change (step_seq, position, table_name, row_id, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [(seq, position, *row) for position, row in enumerate(logged)],
    )


def is_redacted(database: Path, redaction: Redaction) -> bool:
    """Tell whether a database of ours has had this redaction: its step is there."""
    connection = _connect(database)
    try:
        return has_step(connection, redaction)
    finally:
        connection.close()


def has_step(connection: sqlite3.Connection, redaction: Redaction) -> bool:
    """Tell the same of what a connection leads to."""
    if redaction.step:
        found = connection.execute("SELECT 1 FROM step WHERE id = ?", (redaction.step,))
    else:
        found = connection.execute(
            "SELECT 1 FROM step WHERE action = ? AND seq > ? LIMIT 1", (REDACTED, redaction.after)
        )
    return found.fetchone() is not None


def redact_database(database: Path, redaction: Redaction) -> bool:
    """Redact in a database of ours that may be open elsewhere, unless it was; leave nothing in its free room.

    Returns False if a program that reads it at this moment still keeps old pages there. Raises sqlite3.Error.
    """
    if not is_redacted(database, redaction):
        connection = _connect(database)
        try:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN IMMEDIATE")
            redact_rows(connection, redaction)
            connection.execute("COMMIT")
        finally:
            connection.close()  # which takes back what was not committed
    return shrink(database)


def shrink(database: Path) -> bool:
    """Write a database anew without what was ever removed from it; False while old pages stay in its log.

    Raises sqlite3.Error, e.g. when there is no room.
    """
    connection = _connect(database)
    try:
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("VACUUM")
        (busy, _logged, _moved) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    finally:
        connection.close()


def _connect(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)


def _empty(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> list[str]:
    """Empty columns of a table; return the ids of the rows in which one was not."""
    filled = " OR ".join(f"{column} != ''" for column in columns)
    ids = [id for (id,) in connection.execute(f"SELECT id FROM {table} WHERE {filled} ORDER BY id")]
    empty = ", ".join(f"{column} = ''" for column in columns)
    connection.execute(f"UPDATE {table} SET {empty} WHERE {filled}")
    return ids


def _redact_texts(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], thing: str, replacer: Replacer
) -> list[str | int]:
    """Redact in columns of a table; return the keys of the rows that are otherwise now."""
    key = "seq" if table == "step" else "id"
    changed: list[str | int] = []
    for row_id, thing_id, *texts in connection.execute(
        f"SELECT {key}, {thing}, {', '.join(columns)} FROM {table}"
    ).fetchall():
        redacted = [replacer.in_thing(thing_id, text) if isinstance(text, str) else text for text in texts]
        if redacted != texts:
            assignments = ", ".join(f"{column} = ?" for column in columns)
            connection.execute(f"UPDATE {table} SET {assignments} WHERE {key} = ?", (*redacted, row_id))
            changed.append(row_id)
    return changed


Image = dict[str, Any]
_Logged = tuple[str, str, str | None, str | None]


def _redact_history(
    connection: sqlite3.Connection, replacer: Replacer, words: WordColumns, rows: dict[_Row, None]
) -> int:
    """Redact what every step changed; return how many steps are otherwise now, and add which rows to `rows`."""
    changed = 0
    for seq, kept_hash, positions, logged in _logged_by_step(connection):
        redacted = [_redacted_row(row, replacer, words) for row in logged]
        if redacted == logged:
            continue
        changed += 1
        for position, was, row in zip(positions, logged, redacted, strict=True):
            if row != was:
                rows[row[:2]] = None
                connection.execute(
                    "UPDATE row_change SET before = ?, after = ? WHERE step_seq = ? AND position = ?",
                    (*row[2:], seq, position),
                )
        # What was damaged stays recognisable as that.
        if changes_hash(logged) == kept_hash:
            connection.execute(
                "UPDATE step SET changes_hash = ? WHERE seq = ?", (changes_hash(redacted), seq)
            )
    return changed


def _redact_bases(
    connection: sqlite3.Connection, replacer: Replacer, words: WordColumns, rows: dict[_Row, None]
) -> int:
    """Redact what is kept of files that were merged; return how many rows are otherwise now, and add them."""
    if format_of(connection) < _WITH_BASES:
        return 0
    changed = 0
    # As bytes, for the same reason as in the history.
    kept = connection.execute(
        "SELECT set_id, table_name, row_id, CAST(columns AS BLOB) FROM base_row"
    ).fetchall()
    for set_id, table, row_id, columns in kept:
        was: _Logged = (table, row_id, None, _text(columns))
        redacted = _redacted_row(was, replacer, words)
        if redacted != was:
            changed += 1
            rows[was[:2]] = None
            connection.execute(
                "UPDATE base_row SET columns = ? WHERE set_id = ? AND table_name = ? AND row_id = ?",
                (redacted[3] or "{}", set_id, table, row_id),
            )
    return changed


def _logged_by_step(
    connection: sqlite3.Connection,
) -> Iterator[tuple[int, str | None, list[int], list[_Logged]]]:
    """Yield of every step its number, its hash, and what it changed, with the positions of that."""
    # As bytes: what is damaged may be no text any more, and must not hide a name behind an error. A row, or a
    # whole step, may be gone from between the others.
    reader = connection.execute(
        "SELECT step_seq, changes_hash, position, table_name, row_id,"
        " CAST(before AS BLOB), CAST(after AS BLOB)"
        " FROM row_change LEFT JOIN step ON step.seq = step_seq ORDER BY step_seq, position"
    )
    everything = [(*row[:5], *map(_text, row[5:])) for row in reader]
    for (seq, kept_hash), rows in groupby(everything, key=lambda row: (row[0], row[1])):
        of_step = list(rows)
        yield seq, kept_hash, [row[2] for row in of_step], [row[3:] for row in of_step]


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("utf-8", errors="replace")


def _redacted_row(row: _Logged, replacer: Replacer, words: WordColumns) -> _Logged:
    table, row_id, before, after = row

    def redacted(image: Image) -> Image:
        names = {column: "" for column in words.names.get(table, ()) if image.get(column)}
        texts = {
            column: replacer.in_thing(row_id, text)
            for column in words.texts.get(table, ())
            if isinstance(text := image.get(column), str)
        }
        return image | names | texts

    return table, row_id, _changed(before, redacted), _changed(after, redacted)


def _changed(kept: str | None, change: Callable[[Image], Image]) -> str | None:
    """Return an image as it is kept, changed; one that is damaged beyond reading is emptied."""
    if kept is None:
        return None
    try:
        image = json.loads(kept)
        changed = change(image)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return kept if changed == image else json.dumps(changed, ensure_ascii=False, separators=(",", ":"))
