"""Contract 2: what the workbook and its readers agree on: names, words and markers.

The workbook is in Dutch whatever the language of the interface, because these words travel.
"""

from enum import StrEnum

from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    KnownPerspective,
    NoteKind,
    RelationKind,
    Sector,
    Sphere,
    TaskKind,
    Traveller,
)

CONTRACT = 2
PROGRAM = "NAPL Desktop"
LONGEST_TEXT = 32_767
"""What a cell of Excel holds, in UTF-16 units."""


class SheetName(StrEnum):
    """The sheets that every workbook has; the sheets of the paths stand before ROLES.

    QUESTIONS is only there, and the first, in what goes back to an atelier with questions. TRUNK and WHITE_SPOTS
    are only there in a national project, RELATIONS, ROUTES and SAME_AS if there are any, PARTICIPANTS if names
    of people were asked for. A table without lines is hidden: so it is not printed.
    """

    QUESTIONS = "Vragen"
    READ_ME = "Leeswijzer"
    OVERVIEW = "Overzicht"
    TRUNK = "Stam en takken"
    WHITE_SPOTS = "Witte vlekken"
    ROLES = "Rollen"
    RELATIONS = "Relaties"
    ROUTES = "Routes"
    SAME_AS = "Zelfde als"
    NOTES = "Opmerkingen"
    PARTICIPANTS = "Deelnemers"
    DATA = "Gegevens"
    KEYS = "_napl"


class Property(StrEnum):
    """The custom document properties: they survive programs that drop hidden sheets."""

    CONTRACT = "napl_contract"
    FORMAT = "napl_format"
    """Only on the sheet of keys: the format of the project file of which the base is."""
    PROJECT = "napl_project"
    STEP = "napl_step"
    """The id of the last step; in contract 1 its number."""
    VERSION = "napl_version"
    """Only in a workbook that was handed in: the id of the version in the project's history."""
    PAST = "napl_past"
    """Only on the sheet of keys: the ids of the versions that were handed in before, the newest first."""
    HANDOUT = "napl_handout"
    """Only on the sheet of keys of a group's workbook: the id of what the group got."""


class SheetRowMark(StrEnum):
    """What column A of a path sheet says of a row; on any other row it holds the id of the dimension."""

    TITLE = "pad"
    DESCRIPTION = "omschrijving"
    STAGE = "fase"
    ANCHOR = "landelijk niveau"
    LEVEL = "niveau"


class SheetColumnMark(StrEnum):
    """What row 1 of a path sheet says of a column; over a level it holds the id of the level.

    A1 holds the id of the path. Layers are numbered: "laag 1", "laag 2" … up to the deepest.
    """

    LAYER = "laag"
    STATUS = "stand"
    NOTES = "opmerkingen"
    GROUP = "groep"
    """Only in a group's workbook: whose a row is that is not theirs."""


QUESTION_ID_HEAD, QUESTION_HEAD, ANSWER_HEAD = "Vraag-id", "Vraag", "Jullie antwoord"
"""The heads on the sheet QUESTIONS by which an answer is found on its way back."""

BASE = "basis"
"""What stands over the base on the sheet of keys: below it each row of the sheet is one row of the project.

Such a row is a line of JSON, cut in pieces: the cells of the row together are the line.
"""

SECTORS = {Sector.PO: "po", Sector.VO: "vo", Sector.MBO: "mbo"}
FOCUSES = {AtelierFocus.ROLES: "rollen", AtelierFocus.LEVELS: "competentieniveaus"}
STATUSES = {
    DescriptorStatus.AGREED: "vastgesteld",
    DescriptorStatus.DISPUTED: "in discussie",
    DescriptorStatus.PROPOSED: "voorstel",
    DescriptorStatus.EMPTY: "leeg",
}
STATUS_SIGNS = {
    DescriptorStatus.AGREED: "●",
    DescriptorStatus.DISPUTED: "◐",
    DescriptorStatus.PROPOSED: "○",
    DescriptorStatus.EMPTY: "–",
}
PERSPECTIVES = {
    KnownPerspective.TEACHER: "leraar",
    KnownPerspective.TEACHER_EDUCATOR: "lerarenopleider",
    KnownPerspective.SCHOOL_LEADER: "schoolleider",
    KnownPerspective.SCHOOL_BOARD: "schoolbestuur",
    KnownPerspective.EXPERT: "externe expert",
}
NOTE_KINDS = {NoteKind.REMARK: "opmerking", NoteKind.PROPOSAL: "tekstvoorstel"}
TASKS = {
    TaskKind.TEACHING: "lesgeven en leren ondersteunen",
    TaskKind.DESIGN: "onderwijskundig ontwerpen",
    TaskKind.ASSESSMENT: "assessment en feedback",
    TaskKind.LEADERSHIP: "onderwijskundig leiderschap en management",
    TaskKind.RESEARCH: "onderwijskundig onderzoek",
}
SPHERES = {
    Sphere.PUPILS: "leerlingen en lessen",
    Sphere.COLLEAGUES: "collega's en teams",
    Sphere.PROGRAMME: "programma of leerplan",
    Sphere.INSTITUTION: "de hele instelling",
    Sphere.LOCAL: "lokaal, met partners",
    Sphere.NATIONAL: "nationaal",
    Sphere.INTERNATIONAL: "internationaal",
}
REQUIRES, ASKS = "vereist", "vraagt niveau"
LEADS_TO, DERIVED = "volgend niveau", "volgt uit het pad"
"""What a cell is to the next of its row, and why. Such a line has no id, and is ignored on its way back."""
RELATIONS = {
    RelationKind.GROWS_INTO: "groeit naar",
    RelationKind.RELATED: "verwant aan",
    RelationKind.BROADENS: "verbreedt",
    RelationKind.DEEPENS: "verdiept",
}
TRAVELLERS = {Traveller.PERSON: "persoon", Traveller.TEAM: "team", Traveller.EXAMPLE: "voorbeeld"}
YES, NO = "ja", "nee"


def layer_names(layers: int) -> tuple[str, ...]:
    """Return what the columns of `layers` layers of dimensions are called, outermost first."""
    if layers <= 1:
        return ("Dimensie",)
    return ("Hoofddimensie", *(f"Laag {number}" for number in range(2, layers)), "Subdimensie")
