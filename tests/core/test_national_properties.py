"""Through the real files: order does not matter, twice is once, and what the bureau did stays."""

from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.model import DescriptorStatus, Sector
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import rename_dimension
from napl_desktop.operations.notes import add_row_note
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.core.handed_in_workbooks import workbook_of
from tests.core.made_projects import PLAN, make_project_of
from tests.core.national_projects import FIRST, SECOND, empty_national, hand_in, merged_first, rows_in
from tests.examples import examples

FEW = settings(max_examples=examples(3))
FORMS = st.sampled_from([".napl", ".xlsx"])
SECTORS = (Sector.PO, Sector.MBO)
BY_BUREAU, BY_ATELIER = DescriptorStatus.AGREED, DescriptorStatus.DISPUTED


@contextmanager
def folder():
    with TemporaryDirectory() as name:
        yield Path(name)


def in_form(form, file, place):
    """Return a hand-in as a project or as a workbook."""
    return file if form == ".napl" else workbook_of(file, place / f"{file.stem}.xlsx")


def merge(national, *files):
    assert main(["merge", str(national), *map(str, files), "--accept", "safe", "--json"]) in (0, 1)


def rows_of(file):
    """Return what a file says, but for what it is called by itself."""
    with Document.open(file, read_only=True) as document:
        assert document.damage() == []
        return {key: row for key, row in rows_in(document).items() if key[0] != "project"}


@FEW
@given(
    order=st.permutations(FIRST),
    forms=st.lists(FORMS, min_size=6, max_size=6),
    sizes=st.lists(st.integers(1, 4), min_size=6, max_size=6),
)
def test_neither_order_nor_form_of_files_matters(order, forms, sizes):
    with folder() as place:
        national = empty_national(place / "Landelijk.napl")
        waiting = [in_form(form, file, place) for form, file in zip(forms, order, strict=True)]
        for size in sizes:
            if some := waiting[:size]:
                merge(national, *some)
                del waiting[:size]
        assert rows_of(national) == rows_of(merged_first(place / "Zes.napl"))


@FEW
@given(
    second=st.lists(FORMS, min_size=2, max_size=2),
    again=st.lists(
        st.lists(st.tuples(FORMS, st.sampled_from([*FIRST, *SECOND])), min_size=1, max_size=3), max_size=3
    ),
)
def test_twice_is_once(second, again):
    with folder() as place:
        national = merged_first(place / "Landelijk.napl")
        merge(national, *(in_form(form, file, place) for form, file in zip(second, SECOND, strict=True)))
        before = rows_of(national)
        for some in again:
            files = [in_form(*each, place) for each in some]
            main(["merge", str(national), *map(str, files), "--accept", "safe", "--json"])
        assert rows_of(national) == before


class Bureau:
    """The bureau and two ateliers at work; each thing that is written is a text of its own."""

    def __init__(self, place):
        self._place = place
        self._number = count(1)
        self.national = empty_national(place / "Landelijk.napl")
        self.working = [place / f"{sector}.napl" for sector in SECTORS]
        for sector, file in zip(SECTORS, self.working, strict=True):
            make_project_of(file, sector, PLAN).close()
        self.stays = {}
        """Where the bureau wrote what."""
        self.hand_in(0)
        self.hand_in(1)

    def hand_in(self, atelier, form=".napl"):
        to = self._place / f"{SECTORS[atelier]} {next(self._number)}.napl"
        merge(self.national, in_form(form, hand_in(self.working[atelier], to), self._place))

    def change(self, file, atelier, kind, row, level):
        """Change something of an atelier, as nobody else does; return the rows that were changed."""
        with Document.open(file) as document:
            with document.read() as session:
                path = next(
                    each.paths[0]
                    for each in outline(session).ateliers
                    if each.title == f"{SECTORS[atelier]} · rollen"
                )
                grid = path_grid(session, path.id)
            dimension, cell = grid.rows[row].id, (grid.rows[row].id, grid.levels[level].id)
            before = rows_in(document)
            said = f"Tekst {next(self._number)}"
            if kind == "text":
                write_cell(document, *cell, said)
            elif kind == "status":
                set_status(document, [cell], BY_BUREAU if file == self.national else BY_ATELIER)
            elif kind == "title":
                rename_dimension(document, dimension, said)
            else:
                add_row_note(document, dimension, said, None)
            return {key: row for key, row in rows_in(document).items() if row != before.get(key)}


_PLACES = st.tuples(
    st.integers(0, 1),
    st.sampled_from(["text", "status", "title", "note"]),
    st.integers(0, 2),
    st.integers(0, 2),
)


@FEW
@given(
    rounds=st.lists(
        st.tuples(st.lists(_PLACES, max_size=3), st.lists(_PLACES, max_size=3), FORMS),
        min_size=1,
        max_size=3,
    )
)
def test_what_the_bureau_changed_survives_any_number_of_hand_ins(rounds):
    with folder() as place:
        world = Bureau(place)
        for of_bureau, of_ateliers, form in rounds:
            for each in of_bureau:
                world.stays |= world.change(world.national, *each)
            for each in of_ateliers:
                world.change(world.working[each[0]], *each)
            for atelier in sorted({each[0] for each in of_ateliers}):
                world.hand_in(atelier, form)
        after = rows_of(world.national)
        assert {key: after.get(key) for key in world.stays} == world.stays


def test_what_ateliers_changed_alone_comes_along():
    with folder() as place:
        world = Bureau(place)
        (changed,) = world.change(world.working[1], 1, "text", 0, 0).items()
        world.change(world.national, 0, "text", 0, 0)
        world.hand_in(1)
        assert rows_of(world.national)[changed[0]] == changed[1]
