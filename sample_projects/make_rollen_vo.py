"""Makes the sample of a rollen atelier: python sample_projects/make_rollen_vo.py [FOLDER].

Six roles, three paths that lean on each other, and a route from one role to the next.
"""

import sys
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.model import (
    AtelierFocus,
    CellKey,
    DescriptorStatus,
    KnownPerspective,
    NationalLevel,
    RelationKind,
    Sector,
    Sphere,
    TaskKind,
    Traveller,
)
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.notes import add_cell_note, add_role_note
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, describe_role, park_role, say_what_it_does
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline

LEVELS = tuple(PlannedLevel(level.value, anchor=level) for level in NationalLevel)
START, SKILLED, EXPERT = range(3)

PATHS = {
    "Toetsdeskundige": PathPlan(
        "Toetsen en feedback",
        LEVELS,
        (
            PlannedRow(
                ("Toetsen maken", "Doelen"),
                (
                    "Toetst wat in de lessen aan bod kwam.",
                    "Verdeelt de vragen over de doelen van het jaar.",
                    "Stemt met de sectie af wat in welk leerjaar wordt getoetst.",
                ),
            ),
            PlannedRow(
                ("Toetsen maken", "Vragen"),
                (
                    "Kiest vragen uit een methode.",
                    "Maakt zelf vragen en laat een collega meekijken.",
                    "Verbetert vragen met de cijfers van eerdere afnames.",
                ),
            ),
            PlannedRow(
                ("Feedback", "Gesprek"),
                (
                    "Bespreekt een toets met de hele klas.",
                    "Laat leerlingen zelf zien waar ze verder kunnen.",
                    "Leert collega's hoe feedback leerlingen vooruithelpt.",
                ),
            ),
        ),
        "Van een eigen toets naar een toetsplan voor de school.",
    ),
    "Coach van collega's": PathPlan(
        "Collega's begeleiden",
        LEVELS,
        (
            PlannedRow(
                ("Kijken", "Lesbezoek"),
                (
                    "Kijkt bij een collega en vertelt wat opviel.",
                    "Spreekt vooraf af waar het bezoek over gaat.",
                    "Organiseert dat iedereen in het team bij elkaar kijkt.",
                ),
            ),
            PlannedRow(
                ("Praten", "Gesprek"),
                (
                    "Luistert en vraagt door.",
                    "Helpt een collega een eigen doel te kiezen.",
                    "Voert ook gesprekken waarin meningen botsen.",
                ),
            ),
            PlannedRow(
                ("Praten", "Groep"),
                (
                    "Doet mee in een leergroep.",
                    "Leidt een groepje dat samen lessen voorbereidt.",
                    "Zet leergroepen op voor de hele school.",
                ),
            ),
        ),
        "Van meekijken bij een buur naar leren als team.",
    ),
    "Docentonderzoeker": PathPlan(
        "Onderwijs onderzoeken",
        LEVELS,
        (
            PlannedRow(
                ("Onderzoeken", "Vraag"),
                (
                    "Stelt een vraag over de eigen les.",
                    "Maakt van een wens van de sectie een vraag die te onderzoeken is.",
                    "Kiest met de school vragen waar iedereen iets aan heeft.",
                ),
            ),
            PlannedRow(
                ("Onderzoeken", "Gegevens"),
                (
                    "Vraagt leerlingen wat een les opleverde.",
                    "Verzamelt gegevens op twee manieren en legt ze naast elkaar.",
                    "Leert collega's gegevens te lezen en er voorzichtig mee te zijn.",
                ),
            ),
            PlannedRow(
                ("Gebruiken", "Delen"),
                (
                    "Vertelt een collega wat het onderzoek liet zien.",
                    "Schrijft een bladzijde waar de sectie mee verder kan.",
                    "Zorgt dat de school iets met de uitkomst doet.",
                ),
            ),
        ),
        "Van nieuwsgierig in de eigen klas naar onderzoek waar de school op bouwt.",
    ),
}
"""Role → its path."""

ROLES = (
    (
        "Toetsdeskundige",
        "Zorgt dat toetsen meten wat leerlingen leerden.",
        TaskKind.ASSESSMENT.value,
        Sphere.PROGRAMME,
    ),
    (
        "Coach van collega's",
        "Helpt collega's verder met hun lessen.",
        TaskKind.LEADERSHIP.value,
        Sphere.COLLEAGUES,
    ),
    (
        "Docentonderzoeker",
        "Zoekt uit wat in de school werkt en waarom.",
        TaskKind.RESEARCH.value,
        Sphere.INSTITUTION,
    ),
    (
        "Curriculumontwerper",
        "Ontwerpt met anderen wat leerlingen over de jaren heen leren.",
        TaskKind.DESIGN.value,
        Sphere.PROGRAMME,
    ),
    (
        "Onderwijskundig teamleider",
        "Geeft een team richting in goed onderwijs.",
        TaskKind.LEADERSHIP.value,
        Sphere.INSTITUTION,
    ),
    ("Digicoach", "Laat zien wat digitale middelen voor een les betekenen.", "digitale didactiek", None),
)
"""Title, description, kind of task (the last in the room's own words), and how far it reaches."""

RELATIONS = (
    ("Toetsdeskundige", RelationKind.GROWS_INTO, "Curriculumontwerper"),
    ("Coach van collega's", RelationKind.GROWS_INTO, "Onderwijskundig teamleider"),
    ("Docentonderzoeker", RelationKind.RELATED, "Toetsdeskundige"),
    ("Docentonderzoeker", RelationKind.BROADENS, "Coach van collega's"),
    ("Curriculumontwerper", RelationKind.DEEPENS, "Toetsdeskundige"),
)
ASKED = (
    ("Toetsdeskundige", "Toetsen en feedback", EXPERT),
    ("Coach van collega's", "Collega's begeleiden", EXPERT),
    ("Docentonderzoeker", "Onderwijs onderzoeken", EXPERT),
    ("Curriculumontwerper", "Toetsen en feedback", EXPERT),
    ("Curriculumontwerper", "Onderwijs onderzoeken", SKILLED),
    ("Onderwijskundig teamleider", "Collega's begeleiden", EXPERT),
    ("Onderwijskundig teamleider", "Onderwijs onderzoeken", START),
)
REQUIRED = (
    (
        ("Toetsen en feedback", "Vragen", EXPERT),
        ("Onderwijs onderzoeken", "Gegevens", SKILLED),
        "Cijfers lezen leer je in onderzoek.",
    ),
    (
        ("Collega's begeleiden", "Gesprek", SKILLED),
        ("Toetsen en feedback", "Gesprek", SKILLED),
        "Wie leerlingen feedback geeft, kan het ook bij collega's.",
    ),
    (
        ("Onderwijs onderzoeken", "Delen", EXPERT),
        ("Collega's begeleiden", "Groep", SKILLED),
        "",
    ),
    (("Toetsen en feedback", "Doelen", EXPERT), ("Toetsen en feedback", "Gesprek", SKILLED), ""),
)
"""What requires what, and why: path, row, level."""


def make_rollen_vo(folder: Path) -> Path:
    """Make the sample; return its file."""
    file = folder / "rollen-vo.napl"
    file.unlink(missing_ok=True)
    document = new_project(file, "Expertrollen in het vo", Sector.VO, AtelierFocus.ROLES, "vo · rollen")
    with document.read() as session:
        (atelier,) = outline(session).ateliers
    roles = _make_roles(document, atelier.id)
    grids = {
        plan.title: _grid(document, add_path(document, atelier.id, plan, roles[role]))
        for role, plan in PATHS.items()
    }
    for one, kind, other in RELATIONS:
        relate_roles(document, roles[one], roles[other], kind)
    for role, path, level in ASKED:
        require_level(document, roles[role], grids[path].levels[level].id)
    for needing, needed, why in REQUIRED:
        add_prerequisite(document, _cell(grids, *needing), _cell(grids, *needed), why)
    _discuss(document, grids, roles)
    standings = [
        *(_cell(grids, "Toetsen en feedback", row, SKILLED) for row in ("Doelen", "Vragen", "Gesprek")),
        _cell(grids, "Onderwijs onderzoeken", "Vraag", START),
    ]
    save_route(
        document,
        RoutePlan(
            "Van toetsen naar curriculum",
            Traveller.EXAMPLE,
            None,
            roles["Curriculumontwerper"],
            dict(standings),
        ),
    )
    document.close()
    return file


def _make_roles(document: Document, atelier_id: str) -> dict[str, str]:
    roles = {}
    for title, description, task, sphere in ROLES:
        roles[title] = add_role(document, atelier_id, title)
        describe_role(document, roles[title], description)
        say_what_it_does(document, roles[title], task, sphere)
    park_role(document, roles["Digicoach"], True)
    return roles


def _discuss(document: Document, grids: dict[str, PathGrid], roles: dict[str, str]) -> None:
    for grid in grids.values():
        first = [(row.id, grid.levels[START].id) for row in grid.rows]
        set_status(document, first, DescriptorStatus.AGREED)
    disputed = _cell(grids, "Collega's begeleiden", "Gesprek", EXPERT)
    set_status(document, [disputed], DescriptorStatus.DISPUTED)
    add_cell_note(
        document, *disputed, "Is dit niet de taak van een teamleider?", KnownPerspective.SCHOOL_LEADER.id
    )
    add_role_note(
        document,
        roles["Digicoach"],
        "Eerst kijken of dit een eigen rol is.",
        KnownPerspective.TEACHER_EDUCATOR.id,
    )


def _grid(document: Document, path_id: str) -> PathGrid:
    with document.read() as session:
        grid = path_grid(session, path_id)
    if grid is None:
        raise LookupError("the path that was just made")
    return grid


def _cell(grids: dict[str, PathGrid], path: str, row: str, level: int) -> CellKey:
    grid = grids[path]
    return next(head.id for head in grid.rows if head.title == row), grid.levels[level].id


if __name__ == "__main__":
    make_rollen_vo(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
