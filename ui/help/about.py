"""About this program: what it is, which version, under which licence, and whose work it builds on."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from napl_desktop import __version__
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import Theme

_WIDTH = 520


class AboutDialog(Dialog):
    """Only to read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("About this program"))
        version = self.tr("Version {version}, on Python {python} and Qt {qt}")
        lines = (
            self.tr("Design development paths for teachers together, with the whole room at one screen."),
            self.tr("Everything stays on your own computer: the program never uses the network."),
            self.tr("Free software under the European Union Public Licence 1.2 (EUPL-1.2)."),
            self.tr(
                "With thanks to Qt for Python (LGPL), SQLAlchemy, NetworkX and openpyxl, the"
                " Phosphor icons (MIT), and the typeface Atkinson Hyperlegible of the Braille Institute."
            ),
        )
        self.body.addWidget(label(self.tr("Ontwikkelpaden"), "heading"))
        for line in lines:
            self.body.addWidget(label(line, wrap=True))
        facts = version.format(version=__version__, python=platform.python_version(), qt=qVersion())
        self.body.addWidget(label(facts, "muted", wrap=True))
        self.body.addStretch(1)
        close = self.add_button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
