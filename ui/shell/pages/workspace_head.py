"""The head of the workspace: which path or project is shown, how far it is, and a tab for each view."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from napl_desktop.queries.grid import path_title
from napl_desktop.queries.outline import path_lines, project_title
from ui.board.buttons import BoardButtons
from ui.kit.fields.labels import ElidedLabel
from ui.kit.theme import SPACE
from ui.session.context import ProjectContext
from ui.shell.pages.path_figures import PathFigures
from ui.shell.views import all_views
from ui.views.kind import Scope, ViewKind

# In px at 100 %: where names and tabs fit beside each other.
_WIDE = 560


class WorkspaceHead(QWidget):
    """Says what is shown below it, and lets the user choose another view of that."""

    view_wanted = Signal(object)
    """The ViewKind that the user chose."""

    def __init__(self, context: ProjectContext) -> None:
        super().__init__()
        self._session = context.session
        self._selection = context.selection
        self._theme = context.theme
        self._title = ElidedLabel("", "heading")
        self._role = ElidedLabel("", "muted")
        self.figures = PathFigures(context.theme)
        self.titled: str | None = None
        """The id of the path that was shown when the title was read."""
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._tabs.setAccessibleName(self.tr("View of the path"))
        for kind in all_views.VIEWS:
            self._tabs.addTab(QCoreApplication.translate("Views", kind.tab))
        self.board_buttons = BoardButtons(context.theme, self)
        self._lay_out()
        self._tabs.currentChanged.connect(lambda index: self.view_wanted.emit(all_views.VIEWS[index]))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        under = QHBoxLayout()
        under.setSpacing(2 * SPACE)
        self._role.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        under.addWidget(self._role)
        under.addWidget(self.figures, 1)
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
        self._beside.addWidget(self.board_buttons)
        self._beside.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)

    def fit_in(self, width: int) -> None:
        """Put the tabs below the names where there is no room for both."""
        is_wide = width >= self._theme.px(_WIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def show_tab(self, kind: ViewKind) -> None:
        """Show which view is looked at."""
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(all_views.VIEWS.index(kind))

    def show_title(self, scope: Scope) -> None:
        """Say which path is shown, or which project where the view is of all of it."""
        self.titled = path_id = self._selection.shown_path_id
        title, role, line = "", "", None
        with self._session.document.read() as db:
            if scope is Scope.ATELIER:
                title = project_title(db)
            elif path_id is not None:
                title, role = path_title(db, path_id)
                line = next(iter(path_lines(db, [path_id])), None)
        self._title.setText(title)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self.figures.show_line(line)
