"""Why a project cannot be handed in, or the bureau has nothing to ask an atelier."""

from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem


class HandInNotNoted(FileProblem):
    """Its folder stands, but the project has no record of it: fact why (what stopped that, in words)."""

    kind = "hand-in-not-noted"


class GroupFileNotHandedIn(UserError):
    """It is the file of a group (fact group), which comes back and is not handed in."""

    kind = "group-file-not-handed-in"


class NationalNotHandedIn(UserError):
    """It is the project in which everything comes together that is handed in."""

    kind = "national-not-handed-in"


class NothingToAsk(UserError):
    """There is no question of the bureau that is open, and no agreed text that it changed."""

    kind = "nothing-to-ask"


class AtelierNotHandedIn(UserError):
    """Nothing that this atelier (fact atelier) handed in is here: so there is nothing to ask it questions in."""

    kind = "atelier-not-handed-in"
