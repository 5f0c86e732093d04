"""Two moments of one project, and what is different between them, path by path."""

from napl_desktop.document.document import Document
from napl_desktop.queries.differences import (
    PathDifferences,
    PathLineDifference,
    changed_paths,
    path_differences,
)
from napl_desktop.queries.grid import path_grid


class Comparing:
    """Compares a chosen moment with another; None is now. What was added is in the later one of the two."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pasts = PastSnapshots(document)
        self.chosen: int | None = None
        self.other: int | None = None

    @property
    def is_one_moment(self) -> bool:
        """Whether both are the same moment."""
        return self.chosen == self.other

    @property
    def in_order(self) -> tuple[int | None, int | None]:
        """The earlier and the later of the two."""
        points = (self.chosen, self.other)
        first, last = sorted(points, key=lambda point: float("inf") if point is None else point)
        return first, last

    def paths(self) -> tuple[PathLineDifference, ...]:
        """List the paths of both moments. Raises HistoryDamaged, WorkingCopyError."""
        self._pasts.keep_only(self.chosen, self.other)
        before, after = map(self._at, self.in_order)
        with before.read() as then, after.read() as now:
            return changed_paths(then, now)

    def path(self, path_id: str) -> PathDifferences:
        """Compare one path at both moments. Raises HistoryDamaged, WorkingCopyError."""
        before, after = map(self._at, self.in_order)
        with before.read() as then, after.read() as now:
            return path_differences(path_grid(then, path_id), path_grid(now, path_id))

    def past(self) -> Document | None:
        """Return the project at the chosen moment; None if that is now.

        Raises HistoryDamaged, WorkingCopyError.
        """
        return None if self.chosen is None else self._pasts.at(self.chosen)

    def close(self) -> None:
        """Let go of the past."""
        self._pasts.close()

    def _at(self, point: int | None) -> Document:
        return self._document if point is None else self._pasts.at(point)


class PastSnapshots:
    """Opens moments of a document when they are asked for; `keep_only` and `close` let go of them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._open: dict[int, Document] = {}

    def at(self, point: int) -> Document:
        """Return the project as it was after a step. Raises HistoryDamaged, WorkingCopyError."""
        if point not in self._open:
            self._open[point] = self._document.checkout(point)
        return self._open[point]

    def keep_only(self, *points: int | None) -> None:
        """Let go of every moment but these."""
        for point in self._open.keys() - set(points):
            self._open.pop(point).close()

    def close(self) -> None:
        """Let go of all."""
        self.keep_only()
