"""The project at earlier moments, opened to look at as long as they are compared."""

from napl_desktop.document.document import Document


class Pasts:
    """Opens moments of a document when they are asked for; `keep_only` and `close` let go of them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._open: dict[int, Document] = {}

    def at(self, point: int) -> Document:
        """Return the project as it was after a step. Raises HistoryDamaged, NotKept."""
        if point not in self._open:
            self._open[point] = self._document.look_back(point)
        return self._open[point]

    def keep_only(self, *points: int | None) -> None:
        """Let go of every moment but these."""
        for point in self._open.keys() - set(points):
            self._open.pop(point).close()

    def close(self) -> None:
        """Let go of all."""
        self.keep_only()
