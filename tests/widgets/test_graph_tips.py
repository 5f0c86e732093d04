"""Who rests the pointer on the graph reads what a line means, and the text that a card is too small for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent, Qt, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip

from napl_desktop.model import CellKey, DescriptorStatus
from napl_desktop.queries.links import CellPlace, LinkLine
from napl_desktop.wording import wording
from tests.core.graph_paths import a_path
from ui.graph.canvas import GraphCanvas
from ui.graph.view import PathGraphView
from ui.kit.theme import Theme

WORDS = "Kiest stof die past bij de sector"
LONG = f"{WORDS}, {', '.join(f'reden {n} <b>daarvoor</b>' for n in range(20))}."
PATH = a_path(
    {
        "Kern": ["kiest stof", LONG, ""],
        "Team": ["alleen", "met collega’s", "kort\n\n  maar   met gaten"],
        "Taal": ["", "leest", "schrijft " * 13],
    }
)


def place(row: str, level: str, path: str = "path") -> CellPlace:
    title = "Toetsdeskundige" if path == "path" else "Ander pad"
    dimension, column = (row, level) if path == "path" else (f"{path}/{row}", f"{path}/{level}")
    return CellPlace(dimension, column, path, "Atelier", title, row, level, "t", DescriptorStatus.PROPOSED)


LINKS = (
    LinkLine("1", place("Team", "Vak"), place("Kern", "Start"), "want <dat> komt eerst"),
    LinkLine("2", place("Taal", "Expert"), place("Kern", "Start"), ""),
    LinkLine("3", place("Taal", "Vak"), place("Kern", "Nodig", "other"), "elders geleerd"),
    LinkLine("4", place("Team", "Later", "other"), place("Taal", "Vak"), ""),
    LinkLine("5", place("Team", "Nog later", "other"), place("Taal", "Vak"), ""),
)


@pytest.fixture
def canvas(theme: Theme) -> Iterator[GraphCanvas]:
    """Show a path with lines in it and out of it, at 100 %."""
    view = PathGraphView(theme, wording("nl"))
    view.resize(1300, 700)
    view.show()
    view.show_path(PATH, LINKS)
    canvas = view.findChild(GraphCanvas)
    canvas.zoom_by(1 / canvas.zoom, QPointF())
    canvas.viewport().grab()
    yield canvas
    view.close()


def told(canvas: GraphCanvas, point: QPointF) -> str:
    """Rest the pointer somewhere, and return what a person reads there."""
    spot, screen = point.toPoint(), canvas.viewport()
    # With this a tip that is still shown goes at once.
    QApplication.sendEvent(screen, QEvent(QEvent.Type.WindowActivate))
    QApplication.sendEvent(screen, QHelpEvent(QEvent.Type.ToolTip, spot, screen.mapToGlobal(spot)))
    text = QToolTip.text() if QToolTip.isVisible() else ""
    return QTextDocumentFragment.fromHtml(text).toPlainText() if Qt.mightBeRichText(text) else text


def view_of(canvas: GraphCanvas) -> PathGraphView:
    """Return the view around a canvas."""
    return next(each for each in QApplication.topLevelWidgets() if each.isAncestorOf(canvas))


def on_line(canvas: GraphCanvas, source: CellKey, target: CellKey, part: int = 0) -> QPointF:
    """Return the middle of a part of a line on the screen."""
    ways = canvas.path_scene.ways.ways
    points = next(way.points for way in ways if (way.source, way.target) == (source, target))
    middle = (QPointF(*points[part]) + QPointF(*points[part + 1])) / 2
    return canvas.viewportTransform().map(middle)


@pytest.mark.parametrize("zoom", [1.0, 0.3])
def test_a_line_tells_both_its_ends_and_why(canvas: GraphCanvas, zoom: float) -> None:
    view_of(canvas).show_path(PATH, LINKS[:1])
    canvas.zoom_by(zoom, QPointF())
    canvas.viewport().grab()
    spot = on_line(canvas, ("Kern", "Start"), ("Team", "Vak"), 1)
    expected = "Team · Vak requires Kern · Start\nwant <dat> komt eerst"
    assert told(canvas, spot + QPointF(4, 0)) == expected
    assert told(canvas, spot - QPointF(4, 0)) == expected


def test_of_lines_close_together_the_nearest_tells(canvas: GraphCanvas) -> None:
    ends = ("Kern", "Start"), ("Team", "Vak")
    other = ("Kern", "Start"), ("Taal", "Expert")
    spot, beside = on_line(canvas, *ends, 1), on_line(canvas, *other, 1)
    beside.setY(spot.y())
    assert 2 < (spot - beside).manhattanLength() < 10
    assert told(canvas, spot).startswith("Team · Vak requires")
    assert told(canvas, beside) == "Taal · Expert requires Kern · Start"


def test_beside_the_lines_nothing_is_told(canvas: GraphCanvas) -> None:
    spot = on_line(canvas, ("Kern", "Start"), ("Team", "Vak"), 1)
    assert told(canvas, spot - QPointF(14, 0)) == ""
    height = canvas.path_scene.layout.height
    assert told(canvas, canvas.viewportTransform().map(QPointF(2, height - 2))) == ""


def test_a_line_that_leads_out_of_the_path_tells_where_to(canvas: GraphCanvas) -> None:
    card = canvas.card_on_screen(("Taal", "Vak"))
    eighth = QPointF(0, card.height() / 8)
    assert told(canvas, card.topLeft() + eighth - QPointF(6, 0)) == (
        "Taal · Vak requires Ander pad › Kern · Nodig\nelders geleerd"
    )
    assert told(canvas, card.bottomRight() - eighth + QPointF(6, 0)) == (
        "Ander pad › Team · Later requires Taal · Vak\nAnder pad › Team · Nog later requires Taal · Vak"
    )


def test_another_why_is_told_at_once(canvas: GraphCanvas) -> None:
    changed = LinkLine("2", LINKS[1].cell, LINKS[1].required, "nieuw")
    view_of(canvas).show_path(PATH, (LINKS[0], changed, *LINKS[2:]))
    spot = on_line(canvas, ("Kern", "Start"), ("Taal", "Expert"), 1)
    assert told(canvas, spot) == "Taal · Expert requires Kern · Start\nnieuw"


def test_a_card_tells_its_text_only_when_it_shows_less(canvas: GraphCanvas) -> None:
    def of(row: str, level: str) -> str:
        return told(canvas, canvas.card_on_screen((row, level)).center())

    assert of("Kern", "Vak").startswith(LONG[:500])
    assert of("Kern", "Start") == ""
    assert of("Team", "Expert") == ""
    assert of("Kern", "Expert") == "", "nothing is written there"


@pytest.mark.parametrize(("zoom", "is_told"), [(0.4, False), (0.1, True)])
def test_from_far_away_a_card_tells_what_it_has_no_room_for(
    canvas: GraphCanvas, zoom: float, is_told: bool
) -> None:
    canvas.limit_zoom = lambda zoom: zoom
    canvas.zoom_by(zoom, QPointF())
    canvas.viewport().grab()
    assert told(canvas, canvas.card_on_screen(("Kern", "Vak")).center()).startswith(WORDS)
    assert bool(told(canvas, canvas.card_on_screen(("Team", "Vak")).center())) is is_told


def test_a_long_text_is_told_in_several_lines(canvas: GraphCanvas) -> None:
    text = told(canvas, canvas.card_on_screen(("Taal", "Expert")).center())
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    assert tips[-1].width() < tips[-1].fontMetrics().horizontalAdvance(text)


def test_the_tip_stays_on_the_card_and_goes_beside_it(canvas: GraphCanvas) -> None:
    card = canvas.card_on_screen(("Kern", "Vak"))
    assert told(canvas, card.topLeft() + QPointF(5, 5)) != ""
    assert told(canvas, card.topLeft() - QPoint(8, 0)) == ""
