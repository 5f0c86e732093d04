"""What the user does to the project as a whole."""

from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.bureau import bureau_row
from napl_desktop.document.document import Document
from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    AtelierSector,
    Perspective,
    Project,
    ProjectKind,
    Sector,
    atelier_sector_id,
    known_perspective_rows,
    new_id,
)
from napl_desktop.operations._from_plan import create_path
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import keys_for
from napl_desktop.operations.plan import PathPlan


def new_project(
    path: Path,
    title: str,
    sector: Sector,
    focus: AtelierFocus,
    atelier_title: str,
    first_path: PathPlan | None = None,
) -> Document:
    """Make a project file with one atelier, and a first path if one is given; return it opened.

    Raises TitleNeeded, FileExists, or the FileProblem that keeps the file from being written.
    """
    project_title, first_title = named(title), named(atelier_title)

    def fill(session: Session) -> None:
        _begin(session, project_title, ProjectKind.ATELIER)
        (key,) = keys_for(1)
        atelier = Atelier(id=new_id(), title=first_title, focus=focus, order_key=key)
        of_sector = atelier_sector_id(atelier.id, sector)
        session.add(atelier)
        session.add(AtelierSector(id=of_sector, atelier_id=atelier.id, sector=sector))
        session.flush()
        if first_path:
            create_path(session, atelier.id, first_path, role_id=None, order_key=key)

    return Document.create(path, fill)


def new_national_project(path: Path, title: str) -> Document:
    """Make a project file for what all ateliers hand in, without an atelier; return it opened.

    Raises TitleNeeded, FileExists, or the FileProblem that keeps the file from being written.
    """
    project_title = named(title)

    def fill(session: Session) -> None:
        _begin(session, project_title, ProjectKind.NATIONAL)
        session.add(Perspective(**bureau_row()))

    return Document.create(path, fill)


def _begin(session: Session, title: str, kind: ProjectKind) -> None:
    """Put in what every new project has."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    session.add(Project(id=new_id(), title=title, kind=kind, created_at=now))
    session.add_all(Perspective(**row) for row in known_perspective_rows())


def rename_project(document: Document, title: str) -> None:
    """Give the project another name. Raises TitleNeeded."""
    with document.edit("rename-project") as edit:
        (project,) = edit.all(sa.select(Project))
        project.title = named(title)
        edit.set_subject(Project, project.id, project.title)
