"""An afternoon with groups: a project of two paths, what is dealt out of it, and what is taken back."""

from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.exchange.groups.content import GroupForm, GroupOrder, groups_content
from napl_desktop.exchange.groups.making import make_group_files
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.project_source import read_project
from napl_desktop.incoming.workbook_source import as_source, read_workbook
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.handouts import GroupPlan, deal_out, plan_dealing
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.participants import add_participant
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.queries.outline import outline
from napl_desktop.rows import read_all, shared_rows
from tests.core.edited_workbooks import Home
from tests.core.made_projects import atelier_id, grid_of, make_project

NAMES = ("Xanthippe", "Quirinus", "Wybrechje")
SECOND = PathPlan("Coaching", (PlannedLevel("startbekwaam"),), (PlannedRow(("Luisteren",), ("Hoort.",)),))


def make_afternoon(folder):
    """Make a project with two paths and with people."""
    document = make_project(folder / "Atelier.napl")
    add_path(document, atelier_id(document), SECOND)
    for name in NAMES:
        add_participant(document, atelier_id(document), name, None)
    return document


def path_ids(document):
    """Return the ids of the paths by their titles."""
    with document.read() as session:
        return {path.title: path.id for atelier in outline(session).ateliers for path in atelier.paths}


def row_ids(document, path="Toetsing"):
    """Return the ids of the dimensions of a path by their titles."""
    return {each.title: each.id for each in grid_of(document, path_ids(document)[path]).dimensions}


def put_on_record(document, plans):
    """Put on record what groups get, as when their files are there; return the ids of the handouts."""
    dealing = plan_dealing(document, plans)
    deal_out(document, dealing)
    return dealing.handout_ids


def dealt(document, *groups, place=None, **how):
    """Deal rows of the first path out: each group has a title, the titles of its rows and a form."""
    rows = row_ids(document)
    plans = [GroupPlan(title, (), tuple(rows[row] for row in own)) for title, own, _form in groups]
    ids = put_on_record(document, plans)
    orders = [
        GroupOrder(id, title, GroupForm(form)) for id, (title, _own, form) in zip(ids, groups, strict=True)
    ]
    return made(document, orders, place or document.path.parent, **how)


def made(document, orders, place, **how):
    with document.read() as session:
        content = groups_content(session)
    return make_group_files(content, orders, place, **how)


def three(document):
    """Deal three rows out to three groups, of which the second gets a workbook; return the files."""
    return dealt(
        document,
        ("Groep A", ["Doelen"], "project"),
        ("Groep B", ["Vragen"], "workbook"),
        ("Groep C", ["Beoordelen"], "project"),
    ).files


def rows_of(document, everything=False):
    with document.read() as session:
        found = read_all(session.connection())
    return found if everything else shared_rows(found)


def taken_back(document, *files):
    """Return what is asked when files of groups come back."""
    sources = [
        as_source(read_workbook(document, file), file)
        if file.suffix == ".xlsx"
        else read_project(document, file)
        for file in files
    ]
    return PendingMerge(rows_of(document), sources)


def accept(document, merge):
    merged = merge.result()
    accept_merge(document, merge.ours, merged.rows, arrivals_of(merge.sources, merged.bases))


def writes_in(file, *texts, path="Toetsing"):
    """Write texts in a group's file, whatever its form: each with the title of a row and of a level."""
    if file.suffix == ".xlsx":
        with Home(file) as home:
            for row, level, text in texts:
                home.sheet(path).write(row, level, text)
        return
    with Document.open(file) as copy:
        grid = grid_of(copy, path_ids(copy)[path])
        rows, levels = ({each.title: each.id for each in some} for some in (grid.rows, grid.levels))
        for row, level, text in texts:
            write_cell(copy, rows[row], levels[level], text)


def text_in(document, row, level, path="Toetsing"):
    grid = grid_of(document, path_ids(document)[path])
    rows, levels = ({each.title: each.id for each in some} for some in (grid.rows, grid.levels))
    return grid.cell(rows[row], levels[level]).text


def sheets_in(file):
    return load_workbook(file).sheetnames
