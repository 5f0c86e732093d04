"""The sample projects that travel with the program are what their script makes, and in the newest format."""

import importlib.util

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.schema import check_content, check_header
from napl_desktop.exchange.image import project_image
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.checks import content_findings
from tests.core.made_projects import ROOT, in_folder

FOLDER = ROOT / "sample_projects"


def script():
    """Return the script that makes the samples, as a module."""
    spec = importlib.util.spec_from_file_location("make_samples", FOLDER / "make_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def image_of(path):
    with Document.open(path, read_only=True) as document, document.read() as session:
        return project_image(session), document.steps()


def said(image):
    """Return all that an image says, but for identities and times."""
    titles = {
        **{line.id: line.title for group in (image.ateliers, image.roles, image.paths) for line in group},
        **{head.id: head.title for path in image.paths for head in (*path.levels, *path.dimensions)},
    }
    for path in image.paths:
        titles |= {cell.id: f"{titles[cell.dimension_id]} · {titles[cell.level_id]}" for cell in path.cells}
    return {
        "project": (image.title, image.step),
        "ateliers": [(line.title, line.sector, line.focus) for line in image.ateliers],
        "roles": [(line.title, titles[line.atelier_id], line.description) for line in image.roles],
        "paths": [
            (
                (path.title, titles[path.atelier_id], titles.get(path.role_id), path.description),
                [(level.title, level.stage, level.anchor) for level in path.levels],
                [
                    (head.title, head.explanation, head.depth, titles.get(head.parent_id))
                    for head in path.dimensions
                ],
                [(titles[cell.id], cell.text, cell.status) for cell in path.cells],
            )
            for path in image.paths
        ],
        "notes": [
            (
                titles[note.descriptor_id or note.dimension_id or note.path_id or note.role_id],
                note.text,
                note.perspective,
                note.handled,
            )
            for note in image.notes
        ],
    }


def test_the_script_makes_what_is_committed(tmp_path):
    path = script().make_curriculum(tmp_path)

    assert in_folder(tmp_path) == ["curriculumdeskundigheid.napl"]
    made, made_steps = image_of(path)
    committed, committed_steps = image_of(FOLDER / path.name)
    assert said(made) == said(committed)
    assert [(step.action, step.subject.title) for step in made_steps] == [
        (step.action, step.subject.title) for step in committed_steps
    ]
    assert made.id != committed.id


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.napl")), ids=lambda path: path.name)
def test_every_sample_is_whole(path):
    check_header(path)
    check_content(path, path)


def test_the_sample_has_something_of_everything():
    image, steps = image_of(FOLDER / "curriculumdeskundigheid.napl")

    (path,) = image.paths
    assert [sum(head.depth == depth for head in path.dimensions) for depth in (0, 1)] == [2, 6]
    assert len([cell for cell in path.cells if cell.text]) == 18
    assert {cell.status for cell in path.cells} == set(DescriptorStatus) - {DescriptorStatus.EMPTY}
    assert {bool(note.descriptor_id) for note in image.notes} == {True, False}
    assert {note.handled for note in image.notes} == {True, False}
    assert path.role_id == image.roles[0].id
    assert len(steps) > 5


def test_the_sample_is_in_order():
    with (
        Document.open(FOLDER / "curriculumdeskundigheid.napl", read_only=True) as document,
        document.read() as session,
    ):
        rules = {finding.rule for finding in content_findings(session)}

    assert rules == {"disputed-cell", "open-note"}
