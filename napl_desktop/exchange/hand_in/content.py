"""What is handed in, as it is at one moment: the rows that leave, the names of moments, the number."""

from datetime import UTC, datetime

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy.orm import Session

from napl_desktop.document.history.versions import (
    VersionElsewhere,
    VersionReason,
    all_versions,
    handed_in,
    versions_elsewhere,
)
from napl_desktop.errors.handing_over import GroupFileNotHandedIn, NationalNotHandedIn
from napl_desktop.exchange.excel.contract import FOCUSES, SECTORS
from napl_desktop.exchange.snapshot import Present, ProjectSnapshot
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import Project, ProjectKind, new_id
from napl_desktop.queries.handouts import group_file
from napl_desktop.queries.outline import outline
from napl_desktop.queries.participants import participants_present


class HandInContent(Struct, frozen=True):
    """What goes in both files. `title` is what it is called, e.g. "vo-rollen 2"; `number` is the last of that.

    `versions` are the moments of the project, the one that this becomes last. `snapshot` names that one.
    """

    title: str
    number: int
    snapshot: ProjectSnapshot
    versions: tuple[VersionElsewhere, ...]


def check_hand_in(session: Session) -> None:
    """Raise where a project is none that an atelier hands in.

    GroupFileNotHandedIn where it is a group's file: that is a part, and it comes back. NationalNotHandedIn for a
    national one: there all that is handed in comes together.
    """
    if session.scalars(sa.select(Project.kind)).one() is ProjectKind.NATIONAL:
        raise NationalNotHandedIn()
    group = group_file(session)
    if group is not None:
        raise GroupFileNotHandedIn(group=group.title)


def hand_in_number(session: Session) -> int:
    """Return how many times this project will have been handed in, the next time included."""
    return 1 + len(handed_in(session.connection()))


def hand_in_title(session: Session, stem: str) -> str:
    """Return what the next hand-in is called: sectors and kind of the one atelier, e.g. "vo-rollen 2".

    Of a project without ateliers, or with several, it is what the file is called: `stem`.
    """
    names = [
        "-".join([*(SECTORS[sector] for sector in each.sectors), FOCUSES[each.focus]])
        for each in outline(session).ateliers
    ]
    return f"{names[0] if len(names) == 1 else stem} {hand_in_number(session)}"


def folder_name(title: str) -> str:
    """Return what the folder of a hand-in is called, in Dutch as all that goes to the bureau."""
    return f"Inleveren {title}"


def hand_in_content(session: Session, stem: str, present: Present | None = None) -> HandInContent:
    """Read what would be handed in now; `stem` is what the file is called, for a project of several ateliers.

    `present` says who were there; without it those on the lists of participants are counted. Raises what
    `check_hand_in` raises.
    """
    check_hand_in(session)
    connection = session.connection()
    if present is None:
        present = participants_present(session)
    version = VersionElsewhere(
        new_id(), VersionReason.HAND_IN, "", datetime.now(UTC).isoformat(timespec="seconds")
    )
    known = [VersionElsewhere(each.id, each.reason, each.title, each.at) for each in all_versions(connection)]
    snapshot = replace(project_snapshot(session, version=version.id), present=present)
    return HandInContent(
        title=hand_in_title(session, stem),
        number=hand_in_number(session),
        snapshot=snapshot,
        versions=(*versions_elsewhere(connection), *known, version),
    )
