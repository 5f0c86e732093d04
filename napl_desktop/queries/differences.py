"""What is different between two states of a project: words, cells, rows and levels, path by path."""

import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import CellKey
from napl_desktop.queries._tables import DESCRIPTOR, LEVEL, PATH
from napl_desktop.queries.grid import Cell, DimensionHead, LevelHead, PathGrid

Key = TypeVar("Key", bound=Hashable)

_SHORT_WORD = 4
_WORDS = re.compile(r"\s+|[\w’'-]+|[^\w\s]")


class DifferenceKind(StrEnum):
    """What became of something between then and now."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Span(Struct, frozen=True):
    """A piece of text: SAME, ADDED or REMOVED."""

    kind: DifferenceKind
    text: str


class RowDifference(Struct, frozen=True):
    """A dimension then and now, None where it was or is not there."""

    before: DimensionHead | None
    after: DimensionHead | None
    kind: DifferenceKind

    @property
    def head(self) -> DimensionHead:
        """The dimension as it is now, or else as it was."""
        head = self.after or self.before
        assert head is not None
        return head


class LevelDifference(Struct, frozen=True):
    """A level then and now, None where it was or is not there."""

    before: LevelHead | None
    after: LevelHead | None
    kind: DifferenceKind

    @property
    def head(self) -> LevelHead:
        """The level as it is now, or else as it was."""
        head = self.after or self.before
        assert head is not None
        return head


class CellDifference(Struct, frozen=True):
    """A place then and now; CHANGED when its text or its status is another."""

    before: Cell | None
    after: Cell | None
    kind: DifferenceKind

    @property
    def spans(self) -> tuple[Span, ...]:
        """The text with what was taken out and what was put in."""
        return word_differences(
            self.before.text if self.before else "", self.after.text if self.after else ""
        )


class PathDifferences(Struct, frozen=True):
    """A path then and now: every row and level of either, in the order of now with what is gone in between."""

    rows: tuple[RowDifference, ...]
    levels: tuple[LevelDifference, ...]
    cells: Mapping[CellKey, CellDifference]
    """Only places where something is or was."""

    def count(self) -> Counter[DifferenceKind]:
        """Count the cells by what became of them."""
        return Counter(cell.kind for cell in self.cells.values())


class PathLineDifference(Struct, frozen=True):
    """A path in a list: its title now (or then), and how many of its texts are different."""

    path_id: str
    title: str
    kind: DifferenceKind
    cells: int


def word_differences(before: str, after: str) -> tuple[Span, ...]:
    """Compare two texts word by word: the spans without REMOVED make up `after`, those without ADDED `before`."""
    from difflib import SequenceMatcher

    old, new = _WORDS.findall(before), _WORDS.findall(after)
    spans: list[Span] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        kept = tag == "equal" and (
            (i, k) == (0, 0) or (j, m) == (len(old), len(new)) or _is_telling(old[i:j])
        )
        if kept:
            spans.append(Span(DifferenceKind.SAME, "".join(new[k:m])))
        else:
            _change(spans, "".join(old[i:j]), "".join(new[k:m]))
    return tuple(spans)


def what_is_new(before: str, after: str) -> tuple[Span, ...]:
    """Return a text with what is otherwise in it than before marked; what it leaves out is read beside it.

    Where it only leaves something out, that is marked.
    """
    spans = word_differences(before, after)
    if not any(span.kind is DifferenceKind.ADDED for span in spans):
        return spans
    return tuple(span for span in spans if span.kind is not DifferenceKind.REMOVED)


def _is_telling(words: Sequence[str]) -> bool:
    """Tell whether words that stayed are worth to be seen as that: a lone "en" between two changes is not."""
    letters = [len(word) for word in words if word[0].isalnum()]
    return len(letters) > 1 or sum(letters) > _SHORT_WORD


def _change(spans: list[Span], removed: str, added: str) -> None:
    """Add a change; one that follows another becomes part of it: then whole phrases make way for each other."""
    if spans and spans[-1].kind is DifferenceKind.ADDED:
        added = spans.pop().text + added
    if spans and spans[-1].kind is DifferenceKind.REMOVED:
        removed = spans.pop().text + removed
    for kind, text in ((DifferenceKind.REMOVED, removed), (DifferenceKind.ADDED, added)):
        if text:
            spans.append(Span(kind, text))


def path_differences(before: PathGrid | None, after: PathGrid | None) -> PathDifferences:
    """Compare a path at two moments; None where it was or is not there."""
    rows_then, rows_now = (
        {row.id: row for row in grid.dimensions} if grid else {} for grid in (before, after)
    )
    levels_then, levels_now = (
        {level.id: level for level in grid.levels} if grid else {} for grid in (before, after)
    )
    cells_then, cells_now = (_written(grid) if grid else {} for grid in (before, after))
    return PathDifferences(
        rows=tuple(
            RowDifference(then, now, _kind(_said(then), _said(now)))
            for id in merged_order(list(rows_then), list(rows_now))
            for then, now in [(rows_then.get(id), rows_now.get(id))]
        ),
        levels=tuple(
            LevelDifference(then, now, _kind(then, now))
            for id in merged_order(list(levels_then), list(levels_now))
            for then, now in [(levels_then.get(id), levels_now.get(id))]
        ),
        cells={
            key: CellDifference(then, now, _kind(_content(then), _content(now)))
            for key in cells_then | cells_now
            for then, now in [(cells_then.get(key), cells_now.get(key))]
        },
    )


def changed_paths(then: Session, now: Session) -> tuple[PathLineDifference, ...]:
    """List every path of either moment with the number of its texts that are different, those of now first."""
    titles_then, titles_now = _titles(then), _titles(now)
    texts_then, texts_now = _texts(then), _texts(now)
    return tuple(
        PathLineDifference(
            id,
            titles_now.get(id) or titles_then[id],
            _kind(titles_then.get(id), titles_now.get(id)),
            _differing(texts_then.get(id, {}), texts_now.get(id, {})),
        )
        for id in [*titles_now, *(id for id in titles_then if id not in titles_now)]
    )


def merged_order(then: Sequence[Key], now: Sequence[Key]) -> list[Key]:
    """Return what is in either list: in the order of `now`, with what is gone after what it came after."""
    merged = list(now)
    present = set(now)
    for index, key in enumerate(then):
        if key not in present:
            before = merged.index(then[index - 1]) + 1 if index else 0
            merged.insert(before, key)
            present.add(key)
    return merged


def _kind(then: object | None, now: object | None) -> DifferenceKind:
    if then is None:
        return DifferenceKind.ADDED
    if now is None:
        return DifferenceKind.REMOVED
    return DifferenceKind.SAME if then == now else DifferenceKind.CHANGED


def _said(row: DimensionHead | None) -> tuple[str, str] | None:
    """Return what the user reads of a dimension; where it stands follows from its neighbours."""
    return (row.title, row.explanation) if row else None


def _content(cell: Cell | None) -> tuple[str, str] | None:
    return (cell.text, cell.status) if cell else None


def _written(grid: PathGrid) -> dict[CellKey, Cell]:
    return {key: cell for key, cell in grid.cells.items() if cell.text}


def _titles(session: Session) -> dict[str, str]:
    return dict(
        session.execute(sa.select(PATH.c.id, PATH.c.title).order_by(PATH.c.order_key, PATH.c.id)).all()
    )


def _texts(session: Session) -> dict[str, dict[str, tuple[str, str]]]:
    texts: dict[str, dict[str, tuple[str, str]]] = {}
    for path, id, text, status in session.execute(
        sa.select(LEVEL.c.path_id, DESCRIPTOR.c.id, DESCRIPTOR.c.text, DESCRIPTOR.c.status)
        .join(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
        .where(DESCRIPTOR.c.text != "")
    ):
        texts.setdefault(path, {})[id] = (text, status)
    return texts


def _differing(then: Mapping[str, object], now: Mapping[str, object]) -> int:
    return sum(then.get(id) != now.get(id) for id in then.keys() | now.keys())
