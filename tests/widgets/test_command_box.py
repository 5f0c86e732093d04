"""Ctrl+K: the user types what they look for or want to do, and one key or click goes there or does it."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.assets import sample_projects
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_cell_note, mark_note
from napl_desktop.operations.projects import rename_project
from napl_desktop.queries.findable import Findables, findables
from napl_desktop.queries.outline import outline
from tests.effort import A_HANG
from tests.screens.stage import Stage
from ui.command_box import reading
from ui.command_box.answers import Things
from ui.command_box.box import CommandBox
from ui.command_box.entry import CommandEntry, EntryKind
from ui.command_box.search import Search
from ui.grid.editor import TextEditor
from ui.help.guide import GuideWindow
from ui.kit.job import Job
from ui.notes.note_card import NoteCard
from ui.shell.views.all_views import GRID, OVERVIEW
from ui.views.kind import Scope

Key, Ctrl, Left = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def stage(qapp, tmp_path):
    started = Stage(qapp, tmp_path)
    started.open_file(sample_projects() / "curriculumdeskundigheid.napl")
    started.select("Samenhang", 1)
    started.page.workspace.grid.setFocus()
    yield started
    started.close()


def press(stage, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(stage.window.focusWidget(), key, modifiers)
    stage.settle()


def open_box(stage):
    press(stage, Key.Key_K, Ctrl)
    (box,) = stage.window.findChildren(CommandBox)
    assert box.isVisible()
    assert box.field.hasFocus()
    return box


def look_for(stage, text):
    box = open_box(stage)
    if text.isascii():
        stage.write(text)
    else:  # there is no key for it here: it is pasted
        box.field.insert(text)
    stage.wait_until(lambda: box.is_complete)
    return box


def lines(box):
    return [(entry.kind, entry.title) for entry in box.entries]


def click(stage, box, row):
    """Click on a line with the mouse."""
    place = box.list.visualRect(box.list.model().index(row, 0)).center()
    QTest.mouseClick(box.list.viewport(), Left, Qt.KeyboardModifier.NoModifier, place)
    stage.settle()


def selected(stage):
    """Return the titles of the row and the level that are selected."""
    grid, now = stage.grid, stage.window.selection.now
    titles = {each.id: each.title for each in (*grid.dimensions, *grid.levels)}
    return titles.get(now.dimension_id, ""), titles.get(now.level_id, "")


def cell_text(stage, row, level):
    grid = stage.grid
    row_id = next(each.id for each in grid.rows if each.title == row)
    return grid.cell(row_id, grid.levels[level].id).text


# Going somewhere


def test_a_row_is_gone_to_and_the_next_key_is_for_it(stage):
    stage.page.outline.setFocus()
    box = look_for(stage, "proc")
    assert lines(box)[0] == (EntryKind.ROW, "Proces")
    assert box.entries[0].where.startswith("Rij · Curriculumdeskundigheid")
    press(stage, Key.Key_Return)
    assert not box.isVisible()
    assert selected(stage) == ("Proces", "")
    assert stage.page.workspace.grid.isAncestorOf(stage.window.focusWidget())


def test_a_text_is_found_by_its_words_whatever_their_accents_and_gone_to_with_a_click(stage):
    box = look_for(stage, "TOT éen leerlijn")
    assert lines(box)[0][0] is EntryKind.CELL
    assert "Samenhang" in box.entries[0].where
    stage.select("Proces", 0)
    click(stage, box, 0)
    assert not box.isVisible()
    assert selected(stage) == ("Samenhang", "vakbekwaam")


def test_a_text_is_shown_where_another_view_was(stage):
    stage.page.workspace.show_view(OVERVIEW)
    look_for(stage, "leerlijn")
    press(stage, Key.Key_Return)
    assert stage.page.workspace.view is GRID
    assert selected(stage) == ("Samenhang", "vakbekwaam")


def test_a_role_and_a_path_are_gone_to(stage):
    if stage.page.panels.shows_inspector:
        stage.trigger("show-inspector")
    box = look_for(stage, "curriculumontw")
    assert lines(box)[0] == (EntryKind.ROLE, "Curriculumontwikkelaar")
    press(stage, Key.Key_Return)
    assert stage.window.selection.now.role_id is not None
    assert stage.page.panels.shows_inspector
    box = look_for(stage, "curriculumdesk")
    assert lines(box)[0] == (EntryKind.PATH, "Curriculumdeskundigheid")
    press(stage, Key.Key_Return)
    now = stage.window.selection.now
    assert (now.path_id, now.dimension_id, now.role_id) == (stage.grid.id, None, None)


def test_a_level_is_gone_to_in_its_path(stage):
    stage.page.workspace.show_view(OVERVIEW)
    box = look_for(stage, "vakbek")
    row = lines(box).index((EntryKind.LEVEL, "vakbekwaam"))
    assert box.entries[row].where == "Niveau · Curriculumdeskundigheid"
    click(stage, box, row)
    assert stage.page.workspace.view is GRID
    assert selected(stage) == ("", "vakbekwaam")
    assert stage.window.selection.now.path_id == stage.grid.id
    assert stage.page.workspace.grid.isAncestorOf(stage.window.focusWidget())


def test_an_atelier_is_gone_to_in_a_view_of_ateliers(stage):
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    box = look_for(stage, atelier.title)
    click(stage, box, lines(box).index((EntryKind.ATELIER, atelier.title)))
    assert stage.window.selection.now.atelier_id == atelier.id
    assert stage.page.workspace.view.scope is Scope.ATELIER
    assert stage.page.isAncestorOf(stage.window.focusWidget())


def test_a_note_is_found_by_its_words_and_shown_beside_its_cell(stage):
    grid = stage.grid
    row = next(each for each in grid.rows if each.title == "Proces")
    words = "Bij de buren heet dit een zonnebloem."
    note_id = add_cell_note(stage.session.document, row.id, grid.levels[2].id, words)
    mark_note(stage.session.document, note_id, handled=True)
    stage.page.workspace.show_view(OVERVIEW)
    if stage.page.panels.shows_inspector:
        stage.trigger("show-inspector")
    box = look_for(stage, "zonneb")
    assert lines(box) == [(EntryKind.NOTE, "… heet dit een zonnebloem.")]
    assert box.entries[0].where.startswith("Opmerking · Curriculumdeskundigheid · Proces · ")
    press(stage, Key.Key_Return)
    assert selected(stage) == ("Proces", grid.levels[2].title)
    (card,) = [each for each in stage.page.inspector.findChildren(NoteCard) if each.isVisible()]
    assert card.accessibleName() == words


def test_a_page_of_the_guide_is_opened(stage):
    box = look_for(stage, "sneltoetsen")
    page = next(row for row, (kind, _title) in enumerate(lines(box)) if kind is EntryKind.PAGE)
    click(stage, box, page)
    assert stage.dialog(GuideWindow).page == "sneltoetsen"


# Doing something


def test_an_action_stands_beside_its_key_and_is_done(stage):
    box = look_for(stage, "rollen")
    found = {entry.title: entry for entry in box.entries if entry.kind is EntryKind.ACTION}
    assert all(entry.where.startswith("Menu ") for entry in found.values())
    (title,) = [title for title, entry in found.items() if entry.keys == "Ctrl+Shift+R"]
    while box.current is not found[title]:
        press(stage, Key.Key_Down)
    press(stage, Key.Key_Return)
    assert stage.page.outline.isAncestorOf(stage.window.focusWidget()), "the name of a role is typed there"


def test_an_action_is_found_with_a_slip(stage):
    box = look_for(stage, "opmerknig")
    assert (EntryKind.ACTION, "Opmerking schrijven") in lines(box)
    assert all(entry.kind is not EntryKind.CELL for entry in box.entries)


def test_what_cannot_be_done_now_is_grey_and_not_chosen(stage):
    assert not stage.window.actions_by_name["redo"].isEnabled()
    box = look_for(stage, "opnieuw")
    row = next(row for row, entry in enumerate(box.entries) if entry.keys == "Ctrl+Y")
    assert not box.entries[row].is_enabled
    press(stage, Key.Key_Up)
    assert box.current is None or box.current.is_enabled
    click(stage, box, row)
    assert box.isVisible()


def test_as_long_as_nothing_is_typed_enter_does_nothing_and_down_walks_along_what_can_be_done(stage):
    box = open_box(stage)
    stage.wait_until(lambda: box.is_complete)
    assert {kind for kind, _title in lines(box)} == {EntryKind.ACTION, EntryKind.PAGE}
    press(stage, Key.Key_Return)
    assert box.isVisible()
    press(stage, Key.Key_Down)
    assert box.current is box.entries[0]


def test_enter_waits_for_no_answers_that_were_not_shown_yet(stage):
    look_for(stage, "team")
    (box,) = stage.window.findChildren(CommandBox)
    box.field.setText("proces")
    QTest.keyClick(box.field, Key.Key_Return)
    stage.settle()
    assert selected(stage) == ("Proces", "")


def test_on_the_welcome_page_there_are_actions_and_pages(stage):
    stage.close_project()
    box = look_for(stage, "nieuw project")
    assert {entry.kind for entry in box.entries} <= {EntryKind.ACTION, EntryKind.PAGE}
    assert box.entries[0].keys == "Ctrl+N"
    press(stage, Key.Key_Escape)
    assert not box.isVisible()


# Typing goes on


@pytest.mark.parametrize("way", ["escape", "the same key", "a click beside it"])
def test_a_text_that_is_being_typed_stays_as_it_is_and_gets_the_keys_back(stage, way):
    before = cell_text(stage, "Samenhang", 1)
    press(stage, Key.Key_F2)
    stage.write(" Half een z")
    editor = stage.window.focusWidget()
    assert isinstance(editor, TextEditor)
    box = look_for(stage, "proces")
    match way:
        case "escape":
            press(stage, Key.Key_Escape)
        case "the same key":
            press(stage, Key.Key_K, Ctrl)
        case _:
            QTest.mouseClick(box, Left, Qt.KeyboardModifier.NoModifier, QPoint(5, box.height() - 5))
            stage.settle()
    assert not box.isVisible()
    assert stage.window.focusWidget() is editor
    assert cell_text(stage, "Samenhang", 1) == before, "it is no step yet"
    stage.write("in")
    press(stage, Key.Key_Return)
    assert cell_text(stage, "Samenhang", 1) == f"{before} Half een zin"


def test_going_elsewhere_keeps_what_was_being_typed(stage):
    before = cell_text(stage, "Samenhang", 1)
    press(stage, Key.Key_F2)
    stage.write(" Nog iets.")
    look_for(stage, "proces")
    press(stage, Key.Key_Return)
    assert selected(stage) == ("Proces", "")
    assert cell_text(stage, "Samenhang", 1) == f"{before} Nog iets."


def test_a_name_in_the_outline_gets_the_keys_back(stage):
    stage.trigger("add-role")
    stage.write("Toets")
    field = stage.window.focusWidget()
    look_for(stage, "proces")
    press(stage, Key.Key_Escape)
    assert stage.window.focusWidget() is field
    assert field.text() == "Toets"


def test_while_it_is_open_the_keys_of_the_window_do_nothing(stage):
    look_for(stage, "proces")
    press(stage, Key.Key_Backspace, Ctrl)
    press(stage, Key.Key_Tab)
    press(stage, Key.Key_F4)
    (box,) = stage.window.findChildren(CommandBox)
    assert box.field.hasFocus()
    assert box.field.text() == ""
    assert not stage.page.workspace.grid.shows_differences
    assert "Samenhang" in {row.title for row in stage.grid.rows}


# What is found is of now


def test_what_changed_since_is_found(stage):
    look_for(stage, "zonnebloem")
    press(stage, Key.Key_Escape)
    grid = stage.grid
    row_id = next(row.id for row in grid.rows if row.title == "Proces")
    stage.session.run(write_cell, row_id, grid.levels[0].id, "Plant een zonnebloem.")
    box = look_for(stage, "zonnebloem")
    assert lines(box) == [(EntryKind.CELL, "Plant een zonnebloem.")]


def test_nothing_found_is_said(stage):
    box = look_for(stage, "qqqq")
    assert lines(box) == []
    assert box.current is None
    press(stage, Key.Key_Return)
    assert box.isVisible()


def entry(title):
    return CommandEntry(EntryKind.ACTION, title, "", lambda: None)


def test_the_newest_query_wins_and_each_key_comes_before_answers(qapp, qtbot):
    """What the first query still had to tell is never told, and answers wait for the loop of events."""
    search, found, taken = Search(qapp), [], []

    def slices(name):
        for number in range(3):
            taken.append(name)
            yield (entry(f"{name} {number}"),)

    search.found.connect(lambda some: found.extend(each.title for each in some))
    search.look(slices("first"))
    assert taken == [], "a key waits for no answer"
    QApplication.processEvents()
    assert found == ["first 0"], "what is found is shown before there is looked on"
    search.look(slices("second"))
    with qtbot.waitSignal(search.ended):
        pass
    assert found == ["first 0", "second 0", "second 1", "second 2"]
    search.deleteLater()
    QApplication.sendPostedEvents(search, QEvent.Type.DeferredDelete.value)


def test_a_project_is_closed_only_when_nothing_of_it_is_read_any_more(stage, monkeypatch):
    go_on, read, wait = Event(), [], Job.wait

    def slow(document):
        assert go_on.wait(A_HANG)
        with document.read_elsewhere() as db:
            read.append(findables(db))
        return Things.of(Findables())

    def let_go_on(job):
        go_on.set()
        wait(job)

    monkeypatch.setattr(reading, "_things", slow)
    monkeypatch.setattr(Job, "wait", let_go_on)
    open_box(stage)
    press(stage, Key.Key_Escape)
    stage.session.run(rename_project, "Anders")  # what is being read is of before
    stage.application.files.close()
    assert len(read) == 1
