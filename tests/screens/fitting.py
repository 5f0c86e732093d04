"""Looks at a window as a person does: is every word whole, does nothing lie over something else, does it fit?"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from ui.command_box.box import CommandBox
from ui.notices.quiet_line import QuietLine

# Rounding of type sizes; nobody sees it.
_SLACK = 1
_FRAME = 2
_ENDLESS = 100_000
# Qt shows these where a bar is too short for what is in it.
_OVERFLOW = {"qt_toolbar_ext_button", "qt_menubar_ext_button"}


def misfits(window: QWidget, room: QSize) -> list[str]:
    """Return a line for everything in a shown window that is cut off, covered, or larger than `room`."""
    found = []
    if window.width() > room.width() or window.height() > room.height():
        found.append(f"{_name(window)}: {_size(window.size())} does not fit in {_size(room)}")
    for widget in _shown(window):
        found += [f"{_name(widget)}: {what}" for what in (*_cut_words(widget), *_outside(widget))]
        found += _overlaps(widget)
    return found


def _shown(window: QWidget) -> Iterator[QWidget]:
    """Yield the window and everything in it that is shown, not what lies over it."""
    yield window
    for child in window.children():
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible():
            yield from _shown(child)


# Words


def _cut_words(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield from _of_label(widget)
        case QTabBar():
            yield from _of_tabs(widget)
        case QHeaderView():
            yield from _of_header(widget)
        case QComboBox():
            yield from _of_list(widget)
        case QLineEdit():
            yield from _of_field(widget)
        case QAbstractButton() | QAbstractSpinBox() | QGroupBox():
            yield from _of_control(widget)
        case QScrollArea() if widget.widgetResizable():
            yield from _of_scrolled(widget)


def _of_label(label: QLabel) -> Iterator[str]:
    # One that paints itself leaves out by design what does not fit.
    if not label.text() or type(label).paintEvent is not QLabel.paintEvent:
        return
    if label.wordWrap():
        needed = QSize(_widest_line(label), label.heightForWidth(label.width()))
    else:
        needed = label.sizeHint()
    yield from _too_small(label, label.text(), needed)


def _widest_line(label: QLabel) -> int:
    """Return how wide a label must be for its lines, which break where they can."""
    room = label.contentsRect()
    around, lines = label.width() - room.width(), QRect(0, 0, room.width(), _ENDLESS)
    return around + label.fontMetrics().boundingRect(lines, Qt.TextFlag.TextWordWrap, label.text()).width()


def _of_control(control: QAbstractButton | QAbstractSpinBox | QGroupBox) -> Iterator[str]:
    words = control.title() if isinstance(control, QGroupBox) else control.text()
    if words and not _is_only_an_icon(control):
        # Air above and below the words may get less; at their sides it is where the icon and the frame are.
        height = control.fontMetrics().height() + 2 * _FRAME
        yield from _too_small(control, words, QSize(control.minimumSizeHint().width(), height))


def _is_only_an_icon(control: QWidget) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return (
        isinstance(control, QToolButton) and control.toolButtonStyle() is only and not control.icon().isNull()
    )


def _of_list(box: QComboBox) -> Iterator[str]:
    if not box.isEditable() and box.currentText():
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        needed = box.fontMetrics().horizontalAdvance(box.currentText())
        if needed > field.width() + _SLACK:
            yield f"“{box.currentText()}” is {needed} px wide in {field.width()}"


def _of_field(field: QLineEdit) -> Iterator[str]:
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    needed = QSize(
        field.fontMetrics().horizontalAdvance(field.placeholderText()), field.fontMetrics().height()
    )
    if field.placeholderText() and not field.text() and needed.width() > room.width() + _SLACK:
        yield f"“{field.placeholderText()}” is {needed.width()} px wide in {room.width()}"
    if needed.height() > field.height():
        yield f"is {field.height()} px high for letters of {needed.height()}"


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    for number in filter(bar.isTabVisible, range(bar.count())):
        place, needed = bar.tabRect(number), bar.tabSizeHint(number)
        is_whole = bar.rect().contains(place.adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK))
        if not is_whole or needed.width() > place.width() + _SLACK:
            yield f"the tab “{bar.tabText(number)}” needs {_size(needed)}"


def _of_header(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        size = header.sectionSizeFromContents(section)
        needed = size.width() if header.orientation() == Qt.Orientation.Horizontal else size.height()
        across = size.height() if header.orientation() == Qt.Orientation.Horizontal else size.width()
        room = header.height() if header.orientation() == Qt.Orientation.Horizontal else header.width()
        words = header.model().headerData(section, header.orientation())
        if words and (needed > header.sectionSize(section) + _SLACK or across > room + _SLACK):
            yield f"the heading “{words}” needs {_size(size)}"


def _too_small(widget: QWidget, words: str, needed: QSize) -> Iterator[str]:
    if needed.width() > widget.width() + _SLACK or needed.height() > widget.height() + _SLACK:
        yield f"“{words}” needs {_size(needed)} and has {_size(widget.size())}"


def _of_scrolled(area: QScrollArea) -> Iterator[str]:
    """Nobody scrolls sideways to read."""
    content = area.widget()
    missing = content.minimumSizeHint().width() - area.viewport().width() if content else 0
    if missing > _SLACK:
        yield f"is {missing} px too narrow for what is in it"


# Places


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or _scrolls(parent):
        return
    if widget.objectName() in _OVERFLOW:
        yield f"not everything fits in {_name(parent)}"
    elif not parent.rect().contains(widget.geometry()) and not widget.size().isEmpty():
        yield f"at {_place(widget)} sticks out of {_name(parent)} of {_size(parent.size())}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    """Yield the pairs of children that cover each other; what lies on something that scrolls, or floats, may."""
    if _scrolls(parent):
        return
    children = [child for child in parent.children() if isinstance(child, QWidget) and _takes_room(child)]
    children = [child for child in children if not isinstance(child, QuietLine | CommandBox)]
    children = [child for child in children if not child.property("over")]
    for one, other in combinations(children, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _SLACK and common.height() > _SLACK:
            yield f"{_name(one)} at {_place(one)} and {_name(other)} at {_place(other)} overlap"


def _takes_room(child: QWidget) -> bool:
    # The handle of a splitter reaches a little over what it divides, to be caught more easily.
    return child.isVisible() and not child.isWindow() and not isinstance(child, QSplitterHandle)


def _scrolls(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


# How it is said


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.windowTitle()
    called = words or widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} “{called}”" if called else type(widget).__name__


def _size(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"


def _place(widget: QWidget) -> str:
    place: QRect = widget.geometry()
    return f"({place.x()}, {place.y()}) of {_size(place.size())}"
