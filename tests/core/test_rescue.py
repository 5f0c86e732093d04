"""What can be read of a damaged file becomes a sound project: every text in its place, or told."""

import re
import sqlite3
from contextlib import closing, suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import check_content, seal
from napl_desktop.document.history.steps import step_table
from napl_desktop.document.rescue.rescue import in_words, kept_work, look, rescue, save_kept_work
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileExists, FileMissing
from napl_desktop.errors.projects import NothingToRescue
from napl_desktop.model import RelationKind, Traveller, descriptor_id, new_id
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.notes import add_cell_note, add_path_note
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, put_on_map
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.text import normalise
from napl_desktop.wording import wording
from tests.core.made_projects import atelier_id, contents, grid_of, in_folder, make_project, shown, traces

WORDS = wording("nl")
PAGE = 4096
LARGE = PathPlan(
    "Veel",
    tuple(PlannedLevel(f"Niveau {number}") for number in range(6)),
    tuple(
        PlannedRow(
            ("Band", f"Rij {row}"), tuple(f"Tekst {row}.{level} " + "lang " * 30 for level in range(6))
        )
        for row in range(90)
    ),
)


def with_a_past(path, plan=None):
    with make_project(path, *([plan] if plan else [])) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[2].id, grid.levels[0].id, "Dit is een zin om te herkennen.")
        add_cell_note(document, grid.rows[2].id, grid.levels[0].id, "Bij de zin.", None)
        add_cell_note(document, grid.rows[2].id, grid.levels[1].id, "Bij een lege cel.", None)
        add_path_note(document, grid.id, "Een opmerking bij het pad.", None)
        _link(document, grid)
    return path


def _link(document, grid):
    """Let things of every kind lead to each other; one end is a cell that was never written in."""
    low, high = grid.levels[0].id, grid.levels[1].id
    first, last = grid.rows[0].id, grid.rows[2].id
    add_prerequisite(document, (first, high), (last, low), "Dit is eerst nodig.")
    add_prerequisite(document, (last, grid.levels[2].id), (first, low))
    one, other = (add_role(document, atelier_id(document), title) for title in ("Toetser", "Coach"))
    put_on_map(document, one, 12, -3)
    relate_roles(document, one, other, RelationKind.GROWS_INTO)
    require_level(document, other, high)
    save_route(document, RoutePlan("Naar coach", Traveller.TEAM, None, other, {first: low}))


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return with_a_past(tmp_path_factory.mktemp("goed") / "proef.napl").read_bytes()


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    path = tmp_path_factory.mktemp("groot") / "groot.napl"
    make_project(path, LARGE).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path, good):
    path = tmp_path / "proef.napl"
    path.write_bytes(good)
    return path


def run(path, *statements):
    """Change a file as another program would; the rows without a past, so that only they count."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def forget(path):
    """Take the history away: then nothing but the rows themselves can be believed."""
    run(path, "DELETE FROM row_change", f"DELETE FROM {step_table.name}")


def saved(path):
    """Rescue a file; return what the new one says and what was told, after a look at the promises."""
    target = path.with_name("hersteld.napl")
    before = path.read_bytes(), path.stat().st_mtime_ns, in_folder(path.parent)
    found = look(path, WORDS)
    losses = rescue(path, target, WORDS)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before[:2]
    assert in_folder(path.parent) == sorted([*before[2], "hersteld.napl"])
    assert traces() == []
    with Document.open(target) as document:
        assert document.damage() == []
        assert document.steps() == ()
    said = contents(target)
    assert (found.paths, found.notes) == (len(said["path"]), len(said["note"]))
    assert {name: table.rows for name, table in found.tables.items()} == {n: len(said[n]) for n in said}
    target.unlink()
    return said, in_words(losses, WORDS)


# Nothing lost


def wal(path):
    run(path, "PRAGMA journal_mode = WAL")


def trigger_and_column(path):
    run(
        path,
        "ALTER TABLE path ADD COLUMN kleur TEXT",
        "CREATE TRIGGER kwaad AFTER INSERT ON path BEGIN DELETE FROM note; END",
    )


def without_index(path):
    run(path, "DROP INDEX ix_note_path_id")


def longer(path):
    path.write_bytes(path.read_bytes() + b"rommel" * 1000)


def without_beginning(path):
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])


def without_schema(path):
    content = bytearray(path.read_bytes())
    content[100:110] = bytes(10)
    path.write_bytes(content)


def wrong_size_in_header(path):
    content = bytearray(path.read_bytes())
    content[28:32] = (3).to_bytes(4, "big")
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [wal, trigger_and_column, without_index, longer, without_beginning, without_schema, wrong_size_in_header],
)
def test_where_every_row_is_there_nothing_is_lost(path, damage):
    before = contents(path)
    damage(path)

    said, told = saved(path)

    assert said == before
    assert told == (
        ["Niet overgenomen, want het hoort niet in een project: kwaad"] if "column" in damage.__name__ else []
    )


def test_a_step_that_was_damaged_is_in_no_new_file(path):
    before = contents(path)
    run(path, "UPDATE row_change SET after = replace(after, 'zin om', 'zin op') WHERE after LIKE '%zin om%'")

    said, told = saved(path)

    assert (said, told) == (before, [])


def test_a_text_changed_outside_the_program_is_put_back_and_told(path):
    before = contents(path)
    run(path, "UPDATE descriptor SET text = 'Van een ander' WHERE text LIKE 'Dit is%'")
    seal_it(path)

    said, told = saved(path)

    assert said == before
    assert told == [
        "Buiten het programma veranderd, de eigen tekst is teruggezet. In het bestand stond: Van een ander"
    ]


def seal_it(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        seal(connection)


def test_a_row_that_is_gone_comes_back_from_the_history(path):
    before = contents(path)
    run(path, "DELETE FROM descriptor WHERE text LIKE 'Dit is%'")

    said, told = saved(path)

    assert said == before
    assert told == ["Teruggehaald uit de geschiedenis (cellen): 1."]


def test_what_cannot_be_said_for_sure_stays_as_it_is_in_the_file(path):
    run(
        path,
        "UPDATE descriptor SET text = 'Later werk' WHERE text LIKE 'Dit is%'",
        "DELETE FROM step WHERE seq = 3",  # who knows what was done in it
    )

    said, told = saved(path)

    assert "Later werk" in {row["text"] for row in said["descriptor"].values()}
    assert told == []


# Rows that do not fit


def test_cells_of_a_row_that_is_gone_stay_in_a_row(path):
    before = contents(path)
    forget(path)
    run(path, "DELETE FROM dimension WHERE title = 'Doelen'")

    said, told = saved(path)

    assert said["descriptor"] == before["descriptor"]
    (gone,) = before["dimension"].keys() - {
        id for id, row in said["dimension"].items() if row["title"] != "Teruggevonden rij"
    }
    assert said["dimension"][gone]["path_id"] == before["dimension"][gone]["path_id"]
    assert told == [
        "De naam is weg, de inhoud is er nog (rijen en hoofddimensies): 1. Het heet nu ‘Teruggevonden rij’."
    ]


def test_cells_of_a_level_and_a_path_that_are_gone_stay_together(path):
    before = contents(path)
    forget(path)
    run(path, "DELETE FROM level WHERE title = 'expert'", "DELETE FROM path", "DELETE FROM atelier")

    said, _told = saved(path)

    assert said["descriptor"] == before["descriptor"]
    assert {row["title"] for row in said["path"].values()} == {"Teruggevonden ontwikkelpad"}
    assert said["path"].keys() == before["path"].keys()
    assert {row["title"] for row in said["level"].values()} >= {"startbekwaam", "Teruggevonden niveau"}
    assert {row["title"] for row in said["atelier"].values()} == {"Teruggevonden atelier"}


def test_a_cell_on_a_parent_becomes_a_note(path):
    forget(path)
    place = "(SELECT id FROM dimension WHERE title = 'Ontwerpen')"
    run(path, f"UPDATE descriptor SET dimension_id = {place} WHERE text = 'Kiest doelen.'")

    said, told = saved(path)

    (note,) = [row for row in said["note"].values() if row["text"] == "Kiest doelen."]
    assert said["dimension"][note["dimension_id"]]["title"] == "Ontwerpen"
    assert told == [
        "De plaats was weg of bezet. Deze tekst is nu een opmerking bij de rij: Kiest doelen.",
    ]


def test_two_cells_at_one_place(path):
    forget(path)
    run(
        path,
        "INSERT INTO descriptor (dimension_id, level_id, text, status, id)"
        " SELECT dimension_id, level_id, 'Dubbel', 'agreed', 'dubbel' FROM descriptor"
        " WHERE text = 'Kiest doelen.'",
    )

    said, told = saved(path)

    assert {"Kiest doelen."} <= {row["text"] for row in said["descriptor"].values()}
    assert "Dubbel" in {row["text"] for row in said["note"].values()}
    assert len(told) == 1


def test_notes_keep_their_places_and_those_without_one_get_one(path):
    before = contents(path)
    forget(path)
    lost = new_id()
    run(
        path,
        "DELETE FROM descriptor WHERE text = ''",  # the id of a cell says where it was
        f"UPDATE note SET path_id = '{lost}' WHERE text LIKE 'Een opmerking%'",
    )

    said, told = saved(path)

    notes = {row["text"]: row for row in said["note"].values()}
    assert said["descriptor"] == before["descriptor"]
    for text in ("Bij de zin.", "Bij een lege cel."):
        assert notes[text] in before["note"].values()
    orphaned = notes["Een opmerking bij het pad."]
    assert said["path"][orphaned["path_id"]]["title"] == "Teruggevonden ontwikkelpad"
    assert any("Een opmerking bij het pad." in line for line in told)


def test_rounds_and_foreign_parents_are_undone(path):
    before = contents(path)
    forget(path)
    child = "(SELECT id FROM dimension WHERE title = 'Doelen')"
    run(
        path,
        f"UPDATE dimension SET parent_id = {child} WHERE title = 'Ontwerpen'",
        "UPDATE dimension SET parent_id = id WHERE title = 'Beoordelen'",
    )

    said, _told = saved(path)

    assert {row["title"] for row in said["dimension"].values()} == {
        row["title"] for row in before["dimension"].values()
    }
    texts = {row["text"] for table in ("descriptor", "note") for row in said[table].values()}
    assert texts >= {row["text"] for row in before["descriptor"].values()}


def test_words_that_are_none_and_values_of_another_kind(path):
    forget(path)
    run(
        path,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE descriptor SET status = 'mooi' WHERE text LIKE 'Kiest%'",
        "UPDATE atelier_sector SET sector = 'hbo'",
        "UPDATE atelier SET order_key = x'00ff'",
        "UPDATE level SET anchor = 'meester', order_key = ''",
        "UPDATE note SET kind = 7, handled = 'ja', perspective_id = 'buurman', written_at = ''",
        "UPDATE path SET title = CAST(title AS BLOB)",
        "UPDATE project SET id = 'van een ander', title = ''",
    )

    said, _told = saved(path)

    assert {row["status"] for row in said["descriptor"].values() if row["text"]} == {"proposed"}
    assert {row["title"] for row in said["path"].values()} == {"Toetsing"}
    assert {(row["kind"], row["handled"], row["perspective_id"]) for row in said["note"].values()} == {
        ("remark", 0, None)
    }
    assert [row["title"] for row in said["project"].values()] == ["proef"]


def test_a_column_that_would_be_worked_out_is_left_alone(path):
    before = contents(path)
    run(
        path,
        "ALTER TABLE level RENAME COLUMN stage TO was",
        "ALTER TABLE level ADD COLUMN stage TEXT AS (hex(title))",
    )

    said, _told = saved(path)

    assert said == before


def test_no_project_and_two_projects(path):
    before = contents(path)
    columns = "title, kind, created_at"
    run(path, f"INSERT INTO project ({columns}, id) SELECT 'Nog een', kind, created_at, 'twee' FROM project")
    said, told = saved(path)
    assert said == before
    assert told == ["Stond er dubbel, met een andere tekst: Nog een"]

    run(path, "DELETE FROM project")
    said, _told = saved(path)
    assert [row["title"] for row in said["project"].values()] == ["proef"]
    assert said["descriptor"] == before["descriptor"]


# Pages that cannot be read


def pages_of(content, letters):
    """Return the numbers of the pages with these letters in it, from 0."""
    return [
        number
        for number in range(len(content) // PAGE)
        if re.search(letters, content[number * PAGE : (number + 1) * PAGE])
    ]


@pytest.mark.parametrize("which", [slice(0, 1), slice(-1, None), slice(2, 5), slice(1, None, 2)])
def test_around_pages_that_cannot_be_read_all_rows_are(tmp_path, large, which):
    path = tmp_path / "groot.napl"
    path.write_bytes(large)
    before = contents(path)
    content = bytearray(large)
    hit = pages_of(large, rb"Tekst \d+\.\d lang")[which]
    on_them = b"".join(large[page * PAGE : (page + 1) * PAGE] for page in hit)
    for page in hit:
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(content)

    said, told = saved(path)

    lost = before["descriptor"].keys() - said["descriptor"].keys()
    assert lost == {id for id, row in before["descriptor"].items() if row["text"].encode() in on_them}
    assert said == before | {
        "descriptor": {id: row for id, row in before["descriptor"].items() if id not in lost}
    }
    assert told == [f"Niet te lezen (cellen): minstens {len(lost)}."]


def test_rows_that_were_cut_through_are_told_and_not_put_anywhere(path):
    forget(path)
    run(
        path,
        "UPDATE descriptor SET id = 'x' || char(0) || 'y' WHERE text LIKE 'Kiest%'",
        "UPDATE descriptor SET text = 'Weegt' || char(0) || 'doelen' WHERE text LIKE 'Weegt%'",
        "UPDATE level SET id = x'ff00' WHERE title = 'expert'",
    )

    said, told = saved(path)

    texts = {row["text"] for row in said["descriptor"].values()}
    assert "Kiest doelen." not in texts
    assert "Deels onleesbaar: Kiest doelen." in told
    assert "Deels onleesbaar: Weegt\N{REPLACEMENT CHARACTER}doelen" in told
    assert {row["title"] for row in said["level"].values()} == {
        "startbekwaam",
        "vakbekwaam",
        "Teruggevonden niveau",
    }


def test_half_a_file_gives_the_half_that_is_there(tmp_path, large):
    path = tmp_path / "groot.napl"
    path.write_bytes(large)
    before = contents(path)
    path.write_bytes(large[: len(large) * 2 // 3])

    said, told = saved(path)

    assert len(said["descriptor"]) > 50
    for cell, row in said["descriptor"].items():
        assert row == before["descriptor"][cell]
    assert told


# Kept work, and where nothing helps


def test_kept_work_is_a_better_source(path, tmp_path):
    document = Document.open(path)
    grid = grid_of(document)
    write_cell(document, grid.rows[0].id, grid.levels[2].id, "Nog niet in het bestand.")
    document.keep_drafts([Draft(target_of(("cell", grid.rows[1].id, grid.levels[1].id)), "Half getypt")])
    wanted = shown(document)
    document.leave()
    for content in (b"", path.read_bytes()[:5000]):
        path.write_bytes(content)
        target = tmp_path / f"verder {len(content)}.napl"

        kept = kept_work(path)
        save_kept_work(kept, target)

        assert path.read_bytes() == content
        with Document.open(target) as saved_one:
            assert shown(saved_one) == wanted
            assert [draft.text for draft in saved_one.drafts()] == ["Half getypt"]
            saved_one.undo()
        with pytest.raises(FileExists):
            save_kept_work(kept, target)


@pytest.mark.parametrize(
    "damage",
    ["UPDATE level SET path_id = 'nergens'", "UPDATE descriptor SET id = 'ergens' WHERE text LIKE 'Kiest%'"],
)
def test_kept_work_that_is_damaged_itself_is_not_offered(path, damage):
    document = Document.open(path)
    write_cell(document, grid_of(document).rows[0].id, grid_of(document).levels[2].id, "Meer.")
    database = document._copy.database
    document.leave()
    assert kept_work(path) is not None

    run(database, damage)

    assert kept_work(path) is None


def test_of_another_file_no_work_is_offered(path, tmp_path):
    document = Document.open(path)
    write_cell(document, grid_of(document).rows[0].id, grid_of(document).levels[2].id, "Meer.")
    document.leave()

    assert kept_work(tmp_path / "ander.napl") is None


def test_the_new_file_replaces_nothing(path, tmp_path):
    (tmp_path / "er al.napl").write_text("van mij")

    with pytest.raises(FileExists):
        rescue(path, tmp_path / "er al.napl", WORDS)

    assert (tmp_path / "er al.napl").read_text() == "van mij"


@pytest.mark.parametrize("content", [b"", b"x" * 99, b"Notulen " * 5000, bytes(100_000)])
def test_where_nothing_can_be_read_it_says_so(path, content):
    path.write_bytes(content)

    with pytest.raises(NothingToRescue) as told:
        look(path, WORDS)

    assert "niets meer te lezen" in WORDS.error(told.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FileMissing):
        look(tmp_path / "weg.napl", WORDS)


def test_on_the_command_line(path, tmp_path, capsys):
    run(path, "DELETE FROM descriptor WHERE text LIKE 'Dit is%'", "CREATE VIEW kwaad AS SELECT 1")

    assert main(["rescue", str(path), str(tmp_path / "uit.napl")]) == 0

    assert capsys.readouterr().out.splitlines() == [
        "Teruggehaald uit de geschiedenis (cellen): 1.",
        "Niet overgenomen, want het hoort niet in een project: kwaad",
    ]
    check_content(tmp_path / "uit.napl", tmp_path / "uit.napl")
    assert main(["rescue", str(path), str(tmp_path / "uit.napl")]) == 2


def test_on_the_command_line_kept_work_comes_first(path, tmp_path, capsys):
    document = Document.open(path)
    write_cell(document, grid_of(document).rows[0].id, grid_of(document).levels[2].id, "Meer.")
    document.leave()
    path.write_bytes(b"")

    assert main(["rescue", str(path), str(tmp_path / "uit.napl")]) == 0

    assert "alles is heel" in capsys.readouterr().out
    assert "Meer." in {row["text"] for row in contents(tmp_path / "uit.napl")["descriptor"].values()}


# Any damage


@st.composite
def damaged(draw, whole):
    """Return a file after up to four accidents."""
    content = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        pages = max(1, len(content) // PAGE)
        one, other = (draw(st.integers(0, pages - 1)) * PAGE for _ in range(2))
        match draw(st.sampled_from(["flip", "flips", "zero", "cut", "splice", "swap"])):
            case "flip":
                content[draw(st.integers(0, len(content) - 1))] ^= 1 << draw(st.integers(0, 7))
            case "flips":
                for place in draw(st.lists(st.integers(one, min(one + PAGE, len(content)) - 1), max_size=40)):
                    content[place] = draw(st.integers(0, 255))
            case "zero":
                content[one : one + PAGE] = bytes(len(content[one : one + PAGE]))
            case "cut":
                del content[draw(st.integers(PAGE, len(content))) :]
            case "splice":
                content[one : one + PAGE] = content[other : other + PAGE]
            case "swap":
                first, second = content[one : one + PAGE], content[other : other + PAGE]
                content[other : other + len(first)] = first
                content[one : one + len(second)] = second
    return bytes(content)


def squashed(text):
    """Return a text without what may be between letters that were beside each other."""
    return re.sub(r"[\s\ufffd]+", "", normalise(text))


TEXTS = ("title", "description", "stage", "explanation", "text", "name", "label", "task")


def texts_of(said):
    return {row[name] for table in said.values() for row in table.values() for name in TEXTS if row.get(name)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_happens_no_text_is_made_up(good, tmp_path, data):
    whole = tmp_path / "heel.napl"
    whole.write_bytes(good)
    before = contents(whole)
    content = data.draw(damaged(good))
    path, target = tmp_path / "proef.napl", tmp_path / "hersteld.napl"
    path.write_bytes(content)
    target.unlink(missing_ok=True)
    with suppress(UserError), Document.open(path) as document:
        assert shown(document) == before
    try:
        rescue(path, target, WORDS)
    except NothingToRescue:
        return
    assert path.read_bytes() == content
    check_content(target, target)
    with Document.open(target) as document:
        assert document.damage() == []
    was_there = squashed(content.decode("utf-8", "replace"))
    ours = {
        WORDS.text("rescue", key)
        for key in ("nameless", "found-atelier", "found-path", "found-dimension", "found-level")
    }
    for text in texts_of(contents(target)) - texts_of(before) - ours - {"proef"}:
        assert squashed(text) in was_there


LINKS = ("prerequisite", "role_relation", "role_requirement", "route", "starting_level")


def test_links_of_every_kind_are_saved(path):
    before = contents(path)
    forget(path)

    said, told = saved(path)

    for table in LINKS:
        assert said[table] == before[table], table
        assert before[table], table
    assert [row["map_x"] for row in said["role"].values()] == [
        row["map_x"] for row in before["role"].values()
    ]
    assert told == []


@pytest.mark.parametrize(
    ("gone", "lost"),
    [
        (
            "DELETE FROM role WHERE title = 'Coach'",
            {"role_relation", "role_requirement", "route", "starting_level"},
        ),
        ("DELETE FROM role WHERE title = 'Toetser'", {"role_relation"}),
        ("UPDATE route SET role_id = 'weg'", {"route", "starting_level"}),
        ("UPDATE prerequisite SET required_id = 'weg'", {"prerequisite"}),
        ("UPDATE starting_level SET route_id = 'weg'", {"starting_level"}),
    ],
)
def test_a_link_without_an_end_is_told(path, gone, lost):
    forget(path)
    run(path, gone)

    said, told = saved(path)

    assert {table for table in LINKS if not said[table]} == lost
    for table in lost:
        assert any(WORDS.text("things", table) in line for line in told), table
    if "prerequisite" in lost:
        assert any("Dit is eerst nodig." in line for line in told)


def test_of_two_links_between_the_same_the_first_stays_and_words_of_the_other_are_told(path):
    before = contents(path)
    forget(path)
    ends = "descriptor_id, required_id"
    run(
        path,
        f"INSERT INTO prerequisite ({ends}, label, id)"
        f" SELECT {ends}, 'Om een andere reden.', '{new_id()}' FROM prerequisite WHERE label != ''",
        "INSERT INTO starting_level (route_id, dimension_id, level_id, id)"
        f" SELECT route_id, dimension_id, level.id, '{new_id()}' FROM starting_level JOIN level"
        " WHERE level.id != level_id LIMIT 1",
    )

    said, told = saved(path)

    assert {table: said[table] for table in LINKS} == {table: before[table] for table in LINKS}
    assert told == ["Stond er dubbel, met een andere tekst: Om een andere reden."]


def test_links_follow_the_ids_that_cells_get(path):
    before = contents(path)
    forget(path)
    new_id_of = "'x' || (SELECT rowid FROM descriptor AS cell WHERE cell.id = {end})"
    for end in ("descriptor_id", "required_id"):
        run(path, f"UPDATE prerequisite SET {end} = {new_id_of.format(end=end)}")
    run(path, "UPDATE descriptor SET id = 'x' || rowid")

    said, _told = saved(path)

    assert said["prerequisite"] == before["prerequisite"]


def test_ids_of_cells_are_those_of_their_places(path):
    forget(path)
    run(path, "UPDATE descriptor SET id = 'x' || rowid")

    said, _told = saved(path)

    for id, row in said["descriptor"].items():
        assert id == descriptor_id(row["dimension_id"], row["level_id"])
