"""What the caller of an operation is told: that it was done, with what it gave, or that it was refused."""

import pytest

from napl_desktop.operations.levels import add_level, rename_level
from tests.widgets.grid_room import make_document, message, shown_room


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def test_what_is_done_gives_its_result(room):
    outcome = room.session.run(add_level, room.path_id, "Expert")
    assert outcome.done
    assert outcome.value == room.grid.levels[-1].id
    assert room.grid.levels[-1].title == "Expert"


def test_what_gives_nothing_is_done_all_the_same(room):
    outcome = room.session.run(rename_level, room.grid.levels[0].id, "Begin")
    assert (outcome.done, outcome.value) == (True, None)


def test_what_is_refused_is_told_and_gives_nothing(room):
    outcome = room.session.run(rename_level, "weg", "Begin")
    assert (outcome.done, outcome.value) == (False, None)
    message().close()


def test_what_is_only_looked_at_refuses(room, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(room.document, "read_only", True)
        outcome = room.session.run(add_level, room.path_id, "Expert")
    assert (outcome.done, outcome.value) == (False, None)
    assert room.told, "the user hears why"


def test_an_error_that_no_person_can_cause_is_not_hidden(room):
    with pytest.raises(ZeroDivisionError):
        room.session.run(lambda _document: 1 / 0)
