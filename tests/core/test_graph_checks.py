"""What does not hold between cells is found, with its place, and what is sound is left in peace."""

import pytest

from napl_desktop.graph.checks import all_findings
from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.prerequisites import add_prerequisite
from tests.core.made_projects import grid_of, make_project


@pytest.fixture
def document(tmp_path):
    with make_project(tmp_path / "proef.napl") as opened:
        grid = grid_of(opened)
        for row in grid.rows:
            for level in grid.levels:
                write_cell(opened, row.id, level.id, f"Doet {row.title} bij {level.title}.")
        yield opened


def place(grid, row, level):
    return grid.rows[row].id, grid.levels[level].id


def found(document):
    """Return the findings about how cells lead to each other: rule, place from row or level on, detail."""
    rules = ("circular-prerequisite", "lower-requires-higher", "unreachable-level", "nothing-leads-here")
    with document.read() as session:
        return [
            (each.rule, each.titles[2:], each.detail) for each in all_findings(session) if each.rule in rules
        ]


def test_what_is_sound_is_left_in_peace(document):
    grid = grid_of(document)
    add_prerequisite(document, place(grid, 0, 1), place(grid, 1, 0))
    add_prerequisite(document, place(grid, 0, 2), place(grid, 1, 1))
    assert found(document) == []


def test_a_circle_is_shown_and_what_waits_for_it_too(document):
    grid = grid_of(document)
    one, two = (row.title for row in grid.rows[:2])
    _low, middle, high = (level.title for level in grid.levels)
    add_prerequisite(document, place(grid, 0, 1), place(grid, 1, 1))
    add_prerequisite(document, place(grid, 1, 1), place(grid, 0, 1))
    chain = f"{one} · {middle} → {two} · {middle} → {one} · {middle}"
    assert found(document) == [
        ("circular-prerequisite", (one, middle), chain),
        ("unreachable-level", (middle,), ""),
        ("unreachable-level", (high,), ""),
    ]
    with document.read() as session:
        finding = next(each for each in all_findings(session) if each.rule == "circular-prerequisite")
    assert (finding.path_id, finding.at.cell) == (grid.id, place(grid, 0, 1))


def test_a_longer_circle_through_a_row(document):
    grid = grid_of(document)
    add_prerequisite(document, place(grid, 0, 0), place(grid, 1, 1))
    add_prerequisite(document, place(grid, 1, 0), place(grid, 0, 1))
    (circle, *_), details = found(document), [detail for *_, detail in found(document)]
    assert circle[0] == "circular-prerequisite"
    assert details[0].count("→") == 4


def test_a_lower_level_that_requires_a_higher_one_of_its_row_is_said_once(document):
    grid = grid_of(document)
    add_prerequisite(document, place(grid, 0, 0), place(grid, 0, 2))
    assert found(document) == [
        ("lower-requires-higher", (grid.rows[0].title, grid.levels[0].title), ""),
    ]


def test_a_cell_to_which_nothing_leads(document):
    grid = grid_of(document)
    write_cell(document, *place(grid, 0, 0), "")
    here = ("nothing-leads-here", (grid.rows[0].title, grid.levels[1].title), "")
    assert found(document) == [here]
    add_prerequisite(document, place(grid, 0, 1), place(grid, 1, 0))
    assert found(document) == []
    assert grid_of(document).cell(*place(grid, 0, 0)).status is DescriptorStatus.EMPTY
