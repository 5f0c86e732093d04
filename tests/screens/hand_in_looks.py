"""How a person gets to what is shown of hand-ins: a national project with none, some and all of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import change_atelier
from napl_desktop.operations.projects import new_national_project
from sample_projects.hand_ins.changing import carry_out, read_changes
from sample_projects.make_hand_ins import TEXTS
from tests.core.handed_in_workbooks import workbook_of
from tests.core.made_projects import atelier_id, make_project
from tests.core.national_projects import copied, hand_in
from tests.screens.stage import Stage
from ui.hand_ins.view import HandInsView
from ui.shell.views.all_views import HAND_INS

FIRST = sorted(TEXTS.glob("* 1.napl"))
SECOND = sorted(TEXTS.glob("* 2.napl"))


def national(folder: Path) -> Path:
    """Make a national project in which nothing came in yet."""
    place = folder / "Heel Nederland.napl"
    place.unlink(missing_ok=True)
    new_national_project(place, "Heel Nederland").close()
    return place


def view_of(stage: Stage) -> HandInsView:
    """Return the view."""
    view = stage.page.workspace.made(HAND_INS)
    assert isinstance(view, HandInsView)
    return view


def begun(stage: Stage) -> HandInsView:
    """Make a national project and look at its hand-ins."""
    stage.close_project()
    stage.open_file(national(stage.folder))
    return view_of(stage)


def bring(stage: Stage, files: Sequence[Path]) -> None:
    """Choose files, and wait until all of them is read, and what needs no choice is written."""
    view = view_of(stage)
    stage.window.notices.quiet_line.go()
    QTest.mouseClick(view.bring_in.choose_button, Qt.MouseButton.LeftButton)
    stage.settle()
    chooser = stage.dialog(QFileDialog)
    chooser.hide()
    chooser.filesSelected.emit([str(file) for file in files])
    chooser.reject()
    stage.window.activateWindow()
    stage.wait_until(lambda: bool(stage.said or stage.notices) or stage.window.pages.merge is not None)
    stage.window.activateWindow()
    stage.settle()


def none(stage: Stage) -> QWidget:
    """Look at a project in which nothing came in."""
    begun(stage)
    return stage.window


def some(stage: Stage) -> QWidget:
    """Look at three hand-ins that are merged."""
    begun(stage)
    bring(stage, FIRST[:3])
    return stage.window


def every(stage: Stage) -> QWidget:
    """Look at all of them, and at what is left to choose of two that came in again."""
    begun(stage)
    bring(stage, FIRST)
    carry_out(read_changes(TEXTS / "bureau.toml"), stage.session.document)
    bring(stage, SECOND)
    return stage.window


def seven(folder: Path) -> list[Path]:
    """Return seven files: projects and workbooks, one that is broken, and one that is there as both."""
    broken = folder / "kapot.napl"
    broken.write_bytes(FIRST[0].read_bytes()[:5000])
    workbooks = [workbook_of(each, folder / f"{each.stem}.xlsx") for each in (FIRST[0], FIRST[2])]
    also = workbook_of(FIRST[5], folder / "vo thuis.xlsx")
    return [FIRST[1], FIRST[3], FIRST[5], broken, *workbooks, also]


def of_each_file(stage: Stage) -> QWidget:
    """Look at what is said of seven files, of which not all came in."""
    begun(stage)
    bring(stage, seven(stage.folder))
    stage.wait_until(lambda: bool(stage.said))
    return stage.window


def apart(stage: Stage) -> QWidget:
    """Be asked whether two ateliers that began with one file are one."""
    begun(stage)
    one, other = begun_alike(stage.folder)
    bring(stage, [one])
    view_of(stage).files_dropped.emit((other,))
    stage.wait_until(lambda: any(isinstance(top, QMessageBox) for top in stage.on_top()))
    return stage.dialog(QMessageBox)


def begun_alike(folder: Path) -> tuple[Path, Path]:
    """Return what two ateliers handed in that began with copies of one file."""
    place = folder / "vo.napl"
    place.unlink(missing_ok=True)
    make_project(place).close()
    other = copied(place, "mbo.napl")

    def becomes(document: Document) -> None:
        change_atelier(document, atelier_id(document), "mbo · niveaus", [Sector.MBO], AtelierFocus.LEVELS)

    return hand_in(place, folder / "vo 1.napl"), hand_in(other, folder / "mbo 1.napl", becomes)
