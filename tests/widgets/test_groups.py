"""Rows of a path are dealt out to groups of the room, each gets its file, and what they made is taken back."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QMessageBox, QWidget

from napl_desktop.document.document import Document
from napl_desktop.exchange.groups import making
from napl_desktop.exchange.groups.content import GroupForm
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.handouts import GroupLine, handouts
from tests.core.made_projects import grid_of, make_project
from tests.core.merged_copies import text_of
from tests.effort import A_HANG
from tests.screens.group_looks import take_back
from tests.screens.stage import Stage
from ui.grid.content.model import GridModel
from ui.grid.table import GridTable
from ui.groups.dialog import DealOutDialog
from ui.groups.page import DealtOutPage
from ui.groups.ticks import Ticked, Ticks
from ui.kit.dialogs.progress import ProgressDialog
from ui.merging import merging

Key = Qt.Key


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Open a project with two rows under a band, and one beside it."""
    started = Stage(qapp, tmp_path)
    make_project(tmp_path / "Atelier.napl").close()
    started.open_file(tmp_path / "Atelier.napl")
    yield started
    started.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder for the files of groups."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def asked(stage: Stage) -> DealOutDialog:
    """Ask to deal out."""
    stage.trigger("deal-out")
    return stage.dialog(DealOutDialog)


def click(dialog: DealOutDialog, title: str, group: int) -> None:
    """Click the box of a group in a line."""
    tree = dialog.tree
    line = next(each for each in tree.lines if each.dealt.title == title)
    place = tree.visualRect(tree.indexFromItem(line, group + 1)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def boxes(dialog: DealOutDialog) -> dict[str, str]:
    """Return of each line its boxes: x where it is ticked, - in part, a dot where not."""
    signs = {Qt.CheckState.Checked: "x", Qt.CheckState.PartiallyChecked: "-", Qt.CheckState.Unchecked: "."}
    columns = range(1, len(dialog.cards) + 1)
    return {
        line.dealt.title: "".join(signs[Qt.CheckState(line.checkState(column))] for column in columns)
        for line in dialog.tree.lines
    }


def press(stage: Stage, *keys: Qt.Key) -> None:
    """Press keys where the keys go in what lies on top."""
    for key in keys:
        window = QApplication.activeModalWidget() or stage.window
        QTest.keyClick(window.focusWidget(), key)
        stage.settle()


def deal_out(stage: Stage, dialog: DealOutDialog, place: Path) -> None:
    """Press the button, and choose a folder."""
    QTest.mouseClick(dialog.deal_out_button, Qt.MouseButton.LeftButton)
    stage.settle()
    stage.choose_file(place)


def page_of(stage: Stage) -> DealtOutPage:
    """Return the page, as soon as it is there."""
    stage.wait_until(lambda: stage.window.pages.dealt_out is not None)
    page = stage.window.pages.dealt_out
    assert page is not None
    stage.window.activateWindow()  # as a real screen does when a dialog closes
    stage.settle()
    return page


def words_of(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def on_record(stage: Stage) -> tuple[GroupLine, ...]:
    with stage.session.document.read() as db:
        return handouts(db)


def files_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def dealt(stage: Stage, stick: Path) -> list[Path]:
    """Deal the path out to two groups, as it is proposed; return their files."""
    deal_out(stage, asked(stage), stick)
    page_of(stage)
    stage.window.pages.go_back()
    stage.window.activateWindow()
    stage.settle()
    return sorted(stick.rglob("*.napl"))


def write(file: Path, row: str, level: int, text: str) -> None:
    """Write as a group does in its file."""
    with Document.open(file) as document:
        grid = grid_of(document)
        head = next(each for each in grid.rows if each.title == row)
        write_cell(document, head.id, grid.levels[level].id, text)


# Who gets what


def test_the_path_in_view_is_open_and_its_rows_are_dealt_evenly(stage: Stage) -> None:
    dialog = asked(stage)
    assert boxes(dialog) == {
        "Toetsing": "--",
        "Ontwerpen": "--",
        "Doelen": "x.",
        "Vragen": ".x",
        "Beoordelen": ".x",
    }
    assert "Elke rij gaat naar een groep." in words_of(dialog)
    QTest.mouseClick(dialog.more_button, Qt.MouseButton.LeftButton)
    assert [card.name for card in dialog.cards] == ["Groep A", "Groep B", "Groep C"]
    assert (boxes(dialog)["Doelen"], boxes(dialog)["Beoordelen"]) == ("x..", "..x")
    QTest.mouseClick(dialog.fewer_button, Qt.MouseButton.LeftButton)
    assert boxes(dialog)["Beoordelen"] == ".x"
    press(stage, Key.Key_Escape)
    assert on_record(stage) == ()


def test_a_box_ticks_a_row_or_all_that_is_under_it(stage: Stage) -> None:
    dialog = asked(stage)
    click(dialog, "Ontwerpen", 0)
    assert boxes(dialog) == {
        "Toetsing": "--",
        "Ontwerpen": "x-",
        "Doelen": "x.",
        "Vragen": "xx",
        "Beoordelen": ".x",
    }
    click(dialog, "Toetsing", 1)
    click(dialog, "Toetsing", 1)
    assert boxes(dialog)["Toetsing"] == "-."
    assert "1 rij gaat naar niemand" in words_of(dialog)
    assert "Groep B heeft nog geen rijen" in words_of(dialog)
    assert not dialog.deal_out_button.isEnabled()
    QTest.mouseClick(dialog.deal_button, Qt.MouseButton.LeftButton)
    assert boxes(dialog)["Ontwerpen"] == "--"
    assert dialog.deal_out_button.isEnabled()
    dialog.reject()


def test_all_of_it_is_done_with_the_keys(stage: Stage) -> None:
    dialog = asked(stage)
    press(stage, Key.Key_Down, Key.Key_Down, Key.Key_2)
    assert boxes(dialog)["Doelen"] == "xx"
    press(stage, Key.Key_Right, Key.Key_Space)
    assert boxes(dialog)["Doelen"] == ".x"
    press(stage, Key.Key_Left, Key.Key_Down, Key.Key_1)
    assert boxes(dialog)["Vragen"] == "xx"
    line, column = dialog.tree.currentItem(), 1
    assert line is not None
    assert line.data(column, Qt.ItemDataRole.AccessibleTextRole) == "Vragen, Groep A: ja"
    press(stage, Key.Key_Tab, Key.Key_Tab)
    assert stage.dialog(DealOutDialog).focusWidget() is dialog.deal_out_button
    press(stage, *[Key.Key_Tab] * 4)
    assert dialog.focusWidget() is dialog.cards[0].name_field
    QTest.keyClicks(dialog.cards[0].name_field, "Rood")
    press(stage, *[Key.Key_Tab] * 4)
    assert dialog.focusWidget() is dialog.tree
    assert dialog.cards[0].name == "Rood"
    press(stage, Key.Key_Return)
    assert stage.dialog(QFileDialog), "Enter goes on"
    stage.dialog(QFileDialog).reject()
    stage.settle()
    assert dialog.isVisible(), "what was ticked is still there"
    dialog.reject()


def test_groups_have_names_and_no_two_the_same(stage: Stage) -> None:
    dialog = asked(stage)
    field = dialog.cards[1].name_field
    for typed, reason in (("groep a", "heten hetzelfde"), (" ", "een naam")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        assert reason in dialog.reason.text()
        assert not dialog.deal_out_button.isEnabled()
    dialog.reject()


def test_whole_paths_and_rows_are_put_on_record_as_such() -> None:
    from napl_desktop.queries.dealable import Dealable, DealableKind

    rows = tuple(Dealable(id, id, DealableKind.ROW) for id in "ab")
    band = Dealable("band", "", DealableKind.ROW, rows)
    paths = (
        Dealable("path", "", DealableKind.PATH, (band, Dealable("c", "", DealableKind.ROW))),
        Dealable("empty", "", DealableKind.PATH),
    )
    ticks = Ticks((Dealable("atelier", "", DealableKind.ATELIER, paths),), 2)
    ticks.turn("band", 0)
    ticks.turn("empty", 0)
    ticks.turn("atelier", 1)
    assert ticks.plan(0) == (("empty",), ("band",))
    assert ticks.plan(1) == (("path", "empty"), ())
    assert (ticks.state("path", 0), ticks.left) == (Ticked.PART, 0)


# The files


def test_two_groups_get_their_files_and_it_is_one_step(stage: Stage, stick: Path) -> None:
    document = stage.session.document
    steps = len(document.steps())
    dialog = asked(stage)
    dialog.cards[1].form_field.setCurrentIndex(1)
    assert dialog.cards[1].form is GroupForm.WORKBOOK
    deal_out(stage, dialog, stick)
    page = page_of(stage)
    assert files_in(stick) == ["Groepen Proef/Groep A.napl", "Groepen Proef/Groep B.xlsx"]
    assert len(document.steps()) == steps + 1
    assert [group.title for group in on_record(stage)] == ["Groep A", "Groep B"]
    told = words_of(page)
    assert "Klaar: 2 groepsbestanden" in told
    assert "bij het terughalen gaat niets verloren" in told
    assert "Groep B: Groep B.xlsx" in told
    press(stage, Key.Key_Escape)
    assert not stage.window.pages.is_away


def test_a_group_gets_a_sheet_for_each_of_its_rows_on_paper(stage: Stage, stick: Path) -> None:
    dialog = asked(stage)
    dialog.cards[1].form_field.setCurrentIndex(2)
    deal_out(stage, dialog, stick)
    assert "Groep B: Groep B.pdf, om te printen" in words_of(page_of(stage))
    pdf = (stick / "Groepen Proef" / "Groep B.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 2, "Vragen and Beoordelen"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold up the files, until the gate is opened."""
    opened = Event()
    begin = making.folder_in_the_making

    def wait_and_begin(folder: Path) -> object:
        assert opened.wait(A_HANG)
        return begin(folder)

    monkeypatch.setattr(making, "folder_in_the_making", wait_and_begin)
    yield opened
    opened.set()


def test_stopping_half_way_leaves_nothing_and_no_step(stage: Stage, stick: Path, gate: Event) -> None:
    deal_out(stage, asked(stage), stick)
    stage.wait_until(lambda: any(isinstance(top, ProgressDialog) for top in stage.on_top()))
    assert on_record(stage) == (), "it is put on record once the files are there"
    QTest.mouseClick(stage.dialog(ProgressDialog).stop_button, Qt.MouseButton.LeftButton)
    gate.set()
    stage.wait_until(lambda: not stage.window.findChildren(ProgressDialog))
    assert on_record(stage) == ()
    assert files_in(stick) == []
    assert "Gestopt; er is niets uitgedeeld" in stage.said


def test_a_full_stick_is_said_and_leaves_no_step(
    stage: Stage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if stick in Path(target).parents:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    deal_out(stage, asked(stage), stick)
    stage.wait_until(lambda: any(isinstance(top, QMessageBox) for top in stage.on_top()))
    box = stage.dialog(QMessageBox)
    assert "geen ruimte meer" in box.text()
    QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    stage.settle()
    assert on_record(stage) == ()
    assert files_in(stick) == []
    assert stage.session.document.redoable() is None
    assert not stage.window.actions_by_name["redo"].isEnabled()
    stage.trigger("redo")
    assert on_record(stage) == (), "what has no files is not dealt out"


# In the file of a group


def painted(stage: Stage, row: str, level: int) -> str:
    """Return the colour of the ground of a cell, near its right edge."""
    table = stage.page.workspace.grid.findChild(GridTable)
    head = next(each for each in stage.grid.rows if each.title == row)
    index = table.model().index_of(head.id, stage.grid.levels[level].id)
    place = table.visualRect(index)
    at = place.bottomRight() - QPoint(6, 6)
    return str(table.viewport().grab().toImage().pixelColor(at).name().upper())


def test_rows_of_others_are_grey_and_may_be_changed(stage: Stage, stick: Path) -> None:
    first, _second = dealt(stage, stick)
    stage.close_project()
    stage.open_file(first)
    assert "Groepsbestand van groep A." in words_of(stage.page.workspace)
    stage.select("Doelen", 2)
    grey = stage.application.theme.tokens.hover.upper()
    assert painted(stage, "Vragen", 0) == grey
    assert painted(stage, "Doelen", 0) != grey
    model = stage.page.workspace.grid.findChild(GridModel)
    vragen = next(each for each in stage.grid.rows if each.title == "Vragen")
    index = model.index_of(vragen.id, stage.grid.levels[0].id)
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("hoort bij groep B")
    stage.select("Vragen", 0)
    assert "Van groep B; toch wijzigen mag." in words_of(stage.page)
    stage.page.workspace.grid.setFocus()
    stage.page.workspace.grid.edit_cell()
    stage.write(" En meer.")
    press(stage, Key.Key_Return)
    assert stage.on_top() == []
    assert text_of(stage.session.document, "Vragen", 0) == "Maakt vragen. En meer."


def test_there_it_says_why_nothing_is_dealt_out_or_handed_in(stage: Stage, stick: Path) -> None:
    first, _second = dealt(stage, stick)
    actions = stage.window.actions_by_name
    names = ("deal-out", "take-back", "hand-in")
    assert all(actions[name].isEnabled() for name in names)
    tip = actions["hand-in"].toolTip()
    stage.close_project()
    stage.open_file(first)
    assert not any(actions[name].isEnabled() for name in names)
    assert all("bestand van groep A" in actions[name].toolTip() for name in names)
    menu = file_menu(stage)
    assert menu.toolTipsVisible(), "it is said where they are"
    menu.close()
    stage.close_project()
    assert actions["hand-in"].toolTip() == tip
    menu = file_menu(stage)
    assert not menu.toolTipsVisible()
    menu.close()


def file_menu(stage: Stage) -> QMenu:
    """Open the first menu."""
    menu = stage.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(stage.window.pos())
    stage.settle()
    return menu


# Taking back


def test_what_groups_made_is_taken_back_in_one_step(stage: Stage, stick: Path) -> None:
    first, second = dealt(stage, stick)
    write(first, "Doelen", 0, "Kiest samen doelen.")
    write(second, "Vragen", 1, "Weegt vragen.")
    write(second, "Beoordelen", 0, "Kijkt na.")
    document = stage.session.document
    steps = len(document.steps())
    take_back(stage, [first, second])
    stage.wait_until(lambda: "teruggehaald" in stage.said)
    assert "2 groepen teruggehaald: 3 rijen bijgewerkt." in stage.said
    assert len(document.steps()) == steps + 1
    assert text_of(document, "Doelen", 0) == "Kiest samen doelen."
    assert all(group.returned_at for group in on_record(stage))
    assert not stage.window.pages.is_away
    stage.answer_notice("Ongedaan maken")
    assert text_of(document, "Doelen", 0) == "Kiest doelen."
    stage.wait_until(lambda: not stage.window.actions_by_name["go-on-merging"].isEnabled())
    assert not stage.window.pages.is_away, "there is nothing to choose"
    assert "niets nieuws" not in stage.said, "and nothing is said of files"
    take_back(stage, [first])
    stage.wait_until(lambda: text_of(document, "Doelen", 0) == "Kiest samen doelen.")


def conflicting(stage: Stage, stick: Path) -> list[Path]:
    """Let two groups write different things in one place, and each something of its own."""
    first, second = dealt(stage, stick)
    write(first, "Doelen", 0, "Kiest samen doelen.")
    write(first, "Vragen", 0, "Maakt vragen met A.")
    write(second, "Vragen", 0, "Maakt vragen met B.")
    return [first, second]


def test_what_has_to_be_chosen_waits_and_is_chosen_together(stage: Stage, stick: Path) -> None:
    take_back(stage, conflicting(stage, stick))
    stage.wait_until(lambda: bool(stage.notices))
    document = stage.session.document
    (said,) = stage.notices
    assert said == (
        "2 groepen teruggehaald: 1 rij bijgewerkt."
        " Op 1 plek schreven groep A en B iets anders; die kies je samen."
    )
    assert text_of(document, "Doelen", 0) == "Kiest samen doelen."
    assert text_of(document, "Vragen", 0) == "Maakt vragen."
    stage.answer_notice("Nu kiezen")
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    page = stage.window.pages.merge
    assert page is not None
    assert [card.choice.who for card in page.view.cards.cards] == ["Nu", "Groep A", "Groep B"]
    assert stage.notices == []


def test_later_it_waits_as_an_unfinished_merge_also_for_another_day(stage: Stage, stick: Path) -> None:
    files = conflicting(stage, stick)
    take_back(stage, files)
    stage.wait_until(lambda: bool(stage.notices))
    stage.answer_notice("Straks")
    assert stage.notices == []
    actions, file = stage.window.actions_by_name, stage.session.document.path
    assert actions["go-on-merging"].isEnabled()
    stage.close_project()
    stage.open_file(file)
    assert actions["go-on-merging"].isEnabled()
    stage.trigger("go-on-merging")
    stage.wait_until(lambda: stage.window.pages.merge is not None)


def test_undoing_it_forgets_what_was_to_be_chosen(stage: Stage, stick: Path) -> None:
    take_back(stage, conflicting(stage, stick))
    stage.wait_until(lambda: bool(stage.notices))
    stage.trigger("undo")
    stage.wait_until(lambda: not stage.window.actions_by_name["go-on-merging"].isEnabled())
    assert stage.notices == []
    assert text_of(stage.session.document, "Doelen", 0) == "Kiest doelen."


def test_where_a_merge_was_begun_groups_come_with_it_on_its_page(stage: Stage, stick: Path) -> None:
    first, _second = dealt(stage, stick)
    write(first, "Doelen", 0, "Kiest samen doelen.")
    document = stage.session.document
    copy = stick / "Kopie.napl"
    document.save_copy(copy)
    write(copy, "Vragen", 0, "Van een kopie.")
    stage.window.actions_by_name["merge"].trigger()
    stage.settle()
    chooser = stage.dialog(QFileDialog)
    chooser.hide()
    chooser.filesSelected.emit([str(copy)])
    chooser.reject()
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    stage.window.pages.go_back()
    steps = len(document.steps())
    take_back(stage, [first])
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    assert len(document.steps()) == steps, "what was being chosen is not written by this"


def test_taking_back_that_is_stopped_leaves_nothing_and_no_step(
    stage: Stage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = conflicting(stage, stick)
    write_all = merging.accept_merge_in_slices
    is_begun: list[bool] = []

    def begin_and_wait(*what: object) -> Iterator[int]:
        writing = write_all(*what)  # type: ignore[arg-type]  # whatever it is given
        yield next(writing)
        is_begun.append(True)
        try:
            while True:
                yield 1
        finally:
            writing.close()

    with monkeypatch.context() as patch:
        patch.setattr(merging, "accept_merge_in_slices", begin_and_wait)
        document = stage.session.document
        steps = len(document.steps())
        take_back(stage, files)
        stage.wait_until(
            lambda: bool(is_begun) and any(isinstance(top, ProgressDialog) for top in stage.on_top())
        )
        QTest.mouseClick(stage.dialog(ProgressDialog).stop_button, Qt.MouseButton.LeftButton)
        stage.wait_until(lambda: not stage.window.findChildren(ProgressDialog))
    assert len(document.steps()) == steps
    assert text_of(document, "Doelen", 0) == "Kiest doelen."
    assert "Gestopt" in stage.said
    assert not stage.window.actions_by_name["go-on-merging"].isEnabled()
    take_back(stage, files)
    stage.wait_until(lambda: bool(stage.notices))
    assert text_of(document, "Doelen", 0) == "Kiest samen doelen."


def test_a_file_comes_back_though_dealing_out_was_undone(stage: Stage, stick: Path) -> None:
    first, _second = dealt(stage, stick)
    write(first, "Doelen", 0, "Kiest samen doelen.")
    stage.trigger("undo")
    assert on_record(stage) == ()
    take_back(stage, [first])
    stage.wait_until(lambda: text_of(stage.session.document, "Doelen", 0) == "Kiest samen doelen.")
    assert stage.notices == []


def test_a_workbook_comes_back_too(stage: Stage, stick: Path) -> None:
    dialog = asked(stage)
    dialog.cards[0].form_field.setCurrentIndex(1)
    deal_out(stage, dialog, stick)
    page_of(stage)
    stage.window.pages.go_back()
    file = stick / "Groepen Proef" / "Groep A.xlsx"
    book = load_workbook(file)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    next(cell for cell in cells if cell.value == "Kiest doelen.").value = "Kiest thuis doelen."
    book.save(file)
    take_back(stage, [file])
    stage.wait_until(lambda: text_of(stage.session.document, "Doelen", 0) == "Kiest thuis doelen.")
    assert "1 groep teruggehaald: 1 rij bijgewerkt." in stage.said


def test_another_file_gets_a_sentence_and_stays_out(stage: Stage, stick: Path) -> None:
    first, _second = dealt(stage, stick)
    write(first, "Doelen", 0, "Kiest samen doelen.")
    document = stage.session.document
    copy = stick / "Kopie.napl"
    document.save_copy(copy)
    write(copy, "Vragen", 0, "Van een kopie.")
    take_back(stage, [first, copy])
    stage.wait_until(lambda: "teruggehaald" in stage.said)
    assert "1 groep teruggehaald: 1 rij bijgewerkt." in stage.said
    assert stage.notices == ["‘Kopie.napl’ is geen groepsbestand van dit project, en bleef zoals het is."]
    assert text_of(document, "Vragen", 0) == "Maakt vragen."


def test_who_only_looks_deals_nothing_out(stage: Stage) -> None:
    file = stage.session.document.path
    stage.close_project()
    stage.application.files.open_to_look(file)
    stage.settle()
    names = ("deal-out", "take-back")
    assert not any(stage.window.actions_by_name[name].isEnabled() for name in names)
