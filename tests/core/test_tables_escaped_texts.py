"""Texts that a workbook spells as `_x0041_`: decoded exactly once, wherever Excel or LibreOffice put them."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.tables.reading import read_tables, table_named
from tests.core.excel_images import ProjectMaker
from tests.core.hostile_tables import KINDS_OF, MAIN, SHARED, sheet_xml, workbook_parts, write_zip

SPELLED = [
    ("_x0041_", "A"),
    ("_x005F_x0041_", "_x0041_"),
    ("_x005f_x0041_", "_x0041_"),
    ("_x005F_x005F_x005F_x0041_", "_x005F_x0041_"),
    ("_x005F_x005F_x0041_", "_x005FA"),
    ("_x005F_x0041_x005F_x0042_", "_x0041_x0042_"),
    ("een_x000D_\ntwee", "een\ntwee"),
    ("een_x000D_twee", "een\ntwee"),
    ("_x41_ x0041_ _x0041", "_x41_ x0041_ _x0041"),
    ("x005F_", "x005F_"),
]


def only_text(folder: Path, cell: str, shared: str = "") -> str:
    parts = workbook_parts(sheet_xml(f"<row>{cell}</row>"), shared)
    (table,) = read_tables(write_zip(folder / "tekst.xlsx", parts))
    return table.at(0, 0)


@pytest.mark.parametrize(("spelled", "text"), SPELLED)
def test_a_shared_text(tmp_path: Path, spelled: str, text: str) -> None:
    shared = f"<si><t>anders</t></si><si><t>{spelled}</t></si>"
    assert only_text(tmp_path, '<c t="s"><v>1</v></c>', shared) == text


@pytest.mark.parametrize(("spelled", "text"), SPELLED)
def test_an_inline_text(tmp_path: Path, spelled: str, text: str) -> None:
    assert only_text(tmp_path, f'<c t="inlineStr"><is><t>{spelled}</t></is></c>') == text


@pytest.mark.parametrize(("spelled", "text"), SPELLED)
def test_the_kept_result_of_a_formula(tmp_path: Path, spelled: str, text: str) -> None:
    assert only_text(tmp_path, f'<c t="str"><f>B1&amp;""</f><v>{spelled}</v></c>') == text


@pytest.mark.parametrize(("spelled", "text"), SPELLED)
@pytest.mark.parametrize("where", ["shared", "inline"])
def test_a_text_in_several_fonts(tmp_path: Path, where: str, spelled: str, text: str) -> None:
    runs = f"<r><rPr><b/></rPr><t>vet </t></r><r><t>{spelled}</t></r><rPh sb='0' eb='1'><t>klank</t></rPh>"
    cell, shared = (
        ('<c t="s"><v>0</v></c>', f"<si>{runs}</si>")
        if where == "shared"
        else (f'<c t="inlineStr"><is>{runs}</is></c>', "")
    )
    assert only_text(tmp_path, cell, shared) == f"vet {text}"


def test_what_two_runs_spell_together_is_not_decoded(tmp_path: Path) -> None:
    shared = "<si><r><t>_x00</t></r><r><t>41_</t></r></si>"
    assert only_text(tmp_path, '<c t="s"><v>0</v></c>', shared) == "_x0041_"


# The workbook of the program, and what comes back of it

LITERAL = ("_x0041_", "_x005F_x0041_", "zegt _x000D_ en _x0041_x0042_", "gewoon_x", "x005F_", "een\ntwee")


def saved_anew(path: Path, attributes: str) -> Path:
    """Save a workbook with all its texts shared, spelled as they were, as Excel and LibreOffice do."""
    with ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    texts: list[str] = []

    def share(found: re.Match[str]) -> str:
        texts.append(found[2])
        return f'{found[1]}t="s"><v>{len(texts) - 1}</v></c>'

    inline = re.compile(r'(<c [^>]*)t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', re.DOTALL)
    for name, content in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = inline.sub(share, content.decode()).encode()
    shared = "".join(f"<si><t{attributes}>{text}</t></si>" for text in texts)
    parts[SHARED] = f'<sst xmlns="{MAIN}">{shared}</sst>'.encode()
    relations = "xl/_rels/workbook.xml.rels"
    kinds = "[Content_Types].xml"
    kind = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    parts[kinds] = parts[kinds].replace(b"</Types>", kind)
    relation = (
        f'<Relationship Type="{KINDS_OF}/sharedStrings" Target="sharedStrings.xml" Id="rId99"/></Relationships>'
    ).encode()
    parts[relations] = parts[relations].replace(b"</Relationships>", relation)
    return write_zip(path.with_name("opnieuw.xlsx"), parts)


@pytest.mark.parametrize("attributes", ["", ' xml:space="preserve"'])
def test_an_exported_workbook_says_the_same_after_others_saved_it(tmp_path: Path, attributes: str) -> None:
    maker = ProjectMaker()
    maker.path("Pad", ["Start"], [((f"Rij {number}",), (text,)) for number, text in enumerate(LITERAL)])
    write_workbook(maker.image(), tmp_path / "pad.xlsx")
    first = read_tables(tmp_path / "pad.xlsx")
    anew = read_tables(saved_anew(tmp_path / "pad.xlsx", attributes))
    assert [table.rows for table in anew] == [table.rows for table in first]
    texts = {text for row in table_named(anew, "Pad").rows for text in row}
    assert set(LITERAL) <= texts
