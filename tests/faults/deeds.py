"""What a room may do to a project, drawn by chance: every kind of deed in any order, with second thoughts."""

import hashlib
import json
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.model import (
    AtelierFocus,
    Base,
    CellKey,
    DescriptorStatus,
    KnownPerspective,
    NationalLevel,
    Sector,
)
from napl_desktop.operations import (
    ateliers,
    descriptors,
    dimensions,
    levels,
    notes,
    participants,
    paths,
    projects,
    roles,
    versions,
)
from tests.core.made_projects import PLAN, make_project, shown

_WORDS = [
    "kiest",
    "weegt",
    "maakt",
    "leert",
    "samen",
    "doel",
    "les",
    "team",
    "één",
    "keuze",
    "“waarom”",
    "🙂",
    "=",
    "'nu';",
    "vraagt\nen",
]


class Things:
    """What is in a project, to draw from."""

    def __init__(self, document: Document, chance: random.Random) -> None:
        self.chance = chance
        with document.read() as session:
            self._rows = {
                table.name: session.execute(table.select()).all() for table in Base.metadata.sorted_tables
            }

    def id(self, table: str) -> str:
        """Return one of a table; IndexError if there is none."""
        return str(self.chance.choice(self._rows[table]).id)

    def cell(self) -> CellKey:
        """Return a cell of some path, or what looks like one."""
        dimension = self.chance.choice(self._rows["dimension"])
        beside = [level.id for level in self._rows["level"] if level.path_id == dimension.path_id]
        return dimension.id, self.chance.choice(beside)

    def words(self, most: int = 12) -> str:
        """Return some words."""
        return " ".join(self.chance.choices(_WORDS, k=self.chance.randint(1, most)))

    def place(self) -> int:
        """Return a place in an order."""
        return self.chance.randint(0, 4)

    def of(self, kinds: Any) -> Any:
        """Return one of an enumeration."""
        return self.chance.choice(list(kinds))


Deed = Callable[[Things], tuple[Any, ...]]

_DEEDS: tuple[Deed, ...] = (
    *(lambda t: (descriptors.write_cell, *t.cell(), t.words(60)),) * 8,
    *(lambda t: (descriptors.set_status, [t.cell(), t.cell()], DescriptorStatus.AGREED),) * 2,
    lambda t: (descriptors.write_cell, *t.cell(), ""),
    lambda t: (projects.rename_project, t.words(3)),
    lambda t: (ateliers.add_atelier, t.words(3), [t.of(Sector)], t.of(AtelierFocus)),
    lambda t: (ateliers.move_atelier, t.id("atelier"), t.place()),
    lambda t: (ateliers.remove_atelier, t.id("atelier")),
    lambda t: (roles.add_role, t.id("atelier"), t.words(2)),
    lambda t: (roles.describe_role, t.id("role"), t.words()),
    lambda t: (roles.remove_role, t.id("role")),
    lambda t: (paths.add_path, t.id("atelier"), PLAN),
    lambda t: (paths.assign_role, t.id("path"), t.id("role")),
    lambda t: (paths.rename_path, t.id("path"), t.words(3)),
    lambda t: (paths.duplicate_path, t.id("path"), t.words(2)),
    lambda t: (paths.remove_path, t.id("path")),
    lambda t: (levels.add_level, t.id("path"), t.words(1), t.place()),
    lambda t: (levels.anchor_level, t.id("level"), t.of(NationalLevel)),
    lambda t: (levels.move_level, t.id("level"), t.place()),
    lambda t: (levels.remove_level, t.id("level")),
    lambda t: (dimensions.add_dimension, t.id("path"), t.words(2), None, t.place()),
    lambda t: (dimensions.rename_dimension, t.id("dimension"), t.words(2)),
    lambda t: (dimensions.explain_dimension, t.id("dimension"), t.words()),
    lambda t: (dimensions.move_dimension, t.id("dimension"), t.id("dimension"), t.place()),
    lambda t: (dimensions.remove_dimension, t.id("dimension")),
    lambda t: (notes.add_cell_note, *t.cell(), t.words(), t.of(KnownPerspective).id),
    lambda t: (notes.mark_note, t.id("note"), t.chance.random() < 0.5),
    lambda t: (notes.remove_note, t.id("note")),
    lambda t: (participants.add_participant, t.id("atelier"), t.words(2), t.of(KnownPerspective).id),
    lambda t: (participants.remove_participant, t.id("participant")),
    lambda t: (versions.name_version, t.words(3)),
    lambda t: (Document.undo,),
    lambda t: (Document.undo,),
    lambda t: (Document.redo,),
)


def do_something(document: Document, chance: random.Random) -> None:
    """Do one thing by chance; what a person is told then is no matter, nor that it may have no effect."""
    things = Things(document, chance)
    while True:
        with suppress(IndexError):  # there is nothing to do it to
            operation, *arguments = chance.choice(_DEEDS)(things)
            break
    with suppress(UserError):
        operation(document, *arguments)


def make_lived_in(path: Path, seed: int, deeds: int) -> None:
    """Make a project in which a good deal was done already."""
    chance = random.Random(seed)
    with make_project(path) as document:
        for _deed in range(deeds):
            do_something(document, chance)


def digest(document: Document) -> str:
    """Return what stands for everything that the project says now."""
    said = json.dumps(shown(document), sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()
