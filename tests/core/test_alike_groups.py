"""Which things are asked about together, and which are not."""

import pytest

from napl_desktop.alike.groups import find_alike
from napl_desktop.alike.same import pairs_of
from napl_desktop.model import AtelierFocus, Dimension, Role, Sector
from tests.core.alike_projects import AteliersMade, answered, nothing, with_said


@pytest.fixture
def made():
    return AteliersMade()


def groups(made, rows=None):
    return [[thing.title for thing in group.things] for group in find_alike(rows or made.rows, nothing)]


def three(made, *titles, task=""):
    """Make a role in an ateliers of each sector; return their keys."""
    return [
        ("role", made.role(made.atelier(sector), title, task))
        for sector, title in zip(Sector, titles, strict=False)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Toetsexpert", "Toetsen"),
        ("Docentonderzoeker", "Onderzoekende docent"),
        ("Opleider in de school", "Schoolopleider"),
        ("Klassenmanagement", "Management van de klas"),
        ("Begeleider van starters", "Begeleiden van starters"),
        ("Curriculumontwikkelaar", "Curiculumontwikkelaar"),
        ("***", "***"),
    ],
)
def test_words_and_parts_of_words_in_another_form_are_the_same(made, one, other):
    three(made, one, other, task="research")
    assert groups(made) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Groep 1", "Groep 2"),
        ("Voor vo", "Voor mbo"),
        ("Startbekwaam", "Vakbekwaam"),
        ("Het werk van de school", "De klas van het kind"),
    ],
)
def test_what_is_told_apart_or_shares_only_little_words_is_not_asked(made, one, other):
    three(made, one, other, task="research")
    assert groups(made) == []


def test_what_is_only_alike_through_a_third_is_not_asked_together(made):
    three(made, "Middelen kiezen", "Middelen kiezen, middelen delen", "Delen")
    assert all(not {"Middelen kiezen", "Delen"} <= {*group} for group in groups(made))


def test_of_one_atelier_nothing_is_asked(made):
    atelier = made.atelier(Sector.PO)
    made.role(atelier, "Coach")
    made.role(atelier, "Coach")
    assert groups(made) == []


def test_another_task_is_less_likely(made):
    one, other = AteliersMade(), AteliersMade()
    three(one, "Mentor", "Mentor", task="research")
    for sector, task in ((Sector.PO, "research"), (Sector.VO, "teaching")):
        other.role(other.atelier(sector), "Mentor", task)
    assert find_alike(one.rows, nothing)[0].likeness > find_alike(other.rows, nothing)[0].likeness


def test_a_third_is_asked_about_with_both_that_are_the_same(made):
    one, other, third = three(made, "Digicoach", "Coach van digitale lessen", "Digicoach")
    rows = with_said(made.rows, [(one, other, True)])
    (group,) = find_alike(rows, nothing)
    assert [thing.key for thing in group.things] == [one, other, third]
    assert group.linked == ((one[1], other[1]),)

    after = answered(rows, Role, pairs_of([one, other], [third], rows))
    assert find_alike(after, nothing) == ()


def test_what_differs_from_one_differs_from_all_that_are_the_same(made):
    one, other, third = three(made, "Coach", "Coach", "Coach")
    rows = with_said(made.rows, [(one, other, True), (other, third, False)])
    assert groups(made, rows) == []


def test_a_level_that_is_called_as_the_national_level_needs_no_question(made):
    for sector in Sector:
        atelier = made.atelier(sector, focus=AtelierFocus.LEVELS)
        made.path(atelier, f"Pad {sector}", levels=[("startbekwaam", "startbekwaam")])
    assert groups(made) == []


def test_another_name_for_a_national_level_is_asked_with_those_that_bear_it(made):
    for sector, title in zip(Sector, ("Starter", "startbekwaam", "startbekwaam"), strict=True):
        atelier = made.atelier(sector, focus=AtelierFocus.LEVELS)
        made.path(atelier, f"Pad {sector}", levels=[(title, "startbekwaam")])
    assert groups(made) == [["Starter", "startbekwaam", "startbekwaam"]]


def test_rows_are_not_compared_with_what_has_rows_under_it(made):
    made.path(made.atelier(Sector.PO), "Een", [("Toetsen", ["Kiest."])])
    made.path(made.atelier(Sector.VO), "Twee", [("Toetsen", [("Vragen", ["Maakt."])])])
    assert groups(made) == []


def test_the_texts_of_a_dimension_with_rows_are_its_rows(made):
    for sector in (Sector.PO, Sector.VO):
        made.path(made.atelier(sector), f"{sector}", [("Toetsen", [(f"Rij {sector}", ["Maakt."])])])
    (group,) = find_alike(made.rows, nothing)
    assert group.kind is Dimension
    assert [[text.text for text in thing.texts] for thing in group.things] == [["Rij po"], ["Rij vo"]]


def test_it_can_be_ended(made):
    three(made, "Coach", "Coach")

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        find_alike(made.rows, stop)
