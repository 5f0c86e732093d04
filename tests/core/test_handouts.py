"""What is dealt out to groups: on record in one step, with who has which row."""

import shutil

import pytest

from napl_desktop.document.document import Document
from napl_desktop.errors.content import ThingGone, TitleNeeded
from napl_desktop.model import Project
from napl_desktop.operations.handouts import GroupPlan
from napl_desktop.queries.handouts import group_file, handouts
from tests.core.group_files import put_on_record
from tests.core.made_projects import grid_of, make_project


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "Atelier.napl") as opened:
        yield opened


def names(document):
    return {each.title: each.id for each in grid_of(document).dimensions}


def asked(document, query):
    with document.read() as session:
        return query(session)


def test_what_each_group_gets_is_one_step(here):
    rows, steps = names(here), len(here.steps())
    first, second = put_on_record(
        here, [GroupPlan("Groep A", (), (rows["Ontwerpen"],)), GroupPlan("Groep B", (grid_of(here).id,))]
    )
    assert len(here.steps()) == steps + 1
    assert {group.id: (group.title, group.returned_at) for group in asked(here, handouts)} == {
        first: ("Groep A", None),
        second: ("Groep B", None),
    }
    here.undo()
    assert asked(here, handouts) == ()


def test_a_project_is_no_groups_file(here):
    put_on_record(here, [GroupPlan("Groep A", (grid_of(here).id,))])
    assert asked(here, group_file) is None


def test_the_file_of_a_group_knows_whose_the_other_rows_are(here):
    rows = names(here)
    first, _second = put_on_record(
        here,
        [GroupPlan("Groep A", (), (rows["Ontwerpen"],)), GroupPlan("Groep B", (), (rows["Beoordelen"],))],
    )
    here.save()
    copy = shutil.copyfile(here.path, here.path.with_name("A.napl"))
    with Document.open(copy) as group:
        with group.edit("rename-project") as edit:
            (project,) = edit.session.query(Project)
            project.handout_id = first
        file = asked(group, group_file)
    assert file.title == "Groep A"
    beneath = {rows["Ontwerpen"], rows["Doelen"], rows["Vragen"]}
    assert beneath.isdisjoint(file.others), "what is under a row goes with it"
    assert file.others[rows["Beoordelen"]] == ("Groep B",)


@pytest.mark.parametrize(
    ("plan", "error"), [(GroupPlan(" "), TitleNeeded), (GroupPlan("A", ("weg",)), ThingGone)]
)
def test_nothing_is_dealt_out_of_what_is_gone_or_to_who_has_no_name(here, plan, error):
    steps = len(here.steps())
    with pytest.raises(error):
        put_on_record(here, [GroupPlan("Groep B"), plan])
    assert len(here.steps()) == steps
