"""Every window and dialog of the program by name, and how a person gets there: the walk of shots and checks.

Choosing a file is not here: that window is of the platform.
"""

import io
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import UTC, datetime
from os import utime
from pathlib import Path
from typing import NoReturn

from msgspec.structs import asdict
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from napl_desktop.document.document import Document
from napl_desktop.document.secure_delete import RedactionOutcome
from napl_desktop.document.storage.backups import back_up
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.lock import Holder, lock_file
from napl_desktop.errors.content import LastOneNeeded
from napl_desktop.errors.files import DiskFull, NotReachable
from napl_desktop.errors.projects import LockTaken, WorkingCopyError
from napl_desktop.exchange.excel.report import ExportReport
from napl_desktop.exchange.hand_in.making import HandIn
from napl_desktop.exchange.hand_in.telling import mail_text
from napl_desktop.incoming.piles import Pile
from napl_desktop.model import Descriptor, KnownPerspective, Provenance
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.projects import rename_project
from napl_desktop.queries.outline import outline
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.rows.merging import ChangeKind
from napl_desktop.writing.spelling import why_no_spelling
from tests.screens import (
    alike_looks,
    asking_looks,
    group_looks,
    hand_in_looks,
    import_looks,
    merged,
    mishaps,
    projects,
    role_looks,
    trunk_looks,
    white_looks,
)
from tests.screens.stage import Stage
from ui.board.choice_panel import ChoicePanel
from ui.command_box.box import CommandBox
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.name_path import NamePathDialog
from ui.dialogs.new_project import NewProjectDialog
from ui.dialogs.report import show_report
from ui.dialogs.returned_workbook import ReturnedWorkbookDialog
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.take_over_path import TakeOverPathDialog
from ui.dialogs.wipe_names import WipeNamesDialog
from ui.files.backups import BackupsDialog
from ui.files.damaged_file import DamagedFileDialog
from ui.files.exporting import export_job, export_progress
from ui.files.orphaned_drafts_dialog import LeftBehindDialog, OrphanedDraftsDialog
from ui.grid.content.attention import Attention
from ui.grid.editor import TextEditor
from ui.grid.level_dialog import LevelDialog
from ui.grid.paste_dialog import PasteDialog
from ui.hand_in.dialog import HandInDialog
from ui.hand_in.page import HandedIn
from ui.help.guide import AboutDialog, GuideWindow
from ui.inspector.origin_line import OriginLine
from ui.kit.dialogs.progress import ProgressDialog
from ui.links.choose_cell import ChooseCellDialog
from ui.outline.atelier_dialog import AtelierDialog
from ui.session.edit_job import EditJob
from ui.session.selection import Selected
from ui.versions.name_dialog import NameDialog

Look = Callable[[Stage], QWidget]
"""Goes there on a stage on which nothing lies over the window, and returns the window that came."""

_TABLES = Path(__file__).resolve().parents[1] / "files" / "tables"
_PASTE = Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
_ENTER = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
_A_DAY_MS = 24 * 60 * 60 * 1000
_REPORT = """napl_desktop 0.1
Python 3.11
2024-03-14 14:02

Traceback (most recent call last):
  File "ui/grid/editing.py", line 58, in commit
    text = self._editor.text
ValueError: this is only an example of a report
"""


@dataclass(frozen=True, slots=True)
class Screen:
    """Something a person can come to see."""

    name: str
    look: Look


# Pages of the main window


def _welcome(stage: Stage) -> QWidget:
    stage.close_project()
    long_ago = datetime(2024, 3, 14, tzinfo=UTC).timestamp()
    for name in ("Toetsing in het mbo", projects.LONG, "Curriculumdeskundigheid"):
        file = stage.folder / f"{name}.napl"
        file.touch()
        utime(file, (long_ago, long_ago))
        stage.settings.add_recent(file)
    stage.window.show_welcome()
    stage.settle()
    return stage.window


def _welcome_first(stage: Stage) -> QWidget:
    stage.close_project()
    return stage.window


def _sample(row: str = "", level: int | None = None) -> Look:
    def look(stage: Stage) -> QWidget:
        stage.open(projects.sample)
        stage.select(row, level)
        stage.page.workspace.grid.setFocus()
        stage.settle()
        return stage.window

    return look


def _details(of: Look) -> Look:
    """Return a look at something with the inspector, which is folded where there is little room."""

    def look(stage: Stage) -> QWidget:
        window = of(stage)
        if not stage.page.panels.shows_inspector:
            stage.trigger("show-inspector")
        return window

    return look


def _made(make: Callable[[Path], Path], row: int | None = None, level: int | None = None) -> Look:
    def look(stage: Stage) -> QWidget:
        stage.open(make)
        if row is not None:
            stage.select(stage.grid.rows[row].title, level)
        return stage.window

    return look


def _print(extent: int = 0) -> Look:
    def look(stage: Stage) -> QWidget:
        _sample("Samenhang", 1)(stage)
        stage.trigger("print")
        page = stage.window.pages.printing
        assert page is not None
        page.extent.choose(extent)
        stage.wait_until(page.print_button.isEnabled)
        return stage.window

    return look


def _commands(typed: str) -> Look:
    def look(stage: Stage) -> QWidget:
        _sample("Samenhang", 1)(stage)
        stage.trigger("commands")
        box = stage.window.findChild(CommandBox)
        assert box is not None
        stage.wait_until(lambda: bool(box.entries))
        stage.write(typed)
        stage.wait_until(lambda: box.is_complete)
        return stage.window

    return look


def _misspelt(stage: Stage) -> QWidget:
    stage.open(projects.misspelt)
    stage.select("Subdimensie A1", 0)
    writing = stage.window.writing
    stage.wait_until(lambda: bool(why_no_spelling() or writing.misspelt("Evaluert.")))
    stage.settle()
    return stage.window


def _row_forward(stage: Stage) -> QWidget:
    _sample("Samenhang", 1)(stage)
    stage.page.workspace.bring_row_forward()
    stage.settle()
    return stage.window


def _proposals(stage: Stage) -> QWidget:
    stage.open(projects.disputed)
    stage.select("Samenhang", 1)
    stage.page.workspace.show_proposals()
    stage.settle()
    return stage.window


def _differences(stage: Stage) -> QWidget:
    _sample("Relevantie", 1)(stage)
    stage.page.workspace.grid.show_differences(True)
    stage.settle()
    return stage.window


def _looking_for(stage: Stage) -> QWidget:
    _sample("Kern en keuze", 0)(stage)
    stage.page.workspace.grid.show_differences(False)
    stage.page.workspace.grid.look_for(frozenset({Attention.DISPUTED, Attention.NOTED}))
    stage.settle()
    return stage.window


def _finding(stage: Stage) -> QWidget:
    _sample("Samenhang", 1)(stage)
    stage.page.workspace.grid.look_for(frozenset())
    stage.page.workspace.find_bar.begin_replacing()
    stage.page.workspace.find_bar.text.setText("leer")
    stage.settle()
    return stage.window


def _name_path(stage: Stage) -> QWidget:
    stage.close_project()  # a path is asked about once
    stage.open(projects.beginning)
    stage.trigger("board")
    return stage.dialog(NamePathDialog)


def _word_menu(stage: Stage) -> QWidget:
    """The menu at a word that is not known, in a text that is being typed."""
    _misspelt(stage)
    grid = stage.page.workspace.grid
    grid.setFocus()
    grid.edit_cell()
    editor = grid.findChild(TextEditor)
    assert editor is not None
    found = stage.window.writing.misspelt(editor.text)
    if found:  # where there is a dictionary
        editor.put_cursor(found[0].start)
        told: list[object] = []
        stage.window.writing.spelling.suggested.connect(lambda *each: told.append(each))
        stage.window.writing.spelling.suggest(found[0].word)
        stage.wait_until(lambda: bool(told))
        QTest.keyClick(editor, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
        stage.settle()
        return next(top for top in stage.on_top() if isinstance(top, QMenu))
    return stage.window


def _pasting(stage: Stage) -> QWidget:
    _sample("Samenhang", 1)(stage)
    stage.page.workspace.find_bar.hide()
    QGuiApplication.clipboard().setText(
        "Kiest wat telt\tLegt het uit\tBouwt eraan\r\nVraagt door\t\tWeegt af"
    )
    stage.trigger("paste")
    return stage.dialog(PasteDialog)


def _typing(stage: Stage) -> QWidget:
    _sample("Samenhang", 2)(stage)
    stage.page.workspace.grid.edit_cell()
    stage.write(" Legt aan nieuwe collega's uit hoe de leerlijnen samenhangen")
    return stage.window


def _writing_note(stage: Stage) -> QWidget:
    _sample("Relevantie", 2)(stage)
    stage.trigger("add-note")
    stage.write("Noem er een voorbeeld bij.")
    return stage.window


def _role(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    stage.window.selection.select(Selected(role_id=stage.grid.role_id))
    stage.settle()
    return stage.window


def _atelier(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    stage.window.selection.select(Selected(atelier_id=stage.grid.atelier_id))
    stage.settle()
    return stage.window


def _participants(stage: Stage) -> QWidget:
    stage.open(projects.with_names)
    stage.window.selection.select(Selected(atelier_id=stage.grid.atelier_id))
    stage.settle()
    return stage.window


def _graph(grid: Look) -> Look:
    def look(stage: Stage) -> QWidget:
        grid(stage)
        stage.trigger("view-graph")
        return stage.window

    return look


def _view_of(make: Callable[[Path], Path], action: str) -> Look:
    def look(stage: Stage) -> QWidget:
        stage.open(make)
        stage.trigger(action)
        return stage.window

    return look


def _read_only(stage: Stage) -> QWidget:
    stage.close_project()
    stage.application.files.open_to_look(projects.crowded(stage.folder))
    stage.settle()
    return stage.window


def _findings(stage: Stage) -> QWidget:
    _sample("Relevantie", 2)(stage)
    return _look_for_findings(stage)


def _hand_in_asked(stage: Stage) -> HandInDialog:
    stage.trigger("hand-in")
    dialog = stage.dialog(HandInDialog)
    stage.wait_until(lambda: dialog.checks.count() > 0)
    return dialog


def _hand_in(make: Callable[[Path], Path]) -> Look:
    def look(stage: Stage) -> QWidget:
        stage.open(make)
        return _hand_in_asked(stage)

    return look


def _handed_in(stage: Stage) -> QWidget:
    stage.open(projects.disputed)
    folder = Path.home() / "Documenten" / "Inleveren vo-rollen 2"
    workbook = folder / "vo-rollen 2.xlsx"
    report = ExportReport(workbook, 12, "", paths=1, cells=18, filled=18, roles=1, notes=3, renamed=())
    present = tuple((each.id, number) for number, each in enumerate(KnownPerspective, start=1))
    made = HandIn(folder, folder / "vo-rollen 2.napl", workbook, 2, present, report)
    wording = stage.application.messages.wording
    with stage.session.document.read() as db:
        project = outline(db)
        ateliers = [atelier.title for atelier in project.ateliers]
        mail = mail_text(made, project.title, ateliers, perspectives(db), wording)
    stage.window.pages.show_handed_in(HandedIn(folder, made.project.name, workbook.name, mail))
    stage.settle()
    return stage.window


def _handed_in_history(stage: Stage) -> QWidget:
    stage.open(projects.handed_in)
    stage.trigger("history")
    page = stage.window.pages.history
    assert page is not None
    model = page.timeline.model()
    page.timeline.choose(model.index(model.rowCount() - 1, 0))
    page.compare()
    stage.settle()
    return stage.window


def _findings_folded(stage: Stage) -> QWidget:
    stage.open(projects.many_points)
    return _look_for_findings(stage)


def _look_for_findings(stage: Stage) -> QWidget:
    stage.trigger("findings")
    page = stage.window.pages.findings
    assert page is not None
    stage.wait_until(lambda: page.list.topLevelItemCount() > 0)
    stage.settle()
    return stage.window


def _merge(stage: Stage) -> QWidget:
    return _merging(stage, merged.project, merged.copies_of)


def _merge_same(stage: Stage) -> QWidget:
    return _merging(stage, merged.national_project, lambda project: [merged.begun_anew(project)])


def _merge_same_path(stage: Stage) -> QWidget:
    _merge_same(stage)
    page = stage.window.pages.merge
    assert page is not None
    before = page.model.pending
    page.view.choose(0)
    stage.wait_until(lambda: page.model.pending is not before)
    stage.window.activateWindow()
    stage.settle()
    return stage.window


def _merging(
    stage: Stage, project: Callable[[Path], Path], copies: Callable[[Path], Sequence[Path]]
) -> QWidget:
    stage.close_project()  # nothing is chosen yet
    stage.open(project)
    stage.session.document.unfinished_merge.forget()
    stage.window.actions_by_name["merge"].trigger()
    stage.settle()
    stage.dialog(QFileDialog).filesSelected.emit([str(copy) for copy in copies(stage.session.document.path)])
    stage.dialog(QFileDialog).reject()
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    stage.window.activateWindow()
    stage.settle()
    return stage.window


def _merge_some_chosen(stage: Stage) -> QWidget:
    _merge(stage)
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_L, Qt.Key.Key_1, Qt.Key.Key_Backspace):
        QTest.keyClick(stage.window.focusWidget(), key)
        stage.settle()
    return stage.window


def _merge_writing(stage: Stage) -> QWidget:
    _merge(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_E)
    stage.settle()
    return stage.window


def _merge_asking(stage: Stage) -> QWidget:
    _merge(stage)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_V):
        QTest.keyClick(stage.window.focusWidget(), key)
        stage.settle()
    QTest.keyClicks(stage.window.focusWidget(), "Bedoelen jullie het hele team?")
    stage.settle()
    return stage.window


def _merge_asked(stage: Stage) -> QWidget:
    _merge_asking(stage)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        QTest.keyClick(stage.window.focusWidget(), key)
        stage.settle()
    return stage.window


def _merge_waits(stage: Stage) -> QWidget:
    _merge(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    stage.settle()
    return stage.window


def _merge_told(stage: Stage) -> QWidget:
    """Write what goes along: the page goes on, with what was done told over it."""
    _merge(stage)
    page = stage.window.pages.merge
    assert page is not None
    before = page.model.pending
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_2)
    stage.settle()
    page.accept_button.click()
    stage.wait_until(lambda: page.model.pending is not before)
    stage.window.activateWindow()
    stage.settle()
    return stage.window


def _cell_taken(stage: Stage) -> QWidget:
    """Select a cell whose text came in with a copy and was changed since, as it was taken unfolded."""
    _merge_told(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    stage.settle()
    with stage.session.document.read() as db:
        taken = db.query(Provenance).first()
        assert taken is not None
        cell = db.get(Descriptor, taken.descriptor_id)
        assert cell is not None
        words, key = cell.text, (cell.dimension_id, cell.level_id)
    stage.session.run(write_cell, *key, f"{words} Ook buiten de les.")
    stage.window.selection.select(
        Selected(path_id=stage.window.selection.shown_path_id, dimension_id=key[0], level_id=key[1])
    )
    stage.settle()
    link = next(each for each in stage.window.findChildren(OriginLine)).link
    link.click()
    stage.settle()
    return stage.window


def _merge_removed(stage: Stage) -> QWidget:
    _merge(stage)
    page = stage.window.pages.merge
    assert page is not None
    while page.question is not None and page.question.change.kind is not ChangeKind.REMOVED:
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_PageDown)
        stage.settle()
    return stage.window


def _merge_along(stage: Stage) -> QWidget:
    _merge(stage)
    page = stage.window.pages.merge
    assert page is not None
    page.piles.go_to(Pile.CHANGED)
    stage.settle()
    return stage.window


def _require(stage: Stage) -> QWidget:
    _sample("Relevantie", 2)(stage)
    stage.trigger("require")
    return stage.dialog(ChooseCellDialog)


def _history(stage: Stage) -> QWidget:
    stage.open(projects.with_history)
    stage.trigger("history")
    return stage.window


def _history_steps(stage: Stage) -> QWidget:
    _history(stage)
    page = stage.window.pages.history
    assert page is not None
    model = page.timeline.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    stretch = next(each for each in indexes if each.data()[:1].isdigit())
    page.timeline.choose(stretch)
    page.timeline.toggle()
    page.compare()
    stage.settle()
    return stage.window


def _versions_compared(stage: Stage) -> QWidget:
    _history(stage)
    page = stage.window.pages.history
    assert page is not None
    model = page.timeline.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "na atelier 2")
    page.timeline.choose(model.index(row, 0))
    page.compare()
    page.pane.table.setFocus()
    stage.settle()
    return stage.window


def _past(stage: Stage) -> QWidget:
    _versions_compared(stage)
    page = stage.window.pages.history
    assert page is not None
    page.moment.look_button.click()
    stage.settle()
    return stage.window


def _nothing_to_compare(stage: Stage) -> QWidget:
    stage.open(projects.beginning)
    stage.trigger("history")
    return stage.window


def _name_moment(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    stage.trigger("name-version")
    return stage.dialog(NameDialog)


# What comes over it


def _menu(number: int) -> Look:
    def look(stage: Stage) -> QWidget:
        _sample("Samenhang", 1)(stage)
        bar = stage.window.menuBar()
        action = bar.actions()[number]
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft() + QPoint(0, 1)))
        stage.settle()
        return menu

    return look


def _new_project(stage: Stage) -> QWidget:
    stage.trigger("new")
    return stage.dialog(NewProjectDialog)


def _new_project_national(stage: Stage) -> QWidget:
    stage.trigger("new")
    dialog = stage.dialog(NewProjectDialog)
    dialog.title_field.setText("Heel Nederland")
    dialog.focus_choice.choose(2)
    return dialog


def _new_project_filled(stage: Stage) -> QWidget:
    stage.trigger("new")
    dialog = stage.dialog(NewProjectDialog)
    dialog.title_field.setText(projects.LONG)
    dialog.sector_choice.choose(1)
    dialog.focus_choice.choose(1)
    dialog.beginning_choice.choose(2)
    stage.settle()
    return dialog


def table_screen(table: Path) -> Screen:
    """Return what is seen when a table is brought in."""

    def look(stage: Stage) -> QWidget:
        stage.open(projects.sample)
        stage.trigger("import-table")
        stage.choose_file(table)
        dialog = stage.dialog(ImportTableDialog)
        stage.wait_until(lambda: dialog.content is not None)
        return dialog

    return Screen(f"import-{table.stem}", look)


def project_of_table(table: Path) -> Screen:
    """Return what is seen of a table once it was brought in."""
    return Screen(f"grid-{table.stem}", _made(lambda folder: projects.from_table(table, folder), 0, 1))


def graph_of_table(table: Path) -> Screen:
    """Return the graph of a table once it was brought in."""
    made = _made(lambda folder: projects.from_table(table, folder), 0, 1)
    return Screen(f"graph-{table.stem}", _graph(made))


def _returned_workbook(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    stage.trigger("import-table")
    stage.choose_file(projects.returned_workbook(stage.session.document))
    stage.wait_until(lambda: any(isinstance(top, ReturnedWorkbookDialog) for top in stage.on_top()))
    return stage.dialog(ReturnedWorkbookDialog)


def _take_over(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    other = projects.crowded(stage.folder)
    stage.trigger("take-over")
    stage.choose_file(other)
    return stage.dialog(TakeOverPathDialog)


def _wipe_names(stage: Stage) -> WipeNamesDialog:
    stage.open(projects.with_names)
    stage.trigger("wipe-names")
    dialog = stage.dialog(WipeNamesDialog)
    stage.wait_until(dialog.wipe_button.isEnabled)
    return dialog


def _wiped_names(stage: Stage) -> QWidget:
    dialog = _wipe_names(stage)
    folder = Path("/media/stick")
    problem = NotReachable(folder / "vo rollen.napl")
    dialog.show_done(RedactionOutcome(rewritten=4, removed=1, left=(folder / "oud.napl",), problem=problem))
    stage.settle()
    return dialog


def _level(stage: Stage) -> QWidget:
    _sample("Samenhang", 1)(stage)
    stage.trigger("level")
    return stage.dialog(LevelDialog)


def _new_atelier(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    stage.trigger("add-atelier")
    return stage.dialog(AtelierDialog)


def _progress(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    target = stage.folder / f"{projects.LONG}.xlsx"
    job = export_job(_never, target)
    dialog = export_progress(job, target, stage.application.theme, stage.window)
    dialog.open()
    job.progressed.emit(11_040, 30_000)
    stage.settle()
    return dialog


def _never() -> NoReturn:
    raise AssertionError("nothing is exported to look at how that looks")


def _problem(stage: Stage) -> QWidget:
    folder = Path("/Documenten/Ontwikkelpaden")
    name = "Ontwikkelpad_curriculumdeskundigheid_vo_rollen_versie_3_definitief.napl"
    stage.application.messages.problem(DiskFull(folder / name))
    stage.settle()
    return stage.dialog(QMessageBox)


def _locked(silent: float) -> Look:
    def look(stage: Stage) -> QWidget:
        stage.close_project()
        file = projects.no_paths(stage.folder).replace(stage.folder / "Begeleiden.napl")
        holder = Holder("els", "laptop in lokaal 2", 1, "2024-03-14T14:02:00+00:00")
        lock = lock_file(file)
        lock.write_text(json.dumps(asdict(holder)), encoding="utf-8")
        silent_since = lock.stat().st_mtime - silent
        utime(lock, (silent_since, silent_since))
        stage.application.files.open(file)
        stage.settle()
        return stage.dialog(QMessageBox)

    return look


def _looking_along(stage: Stage) -> QWidget:
    box = _locked(silent=0)(stage)
    assert isinstance(box, QMessageBox)
    box.buttons()[0].click()
    stage.settle()
    return stage.window


def _backups(stage: Stage) -> QWidget:
    stage.open(projects.sample)
    path = stage.session.document.path
    for _ in range(3):
        back_up(path)
    stage.trigger("backups")
    dialog = stage.dialog(BackupsDialog)
    stage.wait_until(lambda: dialog.list.topLevelItem(0).text(1) != "…")
    for row in range(dialog.list.topLevelItemCount()):
        dialog.list.topLevelItem(row).setText(0, f"1{5 - row}:15")
    return dialog


def _orphaned_texts(stage: Stage) -> QWidget:
    stage.close_project()
    with Document.open(projects.no_paths(stage.folder)) as document:
        texts = ("Bouwt mee aan een leerlijn die past bij de school.", "Is dit niet hetzelfde als hierboven?")
        document.keep_drafts([Draft(target_of(("title", "weg")), text) for text in texts])
    stage.open_file(document.path)
    stage.answer_notice("View…" if stage.dress.language == "en" else "Bekijken…")
    return stage.dialog(OrphanedDraftsDialog)


def _changed_elsewhere(stage: Stage) -> QWidget:
    """The file was changed by somebody else, and that is still to be decided on."""
    stage.open(projects.no_paths)
    stage.session.document.path.write_bytes(b"van iemand anders")
    stage.session.run(rename_project, "Van ons")
    stage.session.save_now(tell=False)
    stage.settle()
    return stage.window


def _kept_here(stage: Stage) -> QWidget:
    """The stick was pulled out while there was something to write."""
    stage.close_project()
    stick = stage.folder / "stick"
    stick.mkdir(exist_ok=True)
    file = stick / "Ontwikkelpad_curriculumdeskundigheid_vo_versie_3_definitief.napl"
    projects.no_paths(stage.folder).replace(file)
    stage.application.files.open(file)
    stage.session.run(rename_project, "Van ons")
    away = stick.with_name("in de zak")
    shutil.rmtree(away, ignore_errors=True)
    stick.rename(away)
    stage.session.save_now(tell=False)
    stage.settle()
    return stage.window


def _leaving(stage: Stage) -> QWidget:
    """The window is closed while the stick is out."""
    _kept_here(stage)
    stage.window.close()
    stage.settle()
    return stage.dialog(QMessageBox)


def _not_kept(stage: Stage) -> QWidget:
    """There is no room on this computer for what is being typed, and more is the matter."""
    _typing(stage)
    path = stage.session.document.path
    stage.session.texts.trouble = WorkingCopyError(path, is_full=True, place="")
    stage.session.lock_lost.emit(LockTaken(path))
    stage.application.messages.refuse(LastOneNeeded())
    # What is typed is tried again each second, and here there is room.
    stage.page._drafting.stop()
    stage.session.texts.changed.emit()
    stage.settle()
    return stage.window


def _not_kept_leaving(stage: Stage) -> QWidget:
    _not_kept(stage)
    stage.session.texts._is_refused = True
    stage.application.files._questions.leaving(
        stage.session.texts.trouble, stage.application.files.save_elsewhere, stage.window.close
    )
    stage.settle()
    return stage.dialog(QMessageBox)


def _removed(stage: Stage) -> QWidget:
    """A row went, with what was in it and what others built on."""
    stage.open(projects.sample)
    stage.select("Team")
    stage.page.workspace.grid.setFocus()
    stage.trigger("remove")
    return stage.window


def _undone(stage: Stage) -> QWidget:
    _removed(stage)
    stage.trigger("undo")
    return stage.window


def _board(look: Look, make: Callable[[Path], Path] = projects.sample) -> Look:
    """On the board, with large type; who takes the picture goes back from there."""

    def on_board(stage: Stage) -> QWidget:
        stage.open(make)
        stage.window.board.enter()
        stage.settle()
        return look(stage)

    return on_board


def _chosen(row: str, level: int) -> Look:
    """A cell of the path that is shown."""

    def look(stage: Stage) -> QWidget:
        stage.select(row, level)
        stage.page.workspace.grid.setFocus()
        stage.settle()
        return stage.window

    return look


def _board_row(stage: Stage) -> QWidget:
    stage.select("Samenhang", 1)
    stage.trigger("row-forward")
    return stage.window


def _board_note(stage: Stage) -> QWidget:
    stage.select("Samenhang", 0)
    stage.trigger("add-note")
    stage.write("Noem er een voorbeeld bij.")
    return stage.window


def _board_panel(name: str, group: int) -> Look:
    """What opens from the strip of the board."""

    def look(stage: Stage) -> QWidget:
        assert stage.window.board_strip is not None
        stage.window.board_strip.buttons[name].click()
        stage.settle()
        (panel,) = stage.window.findChildren(ChoicePanel)
        panel.groups.setCurrentRow(group)
        stage.settle()
        return panel

    return look


def _damaged(stage: Stage) -> DamagedFileDialog:
    """Open a file with a letter that is no letter any more and foreign rows, of which there is a backup."""
    stage.close_project()
    file = projects.damaged(stage.folder)
    stage.application.files.open(file)
    stage.wait_until(lambda: any(isinstance(top, DamagedFileDialog) for top in stage.on_top()))
    return stage.dialog(DamagedFileDialog)


def _left_behind(stage: Stage) -> QWidget:
    _damaged(stage).buttons[-1].click()
    stage.wait_until(lambda: any(isinstance(top, LeftBehindDialog) for top in stage.on_top()))
    return stage.dialog(LeftBehindDialog)


def _guide(stage: Stage) -> QWidget:
    stage.trigger("guide")
    return stage.dialog(GuideWindow)


def _shortcuts(stage: Stage) -> QWidget:
    stage.trigger("shortcuts")
    return stage.dialog(GuideWindow)


def _settings(stage: Stage) -> QWidget:
    stage.trigger("settings")
    return stage.dialog(SettingsDialog)


def _about(stage: Stage) -> QWidget:
    stage.trigger("about")
    return stage.dialog(AboutDialog)


def _mistake(stage: Stage) -> QWidget:
    """A mistake in the program that is met behind a key, while the work goes on."""
    _sample("Relevantie", 2)(stage)
    with redirect_stderr(io.StringIO()), mishaps.mistake(stage):
        stage.trigger("name-version")
    return stage.window


def _import_going_on(stage: Stage) -> QWidget:
    """A large table half-way: it stands still to be looked at, and can be stopped."""
    stage.open(projects.sample)
    mishaps.begin_import(stage, mishaps.large_table(stage.folder))
    job = stage.session.findChild(EditJob)
    half = mishaps.ROWS // 2
    job.progressed.connect(lambda done, _total: done < half or job.findChild(QTimer).setInterval(_A_DAY_MS))
    dialog = stage.window.findChild(ProgressDialog)
    stage.wait_until(lambda: dialog.bar.value() >= half)
    dialog.open()
    stage.settle()
    return dialog


def _disk_full(stage: Stage) -> QWidget:
    """The file cannot be written any more: its disk is full."""
    stage.open(projects.sample)
    with mishaps.full_disk(stage.session.document.path.parent):
        stage.session.run(rename_project, "Past niet meer")
        stage.trigger("save")
    return stage.window


def _computer_full(stage: Stage) -> QWidget:
    """There is no room on this computer for a long text, which stays in its cell."""
    _sample("Relevantie", 2)(stage)
    with mishaps.full_computer(stage):
        stage.page.workspace.grid.edit_cell()
        QGuiApplication.clipboard().setText("Een hele alinea over het vak. " * 1000)
        for key, held in (_PASTE, _ENTER):
            QTest.keyClick(stage.window.focusWidget(), key, held)
        stage.settle()
    # What is typed is tried again each second, and here there is room again.
    stage.page._drafting.stop()
    return stage.window


def _report(saved: bool) -> Look:
    def look(stage: Stage) -> QWidget:
        report = stage.folder / "report-20240314-140200.txt"
        report.write_text(_REPORT, encoding="utf-8")
        dialog = show_report(report, saved, stage.window)
        stage.settle()
        return dialog

    return look


_ALL = (
    Screen("welcome-first-time", _welcome_first),
    Screen("welcome", _welcome),
    Screen("new-project", _new_project),
    Screen("new-project-filled", _new_project_filled),
    Screen("question", _locked(silent=0)),
    Screen("question-silent", _locked(silent=3600)),
    Screen("damaged", _damaged),
    Screen("left-behind", _left_behind),
    # In the sample, which stays open until something is typed in it
    Screen("grid", _sample("Relevantie", 2)),
    Screen("print", _print()),
    Screen("print-row", _print(1)),
    Screen("grid-writing-help", _details(_sample("Relevantie", 1))),
    Screen("grid-differences", _differences),
    Screen("grid-looking-for", _looking_for),
    Screen("grid-finding", _finding),
    Screen("paste", _pasting),
    Screen("row-forward", _row_forward),
    Screen("require", _require),
    Screen("findings", _findings),
    Screen("findings-folded", _findings_folded),
    Screen("merge", _merge),
    Screen("merge-chosen", _merge_some_chosen),
    Screen("merge-writing", _merge_writing),
    Screen("merge-asking", _merge_asking),
    Screen("merge-asked", _merge_asked),
    Screen("merge-waits", _merge_waits),
    Screen("merge-told", _merge_told),
    Screen("cell-taken", _details(_cell_taken)),
    Screen("merge-removed", _merge_removed),
    Screen("merge-along", _merge_along),
    Screen("merge-same", _merge_same),
    Screen("merge-same-path", _merge_same_path),
    Screen("grid-path", _details(_sample())),
    Screen("grid-row", _details(_sample("Team"))),
    Screen("grid-level", _details(_sample(level=1))),
    Screen("grid-role", _details(_role)),
    Screen("grid-atelier", _details(_atelier)),
    Screen("graph", _graph(_sample("Relevantie", 2))),
    Screen("menu-file", _menu(0)),
    Screen("menu-edit", _menu(1)),
    Screen("menu-insert", _menu(2)),
    Screen("menu-status", _menu(3)),
    Screen("menu-view", _menu(4)),
    Screen("menu-versions", _menu(5)),
    Screen("menu-help", _menu(6)),
    Screen("level", _level),
    Screen("name-moment", _name_moment),
    Screen("new-atelier", _new_atelier),
    table_screen(_TABLES / "fasen.xlsx"),
    table_screen(_TABLES / "vier-lagen.xlsx"),
    Screen("import-on-its-side", import_looks.on_its_side),
    Screen("import-several-tables", import_looks.several_tables),
    Screen("import-hidden-rows", import_looks.hidden_rows),
    Screen("import-row-menu", import_looks.row_menu),
    Screen("take-over", _take_over),
    Screen("export-progress", _progress),
    Screen("backups", _backups),
    Screen("guide", _guide),
    Screen("guide-shortcuts", _shortcuts),
    Screen("commands", _commands("")),
    Screen("commands-found", _commands("werk")),
    Screen("commands-slip", _commands("opmerknig")),
    Screen("commands-none", _commands("zzz")),
    Screen("about", _about),
    Screen("settings", _settings),
    Screen("report", _report(saved=True)),
    Screen("report-not-saved", _report(saved=False)),
    Screen("problem", _problem),
    Screen("mistake", _mistake),
    Screen("import-going-on", _import_going_on),
    Screen("grid-typing", _typing),
    Screen("grid-note", _writing_note),
    # In other projects
    Screen("grid-no-paths", _made(projects.no_paths)),
    Screen("grid-beginning", _made(projects.beginning)),
    Screen("grid-participants", _details(_participants)),
    Screen("grid-misspelt", _details(_misspelt)),
    Screen("word-menu", _details(_word_menu)),
    Screen("name-path", _name_path),
    Screen("returned-workbook", _returned_workbook),
    Screen("wipe-names", _wipe_names),
    Screen("wipe-names-done", _wiped_names),
    Screen("proposals", _proposals),
    Screen("grid-stages", _made(projects.two_stages, 1, 3)),
    Screen("grid-crowded", _made(projects.crowded, 0, 1)),
    Screen("graph-crowded", _graph(_made(projects.crowded))),
    Screen("grid-read-only", _read_only),
    Screen("grid-looking-along", _looking_along),
    Screen("changed-elsewhere", _changed_elsewhere),
    Screen("kept-here", _kept_here),
    Screen("leaving", _leaving),
    Screen("disk-full", _disk_full),
    Screen("computer-full", _computer_full),
    Screen("not-kept", _not_kept),
    Screen("not-kept-leaving", _not_kept_leaving),
    Screen("quiet-line", _removed),
    Screen("quiet-line-undone", _undone),
    Screen("not-kept-board", _board(_not_kept)),
    Screen("quiet-line-board", _board(_removed)),
    Screen("board", _board(_chosen("Samenhang", 1))),
    Screen("board-row", _board(_board_row)),
    Screen("board-note", _board(_board_note)),
    Screen("board-menu", _board(_board_panel("menu", 1))),
    Screen("board-paths", _board(_board_panel("paths", 0))),
    Screen("board-eight-levels", _board(_chosen("Toetsing en feedback", 3), projects.eight_levels)),
    Screen("board-crowded", _board(lambda stage: stage.window, projects.crowded)),
    Screen("orphaned-texts", _orphaned_texts),
    Screen("route", role_looks.route),
    Screen("route-at-start", role_looks.route_at_start),
    Screen("route-nowhere", _view_of(projects.no_paths, "view-route")),
    Screen("overview-empty", _view_of(projects.no_paths, "view-overview")),
    Screen("overview-levels", _view_of(projects.of_many_levels, "view-overview")),
    Screen("graph-no-path", _view_of(projects.no_paths, "view-graph")),
    Screen("graph-empty", _view_of(projects.beginning, "view-graph")),
    Screen("graph-roles", role_looks.graph),
    Screen("overview", role_looks.overview),
    Screen("roles", role_looks.sample),
    Screen("roles-twelve", role_looks.twelve),
    Screen("roles-of-one-task", role_looks.of_one_task),
    Screen("roles-compared", role_looks.compared),
    Screen("roles-relate", role_looks.relate),
    Screen("roles-many", role_looks.many),
    Screen("roles-none", role_looks.none_yet),
    Screen("history", _history),
    Screen("history-steps", _history_steps),
    Screen("history-compared", _versions_compared),
    Screen("history-past", _past),
    Screen("history-empty", _nothing_to_compare),
    Screen("history-handed-in", _handed_in_history),
    Screen("hand-in", _hand_in(projects.with_names)),
    Screen("hand-in-crowded", _hand_in(projects.crowded)),
    Screen("handed-in", _handed_in),
    Screen("deal-out", group_looks.deal_out),
    Screen("deal-out-four", group_looks.deal_out_to_four),
    Screen("dealt-out", group_looks.dealt_out),
    Screen("group-file", group_looks.group_file),
    Screen("groups-back", group_looks.groups_back),
    Screen("hand-ins-none", hand_in_looks.none),
    Screen("hand-ins-some", hand_in_looks.some),
    Screen("hand-ins-every", hand_in_looks.every),
    Screen("hand-ins-of-each-file", hand_in_looks.of_each_file),
    Screen("hand-ins-apart", hand_in_looks.apart),
    Screen("alike-none", alike_looks.none_yet),
    Screen("alike-roles", alike_looks.roles),
    Screen("alike-paths", alike_looks.paths),
    Screen("alike-dimensions", alike_looks.dimensions),
    Screen("alike-left-out", alike_looks.left_out),
    Screen("alike-levels", alike_looks.levels),
    Screen("alike-said", alike_looks.said),
    Screen("alike-done", alike_looks.all_done),
    Screen("side-by-side", alike_looks.side_by_side),
    Screen("side-by-side-one-level", alike_looks.one_level_beside),
    Screen("inspector-same", alike_looks.inspected),
    Screen("white-spots-none", white_looks.none),
    Screen("white-spots-some", white_looks.some),
    Screen("white-spots-every", white_looks.every),
    Screen("overview-national", white_looks.overview),
    Screen("overview-national-some", white_looks.overview_some),
    Screen("trunk-empty", trunk_looks.empty),
    Screen("trunk-half", trunk_looks.half),
    Screen("trunk-six", trunk_looks.every),
    Screen("trunk-chosen", trunk_looks.chosen),
    Screen("trunk-forty", trunk_looks.forty),
    Screen("asking", asking_looks.questions),
    Screen("asking-nothing", asking_looks.nothing),
    Screen("asked", asking_looks.made),
    Screen("cell-agreed-elsewhere", asking_looks.changed_cell),
    Screen("merge-answers", asking_looks.answers),
    Screen("new-project-national", _new_project_national),
)

SCREENS = {screen.name: screen for screen in _ALL}
"""Every screen by its name, in an order in which few projects have to be opened."""


def walk(stage: Stage) -> Iterator[tuple[Screen, QWidget]]:
    """Yield every screen with its window, one after another on the same stage."""
    for screen in SCREENS.values():
        try:
            window = screen.look(stage)
        except Exception as error:
            error.add_note(f"on the way to {screen.name}")
            raise
        yield screen, window
        stage.clear()
