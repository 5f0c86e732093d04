"""What comes in without a known beginning is recognised by its titles and what is in it, and asked about."""

import pytest

from napl_desktop.rows.matching import agreed_identities, apart, find_likenesses, remapped
from napl_desktop.rows.merging import ChangeKind, apply, merge
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


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Toetsen en feedback", "Feedback en toetsen"),
        ("Toetsing en feedback", "Feedback en toetsen"),
        ("Begeleiding van leerlingen", "Leerlingen begeleiden"),
        ("Curriculumontwerper", "Curriculumontwikkelaar"),
        ("Pijlers en thema's", "Thema’s en pijlers"),
        ("2. Kern en keuze", "1. Kern en keuze"),
        ("Ontwikkelpad mentor", "Ontwikkelpad mentor vo"),
        ("Digitale coaches", "Digitale coach"),
    ],
)
def test_titles_that_say_the_same_in_other_words_are_asked_about(rooms, theirs, ours):
    here, there = rooms
    here.role(ours)
    there.role(theirs)
    (found,) = find_likenesses(here.rows, there.rows)

    assert not found.is_same_title
    assert 75 <= found.likeness <= 100


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Coördinator", "coordinator"),
        ("Teamleider", "Team  leider"),
        ("ICT-coach", "ict coach"),
        ("Wat ontwikkelen", "Wat ontwikkelen?"),
        ("+/-", "+/-"),
    ],
)
def test_titles_are_the_same_whatever_their_capitals_spaces_and_accents(rooms, theirs, ours):
    here, there = rooms
    here.role(ours)
    there.role(theirs)
    (found,) = find_likenesses(here.rows, there.rows)

    assert (found.is_same_title, found.likeness) == (True, 100)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("startbekwaam", "vakbekwaam"),
        ("basisbekwaam", "vakbekwaam"),
        ("Rol A", "Rol B"),
        ("Niveau 1", "Niveau 2"),
        ("Niveau 1.1", "Niveau 11"),
        ("Fase II van het traject", "Fase III van het traject"),
        ("A+", "A-"),
        ("+", "-"),
        ("Ontwikkelpad vo", "Ontwikkelpad po"),
        ("Wat ontwikkelen?", "Hoe ontwikkelen?"),
        ("Onderwijskundig onderzoek", "Onderwijskundig ontwerpen"),
        ("Taalcoördinator", "Rekencoördinator"),
        ("Teamleider", "Themaleider"),
        ("Onderbouw", "Bovenbouw"),
        ("Formatief toetsen", "Summatief toetsen"),
        ("Expert toetsing", "Startbekwaam toetsing"),
        ("Samenwerken met ouders", "Samenwerken met collega's"),
    ],
)
def test_titles_that_tell_things_apart_are_not_asked_about(rooms, theirs, ours):
    here, there = rooms
    here.role(ours)
    there.role(theirs)

    assert asked(here, there) == []


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


def test_a_path_with_the_same_rows_is_found_under_another_title(rooms):
    here, there = rooms
    here.path("Curriculumdeskundigheid", CURRICULUM)
    here.path("Coachen", [("Gesprek", "Luistert naar een collega."), ("Lesbezoek", "Kijkt mee in een les.")])
    there.path("Onderwijs maken", CURRICULUM)

    assert asked(here, there) == [("Onderwijs maken", "Curriculumdeskundigheid")]


def test_paths_that_were_only_begun_alike_are_not_asked_about(rooms):
    here, there = rooms
    for room, titles in ((here, ("Coachen", "Toetsen")), (there, ("Onderzoek", "Leiding geven"))):
        for title in titles:
            texts = [
                f"{title} gaat in {room.name} over heel andere dingen dan {number}." for number in "abcd"
            ]
            room.path(
                title, [(row, text) for row, text in zip(("Doel", "Werk", "Team"), texts, strict=False)]
            )

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


def test_of_things_that_are_as_much_alike_that_of_the_same_atelier_is_meant(rooms):
    here, there = rooms
    here.role("Coach")
    here.atelier = here.put("atelier", there.atelier, title="Ook hier", focus="roles")
    of_the_same = here.role("Coach")
    there.role("Coach")
    (found,) = find_likenesses(here.rows, there.rows)

    assert found.ours == ("role", of_the_same)


def test_ateliers_projects_perspectives_and_routes_stay_apart(rooms):
    here, there = rooms
    for room in rooms:
        room.put("perspective", title="Bedrijf", letter="B", shape="circle")
        room.put("route", title="Naar expert", traveller="team", role_id=room.role(f"Rol {room.name}"))
        room.rows["atelier", room.atelier]["title"] = "vo · rollen"

    assert asked(here, there) == []


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


def test_two_ateliers_that_were_begun_from_one_file_come_beside_each_other(rooms):
    here, there = rooms
    path = here.path("Curriculumdeskundigheid", CURRICULUM)
    there.rows = {key: dict(row) for key, row in here.rows.items()}
    there.rows["atelier", here.atelier]["title"] = "po · rollen"
    there.rows["path", path]["title"] = "Leerplan"
    first = apart(there.rows, "po")
    came = merge({}, here.rows, first)
    both = apply(came, came.decisions()).rows
    there.rows["path", path]["title"] = "Leerplan maken"
    proposal = merge(first, both, apart(there.rows, "po"))

    assert [row["title"] for key, row in both.items() if key[0] == "atelier"] == [
        "vo · rollen utrecht",
        "po · rollen",
    ]
    assert {key: both[key] for key in here.rows} == here.rows
    (change,) = proposal.changes.values()
    assert (change.kind, change.ours, change.theirs) == (
        ChangeKind.CHANGED,
        {"title": "Leerplan"},
        {"title": "Leerplan maken"},
    )
