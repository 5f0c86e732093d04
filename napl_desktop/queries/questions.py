"""What the bureau has to ask ateliers: its open questions, and the agreed texts that it changed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.bureau import BUREAU_ID, consent_text
from napl_desktop.model import DevelopmentPath, Dimension, Place, ProjectKind, Role, descriptor_id
from napl_desktop.queries._tables import DESCRIPTOR, DIMENSION, LEVEL, NOTE, PATH, ROLE
from napl_desktop.queries.changed_agreements import ChangedAgreement, changed_agreements
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.hand_in_places import MergedHandIn, newest_hand_ins
from napl_desktop.queries.outline import AtelierLine, outline, project_kind


class OpenQuestion(Struct, frozen=True):
    """A note of the bureau that was not dealt with yet."""

    note_id: str
    place: Place
    titles: tuple[str, ...]
    """What leads there, e.g. path, row and level; of a role its title."""
    now: str
    """The text that is there: of a cell what is written in it, "" where nothing is; of all else its title."""
    text: str
    """The question."""


class AtelierQuestions(Struct, frozen=True):
    """What there is to ask an atelier, and what it is an answer to."""

    atelier_id: str
    title: str
    hand_in: MergedHandIn | None
    """What was merged of it last; None where nothing that was handed in has come into it."""
    is_workbook: bool
    """Whether that was a workbook without its project file: then it gets no project file either."""
    questions: tuple[OpenQuestion, ...]
    changed: tuple[ChangedAgreement, ...]
    """What is sent back for consent, as far as the atelier did not say yet that it is well."""

    @property
    def count(self) -> int:
        """How much there is to ask in all."""
        return len(self.questions) + len(self.changed)


class _Asked(Struct, frozen=True):
    """A note of the bureau, and what it is on."""

    id: str
    text: str
    place: Place


def questions_for_ateliers(session: Session) -> tuple[AtelierQuestions, ...]:
    """Read what there is to ask each atelier of a national project, in the order of the outline.

    Those with nothing to be asked are among them; of any other project there are none.
    """
    if project_kind(session) is not ProjectKind.NATIONAL:
        return ()
    hand_ins = newest_hand_ins(session)
    asked = _asked(session)
    changed: defaultdict[str, list[ChangedAgreement]] = defaultdict(list)
    agreed_again = _agreed_again(session)
    for each in changed_agreements(session):
        if (descriptor_id(*each.cell), consent_text(each.now)) not in agreed_again:
            changed[each.atelier_id].append(each)
    return tuple(
        AtelierQuestions(
            atelier.id,
            atelier.title,
            hand_in := hand_ins.get(atelier.id),
            hand_in is not None and hand_in.is_workbook,
            tuple(_of_atelier(session, atelier, asked)),
            tuple(changed[atelier.id]),
        )
        for atelier in outline(session).ateliers
    )


def _agreed_again(session: Session) -> set[tuple[str, str]]:
    """Return what was asked about cells and dealt with: the id of the cell, and the question."""
    found = session.execute(
        sa.select(NOTE.c.descriptor_id, NOTE.c.text).where(
            NOTE.c.perspective_id == BUREAU_ID, NOTE.c.handled, NOTE.c.descriptor_id.is_not(None)
        )
    )
    return {(cell, text) for cell, text in found}


def _asked(session: Session) -> dict[str, list[_Asked]]:
    """Return the open questions by what they are in, a path or a role; of one place as they were written."""
    found = session.execute(
        sa.select(
            NOTE.c.id,
            NOTE.c.text,
            ROLE.c.id.label("role_id"),
            PATH.c.id.label("path_id"),
            DIMENSION.c.id.label("dimension_id"),
            DIMENSION.c.path_id.label("path_of_row"),
            DESCRIPTOR.c.dimension_id.label("row_of_cell"),
            DESCRIPTOR.c.level_id,
            LEVEL.c.path_id.label("path_of_cell"),
        )
        .outerjoin(ROLE, ROLE.c.id == NOTE.c.role_id)
        .outerjoin(PATH, PATH.c.id == NOTE.c.path_id)
        .outerjoin(DIMENSION, DIMENSION.c.id == NOTE.c.dimension_id)
        .outerjoin(DESCRIPTOR, DESCRIPTOR.c.id == NOTE.c.descriptor_id)
        .outerjoin(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
        .where(NOTE.c.perspective_id == BUREAU_ID, sa.not_(NOTE.c.handled))
        .order_by(NOTE.c.written_at, NOTE.c.id)
    )
    asked: defaultdict[str, list[_Asked]] = defaultdict(list)
    for row in found:
        if row.role_id is not None:
            place = Place.of(Role, row.role_id)
        elif row.path_id is not None:
            place = Place.of(DevelopmentPath, row.path_id)
        elif row.dimension_id is not None:
            place = Place.of(Dimension, row.dimension_id)
        else:
            place = Place.of_cell(row.row_of_cell, row.level_id)
        within = row.role_id or row.path_id or row.path_of_row or row.path_of_cell
        asked[within].append(_Asked(row.id, row.text, place))
    return asked


def _of_atelier(
    session: Session, atelier: AtelierLine, asked: Mapping[str, Sequence[_Asked]]
) -> Iterator[OpenQuestion]:
    for role in atelier.roles:
        for each in asked.get(role.id, ()):
            yield OpenQuestion(each.id, each.place, (role.title,), role.title, each.text)
    for path in atelier.paths:
        if path.id in asked:
            yield from _in_path(session, path.id, asked[path.id])


def _in_path(session: Session, path_id: str, asked: Sequence[_Asked]) -> Iterator[OpenQuestion]:
    """Yield the questions in a path: first what is about all of it, then row by row."""
    grid = path_grid(session, path_id)
    if grid is None:
        return
    by_place: defaultdict[Place, list[_Asked]] = defaultdict(list)
    for each in asked:
        by_place[each.place].append(each)
    places: list[tuple[Place, tuple[str, ...], str]] = [
        (Place.of(DevelopmentPath, grid.id), (grid.title,), grid.title)
    ]
    for row in grid.dimensions:
        places.append((Place.of(Dimension, row.id), (grid.title, row.title), row.title))
        places += [
            (
                Place.of_cell(row.id, level.id),
                (grid.title, row.title, level.title),
                grid.cell(row.id, level.id).text,
            )
            for level in grid.levels
        ]
    for place, titles, now in places:
        for each in by_place.get(place, ()):
            yield OpenQuestion(each.id, place, titles, now, each.text)
