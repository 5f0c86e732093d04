"""What an atelier handed in, as it is remembered: its rows by the ids that they have there, and what names it."""

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.document.history.base_rows import base_rows
from napl_desktop.document.history.versions import VersionElsewhere, VersionReason
from napl_desktop.exchange.taking_snapshot import rows_that_leave
from napl_desktop.model import Dimension, Level, MergedSource, MergeIdentity, descriptor_id
from napl_desktop.rows import Key, Rows, are_there, shared_rows


class RememberedHandIn(Struct, frozen=True):
    """A hand-in that was merged. `rows` are by our ids, without names of people."""

    rows: Rows
    own_ids: dict[Key, str]
    """Of what has another id here, the one that it has there."""
    versions: tuple[VersionElsewhere, ...]
    """The hand-ins of before that are known of it, and this one last."""
    state: str
    file_format: int
    is_workbook: bool

    def own_cell(self, dimension_id: str, level_id: str) -> str:
        """Return the id that a cell of ours has there."""
        row, level = (Dimension.__tablename__, dimension_id), (Level.__tablename__, level_id)
        return descriptor_id(self.own_ids.get(row, dimension_id), self.own_ids.get(level, level_id))


def handed_in(session: Session, source_id: str) -> RememberedHandIn:
    """Read what is remembered of a file that was merged, by the id of that."""
    source = session.get_one(MergedSource, source_id)
    found = rows_that_leave(shared_rows(base_rows(session.connection(), source.base_set)))
    rows = are_there(found, lambda _key: False)
    return RememberedHandIn(
        rows,
        _own_ids(session, source.project_id, rows),
        tuple(
            VersionElsewhere(id, VersionReason.HAND_IN, "", source.merged_at)
            for id in (*reversed(source.past.split()), source.state)
        ),
        source.state,
        source.file_format,
        source.is_workbook,
    )


def _own_ids(session: Session, project_id: str, rows: Rows) -> dict[Key, str]:
    """Return the way back of what was said of the things of a project; what kept its own id there, keeps it."""
    said = session.execute(
        sa.select(MergeIdentity.table_name, MergeIdentity.source_id, MergeIdentity.target_id).where(
            MergeIdentity.project_id == project_id
        )
    )
    back = {
        (table, target): source
        for table, source, target in said
        if source != target and (table, source) not in rows
    }
    # What was set apart got an id for that first, and may have been said to be one of ours then.
    return {key: back.get((key[0], back[key]), back[key]) for key in rows if key in back}
