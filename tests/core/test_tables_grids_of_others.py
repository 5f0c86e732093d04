"""Shapes of grids from schools, training institutes and publishers that the guess once got wrong."""

import pytest

from napl_desktop.exchange.tables.layout import LeftOutReason
from napl_desktop.exchange.tables.raw import Merge
from tests.core.drawn_grids import Grid, reading_of, said_of, seen_in

_GRIDS = {
    "each block has its own title in a repeated header": Grid(
        [
            ["Wat je maakt", "Startbekwaam", "Vakbekwaam"],
            ["Les", "volgt een opzet", "maakt een opzet"],
            ["", "", ""],
            ["Hoe je werkt", "Startbekwaam", "Vakbekwaam"],
            ["Samen", "sluit aan", "trekt de kar"],
        ],
        "Startbekwaam, Vakbekwaam",
        "Wat je maakt/Les; Hoe je werkt/Samen",
        4,
        listed="Startbekwaam, Vakbekwaam",
    ),
    "numbered blocks in a repeated header": Grid(
        [
            ["Domein 1", "Brons", "Zilver"],
            ["Doel", "kent het", "stelt het"],
            ["Domein 2", "Brons", "Zilver"],
            ["Zorg", "ziet het", "biedt het"],
        ],
        "Brons, Zilver",
        "Domein 1/Doel; Domein 2/Zorg",
        4,
        listed="Brons, Zilver",
    ),
    "a title above each repeated header": Grid(
        [
            ["Deel een", "", ""],
            ["Aspect", "Basis", "Expert"],
            ["Kern", "kiest uit het boek", "kiest uit de wereld"],
            ["", "", ""],
            ["Deel twee", "", ""],
            ["Aspect", "Basis", "Expert"],
            ["Team", "overlegt", "verbindt"],
        ],
        "Basis, Expert",
        "Deel een/Kern; Deel twee/Team",
        4,
        listed="Aspect, Aspect, Basis, Expert",
    ),
    "bands over a column of row numbers": Grid(
        [
            ["Nr", "Aspect", "Zaaien", "Oogsten"],
            ["In de klas", "", "", ""],
            ["1", "Rust", "zoekt wat werkt", "weet wat werkt"],
            ["2", "Orde", "vraagt om hulp", "geeft hulp"],
            ["Om de klas", "", "", ""],
            ["3", "Ouders", "belt als het moet", "belt als het goed gaat"],
        ],
        "Zaaien, Oogsten",
        "In de klas/Rust; In de klas/Orde; Om de klas/Ouders",
        6,
        [Merge(1, 0, 1, 3), Merge(4, 0, 4, 3)],
        listed="Nr, Aspect, 1, 2, 3",
    ),
    "one word over all levels, layers merged down": Grid(
        [
            ["", "Eis", "Toelichting", "Niveaus", ""],
            ["", "", "", "Opbouw", "Bloei"],
            ["Mens", "Contact", "met elkaar", "groet bij de deur", "kent ieders verhaal"],
            ["", "Grens", "aan elkaar", "zegt stop", "voorkomt het"],
        ],
        "Opbouw, Bloei",
        "Mens/Contact\nmet elkaar; Mens/Grens\naan elkaar",
        4,
        [Merge(0, 0, 1, 0), Merge(0, 1, 1, 1), Merge(0, 2, 1, 2), Merge(0, 3, 0, 4), Merge(2, 0, 3, 0)],
        listed="Eis, Toelichting, Niveaus",
    ),
    "one word over all levels, layers not merged": Grid(
        [
            ["Domein", "Aspect", "Groeifasen", ""],
            ["", "", "Verkennen", "Verbreden"],
            ["Klas", "Orde", "vraagt hoe het kan", "laat zien hoe het kan"],
            ["", "Sfeer", "lacht mee", "brengt de lach"],
        ],
        "Verkennen, Verbreden",
        "Klas/Orde; Klas/Sfeer",
        4,
        [Merge(0, 2, 0, 3)],
        listed="Domein, Aspect, Groeifasen",
    ),
    "a first level beside the stages": Grid(
        [
            ["Thema", "Instroom", "Leren", "", "Meester", ""],
            ["", "", "L1", "L2", "M1", "M2"],
            ["Lezen", "leest zelf graag", "leest voor", "kiest", "raadt aan", "schrijft"],
            ["Rekenen", "rekent zelf goed", "rekent voor", "vraagt", "daagt uit", "bewijst"],
        ],
        "Instroom, L1, L2, M1, M2",
        "Lezen; Rekenen",
        10,
        [Merge(0, 0, 1, 0), Merge(0, 1, 1, 1), Merge(0, 2, 0, 3), Merge(0, 4, 0, 5)],
        "Leren, Leren, Meester, Meester",
        listed="Thema",
    ),
    "parents of one letter, levels of one digit": Grid(
        [
            ["Lijn", "Stap", "1", "2", "3"],
            ["A", "Orde", "vraagt om stilte", "krijgt stilte", "heeft stilte"],
            ["", "Sfeer", "lacht mee", "maakt grapjes", "vangt op"],
            ["B", "Team", "luistert", "spreekt", "leidt"],
        ],
        "1, 2, 3",
        "A/Orde; A/Sfeer; B/Team",
        9,
        listed="Lijn, Stap",
    ),
    "levels of one letter, half empty, marks": Grid(
        [["Vak", "P", "B", "E"], ["Ne", "x", "", "x"], ["En", "", "x", ""], ["Wi", "x", "x", "x"]],
        "P, B, E",
        "Ne; En; Wi",
        6,
        listed="Vak",
    ),
    "the word expert in the name of the titles": Grid(
        [["Rol van de expert", "1", "2"], ["Coach", "luistert", "spiegelt"], ["Maker", "tekent", "bouwt"]],
        "1, 2",
        "Coach; Maker",
        4,
        listed="Rol van de expert",
    ),
    "points under the levels, weights and dates beside them": Grid(
        [
            ["Criterium", "Zwak", "Matig", "Goed", "Weging (%)", "Gezien op"],
            ["", "0 punten", "5 punten", "10 punten", "", ""],
            ["Stem", "is zacht", "is te horen", "boeit de zaal", "60", "2026-03-02"],
            ["Beeld", "stoort", "past", "voegt toe", "40", "2026-03-09"],
        ],
        "Zwak, Matig, Goed",
        "Stem; Beeld",
        6,
        listed="Criterium, Weging (%), Gezien op, 0 punten, 5 punten, 10 punten, 60, 2026-03-02, 40, 2026-03-09",
    ),
    "lines to sign and a page number under the grid": Grid(
        [
            ["Aspect", "Beginner", "Meester"],
            ["Orde", "vraagt hulp bij orde", "geeft hulp bij orde"],
            ["", "", ""],
            ["Naam leider:", "", "Handtekening:"],
            ["Pagina 1 van 1", "", ""],
        ],
        "Beginner, Meester",
        "Orde",
        2,
        listed="Aspect, Naam leider:, Handtekening:, Pagina 1 van 1",
    ),
    "levels in rows, one column of texts": Grid(
        [
            ["Niveau", "Wat doet iemand?"],
            ["Startbekwaam", "werkt in de eigen klas"],
            ["Vakbekwaam", "werkt met het team"],
            ["Expert", "werkt buiten de school"],
        ],
        "Wat doet iemand?",
        "Startbekwaam; Vakbekwaam; Expert",
        3,
        listed="Niveau",
    ),
    "a level without a name": Grid(
        [
            ["Domein", "Aspect", "Begin", "", "Expert"],
            ["Klas", "Orde", "vraagt om stilte", "krijgt stilte", "heeft stilte"],
            ["", "Sfeer", "lacht soms mee", "maakt wel grapjes", "vangt iedereen op"],
        ],
        "Begin, Niveau 2, Expert",
        "Klas/Orde; Klas/Sfeer",
        6,
        listed="Domein, Aspect",
    ),
    "ids for machines beside two rows of a header": Grid(
        [
            ["fase", "", "Leren", "Leren", "", ""],
            ["niveau", "Dimensie", "L1", "L2", "M", "Stand"],
            [
                "6ca66e91-eee2-4c1b-8d3a-0123456789ab",
                "Kern",
                "kiest er een",
                "kiest er meer",
                "kiest niet",
                "○",
            ],
            ["c8cbc2f7-b5cf-4c1b-8d3a-0123456789ab", "Team", "doet mee", "doet voor", "laat doen", "○"],
        ],
        "L1, L2, M",
        "Kern; Team",
        6,
        stages="Leren, Leren",
        listed="fase, niveau, Dimensie, Stand, 6ca66e91-eee2-4c1b-8d3a-0123456789ab, ○, "
        "c8cbc2f7-b5cf-4c1b-8d3a-0123456789ab, ○",
    ),
}


@pytest.mark.parametrize("name", _GRIDS)
def test_a_grid_of_others_is_understood_without_a_hand(name: str) -> None:
    grid = _GRIDS[name]
    assert seen_in(reading_of(grid)) == said_of(grid)


def test_an_example_beside_each_level_becomes_a_note() -> None:
    rows = [
        ["Aspect", "Startbekwaam", "Voorbeeld", "Expert", "Voorbeeld"],
        ["Orde", "vraagt om stilte", "steekt een hand op", "heeft stilte", "wacht even"],
    ]
    plan = reading_of(Grid(rows, "", "", 0)).plan
    assert [level.title for level in plan.levels] == ["Startbekwaam", "Expert"]
    assert plan.rows[0].layers == ("Orde",)
    assert plan.rows[0].notes == ("Voorbeeld: steekt een hand op", "Voorbeeld: wacht even")


def test_one_name_over_several_columns_makes_levels_of_them() -> None:
    rows = [["Aspect", "Niveaubeschrijving", ""], ["Orde", "vraagt", "heeft"], ["Rust", "zoekt", "vindt"]]
    plan = reading_of(Grid(rows, "", "", 0, [Merge(0, 1, 0, 2)])).plan
    assert [level.title for level in plan.levels] == ["Niveaubeschrijving", "Niveaubeschrijving"]


def test_bands_count_among_the_layers_that_were_asked_for() -> None:
    grid = Grid(
        [
            ["Aspect", "Basis", "Expert"],
            ["De les", "", ""],
            ["Begin", "groet", "boeit"],
            ["De school", "", ""],
            ["Team", "luistert", "leidt"],
        ],
        "",
        "",
        0,
        [Merge(1, 0, 1, 2), Merge(3, 0, 3, 2)],
    )
    for layers in (None, 1, 2):
        rows = reading_of(grid, layers).plan.rows
        assert [row.layers for row in rows] == [("De les", "Begin"), ("De school", "Team")]


def test_a_total_may_stand_behind_its_amount() -> None:
    rows = [["%", "Criterium", "Zwak", "Goed"], ["100", "Stem", "zacht", "luid"], ["100", "Totaal", "", ""]]
    reading = reading_of(Grid(rows, "", "", 0))
    assert [row.layers for row in reading.plan.rows] == [("Stem",)]
    assert [left.text for left in reading.left_out if left.reason is LeftOutReason.TOTAL] == ["100", "Totaal"]
