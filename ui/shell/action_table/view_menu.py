"""The rows of the menu View: which view, what lies over and beside it, and how all of it looks."""

from napl_desktop.model import ProjectKind
from ui.kit.theme import ThemeName
from ui.kit.translating import QT_TRANSLATE_NOOP
from ui.shell.actions.situation import Where, can_fit, in_project, on_path, why_not_beside
from ui.shell.actions.spec import EVERYWHERE, NOW_AND_PAST, MenuSpec
from ui.shell.handlers.targets import ActionTargets, Row, on_page
from ui.shell.pages.project_page import ProjectPage
from ui.shell.views import all_views
from ui.views.kind import ViewKind


def view_menu() -> MenuSpec[ActionTargets]:
    """Return the menu, which begins with a row for each view there is."""
    views = (_view(kind) for kind in all_views.VIEWS)
    return MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&View"), (*views, _BEFORE, None, *_PARTS, None, *_SIZES, None, *_LOOKS)
    )


def _view(kind: ViewKind) -> Row:
    return Row(
        kind.action,
        kind.text,
        kind.keys,
        kind.glyph,
        do=on_page(lambda page: page.workspace.show_view(kind)),
        when=in_project,
        is_there=lambda now: kind.is_in(now.kind),
        where=NOW_AND_PAST if kind.in_past else Where.NOW,
        checked=lambda now: None if now.view is None else now.view is kind,
        group="views",
    )


def _theme(name: ThemeName, text: str, glyph: str) -> Row:
    return Row(
        f"theme-{name.value}",
        text,
        glyph=glyph,
        do=lambda targets: targets.look.choose(name, targets.look.theme.zoom),
        where=EVERYWHERE,
        checked=lambda now: now.theme is name,
        group="themes",
    )


def _language(code: str, own_name: str) -> Row:
    """Return the row of a language, which calls itself by its own name: so who needs it can find it."""
    return Row(
        f"language-{code}",
        own_name,
        do=lambda targets: targets.look.choose_language(code),
        where=EVERYWHERE,
        checked=lambda now: now.language == code,
        group="languages",
    )


def _zoom(targets: ActionTargets, by: int) -> None:
    targets.look.choose(targets.look.theme.name, targets.look.theme.zoom + by)


def _turn_differences(page: ProjectPage) -> None:
    page.workspace.grid.show_differences(not page.workspace.grid.shows_differences)


def _turn_board(targets: ActionTargets) -> None:
    if targets.board.is_on:
        targets.board.leave()
    else:
        targets.naming.before_showing(targets.board.enter)


_BEFORE = Row(
    "view-before",
    QT_TRANSLATE_NOOP("Actions", "&Previous view"),
    "Ctrl+Tab",
    "arrows-left-right",
    do=on_page(lambda page: page.workspace.show_view_before()),
    when=lambda now: now.has_view_before,
    where=NOW_AND_PAST,
)
_PARTS = (
    Row(
        "board",
        QT_TRANSLATE_NOOP("Actions", "&Board: the path fills the screen"),
        "F11",
        "chalkboard-teacher",
        do=_turn_board,
        when=on_path,
        checked=lambda now: now.board,
    ),
    Row(
        "row-forward",
        QT_TRANSLATE_NOOP("Actions", "Bring the &row forward"),
        "F6",
        "rows",
        do=on_page(lambda page: page.workspace.bring_row_forward()),
        when=on_path,
        where=NOW_AND_PAST,
    ),
    Row(
        "row-before",
        QT_TRANSLATE_NOOP("Actions", "Row &before"),
        "Alt+PgUp",
        "caret-left",
        do=on_page(lambda page: page.workspace.go_to_row(back=True)),
        when=on_path,
        where=NOW_AND_PAST,
    ),
    Row(
        "row-after",
        QT_TRANSLATE_NOOP("Actions", "&Next row"),
        "Alt+PgDown",
        "caret-right",
        do=on_page(lambda page: page.workspace.go_to_row(back=False)),
        when=on_path,
        where=NOW_AND_PAST,
    ),
    Row(
        "differences",
        QT_TRANSLATE_NOOP("Actions", "&Differences from level to level"),
        "F4",
        do=on_page(_turn_differences),
        when=on_path,
        where=NOW_AND_PAST,
        checked=lambda now: now.shows_differences,
    ),
    Row(
        "findings",
        QT_TRANSLATE_NOOP("Actions", "Points of &attention…"),
        "Ctrl+Shift+A",
        "list-bullets",
        do=lambda targets: targets.pages.show_findings(),
        when=in_project,
    ),
    Row(
        "side-by-side",
        QT_TRANSLATE_NOOP("Actions", "&Side by side in all sectors"),
        "Ctrl+Shift+Y",
        "columns",
        do=lambda targets: targets.pages.show_side_by_side(),
        when=lambda now: now.has_same,
        is_there=lambda now: now.kind is ProjectKind.NATIONAL,
        why_off=why_not_beside,
    ),
    Row(
        "writing-help",
        QT_TRANSLATE_NOOP("Actions", "&Writing help"),
        "F7",
        "lightbulb",
        do=lambda targets: targets.writing.turn(),
        when=on_path,
        where=NOW_AND_PAST,
        checked=lambda now: now.writing_help,
    ),
    Row(
        "to-notice",
        QT_TRANSLATE_NOOP("Actions", "Go to the &message"),
        "F9",
        do=lambda targets: targets.notices.take_keys(),
        where=EVERYWHERE,
    ),
    None,
    Row(
        "show-outline",
        QT_TRANSLATE_NOOP("Actions", "Show the &outline"),
        "Ctrl+Shift+O",
        do=on_page(ProjectPage.turn_outline),
        when=in_project,
        where=NOW_AND_PAST,
        checked=lambda now: now.shows_outline,
    ),
    Row(
        "show-inspector",
        QT_TRANSLATE_NOOP("Actions", "Show the &details"),
        "Ctrl+I",
        do=on_page(ProjectPage.turn_inspector),
        when=in_project,
        where=NOW_AND_PAST,
        checked=lambda now: now.shows_inspector,
    ),
)
_SIZES = (
    Row(
        "zoom-in",
        QT_TRANSLATE_NOOP("Actions", "Larger"),
        "Ctrl++ | Ctrl+=",
        "plus",
        do=lambda targets: _zoom(targets, 10),
        where=EVERYWHERE,
    ),
    Row(
        "zoom-out",
        QT_TRANSLATE_NOOP("Actions", "Smaller"),
        "Ctrl+-",
        "minus",
        do=lambda targets: _zoom(targets, -10),
        where=EVERYWHERE,
    ),
    Row(
        "zoom-reset",
        QT_TRANSLATE_NOOP("Actions", "Normal size"),
        "Ctrl+0",
        do=lambda targets: targets.look.choose(targets.look.theme.name, 100),
        where=EVERYWHERE,
    ),
    Row(
        "graph-fit",
        QT_TRANSLATE_NOOP("Actions", "Everything in view"),
        "Ctrl+Shift+0",
        "arrows-out",
        do=on_page(lambda page: page.workspace.fit_view()),
        when=can_fit,
        where=NOW_AND_PAST,
    ),
)
_LOOKS = (
    _theme(ThemeName.LIGHT, QT_TRANSLATE_NOOP("Actions", "Light"), "sun"),
    _theme(ThemeName.DARK, QT_TRANSLATE_NOOP("Actions", "Dark"), "moon"),
    _theme(ThemeName.HIGH_CONTRAST, QT_TRANSLATE_NOOP("Actions", "High contrast"), "circle-half"),
    None,
    _language("nl", "Nederlands"),
    _language("en", "English"),
)
