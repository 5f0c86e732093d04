"""How a person gets to what looks alike across ateliers, to what was said of it, and to one role side by side."""

import io
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from napl_desktop.document.document import Document
from napl_desktop.operations.projects import rename_project
from tests.core.national_projects import merged_first
from tests.screens import hand_in_looks
from tests.screens.stage import Stage
from ui.one_language.resemblance import Resemblance, Topic
from ui.one_language.view import OneLanguageView
from ui.session.selection import Selected
from ui.shell.views.all_views import ONE_LANGUAGE
from ui.side_by_side.page import SideBySidePage


def national(folder: Path) -> Path:
    """Make a national project into which all six ateliers handed in."""
    place = folder / "Zes ateliers.napl"
    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        merged_first(place)
    with Document.open(place) as document:
        rename_project(document, "Zes ateliers")
        document.save()
    return place


def view_of(stage: Stage) -> OneLanguageView:
    """Return the view."""
    view = stage.page.workspace.made(ONE_LANGUAGE)
    assert isinstance(view, OneLanguageView)
    return view


def found(stage: Stage) -> OneLanguageView:
    """Wait until all that can be found is, and return the view."""
    view = view_of(stage)
    stage.wait_until(lambda: not view.finder.is_looking)
    stage.settle()
    return view


def begun(stage: Stage) -> OneLanguageView:
    """Look at what is alike in six ateliers."""
    stage.open(national)
    stage.trigger("view-one-language")
    return found(stage)


def go_to(stage: Stage, topic: Topic) -> OneLanguageView:
    """Look through a topic."""
    view = view_of(stage)
    view.topics.setCurrentRow(list(Topic).index(topic))
    view.list.setFocus()
    stage.settle()
    return view


def shown(stage: Stage) -> Resemblance:
    """Return what is asked about."""
    resemblance = view_of(stage).view.resemblance
    assert resemblance is not None
    return resemblance


def show(stage: Stage, title: str) -> OneLanguageView:
    """Go to the question in which a thing of that title is."""
    view = view_of(stage)
    for row in range(view.model.rowCount()):
        resemblance = view.model.resemblance(row)
        if resemblance is not None and any(each.title == title for each in resemblance.things):
            view.list.go_to(row)
            stage.settle()
            return view
    raise LookupError(title)


def answer(stage: Stage, keys: str) -> None:
    """Press keys one after another in the list."""
    view = view_of(stage)
    stage.window.activateWindow()
    stage.settle()
    view.list.setFocus()
    for key in keys:
        QTest.keyClicks(view.list, key)
        stage.settle()
    found(stage)


def _of(topic: Topic, title: str) -> Callable[[Stage], QWidget]:
    def look(stage: Stage) -> QWidget:
        begun(stage)
        go_to(stage, topic)
        show(stage, title)
        return stage.window

    return look


roles = _of(Topic.ROLES, "Docentonderzoeker")
paths = _of(Topic.PATHS, "Praktijkonderzoek")
dimensions = _of(Topic.DIMENSIONS, "Eigen ontwikkeling")
levels = _of(Topic.LEVELS, "Startbekwame leraar")


def left_out(stage: Stage) -> QWidget:
    """Leave one of three out."""
    _of(Topic.DIMENSIONS, "Feedback op het werk")(stage)
    view_of(stage).view.cards[2].tick.click()
    stage.settle()
    return stage.window


def answered(stage: Stage) -> OneLanguageView:
    """Say of all roles and paths whether they are the same, and of some dimensions."""
    begun(stage)
    for topic, title, keys in (
        *((Topic.ROLES, "Docentonderzoeker", "1"), (Topic.ROLES, "Toetsexpert", "1")),
        *((Topic.ROLES, "Curriculumontwikkelaar", "1"), (Topic.ROLES, "Mentor", "2")),
        *((Topic.PATHS, "Praktijkonderzoek", "1"), (Topic.PATHS, "Curriculum ontwikkelen", "1")),
        *((Topic.DIMENSIONS, "Onderzoeksvraag", "1"), (Topic.DIMENSIONS, "Gegevens verzamelen", "1")),
        *((Topic.DIMENSIONS, "Delen", "1"), (Topic.DIMENSIONS, "Observeren", "2")),
    ):
        go_to(stage, topic)
        show(stage, title)
        answer(stage, keys)
    return view_of(stage)


def said(stage: Stage) -> QWidget:
    """Look at what was said."""
    answered(stage)
    go_to(stage, Topic.SAID)
    show(stage, "Docentonderzoeker")
    return stage.window


def all_done(stage: Stage) -> QWidget:
    """Look through the roles until there is none left."""
    begun(stage)
    go_to(stage, Topic.ROLES)
    while view_of(stage).model.rowCount():
        answer(stage, "1")
    return stage.window


def none_yet(stage: Stage) -> QWidget:
    """Look at a project in which nothing came in."""
    stage.open(hand_in_looks.national)
    stage.trigger("view-one-language")
    found(stage)
    return stage.window


def role_id(stage: Stage, title: str) -> str:
    """Return the id of the first role of that title."""
    from napl_desktop.queries.roles import role_titles

    with stage.session.document.read() as db:
        return next(id for id, each in role_titles(db) if each == title)


def beside(stage: Stage) -> SideBySidePage:
    """Say of three roles that they are the same, and look at them side by side."""
    answered(stage)
    stage.window.selection.select(Selected(role_id=role_id(stage, "Docentonderzoeker")))
    stage.settle()
    stage.trigger("side-by-side")
    return page_of(stage)


def page_of(stage: Stage) -> SideBySidePage:
    """Return the page, once all is read."""
    page = stage.window.pages.side_by_side
    assert page is not None
    stage.wait_until(lambda: page.table.columnCount() > 1)
    stage.settle()
    return page


def side_by_side(stage: Stage) -> QWidget:
    """Look at one role in three sectors, at all levels."""
    beside(stage)
    return stage.window


def one_level_beside(stage: Stage) -> QWidget:
    """Look at one role in three sectors, at one level."""
    page = beside(stage)
    page.levels.setCurrentIndex(1)
    stage.settle()
    return stage.window


def inspected(stage: Stage) -> QWidget:
    """Look at a role that is the same as two others."""
    answered(stage)
    stage.window.selection.select(Selected(role_id=role_id(stage, "Docentonderzoeker")))
    stage.page.panels.reveal(stage.page.inspector)
    stage.settle()
    return stage.window
