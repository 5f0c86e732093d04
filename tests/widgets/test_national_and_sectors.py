"""What no window makes yet, and a file may have: a national project without an atelier, and more sectors."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Project, ProjectKind, Sector
from napl_desktop.operations.ateliers import remove_atelier, set_atelier_kind
from napl_desktop.queries.outline import outline
from tests.screens.projects import beginning
from tests.screens.stage import Stage
from ui.session.selection import Selected


def make_national(document: Document) -> None:
    """Let a project be the national framework, without an atelier."""
    with document.read() as session:
        ateliers = outline(session).ateliers
    with document.edit("rename-project") as edit:
        (id,) = edit.all(Project.__table__.select().with_only_columns(Project.id))
        edit.get(Project, id).kind = ProjectKind.NATIONAL
    for atelier in ateliers:
        remove_atelier(document, atelier.id)


def test_a_national_project_without_an_atelier_is_shown_in_every_view(stage: Stage, tmp_path: Path) -> None:
    file = beginning(tmp_path)
    with Document.open(file) as document:
        make_national(document)
    stage.open_file(file)
    for view in ("view-graph", "view-roles", "view-route", "view-overview", "view-grid"):
        stage.trigger(view)
    stage.session.undo()
    stage.settle()
    stage.session.redo()
    stage.settle()
    assert not stage.on_top()


def test_who_changes_the_kind_of_an_atelier_of_two_sectors_keeps_both(stage: Stage, tmp_path: Path) -> None:
    stage.open_file(beginning(tmp_path))
    with stage.session.document.read() as session:
        (atelier,) = outline(session).ateliers
    stage.session.run(set_atelier_kind, atelier.id, [Sector.PO, Sector.MBO], AtelierFocus.ROLES)
    stage.window.selection.select(Selected(atelier_id=atelier.id))
    stage.settle()
    sector, focus = (
        next(
            each
            for each in stage.window.findChildren(QComboBox)
            if each.isVisible() and each.accessibleName() == name
        )
        for name in ("Sector", "Soort atelier")
    )
    assert sector.currentText() == "po"
    focus.setCurrentIndex(1 - focus.currentIndex())
    focus.activated.emit(focus.currentIndex())
    stage.settle()

    def sectors() -> tuple[Sector, ...]:
        with stage.session.document.read() as session:
            return outline(session).ateliers[0].sectors

    assert sectors() == (Sector.PO, Sector.MBO)
    sector.setCurrentIndex(sector.findText("vo"))
    sector.activated.emit(sector.currentIndex())
    stage.settle()
    assert sectors() == (Sector.VO,)
