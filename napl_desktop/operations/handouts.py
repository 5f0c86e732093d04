"""What the user does with groups of an afternoon: deal rows and paths out to them."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.document.history.steps import newest_step
from napl_desktop.errors import GroupFileNotDealtOut
from napl_desktop.model import DevelopmentPath, Dimension, Handout, HandoutScope, Project, new_id
from napl_desktop.operations._naming import named


class GroupPlan(Struct, frozen=True):
    """What one group is to get: whole paths, and rows of other paths with all under them, by their ids."""

    title: str
    path_ids: tuple[str, ...] = ()
    dimension_ids: tuple[str, ...] = ()


def deal_out(document: Document, groups: Sequence[GroupPlan]) -> tuple[str, ...]:
    """Put on record what each group gets, as one step; return the ids of the handouts, in the same order.

    The files for the groups are made after it, of the project as it is then. Raises TitleNeeded, ThingGone, and
    GroupFileNotDealtOut where the project is a group's file itself.
    """
    with document.edit("deal-out") as edit:
        (project,) = edit.all(sa.select(Project))
        if project.handout_id is not None:
            raise GroupFileNotDealtOut(group=edit.get(Handout, project.handout_id).title)
        newest = newest_step(edit.session.connection())
        at = datetime.now(UTC).isoformat(timespec="seconds")
        base = newest.id if newest else ""
        dealt = [_deal(edit, group, Handout(id=new_id(), dealt_at=at, base=base)) for group in groups]
        edit.set_subject(Project, project.id, ", ".join(handout.title for handout in dealt))
        return tuple(handout.id for handout in dealt)


def _deal(edit: Edit, group: GroupPlan, handout: Handout) -> Handout:
    handout.title = named(group.title)
    paths = [edit.get(DevelopmentPath, id) for id in group.path_ids]
    rows = [edit.get(Dimension, id) for id in group.dimension_ids]
    edit.add(
        handout,
        *(HandoutScope(id=new_id(), handout_id=handout.id, path_id=path.id) for path in paths),
        *(HandoutScope(id=new_id(), handout_id=handout.id, dimension_id=row.id) for row in rows),
    )
    return handout
