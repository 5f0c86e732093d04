"""Is there a text that no cell of Excel can hold? Said before anything is written, with its place."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from napl_desktop.errors.workbooks import ExportTextTooLong
from napl_desktop.exchange.excel.contract import LONGEST_TEXT
from napl_desktop.exchange.excel.question_sheet import QuestionLine
from napl_desktop.exchange.excel.view import PathView, ProjectView, in_words, shortened
from napl_desktop.exchange.tables.escaping import escape
from napl_desktop.text import units


def check_lengths(project: ProjectView, target: Path) -> None:
    """Raise ExportTextTooLong for the first text that does not fit, naming where it stands."""
    _check(_texts(project), target)


def check_questions(questions: Iterable[QuestionLine], target: Path) -> None:
    """Do the same for what is asked, and for what stands where it is asked."""
    _check(((text, in_words(*each.titles)) for each in questions for text in (each.there, each.text)), target)


def _check(texts: Iterable[tuple[str, str]], target: Path) -> None:
    for text, place in texts:
        # Escaping makes a text at most seven times as long: most texts need not be measured.
        if len(text) * 7 > LONGEST_TEXT and (length := units(escape(text))) > LONGEST_TEXT:
            raise ExportTextTooLong(target, place=place, length=length)


def _texts(project: ProjectView) -> Iterator[tuple[str, str]]:
    snapshot = project.snapshot
    yield snapshot.title, shortened(snapshot.title)
    for atelier in snapshot.ateliers:
        yield atelier.title, shortened(atelier.title)
    for role in snapshot.roles:
        yield role.title, shortened(role.title)
        yield role.description, in_words(role.title, "omschrijving")
        yield role.task, in_words(role.title, "soort taak")
    for link in snapshot.prerequisites:
        yield link.label, in_words(project.cell_in_words(link.descriptor_id), "waarom")
    for route in snapshot.routes:
        yield route.title, shortened(route.title)
    for person in snapshot.participants:
        yield person.name, shortened(person.name)
    for path in project.paths:
        yield from _texts_of_path(path)
    for note in snapshot.notes:
        place = project.place(note)
        yield note.text, in_words(place.role, place.path, place.dimension, place.level, "opmerking")


def _texts_of_path(path: PathView) -> Iterator[tuple[str, str]]:
    title = path.snapshot.title
    yield title, shortened(title)
    yield path.snapshot.description, in_words(title, "omschrijving")
    for level in path.snapshot.levels:
        yield level.title, in_words(title, level.title)
        yield level.stage, in_words(title, level.title, "fase")
    for dimension in path.snapshot.dimensions:
        # On the sheet of the path they share a cell.
        yield f"{dimension.title}\n{dimension.explanation}", in_words(title, dimension.title, "toelichting")
    for row in path.rows:
        for cell, level in zip(row.cells, path.snapshot.levels, strict=True):
            yield cell.text, in_words(title, row.leaf.title, level.title)
