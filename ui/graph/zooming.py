"""How large a path is shown: what fits, what can be read, and how columns stay wide while rows get low."""

from msgspec import Struct

from ui.drawing.plane import MAX_ZOOM

# Below this, in parts of the size at which the interface is 100 %, words on cards are too small to read.
_READABLE = 0.55
# How quickly columns widen, to all the room there is, once the words no longer shrink with them.
_WIDENING = 8
# What a path is opened at: never so small that it cannot be read, never larger than a poster.
_FIRST_LEAST, _FIRST_MOST = 0.7, 1.4


class Fit(Struct, frozen=True):
    """A plane and the room to show it in, both as width and height.

    `bar` is the width of the scroll bar that a plane higher than the room needs; `interface` is the zoom of the
    whole interface, 1.0 for 100 %. A zoom is the scale of the plane downwards.
    """

    plane: tuple[float, float]
    room: tuple[float, float]
    bar: float
    interface: float

    @property
    def whole(self) -> float:
        """The zoom at which everything is in view."""
        return min(self._across_whole, self._down_whole, _FIRST_MOST)

    @property
    def first(self) -> float:
        """The zoom to begin with: everything in view if that can be read, else the whole width if that can."""
        least = _FIRST_LEAST / self.interface
        if self.whole >= least:
            return self.whole
        return max(least, min(self._across_beside_bar(1.0), 1.0))

    def within(self, zoom: float) -> float:
        """Return `zoom`, or the nearest that makes sense."""
        least = min(_READABLE, self._across_whole, self._down_whole)
        return min(max(zoom, least), MAX_ZOOM)

    def is_readable(self, zoom: float) -> bool:
        """Whether words that shrink with their cards can be read."""
        return zoom >= self._readable

    def across(self, zoom: float) -> float:
        """Return the scale sideways: the same as downwards, but from far away as wide as there is room for."""
        if self.is_readable(zoom):
            return zoom
        widened = self._readable + _WIDENING * (self._readable - zoom)
        return max(zoom, min(widened, self._across_beside_bar(zoom), 1.0))

    @property
    def _readable(self) -> float:
        return _READABLE / self.interface

    @property
    def _across_whole(self) -> float:
        return self.room[0] / self.plane[0]

    @property
    def _down_whole(self) -> float:
        return self.room[1] / self.plane[1]

    def _across_beside_bar(self, zoom: float) -> float:
        bar = self.bar if zoom > self._down_whole else 0
        return (self.room[0] - bar) / self.plane[0]
