"""Makes the odd tables beside this script: grids as facilitators bring them, each with another irregularity.

Run it from the root of the project, `python tests/files/tables/make_tables.py`, after changing one of them;
the tests read the files, not this script.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import docx
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
Rows = Sequence[Sequence[object]]


def _fill(sheet: Worksheet, rows: Rows, merges: Sequence[str] = ()) -> None:
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)


def _workbook(name: str, rows: Rows, merges: Sequence[str] = (), title: str = "Blad1") -> Workbook:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    _fill(sheet, rows, merges)
    workbook.save(HERE / name)
    return workbook


def _separated(rows: Rows, separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def lines_above_the_header() -> None:
    """Make a sheet with a title, a word and its value, a blank line, and a source under the grid."""
    _workbook(
        "regels-boven-de-kop.xlsx",
        [
            ["Ontwikkelpad toetsdeskundige"],
            ["Atelier:", "vo rollen", "Gemaakt op:", "12 maart"],
            [],
            ["Hoofddimensie", "Subdimensie", "Startbekwaam", "Vakbekwaam", "Expert"],
            [
                "Toetsen maken",
                "Vragen",
                "Past vragen aan",
                "Maakt eigen vragen",
                "Bouwt een vragenbank met de sectie",
            ],
            ["", "Niveau", "Kiest de moeilijkheid", "Bewaakt de opbouw", "Stemt af tussen leerjaren"],
            [
                "Toetsen duiden",
                "Nakijken",
                "Gebruikt een antwoordmodel",
                "Maakt een antwoordmodel",
                "Traint beoordelaars",
            ],
            [],
            ["Bron: gesprekken met drie sectievoorzitters"],
        ],
    )


def stages() -> None:
    """Make a header of two rows: fase A over A1 and A2, fase B over B1 and B2, one level without a fase."""
    _workbook(
        "fasen.xlsx",
        [
            ["Domein", "Aspect", "Fase A", "", "Fase B", "", "Meester"],
            ["", "", "A1", "A2", "B1", "B2", ""],
            [
                "Begeleiden",
                "Gesprek",
                "luistert",
                "vraagt door",
                "spiegelt",
                "daagt uit",
                "leert het anderen",
            ],
            [
                "",
                "Plan",
                "volgt een plan",
                "maakt een plan",
                "stelt bij",
                "ontwerpt een aanpak",
                "ontwikkelt beleid",
            ],
            [
                "Samenwerken",
                "Team",
                "doet mee",
                "neemt een taak",
                "verdeelt taken",
                "leidt het team",
                "verbindt teams",
            ],
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2", "A3:A4"],
    )


def four_layers() -> None:
    """Make four layers, of which the first three are merged downwards."""
    _workbook(
        "vier-lagen.xlsx",
        [
            ["Pijler", "Thema", "Competentie", "Gedrag", "Niveau 1", "Niveau 2"],
            ["De klas", "Klimaat", "Orde", "Maakt afspraken", "samen met een collega", "zelf"],
            ["", "", "", "Grijpt in", "achteraf", "op tijd"],
            ["", "", "Rust", "Bouwt pauzes in", "volgens rooster", "naar behoefte"],
            ["", "Instructie", "Uitleg", "Doet voor", "met de methode", "met eigen voorbeelden"],
            ["De school", "Overleg", "Sectie", "Brengt punten in", "op verzoek", "uit zichzelf"],
            ["", "", "", "Zit voor", "", "wisselend"],
        ],
        ["A2:A5", "B2:B4", "C2:C3", "A6:A7", "B6:B7", "C6:C7"],
    )


def merged_texts() -> None:
    """Make texts that hold for two levels, for two rows, and for two of each."""
    _workbook(
        "samengevoegde-teksten.xlsx",
        [
            ["Aspect", "Starter", "Gevorderd", "Expert"],
            ["Ouders", "Voert gesprekken volgens een leidraad", "", "Leidt moeilijke gesprekken"],
            ["Mentoraat", "Kent de leerlingen", "Volgt de groep een jaar lang", "Coacht mentoren"],
            ["Overdracht", "", "Volgt de groep drie jaar lang", ""],
            ["Zorg", "Signaleert en meldt", "", "Overlegt met het zorgteam"],
            ["Verzuim", "", "", "Maakt beleid op verzuim"],
        ],
        ["B2:C2", "B3:B4", "B5:C6", "D3:D4"],
    )


def no_parents() -> None:
    """Make rows without a hoofddimensie, one with further lines in its title."""
    _workbook(
        "zonder-hoofddimensie.xlsx",
        [
            ["Subdimensie", "Startbekwaam", "Vakbekwaam", "Expert"],
            ["Leerdoelen", "Neemt doelen over", "Formuleert doelen", "Ordent doelen in een leerlijn"],
            [
                "Werkvormen\n- voor de hele groep\n- in kleine groepen",
                "Kent er vijf",
                "Kiest bewust",
                "Ontwerpt nieuwe",
            ],
            ["Evaluatie", "", "Vraagt leerlingen", "Meet opbrengsten\nDeelt ze met het team"],
        ],
    )


def remarks() -> None:
    """Make a column with opmerkingen, a nameless remark beside the grid, and a comment on a cell."""
    workbook = _workbook(
        "met-opmerkingen.xlsx",
        [
            ["Hoofddimensie", "Subdimensie", "Basis", "Gevorderd", "Opmerkingen", ""],
            [
                "Onderzoek",
                "Vraag",
                "Herkent een vraag",
                "Stelt een vraag op",
                "Voorbeeld uit de praktijk zoeken",
                "",
            ],
            ["Onderzoek", "Gegevens", "Verzamelt gegevens", "Kiest een methode", "", "navragen bij Bo"],
            ["Delen", "Verslag", "Schrijft kort verslag", "Publiceert", "Wat telt als publicatie?", ""],
            ["Delen", "Presentatie", "Vertelt het in de sectie", "Spreekt op een studiedag", "", ""],
        ],
    )
    sheet = workbook["Blad1"]
    sheet["C3"].comment = Comment("Is dit niet te veel gevraagd?", "een deelnemer")
    workbook.save(HERE / "met-opmerkingen.xlsx")


def two_sheets() -> None:
    """Make a list of participants before the grid, and a hidden sheet with choices behind it."""
    workbook = Workbook()
    first = workbook.active
    assert isinstance(first, Worksheet)
    first.title = "Deelnemers"
    _fill(
        first,
        [["Naam", "School"], ["A.", "De Wilg"], ["B.", "Het Anker"], ["C.", "De Wilg"], ["D.", "De Brug"]],
    )
    grid = workbook.create_sheet("Pad coach")
    _fill(
        grid,
        [
            ["Domein", "Onderdeel", "Fase 1", "Fase 2"],
            ["Coachen", "Contract", "Spreekt doelen af", "Bewaakt doelen"],
            ["", "Vragen", "Stelt open vragen", "Vraagt door op waarden"],
        ],
    )
    hidden = workbook.create_sheet("Keuzes")
    hidden.sheet_state = "hidden"
    _fill(hidden, [["Rol", "Niveau 1", "Niveau 2", "Niveau 3"], ["coach", "ja", "ja", "nee"]])
    workbook.save(HERE / "twee-bladen.xlsx")


def total_row() -> None:
    """Make a row that counts, a count column, and cells that are formulas without a result."""
    _workbook(
        "totaalregel.xlsx",
        [
            ["Competentie", "Niveau 1", "Niveau 2", "Niveau 3", "Aantal"],
            ["Plannen", "per les", "per week", "per periode", 3],
            ["Organiseren", "", "de eigen klas", "het leerjaar", 2],
            ["Totaalbeeld geven", "van een leerling", "van de klas", "", 2],
            ["Totaal", 2, 3, 2, "=SUM(E2:E4)"],
        ],
    )


def windows_1252() -> None:
    """Make semicolons, line breaks in cells and letters as Excel on Windows wrote them for years."""
    rows = [
        ["Hoofddimensie", "Subdimensie", "Startbekwaam", "Vakbekwaam"],
        ["Creativiteit", "Ideeën", "Verzint variaties;\nkiest er één", "Daagt anderen uit – ook collega’s"],
        ["", "Vorm", "Maakt een “schets”", "Werkt een ontwerp uit\nmet beeld\nen geluid"],
        ["Reflectie", "Eigen rol", "Benoemt één sterk punt", "Weegt effect, moeite en kosten (€)"],
    ]
    (HERE / "windows-1252.csv").write_bytes(_separated(rows, ";").encode("cp1252"))


def tabs() -> None:
    """Make a text file with tabs, the parents in a row of their own."""
    rows = [
        ["Aspect", "Verkennen", "Toepassen", "Delen"],
        ["In de les", "", "", ""],
        ["Vragen stellen", "stelt gesloten vragen", "stelt open vragen", "leert leerlingen vragen"],
        ["Beurten geven", "wijst vingers aan", "verdeelt beurten", "laat leerlingen verdelen"],
        ["Na de les", "", "", ""],
        ["Terugkijken", "noteert wat opviel", "vraagt een collega", "bespreekt het in de sectie"],
        ["Bijstellen", "past een opdracht aan", "past de planning aan", "past het programma aan"],
    ]
    (HERE / "tabs.txt").write_bytes(_separated(rows, "\t").encode("utf-8"))


def comma_with_mark() -> None:
    """Make commas, commas in cells, and the mark that Excel puts before UTF-8."""
    rows = [
        ["Leerlijn", "Stap", "0-3 jaar", "3-7 jaar", "7 jaar en meer"],
        [
            "Taal in elk vak",
            "Lezen",
            "Kiest teksten, met hulp",
            "Kiest teksten, zelf",
            "Schrijft teksten, met leerlingen",
        ],
        [
            "Taal in elk vak",
            "Schrijven",
            "Geeft een voorbeeld",
            "Geeft feedback; kort",
            "Ontwerpt opdrachten, per vak",
        ],
        ["Rekenen in elk vak", "Schatten", "Doet het voor", "Laat het proberen, vaak", "Maakt er beleid van"],
    ]
    (HERE / "komma-met-bom.csv").write_bytes(_separated(rows, ",").encode("utf-8-sig"))


def word_document() -> None:
    """Make a document with a table with merged cells, another table, and text around both."""
    document = docx.Document()
    document.add_heading("Ontwikkelpad begeleider", level=1)
    document.add_paragraph("Dit raster maakten we in de tweede bijeenkomst.")
    rows = [
        ["Hoofddimensie", "Subdimensie", "Start", "Groei", "Meesterschap"],
        [
            "Begeleiden op de werkplek",
            "Afspreken",
            "Maakt afspraken",
            "Bewaakt afspraken",
            "Ontwerpt een leerroute",
        ],
        ["", "Observeren", "Kijkt met een lijst", "Kijkt gericht", "Leert anderen kijken"],
        ["", "Bespreken", "Bespreekt wat goed ging", "", "Leidt intervisie"],
        ["Opleiden in de school", "Programma", "Kent het programma", "Draagt bij", "Stelt het samen"],
    ]
    table = document.add_table(rows=len(rows), cols=5)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    _merge_word_cells(table.cell(1, 0), table.cell(3, 0))
    _merge_word_cells(table.cell(3, 2), table.cell(3, 3))
    table.cell(4, 4).add_paragraph("Toetst het met de opleiding")
    document.add_paragraph("Aanwezig waren:")
    small = document.add_table(rows=2, cols=2)
    for row, texts in enumerate([["Wie", "Waarvandaan"], ["E.", "De Esdoorn"]]):
        for column, text in enumerate(texts):
            small.cell(row, column).text = text
    document.save(str(HERE / "word-samengevoegd.docx"))


def _merge_word_cells(first: object, last: object) -> None:
    merged = first.merge(last)  # type: ignore[attr-defined]
    for paragraph in [empty for empty in merged.paragraphs if not empty.text][: len(merged.paragraphs) - 1]:
        paragraph._element.getparent().remove(paragraph._element)


def bands() -> None:
    """Make the parents rows of their own, merged over the whole width, above two further layers."""
    _workbook(
        "banden.xlsx",
        [
            ["Domein", "Onderdeel", "Startbekwaam", "Vakbekwaam", "Expert"],
            ["WAT DE LERAAR ONTWERPT", "", "", "", ""],
            ["Les", "Opening", "volgt het boek", "kiest een eigen begin", "koppelt aan actualiteit"],
            ["", "Slot", "vat samen", "laat samenvatten", "blikt vooruit"],
            ["WAT DE SCHOOL ONTWERPT", "", "", "", ""],
            ["Rooster", "Tijd", "kent het rooster", "denkt mee", "ontwerpt mee"],
            ["Ruimte", "Inrichting", "gebruikt het lokaal", "richt het in", "adviseert bij een verbouwing"],
        ],
        ["A2:E2", "A5:E5"],
    )


def codes() -> None:
    """Make numbers for both layers, an explanation of the rows and a source."""
    _workbook(
        "codes.xlsx",
        [
            ["Nr", "Gebied", "Code", "Bekwaamheid", "Toelichting", "Junior", "Medior", "Senior", "Bron"],
            [
                1,
                "Vakinhoud",
                "1.1",
                "Overzicht",
                "De grote lijn van het vak",
                "noemt",
                "ordent",
                "weegt",
                "vakgroep",
            ],
            ["", "", "1.2", "Actualiteit", "", "leest mee", "kiest uit", "publiceert", ""],
            [
                2,
                "Didactiek",
                "2.1",
                "Opbouw",
                "Van eenvoudig naar complex",
                "volgt",
                "past aan",
                "ontwerpt",
                "SLO",
            ],
        ],
    )


def english() -> None:
    """Make a grid in English, with the levels of another country."""
    _workbook(
        "english.xlsx",
        [
            ["Domain", "Element", "Graduate", "Proficient", "Lead", "Comments"],
            [
                "Knowledge",
                "Learners",
                "Knows how learners differ",
                "Adapts to learners",
                "Shapes inclusion",
                "Add a case",
            ],
            ["", "Content", "Knows the subject", "Connects subjects", "Renews the subject", ""],
            ["Practice", "Feedback", "Gives feedback", "Plans feedback", "Builds a feedback culture", ""],
        ],
        title="Framework",
    )


def eight_levels() -> None:
    """Make eight levels of which every other cell is empty, with a nameless first column."""
    titles = ["Kijken", "Luisteren", "Vragen", "Ordenen", "Kiezen", "Maken"]
    parents = ["Waarnemen", "", "", "Handelen", "", ""]
    rows: list[list[object]] = [["", "", *(f"Trede {number}" for number in range(1, 9))]]
    for row, (parent, title) in enumerate(zip(parents, titles, strict=True)):
        texts = [
            f"{title} op trede {level}, in eigen woorden" if (row + level) % 2 else ""
            for level in range(1, 9)
        ]
        rows.append([parent, title, *texts])
    _workbook("acht-niveaus-halfleeg.xlsx", rows)


if __name__ == "__main__":
    for make in (
        lines_above_the_header,
        stages,
        four_layers,
        merged_texts,
        no_parents,
        remarks,
        two_sheets,
        total_row,
        windows_1252,
        tabs,
        comma_with_mark,
        word_document,
        bands,
        codes,
        english,
        eight_levels,
    ):
        make()
