"""The look as one object: which palette, how large, and how Qt's own widgets are dressed in it."""

import re
from string import Template

from msgspec.structs import asdict
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget
from shiboken6 import isValid

from napl_desktop.assets import resources
from ui.kit import fonts
from ui.kit.palettes import DARK, HIGH_CONTRAST, LIGHT, PALETTES, ThemeName, Tokens

__all__ = ["DARK", "HIGH_CONTRAST", "LIGHT", "RADIUS", "SPACE", "Theme", "ThemeName", "Tokens"]

MIN_ZOOM, MAX_ZOOM = 75, 300
# Large letters for a room can still be made so much larger.
_LARGER_IN_ROOM = 1.6

# The spacing step in px at 100 %; distances are multiples of it (8, 16, 24).
SPACE = 8
RADIUS = 6


class Theme(QObject):
    """The palette and zoom in use. Widgets get it by constructor and listen to `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = ThemeName.LIGHT
        self._zoom = 100
        self._room_zoom: int | None = None
        self._dressed = False

    @property
    def name(self) -> ThemeName:
        """Which palette is in use."""
        return self._name

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return PALETTES[self._name]

    @property
    def zoom(self) -> int:
        """How large everything is, in percent."""
        return self._zoom

    @property
    def is_for_room(self) -> bool:
        """Whether a room reads from afar, as on the board."""
        return self._room_zoom is not None

    @property
    def zooms(self) -> tuple[int, int]:
        """The smallest and the largest zoom there can be now."""
        if self._room_zoom is None:
            return MIN_ZOOM, MAX_ZOOM
        return self._room_zoom, max(MAX_ZOOM, round(self._room_zoom * _LARGER_IN_ROOM))

    def set_room_zoom(self, zoom: int | None) -> None:
        """Let a room read from afar, which needs this zoom at least; None when it does not any more.

        It is seen with what is applied next.
        """
        self._room_zoom = zoom

    def apply(self, app: QApplication, name: ThemeName, zoom: int) -> None:
        """Dress the application; a zoom out of range is brought within it. Emits `changed`."""
        least, most = self.zooms
        self._name, self._zoom = name, min(max(zoom, least), most)
        if not self._dressed:
            fonts.load_family()
            app.setStyle("Fusion")
            self._dressed = True
        app.setPalette(qt_palette(self.tokens))
        app.setFont(self.font("body"))
        _dress(app, self._style_sheet())
        self.changed.emit()

    def font(self, role: fonts.FontRole) -> QFont:
        """Return the font of a role at the present zoom."""
        return fonts.font(role, self._zoom)

    def px(self, pixels: float) -> int:
        """Return a length that is `pixels` at 100 %, at the present zoom; never less than one pixel."""
        return max(1, round(pixels * self._zoom / 100))

    def colour(self, token: str) -> QColor:
        """Return a colour by the name of its token."""
        return QColor(getattr(self.tokens, token))

    def _style_sheet(self) -> str:
        """Return the style sheet with colours and type sizes filled in and lengths scaled."""
        folder = resources() / "styles"
        template = (folder / "window.qss").read_text(encoding="utf-8")
        values = asdict(self.tokens) | {
            f"{role}_size": f"{self.font(role).pointSizeF():g}pt" for role in fonts.SCALE
        }
        # The carets and checks come in two inks: one to read on this palette, one to read on its accent.
        ink, counter_ink = ("light", "dark") if self._name is ThemeName.DARK else ("dark", "light")
        values |= {"images": folder.as_posix(), "ink": ink, "counter_ink": counter_ink}
        scaled = re.sub(r"\b(\d+)px", lambda found: f"{self.px(int(found[1]))}px", template)
        return Template(scaled).substitute(values, **self._round(), indentation=self.px(20))

    def _round(self) -> dict[str, int]:
        """Return the radius of what is round, in px: with more than half of its width Qt makes it square."""
        return {
            "radio": (self.px(16) + 2 * self.px(1)) // 2,
            "radio_on": (self.px(8) + 2 * self.px(5)) // 2,
            "progress": (self.px(8) + 2 * self.px(1)) // 2,
        }


def _dress(app: QApplication, style_sheet: str) -> None:
    """Give every widget another style sheet, once.

    Qt gives it to each widget it knows to have had one, and to all in it: what is ten deep would have ten turns.
    So it is to know only those that are in no other.
    """
    style = app.style()
    style.unpolish(app)
    dressed = [widget for widget in app.allWidgets() if _is_dressed(widget)]
    for widget in dressed:
        if not _is_dressed(widget.parentWidget()):
            style.pixelMetric(QStyle.PixelMetric.PM_ButtonMargin, None, widget)
    app.setStyleSheet(style_sheet)
    # What is around others had its turn before them, and may remember how large they were.
    # All of it finds its place now: who hears of the new look asks how much room there is.
    for widget in dressed:
        if isValid(widget):
            widget.updateGeometry()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _is_dressed(widget: QWidget | None) -> bool:
    return widget is not None and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def qt_palette(tokens: Tokens) -> QPalette:
    """Return the palette for what Qt draws by itself. Windows look the same without focus."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.page,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.page,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.hover,
        role.Mid: tokens.line,
        role.Dark: tokens.outline,
        role.Shadow: tokens.outline,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.Link):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.hover))
    palette.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, QColor(tokens.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Accent, QColor(tokens.disabled))
    return palette
