"""Routes as a picture: what is said of each, its rounds beside and below each other, and which route is saved."""

import dataclasses
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.graph.learning_paths import LearningPath
from napl_desktop.graph.route_descriptions import RouteDescription, Stand, saved_in_words
from napl_desktop.model import DescriptorStatus, Traveller
from napl_desktop.queries.links import CellPlace
from napl_desktop.wording import wording
from tests.screens import projects
from tests.screens.stage import on_stage
from tests.widgets.picture_reading import colours_of, words_in, words_on
from tests.widgets.test_route_view import choose
from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import write_picture
from ui.kit.palettes import LIGHT
from ui.route.picture import RoutePicture
from ui.shell.views.all_views import ROUTE


def drawn(*routes: RouteDescription, language: str = "nl") -> RoutePicture:
    """Return the picture of routes."""
    return RoutePicture("Ons project", routes, picture_look(), wording(language))


def kept(folder: Path) -> tuple[RouteDescription, ...]:
    """Return the routes of the sample of roles."""
    with Document.open(projects.roles(folder), read_only=True) as document, document.read() as db:
        return saved_in_words(db)


def a_route(*rounds: int, **changes: object) -> RouteDescription:
    """Return a route with so many steps in each round; cells are named by round and number."""
    stages = tuple(
        tuple((f"rij {at}.{step}", "niveau") for step in range(1, count + 1))
        for at, count in enumerate(rounds, start=1)
    )
    cells = [cell for stage in stages for cell in stage]
    places = {
        cell: CellPlace(
            *cell,
            "pad",
            "atelier",
            "Toetsen",
            cell[0],
            "expert",
            f"doet {cell[0]}",
            DescriptorStatus.PROPOSED,
        )
        for cell in cells
    }
    route = LearningPath(stages, frozenset(), (), tuple(cells))
    told = RouteDescription("Onze route", Traveller.TEAM, "Toetsen › expert", (), route, places)
    return replace(told, **changes)


def test_it_says_for_whom_where_to_where_they_stand_and_how_far(qapp: QApplication, tmp_path: Path) -> None:
    said = words_on(drawn(*kept(tmp_path)), tmp_path)
    assert said[:3] == [
        "Ons project",
        "Van toetsen naar curriculum",
        "Als voorbeeld · Naar: Curriculumontwerper",
    ]
    assert "Toetsen en feedback, tot en met vakbekwaam: Doelen, Vragen, Gesprek." in said
    assert "Nog 8 onderdelen, in 3 stappen." in said
    assert "Dit is geen vaste volgorde: binnen een stap kan alles door elkaar." in said
    assert [head for head in said if head.startswith(("Stap", "Is er"))] == [
        "Is er al",
        "Stap 1: 5 onderdelen tegelijk",
        "Stap 2: 2 onderdelen tegelijk",
        "Stap 3: 1 onderdeel",
        "Is er al",
    ]
    at = said.index("Stap 3: 1 onderdeel")
    assert said[at + 1 : at + 4] == [
        "Toetsen en feedback ›",
        "Vragen · expert",
        "Verbetert vragen met de cijfers",
    ]


def test_it_speaks_the_language_of_the_command(qapp: QApplication, tmp_path: Path) -> None:
    said = words_on(drawn(*kept(tmp_path), language="en"), tmp_path)
    assert "8 parts to go, in 3 steps." in said
    assert "Step 3: 1 part" in said


def test_a_tick_means_that_somebody_is_there_whatever_the_status_of_the_text(
    qapp: QApplication, tmp_path: Path
) -> None:
    told = a_route(2)
    first, second = told.places
    seen = {}
    for status in (DescriptorStatus.PROPOSED, DescriptorStatus.AGREED):
        places = {cell: replace(place, status=status) for cell, place in told.places.items()}
        ahead, halfway = (
            LearningPath(stages, frozenset(there), (), (first, second))
            for stages, there in ((((first, second),), ()), (((second,),), (first,)))
        )
        for name, route in (("ahead", ahead), ("halfway", halfway)):
            file = tmp_path / f"{status}-{name}.png"
            write_picture(drawn(replace(told, places=places, route=route)), file)
            seen[status, name] = file.read_bytes(), colours_of(QImage(str(file))).get(LIGHT.accent, 0)
    ticks = {key: ink for key, (_, ink) in seen.items()}
    assert ticks[DescriptorStatus.PROPOSED, "halfway"] > 1.5 * ticks[DescriptorStatus.PROPOSED, "ahead"] > 0
    for name in ("ahead", "halfway"):
        assert seen[DescriptorStatus.PROPOSED, name][0] == seen[DescriptorStatus.AGREED, name][0]
    assert words_on(drawn(told), tmp_path)[-2:] == ["Is er al", "Nog niet"], "what the marks mean"


def test_many_rounds_go_on_below_and_many_steps_make_it_higher(qapp: QApplication, tmp_path: Path) -> None:
    five, twelve = drawn(a_route(*[1] * 5)), drawn(a_route(*[1] * 12))
    assert twelve.size.width() == five.size.width() < 1600
    assert 2.5 < (twelve.size.height() - 300) / (five.size.height() - 300) < 6
    said = words_on(twelve, tmp_path)
    assert [head for head in said if head.startswith("Stap")] == [
        f"Stap {n}: 1 onderdeel" for n in range(1, 13)
    ]
    tall = drawn(a_route(40))
    assert tall.size.width() < five.size.width()
    assert tall.size.height() > 40 * 50
    assert "rij 1.40 · expert" in words_on(tall, tmp_path)


def test_cells_that_require_each_other_are_named(qapp: QApplication, tmp_path: Path) -> None:
    told = a_route(2)
    assert told.route is not None
    route = dataclasses.replace(told.route, circles=(told.route.stages[0],))
    said = words_on(drawn(replace(told, route=route)), tmp_path)
    assert "Sommige cellen vereisen elkaar: die leer je alleen samen." in said
    assert "Vereisen elkaar: rij 1.1 · expert, rij 1.2 · expert." in said


def test_who_is_there_and_who_has_nowhere_to_go_read_that(qapp: QApplication, tmp_path: Path) -> None:
    assert "Jullie zijn er al." in words_on(drawn(a_route()), tmp_path)
    assert "Je bent er al." in words_on(drawn(a_route(traveller=Traveller.PERSON)), tmp_path)
    said = words_on(drawn(a_route(route=None, goal="")), tmp_path)
    assert "Voor een team" in said
    assert "Er is nog niets om naartoe te gaan: schrijf eerst een pad." in said


def test_only_a_short_list_says_where_they_stand(qapp: QApplication, tmp_path: Path) -> None:
    stands = tuple(Stand(f"Pad {number}", "expert", ("Doelen",)) for number in range(20))
    said = words_on(drawn(a_route(1, stands=stands)), tmp_path)
    assert sum(line.startswith("Pad ") for line in said) == 7
    assert "en nog 13" in said


def test_long_names_make_it_higher_but_not_wider(qapp: QApplication, tmp_path: Path) -> None:
    told = a_route(3)
    long = "schooloverstijgend samenwerken aan het curriculum " * 6
    places = {
        cell: replace(place, path_title=long, row_title=long, level_title="niveau " * 40, text=long)
        for cell, place in told.places.items()
    }
    stands = (Stand(long, long, (long,) * 20),)
    longest = drawn(replace(told, title=long, goal=long, places=places, stands=stands))
    assert longest.size.width() == drawn(told).size.width()
    assert longest.size.height() < 2 * drawn(told).size.height()
    said = words_on(longest, tmp_path)
    assert any(line.startswith("niveau niveau") and line.endswith("…") for line in said), "beside a long row"


def test_from_the_window_the_route_that_is_shown_is_saved(qapp: QApplication, tmp_path: Path) -> None:
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.roles)
        stage.trigger("view-route")
        stage.trigger("picture")
        stage.choose_file(tmp_path / "geprobeerd.svg")
        said = words_in(tmp_path / "geprobeerd.svg")
        assert said[:3] == ["Expertrollen in het vo", "Naar Toetsen en feedback › expert", "Voor een persoon"]
        assert "Nog 7 onderdelen, in 2 stappen." in said
        view = stage.page.workspace.made(ROUTE)
        assert view is not None
        choose(stage, view.everything_choice, "vakbekwaam")
        stage.trigger("picture")
        stage.choose_file(tmp_path / "verder.svg")
        said = words_in(tmp_path / "verder.svg")
        assert "Nog 3 onderdelen, in 1 stap." in said
        assert any(line.startswith("Toetsen en feedback, tot en met vakbekwaam") for line in said)
        choose(stage, view.route_choice, "Van toetsen naar curriculum")
        told: list[str] = []
        stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
        stage.trigger("picture")
        stage.choose_file(tmp_path / "bewaard.svg")
        assert words_in(tmp_path / "bewaard.svg")[1] == "Van toetsen naar curriculum"
        assert told == ["de route staat in bewaard.svg"]
