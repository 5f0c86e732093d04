"""The overview as a picture: its words, its bars, and that no long name makes it wide."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from napl_desktop.document.document import Document
from napl_desktop.queries.coverage import AtelierCoverage, coverage
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from tests.screens import projects
from tests.screens.stage import on_stage
from tests.widgets.picture_reading import colours_of, words_on
from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import write_picture
from ui.kit.theme import LIGHT, ThemeName
from ui.overview.picture import OverviewPicture


def read(project: Path) -> tuple[str, tuple[AtelierCoverage, ...]]:
    """Return the title of a project, and what its overview shows."""
    with Document.open(project, read_only=True) as document, document.read() as db:
        return outline(db).title, coverage(db)


def drawn(project: Path, language: str = "nl") -> OverviewPicture:
    """Return the picture of a project."""
    return OverviewPicture(*read(project), picture_look(), wording(language))


def test_it_says_what_the_view_says(qapp: QApplication, tmp_path: Path) -> None:
    said = words_on(drawn(projects.roles(tmp_path)), tmp_path)
    assert said[:5] == [
        "Expertrollen in het vo",
        "Rolpaden vo: 3 begonnen · 0 vastgesteld van 3",
        "Landelijk doel: 10 rolpaden, later 15 (dit bestand: 3)",
        "Landelijk doel: 3 niveaupaden, één per sector (dit bestand: 0)",
        "vo · rollen: 27 van 27 gevuld, 9 vastgesteld, 1 in discussie",
    ]
    assert said[5:12] == [
        "Toetsen en feedback",
        *("3/3", "startbekwaam", "3/3", "vakbekwaam", "3/3", "expert"),
    ]
    assert said[-4:] == ["vastgesteld", "in discussie", "voorstel", "leeg"]


def test_it_speaks_the_language_of_the_command(qapp: QApplication, tmp_path: Path) -> None:
    said = words_on(drawn(projects.roles(tmp_path), "en"), tmp_path)
    assert "Role paths vo: 3 begun · 0 agreed of 3" in said
    assert "In each bar, from left to right:" in said


def test_the_bars_have_a_part_for_each_status(qapp: QApplication, tmp_path: Path) -> None:
    write_picture(drawn(projects.roles(tmp_path)), tmp_path / "overzicht.png")
    found = colours_of(QImage(str(tmp_path / "overzicht.png")))
    for colour in (LIGHT.agreed, LIGHT.disputed, LIGHT.proposed):
        assert found.get(colour.upper(), 0) > 1000
    assert found[LIGHT.agreed.upper()] > 3 * found[LIGHT.disputed.upper()], "27 cells, one of them disputed"


def test_a_project_without_paths_has_its_title_and_one_sentence(qapp: QApplication, tmp_path: Path) -> None:
    assert words_on(drawn(projects.no_paths(tmp_path)), tmp_path) == [
        "Nieuw",
        "In dit project staat nog geen ontwikkelpad.",
    ]


def test_long_names_make_it_higher_but_not_wider(qapp: QApplication, tmp_path: Path) -> None:
    title, (atelier,) = read(projects.roles(tmp_path))
    first = atelier.paths[0]
    level = replace(first.levels[0], title="heel bekwaam in het hele land " * 10)
    path = replace(first, title="Toetsen en feedback " * 15, levels=(level, *first.levels[1:]))
    long = [replace(atelier, title="Atelier " * 40, paths=(path, *atelier.paths[1:]))]
    usual = OverviewPicture(title, [atelier], picture_look(), wording("nl"))
    longest = OverviewPicture(title * 14, long, picture_look(), wording("nl"))
    assert longest.size.width() == usual.size.width() < 1000
    assert longest.size.height() > usual.size.height()
    said = words_on(longest, tmp_path)
    assert [line[-1] for line in said if "bekwaam in het" in line] == ["e", "…"]


@pytest.mark.parametrize("look", [ThemeName.LIGHT, ThemeName.DARK])
def test_from_the_window_it_is_light_whatever_the_theme(
    qapp: QApplication, tmp_path: Path, look: ThemeName
) -> None:
    with on_stage(qapp, tmp_path) as stage:
        stage.dress_in(look, 100)
        stage.open(projects.roles)
        stage.trigger("view-overview")
        told: list[str] = []
        stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
        stage.trigger("picture")
        stage.choose_file(tmp_path / "alles.png")
        assert told == ["het overzicht staat in alles.png"]
        image = QImage(str(tmp_path / "alles.png"))
        assert image.pixelColor(5, 5).name().upper() == LIGHT.page
        assert colours_of(image).get(LIGHT.agreed.upper(), 0) > 1000


def test_it_can_be_saved_before_there_is_a_path(qapp: QApplication, tmp_path: Path) -> None:
    with on_stage(qapp, tmp_path) as stage:
        stage.open_file(projects.no_paths(tmp_path))
        action = stage.window.actions_by_name["picture"]
        assert not action.isEnabled(), "there is no graph"
        stage.trigger("view-overview")
        assert action.isEnabled()
        stage.trigger("picture")
        stage.choose_file(tmp_path / "leeg.svg")
        assert "nog geen ontwikkelpad" in (tmp_path / "leeg.svg").read_text("utf-8")
        stage.trigger("view-route")
        stage.trigger("picture")
        assert "nog geen ontwikkelpad" in stage.dialog(QMessageBox).text(), "there is nowhere to go"
