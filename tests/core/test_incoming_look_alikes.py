"""What comes from other projects: what may be the same is asked first, the rest comes by itself."""

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.look_alikes import SAME, identified, is_look_alike
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.project_source import read_project
from napl_desktop.incoming.workbook_source import changes_of_own_workbook
from napl_desktop.model import Project, ProjectKind, Sector
from napl_desktop.operations.merges import accept_merge
from napl_desktop.rows import read_all, shared_rows
from napl_desktop.rows.merging import Decision
from tests.core.made_projects import PLAN, PLAN_ALIKE, make_project, make_project_of
from tests.core.merged_copies import writes


@pytest.fixture
def here(tmp_path):
    """Make a national project that has one path already."""
    with make_project(tmp_path / "Landelijk.napl") as opened:
        with opened.edit("rename-project") as edit:
            edit.all(sa.select(Project))[0].kind = ProjectKind.NATIONAL
        yield opened


@pytest.fixture
def file(tmp_path):
    with make_project(tmp_path / "mbo-rollen 1.napl", PLAN_ALIKE) as other:
        writes(("Bespreken", 2, "Leert het anderen."))(other)
    return tmp_path / "mbo-rollen 1.napl"


def rows(document):
    with document.read() as db:
        return shared_rows(read_all(db.connection()))


def pending(here, *files, answers=()):
    found = identified(rows(here), [read_project(here, file) for file in files], dict(answers))
    merge = PendingMerge(rows(here), found.sources, found.look_alikes)
    merge.bring_back(dict(answers))
    return merge


def accept(here, merge):
    merged = merge.result()
    accept_merge(here, merge.ours, merged.rows, arrivals_of(merge.sources, merged.bases))


def titles(document, table):
    return sorted(row["title"] for (name, _), row in rows(document).items() if name == table)


def answered(here, file, answer):
    """Answer all that is asked about being the same, as long as something is."""
    answers = {}
    while True:
        merge = pending(here, file, answers=answers)
        if not (open_ones := [each.id for each in merge.open if is_look_alike(each)]):
            return merge
        answers |= dict.fromkeys(open_ones, answer)


def test_what_looks_alike_is_asked_before_anything_comes(here, file):
    merge = pending(here, file)
    (atelier,) = merge.asked
    assert is_look_alike(atelier)
    merge = pending(here, file, answers={atelier.id: SAME})
    (question,) = merge.open
    assert is_look_alike(question)
    assert not merge.can_ask_back(question), "nothing of its source comes in before that is known"
    assert merge.place(question).titles == ("Toetsing en feedback",)
    assert [(each.level, each.text) for each in merge.cells_beside(question)] == [
        ("Toetsing", "startbekwaam · vakbekwaam · expert · Ontwerpen · Beoordelen"),
        ("Toetsing en feedback", "startbekwaam · vakbekwaam · expert · Ontwerpen · Bespreken"),
    ]
    before = rows(here)
    accept(here, merge)
    assert rows(here) == before, "what is not answered waits, with all of its source"


def test_the_same_thing_becomes_one_and_only_different_texts_are_asked(here, file):
    merge = answered(here, file, SAME)
    asked = [each for each in merge.asked if not is_look_alike(each)]
    assert [(merge.place(each).titles[-2:], each.change.columns) for each in asked] == [
        (("Toetsing",), ("title",)),
        (("Vragen", "startbekwaam"), ("text", "status")),
    ]
    for question in asked:
        merge.answer(question, Decision.OURS)
    accept(here, merge)
    assert titles(here, "path") == ["Toetsing"]
    assert titles(here, "dimension") == ["Beoordelen", "Bespreken", "Doelen", "Ontwerpen", "Vragen"]


def test_different_things_stay_beside_each_other(here, file):
    accept(here, answered(here, file, Decision.OURS))
    assert titles(here, "path") == ["Toetsing", "Toetsing en feedback"]
    assert titles(here, "atelier") == ["vo · rollen", "vo · rollen"]


def test_what_another_atelier_made_is_its_own_whatever_it_is_called(here, tmp_path):
    make_project_of(tmp_path / "mbo-rollen 1.napl", Sector.MBO, PLAN).close()
    merge = pending(here, tmp_path / "mbo-rollen 1.napl")
    assert merge.asked == []
    accept(here, merge)
    assert titles(here, "path") == ["Toetsing", "Toetsing"]


@pytest.mark.parametrize("answer", [SAME, Decision.OURS])
def test_the_next_file_of_the_same_project_asks_nothing_that_was_answered(here, file, answer):
    merge = answered(here, file, answer)
    for question in merge.open:
        merge.answer(question, Decision.OURS)
    accept(here, merge)
    again = pending(here, file)
    assert [question for pile in Pile for question in again.pile(pile)] == []

    with Document.open(file) as other:
        writes(("Bespreken", 1, "Bespreekt met collega's."))(other)
    again = pending(here, file)
    assert again.asked == []
    accept(here, again)
    texts = {row["text"] for (table, _), row in rows(here).items() if table == "descriptor"}
    assert "Bespreekt met collega's." in texts
    here.undo()
    here.undo()
    assert is_look_alike(pending(here, file).asked[0]), "undone with what came of it"


def test_the_command_takes_them_for_the_same_or_not(napl, here, file, tmp_path):
    path = tmp_path / "Kopie.napl"
    here.save_copy(path)
    code, out, _ = napl("merge", path, file, "--accept", "safe", "--json")
    assert code == 1
    code, out, _ = napl("merge", path, file, "--accept", "theirs", "--json")
    assert code == 0, out
    with Document.open(path) as again:
        assert titles(again, "path") == ["Toetsing en feedback"]


def test_the_national_workbook_says_where_texts_came_from(here, file, tmp_path):
    accept(here, answered(here, file, Decision.OURS))
    target = tmp_path / "Landelijk.xlsx"
    with here.read() as session:
        write_workbook(project_snapshot(session), target)
    lines = list(load_workbook(target)["Gegevens"].values)
    said = {line[lines[0].index("Tekst")]: line[lines[0].index("Herkomst")] for line in lines[1:]}
    assert said["Bespreekt de toets."].startswith("mbo-rollen 1, 20")
    changes = changes_of_own_workbook(here, target)
    assert not changes.proposal
    assert changes.workbook.remarks == ()
