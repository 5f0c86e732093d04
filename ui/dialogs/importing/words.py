"""What people call the uses of a column, and the reasons why a text is listed."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.exchange.tables.layout import ColumnUse, LeftOutReason

_tr = QCoreApplication.translate


def use_name(use: ColumnUse) -> str:
    """Return what a column of this use becomes, in one or two words."""
    names = {
        ColumnUse.LAYER: _tr("TableWords", "Layer"),
        ColumnUse.CODE: _tr("TableWords", "Code"),
        ColumnUse.EXPLANATION: _tr("TableWords", "Explanation"),
        ColumnUse.LEVEL: _tr("TableWords", "Level"),
        ColumnUse.NOTES: _tr("TableWords", "Notes"),
        ColumnUse.SKIP: _tr("TableWords", "Skip"),
    }
    return names[use]


def use_explanation(use: ColumnUse) -> str:
    """Return the same as a sentence."""
    sentences = {
        ColumnUse.LAYER: _tr("TableWords", "Names of dimensions; the leftmost layer is the outer one."),
        ColumnUse.CODE: _tr("TableWords", "Numbers or codes; they come before the names beside them."),
        ColumnUse.EXPLANATION: _tr("TableWords", "Explains the names beside it."),
        ColumnUse.LEVEL: _tr("TableWords", "The texts of one level; the heading is its name."),
        ColumnUse.NOTES: _tr("TableWords", "Each text becomes a note on its row."),
        ColumnUse.SKIP: _tr("TableWords", "Does not come along."),
    }
    return sentences[use]


def reason_name(reason: LeftOutReason) -> str:
    """Return why a text did not come along, or not only as it stood."""
    reasons = {
        LeftOutReason.TITLE: _tr("TableWords", "title above the table"),
        LeftOutReason.COLUMN_NAME: _tr("TableWords", "name of a column"),
        LeftOutReason.SKIPPED_COLUMN: _tr("TableWords", "column is skipped"),
        LeftOutReason.SKIPPED_ROW: _tr("TableWords", "row is skipped"),
        LeftOutReason.TOTAL: _tr("TableWords", "row with totals"),
        LeftOutReason.FOOTER: _tr("TableWords", "line below the table"),
        LeftOutReason.KEYS: _tr("TableWords", "row with keys for computers"),
        LeftOutReason.REPEATED_HEADER: _tr("TableWords", "heading that is repeated"),
        LeftOutReason.SECOND_TABLE: _tr("TableWords", "another table on the same sheet"),
        LeftOutReason.OTHER_TABLE: _tr("TableWords", "another sheet or table"),
        LeftOutReason.COMMENT: _tr("TableWords", "comment beside a cell"),
        LeftOutReason.FOOTNOTE: _tr("TableWords", "footnote"),
        LeftOutReason.FORMULA: _tr("TableWords", "formula without a result"),
        LeftOutReason.AROUND: _tr("TableWords", "text around the table"),
        LeftOutReason.HIDDEN_BY_MERGE: _tr("TableWords", "hidden in merged cells"),
        LeftOutReason.LONG_LEVEL_NAME: _tr("TableWords", "the name of a level takes only the first line"),
        LeftOutReason.UNTITLED_ROW: _tr("TableWords", "row without a name: it got one"),
        LeftOutReason.SHARED_TEXT: _tr("TableWords", "merged cells: the text stands in each of them"),
    }
    return reasons[reason]
