"""The graph as a picture: what is on it, how large it is, and what happens when it cannot be written."""

from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from napl_desktop.errors import UserError
from napl_desktop.model import CellKey, DescriptorStatus
from napl_desktop.queries.grid import PathGrid
from napl_desktop.queries.links import CellPlace, LinkLine
from tests.core.graph_paths import a_path, with_cell
from tests.screens import projects
from tests.screens.stage import on_stage
from tests.widgets.picture_reading import colours_of, words_in
from ui.graph.picture import save_picture
from ui.kit.theme import DARK, LIGHT, Tokens

PATH = with_cell(
    a_path({"Wat/Kern": ["kiest stof", "kiest samen", ""], "Hoe/Team": ["alleen", "", "met de sector"]}),
    ("Wat/Kern", "Vak"),
    status=DescriptorStatus.AGREED,
)


def picture(target: Path, grid: PathGrid = PATH, tokens: Tokens = LIGHT, language: str = "nl") -> QImage:
    save_picture(grid, target, tokens, language)
    return QImage(str(target))


def test_the_picture_has_levels_bands_and_cards_in_light_colours(qapp, tmp_path):
    image = picture(tmp_path / "pad.png")
    colours = colours_of(image)
    for colour in (LIGHT.page, LIGHT.surface, LIGHT.band, LIGHT.agreed):
        assert colour in colours
    assert {LIGHT.level_tint(0, 3), LIGHT.level_head_tint(2, 3)} <= set(colours)
    assert LIGHT.page not in colours_of(picture(tmp_path / "donker.png", tokens=DARK))


def test_the_graph_fills_the_picture(qapp, tmp_path):
    image = picture(tmp_path / "pad.png")
    right = image.copy(image.width() * 3 // 4, 0, image.width() // 4, image.height())
    below = image.copy(0, image.height() - 150, image.width(), 150)
    assert LIGHT.level_tint(2, 3) in colours_of(right)
    assert {LIGHT.disputed, LIGHT.agreed, LIGHT.text} <= set(colours_of(below))


def test_the_picture_is_sharp_enough_to_print(qapp, tmp_path):
    image = picture(tmp_path / "pad.png")
    assert round(image.dotsPerMeterX() / 39.37) == 192
    assert image.width() > 1600


def test_the_words_in_it_follow_the_language(qapp, tmp_path):
    dutch = picture(tmp_path / "nl.png")
    assert picture(tmp_path / "en.png", language="en") != dutch
    assert picture(tmp_path / "nl2.png") == dutch


def test_a_path_without_levels_still_gives_a_picture_with_its_title(qapp, tmp_path):
    image = picture(tmp_path / "leeg.png", a_path({"Kern": []}, levels=()))
    assert image.height() > 100
    assert LIGHT.text in colours_of(image)


def test_a_very_long_path_fits_in_memory(qapp, tmp_path):
    grid = a_path({f"Rij {n}": ["tekst"] * 8 for n in range(200)}, tuple(f"N{n}" for n in range(8)))
    image = picture(tmp_path / "lang.png", grid)
    assert image.width() * image.height() <= 48_500_000


def test_a_title_of_many_words_is_broken_and_a_longer_one_shortened(qapp, tmp_path):
    usual = picture(tmp_path / "kort.png")
    titled = picture(tmp_path / "lang.png", replace(PATH, title="Toetsdeskundige in de school " * 12))
    assert titled.width() == usual.width()
    assert usual.height() < titled.height() < usual.height() + 400
    save_picture(replace(PATH, title="woord " * 500, role_title="rol " * 500), tmp_path / "lang.svg", LIGHT)
    assert [text[-1] for text in words_in(tmp_path / "lang.svg") if text.startswith("woord")] == [
        "d",
        "d",
        "d",
        "…",
    ]


def linked(one: CellKey, other: CellKey) -> LinkLine:
    def place(key: CellKey) -> CellPlace:
        return CellPlace(*key, PATH.id, "", PATH.title, key[0], key[1], "tekst", DescriptorStatus.PROPOSED)

    return LinkLine("link", place(one), place(other), "")


def test_as_svg_it_is_all_shapes_and_shows_the_same(qapp, tmp_path):
    target = tmp_path / "pad.svg"
    save_picture(PATH, target, LIGHT, "nl", [linked(("Wat/Kern", "Vak"), ("Hoe/Team", "Start"))])
    root = ElementTree.parse(target).getroot()
    kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "path" in kinds
    assert "image" not in kinds, "what is made of points is not sharp in print"
    drawn = QImage(QSvgRenderer(str(target)).defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(str(target)).render(painter)
    painter.end()
    assert {LIGHT.page, LIGHT.surface, LIGHT.agreed, LIGHT.accent} <= set(colours_of(drawn))


def test_as_pdf_it_is_one_page_of_shapes(qapp, tmp_path):
    target = tmp_path / "pad.PDF"
    save_picture(PATH, target, LIGHT)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    assert b"/Subtype /Image" not in content


def test_from_the_menu_it_comes_where_the_person_says(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.sample)
        told: list[str] = []
        stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
        stage.trigger("picture")
        stage.choose_file(tmp_path / "verbanden.png")
        assert told == ["de verbanden staan in verbanden.png"]
        assert LIGHT.accent in colours_of(QImage(str(tmp_path / "verbanden.png")))


def test_while_the_graph_is_shown_the_whole_project_can_be_saved_as_graphml(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.roles)
        stage.trigger("picture")
        assert offered(stage) == ["*.png", "*.svg", "*.pdf"]
        stage.clear()
        stage.trigger("view-graph")
        stage.trigger("picture")
        assert offered(stage) == ["*.png", "*.svg", "*.pdf", "*.graphml"]
        stage.choose_file(tmp_path / "project.graphml")
        graph = nx.read_graphml(tmp_path / "project.graphml")
        assert "Onderwijs onderzoeken" in set(dict(graph.nodes(data="path")).values()), "of every path"


def offered(stage):
    return [kind.partition("(")[2].rstrip(")") for kind in stage.dialog(QFileDialog).nameFilters()]


def test_a_name_gets_the_ending_of_the_kind_that_is_chosen(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.roles)
        stage.trigger("view-graph")
        stage.trigger("picture")
        chooser = stage.dialog(QFileDialog)
        kind = next(each for each in chooser.findChildren(QComboBox) if "GraphML" in each.itemText(3))
        QTest.keyClick(kind, Qt.Key.Key_End)
        assert chooser.defaultSuffix() == "graphml"
        chooser.reject()


def test_a_project_is_not_replaced_by_a_picture(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.sample)
        other = projects.roles(tmp_path)
        before = other.read_bytes()
        stage.trigger("picture")
        stage.choose_file(other)
        assert other.read_bytes() == before
        assert QImage(f"{other}.png").width() > 500, "what is in a file is what its name says"


def test_what_cannot_be_written_is_told_and_leaves_the_old_picture(qapp, tmp_path):
    with pytest.raises(UserError):
        save_picture(PATH, tmp_path / "nergens" / "pad.png", LIGHT)
    folder = tmp_path / "pad.png"
    folder.mkdir()
    with pytest.raises(UserError):
        save_picture(PATH, folder, LIGHT)
    assert [file.name for file in tmp_path.iterdir()] == ["pad.png"]
