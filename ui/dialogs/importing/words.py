"""What people call the uses of a column and of a row."""

from PySide6.QtCore import QCoreApplication

from napl_desktop.exchange.tables.layout import ColumnUse
from napl_desktop.exchange.tables.row_choices import RowChoice


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


def choice_name(choice: RowChoice) -> str:
    """Return what a row is, in one or two words."""
    names = {
        RowChoice.LEVELS: QCoreApplication.translate("TableWords", "Heading"),
        RowChoice.STAGES: QCoreApplication.translate("TableWords", "Stage"),
        RowChoice.ROW: QCoreApplication.translate("TableWords", "Row"),
        RowChoice.BAND: QCoreApplication.translate("TableWords", "Group"),
        RowChoice.TITLE: QCoreApplication.translate("TableWords", "Title"),
        RowChoice.SKIP: QCoreApplication.translate("TableWords", "Skip"),
    }
    return names[choice]


def choice_sentence(choice: RowChoice) -> str:
    """Return the same as it stands in a menu, with its & letter and what it means."""
    sentences = {
        RowChoice.LEVELS: QCoreApplication.translate("TableWords", "&Heading: the names of the levels"),
        RowChoice.STAGES: QCoreApplication.translate("TableWords", "S&tage: stands over several levels"),
        RowChoice.ROW: QCoreApplication.translate("TableWords", "&Row with texts"),
        RowChoice.BAND: QCoreApplication.translate(
            "TableWords", "Heading of a &group: stands above the rows below it"
        ),
        RowChoice.TITLE: QCoreApplication.translate("TableWords", "T&itle of the path"),
        RowChoice.SKIP: QCoreApplication.translate("TableWords", "&Skip"),
    }
    return sentences[choice]
