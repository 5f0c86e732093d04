"""From a plan to rows: how a path from a template or a table comes into the project."""

from collections.abc import Generator, Iterator
from itertools import zip_longest

from sqlalchemy.orm import Session

from napl_desktop.document.history.new_step import result_of
from napl_desktop.model import (
    Descriptor,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    NoteKind,
    descriptor_id,
    new_id,
)
from napl_desktop.operations._moments import written_now
from napl_desktop.operations._siblings import keys_for
from napl_desktop.operations.plan import PathPlan, PlannedRow
from napl_desktop.text import normalise, title_and_explanation

# Some ten milliseconds' worth, with eight levels.
_ROWS_AT_ONCE = 20


def create_path(
    session: Session, atelier_id: str, plan: PathPlan, role_id: str | None, order_key: str
) -> DevelopmentPath:
    """Add the rows of a whole new path and return it."""
    return result_of(create_path_in_slices(session, atelier_id, plan, role_id, order_key))


def create_path_in_slices(
    session: Session, atelier_id: str, plan: PathPlan, role_id: str | None, order_key: str
) -> Generator[int, None, DevelopmentPath]:
    """Do the same some rows at a time; yield how many of the planned rows are there."""
    path = DevelopmentPath(
        id=new_id(),
        atelier_id=atelier_id,
        role_id=role_id,
        title=plan.title,
        description=plan.description,
        order_key=order_key,
    )
    levels = [
        Level(
            id=new_id(),
            path_id=path.id,
            title=level.title,
            stage=level.stage,
            anchor=level.anchor,
            order_key=key,
        )
        for level, key in zip(plan.levels, keys_for(len(plan.levels)), strict=True)
    ]
    session.add_all([path, *levels])
    session.flush()
    for done in _RowMaker(session, path.id, levels).make(plan.rows):
        if done % _ROWS_AT_ONCE == 0:
            session.flush()
            yield done
    session.flush()
    return path


class _RowMaker:
    """Adds dimensions and cells row by row; neighbours with the same leading layers share their parents."""

    def __init__(self, session: Session, path_id: str, levels: list[Level]) -> None:
        self._session = session
        self._path_id = path_id
        self._levels = levels

    def make(self, rows: tuple[PlannedRow, ...]) -> Iterator[int]:
        keys = keys_for(len(rows))
        open_parents: list[tuple[str, Dimension]] = []
        for number, (row, key) in enumerate(zip(rows, keys, strict=True), 1):
            *above, leaf = row.layers
            shared = 0
            for wanted, found in zip_longest(above, (text for text, _ in open_parents)):
                if wanted is None or wanted != found:
                    break
                shared += 1
            del open_parents[shared:]
            for text in above[shared:]:
                open_parents.append((text, self._dimension(text, open_parents, key)))
            self._fill(self._dimension(leaf, open_parents, key), row)
            yield number

    def _dimension(self, text: str, parents: list[tuple[str, Dimension]], key: str) -> Dimension:
        title, explanation = title_and_explanation(text)
        dimension = Dimension(
            id=new_id(),
            path_id=self._path_id,
            parent_id=parents[-1][1].id if parents else None,
            title=title,
            explanation=explanation,
            order_key=key,
        )
        self._session.add(dimension)
        return dimension

    def _fill(self, leaf: Dimension, row: PlannedRow) -> None:
        for level, text in zip(self._levels, row.texts, strict=False):
            if normalise(text):
                self._session.add(
                    Descriptor(
                        id=descriptor_id(leaf.id, level.id),
                        dimension_id=leaf.id,
                        level_id=level.id,
                        text=normalise(text),
                        status=DescriptorStatus.PROPOSED,
                    )
                )
        for text in filter(normalise, row.notes):
            self._session.add(
                Note(
                    id=new_id(),
                    dimension_id=leaf.id,
                    kind=NoteKind.REMARK,
                    text=text,
                    handled=False,
                    written_at=written_now(),
                )
            )
