"""The sample projects that travel with the program are what their script makes, and in the newest format."""

import importlib.util

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import check_content, check_header
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.graph.checks import all_findings
from napl_desktop.graph.learning_paths import cells_of_level, cells_up_to, find_learning_path
from napl_desktop.model import DescriptorStatus, RelationKind
from napl_desktop.queries.network import project_network
from tests.core.made_projects import ROOT, in_folder

FOLDER = ROOT / "sample_projects"


def script(name):
    """Return a script that makes a sample, as a module."""
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def image_of(path):
    with Document.open(path, read_only=True) as document, document.read() as session:
        return project_snapshot(session), document.steps()


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
        "ateliers": [(line.title, line.sectors, line.focus) for line in image.ateliers],
        "roles": [
            (line.title, titles[line.atelier_id], line.description, line.task, line.sphere, line.parked)
            for line in image.roles
        ],
        "links": sorted(
            (titles[line.descriptor_id], titles[line.required_id], line.label) for line in image.prerequisites
        ),
        "relations": sorted(
            (titles[line.role_id], line.kind, titles[line.other_id])
            for line in image.relations
            if line.kind is not RelationKind.RELATED
        ),
        "asked": sorted((titles[line.role_id], titles[line.level_id]) for line in image.requirements),
        "routes": [
            (
                line.title,
                line.traveller,
                titles[line.role_id or line.level_id],
                sorted((titles[row], titles[level]) for row, level in line.standings),
            )
            for line in image.routes
        ],
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
                note.perspective_id,
                note.handled,
            )
            for note in image.notes
        ],
    }


@pytest.mark.parametrize(
    ("name", "make"), [("make_samples", "make_curriculum"), ("make_rollen_vo", "make_rollen_vo")]
)
def test_the_script_makes_what_is_committed(tmp_path, name, make):
    path = getattr(script(name), make)(tmp_path)

    assert in_folder(tmp_path) == [path.name]
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
        rules = {finding.rule for finding in all_findings(session)}

    assert rules == {"disputed-cell", "open-note"}


def test_the_roles_sample_has_paths_that_lean_on_each_other_and_a_route_that_can_be_gone():
    image, _steps = image_of(FOLDER / "rollen-vo.napl")
    assert len(image.roles) >= 5
    assert len(image.paths) == 3
    path_of = {cell.id: path.id for path in image.paths for cell in path.cells}
    across = [
        line for line in image.prerequisites if path_of[line.descriptor_id] != path_of[line.required_id]
    ]
    assert len(across) >= 3
    (route,) = image.routes
    with (
        Document.open(FOLDER / "rollen-vo.napl", read_only=True) as document,
        document.read() as session,
    ):
        network = project_network(session)
        assert {finding.rule for finding in all_findings(session)} == {"disputed-cell", "open-note"}
    asked = [line.level_id for line in image.requirements if line.role_id == route.role_id]
    goal = {cell for level in asked for cell in cells_of_level(network, level)}
    found = find_learning_path(network, cells_up_to(network, dict(route.standings)), goal)
    assert found.steps == 8
    assert not found.circles
