"""What a new path will hold, as plain data: what a template, a table or the user's choice comes down to."""

from msgspec import Struct, field

from napl_desktop.model import NationalLevel


class PlannedLevel(Struct, frozen=True):
    """A column to be: its name, the stage above it ("" for none) and its national anchor."""

    title: str
    stage: str = ""
    anchor: NationalLevel | None = None


class PlannedRow(Struct, frozen=True):
    """A row to be.

    `layers` are the titles from hoofddimensie down to the row itself, outermost first, at least one. Rows with
    the same leading layers, one after another, share those parents. In each, the first line is the title and
    further lines are its explanation. `texts` are the cells, one for each level, "" for an empty one. `notes`
    are remarks on the row.
    """

    layers: tuple[str, ...]
    texts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class PathPlan(Struct, frozen=True):
    """A whole path to be: its title, its columns from left to right and its rows from top to bottom."""

    title: str
    levels: tuple[PlannedLevel, ...] = ()
    rows: tuple[PlannedRow, ...] = ()
    description: str = field(default="")
