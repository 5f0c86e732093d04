"""What a project holds, in figures: the answer of `napl info`.

Its names are a contract with scripts: what else a project may hold comes in when it is wanted there.
"""

from collections import Counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.format.schema import FORMAT
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries._tables import (
    NOTE,
    PREREQUISITE,
    ROLE,
    ROLE_RELATION,
    ROLE_REQUIREMENT,
    ROUTE,
)
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline

_COUNTED = {
    "roles": ROLE,
    "relations": ROLE_RELATION,
    "requirements": ROLE_REQUIREMENT,
    "prerequisites": PREREQUISITE,
    "routes": ROUTE,
    "notes": NOTE,
}
"""What is counted over the whole project, by its name."""


def project_info(session: Session) -> dict[str, Any]:
    """Return the figures as plain data for JSON: format, title, counts, ateliers with their paths."""
    project = outline(session)
    return {
        "format": FORMAT,
        "title": project.title,
        **{
            name: session.scalar(sa.select(sa.func.count()).select_from(table))
            for name, table in _COUNTED.items()
        },
        "ateliers": [
            {
                "id": atelier.id,
                "sector": ", ".join(atelier.sectors),
                "focus": atelier.focus.value,
                "title": atelier.title,
                "paths": [
                    _path_info(grid) for path in atelier.paths if (grid := path_grid(session, path.id))
                ],
            }
            for atelier in project.ateliers
        ],
    }


def _path_info(grid: PathGrid) -> dict[str, Any]:
    cells = [grid.cell(row.id, level.id) for row in grid.rows for level in grid.levels]
    counts = Counter(cell.status for cell in cells)
    return {
        "id": grid.id,
        "title": grid.title,
        "role": grid.role_title or None,
        "layers": grid.layers,
        "rows": len(grid.rows),
        "levels": [
            {
                "name": level.title,
                "stage": level.stage or None,
                "anchor": level.anchor.value if level.anchor else None,
            }
            for level in grid.levels
        ],
        "filled": sum(1 for cell in cells if cell.text),
        "empty": counts[DescriptorStatus.EMPTY],
        "characters": sum(len(cell.text) for cell in cells),
        "status": {status.value: counts[status] for status in DescriptorStatus},
    }
