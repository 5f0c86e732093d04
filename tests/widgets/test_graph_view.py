"""The graph as a person uses it: look, click, walk, drag, zoom; and what stays put when the path changes."""

import subprocess
import sys

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import wording
from tests.core.graph_paths import a_path, with_cell
from ui.graph.band_overlay import LevelStrip, RowStrip
from ui.graph.canvas import GraphCanvas
from ui.graph.view import PathGraphView
from ui.kit.theme import Theme, ThemeName

SMALL = a_path(
    {
        "Wat/Kern": ["kiest stof", "kiest samen", "kiest met de sector"],
        "Wat/Samenhang": ["binnen een les", "", "tussen vakken"],
        "Hoe/Team": ["alleen", "met collega’s", ""],
    }
)
LARGE = a_path(
    {f"Deel {n // 10}/Rij {n}": ["tekst"] * 8 for n in range(60)}, tuple(f"N{n}" for n in range(8))
)


@pytest.fixture
def theme(qapp):
    theme = Theme()
    theme.apply(qapp, ThemeName.LIGHT, 100)
    return theme


@pytest.fixture
def view(qtbot, theme):
    view = PathGraphView(theme, wording("nl"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    return view


def canvas_of(view: PathGraphView) -> GraphCanvas:
    return view.findChild(GraphCanvas)


def on_screen(view: PathGraphView, key: tuple[str, str]) -> QRectF:
    canvas = canvas_of(view)
    return canvas.projection.box(canvas.path_scene.layout.places[key])


def middle_of(view: PathGraphView, key: tuple[str, str]) -> QPoint:
    return on_screen(view, key).center().toPoint()


def click(qtbot, view, point: QPoint) -> None:
    qtbot.mouseClick(canvas_of(view).viewport(), Qt.MouseButton.LeftButton, pos=point)


def drag(qtbot, view, start: QPoint, end: QPoint) -> None:
    plane = canvas_of(view).viewport()
    qtbot.mousePress(plane, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        qtbot.mouseMove(plane, start + (end - start) * step / 10)
    qtbot.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=end)


def wheel(view, notches: int, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    plane = canvas_of(view).viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(plane.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plane, event)


def painted(view, key: tuple[str, str], reach: int = 0) -> QImage:
    plane = canvas_of(view).viewport().grab().toImage()
    return plane.copy(on_screen(view, key).adjusted(-reach, -reach, reach, reach).toAlignedRect())


def share_of(image: QImage, colour: str) -> float:
    wanted = QColor(colour).rgb()
    pixels = [image.pixel(x, y) for x in range(image.width()) for y in range(image.height())]
    return pixels.count(wanted) / len(pixels)


def advice(view: PathGraphView) -> str:
    return next(label.text() for label in view.findChildren(QLabel) if label.isVisible())


# -- nothing to see yet -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("grid", "word"),
    [
        (None, "Choose"),
        (a_path({"Kern": []}, levels=()), "levels"),
        (a_path({}), "rows"),
        (a_path({"Kern": ["", "", ""]}), "Fill a cell"),
    ],
)
def test_where_there_is_no_graph_one_sentence_and_a_button_say_what_to_do(qtbot, view, grid, word):
    view.show_path(grid)
    assert word in advice(view)
    assert "drag from its plus" in advice(view)
    assert not canvas_of(view).isVisible()
    asked = []
    view.action_wanted.connect(asked.append)
    view.setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    assert asked == ["view-grid" if grid else "add-path"]


def test_where_no_cells_are_connected_it_says_how(view):
    view.show_path(SMALL)
    hints = [label for label in view.findChildren(QLabel) if "drag from its plus" in label.text()]
    assert [hint.isVisible() for hint in hints].count(True) == 1
    view.only_show()
    view.show_path(SMALL)
    assert not any(hint.isVisible() for hint in hints)


def test_the_first_text_brings_the_graph(view):
    empty = a_path({"Kern": ["", "", ""]})
    view.show_path(empty)
    view.show_path(with_cell(empty, ("Kern", "Start"), text="eerste woorden"))
    assert canvas_of(view).isVisible()
    view.show_path(None)
    assert not canvas_of(view).isVisible()


def test_who_cannot_see_the_graph_hears_the_chosen_cell(qtbot, view):
    view.show_path(SMALL)
    click(qtbot, view, middle_of(view, ("Hoe/Team", "Vak")))
    assert canvas_of(view).accessibleDescription() == "Team · Vak: met collega’s"
    view.select_cell(("Wat/Samenhang", "Vak"))
    assert canvas_of(view).accessibleDescription() == "Samenhang · Vak: empty"
    view.show_path(with_cell(SMALL, ("Wat/Samenhang", "Vak"), text="tussen lessen"))
    assert canvas_of(view).accessibleDescription() == "Samenhang · Vak: tussen lessen"


# -- choosing a cell --------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [("Wat/Kern", "Vak"), ("Wat/Samenhang", "Vak")])
def test_a_click_chooses_a_cell_whether_filled_or_empty(qtbot, view, theme, key):
    view.show_path(SMALL)
    assert share_of(painted(view, key, reach=5), theme.tokens.focus) == 0
    with qtbot.waitSignal(view.cell_selected) as chosen:
        click(qtbot, view, middle_of(view, key))
    assert tuple(chosen.args) == key
    assert share_of(painted(view, key, reach=5), theme.tokens.focus) > 0.02


def test_a_click_beside_the_cards_chooses_nothing(qtbot, view):
    view.show_path(SMALL)
    corner = on_screen(view, ("Wat/Kern", "Vak")).topLeft().toPoint()
    with qtbot.assertNotEmitted(view.cell_selected):
        click(qtbot, view, corner - QPoint(8, 0))


def test_arrow_keys_walk_from_cell_to_cell_and_stop_at_the_edges(qtbot, view):
    view.show_path(SMALL)
    walked: list[tuple[str, str]] = []
    view.cell_selected.connect(lambda row, level: walked.append((row, level)))
    canvas = canvas_of(view)
    keys = ["Right", "Right", "Down", "Right", "Right", "Up", "Up", "End", "Home", "Down", "Down", "Down"]
    for key in keys:
        qtbot.keyClick(canvas, getattr(Qt.Key, f"Key_{key}"))
    assert walked == [
        ("Wat/Kern", "Start"),
        ("Wat/Kern", "Vak"),
        ("Wat/Samenhang", "Vak"),
        ("Wat/Samenhang", "Expert"),
        ("Wat/Samenhang", "Expert"),
        ("Wat/Kern", "Expert"),
        ("Wat/Kern", "Expert"),
        ("Wat/Kern", "Expert"),
        ("Wat/Kern", "Start"),
        ("Wat/Samenhang", "Start"),
        ("Hoe/Team", "Start"),
        ("Hoe/Team", "Start"),
    ]


def test_walking_brings_the_cell_into_view(qtbot, view):
    view.show_path(LARGE)
    click(qtbot, view, middle_of(view, ("Deel 0/Rij 0", "N0")))
    for _ in range(30):
        qtbot.keyClick(canvas_of(view), Qt.Key.Key_Down)
    assert QRectF(canvas_of(view).viewport().rect()).contains(on_screen(view, ("Deel 3/Rij 30", "N0")))


def test_a_cell_chosen_elsewhere_gets_the_ring_in_view_without_an_echo(qtbot, view, theme):
    view.show_path(LARGE)
    key = ("Deel 5/Rij 55", "N7")
    with qtbot.assertNotEmitted(view.cell_selected):
        view.select_cell(key)
    assert QRectF(canvas_of(view).viewport().rect()).contains(on_screen(view, key))
    assert share_of(painted(view, key, reach=5), theme.tokens.focus) > 0.02
    view.select_cell(None)
    assert share_of(painted(view, key, reach=5), theme.tokens.focus) == 0


def test_a_cell_chosen_before_its_path_is_shown_gets_the_ring(view):
    view.select_cell(("Wat/Kern", "Vak"))
    view.show_path(SMALL)
    assert canvas_of(view).selected == ("Wat/Kern", "Vak")


# -- moving over the plane --------------------------------------------------------------------------------


def test_a_drag_pans_and_chooses_nothing(qtbot, view):
    view.show_path(LARGE)
    key = ("Deel 0/Rij 3", "N2")
    before, start = on_screen(view, key), middle_of(view, key)
    with qtbot.assertNotEmitted(view.cell_selected):
        drag(qtbot, view, start, start - QPoint(120, 200))
    assert on_screen(view, key).topLeft() - before.topLeft() == QPointF(-120, -200)
    with qtbot.waitSignal(view.cell_selected):
        click(qtbot, view, middle_of(view, key))


def test_ctrl_and_wheel_zoom_at_the_pointer(view):
    view.show_path(LARGE)
    key, canvas = ("Deel 0/Rij 2", "N2"), canvas_of(view)
    pointer, before = middle_of(view, key), canvas.zoom
    wheel(view, 2, pointer, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom > before * 1.2
    assert (on_screen(view, key).center() - pointer).manhattanLength() <= 2
    for _ in range(60):
        wheel(view, -2, pointer, Qt.KeyboardModifier.ControlModifier)
    assert QRectF(canvas.viewport().rect()).contains(on_screen(view, ("Deel 5/Rij 59", "N7")))


def test_the_wheel_alone_scrolls(view):
    view.show_path(LARGE)
    before = canvas_of(view).zoom
    wheel(view, -3, QPoint(300, 300), Qt.KeyboardModifier.NoModifier)
    assert canvas_of(view).verticalScrollBar().value() > 0
    assert canvas_of(view).zoom == before


def test_the_buttons_zoom_and_show_the_whole_path(qtbot, view):
    view.show_path(LARGE)
    canvas = canvas_of(view)
    buttons = {button.accessibleName(): button for button in view.findChildren(QToolButton)}
    before = canvas.zoom
    qtbot.mouseClick(buttons["Zoom in"], Qt.MouseButton.LeftButton)
    assert canvas.zoom == pytest.approx(before * 1.25)
    qtbot.mouseClick(buttons["Zoom out"], Qt.MouseButton.LeftButton)
    assert canvas.zoom == pytest.approx(before)
    qtbot.mouseClick(buttons["Show the whole path"], Qt.MouseButton.LeftButton)
    room = QRectF(canvas.viewport().rect())
    assert all(room.contains(on_screen(view, key)) for key in canvas.path_scene.layout.places)


def test_a_small_path_begins_with_everything_in_view(view):
    view.show_path(SMALL)
    room = QRectF(canvas_of(view).viewport().rect())
    assert all(room.contains(on_screen(view, key)) for key in canvas_of(view).path_scene.layout.places)


def test_heads_stay_while_the_plane_scrolls(view):
    view.show_path(LARGE)
    levels, rows = view.findChild(LevelStrip), view.findChild(RowStrip)
    level_heads, row_heads = levels.grab().toImage(), rows.grab().toImage()
    canvas_of(view).verticalScrollBar().setValue(700)
    assert levels.grab().toImage() == level_heads
    assert rows.grab().toImage() != row_heads
    row_heads = rows.grab().toImage()
    canvas_of(view).horizontalScrollBar().setValue(300)
    assert levels.grab().toImage() != level_heads
    assert rows.grab().toImage() == row_heads


def test_row_titles_move_along_with_their_lanes(view):
    view.show_path(a_path({f"Rij {n}": ["tekst"] * 8 for n in range(60)}, tuple(f"N{n}" for n in range(8))))
    rows = view.findChild(RowStrip)
    before = rows.grab().toImage()
    canvas_of(view).verticalScrollBar().setValue(40)
    after, width = rows.grab().toImage(), rows.width()
    assert after.copy(0, 200, width, 200) == before.copy(0, 240, width, 200)


def test_from_far_away_the_heads_name_the_hoofddimensies(view, theme):
    view.show_path(LARGE)
    rows = view.findChild(RowStrip)
    assert share_of(rows.grab().toImage(), theme.tokens.band) < 0.3
    canvas_of(view).zoom_by(0.1, QPointF(0, 0))
    assert share_of(rows.grab().toImage(), theme.tokens.band) > 0.7


def test_no_line_goes_through_the_title_of_a_band(view, theme):
    long = "Een hoofddimensie met een lange titel die tot ver over de eerste kolom doorloopt"
    view.show_path(a_path({f"{long}/Kern": ["tekst", "", ""], f"{long}/Team": ["", "tekst", ""]}))
    rows, canvas = view.findChild(RowStrip), canvas_of(view)
    band, lane = canvas.path_scene.layout.bands[0], canvas.path_scene.layout.lanes[0]
    edge = rows.grab().toImage().copy(rows.width() - 1, 0, 1, rows.height())

    def colours(top: float, bottom: float) -> set[str]:
        first, last = (round(canvas.projection.y(each)) for each in (top, bottom))
        return {edge.pixelColor(0, y).name().upper() for y in range(first + 2, last - 2)}

    assert colours(lane.top, lane.bottom) == {theme.tokens.outline}
    assert theme.tokens.outline not in colours(band.top, band.top + band.height)


def test_heads_are_painted_again_whenever_the_plane_moves(qtbot, view):
    view.show_path(LARGE)
    painted_again: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted_again.append(watched)
            return False

    watch, strips = Watch(), [view.findChild(LevelStrip), view.findChild(RowStrip)]
    for strip in strips:
        strip.installEventFilter(watch)
    canvas = canvas_of(view)
    for move, expected in (
        (lambda: canvas.horizontalScrollBar().setValue(100), strips[:1]),
        (lambda: canvas.verticalScrollBar().setValue(300), strips[1:]),
        (view.zoom_in, strips),
        (view.fit, strips),
        (lambda: view.show_path(replace(LARGE, id="another")), strips),
    ):
        QApplication.processEvents()
        painted_again.clear()
        move()
        QApplication.processEvents()
        assert set(painted_again) == set(expected)


# -- the path changes -------------------------------------------------------------------------------------


def test_another_text_is_painted_where_the_old_one_was(qtbot, view):
    view.show_path(LARGE)
    key, other = ("Deel 0/Rij 4", "N2"), ("Deel 0/Rij 5", "N2")
    drag(qtbot, view, QPoint(400, 400), QPoint(380, 250))
    click(qtbot, view, middle_of(view, key))
    place, text, neighbour = on_screen(view, key), painted(view, key), painted(view, other)
    view.show_path(with_cell(LARGE, key, text="heel andere woorden"))
    assert on_screen(view, key) == place
    assert painted(view, key) != text
    assert painted(view, other) == neighbour
    assert canvas_of(view).selected == key


def test_a_row_above_leaves_what_one_looks_at_where_it_is(view):
    view.show_path(LARGE)
    key = ("Deel 3/Rij 30", "N3")
    view.select_cell(key)
    canvas_of(view).verticalScrollBar().setValue(canvas_of(view).verticalScrollBar().value() + 137)
    place, zoom = on_screen(view, key), canvas_of(view).zoom
    more = {"Deel 0/Erbij": ["nieuw"] * 8} | {f"Deel {n // 10}/Rij {n}": ["tekst"] * 8 for n in range(60)}
    view.show_path(a_path(more, tuple(f"N{n}" for n in range(8))))
    assert (on_screen(view, key).topLeft() - place.topLeft()).manhattanLength() < 1
    assert canvas_of(view).zoom == zoom
    assert canvas_of(view).selected == key


def test_choosing_the_chosen_cell_again_does_not_scroll_back_to_it(view):
    view.show_path(LARGE)
    view.select_cell(("Deel 0/Rij 0", "N0"))
    canvas_of(view).verticalScrollBar().setValue(900)
    view.select_cell(("Deel 0/Rij 0", "N0"))
    assert canvas_of(view).verticalScrollBar().value() == 900


def test_a_row_that_is_gone_takes_the_ring_along_and_brings_it_back(view):
    view.show_path(SMALL)
    view.select_cell(("Hoe/Team", "Start"))
    view.show_path(a_path({"Wat/Kern": ["a", "b", "c"]}))
    assert canvas_of(view).selected is None
    view.show_path(SMALL)
    assert canvas_of(view).selected == ("Hoe/Team", "Start")


def test_another_path_begins_at_its_beginning(view):
    view.show_path(LARGE)
    canvas_of(view).verticalScrollBar().setValue(900)
    view.show_path(replace(LARGE, id="another"))
    assert canvas_of(view).verticalScrollBar().value() == 0
    assert canvas_of(view).selected is None


# -- what is painted --------------------------------------------------------------------------------------


@pytest.mark.parametrize("zoom", [1.0, 0.4, 0.08])
def test_status_and_notes_are_seen_near_and_far(view, theme, zoom):
    key, tokens = ("Deel 0/Rij 1", "N1"), theme.tokens
    canvas = canvas_of(view)
    view.show_path(LARGE)
    canvas.zoom_by(zoom / canvas.zoom, QPointF(0, 0))
    seen = {}
    for status in (DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED):
        view.show_path(with_cell(LARGE, key, status=status))
        seen[status] = painted(view, key)
    assert share_of(seen[DescriptorStatus.AGREED], tokens.agreed) > 0.002
    assert share_of(seen[DescriptorStatus.DISPUTED], tokens.disputed) > 0.002
    assert share_of(seen[DescriptorStatus.PROPOSED], tokens.agreed) == 0
    assert share_of(seen[DescriptorStatus.PROPOSED], tokens.accent) == 0
    view.show_path(with_cell(LARGE, key, open_notes=2, notes=2))
    assert share_of(painted(view, key), tokens.accent) > 0.002


def test_an_arrow_runs_over_an_empty_place_and_not_after_the_last_cell(view, theme):
    view.show_path(SMALL)

    def before_the_card(key: tuple[str, str]) -> QImage:
        box, plane = on_screen(view, key), canvas_of(view).viewport().grab().toImage()
        return plane.copy(round(box.left()) - 14, round(box.center().y()) - 1, 9, 3)

    line = theme.tokens.outline
    assert share_of(before_the_card(("Wat/Samenhang", "Vak")), line) > 0.2
    assert share_of(before_the_card(("Wat/Samenhang", "Expert")), line) > 0.2
    assert share_of(before_the_card(("Hoe/Team", "Expert")), line) == 0


def test_an_empty_place_is_seen_but_not_filled(view, theme):
    view.show_path(SMALL)
    surface = theme.tokens.surface
    assert share_of(painted(view, ("Wat/Kern", "Vak")), surface) > 0.5
    empty = painted(view, ("Hoe/Team", "Expert"))
    assert share_of(empty, surface) == 0
    assert share_of(empty, theme.tokens.outline) > 0.005


def test_the_theme_is_followed_without_losing_the_place(view, theme, qapp):
    view.show_path(LARGE)
    key = ("Deel 3/Rij 30", "N3")
    view.select_cell(key)
    theme.apply(qapp, ThemeName.DARK, 150)
    dark = canvas_of(view).viewport().grab().toImage()
    assert share_of(dark, theme.tokens.surface) > 0.1
    assert canvas_of(view).selected == key
    assert canvas_of(view).viewport().rect().intersects(on_screen(view, key).toAlignedRect())


def test_networkx_comes_only_with_the_first_graph():
    code = "import sys, ui.graph.view; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
