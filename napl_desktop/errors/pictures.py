"""Why there is no picture or page to make."""

from napl_desktop.errors import UserError


class NoPathYet(UserError):
    """There is no path to draw or print."""

    kind = "no-path-yet"


class NoRouteYet(UserError):
    """There is no saved route to draw."""

    kind = "no-route-yet"
