"""How a page of the guide is set: the type sizes of the theme, and room to breathe."""

from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
    QTextTableCell,
)

from ui.kit.fonts import FontRole
from ui.kit.theme import SPACE, Theme

_HEADINGS: dict[int, FontRole] = {1: "heading", 2: "title"}
_LINE_HEIGHT = 135


def typeset(document: QTextDocument, theme: Theme) -> None:
    """Give a document that came from Markdown the look of the theme."""
    document.setDefaultFont(theme.font("body"))
    document.setDocumentMargin(theme.px(SPACE * 2))
    block = document.begin()
    while block.isValid():
        _set_block(block, theme)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, theme)


def _set_block(block: QTextBlock, theme: Theme) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    room = QTextBlockFormat()
    room.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    room.setTopMargin(theme.px(SPACE * 2) if level > 1 else 0)
    room.setBottomMargin(theme.px(SPACE / 2 if block.textList() else SPACE))
    if cursor.currentTable() is not None:
        room.setBottomMargin(0)
        room.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(room)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        words = QTextCharFormat()
        words.setFont(theme.font(_HEADINGS.get(level, "strong")))
        cursor.mergeCharFormat(words)


def _set_table(table: QTextTable, theme: Theme) -> None:
    look = table.format()
    look.setCellPadding(theme.px(SPACE * 0.75))
    look.setCellSpacing(0)
    look.setBorderCollapse(True)
    look.setBorder(1)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QBrush(theme.colour("line")))
    look.setTopMargin(theme.px(SPACE))
    look.setBottomMargin(theme.px(SPACE * 2))
    table.setFormat(look)
    for column in range(table.columns()):
        _shade(table.cellAt(0, column), theme)


def _shade(cell: QTextTableCell, theme: Theme) -> None:
    look = cell.format()
    look.setBackground(theme.colour("band"))
    cell.setFormat(look)
