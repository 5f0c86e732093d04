"""What is really kept on disk for a project, read as anybody could: without our program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from napl_desktop.model import Base


def kept_texts(home: Path, file: Path) -> list[str]:
    """Return every text of a project as the person of `home` has it: in the working copy, or the file."""
    copies = [*home.glob("state/napl_desktop/working/*/working.napl")]
    return [text for database in copies or [file] for text in texts_in(database)]


def texts_in(database: Path) -> Iterator[str]:
    """Yield every text that a file or working copy has now, its history aside."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        for table in Base.metadata.sorted_tables:
            words = [column.name for column in table.columns]
            for row in connection.execute(f"SELECT {', '.join(words)} FROM {table.name}"):
                yield from (value for value in row if isinstance(value, str))
