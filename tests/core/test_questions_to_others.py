"""Questions to an atelier of which the things are called otherwise here: it gets them by its own ids."""

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.exchange.questions.making import make_questions
from napl_desktop.model import AtelierFocus, MergedSource, Sector
from napl_desktop.operations.ateliers import change_atelier
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_cell_note, mark_note
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.core.asked_atelier import differences, is_question, says
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project_of
from tests.core.national_projects import accept, copied, empty_national, hand_in, pending, rows_in


def grid_called(document, atelier):
    with document.read() as session:
        (found,) = (each for each in outline(session).ateliers if each.title == atelier)
        return found.id, path_grid(session, found.paths[0].id)


def ask(document, atelier):
    """Let the bureau ask about a cell of an atelier; return the id of the atelier."""
    id, grid = grid_called(document, atelier)
    add_cell_note(document, grid.rows[1].id, grid.levels[1].id, "Leeg?", BUREAU_ID)
    return id


def before_today(national):
    """Say of all that was merged that it was long ago: what comes now is the newest."""
    with Document.open(national) as document:
        with document.edit("merge") as edit:
            for source in edit.session.query(MergedSource):
                source.merged_at = "2020-03-09T12:00:00+00:00"
        document.save()


def goes_to_and_fro(national, working, atelier, tmp_path):
    """Send an atelier a question; look whether only that comes in there, and whether its answer comes first."""
    with Document.open(national) as document:
        (folder,) = make_questions(document, tmp_path, [ask(document, atelier)]).folders
        document.save()
    with Document.open(working) as document:
        says(0, 0, "Later werk.")(document)
        merge = pending(document, folder.project)
        assert merge.open_count == 0
        assert all(map(is_question, differences(merge)))
        accept(document, merge)
        (note,) = (id for (table, id), row in rows_in(document).items() if row.get("text") == "Leeg?")
        document.save()

    def answer(document):
        mark_note(document, note, True)
        grid = grid_of(document)
        write_cell(document, grid.rows[1].id, grid.levels[1].id, "Niet meer.")

    file = hand_in(working, tmp_path / "terug 2.napl", answer)
    with Document.open(national) as document:
        merge = pending(document, file)
        marks = [merge.answers_to(each) for each in differences(merge)]
        assert merge.open_count == 0
        assert marks == [("Leeg?",), ("Leeg?",), ()]
        accept(document, merge)
        _id, grid = grid_called(document, atelier)
        assert grid.cell(grid.rows[1].id, grid.levels[1].id).text == "Niet meer."


def test_to_an_atelier_that_began_with_the_file_of_another(tmp_path):
    make_project_of(tmp_path / "vo.napl", Sector.VO, PLAN).close()
    working = copied(tmp_path / "vo.napl", "mbo.napl")
    with Document.open(working) as document:
        change_atelier(document, atelier_id(document), "mbo · rollen", [Sector.MBO], AtelierFocus.ROLES)
    national = empty_national(tmp_path / "Landelijk.napl")
    files = hand_in(tmp_path / "vo.napl", tmp_path / "vo 1.napl"), hand_in(working, tmp_path / "mbo 1.napl")
    assert main(["merge", str(national), *map(str, files), "--accept", "safe", "--apart"]) == 0
    goes_to_and_fro(national, working, "mbo · rollen", tmp_path)


def test_to_an_atelier_that_was_said_to_be_one_with_another(tmp_path):
    national = empty_national(tmp_path / "Landelijk.napl")
    files = []
    for name in ("een", "twee"):
        make_project_of(tmp_path / f"{name}.napl", Sector.VO, PLAN).close()
        files.append(hand_in(tmp_path / f"{name}.napl", tmp_path / f"{name} 1.napl"))
    for file in files:
        before_today(national)
        assert main(["merge", str(national), str(file), "--accept", "theirs"]) == 0
    goes_to_and_fro(national, tmp_path / "twee.napl", "vo · rollen", tmp_path)
