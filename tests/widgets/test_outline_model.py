"""The model of the outline follows every reading of the project, and knows where a dragged line may land."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.outline import AtelierLine, Outline, PathLine, RoleLine
from ui.outline.entries import Kind, project_entry
from ui.outline.model import OutlineModel
from ui.outline.nodes import DropTarget


def path(id, **figures):
    blank = {"rows": 6, "levels": 3, "proposed": 0, "disputed": 0, "agreed": 0, "open_notes": 0}
    return PathLine(id, f"Pad {id}", None, **{**blank, **figures})


def atelier(id, paths="", roles=""):
    return AtelierLine(
        id,
        f"Atelier {id}",
        (Sector.VO,),
        AtelierFocus.ROLES,
        tuple(RoleLine(role, f"Rol {role}", 0) for role in roles),
        tuple(path(each) for each in paths),
    )


def project(*ateliers):
    return project_entry(Outline("Proef", ateliers))


def watched(entry):
    model = OutlineModel(entry)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def shown(model, parent=QModelIndex()):  # noqa: B008
    indexes = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(model.entry(index).key, shown(model, index)) for index in indexes]


def lines(model, key):
    index = model.index_of(key)
    return [model.index(row, 0, index).data() for row in range(model.rowCount(index))]


def test_a_project_is_ateliers_with_their_paths_and_roles(qapp):
    model = watched(project(atelier("a", "12", "rs")))

    assert model.index(0, 0).data() == "Proef"
    assert lines(model, (Kind.PROJECT, "")) == ["Atelier a"]
    assert lines(model, (Kind.ATELIER, "a")) == ["Development paths (2)", "Roles (2)"]
    assert lines(model, (Kind.PATHS, "a")) == ["Pad 1", "Pad 2", "New path"]
    assert lines(model, (Kind.ROLES, "a")) == ["Rol r", "Rol s", "New role"]


def test_a_screen_reader_hears_how_full_a_path_is(qapp):
    line = path("1", proposed=8, disputed=2, agreed=4, open_notes=2)
    model = watched(
        project(
            AtelierLine("a", "A", (Sector.PO,), AtelierFocus.ROLES, (RoleLine("r", "Coach", 1),), (line,))
        )
    )

    said = model.index_of((Kind.PATH, "1")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Pad 1\n14 of 18 cells filled, 4 agreed\n2 open note(s)"
    assert model.index_of((Kind.ROLE, "r")).data(Qt.ItemDataRole.ToolTipRole) == "Coach\n1 open note(s)"


@st.composite
def projects(draw):
    """Return ateliers over which the same few paths and roles are divided anew."""
    owners = st.sampled_from("abc-")
    homes = {thing: draw(owners) for thing in draw(st.permutations("123456rstu"))}
    return project(
        *(
            atelier(
                each,
                "".join(thing for thing, home in homes.items() if home == each and thing.isdigit()),
                "".join(thing for thing, home in homes.items() if home == each and thing.isalpha()),
            )
            for each in draw(st.lists(st.sampled_from("abc"), unique=True, min_size=1))
        )
    )


@given(before=projects(), after=projects())
def test_any_reading_can_follow_any_other(qapp, before, after):
    model = watched(before)
    model.show(after)
    assert shown(model) == shown(watched(after))


def test_a_line_that_stays_keeps_its_index(qapp):
    model = watched(project(atelier("a", "123")))
    third = QPersistentModelIndex(model.index_of((Kind.PATH, "3")))

    model.show(project(atelier("a", "321")))
    assert (third.isValid(), third.row()) == (True, 0)
    model.show(project(atelier("b"), atelier("a", "4231")))
    assert (third.isValid(), third.row()) == (True, 2)


def test_only_the_lines_that_differ_are_shown_again(qapp, qtbot):
    model = watched(project(atelier("a", "12", "rs")))
    changed = []
    model.dataChanged.connect(lambda top, bottom, roles: changed.append(top.data()))

    model.show(project(atelier("a", "12", "rst")))
    assert changed == ["Roles (3)"]


@pytest.mark.parametrize(
    ("what", "onto", "gap", "expected"),
    [
        ((Kind.PATH, "1"), (Kind.PATHS, "a"), 0, DropTarget("a", 0)),
        ((Kind.PATH, "1"), (Kind.PATHS, "a"), 2, DropTarget("a", 1)),
        ((Kind.PATH, "1"), (Kind.PATHS, "a"), 4, DropTarget("a", 2)),  # under “new path”
        ((Kind.PATH, "1"), (Kind.PATHS, "a"), -1, DropTarget("a", 2)),
        ((Kind.PATH, "3"), (Kind.PATHS, "a"), 1, DropTarget("a", 1)),
        ((Kind.PATH, "1"), (Kind.PATHS, "b"), 0, DropTarget("b", 0)),
        ((Kind.PATH, "1"), (Kind.ATELIER, "b"), -1, DropTarget("b", 1)),
        ((Kind.PATH, "1"), (Kind.ATELIER, "b"), 1, DropTarget("b", 1)),
        ((Kind.PATH, "1"), (Kind.ROLES, "a"), 0, None),
        ((Kind.PATH, "1"), (Kind.PROJECT, ""), 0, None),
        ((Kind.ROLE, "r"), (Kind.ROLES, "b"), 0, DropTarget("b", 0)),
        ((Kind.ROLE, "r"), (Kind.PATHS, "b"), 0, None),
        ((Kind.ATELIER, "a"), (Kind.PROJECT, ""), 2, DropTarget("", 1)),
        ((Kind.ATELIER, "a"), (Kind.ATELIER, "b"), -1, DropTarget("", 1)),
        ((Kind.ATELIER, "b"), (Kind.ATELIER, "a"), -1, DropTarget("", 0)),
        ((Kind.ATELIER, "a"), (Kind.PATHS, "b"), 0, None),
    ],
)
def test_where_a_dragged_line_lands(qapp, what, onto, gap, expected):
    model = watched(project(atelier("a", "123", "rs"), atelier("b", "4")))
    landed = []
    model.move_wanted.connect(lambda entry, landing: landed.append((entry.key, landing)))
    data = model.mimeData([model.index_of(what)])
    target = model.index_of(onto)

    possible = model.canDropMimeData(data, Qt.DropAction.MoveAction, gap, 0, target)
    assert possible is (expected is not None)
    model.dropMimeData(data, Qt.DropAction.MoveAction, gap, 0, target)
    assert landed == ([(what, expected)] if expected else [])
