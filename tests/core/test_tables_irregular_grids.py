"""Shapes of grids that facilitators make up, written out as lists: the guess must be right without a hand."""

import pytest

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.raw import Merge, from_rows
from tests.core.drawn_grids import Grid, reading_of, said_of, seen_in

_GRIDS = {
    "names nobody knows, one layer, long texts": Grid(
        [
            ["Waar het om gaat", "Zaaien", "Oogsten"],
            ["Nieuwsgierig zijn", "Vraagt leerlingen wat zij willen weten", "Maakt van vragen een project"],
            ["Volhouden", "Prijst wie doorgaat na een fout", "Bouwt opdrachten op naar moeilijkheid"],
            ["Afmaken", "Plant tijd om werk af te ronden", "Laat leerlingen hun werk tonen"],
        ],
        "Zaaien, Oogsten",
        "Nieuwsgierig zijn; Volhouden; Afmaken",
        6,
    ),
    "layers without names, parents once": Grid(
        [
            ["", "", "Wortel", "Stam", "Kruin"],
            ["Ik", "Rust", "let op eigen tempo", "neemt pauze", "bewaakt balans"],
            ["", "Groei", "vraagt hulp", "zoekt scholing", "deelt wat werkt"],
            ["Wij", "Team", "luistert", "spreekt uit", "verbindt"],
        ],
        "Wortel, Stam, Kruin",
        "Ik/Rust; Ik/Groei; Wij/Team",
        9,
    ),
    "four nameless layers, two levels": Grid(
        [
            ["", "", "", "", "Leerling", "Gezel"],
            ["Vak", "Inhoud", "Kennis", "Begrippen", "kent de begrippen", "legt verbanden"],
            ["", "", "", "Feiten", "kent de feiten", "weegt bronnen"],
            ["", "", "Kunnen", "Rekenen", "rekent voor", "laat schatten"],
            ["School", "Overleg", "Sectie", "Agenda", "levert punten", "stelt de agenda op"],
        ],
        "Leerling, Gezel",
        "Vak/Inhoud/Kennis/Begrippen; Vak/Inhoud/Kennis/Feiten; Vak/Inhoud/Kunnen/Rekenen; "
        "School/Overleg/Sectie/Agenda",
        8,
    ),
    "marks instead of texts, half empty": Grid(
        [
            ["Wat", "Hoe", "Niveau 1", "Niveau 2"],
            ["Klas", "Orde", "x", ""],
            ["Klas", "Sfeer", "x", "x"],
            ["School", "Team", "", "x"],
        ],
        "Niveau 1, Niveau 2",
        "Klas/Orde; Klas/Sfeer; School/Team",
        4,
    ),
    "rows that are still empty are no bands": Grid(
        [
            ["Aspect", "Startbekwaam", "Vakbekwaam"],
            ["Doelen", "", ""],
            ["Inhoud", "volgt het boek", ""],
            ["Volgorde", "", ""],
            ["Afronding", "", "blikt terug"],
            ["Evaluatie", "", ""],
        ],
        "Startbekwaam, Vakbekwaam",
        "Doelen; Inhoud; Volgorde; Afronding; Evaluatie",
        2,
    ),
    "stages repeated, names under them alike, ragged layers": Grid(
        [
            ["Kwaliteit", "Deelgebied", "Kenmerk", "Onderbouw", "Onderbouw", "Bovenbouw", "Bovenbouw"],
            ["", "", "", "Begin", "Eind", "Begin", "Eind"],
            ["Relatie", "Vertrouwen", "Nabij", "kent namen", "kent thuis", "kent plannen", "kent dromen"],
            ["", "", "Grenzen", "zegt stop", "", "maakt regels", "laat regels maken"],
            ["", "Klimaat", "", "ruimt op", "richt in", "", "ontwerpt"],
            ["Vak", "", "", "leest mee", "leest voor", "kiest", "schrijft"],
        ],
        "Begin, Eind, Begin, Eind",
        "Relatie/Vertrouwen/Nabij; Relatie/Vertrouwen/Grenzen; Relatie/Klimaat; Vak",
        14,
        stages="Onderbouw, Onderbouw, Bovenbouw, Bovenbouw",
    ),
    "a word over all levels is no stage": Grid(
        [
            ["", "", "Niveaus", "", "", ""],
            ["", "", "Leertijd", "", "Meestertijd", ""],
            ["Domein", "Aspect", "L1", "L2", "M1", "M2"],
            ["Klas", "Orde", "vraagt", "houdt", "bewaakt", "leert"],
            ["", "Sfeer", "groet", "lacht", "troost", "bouwt"],
        ],
        "L1, L2, M1, M2",
        "Klas/Orde; Klas/Sfeer",
        8,
        [Merge(0, 2, 0, 5), Merge(1, 2, 1, 3), Merge(1, 4, 1, 5)],
        "Leertijd, Leertijd, Meestertijd, Meestertijd",
    ),
    "stages over bands, layers without a name": Grid(
        [
            ["", "Basis", "", "Top", ""],
            ["", "B1", "B2", "T1", "T2"],
            ["Eerste deel", "", "", "", ""],
            ["Lezen", "leest voor", "leest samen", "kiest", "schrijft"],
            ["Praten", "vertelt", "vraagt", "leidt", "daagt uit"],
            ["Tweede deel", "", "", "", ""],
            ["Tellen", "telt", "rekent", "schat", "bewijst"],
        ],
        "B1, B2, T1, T2",
        "Eerste deel/Lezen; Eerste deel/Praten; Tweede deel/Tellen",
        12,
        [Merge(0, 1, 0, 2), Merge(0, 3, 0, 4), Merge(2, 0, 2, 4), Merge(5, 0, 5, 4)],
        "Basis, Basis, Top, Top",
    ),
    "parents in a row of their own, in their own column": Grid(
        [
            ["Hoofddimensie", "Subdimensie", "Begin", "Vervolg"],
            ["Ontwerpen", "", "", ""],
            ["", "Doel", "neemt over", "stelt zelf"],
            ["", "Vorm", "kent er drie", "kiest er een"],
            ["Begeleiden", "", "", ""],
            ["", "Gesprek", "luistert", "vraagt door"],
        ],
        "Begin, Vervolg",
        "Ontwerpen/Doel; Ontwerpen/Vorm; Begeleiden/Gesprek",
        6,
    ),
    "one title merged over rows with a statement each": Grid(
        [
            ["Competentie", "Startbekwaam", "Vakbekwaam"],
            ["Begeleiden", "luistert", "vraagt door"],
            ["", "stelt gerust", ""],
            ["Beoordelen", "gebruikt een lijst", "maakt een lijst"],
        ],
        "Startbekwaam, Vakbekwaam",
        "Begeleiden; Begeleiden; Beoordelen",
        5,
        [Merge(1, 0, 2, 0)],
    ),
    "cells merged for their looks": Grid(
        [
            ["Aspect", "", "Start", "", "Eind", ""],
            ["Orde", "", "vraagt hulp bij orde", "", "houdt orde", ""],
            ["Rust", "", "plant pauzes", "", "voelt aan wat nodig is", ""],
        ],
        "Start, Eind",
        "Orde; Rust",
        4,
        [Merge(row, column, row, column + 1) for row in range(3) for column in (0, 2, 4)],
    ),
    "a legend and a title above, unknown levels": Grid(
        [
            ["Legenda:", "groen is af", "", ""],
            ["", "oranje bespreken we nog", "", ""],
            ["", "", "", ""],
            ["Leerlijn burgerschap", "", "", ""],
            ["Onderwerp", "Oriëntatie", "Verdieping", "Vernieuwing"],
            ["Democratie", "organiseert een debat", "laat een raad vormen", "bouwt een democratische school"],
            ["Verschil", "kent de achtergronden", "benut verschillen", "adviseert de school"],
        ],
        "Oriëntatie, Verdieping, Vernieuwing",
        "Democratie; Verschil",
        6,
    ),
    "another list under the grid, blank rows inside it": Grid(
        [
            ["Domein", "Aspect", "Basis", "Expert"],
            ["Klas", "Orde", "houdt orde", "leert het anderen"],
            ["", "", "", ""],
            ["School", "Team", "denkt mee", "leidt"],
            ["", "", "", ""],
            ["Deelnemers", "", "", ""],
            ["Rol", "Score", "Opmerking", ""],
            ["leraar", "3", "kwam later", ""],
        ],
        "Basis, Expert",
        "Klas/Orde; School/Team",
        4,
    ),
    "two grids side by side": Grid(
        [
            ["Aspect", "Start", "Eind", "", "Aspect", "Begin", "Slot"],
            ["Orde", "vraagt", "houdt", "", "Tijd", "plant", "bewaakt"],
            ["Rust", "zoekt", "geeft", "", "Plek", "kiest", "maakt"],
        ],
        "Start, Eind",
        "Orde; Rust",
        4,
    ),
    "layers named a row below the levels": Grid(
        [
            ["", "", "Startbekwaam", "Vakbekwaam"],
            ["Hoofddimensie", "Subdimensie", "", ""],
            ["Klas", "Orde", "houdt orde", "voorkomt onrust"],
            ["", "Sfeer", "is aardig", "bouwt aan een groep"],
        ],
        "Startbekwaam, Vakbekwaam",
        "Klas/Orde; Klas/Sfeer",
        4,
    ),
    "weights between, remarks beside, a footnote under": Grid(
        [
            ["Domein", "Criterium", "Weging", "Onvoldoende", "Voldoende", "Goed", ""],
            ["Inhoud*", "Juist", "2", "bevat fouten", "klopt", "is ook actueel", "streng?"],
            ["", "Volledig", "1", "heeft gaten", "is compleet", "voegt iets toe", ""],
            ["Vorm", "Taal", "1", "is slordig", "is verzorgd", "boeit", ""],
            ["* zoals in de syllabus", "", "", "", "", "", ""],
        ],
        "Onvoldoende, Voldoende, Goed",
        "Inhoud*/Juist; Inhoud*/Volledig; Vorm/Taal",
        9,
    ),
    "one row and one level": Grid(
        [["Subdimensie", "Startbekwaam"], ["Samenwerken", "Deelt lessen"]],
        "Startbekwaam",
        "Samenwerken",
        1,
    ),
    "levels without any titles": Grid(
        [
            ["Startbekwaam", "Vakbekwaam", "Expert"],
            ["geeft les", "geeft les op maat", "leert anderen lesgeven"],
            ["neemt toetsen af", "maakt toetsen", "ontwerpt een toetsplan"],
        ],
        "Startbekwaam, Vakbekwaam, Expert",
        "(zonder titel); (zonder titel)",
        6,
    ),
}


@pytest.mark.parametrize("name", _GRIDS)
def test_a_grid_is_understood_without_a_hand(name: str) -> None:
    grid = _GRIDS[name]
    seen, said = seen_in(reading_of(grid)), said_of(grid)
    assert {**seen, "listed": None} == {**said, "listed": None}


def test_levels_in_rows_are_read_as_they_stand() -> None:
    grid = Grid(
        [
            ["Niveau", "Kern", "Samenhang"],
            ["Startbekwaam", "binnen een les", "los"],
            ["Expert", "over vakken heen", "in leerlijnen"],
        ],
        "Kern, Samenhang",
        "Startbekwaam; Expert",
        4,
    )
    plan = reading_of(grid).plan
    assert [level.title for level in plan.levels] == ["Kern", "Samenhang"]


def test_a_wide_long_grid_is_guessed_without_a_wait() -> None:
    rows = [["Domein", "Aspect", *(f"Niveau {number}" for number in range(1, 61))]]
    rows += [[f"domein {row // 9}", f"aspect {row}", *[f"tekst {row}"] * 60] for row in range(1000)]
    table = from_rows(rows)
    assert table is not None
    layout = guess(table)
    assert layout.layer_columns == (0, 1)
    assert len(layout.level_columns) == 60
