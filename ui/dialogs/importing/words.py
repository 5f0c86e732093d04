"""What people call the uses of a column."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.exchange.tables.layout import ColumnUse


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
