"""A workbook that LibreOffice really edited and saved: what comes back was written down by hand.

How the file was made, and what was done to it, is in `tests/files/make_edited_at_home.py`.
"""

from pathlib import Path
from zipfile import ZipFile

from openpyxl import load_workbook

from napl_desktop.document.format.lifting import lift
from napl_desktop.exchange.excel.reading_keys import read_keys
from napl_desktop.exchange.excel_back.reading import read_back
from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, apply
from tests.core.edited_workbooks import told

WORKBOOK = Path(__file__).parents[1] / "files" / "edited-at-home.xlsx"


def one(rows, table, **wanted):
    """Return the key of the one row that has these values."""
    (key,) = (key for key, row in rows.items() if key[0] == table and wanted.items() <= row.items())
    return key


def test_it_is_as_libreoffice_saves():
    assert load_workbook(WORKBOOK)["_napl"].sheet_state == "hidden"
    with ZipFile(WORKBOOK) as parts:
        assert b'name="napl_contract"><vt:r8>2<' in parts.read("docProps/custom.xml")


def as_left():
    """Return the rows that the workbook began with, in our format."""
    keys = read_keys(WORKBOOK)
    return lift(keys.base, keys.format)


def test_what_was_done_at_home_is_what_comes_back():
    base = as_left()
    workbook = read_back(WORKBOOK, base)
    assert workbook.base == base
    assert told(base, workbook.theirs) == [
        "+ cell Doelen/Senior “Leert het anderen.” proposed",
        "+ cell Gesprek/Vak “Voert een gesprek.” proposed",
        "+ cell Leerdoelen/Start “Kiest een doel.” proposed",
        "+ cell Leerdoelen/Vak “Weegt doelen.” proposed",
        "+ dimension Beoordelen/Gesprek",
        "+ dimension Ontwerpen/Leerdoelen",
        "+ level Senior",
        "- cell Matrijs/Start “Kent de matrijs.” proposed",
        "- cell Matrijs/Vak “Maakt een matrijs.” proposed",
        "- dimension Ontwerpen/Matrijs",
        "- note Hoort dit hier?",
        "cell Doelen/Start “Kiest doelen.” agreed: status agreed → proposed",
        "cell Doelen/Start “Kiest doelen.” agreed: text Kiest doelen. → Kiest een doel.",
        "dimension Beoordelen/Normen: explanation  → Waar je op let.",
        "dimension Beoordelen/Normen: title Normen → Maatstaven",
        "dimension Ontwerpen/Vragen: parent_id Ontwerpen → Beoordelen",
        "order of dimension: Beoordelen Ontwerpen Analyseren",
    ]
    assert workbook.theirs[one(workbook.theirs, "level", title="Senior")]["stage"] == "Master"
    assert [(remark.kind, remark.sheet, remark.what) for remark in workbook.remarks] == [
        ("own-column", "Toetsing", "Van mij"),
        ("id-twice", "Toetsing", "Leerdoelen"),
        ("own-sheet", "Aantekeningen", ""),
    ]


def test_it_meets_what_the_project_changed_meanwhile():
    base = as_left()
    doelen, matrijs, cijfers, normen = (
        one(base, "dimension", title=title)[1] for title in ("Doelen", "Matrijs", "Cijfers", "Normen")
    )
    start = one(base, "level", title="Start")[1]
    same, removed, other = (
        one(base, "descriptor", dimension_id=row, level_id=start) for row in (doelen, matrijs, cijfers)
    )
    ours = base | {
        same: base[same] | {"text": "Kiest hier een doel."},
        removed: base[removed] | {"text": "Kent een matrijs."},
        other: base[other] | {"text": "Geeft een cijfer."},
        ("dimension", normen): base["dimension", normen] | {"explanation": "Waar je op let."},
    }
    proposal = read_back(WORKBOOK, ours).proposal(ours)
    assert {change.key: change.conflict for change in proposal.conflicts} == {
        same: ConflictKind.BOTH_CHANGED,
        ("dimension", matrijs): ConflictKind.REMOVED_THERE,
    }
    ordered = [change.key[1] for change in proposal.changes.values() if change.kind is ChangeKind.REORDERED]
    beoordelen, path = one(base, "dimension", title="Beoordelen")[1], one(base, "path", title="Toetsing")[1]
    assert sorted(ordered) == sorted([beoordelen, path])
    rows = apply(proposal, proposal.decisions(conflicts=Decision.OURS)).rows
    assert rows[same]["text"] == "Kiest hier een doel."
    assert rows[removed]["text"] == "Kent een matrijs."
    assert rows[other]["text"] == "Geeft een cijfer."
    assert rows["dimension", normen]["title"] == "Maatstaven"
