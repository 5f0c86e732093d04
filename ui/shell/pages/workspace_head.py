"""The head of the workspace: which path or project is shown, how far it is, and a tab for each view."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from napl_desktop.queries.grid import path_title
from napl_desktop.queries.outline import path_lines, project_title, whole_title
from ui.kit.fields.labels import ElidedLabel
from ui.kit.icons import icon
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.shell.pages.path_figures import PathFigures
from ui.shell.pages.view_tabs import ViewTabs
from ui.views.kind import Scope, ViewKind

# What the names ask for beside the tabs, in px at 100 %, and from how large on they have a line of their own.
_NAMES = 220
_OWN_LINE_FROM = 125


class WorkspaceHead(QWidget):
    """Says what is shown below it, and lets the user choose another view of that."""

    view_wanted = Signal(object)
    """The ViewKind that the user chose."""

    details_wanted = Signal()
    """The user wants to see the inspector, or no more."""

    def __init__(self, context: ProjectContext, kinds: Sequence[ViewKind]) -> None:
        """Offer views of these `kinds`."""
        super().__init__()
        self._session = context.session
        self._selection = context.selection
        self._theme = context.theme
        self._title = ElidedLabel("", "heading")
        self._role = ElidedLabel("", "muted")
        self.figures = PathFigures(context.theme)
        self.titled: str | None = None
        """The id of the path that was shown when the title was read."""
        self._tabs = ViewTabs(context.theme, kinds, self)
        self._details = QToolButton()
        self._details.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._details.clicked.connect(self.details_wanted)
        self._lay_out()
        self._tabs.view_wanted.connect(self.view_wanted)
        self._theme.changed.connect(self._apply_theme)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        under = QHBoxLayout()
        under.setSpacing(2 * SPACE)
        self._role.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        under.addWidget(self._role)
        under.addWidget(self.figures, 1)
        under.addStretch(0)
        names.addLayout(under)
        names.addSpacing(SPACE // 2)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._beside.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        told = QWidget()
        told.setLayout(names)
        # The names may be cut short, the tabs may not.
        told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names.setContentsMargins(0, 0, 0, 0)
        self._beside.addWidget(told, 1)
        last = QHBoxLayout()
        last.setSpacing(SPACE)
        last.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        last.addStretch()
        last.addWidget(self._details, 0, Qt.AlignmentFlag.AlignBottom)
        self._beside.addLayout(last)
        self._apply_theme()

    def fit_in(self, width: int) -> None:
        """Put the tabs below the names where there is no room for both, and fold them where they need more."""
        edges = self._beside.contentsMargins()
        room = width - edges.left() - edges.right() - self._details.sizeHint().width() - SPACE
        names = self._theme.px(_NAMES)
        is_beside = self._theme.zoom < _OWN_LINE_FROM and room >= names + self._tabs.whole_width
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        self._tabs.fit_in(room)

    def _apply_theme(self) -> None:
        side = self._theme.px(18)
        self._details.setIconSize(QSize(side, side))
        self.fit_in(self.width())

    def show_details_shown(self, shown: bool) -> None:
        """Say what the button at the end does: show the inspector, or hide it."""
        words = self.tr("Hide the details") if shown else self.tr("Show the details")
        self._details.setIcon(icon("caret-right" if shown else "caret-left", self._theme))
        self._details.setAccessibleName(words)
        self._details.setToolTip(f"{words} (Ctrl+I)")

    def show_tab(self, kind: ViewKind) -> None:
        """Show which view is looked at."""
        self._tabs.show_view(kind)

    @property
    def title(self) -> str:
        """What is shown below it, in words."""
        return self._title.text()

    def show_title(self, scope: Scope) -> None:
        """Say which path is shown, or which atelier or project where the view is of all of it."""
        self.titled = path_id = self._selection.shown_path_id
        title, role, line = "", "", None
        with self._session.document.read() as db:
            whole = whole_title(db)
            if scope is Scope.ATELIER:
                title, role = whole, project_title(db)
                role = "" if role == title else role
            elif path_id is not None:
                title, role = path_title(db, path_id)
                line = next(iter(path_lines(db, [path_id])), None)
        self._tabs.name_whole(whole)
        self._title.setText(title)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self.figures.show_line(line)
