"""The workbook of a group: the paths that it got something of, each whole, with the rows of others in grey."""

from pathlib import Path

from napl_desktop.exchange.excel.report import Progress
from napl_desktop.exchange.groups.content import GroupOrder, GroupsContent


def write_group_workbook(content: GroupsContent, order: GroupOrder, target: Path, progress: Progress) -> None:
    """Write what a group gets to `target`. Raises what `write_workbook` raises."""
    raise NotImplementedError
