"""The workbook of a group: the paths that it got something of, each whole, with the rows of others in grey."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from napl_desktop.exchange.excel.dealt_out import DealtOut, only_paths, paths_dealt
from napl_desktop.exchange.excel.report import Progress
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.groups.content import GroupOrder, GroupsContent

_NOBODYS = "niet uitgedeeld"


def write_group_workbook(content: GroupsContent, order: GroupOrder, target: Path, progress: Progress) -> None:
    """Write what a group gets to `target`. Raises what `write_workbook` raises.

    It carries all rows of the project, as every workbook does: so it says nothing of what has no sheet in it.
    """
    rows = {**content.dealt_with(order.handout_id), **content.snapshot.rows}
    part = only_paths(replace(content.snapshot, rows=rows), paths_dealt(rows, order.handout_id))
    others = {row: _in_words(titles) for row, titles in content.others(order.handout_id).items()}
    write_workbook(part, target, progress, DealtOut(order.handout_id, order.title, others))


def _in_words(titles: Sequence[str]) -> str:
    if not titles:
        return _NOBODYS
    *before, last = titles
    return f"van {', '.join(before)} en {last}" if before else f"van {last}"
