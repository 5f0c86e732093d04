"""Writes what is made of a format of the project file: `make format`, from the root of the project.

* of every older format its statements, in `format_N.py` beside `schema.py`, from the file that was kept of it;
* of ours the file that is kept of it, `tests/files/format-N.napl`, unless it is there with these very tables;
* the tables in `napl_desktop/document/format/FORMAT.md`, from the model.

Who begins a next format raises FORMAT in `schema.py`, adds its migration in `lifting.py`, and runs this.
"""

import json
import re
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "napl_desktop" / "document" / "format"
PAGE = FOLDER / "FORMAT.md"
_BEGIN, _END = "<!-- made by make format: begin -->\n", "<!-- made by make format: end -->\n"
_WIDTH = 96
_ORDER = {"base_row": 1, "row_change": 1, "step": 1, "version": 1, "seal": 2}
"""What comes after the tables of the content."""


def kept_file(version: int) -> Path:
    """Return where the file is that is kept of a format."""
    return ROOT / "tests" / "files" / f"format-{version}.napl"


def statements_in(file: Path) -> list[str]:
    """Return the statements that make the tables of a file and their indexes, in the order of a new file.

    They are as the file has them, to the letter: then every table begins at the same page again.
    """
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute(
            "SELECT tbl_name, type = 'index', name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        )
        return [sql for *_place, sql in sorted(found, key=lambda each: (_ORDER.get(each[0], 0), each))]


def statements_module(version: int) -> str:
    """Return the module with the tables of an older format."""
    lines = [
        f'"""The tables of format {version}, as files have them that were made before format {version + 1}:'
        ' it is never changed any more."""',
        "",
        "STATEMENTS = (",
    ]
    for sql in statements_in(kept_file(version)):
        *parts, last = _parts(sql)
        lines += [f"    {part}" for part in parts] + [f"    {last},"]
    return "\n".join([*lines, ")", ""])


def _parts(sql: str) -> list[str]:
    """Return the lines of a statement as Python says them; long ones in pieces."""
    return [
        json.dumps(line[start : start + _WIDTH])
        for line in sql.splitlines(keepends=True)
        for start in range(0, len(line), _WIDTH)
    ]


def page_with_tables(page: str) -> str:
    """Return the page on the format with its tables as the model has them now."""
    before, _begin, rest = page.partition(_BEGIN)
    _old, _end, after = rest.partition(_END)
    return f"{before}{_BEGIN}{_tables()}{_END}{after}"


def _tables() -> str:
    from napl_desktop.model import Base

    lines = ["| table | one row is | columns, besides `id` |", "|---|---|---|"]
    for mapper in sorted(Base.registry.mappers, key=lambda mapper: mapper.local_table.name):
        table = mapper.local_table
        columns = ", ".join(_column(column) for column in table.columns if not column.primary_key)
        lines.append(f"| `{table.name}` | {_first_sentence(mapper.class_.__doc__ or '')} | {columns} |")
    return "\n".join([*lines, ""])


def _column(column: "sa.Column[object]") -> str:
    """Return a column with what may be in it, where that is not any text."""
    (foreign,) = column.foreign_keys or (None,)
    if foreign is not None:
        values = foreign.column.table.name
    elif isinstance(column.type, sa.Enum):
        values = ", ".join(column.type.enums)
    elif isinstance(column.type, sa.Boolean):
        values = "0, 1"
    else:
        values = "a whole number" if isinstance(column.type, sa.Integer) else ""
    values += " or null" if column.nullable else ""
    values += ", goes with it" if foreign is not None and foreign.ondelete == "CASCADE" else ""
    return f"`{column.name}`" + (f" ({values.strip()})" if values else "")


def _first_sentence(text: str) -> str:
    sentence = re.split(r"\.\s", " ".join(text.split()) + " ")[0]
    return sentence.replace("|", "\\|")


def _has_these_tables(file: Path) -> bool:
    if not file.exists():
        return False
    from napl_desktop.document.format.schema import create_tables

    fresh = file.with_name("fresh.napl")
    create_tables(fresh)
    try:
        return sorted(statements_in(fresh)) == sorted(statements_in(file))
    finally:
        fresh.unlink()


def main() -> None:
    """Write what is not as it should be."""
    found = re.search(r"^FORMAT = (\d+)$", (FOLDER / "schema.py").read_text("utf-8"), re.MULTILINE)
    assert found is not None
    ours = int(found[1])
    # First: without these modules the program cannot be imported.
    for version in range(ours):
        module = FOLDER / f"format_{version}.py"
        if not module.exists():
            module.write_text(statements_module(version), "utf-8")
    if not _has_these_tables(kept_file(ours)):
        from tests.files.kept_file import make_kept_file

        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / kept_file(ours).name
            make_kept_file(made, ours)
            shutil.copyfile(made, kept_file(ours))
    PAGE.write_text(page_with_tables(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
