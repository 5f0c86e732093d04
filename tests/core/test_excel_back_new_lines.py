"""Lines that somebody adds to Opmerkingen, Relaties and Routes come back where what they name is one thing."""

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.exchange.excel_back.summary import remark_in_words
from napl_desktop.model import RelationKind, Traveller, descriptor_id
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles
from napl_desktop.operations.roles import add_role
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.rows import diff
from napl_desktop.wording import LANGUAGES, wording
from tests.core.edited_workbooks import Home, back, exported, rows_of
from tests.core.made_projects import atelier_id, grid_of, make_project

NONE = []


@pytest.fixture
def document(tmp_path):
    """Roles that are related, two that are called the same, a note, a route, and a cell that requires another."""
    with make_project(tmp_path / "proef.napl") as document:
        grid, atelier = grid_of(document), atelier_id(document)
        toetser, coach, _one, _other = (
            add_role(document, atelier, title) for title in ("Toetser", "Coach", "Expert", "Expert")
        )
        relate_roles(document, toetser, coach, RelationKind.GROWS_INTO)
        add_path_note(document, grid.id, "Mooi pad.")
        cells = [(grid.rows[0].id, level.id) for level in grid.levels]
        add_prerequisite(document, cells[1], cells[0])
        save_route(document, RoutePlan("Verder", Traveller.PERSON, None, coach, {}))
        yield document


@pytest.fixture
def add(document):
    """Let somebody write lines under the table of a sheet; return what comes back, and what is left alone."""

    def added(name, *lines, more=None):
        workbook = exported(document)
        with Home(workbook) as home:
            write_lines(home.sheet(name), lines)
            if more is not None:
                more(home)
        return back(document, workbook)

    return added


def write_lines(sheet, lines):
    for line in lines:
        row = sheet.sheet.max_row + 1
        for head, text in line.items():
            sheet.sheet.cell(row, sheet.column(head)).value = text


def note(text="Let op.", **place):
    return {"Opmerking": text, **place}


# Notes


@pytest.mark.parametrize(
    "place",
    [
        {"Bij": "cel", "Pad": "Toetsing", "Dimensie": "Ontwerpen › Vragen", "Niveau": "startbekwaam"},
        {"Pad": "toetsing ", "Dimensie": "vragen", "Niveau": "Startbekwaam"},
        {"Dimensie": "Ontwerpen > Vragen", "Niveau": "startbekwaam"},
    ],
)
def test_a_new_note_at_a_cell(document, place):
    workbook = exported(document)
    with Home(workbook) as home:
        write_lines(home.sheet("Opmerkingen"), [note(**place)])
    read = read_back(workbook, rows_of(document))
    grid = grid_of(document)
    ((key, row),) = diff(read.base, read.theirs).added.items()
    assert key[0] == "note"
    assert row["descriptor_id"] == descriptor_id(grid.rows[1].id, grid.levels[0].id)
    assert (row["text"], row["kind"], row["perspective_id"], row["handled"]) == ("Let op.", "remark", None, 0)
    assert read.remarks == ()


def test_new_notes_at_every_kind_of_place(document):
    workbook = exported(document)
    with Home(workbook) as home:
        write_lines(
            home.sheet("Opmerkingen"),
            [
                note("Cel.", Bij="cel", Pad="Toetsing", Dimensie="Beoordelen", Niveau="expert"),
                note("Rij.", Bij="rij", Pad="Toetsing", Dimensie="Ontwerpen › Doelen"),
                note("Dimensie.", Bij="dimensie", Pad="Toetsing", Dimensie="Ontwerpen"),
                note("Pad.", Pad="Toetsing", Soort="tekstvoorstel", Perspectief="leraar", Afgehandeld="ja"),
                note("Rol.", Bij="Rol", Rol="Coach"),
            ],
        )
    read = read_back(workbook, rows_of(document))
    assert read.remarks == ()
    rows, found = read.theirs, diff(read.base, read.theirs)
    places = {
        row["text"]: next(
            (column, rows[column.removesuffix("_id"), row[column]].get("title"))
            for column in ("descriptor_id", "dimension_id", "path_id", "role_id")
            if row[column]
        )
        for (table, _id), row in found.added.items()
        if table == "note"
    }
    assert places == {
        "Cel.": ("descriptor_id", None),
        "Rij.": ("dimension_id", "Doelen"),
        "Dimensie.": ("dimension_id", "Ontwerpen"),
        "Pad.": ("path_id", "Toetsing"),
        "Rol.": ("role_id", "Coach"),
    }
    (cell,) = (row for (table, _id), row in found.added.items() if table == "descriptor")
    assert (cell["text"], cell["status"]) == ("", "empty")
    (told,) = (row for row in found.added.values() if row.get("text") == "Pad.")
    assert (told["kind"], told["handled"], rows["perspective", told["perspective_id"]]["title"]) == (
        "proposal",
        1,
        "leraar",
    )


def test_a_new_note_at_what_is_new_in_the_workbook_or_called_otherwise(add):
    def more(home):
        sheet = home.sheet("Toetsing")
        sheet.insert(sheet.row("Beoordelen"), [None, "Ontwerpen", "Bronnen", "Kent bronnen."])
        sheet.write("Doelen", "Subdimensie", "Leerdoelen")

    changes, remarks = add(
        "Opmerkingen",
        note("Nieuw.", Pad="Toetsing", Dimensie="Ontwerpen › Bronnen", Niveau="startbekwaam"),
        note("Oud.", Pad="Toetsing", Dimensie="Ontwerpen › Doelen"),
        note("Anders.", Pad="Toetsing", Dimensie="Ontwerpen › Leerdoelen"),
        more=more,
    )
    assert remarks == NONE
    assert [change for change in changes if "note" in change] == [
        "+ note Anders.",
        "+ note Nieuw.",
        "+ note Oud.",
    ]


@pytest.mark.parametrize(
    ("place", "remark"),
    [
        ({"Pad": "Toetsin"}, ("place-unknown", "Let op. · Toetsin")),
        ({"Pad": "Toetsing", "Dimensie": "Vragn"}, ("place-unknown", "Let op. · Vragn")),
        (
            {"Pad": "Toetsing", "Dimensie": "Ontwerpen", "Niveau": "expert"},
            ("place-unknown", "Let op. · Ontwerpen"),
        ),
        (
            {"Pad": "Toetsing", "Dimensie": "Vragen", "Niveau": "meester"},
            ("place-unknown", "Let op. · meester"),
        ),
        ({"Bij": "cel", "Pad": "Toetsing", "Dimensie": "Vragen"}, ("place-unknown", "Let op. · cel")),
        ({"Rol": "Expert"}, ("place-twice", "Let op. · Expert")),
        ({}, ("place-unknown", "Let op.")),
        ({"Pad": "Toetsing", "Opmerking": None}, ("own-line", "Toetsing")),
    ],
)
def test_a_new_note_of_which_the_place_is_not_one_is_named(add, place, remark):
    assert add("Opmerkingen", note(**place)) == (NONE, [remark])


def test_a_row_that_is_called_as_another_is_told_apart_by_what_it_is_under(document, add):
    add_path(document, atelier_id(document), PathPlan("Coaching", (), ()))
    assert add("Opmerkingen", note(Dimensie="Vragen")) == (NONE, [("place-unknown", "Let op.")])
    assert add("Opmerkingen", note(Pad="Toetsing", Dimensie="Vragen")) == (["+ note Let op."], NONE)


def test_a_word_that_is_no_choice_is_named_and_the_note_comes_all_the_same(add):
    assert add("Opmerkingen", note(Pad="Toetsing", Perspectief="buurman")) == (
        ["+ note Let op."],
        [("word-unknown", "buurman")],
    )


def test_a_copied_line_with_another_text_is_a_new_note_and_a_mere_copy_is_none(add):
    def more(home, text="Mooi pad."):
        sheet = home.sheet("Opmerkingen")
        sheet.put(sheet.sheet.max_row + 1, sheet.values(sheet.sheet.max_row))
        sheet.sheet.cell(sheet.sheet.max_row, sheet.column("Opmerking")).value = text

    assert add("Opmerkingen", more=more) == (NONE, NONE)
    assert add("Opmerkingen", more=lambda home: more(home, "Nog iets.")) == (["+ note Nog iets."], NONE)


def test_the_same_workbook_read_again_adds_the_same_note(tmp_path, napl):
    with make_project(tmp_path / "proef.napl") as document:
        add_path_note(document, grid_of(document).id, "Mooi pad.")
        workbook = exported(document)
    with Home(workbook) as home:
        write_lines(home.sheet("Opmerkingen"), [note(Pad="Toetsing", Dimensie="Beoordelen", Niveau="expert")])
        write_lines(home.sheet("Relaties"), [relation(FROM, "vereist", TO)])
    path = document.path
    assert napl("import-workbook", workbook, "--into", path, "--accept", "safe")[0] == 0
    code, said, _ = napl("import-workbook", workbook, "--into", path)
    assert (code, said) == (0, "In ‘terug.xlsx’ is niets veranderd ten opzichte van het project.\n")
    with Document.open(path, read_only=True) as document:
        rows = rows_of(document)
    assert sorted(row["text"] for (table, _id), row in rows.items() if table == "note") == [
        "Let op.",
        "Mooi pad.",
    ]
    assert [table for table, _id in rows if table == "prerequisite"] == ["prerequisite"]


# Relations

FROM, TO = "Toetsing › Ontwerpen › Vragen › startbekwaam", "Toetsing › Ontwerpen › Doelen › startbekwaam"


def relation(one, word, other, **more):
    return {"Van": one, "Relatie": word, "Naar": other, **more}


def test_new_relations_of_roles_and_what_a_role_or_a_cell_asks(document):
    workbook = exported(document)
    with Home(workbook) as home:
        write_lines(
            home.sheet("Relaties"),
            [
                relation("Toetser", "Verwant aan", "Coach"),
                relation("Coach", "vraagt niveau", "Toetsing › expert"),
                relation(FROM, "vereist", TO, Waarom="eerst kiezen"),
            ],
        )
    read = read_back(workbook, rows_of(document))
    assert read.remarks == ()
    found = diff(read.base, read.theirs)
    assert (found.removed, found.changed) == ({}, {})
    assert sorted(table for table, _id in found.added) == [
        "prerequisite",
        "role_relation",
        "role_requirement",
    ]
    (label,) = (row["label"] for row in found.added.values() if "label" in row)
    assert label == "eerst kiezen"


def test_a_new_relation_is_the_one_that_the_program_would_make(document):
    workbook = exported(document)
    with Home(workbook) as home:
        write_lines(
            home.sheet("Relaties"),
            [relation("Toetser", "verwant aan", "Coach"), relation(FROM, "vereist", TO)],
        )
    theirs = read_back(workbook, rows_of(document)).theirs
    grid = grid_of(document)
    toetser, coach = (
        next(key[1] for key, row in theirs.items() if key[0] == "role" and row["title"] == title)
        for title in ("Toetser", "Coach")
    )
    relate_roles(document, coach, toetser, RelationKind.RELATED)
    cells = [(row.id, grid.levels[0].id) for row in (grid.rows[1], grid.rows[0])]
    add_prerequisite(document, *cells)
    assert not diff(rows_of(document), theirs)


@pytest.mark.parametrize(
    ("line", "remarks"),
    [
        (relation("Toetser", "groeit naar", "Coach"), NONE),
        (relation("Toetser", "groeit naar", "Coch"), [("place-unknown", "Toetser · Coch")]),
        (relation("Toetser", "groeit naar", "Expert"), [("place-twice", "Toetser · Expert")]),
        (relation("Coach", "groeit naar", "coach"), [("to-itself", "Coach")]),
        (relation("Coach", "lijkt op", "Toetser"), [("relation-unknown", "Coach")]),
        (relation("Coach", "vraagt niveau", "expert"), [("place-unknown", "Coach · expert")]),
        (relation(FROM, "vereist", FROM), [("to-itself", FROM)]),
        (relation(FROM, "volgend niveau", TO), NONE),
        ({"Van": "Zelf bedacht"}, [("relation-unknown", "Zelf bedacht")]),
    ],
)
def test_a_line_that_is_no_new_relation_is_named_unless_it_says_nothing_new(add, line, remarks):
    assert add("Relaties", line) == (NONE, remarks)


# Routes, and what is said


def test_a_new_route_is_only_named(add):
    assert add("Routes", {"Route": "Nog verder", "Voor": "team"}) == (NONE, [("route-new", "Nog verder")])


def test_every_remark_is_a_sentence_in_both_languages(document):
    write_cell(document, grid_of(document).rows[2].id, grid_of(document).levels[0].id, "Iets.")
    workbook = exported(document)
    with Home(workbook) as home:
        write_lines(home.sheet("Opmerkingen"), [note(Rol="Expert"), note(Rol="Exprt")])
        write_lines(
            home.sheet("Relaties"), [relation("Coach", "?", ""), relation("Coach", "verbreedt", "Coach")]
        )
        write_lines(home.sheet("Routes"), [{"Route": "Nieuw"}])
    remarks = read_back(workbook, rows_of(document)).remarks
    assert len({remark.kind for remark in remarks}) == 5
    for language in LANGUAGES:
        said = [remark_in_words(remark, wording(language)) for remark in remarks]
        assert all(
            sentence.endswith(".") and remark.sheet in sentence
            for sentence, remark in zip(said, remarks, strict=True)
        )
