"""Choosing a folder or a file without blocking, in a dialog that looks and speaks like the rest."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

# What napl_desktop.exchange.tables reads; that is not imported before somebody chose a file.
_TABLES = "*.xlsx *.xlsm *.csv *.tsv *.txt *.docx"


def choose_folder(parent: QWidget, heading: str, start: Path, then: Callable[[Path], object]) -> None:
    """Let the person choose a folder; `then` gets it."""
    dialog = _dialog(parent, heading, start, then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def choose_table(parent: QWidget, start: Path, then: Callable[[Path], object]) -> None:
    """Let the person choose a file with a table."""
    heading = QCoreApplication.translate("FileChoice", "Which table?")
    kind = QCoreApplication.translate("FileChoice", "Tables from Excel, Word or csv ({endings})")
    dialog = _dialog(parent, heading, start, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kind.format(endings=_TABLES))
    dialog.open()


def _dialog(parent: QWidget, heading: str, start: Path, then: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(parent, heading, str(start))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    return dialog
