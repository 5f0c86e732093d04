"""How a person gets to trunk and branches: with nothing, two sectors, all six ateliers, or forty paths."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.paths import add_path, build_path_on
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.roles import add_role
from tests.core.national_projects import FIRST, change_as_the_bureau, merged_first
from tests.screens.hand_in_looks import national
from tests.screens.made_once import made_once
from tests.screens.stage import Stage
from ui.shell.views.all_views import TRUNK
from ui.trunk.view import TrunkView

_START, _GOOD, _EXPERT = NationalLevel
_LEVELS = tuple(PlannedLevel(level.value, anchor=level) for level in NationalLevel)


def view_of(stage: Stage) -> TrunkView:
    """Return the view."""
    view = stage.page.workspace.made(TRUNK)
    assert isinstance(view, TrunkView)
    return view


def looked_at(stage: Stage, make: Callable[[Path], Path]) -> TrunkView:
    """Open a national project that is made so, and look at trunk and branches."""
    stage.close_project()
    stage.open_file(make(stage.folder))
    stage.trigger(TRUNK.action)
    stage.settle()
    return view_of(stage)


def empty(stage: Stage) -> QWidget:
    """Look at a project in which nothing came in."""
    looked_at(stage, national)
    return stage.window


def half(stage: Stage) -> QWidget:
    """Look at what two sectors handed in: of one its level paths are not there yet."""
    looked_at(stage, _half)
    return stage.window


def every(stage: Stage) -> QWidget:
    """Look at what all six ateliers handed in, after the bureau said what builds on what."""
    looked_at(stage, six)
    return stage.window


def forty(stage: Stage) -> QWidget:
    """Look at more than the programme asks for."""
    looked_at(stage, _forty)
    return stage.window


def chosen(stage: Stage) -> QWidget:
    """Stand on a path."""
    view = looked_at(stage, six)
    place = next(
        place for place, said in view.canvas.trunk_scene.said.items() if said[0] == "Opleiden in de school"
    )
    view.canvas.go_to(place)
    stage.settle()
    return stage.window


@made_once
def six(folder: Path) -> Path:
    """Make a project with all that was handed in first, and what the bureau changed."""
    file = merged_first(folder / "Heel Nederland.napl")
    with Document.open(file) as document:
        rename_project(document, "Heel Nederland")
        change_as_the_bureau(document)
    return file


@made_once
def _half(folder: Path) -> Path:
    file = national(folder)
    handed_in = [str(each) for each in FIRST if each.stem.startswith(("vo", "mbo-rollen"))]
    assert main(["merge", str(file), *handed_in, "--accept", "safe"]) == 0
    return file


@made_once
def _forty(folder: Path) -> Path:
    file = national(folder)
    with Document.open(file) as document:
        for sector, count in zip(Sector, (12, 20, 8), strict=True):
            levels = add_atelier(document, f"{sector} · niveaus", [sector], AtelierFocus.LEVELS)
            trunk = add_path(document, levels, _level_path(f"Groeien in het {sector.value}"))
            roles = add_atelier(document, f"{sector} · rollen", [sector], AtelierFocus.ROLES)
            for number in range(count):
                role = add_role(document, roles, f"Deskundige {number + 1}")
                path = add_path(
                    document, roles, _role_path(f"Rolpad over onderwerp {number + 1}", number), role
                )
                if number % 3:
                    build_path_on(document, path, trunk)
    return file


def _level_path(title: str) -> PathPlan:
    levels = (
        PlannedLevel("startbekwaam", anchor=_START),
        PlannedLevel("eerste jaar", "Inductie"),
        PlannedLevel("tweede en derde jaar", "Inductie"),
        PlannedLevel("vakbekwaam", anchor=_GOOD),
        PlannedLevel("expert", anchor=_EXPERT),
    )
    return PathPlan(
        title, levels, tuple(PlannedRow((f"Rij {row}",), ("Tekst",) * row) for row in range(1, 6))
    )


def _role_path(title: str, number: int) -> PathPlan:
    rows = tuple(PlannedRow((f"Rij {row}",), ("Tekst",) * (number % 4)) for row in range(1, 6))
    return PathPlan(title, _LEVELS[min(number % 5 // 3, 2) :], rows)
