"""Writes what is made of a format of the project file: `make format`, from the root of the project.

* of every older format its statements, in `napl_desktop/document/format_N.py`, from the file that was kept of it;
* of ours the file that is kept of it, `tests/files/format-N.napl`, unless it is there with these very tables;
* the tables in `napl_desktop/document/FORMAT.md`, from the model.

Who begins a next format raises FORMAT in `schema.py`, adds its migration in `lifting.py`, and runs this.
"""

import re
import sqlite3
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "napl_desktop" / "document"
PAGE = DOCUMENT / "FORMAT.md"
_BEGIN, _END = "<!-- made by make format: begin -->\n", "<!-- made by make format: end -->\n"
_WIDTH = 100


def kept_file(version: int) -> Path:
    """Return where the file is that is kept of a format."""
    return ROOT / "tests" / "files" / f"format-{version}.napl"


def statements_in(file: Path) -> list[str]:
    """Return the statements that make the tables of a file and their indexes, as the file has them."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        return [sql for (sql,) in found]


def statements_module(version: int) -> str:
    """Return the module with the tables of an older format."""
    written = [f'    """\n{_in_lines(sql)}\n    """,' for sql in statements_in(kept_file(version))]
    return "\n".join(
        [
            f'"""The tables of format {version}, as files have them that were made before format {version + 1}:'
            ' it is never changed any more."""',
            "",
            "STATEMENTS = (",
            *written,
            ")",
            "",
        ]
    )


def _in_lines(sql: str) -> str:
    lines = []
    for line in filter(str.strip, sql.splitlines()):
        indent = " " * (4 if line.strip().startswith(("CREATE", ")")) else 8)
        lines += textwrap.wrap(
            line.strip(),
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=f"{indent}    ",
            break_on_hyphens=False,
            break_long_words=False,
        )
    return "\n".join(lines)


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
    return f"`{column.name}`" + (f" ({values})" if values else "")


def _first_sentence(text: str) -> str:
    sentence = re.split(r"\.\s", " ".join(text.split()) + " ")[0]
    return sentence.replace("|", "\\|")


def _has_these_tables(file: Path) -> bool:
    if not file.exists():
        return False
    from napl_desktop.document.schema import create_tables

    fresh = file.with_name("fresh.napl")
    create_tables(fresh)
    try:
        return sorted(statements_in(fresh)) == sorted(statements_in(file))
    finally:
        fresh.unlink()


def main() -> None:
    """Write what is not as it should be."""
    found = re.search(r"^FORMAT = (\d+)$", (DOCUMENT / "schema.py").read_text("utf-8"), re.MULTILINE)
    assert found is not None
    ours = int(found[1])
    # First: without these modules the program cannot be imported.
    for version in range(ours):
        module = DOCUMENT / f"format_{version}.py"
        if not module.exists():
            module.write_text(statements_module(version), "utf-8")
    if not _has_these_tables(kept_file(ours)):
        from tests.files.kept_file import make_kept_file

        kept_file(ours).unlink(missing_ok=True)
        make_kept_file(kept_file(ours), ours)
    PAGE.write_text(page_with_tables(PAGE.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
