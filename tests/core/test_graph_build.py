"""A path as a graph: every filled cell leads to the next filled cell of its row."""

from hypothesis import given

from napl_desktop.graph.build import progression_graph
from tests.core.graph_paths import a_path, any_path, with_cell


def test_each_cell_leads_to_the_next_level_of_its_row():
    graph = progression_graph(a_path({"Samenhang": ["a", "b", "c"], "Team": ["d", "e", "f"]}))
    assert list(graph.edges) == [
        (("Samenhang", "Start"), ("Samenhang", "Vak")),
        (("Samenhang", "Vak"), ("Samenhang", "Expert")),
        (("Team", "Start"), ("Team", "Vak")),
        (("Team", "Vak"), ("Team", "Expert")),
    ]


def test_an_empty_cell_is_no_node_and_is_passed_over():
    graph = progression_graph(a_path({"Samenhang": ["a", "", "c"]}))
    assert list(graph.nodes) == [("Samenhang", "Start"), ("Samenhang", "Expert")]
    assert list(graph.edges) == [(("Samenhang", "Start"), ("Samenhang", "Expert"))]


def test_a_cell_with_only_a_note_is_no_node():
    graph = progression_graph(
        with_cell(a_path({"Team": ["a", "", "c"]}), ("Team", "Vak"), open_notes=1, notes=1)
    )
    assert ("Team", "Vak") not in graph


def test_a_cell_alone_in_its_row_leads_nowhere():
    graph = progression_graph(a_path({"Samenhang": ["", "b", ""]}))
    assert list(graph.nodes) == [("Samenhang", "Vak")]
    assert not graph.edges


def test_a_path_without_levels_or_rows_has_no_nodes():
    assert not progression_graph(a_path({"Samenhang": []}, levels=()))
    assert not progression_graph(a_path({}))


@given(any_path())
def test_nodes_are_the_filled_cells_and_every_row_is_one_line(grid):
    graph = progression_graph(grid)
    order = {level.id: number for number, level in enumerate(grid.levels)}
    assert set(graph.nodes) == {key for key, cell in grid.cells.items() if cell.text}
    for (from_row, from_level), (to_row, to_level) in graph.edges:
        assert from_row == to_row
        assert order[from_level] < order[to_level]
    for row in grid.rows:
        filled = sum(bool(grid.cell(row.id, level.id).text) for level in grid.levels)
        assert sum(source[0] == row.id for source, _ in graph.edges) == max(0, filled - 1)
