"""In a national project the page of a cell says which atelier agreed on its text, and what it was with them."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from sample_projects.hand_ins.changing import carry_out, read_changes
from tests.core.national_projects import TEXTS, merged_first
from tests.screens.stage import Stage
from ui.inspector.origin_line import OriginLine
from ui.session.selection import Selected


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Open a national project into which all ateliers handed in, at a cell that one of them agreed on."""
    started = Stage(qapp, tmp_path)
    started.open_file(merged_first(tmp_path / "Landelijk.napl"))
    yield started
    started.close()


def at(stage: Stage, row: str, level: int) -> OriginLine:
    """Choose a cell of the path of vo · rollen; return where its text came from, as its page has it."""
    with stage.session.document.read() as db:
        path = next(
            each.id
            for atelier in outline(db).ateliers
            for each in atelier.paths
            if atelier.title == "vo · rollen" and each.title == "Curriculum ontwikkelen"
        )
    stage.window.selection.select(Selected(path_id=path))
    stage.select(row, level)
    return next(each for each in stage.window.findChildren(OriginLine) if each.isVisible())


def today() -> str:
    return wording("nl").day(datetime.now().astimezone())


def test_it_says_who_agreed_and_that_the_bureau_changed_it(stage: Stage) -> None:
    line = at(stage, "Kern en keuze", 0)
    assert line.words.text() == f"Vastgesteld door vo · rollen ({today()})"
    assert not line.taken.isVisible()
    assert not line.link.isVisible()
    agreed = line.taken.text()
    carry_out(read_changes(TEXTS / "bureau.toml"), stage.session.document)
    stage.settle()
    assert line.words.text() == (
        f"Vastgesteld door vo · rollen ({today()}), door het bureau aangepast. Bij vo · rollen stond:"
    )
    assert line.taken.isVisible(), "nobody has to ask for it"
    assert line.taken.text() == agreed
    assert not line.link.isVisible()
    stage.trigger("undo")
    assert not line.taken.isVisible()


def test_one_that_was_cleared_is_still_to_be_read(stage: Stage) -> None:
    line = at(stage, "Kern en keuze", 0)
    write_cell(stage.session.document, *stage.window.selection.now.cell, "")
    stage.settle()
    assert "door het bureau weggehaald" in line.words.text()
    assert line.taken.isVisible()


def test_what_they_had_not_agreed_on_is_only_taken_over(stage: Stage) -> None:
    line = at(stage, "Kern en keuze", 2)
    assert line.words.text() == f"Overgenomen van vo-rollen 1, {today()}"
    write_cell(stage.session.document, *stage.window.selection.now.cell, "Anders.")
    stage.settle()
    assert line.link.isVisible()
    assert not line.taken.isVisible()
    QTest.mouseClick(line.link, Qt.MouseButton.LeftButton)
    assert line.taken.isVisible()
