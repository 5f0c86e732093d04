"""Which views were looked at: the one before, and of path and atelier the last."""

from ui.shell.views import all_views
from ui.views.kind import Scope, ViewKind


class SeenViews:
    """Remembers what is shown, to go back there."""

    def __init__(self, first: ViewKind) -> None:
        self._now = first
        self.before: ViewKind | None = None
        """The view that was shown before this one."""
        self._last = {first.scope: first}

    def see(self, kind: ViewKind) -> None:
        """Remember that a view is shown now."""
        if kind is not self._now:
            self.before, self._now = self._now, kind
        self._last[kind.scope] = kind

    def last(self, scope: Scope) -> ViewKind:
        """Return the last view that was shown of such a thing; where none was, the first that there is."""
        return self._last.get(scope) or next(kind for kind in all_views.VIEWS if kind.scope is scope)
