"""What somebody does to a workbook at home comes back as exactly that."""

import pytest

from napl_desktop.model import DescriptorStatus, KnownPerspective
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.dimensions import explain_dimension
from napl_desktop.operations.levels import set_stage
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.paths import assign_role
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.roles import add_role
from tests.core.edited_workbooks import Home, back, exported
from tests.core.made_projects import atelier_id, grid_of, make_project

NONE = []


@pytest.fixture
def document(tmp_path):
    """Ontwerpen: Doelen, Vragen; and Beoordelen; by three levels, of which the last two are in a stage."""
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        cells = [[(row.id, level.id) for level in grid.levels] for row in grid.rows]
        for level in grid.levels[1:]:
            set_stage(document, level.id, "Verdieping")
        explain_dimension(document, grid.ancestors(grid.rows[0].id)[0].id, "Van niets naar iets.")
        explain_dimension(document, grid.rows[1].id, "Open en gesloten.")
        set_status(document, [cells[0][0]], DescriptorStatus.AGREED)
        set_status(document, [cells[0][1]], DescriptorStatus.DISPUTED)
        assign_role(document, grid.id, add_role(document, atelier_id(document), "Toetser"))
        add_cell_note(document, *cells[1][0], "Welke vragen?", KnownPerspective.EXPERT.id)
        add_prerequisite(document, cells[0][1], cells[0][0])
        yield document


@pytest.fixture
def edit(document):
    """Let somebody edit the sheet of the path; return what came of it."""

    def edited(deed, sheet="Toetsing"):
        workbook = exported(document)
        with Home(workbook) as home:
            deed(home.sheet(sheet))
        return back(document, workbook)

    return edited


def test_nothing_done_is_nothing_changed(edit):
    assert edit(lambda sheet: None) == (NONE, NONE)


def test_texts_change_and_what_was_agreed_is_a_proposal_again(edit):
    def deed(sheet):
        sheet.write("Doelen", "startbekwaam", "Kiest een doel.")
        sheet.write("Doelen", "vakbekwaam", " Weegt een doel. ")
        sheet.write("Beoordelen", "expert", 12)
        sheet.write("Vragen", "startbekwaam", None)

    assert edit(deed) == (
        [
            "+ cell Beoordelen/expert “12” proposed",
            "cell Doelen/startbekwaam “Kiest doelen.” agreed: status agreed → proposed",
            "cell Doelen/startbekwaam “Kiest doelen.” agreed: text Kiest doelen. → Kiest een doel.",
            "cell Doelen/vakbekwaam “Weegt doelen.” disputed: text Weegt doelen. → Weegt een doel.",
            "cell Vragen/startbekwaam “Maakt vragen.” proposed: status proposed → empty",
            "cell Vragen/startbekwaam “Maakt vragen.” proposed: text Maakt vragen. → ",
        ],
        NONE,
    )


def test_the_column_stand_says_how_far_the_room_is(edit):
    assert edit(lambda sheet: sheet.write("Doelen", "Stand", "● ● –")) == (
        ["cell Doelen/vakbekwaam “Weegt doelen.” disputed: status disputed → agreed"],
        NONE,
    )
    assert edit(lambda sheet: sheet.write("Doelen", "Stand", "klaar")) == (NONE, [("word-unknown", "klaar")])


def test_titles_and_explanations(edit):
    def deed(sheet):
        sheet.write("Vragen", "Subdimensie", "Vraagvormen\nGesloten en open.")
        sheet.write("Doelen", "Hoofddimensie", "Maken\nVan niets.")
        sheet.write("Vraagvormen", "Hoofddimensie", "Maken")
        sheet.sheet["B2"] = "Toetsen"
        sheet.sheet["B4"] = "Hoe je toetst."

    assert edit(deed) == (
        [
            "dimension Ontwerpen/Vragen: explanation Open en gesloten. → Gesloten en open.",
            "dimension Ontwerpen/Vragen: title Vragen → Vraagvormen",
            "dimension Ontwerpen: explanation Van niets naar iets. → Van niets.",
            "dimension Ontwerpen: title Ontwerpen → Maken",
            "path Toetsing: description  → Hoe je toetst.",
            "path Toetsing: title Toetsing → Toetsen",
        ],
        NONE,
    )


def test_a_slip_mended_in_the_first_row_of_a_block_is_meant_for_the_block(edit):
    assert edit(lambda sheet: sheet.write("Doelen", "Hoofddimensie", "Ontwerp\nVan niets naar iets.")) == (
        ["dimension Ontwerpen: title Ontwerpen → Ontwerp"],
        NONE,
    )


def test_repeats_that_are_cleared_away_stay_what_they_were(edit):
    assert edit(lambda sheet: sheet.write("Vragen", "Hoofddimensie", None)) == (NONE, NONE)


@pytest.mark.parametrize(
    ("head", "orders"),
    [
        (
            "Subdimensie",
            ["order of dimension Ontwerpen: Vragen Doelen", "order of dimension: Beoordelen Ontwerpen"],
        ),
        ("Hoofddimensie", []),
        ("expert", ["order of dimension Ontwerpen: Vragen Doelen"]),
    ],
)
def test_sorted_rows_are_one_other_order_for_each_parent(edit, head, orders):
    assert edit(lambda sheet: sheet.sort(head, reverse=head != "expert")) == (orders, NONE)


def test_inserted_rows_are_new_and_a_blank_layer_is_that_of_the_row_above(edit):
    def deed(sheet):
        sheet.insert(sheet.row("Vragen"), [None, "Ontwerpen", "Bronnen", "Kent bronnen."])
        sheet.insert(sheet.row("Beoordelen"), [None, None, "Normen\nWat telt.", None, "Kiest normen."])
        sheet.insert(sheet.row("Beoordelen") + 1, [None, "Verantwoorden", "Uitleg"])

    assert edit(deed) == (
        [
            "+ cell Bronnen/startbekwaam “Kent bronnen.” proposed",
            "+ cell Normen/vakbekwaam “Kiest normen.” proposed",
            "+ dimension Ontwerpen/Bronnen",
            "+ dimension Ontwerpen/Normen",
            "+ dimension Verantwoorden",
            "+ dimension Verantwoorden/Uitleg",
        ],
        NONE,
    )


def test_a_row_that_is_cut_and_inserted_elsewhere_moves(edit):
    def deed(sheet):
        values = sheet.values(sheet.row("Doelen"))
        sheet.remove(sheet.row("Doelen"))
        sheet.insert(sheet.row("Beoordelen") + 1, [values[0], "Beoordelen en meten", *values[2:]])

    assert edit(deed) == (
        [
            "+ dimension Beoordelen en meten",
            "dimension Ontwerpen/Doelen: parent_id Ontwerpen → Beoordelen en meten",
        ],
        NONE,
    )


def test_what_is_pasted_in_a_new_row_while_the_old_one_goes_is_the_same_row(edit):
    def deed(sheet):
        values = sheet.values(sheet.row("Doelen"))
        sheet.remove(sheet.row("Doelen"))
        sheet.insert(sheet.row("Beoordelen"), [None, *values[1:]])

    assert edit(deed) == (["order of dimension Ontwerpen: Vragen Doelen"], NONE)


def test_a_removed_row_goes_with_what_is_on_it(edit):
    assert edit(lambda sheet: sheet.remove(sheet.row("Vragen"))) == (
        [
            "- cell Vragen/expert “Laat vragen maken.” proposed",
            "- cell Vragen/startbekwaam “Maakt vragen.” proposed",
            "- dimension Ontwerpen/Vragen",
            "- note Welke vragen?",
        ],
        [],
    )


def test_a_copy_of_a_row_is_a_new_row(edit):
    def deed(sheet):
        values = sheet.values(sheet.row("Doelen"))
        sheet.insert(sheet.row("Vragen"), [*values[:2], "Doelen stellen", *values[3:]])

    assert edit(deed) == (
        [
            "+ cell Doelen stellen/startbekwaam “Kiest doelen.” proposed",
            "+ cell Doelen stellen/vakbekwaam “Weegt doelen.” proposed",
            "+ dimension Ontwerpen/Doelen stellen",
        ],
        [("id-twice", "Doelen stellen")],
    )


def test_rows_sorted_without_the_hidden_column_are_known_by_what_is_in_them(edit):
    def deed(sheet):
        sheet.write("Vragen", "startbekwaam", "Maakt goede vragen.")
        sheet.sort("Hoofddimensie", first=2)

    changes, remarks = edit(deed)
    assert changes == [
        "cell Vragen/startbekwaam “Maakt vragen.” proposed: text Maakt vragen. → Maakt goede vragen.",
        "order of dimension Ontwerpen: Vragen Doelen",
        "order of dimension: Beoordelen Ontwerpen",
    ]
    assert [kind for kind, _ in remarks] == ["ids-drifted"]


def test_a_new_level_inside_a_stage_is_of_that_stage_and_one_at_the_end_is_none(edit):
    def deed(sheet):
        head, row = sheet.grid()[0] - 1, sheet.row("Doelen")
        sheet.insert_column(sheet.column("expert"), {head: "senior", row: "Leert het anderen."})
        sheet.insert_column(sheet.column("Stand"), {head: "meester"})
        sheet.insert_column(sheet.column("startbekwaam"), {})

    changes, remarks = edit(deed)
    assert (changes, remarks) == (
        ["+ cell Doelen/senior “Leert het anderen.” proposed", "+ level meester", "+ level senior"],
        NONE,
    )


def test_names_stages_and_anchors_of_levels(edit):
    def deed(sheet):
        head, column = sheet.grid()[0] - 1, sheet.column("expert")
        sheet.sheet.cell(head, column).value = "meester"
        sheet.sheet.cell(head - 1, column).value = None

    assert edit(deed) == (
        ["level expert: stage Verdieping → ", "level expert: title expert → meester"],
        NONE,
    )


def test_own_columns_lines_and_sheets_are_left_alone_and_named(document):
    workbook = exported(document)
    with Home(workbook) as home:
        sheet = home.sheet("Toetsing")
        last = sheet.sheet.max_column
        sheet.sheet.cell(sheet.row("Doelen"), last + 1).value = "even bellen"
        sheet.sheet.cell(sheet.grid()[-1] + 3, 2).value = "Gemaakt door ons"
        home.book.create_sheet("Eigen blad")["A1"] = "van mij"
        home.book.copy_worksheet(home.book["Toetsing"])
    assert back(document, workbook) == (
        NONE,
        [
            ("own-column", "even bellen"),
            ("own-line", "Gemaakt door ons"),
            ("sheet-copied", "Toetsing"),
            ("own-sheet", ""),
        ],
    )


@pytest.mark.parametrize(
    ("deed", "remark"),
    [
        (lambda sheet: sheet.sheet.delete_cols(1), ("keys-gone", "")),
        (lambda sheet: sheet.sheet.delete_rows(1), ("keys-gone", "")),
        (lambda sheet: sheet.write("Doelen", "expert", "=1+"), ("formula", "Doelen · expert")),
        (lambda sheet: sheet.write("Doelen", "Subdimensie", None), ("no-title", "Doelen")),
        (lambda sheet: sheet.insert(sheet.row("Vragen"), [None, None, None, "Tekst."]), ("no-title", "8")),
    ],
)
def test_what_cannot_be_read_is_left_alone_and_named(edit, deed, remark):
    assert edit(deed) == (NONE, [remark])


def test_a_removed_column_removes_its_level(edit):
    assert edit(lambda sheet: sheet.sheet.delete_cols(sheet.column("vakbekwaam"))) == (
        [
            "- cell Doelen/vakbekwaam “Weegt doelen.” disputed",
            "- level vakbekwaam",
            "- prerequisite",
        ],
        NONE,
    )


def without_its_id(sheet):
    """Let a column stay, and what says of which level it is go."""
    sheet.sheet.cell(1, sheet.column("vakbekwaam")).value = None


def moved_without_its_id(sheet):
    """Let a column go to the far right, by its texts alone."""
    column, last = sheet.column("vakbekwaam"), sheet.sheet.max_column + 1
    for row in range(2, sheet.sheet.max_row + 1):
        sheet.sheet.cell(row, last).value = sheet.sheet.cell(row, column).value
    sheet.sheet.delete_cols(column)


def without(*heads):
    def deed(sheet):
        for head in heads:
            sheet.sheet.delete_cols(sheet.column(head))

    return deed


@pytest.mark.parametrize(
    ("deed", "changes"),
    [
        (without("Stand", "vakbekwaam"), NONE),
        (without("Open opmerkingen", "vakbekwaam"), NONE),
        (without("startbekwaam", "vakbekwaam", "expert"), NONE),
        (without_its_id, ["+ cell Doelen/vakbekwaam “Weegt doelen.” proposed", "+ level vakbekwaam"]),
        (moved_without_its_id, NONE),
    ],
)
def test_a_level_stays_where_more_than_its_column_is_gone(edit, deed, changes):
    told, remarks = edit(deed)
    assert told == changes
    assert ("level-gone", "vakbekwaam") in remarks


def test_a_removed_sheet_of_a_path_stays_and_is_named(document):
    workbook = exported(document)
    with Home(workbook) as home:
        del home.book["Toetsing"]
    assert back(document, workbook) == (NONE, [("sheet-gone", "")])


def test_a_row_with_an_id_of_nowhere_is_a_new_row(edit):
    def deed(sheet):
        sheet.insert(sheet.row("Vragen"), ["0000", "Ontwerpen", "Van elders"])

    assert edit(deed) == (["+ dimension Ontwerpen/Van elders"], [("id-unknown", "Van elders")])


def test_roles(edit):
    def deed(sheet):
        sheet.write("Toetser", "Omschrijving", "Toetst.")
        sheet.write("Toetser", "Soort taak", "Assessment en feedback")
        sheet.write("Toetser", "Invloed", "nationaal")
        sheet.write("Toetser", "Geparkeerd", "misschien")
        sheet.put(sheet.row("Toetser") + 1, [None, "Nieuwe rol", "Wat nieuws."])

    assert edit(deed, "Rollen") == (
        [
            "+ role Nieuwe rol",
            "role Toetser: description  → Toetst.",
            "role Toetser: sphere None → national",
            "role Toetser: task  → assessment",
        ],
        [("word-unknown", "misschien")],
    )


def test_notes_and_relations(edit):
    def deed(sheet):
        row = sheet.sheet.max_row
        sheet.sheet.cell(row, sheet.column("Opmerking")).value = "Welke vragen dan?"
        sheet.sheet.cell(row, sheet.column("Afgehandeld")).value = "Ja"
        sheet.sheet.cell(row, sheet.column("Perspectief")).value = "leraar"

    assert edit(deed, "Opmerkingen") == (
        [
            "note Welke vragen?: handled 0 → 1",
            "note Welke vragen?: perspective_id externe expert → leraar",
            "note Welke vragen?: text Welke vragen? → Welke vragen dan?",
        ],
        NONE,
    )

    def say_why(sheet):
        row = next(row[0].row for row in sheet.sheet.iter_rows() if row[2].value == "vereist")
        sheet.sheet.cell(row, sheet.column("Waarom")).value = "eerst kiezen"

    assert edit(say_why, "Relaties") == (
        ["prerequisite: label  → eerst kiezen"],
        NONE,
    )
