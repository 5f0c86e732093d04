"""Tables of LibreOffice and of an old Excel come in as those of today's do; what cannot is told how."""

from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.errors.tables import NotATable, OldDocument
from napl_desktop.exchange.clipboard import as_html, read_pasted
from napl_desktop.exchange.tables.raw import AsideKind, Merge
from napl_desktop.exchange.tables.reading import read_tables
from napl_desktop.wording import wording
from tests.core.made_projects import ROOT
from tests.core.open_document_files import cell, paragraphs, table, write_open_document

ROWS = [["Dimensie", "Startbekwaam", "Vakbekwaam"], ["Plannen", "Plant met hulp.", "Plant\n\nzelf."]]


def cells(rows: list[list[str]]) -> list[list[str]]:
    return [[cell(paragraphs(text)) for text in row] for row in rows]


@pytest.mark.parametrize("ending", [".ods", ".odt"])
def test_texts_and_their_lines_come_in(tmp_path: Path, ending: str) -> None:
    (read,) = read_tables(write_open_document(tmp_path / f"rubriek{ending}", table(cells(ROWS))))

    assert [list(row) for row in read.rows] == ROWS
    assert read.name == ("Blad1" if ending == ".ods" else "Tabel 1")


def test_what_is_repeated_and_what_is_merged(tmp_path: Path) -> None:
    many = cell("", 'table:number-columns-repeated="16380"')
    covered = "<table:covered-table-cell/>"
    wide = 'table:number-columns-spanned="2" table:number-rows-spanned="2"'
    rows = [
        [
            cell(paragraphs("a"), wide),
            covered,
            cell(paragraphs("b"), 'table:number-columns-repeated="2"'),
            many,
        ],
        [covered, covered, cell(paragraphs("c")), many],
    ]
    empty = f'<table:table-row table:number-rows-repeated="1048000">{many}</table:table-row>'
    body = table(rows).replace("</table:table>", f"{empty}</table:table>")
    (read,) = read_tables(write_open_document(tmp_path / "samen.ods", body))

    assert read.rows == (("a", "", "b", "b"), ("", "", "c", ""))
    assert read.merges == (Merge(0, 0, 1, 1),)


def test_what_is_hidden_struck_or_said_beside_it(tmp_path: Path) -> None:
    note = "<office:annotation><dc:creator>Noor</dc:creator><text:p>Te veel?</text:p></office:annotation>"
    struck = '<text:p>Plant <text:span text:style-name="weg">altijd</text:span> zelf</text:p>'
    rows = [[cell(paragraphs("a")), cell(paragraphs("b"))], [cell(paragraphs("c")), cell(note + struck)]]
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    hidden = table(cells(ROWS), "Oud", 'table:style-name="verborgen"')
    first, second = read_tables(
        write_open_document(tmp_path / "zo.ods", table(rows, columns=columns) + hidden)
    )

    assert first.at(1, 1) == "Plant zelf"
    assert first.unseen.columns == {1}
    assert {(aside.kind, aside.text, aside.place) for aside in first.asides} == {
        (AsideKind.COMMENT, "Te veel?", (1, 1)),
        (AsideKind.STRUCK, "altijd", (1, 1)),
    }
    assert (first.hidden, second.hidden) == (False, True)


def test_lists_and_tables_in_a_cell_of_a_text(tmp_path: Path) -> None:
    inner = table(cells([["links", "rechts"]]))
    listed = (
        "<text:list><text:list-item><text:p>een<text:line-break/>plan</text:p></text:list-item></text:list>"
    )
    rows = [[cell(paragraphs("Kern")), cell(listed + inner)]]
    body = f"<text:h>Vooraf</text:h>{table(rows)}<text:p>Na.</text:p>"
    (read,) = read_tables(write_open_document(tmp_path / "tekst.odt", body))

    assert read.rows == (("Kern", "- een\nplan\nlinks | rechts"),)
    assert [(aside.kind, aside.text) for aside in read.asides] == [
        (AsideKind.BEFORE, "Vooraf"),
        (AsideKind.AFTER, "Na."),
    ]


def test_a_workbook_of_long_ago(tmp_path: Path) -> None:
    first, second = read_tables(ROOT / "tests" / "files" / "oud.xls")

    assert first.rows[2] == ("", "Toetsen", "Maakt een toets.", "Maakt een reeks toetsen.\nBespreekt die.")
    assert first.merges == (Merge(1, 0, 2, 0),)
    assert (second.name, second.hidden) == ("Oud", True)


def test_half_a_workbook_of_long_ago_is_no_table(tmp_path: Path) -> None:
    whole = (ROOT / "tests" / "files" / "oud.xls").read_bytes()
    for length in range(512, len(whole), 512):
        path = tmp_path / "half.xls"
        path.write_bytes(whole[:length])
        with pytest.raises(NotATable):
            read_tables(path)


def test_an_old_document_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "oud.doc"
    path.write_bytes(
        bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(512)
    )
    with pytest.raises(OldDocument) as raised:
        read_tables(path)
    assert "bewaar het als .docx" in wording("nl").error(raised.value)


line = st.text(st.sampled_from("ab é\xa0<&'.,"), min_size=1, max_size=8)
text = st.lists(line | st.just(""), min_size=1, max_size=4).map("\n".join)
grids = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(text, min_size=width, max_size=width), min_size=1, max_size=3)
)


@given(grids)
def test_the_same_table_is_the_same_from_every_kind_of_document(
    tmp_path_factory: pytest.TempPathFactory, grid: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("soorten")
    marked = [
        ["begin", *[""] * len(grid[0])],
        *(["x", *row] for row in grid),
        ["", *["einde"] * len(grid[0])],
    ]
    document = docx.Document()
    word = document.add_table(rows=len(marked), cols=len(marked[0]))
    for row, texts in enumerate(marked):
        for column, said in enumerate(texts):
            word.cell(row, column).text = said
    document.save(str(folder / "a.docx"))
    write_open_document(folder / "a.odt", table(cells(marked)))
    pasted = read_pasted("", as_html(marked)).texts

    (of_word,), (of_office,) = (read_tables(folder / name) for name in ("a.docx", "a.odt"))
    in_lines = [
        [tuple(" ".join(part.split()) for part in each.split("\n")) for each in row]
        for rows in (of_word.rows, of_office.rows, pasted)
        for row in rows
    ]
    height = len(marked)
    assert in_lines[:height] == in_lines[height : 2 * height] == in_lines[2 * height :]
