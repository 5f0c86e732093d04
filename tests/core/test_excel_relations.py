"""What leads from one thing to another is in the workbook, in words for somebody who knows only Excel."""

from msgspec.structs import replace
from openpyxl import load_workbook

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import (
    AtelierFocus,
    RelationKind,
    Sector,
    Sphere,
    TaskKind,
    Traveller,
    descriptor_id,
    prerequisite_id,
)
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, park_role, say_what_it_does
from napl_desktop.operations.routes import RoutePlan, save_route
from tests.core.made_projects import PLAN, atelier_id, grid_of, make_project


def lines(sheet):
    """Return the lines under the three rows of introduction, without ids and without what is derived."""
    head, *rows = sheet.iter_rows(min_row=3)
    shown = [place for place, cell in enumerate(head) if not str(cell.value).endswith("-id")]
    found = [tuple(row[place].value for place in shown) for row in rows]
    return [line for line in found if any(line) and "volgt uit het pad" not in line]


def test_relations_and_routes_have_a_sheet_each(tmp_path):
    target = tmp_path / "uit.xlsx"
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        first, second = (row.id for row in grid.rows[:2])
        low, high = grid.levels[0], grid.levels[1]
        coach, tester = (add_role(document, atelier_id(document), title) for title in ("Coach", "=Toetser"))
        add_prerequisite(document, (first, high.id), (second, low.id), "eerst dit")
        relate_roles(document, coach, tester, RelationKind.GROWS_INTO)
        require_level(document, tester, high.id)
        say_what_it_does(document, coach, TaskKind.LEADERSHIP.value, Sphere.COLLEAGUES)
        say_what_it_does(document, tester, "iets eigens", None)
        park_role(document, tester, True)
        save_route(document, RoutePlan("Naar toetser", Traveller.TEAM, None, tester, {first: low.id}))
        save_route(document, RoutePlan("Omhoog", Traveller.PERSON, high.id, None, {}))
        with document.read() as session:
            write_workbook(project_snapshot(session), target)
        titles = [head.title for head in grid.rows[:2]]
    book = load_workbook(target)
    # What follows from a path is looked at by itself, below.
    assert book.sheetnames[-6:] == ["Rollen", "Relaties", "Routes", "Opmerkingen", "Gegevens", "_napl"]
    path = grid.title
    one, other = lines(book["Relaties"])[0][0], lines(book["Relaties"])[0][2]
    assert one.startswith(path)
    assert one.endswith(f"{titles[0]} › {high.title}")
    assert other.endswith(f"{titles[1]} › {low.title}")
    assert [line[1] for line in lines(book["Relaties"])] == ["vereist", "groeit naar", "vraagt niveau"]
    assert lines(book["Relaties"])[0][3] == "eerst dit"
    assert lines(book["Relaties"])[1:] == [
        ("Coach", "groeit naar", "=Toetser", None, "vo · rollen"),
        ("=Toetser", "vraagt niveau", f"{path} › {high.title}", None, "vo · rollen"),
    ]
    assert book["Relaties"]["D5"].data_type == "s", "no formula"
    assert [line[:3] for line in lines(book["Routes"])] == [
        ("Naar toetser", "team", "=Toetser"),
        ("Omhoog", "persoon", f"{path} › {high.title}"),
    ]
    assert lines(book["Routes"])[0][3].endswith(f"{titles[0]} › {low.title}")
    roles = lines(book["Rollen"])
    assert [line[2:5] for line in roles] == [
        ("onderwijskundig leiderschap en management", "collega's en teams", "nee"),
        ("iets eigens", None, "ja"),
    ]
    head, *related = (tuple(cell.value for cell in row) for row in book["Relaties"].iter_rows(min_row=3))
    ids = [line for each in related if (line := dict(zip(head, each, strict=True)))["Relatie-id"]]
    needing, needed = descriptor_id(first, high.id), descriptor_id(second, low.id)
    assert [(line["Van-id"], line["Naar-id"]) for line in ids] == [
        (needing, needed),
        (coach, tester),
        (tester, high.id),
    ]
    assert ids[0]["Relatie-id"] == prerequisite_id(needing, needed)
    assert {line["Atelier-id"] for line in ids} == {grid.atelier_id}
    kept = "".join(str(row[0]) for row in book["_napl"].values)
    assert all(f'"{text}"' in kept for text in ("eerst dit", "Naar toetser", "Omhoog"))
    linked = [cell.hyperlink.location for row in book["Leeswijzer"] for cell in row if cell.hyperlink]
    assert {"'Relaties'!A1", "'Routes'!A1"} <= set(linked)


def test_relations_are_in_the_order_in_which_the_outline_reads(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        second = add_atelier(document, "mbo", [Sector.MBO], AtelierFocus.ROLES)
        first = atelier_id(document)
        late = grid_of(document, add_path(document, second, replace(PLAN, title="Laat")))
        early = grid_of(document, add_path(document, first, replace(PLAN, title="Vroeg")))
        there = grid_of(document)
        # Made from the last to the first: ids and moments say nothing of the order.
        teacher, coach = (add_role(document, second, title) for title in ("Docent", "Coach"))
        others = [add_role(document, first, title) for title in ("Toetser", "Ontwerper", "Onderzoeker")]
        require_level(document, coach, early.levels[1].id)
        require_level(document, teacher, late.levels[2].id)
        require_level(document, teacher, there.levels[0].id)
        for one in (*reversed(others), coach):
            for other in (teacher, *reversed(others)):
                if one != other:
                    relate_roles(document, one, other, RelationKind.RELATED)
        relate_roles(document, others[0], others[2], RelationKind.GROWS_INTO)
        for row in (2, 1, 0):
            add_prerequisite(
                document, (late.rows[row].id, late.levels[0].id), (there.rows[0].id, there.levels[0].id)
            )
            for level in (2, 1):
                for grid in (early, there):
                    cell = grid.rows[row].id, grid.levels[level].id
                    add_prerequisite(document, cell, (grid.rows[row].id, grid.levels[0].id))
        with document.read() as session:
            write_workbook(project_snapshot(session), tmp_path / "uit.xlsx")
    found = lines(load_workbook(tmp_path / "uit.xlsx")["Relaties"])
    rows = ("Ontwerpen › Doelen", "Ontwerpen › Vragen", "Beoordelen")
    cells = [f"{row} › {level}" for row in rows for level in ("vakbekwaam", "expert")]
    assert [(line[0], line[-1]) for line in found if line[1] == "vereist"] == [
        *((f"Toetsing › {cell}", "vo · rollen") for cell in cells),
        *((f"Vroeg › {cell}", "vo · rollen") for cell in cells),
        *((f"Laat › {row} › startbekwaam", "mbo") for row in rows),
    ]
    own = [("Toetser", each) for each in ("Ontwerper", "Onderzoeker", "Docent", "Coach")]
    assert [(line[0], line[1], line[2]) for line in found if line[1] != "vereist"] == [
        ("Toetser", "groeit naar", "Onderzoeker"),
        *((one, "verwant aan", other) for one, other in own),
        *(("Ontwerper", "verwant aan", other) for other in ("Onderzoeker", "Docent", "Coach")),
        *(("Onderzoeker", "verwant aan", other) for other in ("Docent", "Coach")),
        ("Docent", "verwant aan", "Coach"),
        ("Docent", "vraagt niveau", "Toetsing › startbekwaam"),
        ("Docent", "vraagt niveau", "Laat › expert"),
        ("Coach", "vraagt niveau", "Vroeg › vakbekwaam"),
    ]
    ateliers = [line[-1] for line in found]
    assert ateliers == sorted(ateliers, reverse=True), "vo comes before mbo, here"


def test_a_row_goes_from_level_to_level_also_where_nobody_drew_a_line(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        with document.read() as session:
            write_workbook(project_snapshot(session), tmp_path / "uit.xlsx")
    head, *rows = load_workbook(tmp_path / "uit.xlsx")["Relaties"].iter_rows(min_row=3, values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    goals, questions = grid.rows[:2]
    start, middle, expert = (level.id for level in grid.levels)
    assert [(line["Van-id"], line["Naar-id"]) for line in found] == [
        (descriptor_id(goals.id, start), descriptor_id(goals.id, middle)),
        (descriptor_id(questions.id, start), descriptor_id(questions.id, expert)),
    ], "over what is empty"
    assert {(line["Relatie-id"], line["Relatie"], line["Waarom"]) for line in found} == {
        (None, "volgend niveau", "volgt uit het pad")
    }
    assert found[0]["Van"].endswith("Ontwerpen › Doelen › startbekwaam")


def test_a_project_without_them_has_no_empty_sheets_for_them(tmp_path):
    bare = replace(PLAN, rows=tuple(replace(row, texts=()) for row in PLAN.rows))
    with make_project(tmp_path / "proef.napl", bare) as document, document.read() as session:
        write_workbook(project_snapshot(session), tmp_path / "uit.xlsx")
    book = load_workbook(tmp_path / "uit.xlsx")
    assert not {"Relaties", "Routes"} & set(book.sheetnames)
