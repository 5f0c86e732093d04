"""Projects to look at: the sample, an empty one, a beginning, and one in which every name is as long as can be.

Each function writes its file in a folder, over what is there.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import sqlalchemy as sa
from openpyxl import load_workbook

from napl_desktop.assets import sample_projects
from napl_desktop.document.document import Document
from napl_desktop.document.history import new_step, versions
from napl_desktop.document.storage.backups import back_up
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.hand_in import content
from napl_desktop.exchange.hand_in.making import make_hand_in
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    KnownPerspective,
    NationalLevel,
    Note,
    Sector,
    known_perspective,
)
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension, rename_dimension
from napl_desktop.operations.notes import add_cell_note, add_role_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.proposals import propose_text
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.versions import name_version
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import first_path_id, outline
from napl_desktop.templates import templates
from tests.screens.made_once import made_once
from ui.shell.app import SAMPLE

_STAGES = tuple(
    PlannedRow((band, title), texts)
    for band, title, texts in (
        (
            "Voorbereiden",
            "Doelen kiezen",
            (
                "Neemt doelen over uit de methode.",
                "Kiest doelen die bij de les passen.",
                "Kiest doelen die bij een reeks lessen passen.",
                "Stemt doelen af met collega's van het vak.",
                "Stemt doelen af over vakken heen.",
                "Bewaakt met het team wat een opleiding toetst.",
            ),
        ),
        (
            "Voorbereiden",
            "Vragen maken",
            (
                "Gebruikt vragen van anderen.",
                "Past vragen aan de groep aan.",
                "Maakt vragen die meten wat geleerd is.",
                "Laat collega's de vragen vooraf maken en bekijken.",
                "",
                "",
            ),
        ),
        (
            "Uitvoeren",
            "Beoordelen",
            (
                "Kijkt na met een antwoordmodel.",
                "Kijkt na met een model dat vooraf besproken is.",
                "",
                "Beoordeelt werk samen met een collega.",
                "",
                "Ontwerpt met het team hoe er beoordeeld wordt.",
            ),
        ),
        (
            "Uitvoeren",
            "Terugkijken",
            (
                "Bespreekt de uitslag met de klas.",
                "",
                "",
                "Verandert de lessen naar wat de toets liet zien.",
                "",
                "",
            ),
        ),
    )
)

LONG = "Onderwijskundig leiderschap in een schooloverstijgend netwerk van opleidingsscholen"
_TEXT = (
    "Neemt samen met collega's van andere scholen het voortouw bij het herontwerpen van het programma.\n"
    "Laat zien wat dat voor leerlingen oplevert, en stelt bij wat niet werkt."
)


def sample(folder: Path) -> Path:
    """Copy the sample."""
    return Path(shutil.copy(sample_projects() / SAMPLE, folder))


def roles(folder: Path) -> Path:
    """Copy the sample of a rollen atelier: six roles, three paths, and a route."""
    return Path(shutil.copy(sample_projects() / "rollen-vo.napl", _free(folder / "rollen-vo.napl")))


def disputed(folder: Path) -> Path:
    """Make the sample again, with one cell for which there are other wordings."""
    file = _free(folder / "oneens.napl")
    shutil.copy(sample_projects() / SAMPLE, file)
    with Document.open(file) as document:
        with document.read() as db:
            grid = path_grid(db, first_path_id(db) or "")
        assert grid is not None
        cell = next(row.id for row in grid.rows if row.title == "Samenhang"), grid.levels[1].id
        text = grid.cell(*cell).text
        propose_text(
            document,
            *cell,
            f"{text.rstrip('.')}, en betrekt daar leerlingen bij.",
            KnownPerspective.TEACHER.id,
        )
        propose_text(
            document,
            *cell,
            "Maakt met collega's één leerlijn over de vakken heen en laat zien hoe leerlingen die ervaren.",
            KnownPerspective.SCHOOL_LEADER.id,
        )
    return file


@made_once
def two_stages(folder: Path) -> Path:
    """Make a project with a path of six levels in two stages, as far as a room gets in an afternoon."""
    file = _free(folder / "fasen.napl")
    levels = tuple(
        PlannedLevel(f"{letter}{number}", stage)
        for letter, stage in (("A", "Basis"), ("B", "Verdieping"))
        for number in (1, 2, 3)
    )
    document = new_project(
        file,
        "Toetsen",
        Sector.MBO,
        AtelierFocus.ROLES,
        "mbo · rollen",
        PathPlan("Toetsen", levels, _STAGES),
    )
    with document.read() as db:
        grid = path_grid(db, _first_path(document))
    assert grid is not None
    places = ((row.id, level.id) for row in grid.rows for level in grid.levels)
    filled = [place for place in places if grid.cell(*place).text]
    set_status(document, filled[:9], DescriptorStatus.AGREED)
    set_status(document, filled[9:12], DescriptorStatus.DISPUTED)
    document.close()
    return file


def eight_levels(folder: Path) -> Path:
    """Make a project with a path of more levels than a room can read at a time."""
    file = _free(folder / "acht-niveaus.napl")
    names = (
        "Oriënterend",
        "Beginnend",
        "Startbekwaam",
        "Zelfstandig",
        "Vakbekwaam",
        "Ervaren",
        "Expert",
        "Landelijk expert",
    )
    rows = (
        ("Ontwerpen van leeractiviteiten", "ontwerpt lessen bij leerdoelen"),
        ("Toetsing en feedback", "geeft feedback waarmee leerlingen verder kunnen"),
        ("Samenwerken in de school", "bespreekt met collega's wat leerlingen leren"),
        ("Onderzoekend vermogen", "verzamelt gegevens en trekt er conclusies uit"),
    )
    plan = PathPlan(
        "Leraar in acht stappen",
        tuple(PlannedLevel(name) for name in names),
        tuple(
            PlannedRow((title,), tuple(f"{name}: {words}, ook in een andere klas." for name in names))
            for title, words in rows
        ),
    )
    new_project(file, "Acht niveaus", Sector.VO, AtelierFocus.LEVELS, "vo · niveaus", plan).close()
    return file


def from_table(table: Path, folder: Path) -> Path:
    """Make a project of a table that lies somewhere."""
    from napl_desktop.exchange.tables.guess import best_table, guess
    from napl_desktop.exchange.tables.path_reading import read_path
    from napl_desktop.exchange.tables.reading import read_tables

    file = _free(folder / f"{table.stem}.napl")
    tables = read_tables(table)
    best = best_table(tables)
    plan = read_path(best, guess(best), table.stem, ()).plan
    new_project(file, table.stem, Sector.VO, AtelierFocus.LEVELS, "vo · niveaus", plan).close()
    return file


def no_paths(folder: Path) -> Path:
    """Make a project in which nothing has been done yet."""
    file = _free(folder / "nieuw.napl")
    new_project(file, "Nieuw", Sector.PO, AtelierFocus.LEVELS, "po · competentieniveaus").close()
    return file


def beginning(folder: Path) -> Path:
    """Make a project that begins with the template of rows and levels without texts."""
    file = _free(folder / "begin.napl")
    plan = templates()[-1].plans["nl"]
    new_project(file, "Begin", Sector.MBO, AtelierFocus.ROLES, "mbo · rollen", plan).close()
    return file


@made_once
def many_points(folder: Path) -> Path:
    """Make a project in which a great deal is still to be looked at: sixty roles without a path."""
    file = _free(folder / "veel.napl")
    shutil.copy(sample_projects() / SAMPLE, file)
    with Document.open(file) as document:
        with document.read() as db:
            grid = path_grid(db, first_path_id(db) or "")
        assert grid is not None
        for number in range(60):
            add_role(document, grid.atelier_id, f"Rol {number + 1}")
    return file


def of_many_levels(folder: Path) -> Path:
    """Make a project of paths with two, three and five levels of their own names."""
    file = _free(folder / "drie-paden.napl")
    plans = [
        PathPlan(title, tuple(PlannedLevel(level) for level in levels), (PlannedRow(("Rij",), ("Tekst.",)),))
        for title, levels in (
            ("Begeleiden", ("startbekwaam", "vakbekwaam", "expert")),
            ("Digitale geletterdheid", ("Nieuwkomer", "Verkenner", "Integrator", "Expert", "Pionier")),
            ("Toetsen", ("basis", "gevorderd")),
        )
    ]
    with new_project(file, "Drie paden", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plans[0]) as document:
        with document.read() as db:
            grid = path_grid(db, first_path_id(db) or "")
        assert grid is not None
        for plan in plans[1:]:
            add_path(document, grid.atelier_id, plan)
    return file


@made_once
def misspelt(folder: Path) -> Path:
    """Make a beginning in which somebody typed fast."""
    file = beginning(folder)
    mine = _free(folder / "haast.napl")
    file.replace(mine)
    with Document.open(mine) as document:
        with document.read() as db:
            grid = path_grid(db, _first_path(document))
        assert grid is not None
        write_cell(
            document, grid.rows[0].id, grid.levels[0].id, "Evaluert lessen met colllega's van de sectie."
        )
    return mine


def damaged(folder: Path) -> Path:
    """Make a project that does not open any more, with a backup of long ago."""
    for left in folder.glob(f"{LONG}*"):
        left.unlink()
    file = crowded(folder)
    backup = back_up(file)
    assert backup is not None
    backup.file.replace(backup.file.with_name("20240314T130200.000000.napl"))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in (
            "PRAGMA foreign_keys = OFF",
            "CREATE TABLE backup_excel (cells)",
            "DELETE FROM level WHERE rowid = 2",
            "DELETE FROM dimension WHERE parent_id IS NULL AND rowid > 1",
            "INSERT INTO project (title, kind, created_at, id)"
            " SELECT 'Een heel ander project', kind, created_at, 'twee' FROM project",
            f"UPDATE role SET description = x'{_TEXT.encode().hex()}ff' WHERE rowid = 1",
        ):
            connection.execute(statement)
    return file


def with_history(folder: Path) -> Path:
    """Make a project over which a room worked on two days of long ago, with a break, in which much changed."""
    file = _free(folder / "geschiedenis.napl")
    shutil.copy(sample_projects() / SAMPLE, file)
    _make_history(file)
    return file


def handed_in(folder: Path) -> Path:
    """Hand in such a project; what the bureau gets names its moments, and knows no more of them."""
    handed_in = folder / "ingeleverd"
    handed_in.mkdir(exist_ok=True)
    with (
        patch.object(content, "datetime", _LongAgo),
        Document.open(with_history(folder), read_only=True) as document,
        document.read() as db,
    ):
        return make_hand_in(content.hand_in_content(db, "geschiedenis"), handed_in).project


def with_names(folder: Path) -> Path:
    """Make the sample with a list of participants, some of whom are named in texts."""
    file = _free(folder / "met namen.napl")
    shutil.copy(sample_projects() / SAMPLE, file)
    document = Document.open(file)
    with document.read() as db:
        atelier = outline(db).ateliers[0]
        grid = path_grid(db, atelier.paths[0].id)
    assert grid is not None
    for name, perspective in (
        ("Anneke van der Berg", KnownPerspective.TEACHER_EDUCATOR.id),
        ("René d'Hondt", KnownPerspective.TEACHER.id),
        ("Maria-Magdalena Oude Luttikhuis-Wagenmakers", KnownPerspective.EXPERT.id),
        ("", KnownPerspective.TEACHER.id),
        ("Yusuf Öztürk", KnownPerspective.SCHOOL_LEADER.id),
        ("Sam", None),
    ):
        add_participant(document, atelier.id, name, perspective)
    row, level = grid.rows[0].id, grid.levels[1].id
    add_cell_note(
        document, row, level, "Volgens Anneke van der Berg kan dit concreter. Zij stuurt een voorbeeld."
    )
    add_cell_note(document, row, level, "Sam en Anneke zoeken uit of er op de Berg ruimte voor is.")
    document.close()
    return file


def crowded(folder: Path) -> Path:
    """Make a project with three ateliers, stages, four layers, empty cells, and long names everywhere."""
    file = folder / f"{LONG}.napl"
    file.write_bytes(_crowded())
    return file


def _free(file: Path) -> Path:
    file.unlink(missing_ok=True)
    return file


@cache
def _crowded() -> bytes:
    """Return the file: making it takes longer than everything else on the way to a screen."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "project.napl"
        _make_crowded(file)
        return file.read_bytes()


def _make_crowded(file: Path) -> None:
    document = new_project(file, LONG, Sector.VO, AtelierFocus.ROLES, LONG, _crowded_plan())
    with document.read() as db:
        first = path_grid(db, _first_path(document))
    assert first is not None
    for title in ("Toetsdeskundige", LONG, "Opleider in de school"):
        role = add_role(document, first.atelier_id, title)
        add_role_note(document, role, _TEXT, KnownPerspective.SCHOOL_BOARD.id)
    for sector in (Sector.PO, Sector.MBO):
        atelier = add_atelier(document, f"{sector.value} · {LONG}", [sector], AtelierFocus.LEVELS)
        for number in range(1, 8):
            add_path(document, atelier, PathPlan(f"{LONG} {number}"))
    cell = first.rows[0].id, first.levels[1].id
    set_status(document, [cell], DescriptorStatus.DISPUTED)
    for perspective in KnownPerspective:
        add_cell_note(document, *cell, _TEXT, perspective.id)
    _date_notes(document)
    document.close()


def _speaker(note: Note) -> str:
    return known_perspective(note.perspective_id) or "" if note.perspective_id else ""


def _date_notes(document: Document) -> None:
    """Let the notes be of long ago, so that what is said about when never changes."""
    with document.edit("change-note") as edit:
        notes = sorted(edit.all(sa.select(Note)), key=lambda note: (note.text, _speaker(note)))
        for day, note in enumerate(notes, start=10):
            note.written_at = f"2024-03-{day}T13:45:00.000+00:00"
        edit.set_subject(Note, "", "")


class _LongAgo(datetime):
    """A clock that says a moment of a day in March, a few minutes later each time that it is asked."""

    at = datetime(2024, 3, 13, 13, 4, tzinfo=UTC)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        _LongAgo.at += timedelta(minutes=3)
        return _LongAgo.at


def _make_history(file: Path) -> None:
    """Work as a room does on two days of long ago, with a break on the second."""
    _LongAgo.at = datetime(2024, 3, 13, 13, 4, tzinfo=UTC)
    with (
        patch.object(new_step, "datetime", _LongAgo),
        patch.object(versions, "datetime", _LongAgo),
        Document.open(file) as document,
    ):
        with document.read() as db:
            grid = path_grid(db, _first_path(document))
        assert grid is not None
        first, second, third, *others = grid.rows
        start, last = grid.levels[0].id, grid.levels[-1].id
        for row in (*grid.rows, *grid.rows[:3]):
            for status in (DescriptorStatus.DISPUTED, DescriptorStatus.PROPOSED):
                set_status(document, [(row.id, last)], status)
        name_version(document, "na atelier 2")
        _LongAgo.at = datetime(2024, 3, 14, 12, 40, tzinfo=UTC)
        text = grid.cell(first.id, start).text
        write_cell(document, first.id, start, f"{text} Legt aan leerlingen uit waarom.")
        words = grid.cell(second.id, last).text.split()
        write_cell(document, second.id, last, " ".join([*words[:4], *words[7:], "in de hele regio."]))
        write_cell(document, third.id, start, "")
        set_status(document, [(first.id, last)], DescriptorStatus.AGREED)
        _LongAgo.at = datetime(2024, 3, 14, 14, 10, tzinfo=UTC)
        with patch.object(versions.AutoVersioning, "PAUSE", 0.0):
            rename_dimension(document, second.id, "Samenhang en opbouw")
        new = add_dimension(document, grid.id, "Evaluatie", None, None)
        write_cell(document, new, last, "Evalueert met collega’s of de doelen zijn gehaald.")
        document.undo()
        document.redo()
        remove_dimension(document, others[-1].id)


def _first_path(document: Document) -> str:
    with document.read() as db:
        return outline(db).ateliers[0].paths[0].id


def _crowded_plan() -> PathPlan:
    levels = tuple(
        PlannedLevel(f"{name} {number}", f"Fase {name}", anchor)
        for name, anchor in (
            ("Startbekwaamheid", NationalLevel.STARTBEKWAAM),
            ("Vakbekwaamheid", NationalLevel.VAKBEKWAAM),
        )
        for number in (1, 2, 3, 4)
    )
    rows = tuple(
        PlannedRow(
            (
                f"Hoofddimensie {main}",
                LONG,
                f"Onderdeel {part}",
                f"Schoolontwikkelingsvraagstukken {part}.{row}",
            ),
            tuple(_TEXT if (row + column) % 2 else "" for column in range(len(levels))),
        )
        for main in (1, 2)
        for part in (1, 2)
        for row in (1, 2, 3)
    )
    return PathPlan(LONG, levels, rows)


def returned_workbook(document: Document) -> Path:
    """Return a workbook of a project in which its first texts were changed at home, and a sheet was added."""
    workbook = document.path.with_name("raster van Noor.xlsx")
    with document.read() as session:
        grid = path_grid(session, first_path_id(session) or "")
        write_workbook(project_snapshot(session), workbook)
    assert grid is not None
    book = load_workbook(workbook)
    sheet = book[book.sheetnames[2]]
    row = next(cell.row for cell in sheet["A"] if cell.value == grid.rows[0].id)
    for column in (4, 5, 6):
        sheet.cell(row, column).value = f"Anders gezegd, versie {column}."
    sheet.cell(row, sheet.max_column + 1).value = "navragen bij de opleiding"
    book.create_sheet("Boodschappen")["A1"] = "melk"
    book.save(workbook)
    level = next(level.id for level in grid.levels if grid.cell(grid.rows[0].id, level.id).text)
    write_cell(document, grid.rows[0].id, level, "Intussen ook hier veranderd.")
    return workbook
