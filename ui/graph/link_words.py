"""What is said to who points at a prerequisite line: what requires what, in words, and why."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.model import CellKey
from napl_desktop.queries.links import LinkLine
from ui.links.words import in_words


def link_words(
    links: tuple[LinkLine, ...], path_id: str, source: CellKey | None, target: CellKey | None
) -> str:
    """Return the links from what is required to what requires it; None is any cell of another path."""
    return "\n".join(
        _sentence(link, path_id)
        for link in links
        if _is_end(link.required.key, link.required.path_id, source, path_id)
        and _is_end(link.cell.key, link.cell.path_id, target, path_id)
    )


def _is_end(key: CellKey, its_path: str, wanted: CellKey | None, path_id: str) -> bool:
    return its_path != path_id if wanted is None else key == wanted


def _sentence(link: LinkLine, path_id: str) -> str:
    words = QCoreApplication.translate("LinkWords", "{cell} requires {required}").format(
        cell=in_words(link.cell, path_id), required=in_words(link.required, path_id)
    )
    return f"{words}\n{link.label}" if link.label else words
