"""What people call the uses of a column, and the reasons why a text is listed."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.exchange.tables.layout import ColumnUse, LeftOutReason


def use_name(use: ColumnUse) -> str:
    """Return what a column of this use becomes, in one or two words."""
    names = {
        ColumnUse.LAYER: QCoreApplication.translate("TableWords", "Layer"),
        ColumnUse.CODE: QCoreApplication.translate("TableWords", "Code"),
        ColumnUse.EXPLANATION: QCoreApplication.translate("TableWords", "Explanation"),
        ColumnUse.LEVEL: QCoreApplication.translate("TableWords", "Level"),
        ColumnUse.NOTES: QCoreApplication.translate("TableWords", "Notes"),
        ColumnUse.SKIP: QCoreApplication.translate("TableWords", "Skip"),
    }
    return names[use]


def use_explanation(use: ColumnUse) -> str:
    """Return the same as a sentence."""
    sentences = {
        ColumnUse.LAYER: QCoreApplication.translate(
            "TableWords", "Names of dimensions; the leftmost layer is the outer one."
        ),
        ColumnUse.CODE: QCoreApplication.translate(
            "TableWords", "Numbers or codes; they come before the names beside them."
        ),
        ColumnUse.EXPLANATION: QCoreApplication.translate("TableWords", "Explains the names beside it."),
        ColumnUse.LEVEL: QCoreApplication.translate(
            "TableWords", "The texts of one level; the heading is its name."
        ),
        ColumnUse.NOTES: QCoreApplication.translate("TableWords", "Each text becomes a note on its row."),
        ColumnUse.SKIP: QCoreApplication.translate("TableWords", "Does not come along."),
    }
    return sentences[use]


def reason_name(reason: LeftOutReason) -> str:
    """Return why a text did not come along, or not only as it stood."""
    reasons = {
        LeftOutReason.TITLE: QCoreApplication.translate("TableWords", "title above the table"),
        LeftOutReason.COLUMN_NAME: QCoreApplication.translate("TableWords", "name of a column"),
        LeftOutReason.SKIPPED_COLUMN: QCoreApplication.translate("TableWords", "column is skipped"),
        LeftOutReason.SKIPPED_ROW: QCoreApplication.translate("TableWords", "row is skipped"),
        LeftOutReason.TOTAL: QCoreApplication.translate("TableWords", "row with totals"),
        LeftOutReason.FOOTER: QCoreApplication.translate("TableWords", "line below the table"),
        LeftOutReason.KEYS: QCoreApplication.translate("TableWords", "row with keys for computers"),
        LeftOutReason.REPEATED_HEADER: QCoreApplication.translate("TableWords", "heading that is repeated"),
        LeftOutReason.SECOND_TABLE: QCoreApplication.translate(
            "TableWords", "another table on the same sheet"
        ),
        LeftOutReason.OTHER_TABLE: QCoreApplication.translate("TableWords", "another sheet or table"),
        LeftOutReason.COMMENT: QCoreApplication.translate("TableWords", "comment beside a cell"),
        LeftOutReason.FOOTNOTE: QCoreApplication.translate("TableWords", "footnote"),
        LeftOutReason.FORMULA: QCoreApplication.translate("TableWords", "formula without a result"),
        LeftOutReason.AROUND: QCoreApplication.translate("TableWords", "text around the table"),
        LeftOutReason.HIDDEN: QCoreApplication.translate("TableWords", "hidden row, column or sheet"),
        LeftOutReason.STRUCK: QCoreApplication.translate("TableWords", "struck through or deleted"),
        LeftOutReason.HALF_DATE: QCoreApplication.translate(
            "TableWords", "Excel made a date of it: it stands here as in Excel"
        ),
        LeftOutReason.HIDDEN_BY_MERGE: QCoreApplication.translate("TableWords", "hidden in merged cells"),
        LeftOutReason.LONG_LEVEL_NAME: QCoreApplication.translate(
            "TableWords", "the name of a level takes only the first line"
        ),
        LeftOutReason.UNTITLED_ROW: QCoreApplication.translate(
            "TableWords", "row without a name: it got one"
        ),
        LeftOutReason.SHARED_TEXT: QCoreApplication.translate(
            "TableWords", "merged cells: the text stands in each of them"
        ),
    }
    return reasons[reason]
