"""What was given on the command line and cannot be followed."""

from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem


class NoSuchChoice(UserError):
    """A word was given that is not one of the choices: facts given, choices."""

    kind = "no-such-choice"


class NoSuchPlaceInTable(FileProblem):
    """The table has no row or column of that name: facts place, names."""

    kind = "no-such-place-in-table"


class OtherLayersInTable(FileProblem):
    """The table cannot be read with so many layers: facts layers, found."""

    kind = "other-layers-in-table"


class NoAtelierYet(UserError):
    """There is no atelier that a path could come in."""

    kind = "no-atelier-yet"
