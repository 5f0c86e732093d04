"""Which page of the inspector shows what is selected."""

from ui.inspector.atelier_page import AtelierPage
from ui.inspector.cell_page import CellPage
from ui.inspector.empty_page import EmptyPage
from ui.inspector.level_page import LevelPage
from ui.inspector.page import Page
from ui.inspector.path_page import PathPage
from ui.inspector.role_page import RolePage
from ui.inspector.row_page import RowPage
from ui.session.selection import Selected


def page_for(selected: Selected) -> type[Page]:
    """Return the kind of page."""
    if selected.cell is not None:
        return CellPage
    if selected.dimension_id is not None:
        return RowPage
    if selected.level_id is not None:
        return LevelPage
    if selected.path_id is not None:
        return PathPage
    if selected.role_id is not None:
        return RolePage
    if selected.atelier_id is not None:
        return AtelierPage
    return EmptyPage
