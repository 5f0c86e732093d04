"""Files that somebody changed by SQL and sealed again: each is refused, or told, or sound through and through.

Their hashes are right, so all that stands between them and a person is what we look at besides.
"""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import DamagedInside, HistoryDamaged
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.graph.checks import all_findings
from napl_desktop.graph.route_descriptions import saved_in_words
from napl_desktop.model import Base
from napl_desktop.operations.projects import rename_project
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.details import dimension_detail, level_detail, path_detail
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.info import project_info
from napl_desktop.queries.links import links_of_path
from napl_desktop.queries.milestones import milestones
from napl_desktop.queries.names import find_names
from napl_desktop.queries.network import project_network
from napl_desktop.queries.outline import outline
from napl_desktop.queries.participants import participants_of
from napl_desktop.queries.role_map import role_map
from napl_desktop.queries.roles import level_names, role_detail
from napl_desktop.queries.routes import goals
from napl_desktop.queries.search import Wanted, search
from napl_desktop.queries.summary import summary
from napl_desktop.wording import LANGUAGES, wording
from tests.core.damaged_indexes import damage_index, indexes_of
from tests.core.made_projects import in_folder, shown
from tests.faults.mutations import log_as_right, make_originals, says
from tests.faults.sql_mutators import MUTATORS, change
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, empty_home, in_workers, work_at_most

_INDEX = "indexes that miss a row"
WAYS = (*MUTATORS, _INDEX)
_STEPS_AT_MOST = 40
_WORK = 30
"""Seconds of its own work that a look at one file may take at most; that of others does not count."""
# Only for what waits instead of working.
_FOR_EVER = 3600

Trouble = tuple[Verdict, str]


def proof(files: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Look at that many files."""
    return in_workers("tests.faults.sql_mutations:look_at", jobs(files, seed), workers, patience=_FOR_EVER)


def jobs(files: int, seed: int) -> list[Job]:
    """Return which files to make: every way of changing them about as often."""
    return [{"seed": seed + number, "way": WAYS[number % len(WAYS)]} for number in range(files)]


def look_at(seed: int, way: str) -> list[Outcome]:
    """Change a file, seal it, and go through it as a person does. For a worker."""
    chance = random.Random(seed)
    original = chance.choice(make_originals())
    work_at_most(_WORK)
    with empty_home() as folder:
        path = folder / "proef.napl"
        path.write_bytes(original.whole)
        _make(chance, path, way)
        try:
            troubles, remark = _Look(path, chance.random() < 0.2).go()
        except Exception as error:  # noqa: BLE001 - a raw error is what is looked for
            troubles, remark = [(Verdict.CRASHED, _where(error))], ""
    return [
        Outcome(
            f"sealed file: {way}",
            tuple((verdict, f"seed {seed} {way}: {why}") for verdict, why in troubles),
            remark,
        )
    ]


def _make(chance: random.Random, path: Path, way: str) -> None:
    if way in MUTATORS:
        change(chance, path, MUTATORS[way])
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            if chance.random() < 0.8:
                log_as_right(connection)
            seal(connection)
    except (sqlite3.Error, TypeError, ValueError):  # what was done to it does not even let itself be read
        pass
    if way == _INDEX:
        for index in chance.sample(indexes_of(path), chance.choice((1, 1, 3))):
            damage_index(path, index, chance.randrange(1000))


def _where(error: Exception) -> str:
    import traceback

    return "".join(traceback.format_exception(error))


class _Look:
    """One look at a file, from opening to what was saved of it."""

    def __init__(self, path: Path, read_only: bool) -> None:
        self._path = path
        self._read_only = read_only
        self._before = path.read_bytes()
        self._troubles: list[Trouble] = []
        self._is_told = False

    def go(self) -> tuple[list[Trouble], str]:
        """Return what is wrong, and what became of the file."""
        try:
            document = Document.open(self._path, self._read_only)
        except UserError as error:
            self._note_refusal(error)
            return self._troubles, "refused"
        try:
            return self._look_inside(document)
        finally:
            document.leave()

    def _wrong(self, verdict: Verdict, why: str) -> None:
        self._troubles.append((verdict, why))

    def _look_at_sentence(self, error: UserError) -> None:
        if any(not wording(language).error(error).strip() for language in LANGUAGES):
            self._wrong(Verdict.CRASHED, f"no sentence for {error!r}")

    def _note_refusal(self, error: UserError) -> None:
        self._look_at_sentence(error)
        if self._path.read_bytes() != self._before:
            self._wrong(Verdict.LOST, "the refused file was changed")
        if in_folder(self._path.parent) != [self._path.name]:
            self._wrong(Verdict.LOST, f"left behind: {in_folder(self._path.parent)}")

    def _look_inside(self, document: Document) -> tuple[list[Trouble], str]:
        self._is_told = bool(document.damage())
        try:
            document.refuse_damage()
        except DamagedInside as error:
            self._note_damage(document, error)
            return self._troubles, "opened, then refused"
        try:
            remark = f"sound{self._live_with(document)}"
        except DamagedInside:
            if not self._is_told:
                raise
            remark = ""
        return self._troubles, "opened, damage told" if self._is_told else remark

    def _live_with(self, document: Document) -> str:
        if not says(document, self._path):
            self._wrong(Verdict.LOST, "it shows other words than it holds")
        _show_everything(document)
        self._look_at_views(document)
        self._hand_in(document)
        history = self._look_at_history(document)
        if not self._read_only:
            self._look_at_save(document)
        return history

    def _note_damage(self, document: Document, error: UserError) -> None:
        """Every deed must then be a sentence, and nothing may come of it."""
        self._look_at_sentence(error)
        deeds: tuple[Callable[[], object], ...] = (
            document.undo,
            document.redo,
            lambda: document.checkout(0),
            document.steps,
            lambda: shown(document),
            lambda: rename_project(document, "Anders"),
        )
        for deed in deeds:
            try:
                deed()
            except UserError:
                continue
            self._wrong(Verdict.LOST, "something was done though it is damaged")
        if self._path.read_bytes() != self._before:
            self._wrong(Verdict.LOST, "the damaged file was changed")

    def _look_at_views(self, document: Document) -> None:
        """What the views lean on must hold, and what the rows say must be in the views; or damage was told."""
        if self._is_told:
            return
        rows = shown(document)
        if missing := _broken(rows):
            self._wrong(Verdict.LOST, f"silently wrong: {missing}")
            return
        parents = {row["parent_id"] for row in rows["dimension"].values()}
        with document.read() as session:
            listed = outline(session).ateliers
            paths = {path.id for atelier in listed for path in atelier.paths}
            roles = {role.id for atelier in listed for role in atelier.roles}
            grids = [path_grid(session, path_id) for path_id in paths]
        seen = [grid for grid in grids if grid is not None]
        pairs = {
            "paths": (paths, set(rows["path"])),
            "roles": (roles, set(rows["role"])),
            "levels": ({level.id for grid in seen for level in grid.levels}, set(rows["level"])),
            "rows": ({row.id for grid in seen for row in grid.rows}, set(rows["dimension"]) - parents),
            "texts": (
                {cell.text for grid in seen for cell in grid.cells.values() if cell.text},
                {row["text"] for row in rows["descriptor"].values() if row["text"]},
            ),
        }
        for what, (in_views, in_rows) in pairs.items():
            if in_views != in_rows:
                self._wrong(Verdict.LOST, f"silently wrong: the views have other {what} than the file")

    def _hand_in(self, document: Document) -> None:
        target = self._path.with_name("uit.xlsx")
        try:
            with document.read_elsewhere() as session:
                image = project_snapshot(session)
            write_workbook(image, target)
        except UserError as error:
            self._look_at_sentence(error)
        target.unlink(missing_ok=True)

    def _look_at_history(self, document: Document) -> str:
        """Go to the beginning and back; what cannot be done must be told, and leave everything as it was."""
        refused = self._go(document, document.undo) if not self._read_only else False
        if not self._read_only:
            _show_everything(document)
            self._look_at_views(document)
            refused = self._go(document, document.redo) or refused
        for point in (0, max(0, len(document.steps()) // 2)):
            try:
                past = document.checkout(point)
            except UserError:
                refused = True
                continue
            try:
                _show_everything(past)
                self._look_at_views(past)
            finally:
                past.leave()
        return ", a step refused" if refused else ""

    def _go(self, document: Document, go: Callable[[], object]) -> bool:
        for _step in range(_STEPS_AT_MOST):
            before = shown(document)
            try:
                if go() is None:
                    return False
            except (HistoryDamaged, DamagedInside):
                if shown(document) != before:
                    self._wrong(Verdict.LOST, "a refused step changed something")
                return True
        return False

    def _look_at_save(self, document: Document) -> None:
        rename_project(document, "Anders")
        said = shown(document)
        document.save()
        document.leave()
        try:
            with Document.open(self._path, read_only=True) as again:
                if shown(again) != said:
                    self._wrong(Verdict.LOST, "what was saved says something else")
        except UserError as error:
            self._wrong(Verdict.LOST, f"what was saved is not opened again: {error!r}")


def _show_everything(document: Document) -> None:
    """Read the project as all views together do."""
    summary(document)
    document.versions()
    for step in document.steps():
        for language in LANGUAGES:
            _said_of(language, step.action, step.subject.title)
    with document.read() as session:
        whole = outline(session)
        project_snapshot(session)
        project_info(session)
        all_findings(session)
        milestones(coverage(session))
        saved_in_words(session)
        project_network(session)
        find_names(session)
        role_map(session)
        level_names(session)
        goals(session)
        search(session, Wanted("a"))
        for atelier in whole.ateliers:
            participants_of(session, atelier.id)
            for role in atelier.roles:
                role_detail(session, role.id)
            for path in atelier.paths:
                path_detail(session, path.id)
                links_of_path(session, path.id)
                grid = path_grid(session, path.id)
                for level in grid.levels if grid else ():
                    level_detail(session, level.id)
                for row in grid.rows[:5] if grid else ():
                    dimension_detail(session, row.id)


def _said_of(language: str, action: str, title: str) -> None:
    wording(language).step(action, title)


def _broken(rows: dict[str, dict[str, dict[str, object]]]) -> str:
    """Return a reference that leads nowhere, or a thing between two paths; "" if there is none."""
    for name, table in Base.metadata.tables.items():
        for column in table.columns:
            for key in column.foreign_keys:
                there = rows[key.column.table.name]
                for row in rows[name].values():
                    if row[column.name] is not None and row[column.name] not in there:
                        return f"{name}.{column.name} leads nowhere"
    for cell in rows["descriptor"].values():
        dimension, level = rows["dimension"][str(cell["dimension_id"])], rows["level"][str(cell["level_id"])]
        if dimension["path_id"] != level["path_id"]:
            return "a cell between two paths"
    return ""
