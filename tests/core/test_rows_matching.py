"""What comes in without a known beginning is recognised by its titles and what is in it, and asked about."""

import pytest

from napl_desktop.rows.matching import agreed_identities, find_likenesses, remapped
from napl_desktop.rows.merging import merge
from tests.core.matched_projects import LEVELS, Room, asked

CURRICULUM = (
    (
        "Wat ontwikkelen?",
        (
            "Kern en keuze",
            "Kiest per les wat alle leerlingen moeten kennen.",
            "Weegt kern en keuze per jaar.",
        ),
        ("Samenhang", "Ziet waar het eigen vak andere vakken raakt.", "Stemt thema's af met een ander vak."),
    ),
    (
        "Hoe ontwikkelen?",
        ("Team", "Denkt mee in de sectie over een lessenserie.", "Leidt het gesprek in de sectie."),
        ("Verantwoording", "Vertelt leerlingen waarom een les zo is.", "Legt keuzes uit aan ouders en team."),
    ),
)


@pytest.fixture
def rooms():
    return Room("utrecht"), Room("zwolle")


@pytest.mark.parametrize(("theirs", "ours"), [("Rol A", "Rol B"), ("Pad vo", "Pad po")])
def test_what_titles_tell_apart_is_not_the_same_for_all_that_is_in_it(rooms, theirs, ours):
    here, there = rooms
    here.path(ours, CURRICULUM)
    there.path(theirs, CURRICULUM)

    assert asked(here, there) == []


def test_rows_and_levels_of_the_same_title_come_along_with_their_path(rooms):
    here, there = rooms
    here.path("Toetsen en feedback", CURRICULUM)
    there.path("Feedback en toetsen", CURRICULUM)
    (found,) = find_likenesses(here.rows, there.rows)

    titles = [there.title(their) for their, _ in found.along]
    assert titles == [here.title(our) for _, our in found.along]
    assert titles == [
        "Wat ontwikkelen?",
        "Kern en keuze",
        "Samenhang",
        "Hoe ontwikkelen?",
        "Team",
        "Verantwoording",
        *LEVELS,
    ]


def without_texts(rows):
    """Return rows as `Room.path` takes them without their texts."""
    return tuple((row[0], *(without_texts(row[1:]) if not isinstance(row[1], str) else ())) for row in rows)


@pytest.mark.parametrize("rows", [CURRICULUM, without_texts(CURRICULUM)])
def test_a_path_with_the_same_rows_is_found_under_another_title(rooms, rows):
    here, there = rooms
    here.path("Curriculumdeskundigheid", rows)
    here.path("Coachen", [("Gesprek", "Luistert naar een collega."), ("Lesbezoek", "Kijkt mee in een les.")])
    there.path("Onderwijs maken", rows)

    assert asked(here, there) == [("Onderwijs maken", "Curriculumdeskundigheid")]
    assert find_likenesses(here.rows, there.rows)[0].likeness == 90


@pytest.mark.parametrize(
    "rows",
    [
        ["Kennis", "Vaardigheden"],
        ["Rij 1", "Rij 2", "Rij 3", "Rij 4"],
        [],
    ],
)
def test_few_rows_and_numbered_ones_and_national_levels_do_not_make_the_same_path(rooms, rows):
    here, there = rooms
    here.path("Coachen", rows)
    there.path("Toetsen", rows)

    assert asked(here, there) == []


def test_paths_that_were_only_begun_alike_are_not_asked_about(rooms):
    here, there = rooms
    for room, titles in (
        (here, ("Coachen", "Toetsen", "Taal")),
        (there, ("Onderzoek", "Leiding", "Rekenen")),
    ):
        for title in titles:
            room.path(title, ["Doel", "Werk", "Team", "Middelen"])

    assert asked(here, there) == []


def test_one_cell_that_is_the_same_does_not_make_the_same_path(rooms):
    here, there = rooms
    cell = ("Team", "Denkt in de sectie mee over een lessenserie, en vraagt anderen mee te denken.")
    here.path("Coachen", [cell, *((row, f"Doet {row}.") for row in ("Gesprek", "Kijken", "Groep", "Doel"))])
    there.path("Toetsen", [cell, *((row, f"Kan {row}.") for row in ("Vragen", "Vorm", "Analyse", "Norm"))])

    assert asked(here, there) == []


def test_the_same_rows_with_other_texts_do_not_make_the_same_path(rooms):
    here, there = rooms
    here.path(
        "Coachen", [(row, f"{row}: luistert, vraagt door en vat samen.") for row in ("Doel", "Werk", "Team")]
    )
    there.path(
        "Toetsen",
        [(row, "Maakt met een toetsmatrijs goede vragen bij " + row) for row in ("Doel", "Werk", "Team")],
    )

    assert asked(here, there) == []


def test_a_role_with_another_title_is_known_by_what_was_written_of_it(rooms):
    here, there = rooms
    text = "Zorgt dat toetsen meten wat leerlingen leerden. Kijkt met de sectie naar wat er uit komt"
    here.role("Toetsdeskundige", f"{text}.")
    here.role("Coach", "Helpt collega's verder met hun lessen.")
    there.role("Examenmaker", f"{text} en rood is.")
    there.role("Digicoach", "Laat zien wat digitale middelen voor een les betekenen.")

    assert asked(here, there) == [("Examenmaker", "Toetsdeskundige")]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Begeleidt collega's in school.", "Begeleidt collega's in school."),
        (
            "Begeleidt leraren in opleiding in de school en op de opleiding. Geeft zelf les.",
            "Begeleidt leraren in opleiding in de school en op de opleiding. Maakt roosters.",
        ),
    ],
)
def test_roles_are_not_the_same_by_a_short_text_or_by_half_of_one(rooms, theirs, ours):
    here, there = rooms
    here.role("Mentor", ours)
    there.role("Coach", theirs)

    assert asked(here, there) == []


def test_a_row_that_is_merely_like_one_is_a_question_that_depends_on_its_path(rooms):
    here, there = rooms
    here.path("Toetsen", ["Vragen", "Feedback geven aan leerlingen"])
    there.path("Toetsen", ["Vragen", "Leerlingen feedback geven"])
    path, row = find_likenesses(here.rows, there.rows)

    assert (path.is_same_title, path.needs) == (True, None)
    assert (there.title(row.theirs), row.needs) == ("Leerlingen feedback geven", path.theirs)
    along = {their: our[1] for their, our in path.along}
    both = agreed_identities([path, row], {path.theirs, row.theirs})
    assert both == {path.theirs: path.ours[1], row.theirs: row.ours[1]} | along
    assert row.theirs not in agreed_identities([path, row], {path.theirs})
    assert agreed_identities([path, row], {row.theirs}) == {}


def test_a_row_with_another_title_is_known_by_its_texts(rooms):
    here, there = rooms
    texts = (
        "Maakt vragen bij de doelen van een les.",
        "Maakt een toets met collega's.",
        "Leidt het toetsteam.",
    )
    here.path("Toetsen", [("Vragen", *texts), ("Gesprek", "Bespreekt een toets met leerlingen.")])
    there.path("Toetsen", [("Items construeren", *texts), ("Nabespreken", "Laat zien wat goed was.")])

    assert asked(here, there) == [("Toetsen", "Toetsen"), ("Items construeren", "Vragen")]


def test_what_is_under_a_row_that_is_asked_about_goes_with_that_row(rooms):
    here, there = rooms
    here.path("Toetsen", [("Goede vragen maken", ["Doelen"], ["Vorm"])])
    there.path("Toetsen", [("Vragen maken", ["Doelen"], ["Vorm"])])
    path, row = find_likenesses(here.rows, there.rows)

    assert [there.title(their) for their, _ in path.along] == [*LEVELS]
    assert [there.title(their) for their, _ in row.along] == ["Doelen", "Vorm"]


def test_rows_of_paths_that_are_not_the_same_are_not_compared(rooms):
    here, there = rooms
    here.path("Coachen", ["Samenhang", "Team"])
    there.path("Onderzoek", ["Samenhang", "Vraag", "Gegevens", "Delen"])

    assert asked(here, there) == []


def test_what_both_have_is_not_asked_about_and_what_is_new_in_it_is(rooms):
    here, _ = rooms
    path = here.path("Toetsen", ["Vragen"])
    there = Room("zwolle")
    there.rows = {key: dict(row) for key, row in here.rows.items()}
    here.add_row(path, "Feedback")
    there.add_row(path, "feedback ")

    assert asked(here, there) == [("feedback ", "Feedback")]


def test_what_was_answered_is_not_asked_again(rooms):
    here, there = rooms
    here.path("Toetsen", ["Vragen", "Kijken"])
    path = there.path("Toetsen", ["Vragen", "Kijken"])
    there.role("Coach")
    here.role("Coach")
    role, found = find_likenesses(here.rows, there.rows)
    known = agreed_identities([role, found], {found.theirs}) | {role.theirs: role.theirs[1]}

    assert asked(here, there, known) == []

    there.add_row(path, "Feedback")
    here.add_row(found.ours[1], "Feedback")
    assert asked(here, there, known) == [("Feedback", "Feedback")]


def test_each_thing_is_in_one_question_with_what_it_is_most_like(rooms):
    here, there = rooms
    here.role("Coach", "De eerste.")
    here.role("Coach", "Helpt collega's verder met lessen.")
    there.role("Coach", "Helpt collega's verder met lessen.")
    there.role("Coaches", "Iets anders.")
    there.role("coach", "Nog iets anders.")
    found = find_likenesses(here.rows, there.rows)

    said = [(there.rows[each.theirs]["description"], here.rows[each.ours]["description"]) for each in found]
    assert said == [
        ("Helpt collega's verder met lessen.", "Helpt collega's verder met lessen."),
        ("Nog iets anders.", "De eerste."),
    ]


def test_other_texts_do_not_make_titles_less_alike(rooms):
    here, there = rooms
    here.role("Curriculumontwikkelaar", "Ontwerpt met collega's onderwijs dat klopt van les tot leerplan.")
    there.role("Curriculumontwerper", "Zit voor.")

    assert asked(here, there) == [("Curriculumontwerper", "Curriculumontwikkelaar")]


@pytest.mark.parametrize("first", ["Feedback en toetsen", "Toetsing en feedback"])
def test_the_same_title_goes_before_other_words_for_it_whatever_is_in_it(rooms, first):
    here, there = rooms
    here.path("Toetsen en feedback", CURRICULUM)
    there.path(first, CURRICULUM)
    there.path("toetsen en feedback")

    assert asked(here, there) == [("toetsen en feedback", "Toetsen en feedback")]


def test_of_other_words_for_a_title_those_that_are_most_like_it_are_asked_about(rooms):
    here, there = rooms
    here.role("Toetsen en feedback")
    there.role("Toetsing en feedback")
    there.role("Feedback en toetsen")

    assert asked(here, there) == [("Feedback en toetsen", "Toetsen en feedback")]


def test_of_things_that_are_as_much_alike_the_first_go_together(rooms):
    here, there = rooms
    for room, ids in ((here, ("z-hier", "a-hier")), (there, ("a-daar", "z-daar"))):
        for id in ids:
            room.put("role", id, atelier_id=room.atelier, title="Coach", parked=0)
    found = find_likenesses(here.rows, there.rows)

    assert [(each.theirs[1], each.ours[1]) for each in found] == [
        ("a-daar", "z-hier"),
        ("z-daar", "a-hier"),
    ]


def test_what_is_in_one_of_ours_is_asked_about_once_though_two_of_theirs_became_it(rooms):
    here, there = rooms
    path = here.path("Toetsen", ["Feedback"])
    known = {("path", there.path(title, ["Feedback"])): path for title in ("Toetsen", "Examens")}

    assert [each for each in asked(here, there, known) if each[0] not in LEVELS] == [("Feedback", "Feedback")]


def test_of_things_that_are_as_much_alike_that_of_the_same_atelier_is_meant(rooms):
    here, there = rooms
    here.role("Coach")
    here.atelier = here.put("atelier", there.atelier, title="Ook hier", focus="roles")
    of_the_same = here.role("Coach")
    there.role("Coach")
    (found,) = find_likenesses(here.rows, there.rows)

    assert found.ours == ("role", of_the_same)


def test_ateliers_projects_perspectives_routes_and_notes_stay_apart(rooms):
    here, there = rooms
    for room in rooms:
        room.put("note", path_id=room.path("Toetsen"), kind="remark", text="Mooi.", written_at="nu")
        room.put("perspective", title="Bedrijf", letter="B", shape="circle")
        room.put("route", title="Naar expert", traveller="team", role_id=room.role(f"Rol {room.name}"))
        room.rows["atelier", room.atelier]["title"] = "vo · rollen"
    (found,) = find_likenesses(here.rows, there.rows)

    assert [key[0] for key, _ in ((found.theirs, found.ours), *found.along)] == ["path", *["level"] * 3]


def test_a_first_hand_in_of_what_is_here_already_asks_only_where_texts_differ(rooms):
    here, there = rooms
    here.role("Curriculumontwikkelaar")
    here.path("Curriculumdeskundigheid", CURRICULUM)
    there.role("Curriculumontwikkelaar")
    path = there.path("Deskundig in curriculum", CURRICULUM)
    cell = next(row for row in there.of("descriptor").values() if row["text"].startswith("Denkt mee"))
    cell["text"] = "Denkt mee in de sectie, en vraagt leerlingen mee."
    there.add_row(path, "Proces", "Houdt een planning bij.")
    found = find_likenesses(here.rows, there.rows)
    identities = agreed_identities(found, {each.theirs for each in found}) | {
        (table, id): here.atelier for table, id in there.rows if table == "atelier"
    }
    proposal = merge({}, here.rows, remapped(there.rows, identities))

    asks = [(change.key[0], change.theirs) for change in proposal.conflicts]
    assert [each for each in asks if each[0] not in ("atelier", "path")] == [
        ("descriptor", {"text": cell["text"], "status": "proposed"})
    ]
    new = [change.theirs for change in proposal.changes.values() if not change.columns]
    assert [row.get("title", row.get("text")) for row in new] == ["Proces", "Houdt een planning bij."]
