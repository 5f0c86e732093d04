"""Makes the sample projects anew: python sample_projects/make_samples.py [FOLDER]."""

import sys
from pathlib import Path

from napl_desktop.model import AtelierFocus, DescriptorStatus, KnownPerspective, NationalLevel, Sector
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_row_note, mark_note
from napl_desktop.operations.paths import assign_role
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role, describe_role
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline

WHAT = "Wat ontwikkelen?"
HOW = "Hoe ontwikkelen?"

CURRICULUM = PathPlan(
    title="Curriculumdeskundigheid",
    description="Hoe een leraar groeit in het maken van onderwijs: van de eigen les tot de hele school.",
    levels=tuple(PlannedLevel(level.value, anchor=level) for level in NationalLevel),
    rows=(
        PlannedRow(
            (WHAT, "Kern en keuze"),
            (
                "Kiest per les en per reeks lessen wat iedereen moet kennen en kunnen.",
                "Bepaalt binnen het eigen vak wat de kern is, en laat leerlingen daarnaast zelf kiezen.",
                "Maakt met collega's van andere vakken keuzes over kern en keuzeruimte die bij elkaar passen.",
            ),
        ),
        PlannedRow(
            (WHAT, "Samenhang"),
            (
                "Bouwt lessen op tot een logische reeks.\nBiedt kennis en vaardigheden nog na elkaar aan.",
                "Verbindt reeksen lessen tot een leerlijn.\nLaat leerlingen kennis gebruiken bij het oefenen.",
                "Stemt leerlijnen van vakken op elkaar af.\nLaat kennis en vaardigheden in elkaar opgaan.",
            ),
        ),
        PlannedRow(
            (WHAT, "Relevantie\nPersoonlijk, maatschappelijk en voor een beroep of vak"),
            (
                "Geeft overzichtelijke taken die herkenbaar zijn voor leerlingen.",
                "Bouwt op van overzichtelijke naar open taken, en laat zien waar die in het echt voorkomen.",
                "Ontwerpt open taken binnen en tussen vakken, samen met mensen van buiten de school.",
            ),
        ),
        PlannedRow(
            (HOW, "Team\nWie maken het en wie gebruiken het"),
            (
                "Werkt alleen, voor de eigen klassen.",
                "Werkt met enkele collega's, ook voor wie er niet bij was.",
                "Leidt een grote groep, en maakt materiaal waar de hele school mee werkt.",
            ),
        ),
        PlannedRow(
            (HOW, "Proces"),
            (
                "Past een bestaande methode aan de klas aan.",
                "Vult de methode aan met ander materiaal en maakt daar een geheel van.",
                "Maakt nieuw onderwijs vanuit uitgangspunten die onderbouwd zijn.",
            ),
        ),
        PlannedRow(
            (HOW, "Verantwoording"),
            (
                "Kijkt na de les terug en vraagt leerlingen wat werkte.",
                "Bekijkt het onderwijs van enkele kanten, met een paar betrokkenen, en evalueert kort.",
                "Raadpleegt alle betrokkenen en onderzoek, evalueert grondig en laat zien wat het oplevert.",
            ),
        ),
    ),
)

AGREED = (
    *(("Kern en keuze", 0), ("Kern en keuze", 1), ("Samenhang", 0), ("Samenhang", 1)),
    *(("Team", 0), ("Proces", 0)),
)
DISPUTED = (("Relevantie", 2), ("Verantwoording", 1))

REQUIRED = (
    (("Relevantie", 1), ("Team", 1), "Open taken maak je met anderen."),
    (("Samenhang", 2), ("Team", 1), ""),
    (("Verantwoording", 2), ("Proces", 1), "Wie het geheel maakt, kan het ook uitleggen."),
)
"""What requires what, and why."""


def make_curriculum(folder: Path) -> Path:
    """Make the example path with its role, statuses and notes; return the file."""
    file = folder / "curriculumdeskundigheid.napl"
    file.unlink(missing_ok=True)
    document = new_project(
        file, "Curriculumdeskundigheid", Sector.VO, AtelierFocus.ROLES, "vo · rollen", CURRICULUM
    )
    with document.read() as session:
        (atelier,) = outline(session).ateliers
        grid = path_grid(session, atelier.paths[0].id)
    if grid is None:
        raise LookupError("the path that was just made")
    rows = {row.title: row.id for row in grid.rows}
    levels = [level.id for level in grid.levels]

    role = add_role(document, atelier.id, "Curriculumontwikkelaar")
    describe_role(document, role, "Ontwerpt met collega's onderwijs dat klopt van les tot leerplan.")
    assign_role(document, grid.id, role)
    set_status(document, [(rows[row], levels[level]) for row, level in AGREED], DescriptorStatus.AGREED)
    set_status(document, [(rows[row], levels[level]) for row, level in DISPUTED], DescriptorStatus.DISPUTED)
    add_cell_note(
        document,
        rows["Relevantie"],
        levels[2],
        "‘Buiten de school’ is voor een kleine school niet altijd haalbaar.",
        KnownPerspective.SCHOOL_LEADER.id,
    )
    add_cell_note(
        document,
        rows["Verantwoording"],
        levels[1],
        "Wat is hier het verschil met expert? Noem een voorbeeld uit de praktijk.",
        KnownPerspective.TEACHER.id,
    )
    add_row_note(document, rows["Team"], "Hoort de leerling ook bij het team?", KnownPerspective.EXPERT.id)
    wish = "Eerst de hoofddimensies vaststellen."
    handled = add_path_note(document, grid.id, wish, KnownPerspective.TEACHER_EDUCATOR.id)
    mark_note(document, handled, True)
    for needing, needed, why in REQUIRED:
        cell, required = ((rows[row], levels[level]) for row, level in (needing, needed))
        add_prerequisite(document, cell, required, why)
    document.close()
    return file


if __name__ == "__main__":
    make_curriculum(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
