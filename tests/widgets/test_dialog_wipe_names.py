"""A person wipes the names from a project: sees what is found, chooses, and reads what was done."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from napl_desktop.document.document import Document
from napl_desktop.document.storage import known_files
from napl_desktop.document.storage.backups import back_up
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import rename_path
from napl_desktop.queries.outline import outline
from tests.faults.traces import traces_of
from tests.screens import projects
from tests.screens.stage import Stage
from ui.dialogs.wipe_names import WipeNamesDialog
from ui.inspector.participants import ParticipantsPanel
from ui.session.selection import Selected

ANNEKE = "Anneke van der Berg"


@pytest.fixture
def stage(qapp, tmp_path):
    stage = Stage(qapp, tmp_path)
    stage.open_file(projects.with_names(tmp_path))
    yield stage
    stage.close()


def opened(stage):
    """Open the dialog from the menu and wait until it has looked."""
    stage.trigger("wipe-names")
    dialog = stage.dialog(WipeNamesDialog)
    stage.wait_until(lambda: not dialog._bar.isVisible())
    return dialog


def lines(dialog):
    """Return what can be read in the list, indented, with a mark for what is ticked."""
    marks = {Qt.CheckState.Checked: "x ", Qt.CheckState.PartiallyChecked: "- ", Qt.CheckState.Unchecked: "  "}
    read = []
    for number in range(dialog.words.topLevelItemCount()):
        item = dialog.words.topLevelItem(number)
        read.append(marks[item.checkState(0)] + item.text(0))
        read += [
            marks[item.child(place).checkState(0)] + "  " + item.child(place).text(0)
            for place in range(item.childCount())
        ]
    return read


def said(dialog):
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def wiped(stage, dialog):
    """Press the button that wipes, and wait for what is said then."""
    QTest.mouseClick(dialog.wipe_button, Qt.MouseButton.LeftButton)
    stage.wait_until(lambda: "Klaar:" in said(dialog))
    return said(dialog)


def test_it_says_what_it_does_and_that_it_cannot_be_undone(stage):
    text = said(opened(stage))

    assert "voorgoed uit het project" in text
    assert "kan niet ongedaan worden gemaakt" in text
    assert "Kopieën die hier nooit open waren, blijven zoals ze zijn" in text
    assert "op de schijf zelf" in text
    assert f"5 namen die op een lijst staan of stonden: {ANNEKE}, " in text


def test_names_are_ticked_and_what_may_be_an_ordinary_word_is_not(stage):
    assert [line[:30] for line in lines(opened(stage))] == [
        f"x {ANNEKE}",
        "x   opmerking: Volgens Anneke ",
        "x Sam",
        "x   opmerking: Sam en Anneke z",
        "x Anneke",
        "x   opmerking: Sam en Anneke z",
        "  Delen van namen, soms gewone",
        "  Berg",
        "    opmerking: Sam en Anneke z",
    ]


def test_the_names_are_gone_and_everything_that_is_open_shows_it(stage, private_folders):
    stage.window.selection.select(Selected(atelier_id=stage.grid.atelier_id))
    stage.settle()
    back_up(stage.session.document.path)
    panel = stage.page.inspector.findChild(ParticipantsPanel)
    assert panel._shown[0].name.toPlainText() == ANNEKE

    dialog = opened(stage)
    text = wiped(stage, dialog)

    assert "Ze zijn vervangen op 3 plekken in teksten." in text
    assert "nog te lezen: 1 plek" in text
    assert "Klaar: de namen zijn gewist uit dit bestand en uit 2 reservekopieën." in text
    assert traces_of([ANNEKE, "Öztürk"], [stage.folder, private_folders]) == []
    assert [row.name.toPlainText() for row in panel._shown] == [""] * 6
    assert dialog.cancel_button.text() == "Sluiten"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.on_top() == []
    stage.trigger("undo")
    stage.trigger("redo")
    assert traces_of([ANNEKE], [stage.folder, private_folders]) == []


def test_what_is_ticked_with_the_keys_goes_too(stage, private_folders):
    dialog = opened(stage)
    words = dialog.words
    words.setFocus()
    words.setCurrentItem(words.findItems("Berg", Qt.MatchFlag.MatchExactly)[0])
    QTest.keyClick(words, Qt.Key.Key_Space)
    assert dialog.reason.text() == ""

    wiped(stage, dialog)

    assert traces_of(["Anneke", "Berg"], [stage.folder, private_folders]) == []


def test_enter_wipes_nothing(stage):
    dialog = opened(stage)
    before = len(stage.session.document.steps())
    for widget in (dialog.words, dialog):
        QTest.keyClick(widget, Qt.Key.Key_Return)
    stage.settle()

    assert dialog.isVisible()
    assert len(stage.session.document.steps()) == before
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert stage.on_top() == []
    assert len(stage.session.document.steps()) == before


def test_what_is_still_being_typed_is_looked_at_as_well(stage):
    stage.select("Relevantie", 2)
    stage.page.workspace.grid.setFocus()
    stage.page.workspace.grid.edit_cell()
    stage.write(" vraag Sam")

    assert any("vraag Sam" in line for line in lines(opened(stage)))


def test_a_project_without_names_has_nothing_to_wipe(stage):
    stage.open_file(projects.beginning(stage.folder))
    dialog = opened(stage)

    assert "Er staan geen namen op een lijst" in said(dialog)
    assert not dialog.wipe_button.isEnabled()


def test_a_file_that_is_away_is_said_and_written_later(stage, private_folders):
    folder = stage.session.document.path.parent
    dialog = opened(stage)
    folder.rename(folder.with_name("weg"))

    text = wiped(stage, dialog)

    assert "In het bestand zelf staan de namen nog." in text
    assert "is nu niet te bereiken" in text
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    folder.with_name("weg").rename(folder)
    stage.trigger("save")
    assert traces_of([ANNEKE], [stage.folder, private_folders]) == []


def test_other_files_of_the_project_are_wiped_and_what_still_has_names_is_said(stage, monkeypatch):
    path = stage.session.document.path
    wiped_too, away, elsewhere = (path.with_name(f"{name}.napl") for name in ("mee", "weg", "open"))
    volumes = {away: "ATELIER"}
    monkeypatch.setattr(known_files, "volume_of", lambda file: volumes.get(file, ""))
    for other in (wiped_too, away, elsewhere):
        shutil.copyfile(path, other)
        Document.open(other).close()
    away.unlink()
    volumes.clear()
    with Document.open(elsewhere):
        text = wiped(stage, opened(stage))

    assert "Ook uit 1 ander bestand van dit project." in text
    assert f"‘ATELIER’ staat nog een kopie met namen: {away}. Sluit die aan om ze ook daar te wissen." in text
    assert f"In {elsewhere} staan nog namen: het is ergens anders open." in text
    assert str(wiped_too) not in text
    assert traces_of([ANNEKE], [path.parent]) == []


def test_that_no_backup_is_made_of_names_is_said_once(stage, tmp_path):
    path = stage.session.document.path
    unknown = tmp_path / "gemaild.napl"
    shutil.copyfile(path, unknown)
    wiped(stage, opened(stage))
    stage.dialog(WipeNamesDialog).close()
    stage.open_file(unknown)
    told = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))

    for title in ("Een", "Twee"):
        stage.session.run(rename_path, stage.grid.id, title)
        stage.trigger("save")
        stage.wait_until(lambda: not stage.session.document.unsaved and not stage.session.is_saving)

    assert [each for each in told if "zonder reservekopie" in each] == [
        "bewaard, zonder reservekopie: gemaild.napl is van vóór het wissen van namen, wis ze ook hier"
    ]


def test_it_cannot_be_closed_while_names_are_being_wiped(stage):
    dialog = opened(stage)
    QTest.mouseClick(dialog.wipe_button, Qt.MouseButton.LeftButton)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    stage.wait_until(lambda: "Klaar:" in said(dialog))


def test_who_only_looks_cannot_wipe(stage):
    path = stage.session.document.path
    stage.close_project()
    stage.application.files.open_to_look(path)
    stage.settle()

    assert not stage.window.actions_by_name["wipe-names"].isEnabled()


def test_the_button_under_the_list_opens_it(stage):
    stage.window.selection.select(Selected(atelier_id=stage.grid.atelier_id))
    stage.settle()
    stage.page.inspector.findChild(ParticipantsPanel)._wipe.click()
    stage.settle()

    assert stage.dialog(WipeNamesDialog)


def test_many_names_are_counted_not_all_listed(stage):
    document = stage.session.document
    with document.read() as db:
        atelier = outline(db).ateliers[0].id
    for number in range(12):
        add_participant(document, atelier, f"Deelnemer Nummer{number}")
    add_path_note(document, stage.grid.id, "niemand")

    assert "17 namen" in said(opened(stage))
    assert "en nog 5" in said(stage.dialog(WipeNamesDialog))


def test_a_text_that_still_waits_to_be_put_back_is_wiped_too(stage, monkeypatch):
    path, cell = stage.session.document.path, (stage.grid.rows[0].id, stage.grid.levels[0].id)
    stage.close_project()
    with Document.open(path) as document:
        document.keep_drafts([Draft(target_of(("cell", *cell)), f"Vraag {ANNEKE} nog")])

    def full(*_):
        raise WorkingCopyError(path, place="hier")

    monkeypatch.setattr("napl_desktop.operations.drafts.put_back", full)
    stage.open_file(path)
    stage.clear()
    dialog = opened(stage)
    wiped(stage, dialog)
    dialog.close()
    stage.select(stage.grid.rows[1].title, 0)
    stage.page.workspace.grid.edit_cell()
    stage.write("x")
    stage.page.keep_drafts()
    assert [ANNEKE in draft.text for draft in stage.session.document.drafts()] == [False, False]
    stage.session.keep_drafts(())
