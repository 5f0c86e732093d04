"""Tables that mean harm: `napl import-table` says one sentence, in little time and little memory."""

import os
import random
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from napl_desktop.errors.tables import NotATable, TableTooLarge
from napl_desktop.exchange.tables import limits
from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import ColumnUse
from napl_desktop.exchange.tables.limits import Allowance
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.raw import from_rows
from napl_desktop.exchange.tables.reading import read_tables
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile
from napl_desktop.wording import wording
from tests.core.hostile_tables import (
    DOCUMENT,
    GRID,
    KINDS,
    REFUSED,
    SHEET,
    Part,
    document_parts,
    plain,
    rows_xml,
    sheet_xml,
    workbook_parts,
    write_zip,
)
from tests.core.napl_said import one_sentence
from tests.effort import soon
from tests.faults import hostile_tables
from tests.faults.table import Row, all_well

MOST_SECONDS, MOST_MEGABYTES = 2.0, 200
_ROOT = Path(__file__).parents[2]
# What getrusage says of memory comes from whoever started a process too; /proc tells of the process alone.
_COMMAND = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
from napl_desktop.cli import main
code = main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
peak = open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]
print(used.ru_utime + used.ru_stime, int(peak) // 1024)
raise SystemExit(code)
"""

on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux tells how much memory it took"
)


class Stopped(Exception):
    """What who waits raises to end it."""


@dataclass(frozen=True)
class Imported:
    code: int
    err: str
    seconds: float
    megabytes: int


def import_table(table: Path, project: Path) -> Imported:
    """Run the command in a process of its own."""
    if not project.exists():
        _run("new", project, "--sector", "vo", "--focus", "roles")
    done = _run("import-table", table, "--into", project)
    seconds, megabytes = done.stdout.split()[-2:] if done.stdout else ("30", "0")
    return Imported(done.returncode, done.stderr, float(seconds), int(megabytes))


def _run(*words: object) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"PYTHONPATH": str(_ROOT), "LC_ALL": "nl_NL.UTF-8"}
    command = [sys.executable, "-c", _COMMAND, *map(str, words)]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Imported:
    """Return what it takes to bring in a small table."""
    folder = tmp_path_factory.mktemp("klein")
    done = import_table(plain(folder), folder / "klein.napl")
    assert (done.code, done.err) == (0, "")
    return done


@pytest.fixture
def bring_in(tmp_path: Path, small: Imported):
    """Give what brings a table in, and fails if that took too much beside a small one."""

    def bring_in(table: Path) -> Imported:
        done = import_table(table, tmp_path / "proef.napl")
        assert done.seconds - small.seconds < MOST_SECONDS, table.name
        assert done.megabytes - small.megabytes < MOST_MEGABYTES, table.name
        return done

    return bring_in


@on_linux
def test_every_hostile_table_ends_in_a_sentence(shared_data: Path, bring_in) -> None:
    tables = [path for path in sorted((shared_data / "hostile").iterdir()) if path.suffix != ".napl"]
    assert tables
    for table in tables:
        done = bring_in(table)
        assert done.code == 2, table.name
        assert table.name in one_sentence(done.err)


@on_linux
@pytest.mark.parametrize(
    "kind", ["part larger than it says", "odd encoding", "many siblings", "long text file"]
)
def test_the_command_says_one_sentence_and_no_more(tmp_path: Path, kind: str, bring_in) -> None:
    table = KINDS[kind](random.Random(2), tmp_path)
    done = bring_in(table)
    assert done.code == 2
    assert table.name in one_sentence(done.err)


@on_linux
def test_one_table_of_each_kind_makes_nobody_wait_and_meets_no_bug() -> None:
    rows = all_well(hostile_tables.proof(len(KINDS), seed=2, workers=1))
    assert {row.what.partition(": ")[2]: dict(row.remarks) for row in rows.values() if is_refused(row)} == {
        kind: {"refused": 1} for kind in REFUSED
    }


def is_refused(row: Row) -> bool:
    return row.what.partition(": ")[2] in REFUSED


def test_a_part_may_be_stored_or_deflated_and_is_read_whole(tmp_path: Path) -> None:
    parts = [Part(name, content, method=8 * (name == SHEET)) for name, content in workbook_parts().items()]
    (table,) = read_tables(write_zip(tmp_path / "gewoon.xlsx", parts))
    assert table.rows == GRID


def test_a_part_that_follows_its_sizes_only_afterwards_is_read(tmp_path: Path) -> None:
    parts = [Part(name, content, flags=0x8, local_size=0) for name, content in workbook_parts().items()]
    assert read_tables(write_zip(tmp_path / "stroom.xlsx", parts))[0].rows == GRID


def test_a_part_that_goes_on_after_what_it_says_is_not_cut_but_refused(tmp_path: Path) -> None:
    parts = workbook_parts()
    said = parts[SHEET]
    longer = Part(SHEET, said + b"<!-- -->", size=len(said), checksum=zlib.crc32(said))
    path = write_zip(
        tmp_path / "langer.xlsx",
        [longer if name == SHEET else Part(name, content) for name, content in parts.items()],
    )
    with pytest.raises(NotATable):
        read_tables(path)


def test_a_part_inside_another_is_not_read(tmp_path: Path) -> None:
    parts = [Part(name, content) for name, content in workbook_parts().items()]
    inner = write_zip(tmp_path / "binnen.zip", [parts[-1]]).read_bytes()
    outer = Part("a.bin", inner, method=0)
    # The local header of the outer part has 30 bytes and its name; then the inner part begins.
    parts[-1].at = 30 + len(outer.name)
    path = write_zip(tmp_path / "binnen.xlsx", [outer, *parts])
    with ZipFile(path) as archive:
        assert archive.read(SHEET) == parts[-1].content
    with pytest.raises(NotATable):
        read_tables(path)


def test_a_part_is_never_unpacked_further_than_it_says(tmp_path: Path) -> None:
    parts = workbook_parts()
    lie = Part(SHEET, parts[SHEET] + b" " * 50_000_000, size=len(parts[SHEET]))
    path = write_zip(tmp_path / "groot.xlsx", [lie])
    allowance = Allowance(path)
    before = allowance.unpacked
    with OfficeFile(path, allowance) as office, pytest.raises(NotATable):
        list(office.pieces(SHEET))
    assert before - allowance.unpacked < 1_000_000


def test_a_million_rows_without_anything_in_them_are_gone_through_once(tmp_path: Path) -> None:
    sheet = sheet_xml(rows_xml() + "<row/>" * 200_000)
    (table,) = read_tables(write_zip(tmp_path / "leeg.xlsx", workbook_parts(sheet), method=0))
    assert table.rows == GRID


def test_what_is_too_large_says_how_large_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "lang.csv"
    path.write_text("a;b;c\n" * (limits.MOST_ROWS + 1), "utf-8")
    with pytest.raises(TableTooLarge) as raised:
        read_tables(path)
    dutch, english = (wording(language).error(raised.value) for language in ("nl", "en"))
    assert "hoogstens 4.000 rijen, 200 kolommen en 100.000 gevulde cellen" in dutch
    assert "at most 4,000 rows, 200 columns and 100,000 filled cells" in english


def test_as_many_rows_as_may_be_are_read(tmp_path: Path) -> None:
    path = tmp_path / "lang.csv"
    path.write_text("\n" * 3000 + "a;b;c\n" * limits.MOST_ROWS + ";;\n" * 5000, "utf-8")
    (table,) = read_tables(path)
    assert len(table.rows) == limits.MOST_ROWS


def test_a_text_file_is_read_no_further_than_it_is_known_to_be_too_large(tmp_path: Path) -> None:
    path = tmp_path / "lang.csv"
    path.write_text("a;b;c\n" * 200_000, "utf-8")
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1

    with pytest.raises(TableTooLarge):
        read_tables(path, check)
    assert asked <= limits.MOST_ROWS + 1


def _csv(folder: Path) -> Path:
    path = folder / "rijen.csv"
    path.write_text("a;b\n" * 1000, "utf-8")
    return path


@pytest.mark.parametrize(
    "make",
    [
        _csv,
        plain,
        lambda folder: write_zip(folder / "gewoon.docx", document_parts()),
    ],
    ids=["csv", "xlsx", "docx"],
)
def test_the_reading_stops_as_soon_as_it_is_told(tmp_path: Path, make) -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise Stopped

    with pytest.raises(Stopped):
        read_tables(make(tmp_path), check)
    assert asked == 2


def test_one_sheet_for_two_names_is_no_workbook(tmp_path: Path) -> None:
    sheets = "".join(f'<sheet name="b{number}" sheetId="{number}" r:id="r1"/>' for number in (1, 2))
    with pytest.raises(NotATable):
        read_tables(write_zip(tmp_path / "twee.xlsx", workbook_parts(sheets=sheets)))


@pytest.mark.parametrize("encoding", ["UTF-8", "utf-8", "UTF-16", "us-ascii", "ISO-8859-1"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    parts = workbook_parts()
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{parts[SHEET].decode()}'
    parts[SHEET] = xml.encode(encoding)
    assert read_tables(write_zip(tmp_path / "taal.xlsx", parts))[0].rows == GRID


@pytest.mark.parametrize("written_as", ["utf-8", "utf-16", "utf-32", "utf-7"])
@pytest.mark.parametrize(
    ("parts", "name"), [(workbook_parts(), SHEET), (document_parts(), DOCUMENT)], ids=["xlsx", "docx"]
)
def test_a_document_type_is_refused_however_it_is_written(tmp_path: Path, parts, name, written_as) -> None:
    said = {"utf-16": "UTF-16", "utf-32": "UCS-4", "utf-7": "UTF-7"}.get(written_as)
    start = f'<?xml version="1.0" encoding="{said}"?>' if said else ""
    xml = f"{start}<!DOCTYPE a []>{parts[name].decode()}"
    with pytest.raises(NotATable):
        read_tables(write_zip(tmp_path / "soort.zip", parts | {name: xml.encode(written_as)}))


class _Counter:
    """Counts what is in a part."""

    def __init__(self) -> None:
        self.elements = 0

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self.elements += 1

    def end(self, _name: str) -> None:
        pass

    def text(self, _text: str) -> None:
        pass


@pytest.mark.parametrize("allowance", [{"elements": 999}, {"unpacked": 5999}])
def test_no_more_is_read_than_a_file_may_have(tmp_path: Path, allowance: dict[str, int]) -> None:
    path = write_zip(tmp_path / "veel.xlsx", {SHEET: b"<aaaaaa>" + b"<bbb/>" * 999 + b"</aaaaaa>"})
    counter = _Counter()
    with OfficeFile(path, Allowance(path, **allowance)) as office, pytest.raises(TableTooLarge):
        read_part(office, SHEET, counter)
    assert counter.elements <= 999


def test_a_file_has_no_more_text_than_it_may_have(tmp_path: Path) -> None:
    shared = f"<si><t>{'tekst ' * (limits.MOST_SIGNS // 6 + 1)}</t></si>"
    parts = workbook_parts(sheet_xml('<row><c t="s"><v>0</v></c></row>'), shared)
    with pytest.raises(TableTooLarge):
        read_tables(write_zip(tmp_path / "tekst.xlsx", parts, method=0))


def test_a_table_has_no_more_cells_than_it_may_have(tmp_path: Path) -> None:
    wide = 150
    rows = limits.MOST_CELLS // wide + 1
    for ending, line in (("xlsx", ""), ("csv", ";".join("x" * wide) + "\n")):
        path = tmp_path / f"vol.{ending}"
        path.write_text(line * rows, "utf-8")
        if not line:
            cells = "<row>" + "<c><v>1</v></c>" * wide + "</row>"
            write_zip(path, workbook_parts(sheet_xml(cells * rows)), method=0)
        with pytest.raises(TableTooLarge):
            read_tables(path)
    assert from_rows([["x"] * wide] * rows).too_large
    assert not from_rows([["x"] * wide] * (rows - 1)).too_large


def test_a_line_with_a_million_empty_cells_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "leeg.csv"
    path.write_text("a;b\nc" + ";" * 1_000_001 + "\n;d\n", "utf-8")
    with pytest.raises(TableTooLarge):
        read_tables(path)


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 500_000])
def test_what_shrinks_much_is_unpacked_to_its_end(tmp_path: Path, size: int) -> None:
    path = write_zip(tmp_path / "leeg.xlsx", {SHEET: b" " * size})
    with OfficeFile(path, Allowance(path)) as office:
        assert b"".join(office.pieces(SHEET)) == b" " * size


def test_what_is_left_out_is_listed_in_one_pass(tmp_path: Path) -> None:
    made = from_rows([["A", *(f"N{n}" for n in range(40))], *[["x"] * 41 for _ in range(1999)]])
    layout = guess(made)
    layout = replace(layout, columns=(ColumnUse.LAYER, ColumnUse.LEVEL, *[ColumnUse.SKIP] * 39))
    with soon(1.5):
        assert len(read_path(made, layout, "Veel").left_out) > 70_000
