"""What a screen reader says of a window, and of what it has nothing to say."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QMenu, QWidget

# What Qt tells of that a person works with; panes, separators and the like are only passed through.
CONTROLS = frozenset(
    {
        *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton),
        *(QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.SpinBox),
        *(QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table, QAccessible.Role.ListItem),
        *(QAccessible.Role.Cell, QAccessible.Role.RowHeader, QAccessible.Role.ColumnHeader),
        *(QAccessible.Role.TreeItem, QAccessible.Role.MenuItem, QAccessible.Role.PageTab),
        *(QAccessible.Role.Slider, QAccessible.Role.ProgressBar, QAccessible.Role.Dialog),
    }
)


def unspoken(window: QWidget) -> Iterator[str]:
    """Yield a line for every control, cell and line in a window of which a screen reader has nothing to say."""
    for part in told(QAccessible.queryAccessibleInterface(window)):
        state, name = part.state(), str(part.text(QAccessible.Text.Name))
        # A table or tree also has places in which there is nothing, and nobody comes there.
        is_reached = state.focusable or part.object() is not None
        if part.role() in CONTROLS and is_reached and not state.invisible and (not name or "&" in name):
            yield f"{part.role().name} in {type(part.parent().object()).__name__} says “{name}”"


def told(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield all that a screen reader can be told of, outermost first."""
    yield part
    for number in range(part.childCount()):
        child = part.child(number)
        if child is not None and child.isValid():
            yield from told(child)


def nameless(window: QWidget) -> Iterator[str]:
    """Yield a line for everything in a window that has no name, or one with the sign of a shortcut in it."""
    if not window.windowTitle() and not isinstance(window, QMenu):
        yield "the window has no title"
    for widget in (window, *window.findChildren(QWidget)):
        name = spoken_name(widget)
        if widget is not window and can_have_the_keys(widget) and (not name or "&" in name):
            yield f"{type(widget).__name__} in {type(widget.parentWidget()).__name__} is called “{name}”"


def can_have_the_keys(widget: QWidget) -> bool:
    """Tell whether a person can come there with Tab or a click, and the keys then stay there."""
    wants_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return wants_keys and widget.isVisible() and widget.isEnabled()


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader says when the keys come to a widget."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))
