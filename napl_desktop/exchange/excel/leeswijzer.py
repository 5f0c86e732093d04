"""The sheet Leeswijzer: what this workbook is, where it came from, how to edit it and how to give it back."""

from collections.abc import Iterator

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from napl_desktop.exchange.excel.book import A4, Book
from napl_desktop.exchange.excel.contract import (
    CONTRACT,
    PROGRAM,
    STATUS_SIGNS,
    STATUSES,
    SheetName,
)
from napl_desktop.exchange.excel.measure import row_height, title_height
from napl_desktop.exchange.excel.package import Row, Sheet
from napl_desktop.exchange.excel.styles import Kind, cell_style
from napl_desktop.exchange.excel.view import ProjectView, atelier_in_words
from napl_desktop.model import DescriptorStatus

_LABEL, _TEXT = 24, 92

_WHAT = (
    f"In deze werkmap staan alle ontwikkelpaden van het project. Ze is gemaakt met {PROGRAM}.",
    "Je kunt erin lezen, printen, sorteren en filteren. Je mag de teksten ook aanpassen en de werkmap daarna "
    "teruggeven: dan komen jouw wijzigingen als voorstel in het project.",
)
_EDITING = (
    (
        "Een tekst aanpassen",
        "Doe dat op het blad van het pad, in de cel zelf. Een nieuwe regel maak je met Alt+Enter.",
    ),
    (
        "Een rij erbij",
        "Voeg een rij in op de plek waar ze hoort. Vul de dimensies links en de teksten rechts in.",
    ),
    ("Een niveau erbij", "Voeg een kolom in tussen de niveaus en geef haar een naam in de kop."),
    ("Weghalen", "Verwijder de hele rij of kolom. Wil je alleen een tekst weg, maak dan de cel leeg."),
    ("Sorteren, filteren", "Gebruik de pijltjes in de kop. Dan blijft alles van een rij bij elkaar."),
    (
        "Eigen aantekeningen",
        "Eigen kolommen rechts van het raster en eigen bladen mogen. Ze blijven van jou.",
    ),
    ("Laat staan", "Kolom A en rij 1 zijn verborgen. Daaraan herkent het programma de rijen en de niveaus."),
)
_RETURNING = (
    ("Bewaren", "Bewaar de werkmap als Excel-werkmap (.xlsx), niet als csv of pdf."),
    ("Teruggeven", "Stuur haar aan degene van wie je haar kreeg."),
    (
        "Wat er dan gebeurt",
        "Jouw wijzigingen worden een voor een getoond. Er verandert pas iets als iemand ze overneemt.",
    ),
)
_SHEETS = (
    (SheetName.OVERVIEW, "Alle paden onder elkaar: hoe vol ze zijn en hoe ver het gesprek is."),
    ("Een blad per pad", "Het raster zoals het op het scherm stond."),
    (SheetName.ROLES, "De expertrollen, met de paden die erbij horen."),
    (SheetName.RELATIONS, "Wat een cel vereist, waar een rol naartoe groeit en welke niveaus ze vraagt."),
    (SheetName.ROUTES, "Routes die bewaard zijn: voor wie, en waarheen."),
    (SheetName.NOTES, "Alle opmerkingen, met hun plek en het perspectief van waaruit ze gemaakt zijn."),
    (SheetName.DATA, "Elke cel op een eigen regel, klaar voor een draaitabel. Alleen om mee te rekenen."),
)
_MEANINGS = {
    DescriptorStatus.AGREED: "Hierover is iedereen het eens.",
    DescriptorStatus.DISPUTED: "Hierover wordt nog gepraat.",
    DescriptorStatus.PROPOSED: "Een eerste tekst, nog niet besproken.",
    DescriptorStatus.EMPTY: "Hier staat nog niets.",
}
_SAMPLE_TINT = 3


def leeswijzer(book: Book, project: ProjectView) -> Sheet:
    """Return the first sheet of the workbook."""
    frame = book.sheet(SheetName.READ_ME, [_LABEL, _TEXT])
    book.page(frame, A4, landscape=False)
    frame.merge_cells("A1:B1")
    rows = list(_rows(book, project))
    for number, row in enumerate(rows, start=1):
        name = row.values[0]
        if isinstance(name, SheetName):
            location = f"{quote_sheetname(name)}!A1"
            frame.cell(number, 1).hyperlink = Hyperlink(ref=f"A{number}", location=location)
    return Sheet(frame, rows, (len(rows), 2))


def _rows(book: Book, project: ProjectView) -> Iterator[Row]:
    title = project.image.title
    yield book.row((title, Kind.LONG_TITLE), height=title_height(title, _LABEL + _TEXT))
    yield book.row(("Ontwikkelpaden om te lezen, te bespreken en aan te vullen", Kind.SUBTITLE))
    yield _section(book, "Wat is dit?")
    for text in _WHAT:
        yield _line(book, "", text)
    yield _section(book, "Waar komt het vandaan?")
    for label, text in _facts(project):
        yield _line(book, label, text)
    yield _section(book, "Zo pas je iets aan")
    for label, text in _EDITING:
        yield _line(book, label, text)
    yield _section(book, "Zo geef je het terug")
    for label, text in _RETURNING:
        yield _line(book, label, text)
    yield _section(book, "Wat staat waar?")
    lacking = _lacking(project)
    for name, text in _SHEETS:
        if name in lacking:
            continue
        yield _line(book, name, text, Kind.LINK if isinstance(name, SheetName) else Kind.LABEL)
    yield _section(book, "Zo lees je een raster")
    yield from _legend(book)


def _lacking(project: ProjectView) -> set[str]:
    """Return the sheets that are not there because there is nothing to say on them."""
    there = {SheetName.RELATIONS: project.image.has_relations, SheetName.ROUTES: bool(project.image.routes)}
    return {name for name, is_there in there.items() if not is_there}


def _section(book: Book, title: str) -> Row:
    return book.row((title, Kind.SECTION), height=34)


def _line(book: Book, label: str, text: str, kind: str = Kind.LABEL) -> Row:
    return book.row((label, kind), (text, Kind.PROSE), height=row_height([label, text], [_LABEL, _TEXT]))


def _facts(project: ProjectView) -> Iterator[tuple[str, str]]:
    image = project.image
    yield "Project", image.title
    yield "Begonnen op", image.created_at[:10]
    yield "Versie", f"stap {image.step} in de geschiedenis van het project"
    for atelier in image.ateliers:
        yield "Atelier", atelier_in_words(atelier)
    filled, places = sum(path.filled for path in project.paths), sum(path.places for path in project.paths)
    yield (
        "Inhoud",
        (
            f"ontwikkelpaden: {len(image.paths)}, rollen: {len(image.roles)}, opmerkingen: {len(image.notes)}, "
            f"cellen gevuld: {filled} van {places}"
        ),
    )
    yield "Afspraak", f"vorm {CONTRACT} van deze werkmap"


def _legend(book: Book) -> Iterator[Row]:
    for status, word in STATUSES.items():
        sample = (f"{STATUS_SIGNS[status]} {word}", cell_style(_SAMPLE_TINT, status))
        yield book.row(
            sample, (_MEANINGS[status], Kind.PROSE), height=row_height([_MEANINGS[status]], [_TEXT])
        )
    texts = (
        "In de kolom Stand staat van elke rij per niveau een teken, in de volgorde van de niveaus.",
        "De kleur van de niveaus loopt op van licht naar donker: van het eerste niveau naar het laatste.",
        "De hoofddimensie staat op elke rij, zodat je kunt sorteren. Herhalingen zijn grijs.",
    )
    for text in texts:
        yield _line(book, "", text)
