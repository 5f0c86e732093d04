"""What changed is asked by kinds of things, and a thing has one address."""

import pytest

from napl_desktop.document.history.steps import Change, RowChange, Step, StepKind, Subject
from napl_desktop.model import (
    Base,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    Place,
    Role,
    descriptor_id,
    kind_named,
    kinds_by_table,
    word_of,
)


def changed(*rows):
    step = Step(1, "s", StepKind.EDIT, "write-cell", Subject("cell", "c", "Kiest"), "", 0, 1, 1)
    return Change(step, tuple(RowChange(table, id, "{}", "{}") for table, id in rows))


def test_a_change_is_asked_by_kinds_of_things():
    change = changed(("descriptor", "c"), ("note", "n"), ("note", "m"))
    assert change.touches(Note)
    assert not change.touches(Role, Level)
    assert change.only(Descriptor, Note)
    assert not change.only(Descriptor)
    assert change.ids(Note) == {"n", "m"}
    assert change.ids(Level) == frozenset()
    assert [row.row_id for row in change.of(Descriptor)] == ["c"]
    assert change.rows[0].is_of(Note, Descriptor)
    assert not change.rows[0].is_of(Note)


@pytest.mark.parametrize("ask", ["touches", "only", "of", "ids"])
@pytest.mark.parametrize("rows", [(), (("note", "n"),)])
def test_a_kind_that_does_not_exist_is_never_passed_over_in_silence(ask, rows):
    with pytest.raises(AttributeError):
        getattr(changed(*rows), ask)("notes")


def test_every_table_is_a_kind_with_a_word_of_its_own():
    kinds = kinds_by_table()
    assert kinds.keys() == Base.metadata.tables.keys()
    words = {word_of(kind): kind for kind in kinds.values()}
    assert len(words) == len(kinds)
    assert all(kind_named(word) is kind for word, kind in words.items())
    assert (word_of(Descriptor), word_of(DevelopmentPath)) == ("cell", "path")
    assert kind_named("onbekend") is None


def test_a_subject_says_its_kind_if_it_is_part_of_the_content():
    assert Subject("cell", "", "").kind is Descriptor
    assert Subject("level", "", "").kind is Level
    assert [Subject(type, "", "").kind for type in ("version", "text", "")] == [None] * 3


def test_a_cell_has_an_address_by_its_row_and_its_level():
    cell = Place.of_cell("rij", "niveau")
    assert cell == Place(Descriptor, ("rij", "niveau"))
    assert cell.cell == ("rij", "niveau")
    assert cell.row_id == descriptor_id("rij", "niveau")
    assert (cell.id_of(Dimension), cell.id_of(Level)) == ("rij", "niveau")
    assert cell.id_of(Descriptor) == cell.row_id
    assert cell.id_of(Role) is None


def test_everything_else_has_an_address_by_its_own_id():
    row = Place.of(Dimension, "rij")
    assert (row.cell, row.row_id) == (None, "rij")
    assert (row.id_of(Dimension), row.id_of(Level)) == ("rij", None)
