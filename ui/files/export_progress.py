"""While the workbook is written: how far it is, and a button to stop. A quick export does not show it."""

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.files.exporting import ExportJob
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import ElidedLabel, label
from ui.kit.theme import Theme

_SHOWN_AFTER_MS = 200
_WIDTH = 480


class ExportProgressDialog(Dialog):
    """Runs an ExportJob from `start` on; shows itself only when that takes time."""

    def __init__(self, job: ExportJob, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("Hand in as Excel"))
        self._job = job
        self.bar = QProgressBar(minimum=0, maximum=0)
        self.bar.setAccessibleName(self.windowTitle())
        self.words = label(self.tr("Getting ready…"), "muted")
        self.body.addWidget(ElidedLabel(job.target.name, "title"))
        self.body.addWidget(self.bar)
        self.body.addWidget(self.words)
        self.stop_button = self.add_button(self.tr("Stop"))
        self.stop_button.clicked.connect(self.reject)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.open)
        job.progressed.connect(self._look)
        job.ended.connect(self._end)

    def start(self) -> None:
        """Begin writing."""
        self._timer.start()
        self._job.start()

    def reject(self) -> None:
        """Stop writing; the dialog closes when that is done."""
        self._job.cancel()
        self.stop_button.setEnabled(False)
        self.words.setText(self.tr("Stopping…"))

    def _look(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if self.stop_button.isEnabled():
            number = QLocale().toString
            words = self.tr("{done} of {total} cells")
            self.words.setText(words.format(done=number(done), total=number(total)))

    def _end(self) -> None:
        self._timer.stop()
        super().reject()
        # One that was never shown is not deleted by closing it.
        self.deleteLater()
