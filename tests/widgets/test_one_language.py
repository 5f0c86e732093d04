"""What looks alike across ateliers is asked about side by side; what is said is kept, and can be taken back."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from napl_desktop.alike import groups
from napl_desktop.operations.ateliers import rename_atelier
from napl_desktop.operations.roles import rename_role
from napl_desktop.queries.outline import outline
from tests.core.made_projects import make_project
from tests.effort import A_HANG
from tests.screens.alike_looks import (
    answer,
    answered,
    begun,
    found,
    go_to,
    national,
    none_yet,
    role_id,
    show,
    view_of,
)
from tests.screens.stage import Dress, Stage
from ui.kit.walking.line_list import BELOW, MARK
from ui.one_language.resemblance import Topic
from ui.one_language.view import OneLanguageView
from ui.shell.views.all_views import GRID, HAND_INS, ONE_LANGUAGE

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Open a national project into which six ateliers handed in, at what is alike."""
    started = Stage(qapp, tmp_path, Dress(has_panels=False))
    begun(started)
    started.window.activateWindow()
    started.settle()
    yield started
    started.close()


def lines(stage: Stage) -> list[str]:
    """Return what the list says, line by line."""
    model = view_of(stage).model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def counts(stage: Stage) -> list[str]:
    """Return how much there is of every topic."""
    topics = view_of(stage).topics
    return [str(topics.item(row).data(MARK)) for row in range(topics.count())]


def titles(stage: Stage) -> list[str]:
    """Return what is on the cards."""
    return [card.thing.title for card in view_of(stage).view.cards]


def click(stage: Stage, button: QPushButton) -> None:
    """Click a button that is seen, and wait until all is found again."""
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)
    stage.settle()
    found(stage)


def press(stage: Stage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keys go, and wait until all is found again."""
    QTest.keyClick(stage.window.focusWidget(), key, held)
    stage.settle()
    found(stage)


def steps(stage: Stage) -> int:
    return len(stage.session.document.steps())


# What is shown


def test_it_has_a_tab_after_the_hand_ins_and_the_project_opens_on_those(stage: Stage) -> None:
    assert stage.page.workspace.view is ONE_LANGUAGE
    assert QApplication.focusWidget() is view_of(stage).list
    stage.close_project()
    stage.open_file(national(stage.folder))
    assert stage.page.workspace.view is HAND_INS


def test_no_other_project_has_it(stage: Stage, tmp_path: Path) -> None:
    make_project(tmp_path / "werk.napl").close()
    stage.open_file(tmp_path / "werk.napl")
    assert not stage.window.actions_by_name["view-one-language"].isVisible()
    assert not stage.window.actions_by_name["side-by-side"].isVisible()


def test_the_likeliest_comes_first_with_how_alike_it_is(stage: Stage) -> None:
    assert counts(stage)[-1] == "0"
    assert all(int(each) > 0 for each in counts(stage)[:-1])
    assert len(lines(stage)) == int(counts(stage)[0])
    assert lines(stage)[:2] == ["Curriculumontwikkelaar", "Digicoach"]
    assert "Toetsexpert · Toetsdeskundige" in lines(stage)
    assert view_of(stage).model.index(0).data(BELOW) == "zelfde naam · vo, mbo"


def test_what_is_said_in_passing_lies_over_no_answer(stage: Stage) -> None:
    press(stage, Qt.Key.Key_1)
    press(stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    line, view = stage.window.notices.quiet_line, view_of(stage).view
    assert line.isVisible()
    said = QRect(line.mapTo(stage.window, QPoint(0, 0)), line.size())
    for part in (view.same_button, view.different_button, view.later_button, view.next_button, view.question):
        assert not said.intersects(QRect(part.mapTo(stage.window, QPoint(0, 0)), part.size()))


def test_a_group_is_side_by_side_with_all_its_texts(stage: Stage) -> None:
    go_to(stage, Topic.DIMENSIONS)
    show(stage, "Onderzoeksvraag")
    one, other = view_of(stage).view.cards
    said = one.words.text().splitlines()
    assert said[:3] == ["vo · rollen", "Onderzoeksvraag", "In: Praktijkonderzoek"]
    assert "startbekwaam" in said
    assert any(text.startswith("Maakt van iets wat in de eigen klas opvalt") for text in said)
    assert other.thing.title == "Vraag van het onderzoek"
    assert other.geometry().left() > one.geometry().right(), "beside each other"
    assert view_of(stage).view.question.text() == "Is dit dezelfde dimensie?"
    assert "houdt zijn eigen woorden" in view_of(stage).view.told.text()


def test_keys_and_buttons_walk(stage: Stage) -> None:
    first = titles(stage)
    press(stage, Key.Key_PageDown)
    second = titles(stage)
    assert second != first
    press(stage, Key.Key_PageUp)
    assert titles(stage) == first
    click(stage, view_of(stage).view.next_button)
    assert titles(stage) == second
    press(stage, Key.Key_Backspace)
    assert titles(stage) == first


def test_what_is_put_off_comes_last(stage: Stage) -> None:
    first = titles(stage)
    press(stage, Key.Key_L)
    assert titles(stage) != first
    assert view_of(stage).model.index(0).data(MARK) == "…"
    while len(lines(stage)) > 1:
        answer(stage, "2")
    assert titles(stage) == first
    assert counts(stage)[0] == "1"


# What is said


def test_the_same_is_one_step_and_the_next_one_comes(stage: Stage) -> None:
    before, said = counts(stage), steps(stage)
    press(stage, Key.Key_1)
    assert steps(stage) == said + 1
    assert stage.session.document.undoable().action == "say-same"
    assert counts(stage)[0] == str(int(before[0]) - 1)
    assert counts(stage)[-1] == "1"
    assert titles(stage) == ["Digicoach", "Digicoach"]
    assert QApplication.focusWidget() is view_of(stage).list


def test_undo_shows_it_again_wherever_the_user_is(stage: Stage) -> None:
    go_to(stage, Topic.DIMENSIONS)
    show(stage, "Onderzoeksvraag")
    before = counts(stage)
    press(stage, Key.Key_2)
    assert "Onderzoeksvraag" not in titles(stage)
    go_to(stage, Topic.ROLES)
    press(stage, Key.Key_Z, CTRL)
    assert stage.page.workspace.view is ONE_LANGUAGE, "nobody is led away"
    assert view_of(stage).topic is Topic.DIMENSIONS
    assert titles(stage) == ["Onderzoeksvraag", "Vraag van het onderzoek"]
    assert counts(stage) == before
    press(stage, Key.Key_Y, CTRL)
    assert "Onderzoeksvraag" not in titles(stage)
    stage.trigger("view-grid")
    stage.trigger("undo")
    found(stage)
    assert titles(stage) == ["Onderzoeksvraag", "Vraag van het onderzoek"]


def test_what_is_not_ticked_is_different_from_the_others(stage: Stage) -> None:
    go_to(stage, Topic.DIMENSIONS)
    show(stage, "Feedback op het werk")
    view = view_of(stage).view
    assert titles(stage) == ["Feedback geven", "Geven van feedback", "Feedback op het werk"]
    QTest.mouseClick(view.cards[2].tick, LEFT, pos=QPoint(12, view.cards[2].tick.height() // 2))
    stage.settle()
    assert "Niet hetzelfde als deze: Feedback op het werk (mbo)" in view.outcome.text()
    said = steps(stage)
    click(stage, view.same_button)
    assert steps(stage) == said + 1
    assert counts(stage)[-1] == "3", "one set that is the same, and two pairs that are not"
    go_to(stage, Topic.SAID)
    assert lines(stage)[0] == "Hetzelfde (1)"
    assert "Verschillend (2)" in lines(stage)


def test_one_alone_is_the_same_as_nothing(stage: Stage) -> None:
    show(stage, "Docentonderzoeker")
    view, said = view_of(stage).view, steps(stage)
    for card in view.cards[1:]:
        card.tick.click()
    stage.settle()
    assert not view.same_button.isEnabled()
    press(stage, Key.Key_1)
    assert steps(stage) == said
    assert view.outcome.text().startswith("Vink er ten minste twee aan")


def test_two_need_no_tick(stage: Stage) -> None:
    assert [card.tick.isVisible() for card in view_of(stage).view.cards] == [False, False]


def test_what_was_said_is_taken_back(stage: Stage) -> None:
    first = titles(stage)
    press(stage, Key.Key_1)
    go_to(stage, Topic.SAID)
    assert titles(stage) == first
    assert view_of(stage).view.question.text() == "Rollen: hetzelfde"
    assert not view_of(stage).view.same_button.isVisible()
    press(stage, Key.Key_T)
    assert counts(stage)[-1] == "0"
    assert view_of(stage).nothing.isVisible()
    go_to(stage, Topic.ROLES)
    assert lines(stage)[0] == first[0]
    press(stage, Key.Key_Z, CTRL)
    assert view_of(stage).topic is Topic.SAID
    assert titles(stage) == first


def test_after_the_last_one_the_way_leads_on(stage: Stage) -> None:
    while lines(stage):
        answer(stage, "2")
    view = view_of(stage)
    assert view.nothing.words == "Rollen: alles is bekeken."
    assert QApplication.focusWidget() is view.nothing.button
    press(stage, Key.Key_Space)
    assert view.topic is Topic.PATHS
    assert QApplication.focusWidget() is view.list


def test_all_is_looked_at(stage: Stage) -> None:
    for topic in Topic:
        go_to(stage, topic)
        while topic is not Topic.SAID and lines(stage):
            answer(stage, "2")
    go_to(stage, Topic.LEVELS)
    assert view_of(stage).nothing.words.startswith("Alles is bekeken.")
    assert not view_of(stage).nothing.button.isVisible()


def test_before_anything_came_in_the_way_leads_to_the_hand_ins(stage: Stage) -> None:
    none_yet(stage)
    view = view_of(stage)
    assert "Haal eerst binnen" in view.nothing.words
    click_on = view.nothing.button
    QTest.mouseClick(click_on, LEFT)
    stage.settle()
    assert stage.page.workspace.view is HAND_INS


# While it looks


def test_the_place_stays_when_something_else_changes(stage: Stage) -> None:
    show(stage, "Docentonderzoeker")
    with stage.session.document.read() as db:
        atelier = outline(db).ateliers[0]
    stage.session.run(rename_atelier, atelier.id, "po · rollen (nieuw)")
    found(stage)
    assert "Docentonderzoeker" in titles(stage)
    stage.session.run(rename_role, role_id(stage, "Curriculumontwikkelaar"), "Tekenleraar")
    found(stage)
    assert "Docentonderzoeker" in titles(stage)


def test_the_window_answers_while_it_looks(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    may, began = threading.Event(), threading.Event()
    find = groups.find_alike

    def slow(*arguments: object) -> object:
        began.set()
        assert may.wait(A_HANG)
        return find(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(groups, "find_alike", slow)
    first = titles(stage)
    QTest.keyClick(view_of(stage).list, Key.Key_1)
    stage.wait_until(began.is_set)
    assert view_of(stage).sign.text() == "zoeken …"
    assert titles(stage) != first, "it is answered already"
    QTest.keyClick(view_of(stage).list, Key.Key_2)
    stage.settle()
    may.set()
    found(stage)
    assert view_of(stage).sign.text() == ""
    assert counts(stage)[-1] == "2"


def test_nothing_goes_on_when_it_is_not_seen_any_more(stage: Stage) -> None:
    answer(stage, "1")
    QTest.keyClick(view_of(stage).list, Key.Key_2)
    stage.page.workspace.show_view(GRID)
    stage.settle()
    assert not view_of(stage).finder.is_looking
    stage.trigger("view-one-language")
    found(stage)
    assert counts(stage)[-1] == "2"


def test_the_project_is_closed_while_it_looks(stage: Stage) -> None:
    QTest.keyClick(view_of(stage).list, Key.Key_1)
    view_of(stage).finder.look()
    stage.close_project()
    assert not [each for each in threading.enumerate() if each.name == "job"]


def test_who_only_looks_can_say_nothing(stage: Stage) -> None:
    answered(stage)
    point = stage.session.document.steps()[-2].seq
    stage.window.pages.show_past(point, "toen")
    page = stage.page
    page.workspace.show_view(ONE_LANGUAGE)
    view = page.workspace.made(ONE_LANGUAGE)
    assert isinstance(view, OneLanguageView)
    stage.wait_until(lambda: not view.finder.is_looking)
    stage.settle()
    assert view.model.rowCount()
    assert not view.view.same_button.isVisible()
    QTest.keyClick(view.list, Key.Key_1)
    assert stage.notices == []
