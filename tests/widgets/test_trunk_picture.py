"""Trunks and branches as a picture: all words of the view, in the language of the command, on one page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.queries.outline import project_title
from napl_desktop.queries.trunk import trunk_and_branches
from napl_desktop.wording import wording
from tests.core.national_projects import empty_national
from tests.screens import trunk_looks
from tests.widgets.picture_reading import colours_of, words_on
from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import write_picture
from ui.kit.theme import LIGHT
from ui.trunk.picture import TrunkPicture


def drawn(project: Path, language: str = "nl") -> TrunkPicture:
    """Return the picture of a project."""
    with Document.open(project, read_only=True) as document, document.read() as db:
        title, trees = project_title(db), trunk_and_branches(db)
    return TrunkPicture(title, trees, picture_look(), wording(language))


@pytest.fixture
def six(tmp_path: Path) -> Path:
    """Return what six ateliers handed in."""
    return trunk_looks.six(tmp_path)


def test_it_says_what_the_view_says(qapp: QApplication, six: Path, tmp_path: Path) -> None:
    said = words_on(drawn(six), tmp_path)
    assert said[0] == "Heel Nederland"
    assert {
        *(
            "po · 2 niveaupaden · 3 rolpaden",
            "vo · 1 niveaupad · 4 rolpaden",
            "mbo · 1 niveaupad · 3 rolpaden",
        ),
        *("Groeien als docent in het vo", "27/28", "Inductie", "tweede en derde jaar", "vakbekwaam"),
        *("Bouwt voort op ‘Van startbekwaam naar vakbekwaam’ (po)", "Startende docenten coachen"),
        *("Toetsen en feedback", "Toetsexpert", "17/18", "vanzelf: er is maar één niveaupad"),
    } <= set(said)
    assert "Kies van deze rolpaden nog waarop ze voortbouwen: er is meer dan één niveaupad." in said
    assert said[-4:] == ["vastgesteld", "in discussie", "voorstel", "leeg"]


def test_it_speaks_the_language_of_the_command(qapp: QApplication, six: Path, tmp_path: Path) -> None:
    said = words_on(drawn(six, "en"), tmp_path)
    assert "po · 2 level paths · 3 role paths" in said
    assert "by itself: there is only one level path" in said


def test_trunks_are_seen_and_bars_have_a_part_for_each_status(
    qapp: QApplication, six: Path, tmp_path: Path
) -> None:
    write_picture(drawn(six), tmp_path / "stam.png")
    found = colours_of(QImage(str(tmp_path / "stam.png")))
    for colour in (LIGHT.agreed, LIGHT.disputed, LIGHT.outline):
        assert found.get(colour.upper(), 0) > 1000


def test_of_a_project_without_paths_it_has_one_sentence(qapp: QApplication, tmp_path: Path) -> None:
    said = words_on(drawn(empty_national(tmp_path / "leeg.napl")), tmp_path)
    assert said[:2] == ["Landelijk raamwerk", "In dit project staat nog geen ontwikkelpad."]
