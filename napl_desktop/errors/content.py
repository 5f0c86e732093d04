"""What cannot be done to the contents of a project: the rules of the operations."""

from napl_desktop.errors import UserError


class ThingGone(UserError):
    """What the user wants to change is not there any more."""

    kind = "thing-gone"


class TitleNeeded(UserError):
    """A thing must have a name."""

    kind = "title-needed"


class TextTooLong(UserError):
    """A text is longer than any that a project holds: facts length, longest."""

    kind = "text-too-long"


class LastOneNeeded(UserError):
    """The last atelier of a project cannot be removed."""

    kind = "last-one-needed"


class MoveIntoItself(UserError):
    """A dimension cannot be placed under itself."""

    kind = "move-into-itself"


class RequiresItself(UserError):
    """A cell cannot require itself."""

    kind = "requires-itself"


class BuildsOnItself(UserError):
    """A path would build on itself, directly or by way of others."""

    kind = "builds-on-itself"


class RelatedToItself(UserError):
    """A role cannot be related to itself, or be merged with itself."""

    kind = "related-to-itself"


class SameAsItself(UserError):
    """Of a thing and itself nothing can be said."""

    kind = "same-as-itself"


class GroupFileNotDealtOut(UserError):
    """It is the file of a group (fact group), of which nothing is dealt out further."""

    kind = "group-file-not-dealt-out"
