"""Making the files of groups: a folder with a file for each, which is there when all are whole, or not at all."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from napl_desktop.exchange.excel.report import Progress
from napl_desktop.exchange.groups.content import GroupForm, GroupOrder, GroupsContent
from napl_desktop.exchange.groups.workbook import write_group_workbook
from napl_desktop.exchange.new_folder import folder_in_the_making, free_folder
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.file_names import name_for_a_file

_ENDINGS = {GroupForm.PROJECT: ".napl", GroupForm.WORKBOOK: ".xlsx", GroupForm.PAPER: ".pdf"}
_PER_FILE = 1000

PaperPrinter = Callable[[GroupOrder, Path], None]
"""Writes what a group gets on paper as a PDF to a place."""


class GroupFiles(Struct, frozen=True):
    """What was made: the folder, and the file of each group, in the order in which they were asked for."""

    folder: Path
    files: tuple[Path, ...]


def make_group_files(
    content: GroupsContent,
    orders: Sequence[GroupOrder],
    place: Path,
    print_paper: PaperPrinter | None = None,
    progress: Progress | None = None,
) -> GroupFiles:
    """Write a file for every order into a new folder in `place`; a name that is taken gets a number behind it.

    `print_paper` is needed where a group gets paper. `progress` is called with what is done and what there is in
    all. What these raise, like any error, leaves nothing behind. Raises ExportTextTooLong, WorkingCopyError or
    another FileProblem, about the folder; ThingGone for what is not on record.
    """
    for order in orders:
        content.group(order.handout_id)
    folder = free_folder(place / f"Groepen {name_for_a_file(content.snapshot.title)}".strip())
    names = tuple(_names(orders))
    told = progress or _unseen
    with folder_in_the_making(folder) as making:
        for number, (order, name) in enumerate(zip(orders, names, strict=True)):
            told(number * _PER_FILE, len(orders) * _PER_FILE)
            _write(content, order, making / name, print_paper, _part_of(told, number, len(orders)))
        told(len(orders) * _PER_FILE, len(orders) * _PER_FILE)
    return GroupFiles(folder, tuple(folder / name for name in names))


def _write(
    content: GroupsContent,
    order: GroupOrder,
    target: Path,
    print_paper: PaperPrinter | None,
    progress: Progress,
) -> None:
    match order.form:
        case GroupForm.PROJECT:
            write_project_file(content.rows_for(order.handout_id), target)
        case GroupForm.WORKBOOK:
            write_group_workbook(content, order, target, progress)
        case GroupForm.PAPER:
            if print_paper is None:
                raise ValueError("nothing prints")
            print_paper(order, target)


def _names(orders: Sequence[GroupOrder]) -> Iterator[str]:
    """Yield what the file of each group is called; no two are the same, also where case does not count."""
    taken: set[str] = set()
    for order in orders:
        stem, ending = name_for_a_file(order.title) or "Groep", _ENDINGS[order.form]
        name, number = f"{stem}{ending}", 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem} ({number}){ending}"
        taken.add(name.casefold())
        yield name


def _part_of(progress: Progress, number: int, files: int) -> Progress:
    """Return what tells how far one file is, as part of all."""

    def tell(done: int, total: int) -> None:
        progress(number * _PER_FILE + _PER_FILE * done // max(1, total), files * _PER_FILE)

    return tell


def _unseen(done: int, total: int) -> None:
    """Show the progress to no one: the caller did not ask for it."""
    del done, total
