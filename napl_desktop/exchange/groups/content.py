"""What is dealt out, as it is at one moment: the rows that leave, and who has which of them."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.errors.content import GroupFileNotDealtOut, ThingGone
from napl_desktop.exchange.snapshot import ProjectSnapshot
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import Project
from napl_desktop.queries.handouts import GroupLine, group_file, group_lines, handout_rows, rows_of_groups
from napl_desktop.rows import Rows


class GroupForm(StrEnum):
    """In what a group works."""

    PROJECT = "project"
    WORKBOOK = "workbook"
    PAPER = "paper"


class GroupOrder(Struct, frozen=True):
    """What is made for one group: of what it got, by the id of its handout; how it is called, and the form."""

    handout_id: str
    title: str
    form: GroupForm


class GroupsContent(Struct, frozen=True):
    """What goes in the files of groups.

    `snapshot` is of the project, without what stays here; `handouts` are the rows of all that was dealt out.
    """

    snapshot: ProjectSnapshot
    groups: Mapping[str, GroupLine]
    """By the ids of their handouts."""
    holders: Mapping[str, frozenset[str]]
    """Of every dimension the groups that have it."""
    handouts: Rows

    def group(self, handout_id: str) -> GroupLine:
        """Return what a group got. Raises ThingGone."""
        if handout_id not in self.groups:
            raise ThingGone()
        return self.groups[handout_id]

    def rows_for(self, handout_id: str) -> Rows:
        """Return the rows of a group's file: all that leaves, whose it is, and what was dealt out with it."""
        project = (Project.__tablename__, self.snapshot.id)
        whose = {project: {**self.snapshot.rows[project], "handout_id": handout_id}}
        return {**self.dealt_with(handout_id), **self.snapshot.rows, **whose}

    def dealt_with(self, handout_id: str) -> Rows:
        """Return what is on record of a handout and of those of the same dealing."""
        together = {group.id for group in self._dealing(handout_id)}
        return {key: row for key, row in self.handouts.items() if row.get("handout_id", key[1]) in together}

    def others(self, handout_id: str) -> dict[str, tuple[str, ...]]:
        """Return every row that a group has not got, with the groups of the same dealing that have it."""
        together = self._dealing(handout_id)
        return {
            row: tuple(group.title for group in together if group.id in ids)
            for row, ids in self.holders.items()
            if handout_id not in ids
        }

    def _dealing(self, handout_id: str) -> list[GroupLine]:
        dealt_at = self.group(handout_id).dealt_at
        return [group for group in self.groups.values() if group.dealt_at == dealt_at]


def groups_content(session: Session, planned: Rows | None = None) -> GroupsContent:
    """Read what would be dealt out now: what is on record, and what is `planned` to come on it.

    Raises GroupFileNotDealtOut where the project is a group's file itself.
    """
    if (own := group_file(session)) is not None:
        raise GroupFileNotDealtOut(group=own.title)
    rows = {**handout_rows(session), **(planned or {})}
    groups = group_lines(rows)
    return GroupsContent(
        project_snapshot(session),
        {group.id: group for group in groups},
        rows_of_groups(session, groups),
        rows,
    )
