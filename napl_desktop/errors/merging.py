"""Why a project cannot be merged into another."""

from napl_desktop.errors.files import FileProblem


class SourceIsTarget(FileProblem):
    """A project is to be merged into itself."""

    kind = "source-is-target"


class NothingShared(FileProblem):
    """The file is of another project, which has no step in common with this one."""

    kind = "nothing-shared"


class NationalNotMerged(FileProblem):
    """The file is another national project, which is nobody's hand-in."""

    kind = "national-not-merged"


class AteliersDiffer(FileProblem):
    """An atelier has the id of another one and says otherwise what it is: facts theirs, ours."""

    kind = "ateliers-differ"


class AtelierOfTwoProjects(FileProblem):
    """An atelier came in with another project already: facts theirs (how it is called)."""

    kind = "atelier-of-two-projects"


class OlderThanMerged(FileProblem):
    """A later state of the file was merged already; `newer` says how it was called."""

    kind = "older-than-merged"
