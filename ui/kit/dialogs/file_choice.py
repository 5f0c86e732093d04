"""Choosing a folder, a file or a place for one, without blocking, in the dialog that the user knows already.

Where a platform has no dialog of its own, Qt's is shown, in words of ours: its Dutch is not complete.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

# What napl_desktop.exchange.tables reads; that is not imported before the user chose a file.
TABLE_ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".docx", ".ods", ".odt", ".xls")

Then = Callable[[Path], object]


def choose_folder(parent: QWidget | None, heading: str, start_folder: Path, then: Then) -> None:
    """Let the user choose a folder; `then` gets it."""
    dialog = _dialog(parent, heading, start_folder, then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _put_in_words(dialog, QCoreApplication.translate("FileChoice", "Choose"))
    dialog.open()


def choose_file(parent: QWidget | None, heading: str, start_folder: Path, kinds: str, then: Then) -> None:
    """Let the user choose a file that is there; `kinds` is like "Projects (*.napl)"."""
    dialog = _dialog(parent, heading, start_folder, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    _put_in_words(dialog, QCoreApplication.translate("FileChoice", "Open"))
    dialog.open()


def choose_files(
    parent: QWidget | None, heading: str, start_folder: Path, kinds: str, then: Callable[[list[Path]], object]
) -> None:
    """Let the user choose one or more files that are there; `then` gets them all."""
    dialog = QFileDialog(parent, heading, str(start_folder))
    _keep_short(dialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilter(kinds)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    _put_in_words(dialog, QCoreApplication.translate("FileChoice", "Open"))
    dialog.open()


def choose_table(parent: QWidget | None, start_folder: Path, then: Then) -> None:
    """Let the user choose a file with a table."""
    heading = QCoreApplication.translate("FileChoice", "Which table?")
    kinds = QCoreApplication.translate("FileChoice", "Tables from Excel, Word or csv ({endings})")
    endings = " ".join(f"*{ending}" for ending in TABLE_ENDINGS)
    choose_file(parent, heading, start_folder, kinds.format(endings=endings), then)


def choose_place(parent: QWidget | None, heading: str, kinds: str, proposal: Path, then: Then) -> None:
    """Let the user choose where a file is to be written; replacing one is asked by the dialog itself.

    `kinds` is like "PNG (*.png);;SVG (*.svg)": a name without an ending gets that of the kind that is chosen.
    """
    dialog = _dialog(parent, heading, proposal.parent, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(proposal.suffix)
    # What is said of the kind lacks the ending, which is hidden.
    dialog.filterSelected.connect(lambda _said: dialog.setDefaultSuffix(_ending(dialog.selectedNameFilter())))
    dialog.selectFile(proposal.name)
    _put_in_words(dialog, QCoreApplication.translate("FileChoice", "Save"))
    dialog.open()


def _ending(kind: str) -> str:
    """Return the first ending of a kind like "PNG (*.png)"."""
    return kind.rpartition("(*.")[2].rstrip(")").partition(" ")[0]


def _dialog(parent: QWidget | None, heading: str, start_folder: Path, then: Then) -> QFileDialog:
    dialog = QFileDialog(parent, heading, str(start_folder))
    _keep_short(dialog)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog


def _keep_short(dialog: QFileDialog) -> None:
    # The endings are for the program; with them the name of a kind is too long to be read.
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    dialog.finished.connect(dialog.deleteLater)


def _put_in_words(dialog: QFileDialog, accept: str) -> None:
    """Say every word beside a field, and on the buttons, in the language of the interface."""
    words = {
        QFileDialog.DialogLabel.LookIn: QCoreApplication.translate("FileChoice", "Folder:"),
        QFileDialog.DialogLabel.FileName: QCoreApplication.translate("FileChoice", "Name:"),
        QFileDialog.DialogLabel.FileType: QCoreApplication.translate("FileChoice", "Kind:"),
        QFileDialog.DialogLabel.Accept: accept,
        QFileDialog.DialogLabel.Reject: QCoreApplication.translate("FileChoice", "Cancel"),
    }
    for label, text in words.items():
        dialog.setLabelText(label, text)
