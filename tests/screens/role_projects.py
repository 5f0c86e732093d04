"""Projects full of roles, to look at: twelve in three sectors, and two hundred without relations."""

from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, RelationKind, Sector, Sphere, TaskKind
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, park_role, put_on_map, say_what_it_does
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.screens.made_once import made_once

_LEVELS = tuple(PlannedLevel(title) for title in ("startbekwaam", "vakbekwaam", "expert"))
_GROWS, _RELATED, _BROADENS, _DEEPENS = RelationKind

_ROLES = (
    (Sector.PO, "Leescoördinator", TaskKind.TEACHING, Sphere.COLLEAGUES),
    (Sector.PO, "Rekenspecialist", TaskKind.TEACHING, Sphere.COLLEAGUES),
    (Sector.PO, "Intern begeleider", "zorg en ondersteuning", Sphere.INSTITUTION),
    (Sector.PO, "Bouwcoördinator", TaskKind.LEADERSHIP, Sphere.INSTITUTION),
    (Sector.VO, "Toetsdeskundige", TaskKind.ASSESSMENT, Sphere.PROGRAMME),
    (Sector.VO, "Curriculumontwerper", TaskKind.DESIGN, Sphere.PROGRAMME),
    (Sector.VO, "Docentonderzoeker", TaskKind.RESEARCH, Sphere.LOCAL),
    (Sector.VO, "Coach van collega's", TaskKind.TEACHING, Sphere.COLLEAGUES),
    (Sector.VO, "Onderwijskundig teamleider", TaskKind.LEADERSHIP, Sphere.INSTITUTION),
    (Sector.MBO, "Praktijkopleider in de school", TaskKind.TEACHING, Sphere.LOCAL),
    (Sector.MBO, "Examinator", TaskKind.ASSESSMENT, Sphere.NATIONAL),
    (Sector.MBO, "Digicoach", "", None),
)
_RELATIONS = (
    ("Leescoördinator", _GROWS, "Intern begeleider"),
    ("Rekenspecialist", _GROWS, "Intern begeleider"),
    ("Intern begeleider", _GROWS, "Bouwcoördinator"),
    ("Leescoördinator", _GROWS, "Bouwcoördinator"),
    ("Leescoördinator", _RELATED, "Rekenspecialist"),
    ("Toetsdeskundige", _GROWS, "Curriculumontwerper"),
    ("Curriculumontwerper", _DEEPENS, "Toetsdeskundige"),
    ("Docentonderzoeker", _BROADENS, "Coach van collega's"),
    ("Coach van collega's", _GROWS, "Onderwijskundig teamleider"),
    ("Curriculumontwerper", _GROWS, "Onderwijskundig teamleider"),
    ("Examinator", _RELATED, "Toetsdeskundige"),
    ("Praktijkopleider in de school", _GROWS, "Examinator"),
)
_ASKED = (
    ("Toetsdeskundige", "Toetsen", 2),
    ("Examinator", "Toetsen", 1),
    ("Curriculumontwerper", "Toetsen", 1),
    ("Curriculumontwerper", "Leerlijnen", 2),
    ("Onderwijskundig teamleider", "Leerlijnen", 1),
    ("Leescoördinator", "Leerlijnen", 0),
)


@made_once
def twelve_roles(folder: Path) -> Path:
    """Make a project with twelve roles, two paths, relations within and across sectors; one put elsewhere."""
    document = _empty(folder / "twaalf-rollen.napl", "Rollen van alle sectoren")
    ateliers = {Sector.PO: "", Sector.VO: "", Sector.MBO: ""}
    with document.read() as db:
        ateliers[Sector.VO] = outline(db).ateliers[0].id
    for sector in (Sector.PO, Sector.MBO):
        title = f"{sector.value} · rollen"
        ateliers[sector] = add_atelier(document, title, [sector], AtelierFocus.ROLES)
    roles = {}
    for sector, title, task, sphere in _ROLES:
        roles[title] = add_role(document, ateliers[sector], title)
        say_what_it_does(document, roles[title], task, sphere)
    for one, kind, other in _RELATIONS:
        relate_roles(document, roles[one], roles[other], kind)
    levels = {title: _path(document, ateliers[Sector.VO], title) for title in ("Toetsen", "Leerlijnen")}
    for role, path, level in _ASKED:
        require_level(document, roles[role], levels[path][level])
    park_role(document, roles["Digicoach"], True)
    put_on_map(document, roles["Docentonderzoeker"], 0, 376)
    document.close()
    return document.path


@made_once
def many_roles(folder: Path) -> Path:
    """Make a project with two hundred roles without relations, one of them with a title of 300 characters."""
    document = _empty(folder / "veel-rollen.napl", "Heel veel rollen")
    with document.read() as db:
        atelier = outline(db).ateliers[0].id
    add_role(document, atelier, "Begeleider van " * 20)
    for number in range(199):
        add_role(document, atelier, f"Rol {number + 2}")
    document.close()
    return document.path


def _empty(file: Path, title: str) -> Document:
    file.unlink(missing_ok=True)
    return new_project(file, title, Sector.VO, AtelierFocus.ROLES, "vo · rollen", None)


def _path(document: Document, atelier_id: str, title: str) -> list[str]:
    """Add a path with three levels; return the ids of the levels."""
    rows = (
        PlannedRow((title, "Maken"), ("Maakt het met hulp.", "Maakt het zelf.", "Leert het anderen.")),
        PlannedRow(
            (title, "Bespreken"), ("Luistert mee.", "Leidt het gesprek.", "Brengt groepen bij elkaar.")
        ),
    )
    path_id = add_path(document, atelier_id, PathPlan(title, _LEVELS, rows))
    with document.read() as db:
        grid = path_grid(db, path_id)
    assert grid is not None
    return [level.id for level in grid.levels]
