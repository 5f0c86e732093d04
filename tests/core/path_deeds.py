"""What a person can do to paths, their levels and dimensions, and what stands in their cells."""

from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.model import DescriptorStatus, DevelopmentPath
from napl_desktop.operations import cells, descriptors, dimensions, levels, paths, proposals, replacing_text
from napl_desktop.queries.search import search
from napl_desktop.searching import Wanted
from tests.core.drawn import PLANS, anchor, number, perspective, place, text, title
from tests.core.project_machine import ProjectMachine, deed


class PathDeeds(ProjectMachine):
    """Rules for paths and what is in them."""

    source: Document
    """Another project, to take paths over from."""

    # Paths

    @deed(paths.add_path, n=number, m=number, plan=st.sampled_from(PLANS))
    def add_path(self, n, m, plan):
        return self.one("atelier", n), plan, self.one("role", m) if m % 2 else None

    @deed(
        paths.import_path,
        n=number,
        plan=st.sampled_from(PLANS),
        role=st.sampled_from(["", " ", "Toetser", "toetser"]),
    )
    def import_path(self, n, plan, role):
        return self.one("atelier", n), plan, role

    @deed(paths.take_over_paths, n=number, which=st.lists(st.integers(0, 1), min_size=1, max_size=2))
    def take_over_paths(self, n, which):
        with self.source.read() as session:
            ids = [row.id for row in session.execute(DevelopmentPath.__table__.select())]
        return self.one("atelier", n), self.source, [ids[m] for m in which]

    @deed(paths.add_path_of_role, n=number, plan=st.sampled_from(PLANS))
    def add_path_of_role(self, n, plan):
        return (role, plan) if (role := self.one("role", n)) else None

    @deed(paths.rename_path, n=number, title=title)
    def rename_path(self, n, title):
        return (path, title) if (path := self.one("path", n)) else None

    @deed(paths.describe_path, n=number, text=text)
    def describe_path(self, n, text):
        return (path, text) if (path := self.one("path", n)) else None

    @deed(paths.assign_role, n=number, m=number)
    def assign_role(self, n, m):
        return (path, self.one("role", m) if m % 3 else None) if (path := self.one("path", n)) else None

    @deed(paths.move_path, n=number, m=number, position=number)
    def move_path(self, n, m, position):
        return (path, self.one("atelier", m), position) if (path := self.one("path", n)) else None

    @deed(paths.duplicate_path, n=number, title=title)
    def duplicate_path(self, n, title):
        return (path, title) if (path := self.one("path", n)) else None

    @deed(paths.build_path_on, n=number, m=number)
    def build_path_on(self, n, m):
        path, base = self.one("path", n), self.one("path", n + 1 + m // 2)
        return (path, None if m % 2 else base) if path else None

    @deed(paths.remove_path, n=number)
    def remove_path(self, n):
        return (path,) if (path := self.one("path", n)) else None

    # Levels

    @deed(levels.add_level, n=number, title=title, position=place)
    def add_level(self, n, title, position):
        return (path, title, position) if (path := self.one("path", n)) else None

    @deed(levels.rename_level, n=number, title=title)
    def rename_level(self, n, title):
        return (level, title) if (level := self.one("level", n)) else None

    @deed(levels.set_stage, n=number, stage=title)
    def set_stage(self, n, stage):
        return (level, stage) if (level := self.one("level", n)) else None

    @deed(levels.anchor_level, n=number, anchor=anchor)
    def anchor_level(self, n, anchor):
        return (level, anchor) if (level := self.one("level", n)) else None

    @deed(levels.change_level, n=number, title=title, stage=title, anchor=anchor)
    def change_level(self, n, title, stage, anchor):
        return (level, title, stage, anchor) if (level := self.one("level", n)) else None

    @deed(levels.move_level, n=number, position=number)
    def move_level(self, n, position):
        return (level, position) if (level := self.one("level", n)) else None

    @deed(levels.remove_level, n=number)
    def remove_level(self, n):
        return (level,) if (level := self.one("level", n)) else None

    # Dimensions

    @deed(dimensions.add_dimension, n=number, m=number, title=title, position=place)
    def add_dimension(self, n, m, title, position):
        path = self.one("path", n)
        if path is None:
            return None
        return path, title, self.in_path("dimension", path, m) if m else None, position

    @deed(dimensions.rename_dimension, n=number, title=title)
    def rename_dimension(self, n, title):
        return (dimension, title) if (dimension := self.one("dimension", n)) else None

    @deed(dimensions.explain_dimension, n=number, text=text)
    def explain_dimension(self, n, text):
        return (dimension, text) if (dimension := self.one("dimension", n)) else None

    @deed(dimensions.change_dimension, n=number, title=title, text=text)
    def change_dimension(self, n, title, text):
        return (dimension, title, text) if (dimension := self.one("dimension", n)) else None

    @deed(dimensions.move_dimension, n=number, m=number, position=number)
    def move_dimension(self, n, m, position):
        dimension = self.one("dimension", n)
        return (dimension, self.one("dimension", m) if m % 4 else None, position) if dimension else None

    @deed(dimensions.remove_dimension, n=number)
    def remove_dimension(self, n):
        return (dimension,) if (dimension := self.one("dimension", n)) else None

    # Cells

    @deed(descriptors.write_cell, n=number, m=number, text=text)
    def write_cell(self, n, m, text):
        return (*cell, text) if (cell := self.cell(n, m)) else None

    @deed(
        descriptors.set_status,
        written=st.lists(number, max_size=3),
        n=number,
        m=number,
        status=st.sampled_from(
            [status for status in DescriptorStatus if status is not DescriptorStatus.EMPTY]
        ),
    )
    def set_status(self, written, n, m, status):
        """Choose cells that were written in once, and one that may be anything."""
        cells = {self.cell(n, m), *(self.written_cell(place) for place in written)}
        return [cell for cell in cells if cell], status

    # Several cells

    @deed(cells.write_cells, places=st.lists(st.tuples(number, number, text), max_size=3))
    def write_cells(self, places):
        found = {self.cell(n, m): text for n, m, text in places if self.cell(n, m)}
        path = self.path_of(next(iter(found))) if found else None
        return (path, found) if path else None

    @deed(cells.clear_cells, places=st.lists(number, max_size=3))
    def clear_cells(self, places):
        found = [cell for n in places if (cell := self.written_cell(n))]
        return (self.path_of(found[0]), found) if found else None

    @deed(
        cells.paste_block,
        n=number,
        rows=st.integers(0, 2),
        columns=st.integers(0, 2),
        new_rows=st.lists(title, max_size=2),
        new_levels=st.lists(title, max_size=1),
        text=text,
    )
    def paste_block(self, n, rows, columns, new_rows, new_levels, text):
        path = self.one("path", n)
        if path is None:
            return None
        block = cells.PastedBlock(
            [[text] * (columns + len(new_levels))] * (rows + len(new_rows)),
            [id for id in self.image["dimension"] if self.value("dimension", id, "path_id") == path][-rows:],
            [id for id in self.image["level"] if self.value("level", id, "path_id") == path][:columns],
            new_rows,
            new_levels,
        )
        return path, block

    @deed(cells.move_cell, n=number, m=number, k=number)
    def move_cell(self, n, m, k):
        source, target = self.written_cell(n), self.cell(m, k)
        return (source, target) if source and target else None

    @deed(cells.copy_cell, n=number, m=number, k=number)
    def copy_cell(self, n, m, k):
        source, target = self.written_cell(n), self.cell(m, k)
        return (source, target) if source and target else None

    @deed(proposals.propose_text, n=number, m=number, text=text, perspective=perspective)
    def propose_text(self, n, m, text, perspective):
        return (*cell, text, perspective) if (cell := self.cell(n, m)) else None

    @deed(proposals.adopt_proposal, n=number)
    def adopt_proposal(self, n):
        wordings = [id for id in self.image["note"] if self.value("note", id, "kind") == "proposal"]
        return (wordings[n % len(wordings)],) if wordings else None

    @deed(
        replacing_text.replace_text,
        old=st.sampled_from(["", "e", "Samen", "een zin", "toets"]),
        new=st.sampled_from(["", "E\n", "=x"]),
        case=st.booleans(),
        whole_word=st.booleans(),
    )
    def replace_text(self, old, new, case, whole_word):
        wanted = Wanted(old, case, whole_word)
        with self.document.read() as session:
            found = search(session, wanted)
        return wanted, new, [replacing_text.TextPlace(each.table, each.id, each.column) for each in found]

    def path_of(self, cell):
        return self.value("level", cell[1], "path_id")
