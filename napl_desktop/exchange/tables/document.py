"""Tables from a Word document (.docx), with the running text around them and the notes in them."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from napl_desktop.exchange.tables.markup_table import MarkupTable
from napl_desktop.exchange.tables.markup_text import children, text_of
from napl_desktop.exchange.tables.raw import AsideKind, RawTable
from napl_desktop.exchange.tables.relations import first_of, relations_of
from napl_desktop.exchange.tables.word_lists import WordLists, lists_of
from napl_desktop.exchange.tables.word_part import WordPart
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile

_NOTE_PARTS = ("comments", "footnotes", "endnotes")
_DOCUMENT = "word/document.xml"


def read_document(office: OfficeFile) -> tuple[RawTable, ...]:
    """Return the tables of a document in their order, named "Tabel 1", "Tabel 2" and so on.

    Raises NotATable and TableTooLarge; an OSError passes.
    """
    main = first_of("officeDocument", relations_of(office, "")) or _DOCUMENT
    notes = _notes(office, main)
    tree = _tree(office, main, lists_of(office, relations_of(office, main)))
    raw = [table.raw(office.path) for table in _tables(office, tree, notes)]
    return tuple(table for table in raw if table is not None)


def _tree(office: OfficeFile, part: str, lists: WordLists | None = None) -> Element:
    tree = WordPart(office.allowance, lists)
    read_part(office, part, tree)
    return tree.top


def _tables(office: OfficeFile, document: Element, notes: dict[tuple[str, str], str]) -> list[MarkupTable]:
    tables: list[MarkupTable] = []
    before: list[str] = []
    for block in _blocks(document):
        office.allowance.check()
        if block.tag == "p":
            before.append(text_of(block))
        else:
            tables.append(MarkupTable(block, f"Tabel {len(tables) + 1}", notes))
            tables[-1].keep(AsideKind.BEFORE, "\n".join(filter(None, before)))
            before = []
    if tables:
        tables[-1].keep(AsideKind.AFTER, "\n".join(filter(None, before)))
    return tables


def _blocks(document: Element) -> Iterator[Element]:
    """Return paragraphs and tables in reading order, also those inside a content control."""
    return children(document, {"p", "tbl"})


def _notes(office: OfficeFile, main: str) -> dict[tuple[str, str], str]:
    """Return the texts of comments, footnotes and endnotes by the kind of their mark and their id."""
    notes = {}
    for relation in relations_of(office, main).values():
        if relation.kind in _NOTE_PARTS:
            for note in children(_tree(office, relation.target), {"comment", "footnote", "endnote"}):
                lines = (text_of(paragraph) for paragraph in children(note, {"p"}))
                mark = f"{relation.kind.removesuffix('s')}Reference"
                notes[mark, note.get("id", "")] = "\n".join(lines)
    return notes
