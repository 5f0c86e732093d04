"""A new path begins with the national levels, anchored, in every template and every language."""

import pytest

from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.templates import templates
from napl_desktop.wording import LANGUAGES


def each_plan():
    return [
        pytest.param(template, template.plans[language], id=f"{template.id}-{language}")
        for template in templates()
        for language in LANGUAGES
    ]


def test_the_empty_path_is_offered_first():
    assert [template.id for template in templates()] == ["empty", "two-by-three"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_says_what_it_is(language):
    for template in templates():
        assert template.names[language]
        assert template.explanations[language].endswith(".")


@pytest.mark.parametrize(("template", "plan"), each_plan())
def test_levels_are_anchored_nationally(template, plan):
    assert [level.title for level in plan.levels] == ["startbekwaam", "vakbekwaam", "expert"]
    assert [level.anchor for level in plan.levels] == list(NationalLevel)


@pytest.mark.parametrize(("template", "plan"), each_plan())
def test_a_project_can_begin_with_it(tmp_path, template, plan):
    document = new_project(tmp_path / "x.napl", "Proef", Sector.VO, AtelierFocus.ROLES, "vo", plan)
    with document, document.read() as session:
        (path,) = outline(session).ateliers[0].paths
        grid = path_grid(session, path.id)

    tops = [dimension for dimension in grid.dimensions if dimension.depth == 0]
    shape = (len(tops), len(grid.rows), len(grid.levels))
    assert shape == {"empty": (0, 0, 3), "two-by-three": (2, 6, 3)}[template.id]
    assert path.filled == 0
