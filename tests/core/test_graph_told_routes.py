"""A saved route says path by path where somebody stands, from the lowest level on, each level once."""

from napl_desktop.graph.route_descriptions import Stand, saved_in_words
from napl_desktop.model import Traveller
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.routes import RoutePlan, save_route
from tests.core.made_projects import grid_of, make_project


def test_where_somebody_stands_is_told_level_by_level_from_low_to_high(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        low, _middle, high = grid.levels
        write_cell(document, grid.rows[2].id, high.id, "Weegt alles.")
        standings = {row.id: level.id for row, level in zip(grid.rows, (high, low, high), strict=True)}
        save_route(document, RoutePlan("Verder", Traveller.PERSON, high.id, None, standings))
        with document.read() as session:
            (told,) = saved_in_words(session)
    titles = [row.title for row in grid.rows]
    assert told.stands == (
        Stand(grid.title, low.title, (titles[1],)),
        Stand(grid.title, high.title, (titles[0], titles[2])),
    )
