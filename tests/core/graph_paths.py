"""Paths made by hand, and any path at all, for the tests of the graph."""

from hypothesis import strategies as st
from msgspec.structs import replace

from napl_desktop.model import CellKey, DescriptorStatus
from napl_desktop.queries.grid import Cell, DimensionHead, LevelHead, PathGrid


def a_path(
    rows: dict[str, list[str]],
    levels: tuple[str, ...] = ("Start", "Vak", "Expert"),
    stages: tuple[str, ...] = (),
    path_id: str = "path",
) -> PathGrid:
    """Return a path. A row is named by its layers, as in "Wat/Samenhang", and lists its texts ("" is empty).

    Ids are the names; every filled cell is a proposal.
    """
    heads = tuple(
        LevelHead(title, title, stages[number] if stages else "", None) for number, title in enumerate(levels)
    )
    cells = {
        (row, level): Cell(row, level, text, DescriptorStatus.PROPOSED, 0, 0)
        for row, texts in rows.items()
        for level, text in zip(levels, texts, strict=True)
        if text
    }
    return PathGrid(
        path_id, "Toetsdeskundige", "", "atelier", None, "", 0, heads, _dimensions(list(rows)), cells
    )


def with_cell(grid: PathGrid, key: CellKey, **changes: object) -> PathGrid:
    """Return the same path with one cell changed; a text that comes or goes takes its status along."""
    cell = replace(grid.cell(*key), **changes)
    if "text" in changes and "status" not in changes:
        cell = replace(cell, status=DescriptorStatus.PROPOSED if cell.text else DescriptorStatus.EMPTY)
    return replace(grid, cells={**grid.cells, key: cell})


def _dimensions(rows: list[str]) -> tuple[DimensionHead, ...]:
    heads: list[DimensionHead] = []
    known: set[str] = set()
    for row in rows:
        layers = row.split("/")
        for depth in range(len(layers)):
            id = "/".join(layers[: depth + 1])
            parent = "/".join(layers[:depth]) or None
            is_leaf = depth == len(layers) - 1
            if id not in known:
                heads.append(DimensionHead(id, parent, layers[depth], "", depth, is_leaf, 0, 0))
                known.add(id)
    return tuple(heads)


@st.composite
def any_path(draw: st.DrawFn) -> PathGrid:
    """Draw a path of one to four layers and up to eight levels, each cell filled or not."""
    levels = tuple(f"L{number}" for number in range(draw(st.integers(0, 8))))
    stages = tuple(draw(st.sampled_from(["", "A", "B"])) for _ in levels)
    names = draw(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), max_size=12))
    # A leaf is made unlike any parent, so that no row is also the parent of another.
    rows = [("/".join([*layers, f"row {number}"])) for number, layers in enumerate(sorted(names))]
    loose = [f"loose {number}" for number in range(draw(st.integers(0, 2)))]
    filled = {row: [draw(st.sampled_from(["", "tekst"])) for _ in levels] for row in [*rows, *loose]}
    return a_path(filled, levels, stages)
