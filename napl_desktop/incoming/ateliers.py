"""Whom a file is of: what it says of its project and of its ateliers."""

from collections import defaultdict

from msgspec import Struct

from napl_desktop.model import Atelier, AtelierFocus, AtelierSector, Project, ProjectKind, Sector
from napl_desktop.rows import Rows


class AtelierSaid(Struct, frozen=True):
    """What an atelier is called, and what it is for."""

    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus


def ateliers_in(rows: Rows) -> dict[str, AtelierSaid]:
    """Return what every atelier in a set of rows says of itself, by its id."""
    sectors: defaultdict[str, set[str]] = defaultdict(set)
    for (table, _), row in rows.items():
        if table == AtelierSector.__tablename__:
            sectors[str(row["atelier_id"])].add(str(row["sector"]))
    return {
        id: AtelierSaid(
            str(row["title"]),
            tuple(sector for sector in Sector if sector in sectors[id]),
            AtelierFocus(str(row["focus"])),
        )
        for (table, id), row in rows.items()
        if table == Atelier.__tablename__
    }


def project_id_in(rows: Rows) -> str:
    """Return the id of the project of a file."""
    return next(id for table, id in rows if table == Project.__tablename__)


def is_national(rows: Rows) -> bool:
    """Tell whether the project of a file is a national one."""
    (kind,) = {row["kind"] for (table, _), row in rows.items() if table == Project.__tablename__}
    return kind == ProjectKind.NATIONAL
