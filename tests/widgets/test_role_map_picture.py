"""The map of roles as a picture: what is on it, and that it comes from the window as it is seen there."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.model import TaskKind
from napl_desktop.queries.role_map import RoleMap, role_map
from napl_desktop.wording import wording
from tests.screens import projects
from tests.screens.role_projects import many_roles, twelve_roles
from tests.screens.stage import Dress, on_stage
from tests.widgets.picture_reading import colours_of, words_on
from ui.drawing.picture_parts import picture_look
from ui.drawing.writing import write_picture
from ui.kit.theme import DARK, LIGHT, ThemeName
from ui.role_map.picture import RoleMapPicture
from ui.shell.views.all_views import ROLES


def drawn(project: Path, language: str = "nl") -> RoleMapPicture:
    """Return the picture of a project's roles."""
    with Document.open(project, read_only=True) as document, document.read() as db:
        return RoleMapPicture("Rollen", role_map(db), picture_look(), wording(language))


def test_it_has_the_sectors_and_what_the_lines_mean(qapp: QApplication, tmp_path: Path) -> None:
    said = words_on(drawn(twelve_roles(tmp_path)), tmp_path)
    assert said[:4] == ["Rollen", "po · 4 rollen", "vo · 5 rollen", "mbo · 3 rollen"]
    assert said[-4:] == ["groeit naar", "verwant aan", "verbreedt", "verdiept"]
    assert {"Curriculumontwerper", "onderwijskundig ontwerpen", "Toetsen: expert"} <= set(said)
    assert all(said), "nothing is written that says nothing"
    assert "mbo · 3 roles" in words_on(drawn(twelve_roles(tmp_path), "en"), tmp_path)


def test_it_is_drawn_in_light_colours_of_shapes_alone(qapp: QApplication, tmp_path: Path) -> None:
    picture = drawn(twelve_roles(tmp_path))
    write_picture(picture, tmp_path / "rollen.svg")
    assert "<image" not in (tmp_path / "rollen.svg").read_text("utf-8"), "points are not sharp in print"
    write_picture(picture, tmp_path / "rollen.pdf")
    assert b"/Subtype /Image" not in (tmp_path / "rollen.pdf").read_bytes()
    write_picture(picture, tmp_path / "rollen.png")
    found = colours_of(QImage(str(tmp_path / "rollen.png")))
    for colour in (LIGHT.page, LIGHT.surface, LIGHT.band, LIGHT.accent, LIGHT.text):
        assert found.get(colour.upper(), 0) > 500


def test_two_hundred_roles_fit_in_memory(qapp: QApplication, tmp_path: Path) -> None:
    write_picture(drawn(many_roles(tmp_path)), tmp_path / "veel.png")
    image = QImage(str(tmp_path / "veel.png"))
    assert 10_000_000 < image.width() * image.height() <= 48_500_000


def test_without_roles_it_has_a_title_and_a_sentence(qapp: QApplication, tmp_path: Path) -> None:
    picture = RoleMapPicture("Leeg", RoleMap((), ()), picture_look(), wording("nl"))
    assert words_on(picture, tmp_path)[:2] == ["Leeg", "In dit project staan nog geen rollen."]


def test_from_the_window_it_shows_the_roles_that_are_seen(qapp: QApplication, tmp_path: Path) -> None:
    with on_stage(qapp, tmp_path, Dress(look=ThemeName.DARK)) as stage:
        stage.open(projects.roles)
        stage.trigger("view-roles")
        view = stage.page.workspace.made(ROLES)
        assert view is not None
        view.task_choice.show_value(TaskKind.LEADERSHIP.value)
        view.task_choice.activated.emit(view.task_choice.currentIndex())
        told: list[str] = []
        stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
        stage.trigger("picture")
        stage.choose_file(tmp_path / "rollen.svg")
        assert told == ["de rollenkaart staat in rollen.svg"]
        drawing = (tmp_path / "rollen.svg").read_text("utf-8")
        assert "vo · 2 rollen" in drawing
        assert LIGHT.page.casefold() in drawing.casefold()
        assert DARK.page.casefold() not in drawing.casefold()
