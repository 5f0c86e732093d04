"""Titles that say the same in other words are asked about, and titles that tell things apart are not."""

import pytest

from napl_desktop.rows.matching import find_likenesses
from tests.core.matched_projects import Room, asked


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
        ("Thema's", "Thema"),
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
        ("Niveau 2", "Niveau"),
        ("Groep", "Groep3"),
        ("Fase II van het traject", "Fase III van het traject"),
        ("A+", "A-"),
        ("A+", "A"),
        ("+", "-"),
        ("+", "+/-"),
        ("Ontwikkelpad vo", "Ontwikkelpad po"),
        ("Wat ontwikkelen?", "Hoe ontwikkelen?"),
        ("Onderwijskundig onderzoek", "Onderwijskundig ontwerpen"),
        ("Taalcoördinator", "Rekencoördinator"),
        ("Teamleider", "Themaleider"),
        ("Leraren", "Leren"),
        ("Leren leren", "Leren"),
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
