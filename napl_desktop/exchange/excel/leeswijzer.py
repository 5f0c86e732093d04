"""The sheet Leeswijzer: what this workbook is, where it came from, what one can do with it, and what is where.

It promises only what the program can do: what is changed comes back when somebody takes it over, never by itself.
"""

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
from napl_desktop.exchange.excel.package import SheetRow, WorkbookSheet
from napl_desktop.exchange.excel.relation_sheet import has_lines
from napl_desktop.exchange.excel.same_sheet import has_said
from napl_desktop.exchange.excel.styles import StyleName, cell_style
from napl_desktop.exchange.excel.view import ProjectView, atelier_in_words
from napl_desktop.model import DescriptorStatus

_LABEL, _TEXT = 24, 92

_WHAT = (
    f"In deze werkmap staan alle ontwikkelpaden van het project, gemaakt met {PROGRAM}.",
    "Je kunt erin lezen, printen, sorteren en schrijven. Het project zelf verandert daar niet door: stuur de "
    "werkmap terug, dan worden je wijzigingen daar bekeken en overgenomen.",
)
_WHAT_A_GROUP_GETS = (
    "In deze werkmap staat wat jullie kregen om aan te werken. Grijze rijen zijn niet van jullie; in de laatste "
    "kolom staat van welke groep ze zijn. Je mag er wel in schrijven: bij het terughalen gaat niets verloren.",
    "Klaar? Sla de werkmap op en geef haar terug. Het project zelf verandert pas als ze wordt teruggehaald.",
)
_USING = (
    ("Sorteren, filteren", "Gebruik de pijltjes in de kop. Dan blijft alles van een rij bij elkaar."),
    (
        "Printen",
        "Elk blad past in de breedte op één pagina: deze leeswijzer op A4, de andere op A3. Op A4 passen ze ook, "
        "met kleinere letters.",
    ),
    (
        "Eigen aantekeningen",
        "Zet ze in een eigen kolom rechts van het raster, of op een eigen blad.",
    ),
    (
        "Een tekst veranderen",
        "Typ in de cel, bij de titel van een rij of in de kop. De kolom Stand mag je ook veranderen. Op de "
        "bladen Overzicht en Gegevens staat alles nog eens: wat je daar verandert, telt niet mee.",
    ),
    (
        "Rijen en niveaus",
        "Voeg een rij in en geef die een titel, verplaats een rij of haal er een weg. Voor een nieuw niveau voeg "
        "je een kolom in tussen de niveaus, met een naam in de kop. Haal je de kolom van een niveau weg, dan "
        "gaat het niveau weg.",
    ),
    (
        "Opmerkingen, relaties",
        "Zet een nieuwe onder de laatste regel van het blad, en schrijf op waar die bij hoort zoals de andere "
        "regels dat doen: het pad, de rij en het niveau, of de rollen. Een route maak je in het programma.",
    ),
    (
        "Verborgen",
        "Kolom A is op bijna elk blad verborgen, en op de bladen van de paden ook rij 1. Daarin staan vaste "
        "kenmerken, zoals van rijen en niveaus. Laat die staan: daarmee vinden je wijzigingen hun plek.",
    ),
)
_OTHERWISE_FOR_A_GROUP = {
    "Een tekst veranderen": (
        "Typ in de cel, bij de titel van een rij of in de kop. De kolom Stand mag je ook veranderen."
    ),
    "Opmerkingen, relaties": (
        "Zet een nieuwe opmerking onder de laatste regel van het blad Opmerkingen, en schrijf op waar die bij "
        "hoort zoals de andere regels dat doen: het pad, de rij en het niveau."
    ),
}
"""A group's workbook has fewer sheets to speak of."""
_SHEETS = (
    (SheetName.OVERVIEW, "Alle paden onder elkaar: hoe vol ze zijn en hoe ver het gesprek is."),
    (SheetName.TRUNK, "Welke rolpaden aan welk niveaupad beginnen, niveau voor niveau."),
    (
        SheetName.WHITE_SPOTS,
        "Wat po, vo en mbo al hebben, en wat er nog moet komen. Alleen om te lezen.",
    ),
    ("Een blad per pad", "Het raster zoals het op het scherm stond."),
    (SheetName.ROLES, "De expertrollen, met de paden die erbij horen."),
    (
        SheetName.RELATIONS,
        "Wat een cel vereist, hoe een rij van niveau naar niveau gaat, wat rollen voor elkaar zijn en welke "
        "niveaus ze vragen.",
    ),
    (SheetName.ROUTES, "Routes die bewaard zijn: voor wie, waarheen, en wat er al is."),
    (
        SheetName.SAME_AS,
        "Wat in verschillende ateliers hetzelfde is, en wat niet. Ieder houdt zijn eigen woorden. Wat je hier "
        "verandert, telt niet mee.",
    ),
    (SheetName.NOTES, "Alle opmerkingen, met hun plek en het perspectief, als dat gekozen is."),
    (SheetName.PARTICIPANTS, "Wie er meedoen, met hun perspectief."),
    (SheetName.DATA, "Elke cel op een eigen regel, klaar voor een draaitabel. Alleen om mee te rekenen."),
)
_MEANINGS = {
    DescriptorStatus.AGREED: "Hierover is iedereen het eens.",
    DescriptorStatus.DISPUTED: "Hierover wordt nog gepraat.",
    DescriptorStatus.PROPOSED: "Een tekst die nog niet is vastgesteld.",
    DescriptorStatus.EMPTY: "Hier staat nog niets.",
}
_SAMPLE_TINT = 3


def leeswijzer(book: Book, project: ProjectView) -> WorkbookSheet:
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
    return WorkbookSheet(frame, rows, (len(rows), 2))


def _rows(book: Book, project: ProjectView) -> Iterator[SheetRow]:
    title = project.snapshot.title
    yield book.row((title, StyleName.LONG_TITLE), height=title_height(title, _LABEL + _TEXT))
    yield book.row(("Ontwikkelpaden om te lezen en te bespreken", StyleName.SUBTITLE))
    yield _section(book, "Wat is dit?")
    for text in _WHAT_A_GROUP_GETS if project.dealt else _WHAT:
        yield _line(book, "", text)
    yield _section(book, "Waar komt het vandaan?")
    for label, text in _facts(project):
        yield _line(book, label, text)
    yield _section(book, "Wat kun je ermee?")
    for label, text in _USING:
        yield _line(book, label, _OTHERWISE_FOR_A_GROUP.get(label, text) if project.dealt else text)
    yield _section(book, "Wat staat waar?")
    lacking = _lacking(project)
    for name, text in _SHEETS:
        if name in lacking:
            continue
        yield _line(book, name, text, StyleName.LINK if isinstance(name, SheetName) else StyleName.LABEL)
    yield _section(book, "Zo lees je een raster")
    yield from _legend(book)


def _lacking(project: ProjectView) -> set[str]:
    """Return the sheets that are not there because there is nothing to say on them."""
    is_whole = project.dealt is None
    there = {
        SheetName.OVERVIEW: is_whole and bool(project.paths),
        SheetName.WHITE_SPOTS: is_whole and project.snapshot.is_national,
        SheetName.TRUNK: project.snapshot.is_national and bool(project.paths),
        SheetName.ROLES: bool(project.snapshot.roles),
        SheetName.RELATIONS: is_whole and has_lines(project),
        SheetName.ROUTES: bool(project.snapshot.routes),
        SheetName.SAME_AS: is_whole and has_said(project),
        SheetName.NOTES: bool(project.snapshot.notes),
        SheetName.PARTICIPANTS: bool(project.snapshot.participants),
        SheetName.DATA: is_whole and any(path.places for path in project.paths),
    }
    return {name for name, is_there in there.items() if not is_there}


def _section(book: Book, title: str) -> SheetRow:
    return book.row((title, StyleName.SECTION), height=34)


def _line(book: Book, label: str, text: str, style: str = StyleName.LABEL) -> SheetRow:
    return book.row(
        (label, style), (text, StyleName.PROSE), height=row_height([label, text], [_LABEL, _TEXT])
    )


def _facts(project: ProjectView) -> Iterator[tuple[str, str]]:
    snapshot = project.snapshot
    yield "Project", snapshot.title
    if project.dealt is not None:
        yield "Groep", project.dealt.title
    yield "Begonnen op", snapshot.created_at[:10]
    yield "Versie", f"stap {snapshot.step} in de geschiedenis van het project"
    for atelier in snapshot.ateliers:
        yield "Atelier", atelier_in_words(atelier)
        if atelier.present and snapshot.present is None:
            yield "Aanwezig", project.present_in_words(atelier.present)
    if snapshot.present:
        yield "Aanwezig", project.present_in_words(snapshot.present)
    filled, places = sum(path.filled for path in project.paths), sum(path.places for path in project.paths)
    yield (
        "Inhoud",
        (
            f"ontwikkelpaden: {len(snapshot.paths)}, rollen: {len(snapshot.roles)}, "
            f"opmerkingen: {len(snapshot.notes)}, cellen gevuld: {filled} van {places}"
        ),
    )
    yield "Afspraak", f"vorm {CONTRACT} van deze werkmap"


def _legend(book: Book) -> Iterator[SheetRow]:
    for status, word in STATUSES.items():
        sample = (f"{STATUS_SIGNS[status]} {word}", cell_style(_SAMPLE_TINT, status))
        yield book.row(
            sample, (_MEANINGS[status], StyleName.PROSE), height=row_height([_MEANINGS[status]], [_TEXT])
        )
    texts = (
        "In de kolom Stand staat van elke rij per niveau een teken, in de volgorde van de niveaus.",
        "De kleur van de niveaus loopt op van licht naar donker: van het eerste niveau naar het laatste.",
        "De hoofddimensie staat op elke rij, zodat je kunt sorteren. Herhalingen zijn grijs.",
    )
    for text in texts:
        yield _line(book, "", text)
