"""The rows of the menu Status: how far the room is with a cell, and which cells still ask for something."""

from napl_desktop.model import DescriptorStatus
from ui.grid.content.attention import Attention
from ui.kit.translating import QT_TRANSLATE_NOOP
from ui.shell.actions.situation import on_cell, on_path
from ui.shell.actions.spec import NOW_AND_PAST, FromText, MenuSpec
from ui.shell.handlers.editing import on_cells
from ui.shell.handlers.targets import ActionTargets, Row, on_page


def _status(status: DescriptorStatus, keys: str) -> Row:
    return Row(
        f"status-{status.value}",
        keys=keys,
        do=on_page(lambda page: page.workspace.grid.set_status(status)),
        when=on_cell,
        changes=True,
        from_text=FromText.IN_GRID,
        status=status,
    )


def _look(name: str, text: str, *wanted: Attention) -> Row:
    """Return the row that lets cells stand out that ask for something, or all alike where nothing is wanted."""
    return Row(
        f"look-for-{name}",
        text,
        do=on_page(lambda page: page.workspace.grid.look_for(frozenset(wanted))),
        when=on_path,
        where=NOW_AND_PAST,
        checked=lambda now: now.looked_for == frozenset(wanted),
        group="looks",
    )


STATUS_MENU = MenuSpec[ActionTargets](
    QT_TRANSLATE_NOOP("Actions", "&Status"),
    (
        _status(DescriptorStatus.PROPOSED, "Ctrl+1"),
        _status(DescriptorStatus.DISPUTED, "Ctrl+2"),
        _status(DescriptorStatus.AGREED, "Ctrl+3"),
        None,
        Row(
            "next-asking",
            QT_TRANSLATE_NOOP("Actions", "Next cell that &asks for something"),
            "F8",
            "arrow-line-right",
            do=on_page(lambda page: on_cells(page).go_to_next()),
            when=on_path,
            where=NOW_AND_PAST,
        ),
        Row(
            "previous-asking",
            QT_TRANSLATE_NOOP("Actions", "&Previous one"),
            "Shift+F8",
            "arrow-line-left",
            do=on_page(lambda page: on_cells(page).go_to_previous()),
            when=on_path,
            where=NOW_AND_PAST,
        ),
        None,
        _look("all", QT_TRANSLATE_NOOP("Actions", "Show &all cells alike")),
        _look("empty", QT_TRANSLATE_NOOP("Actions", "Let &empty cells stand out"), Attention.EMPTY),
        _look("disputed", QT_TRANSLATE_NOOP("Actions", "Let &disputed cells stand out"), Attention.DISPUTED),
        _look("noted", QT_TRANSLATE_NOOP("Actions", "Let cells with &notes stand out"), Attention.NOTED),
    ),
)
