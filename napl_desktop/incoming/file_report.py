"""What is said of each file that was read to be merged: what it is, or why it does not come in."""

from collections.abc import Sequence

from napl_desktop.incoming.ateliers import ateliers_in
from napl_desktop.incoming.reading import FileRead
from napl_desktop.incoming.source import Source
from napl_desktop.queries.hand_in_places import hand_in_number
from napl_desktop.wording import Wording


def report_in_words(files: Sequence[FileRead], words: Wording) -> tuple[str, ...]:
    """Return a line for each file, in their order."""
    return tuple(file_in_words(each, words) for each in files)


def file_in_words(read: FileRead, words: Wording) -> str:
    """Return what came of a file, e.g. "‘vo-rollen 2.xlsx’: inzending 2 van vo · rollen, uit de werkmap."."""
    if read.error is not None:
        return words.error(read.error)
    name = read.path.name
    if read.source is None:
        return words.text("file-read", "beside", name=name, project=read.project.name if read.project else "")
    if read.source.raw is None:
        return words.text("file-read", "copy", name=name)
    said = ateliers_in(read.source.raw).values()
    return words.text(
        "file-read",
        _kind(read.source),
        name=name,
        number=hand_in_number(read.source.title, read.source.past),
        ateliers=", ".join(each.title for each in said),
    )


def _kind(source: Source) -> str:
    if source.is_known:
        return "known"
    if source.left is not None:
        return "edited"
    return "workbook" if source.is_workbook else "hand-in"
