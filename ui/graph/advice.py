"""What to do where there is no graph to see yet."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.queries.grid import PathGrid


def advice_for(grid: PathGrid | None) -> str:
    """Return one sentence with the next thing to do, or "" where there is a graph to see."""
    if grid is None:
        return QCoreApplication.translate(
            "GraphAdvice",
            "Choose a development path in the list on the left. Then you see it here as a graph.",
        )
    if not grid.levels:
        return QCoreApplication.translate(
            "GraphAdvice",
            "This path has no levels yet. Add the first one in the grid, and it becomes a column here.",
        )
    if not grid.rows:
        return QCoreApplication.translate(
            "GraphAdvice",
            "This path has no rows yet. Add the first one in the grid, and it becomes a lane here.",
        )
    if not any(grid.cell(row.id, level.id).text for row in grid.rows for level in grid.levels):
        return QCoreApplication.translate(
            "GraphAdvice",
            "Nothing is written in this path yet. Fill a cell in the grid, and it appears here.",
        )
    return ""
