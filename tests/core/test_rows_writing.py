"""Rows are written many at a time, and each of them comes out as it was wanted."""

import pytest
import sqlalchemy as sa

from napl_desktop.document.storage.database import open_writer, writing
from napl_desktop.errors.projects import HistoryDamaged
from napl_desktop.rows.writing import WantedRow, put_rows, put_rows_in_slices
from tests.core.made_projects import grid_of, make_project, shown


@pytest.fixture
def document(tmp_path):
    document = make_project(tmp_path / "proef.napl")
    yield document
    document.leave()


def row_of(document, table, id):
    return dict(shown(document)[table][id])


def level(document, number):
    return row_of(document, "level", grid_of(document).levels[number].id)


def put(document, *wanted):
    """Write behind the document's back, as undo does within its own transaction."""
    engine = open_writer(document._copy.database)
    try:
        with writing(engine) as connection:
            put_rows(connection, [WantedRow(*row) for row in wanted])
    finally:
        engine.dispose()


def test_rows_are_made_changed_and_removed_together(document):
    first, second, third = (level(document, number) for number in range(3))
    new = {**first, "id": "nieuw", "title": "Nieuw", "order_key": "z"}

    with document.edit("bring-back-path") as edit:
        edit.put_rows(
            [
                ("level", second["id"], None),
                ("level", "nieuw", new),
                ("level", first["id"], {**first, "title": "Anders"}),
            ]
        )

    assert [head.title for head in grid_of(document).levels] == ["Anders", third["title"], "Nieuw"]
    document.undo()
    assert [head.id for head in grid_of(document).levels] == [first["id"], second["id"], third["id"]]


def test_what_stays_is_not_taken_along_by_what_goes(document):
    grid = grid_of(document)
    path = row_of(document, "path", grid.id)
    other = {**path, "id": "ander-pad"}
    rows = {row["id"]: row for row in shown(document)["dimension"].values()}
    levels = {row["id"]: row for row in shown(document)["level"].values()}
    cells = shown(document)["descriptor"]

    with document.edit("bring-back-path") as edit:
        edit.put_rows(
            [
                ("path", grid.id, None),
                *(("dimension", id, {**row, "path_id": "ander-pad"}) for id, row in rows.items()),
                *(("level", id, {**row, "path_id": "ander-pad"}) for id, row in levels.items()),
                ("path", "ander-pad", other),
            ]
        )

    assert shown(document)["path"].keys() == {"ander-pad"}
    assert shown(document)["descriptor"] == cells


@pytest.mark.parametrize("is_there", [True, False])
def test_a_row_that_is_not_as_it_is_known_to_be_stops_everything(document, is_there):
    first = level(document, 0)
    wrong = {**first, "id": "weg"} if is_there else {**first, "title": "Dubbel"}
    before = shown(document)

    with pytest.raises(HistoryDamaged):
        put(
            document,
            ("level", first["id"], {**first, "title": "Anders"}, True),
            ("level", wrong["id"], wrong, is_there),
        )

    assert shown(document) == before


def test_a_value_that_the_table_refuses_is_no_damage_of_the_history(document):
    first = level(document, 0)

    with pytest.raises(sa.exc.IntegrityError):
        put(document, ("level", "nieuw", {**first, "id": "nieuw", "anchor": "hoger"}, False))


@pytest.mark.parametrize(
    "different",
    [
        lambda row: {name: value for name, value in row.items() if name != "stage"},
        lambda row: {**row, "stage) VALUES (1); --": ""},
        lambda row: {**row, "id": "een ander"},
    ],
)
def test_only_whole_rows_are_written(document, different):
    first = level(document, 0)

    with pytest.raises(ValueError, match="no whole row of level"), document.edit("bring-back-path") as edit:
        edit.put_rows([("level", first["id"], different(first))])

    assert document.steps() == ()


def test_slices_write_as_many_rows_as_they_say(document):
    first, second, third = (level(document, number) for number in range(3))
    wanted = [
        WantedRow("level", first["id"], {**first, "title": "Een"}),
        WantedRow("level", second["id"], {**second, "title": "Twee"}),
        WantedRow("level", third["id"], {**third, "title": "Drie"}),
        WantedRow("dimension", grid_of(document).rows[0].id, None),
    ]
    engine = open_writer(document._copy.database)
    with writing(engine) as connection:
        slices = put_rows_in_slices(connection, wanted, size=2)
        seen = []
        for written in slices:
            titles = connection.exec_driver_sql("SELECT title FROM level").scalars().all()
            seen.append((written, sorted(title in ("Een", "Twee", "Drie") for title in titles)))
    engine.dispose()

    assert seen == [(2, [False, True, True]), (3, [True, True, True]), (4, [True, True, True])]
    assert len(grid_of(document).rows) == 2
