"""How the other end of a link is called: as short as it can be from where one is."""

from napl_desktop.queries.links import CellPlace


def in_words(place: CellPlace, path_id: str | None) -> str:
    """Return a cell by its row and level, with its path before it where that is another than `path_id`."""
    return place.in_path if place.path_id == path_id else f"{place.path_title} › {place.in_path}"
