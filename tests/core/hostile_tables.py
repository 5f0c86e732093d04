"""Tables as nobody should get them: each kind makes one, a little other for each chance, under a folder.

The zips are put together by hand where `zipfile` would not write what they say.
"""

import bz2
import lzma
import zlib
from dataclasses import dataclass
from pathlib import Path
from struct import pack

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KINDS_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET, SHARED, STYLES, BOOK = (
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
)
DOCUMENT = "word/document.xml"
GRID = (("Dimensie", "Start", "Expert"), ("Samenhang", "doet iets", "doet meer"), ("Kern", "kiest", "weegt"))


# Sound files to begin with


def rows_xml(rows=GRID):
    return "".join(
        f'<row r="{r}">' + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>"
        for r, row in enumerate(rows, start=1)
    )


def sheet_xml(rows=None, before="", after=""):
    rows = rows_xml() if rows is None else rows
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def content_types(kinds):
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return f'<Types xmlns="{namespace}"><Default Extension="rels" ContentType="{rels}"/>{types}</Types>'


def workbook_parts(sheet=None, shared="", styles="", sheets='<sheet name="Blad1" sheetId="1" r:id="r1"/>'):
    """Return the parts of a workbook by name, as bytes."""
    related = "".join(
        f'<Relationship Id="{id}" Type="{KINDS_OF}/{kind}" Target="{target}"/>'
        for id, kind, target in (
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "sharedStrings", "sharedStrings.xml"),
            ("r3", "styles", "styles.xml"),
        )
    )
    namespace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts = {
        "[Content_Types].xml": content_types(
            {
                BOOK: "spreadsheetml.sheet.main",
                SHEET: "spreadsheetml.worksheet",
                SHARED: "spreadsheetml.sharedStrings",
                STYLES: "spreadsheetml.styles",
            }
        ),
        "_rels/.rels": f'<Relationships {namespace}><Relationship Id="r" Type="{KINDS_OF}/officeDocument"'
        f' Target="{BOOK}"/></Relationships>',
        BOOK: f'<workbook xmlns="{MAIN}" xmlns:r="{KINDS_OF}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {namespace}>{related}</Relationships>",
        SHARED: f'<sst xmlns="{MAIN}">{shared}</sst>',
        STYLES: f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        SHEET: sheet_xml() if sheet is None else sheet,
    }
    return {name: xml.encode() for name, xml in parts.items()}


def document_parts(body=None):
    """Return the parts of a document by name, as bytes."""
    cells = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row)
        + "</w:tr>"
        for row in GRID
    )
    body = f"<w:tbl>{cells}</w:tbl>" if body is None else body
    return {DOCUMENT: f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()}


@dataclass
class Part:
    """A part of a zip, and what is said of it in the list at the end and right before it."""

    name: str
    content: bytes
    method: int = 8
    size: int | None = None
    checksum: int | None = None
    flags: int = 0
    local_name: str | None = None
    local_size: int | None = None
    at: int | None = None
    packed: bytes | None = None


def write_zip(path, parts, times=1, method=8):
    """Write parts (by name, or as Part) as a zip; with `times` the list at the end has each so often."""
    if isinstance(parts, dict):
        parts = [Part(name, content, method) for name, content in parts.items()]
    body, listed = bytearray(), bytearray()
    for part in parts:
        packed = _packed(part) if part.packed is None else part.packed
        size = len(part.content) if part.size is None else part.size
        checksum = zlib.crc32(part.content) if part.checksum is None else part.checksum
        at = len(body) if part.at is None else part.at
        name, local = part.name.encode(), (part.local_name or part.name).encode()
        local_size = size if part.local_size is None else part.local_size
        facts = (part.flags, part.method, 0, 33, checksum, len(packed))
        body += pack("<4sHHHHHIIIHH", b"PK\3\4", 20, *facts, local_size, len(local), 0) + local + packed
        listed += (
            pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, *facts, size, len(name), 0, 0, 0, 0, 0, at) + name
        ) * times
    count = min(len(parts) * times, 65_535)
    end = pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(listed), len(body), 0)
    path.write_bytes(body + listed + end)
    return path


def _packed(part):
    if part.method == 8:
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return packer.compress(part.content) + packer.flush()
    if part.method == 12:
        return bz2.compress(part.content)
    if part.method == 14:
        filters = [{"id": lzma.FILTER_LZMA1, "preset": 1}]
        return (
            b"\x09\x04\x05\x00"
            + b"\x5d\x00\x00\x10\x00"
            + lzma.compress(part.content, lzma.FORMAT_RAW, filters=filters)
        )
    return part.content


def _with(parts, name, **facts):
    """Return parts of which one is said to be other than it is."""
    return [Part(part, content, **(facts if part == name else {})) for part, content in parts.items()]


# Zips that lie


def _any_part(chance):
    return chance.choice((SHEET, SHARED, STYLES, BOOK, "xl/_rels/workbook.xml.rels", "_rels/.rels"))


def larger_than_it_says(chance, folder):
    parts = workbook_parts()
    name = _any_part(chance)
    said = parts[name]
    parts[name] = said + b" " * chance.choice((1, 70_000, 300_000_000))
    checksum = zlib.crc32(said) if chance.random() < 0.7 else None
    lie = {"size": len(said), "checksum": checksum}
    return write_zip(folder / "groter.xlsx", _with(parts, name, **lie))


def smaller_than_it_says(chance, folder):
    parts = workbook_parts()
    name = _any_part(chance)
    return write_zip(folder / "kleiner.xlsx", _with(parts, name, size=len(parts[name]) + 1))


def packed_in_another_way(chance, folder):
    parts = workbook_parts()
    name = _any_part(chance)
    said = len(parts[name])
    parts[name] += b" " * 100_000_000
    return write_zip(folder / "bz2.xlsx", _with(parts, name, method=chance.choice((12, 14)), size=said))


def one_part_over_another(chance, folder):
    parts = [Part(name, content) for name, content in workbook_parts().items()]
    chance.choice(parts[1:]).at = 0
    return write_zip(folder / "over.xlsx", parts)


def one_name_twice(chance, folder):
    parts = workbook_parts()
    name = _any_part(chance)
    twice = Part(chance.choice((name, name.upper())), parts[name])
    return write_zip(folder / "dubbel.xlsx", [*_with(parts, ""), twice])


def encrypted(chance, folder):
    return write_zip(folder / "dicht.xlsx", _with(workbook_parts(), _any_part(chance), flags=1))


def another_name_before_it(chance, folder):
    lie = chance.choice(({"local_name": "xl/anders.xml"}, {"local_size": 7}))
    return write_zip(folder / "anders.xlsx", _with(workbook_parts(), _any_part(chance), **lie))


def list_without_end(chance, folder):
    return write_zip(folder / "lijst.xlsx", workbook_parts(), times=chance.choice((900, 200_000)))


def cut_stream(chance, folder):
    parts = [Part(name, content) for name, content in workbook_parts().items()]
    part = chance.choice(parts)
    part.packed = _packed(part)[:-2]
    return write_zip(folder / "half.xlsx", parts)


# XML that is none


ENCODINGS = (
    "shift_jis",
    "hex",
    "rot13",
    "idna",
    "undefined",
    "boehoe",
    "UTF-7",
    "utf-8-sig",
    "zip",
    "punycode",
)


def _xml_part(chance, folder, change, name=None):
    """Write a workbook or a document of which one part is changed: one that is read, or one beside."""
    if chance.random() < 0.3:
        parts, name, ending = document_parts(), DOCUMENT, "docx"
    else:
        parts, ending = workbook_parts(), "xlsx"
        name = name or chance.choice((*parts, "docProps/a.xml"))
        parts.setdefault(name, b"<a/>")
    parts[name] = change(parts[name])
    return write_zip(folder / f"xml.{ending}", parts)


def odd_encoding(chance, folder):
    encoding = chance.choice(ENCODINGS)
    start = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    return _xml_part(chance, folder, lambda xml: start + xml)


def document_type(chance, folder):
    written_as = chance.choice(("utf-8", "utf-16", "utf-32", "utf-7"))
    said = {"utf-8": "", "utf-16": "UTF-16", "utf-32": "UCS-4", "utf-7": "UTF-7"}[written_as]
    kind = chance.choice(
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE a SYSTEM "http://localhost/x">')
    )
    start = f'<?xml version="1.0" encoding="{said}"?>' if said else ""
    name = chance.choice((SHEET, BOOK))  # in UCS-4 a part that nobody reads is only unreadable
    return _xml_part(chance, folder, lambda xml: (start + kind + xml.decode()).encode(written_as), name)


def many_siblings(chance, folder):
    junk = "".join(f"<a b='{number}'/>" for number in range(chance.randrange(250_000, 400_000)))
    return write_zip(
        folder / "broers.xlsx", workbook_parts(sheet_xml(rows_xml() + junk)), method=chance.choice((0, 8))
    )


def many_elements(chance, folder):
    junk = chance.choice(("<row/>", "<row><c/></row>", '<row><c s="1"/><c/><c><f/></c><a/></row>'))
    times = chance.choice((200_000, 1_500_000))
    return write_zip(
        folder / "leeg.xlsx",
        workbook_parts(sheet_xml(rows_xml() + junk * times)),
        method=chance.choice((0, 8)),
    )


def long_tag(chance, folder):
    long = "x" * chance.choice((1_000_000, 15_000_000))
    tag = chance.choice((f'<a b="{long}"/>', f"<!--{long}-->", f"<?{long}?>", f"<{long}/>"))
    return write_zip(
        folder / "lang.xlsx", workbook_parts(sheet_xml(before=tag)), method=chance.choice((0, 8))
    )


def elements_in_elements(chance, folder):
    deep = chance.choice((200, 100_000))
    if chance.random() < 0.5:
        body = "<w:tbl><w:tr><w:tc>" * deep + "</w:tc></w:tr></w:tbl>" * deep
        return write_zip(folder / "diep.docx", document_parts(body))
    return write_zip(folder / "diep.xlsx", workbook_parts(sheet_xml(before="<a>" * deep + "</a>" * deep)))


# Sound XML of which there is too much


def many_shared_texts(chance, folder):
    one = chance.choice(("<si/>", "<si><t/></si>", "<si><r><t>a</t></r></si>"))
    times = chance.choice((100_000, 900_000))
    cell = f'<row><c t="s"><v>{times - 1}</v></c><c t="s"><v>0</v></c></row>'
    return write_zip(
        folder / "gedeeld.xlsx",
        workbook_parts(sheet_xml(cell), shared=one * times),
        method=chance.choice((0, 8)),
    )


def many_formats(chance, folder):
    formats = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{"[" * (300 if number > 200 else 200_000)}"/>'
        for number in range(200, 900)
    )
    styles = "<xf numFmtId='200'/>" * chance.choice((1000, 700_000))
    cells = "".join(f'<row><c s="{number}"><v>1</v></c></row>' for number in range(900))
    styles = f"<numFmts>{formats}</numFmts><cellXfs>{styles}</cellXfs>"
    return write_zip(
        folder / "opmaak.xlsx", workbook_parts(sheet_xml(cells), styles=styles), method=chance.choice((0, 8))
    )


def many_merges(chance, folder):
    size = chance.choice(("A{0}:XFD1048576", "A{0}:B{0}", "A1:A{0}"))
    merges = "".join(
        f'<mergeCell ref="{size.format(n)}"/>' for n in range(1, chance.randrange(50_000, 300_000))
    )
    return write_zip(
        folder / "samen.xlsx",
        workbook_parts(sheet_xml(after=f"<mergeCells>{merges}</mergeCells>")),
        method=chance.choice((0, 8)),
    )


def many_sheets(chance, folder):
    sheets = "".join(
        f'<sheet name="b{number}" sheetId="{number}" r:id="r1"/>'
        for number in range(chance.randrange(20_000, 90_000))
    )
    return write_zip(folder / "bladen.xlsx", workbook_parts(sheets=sheets))


def many_tables(chance, folder):
    table = "<w:tbl><w:tr><w:tc><w:p><w:t>a</w:t></w:p></w:tc></w:tr></w:tbl>"
    return write_zip(
        folder / "tabellen.docx",
        document_parts(table * chance.randrange(600, 30_000)),
        method=chance.choice((0, 8)),
    )


def many_marks(chance, folder):
    mark = chance.choice(
        ("<w:br/>", '<w:commentReference w:id="{0}"/>', '<w:tc><w:gridSpan w:val="{0}"/></w:tc>')
    )
    marks = "".join(mark.format(number) for number in range(chance.choice((200_000, 900_000))))
    body = f"<w:tbl><w:tr><w:tc>{marks}</w:tc></w:tr></w:tbl>"
    return write_zip(folder / "tekens.docx", document_parts(body), method=chance.choice((0, 8)))


def cells_far_apart(chance, folder):
    place = chance.choice(("XFD1048576", "GS1", "A2001", "ZZZ9999999"))
    far = f'<row><c r="{place}" t="inlineStr"><is><t>ver</t></is></c></row>'
    return write_zip(folder / "ver.xlsx", workbook_parts(sheet_xml(rows_xml() + far)))


def odd_values(chance, folder):
    """Write numbers, dates and references that are none."""
    values = ("9" * 4000, "1e999", "nan", "-1", "x", "9" * 30, "1e308", "-5e5", "_x0041_", "1" * 1_000_000)
    cells = "".join(
        f'<row><c t="{chance.choice("nnbde" * 50 + "s")}" s="{chance.choice((0, 1, 99, -1))}">'
        f"<v>{chance.choice(values)}</v></c></row>"
        for _ in range(chance.randrange(1, 300))
    )
    styles = "<cellXfs><xf numFmtId='14'/><xf numFmtId='46'/></cellXfs>"
    return write_zip(
        folder / "waarden.xlsx", workbook_parts(sheet_xml(cells), styles=styles), method=chance.choice((0, 8))
    )


# Text files


def long_text_file(chance, folder):
    line = chance.choice(("a;b;c\r\n", "x\n", "a;" * 300 + "\n", '"a\nb";c\n'))
    path = folder / "lang.csv"
    path.write_bytes(line.encode() * (9_000_000 // len(line)))
    return path


def odd_text_file(chance, folder):
    made = chance.choice(
        (
            lambda: "a;b\n" + ";" * 9_000_000 + "\nc",
            lambda: "\n" * 9_000_000 + "a",
            lambda: '"' + "a;b\n" * 2_000_000,
            lambda: 'a;"' + '""' * 4_000_000,
            lambda: "a;b\n" + "🙂" * 2_400_000,
            lambda: "\x01" * 9_000_000,
            lambda: "a;b\r\n" + "c;d\x00\r\n" * 1000,
            lambda: 'sep="\r\na"b\r\n',
            lambda: "a,b\r" * 1999,
        )
    )()
    path = folder / "raar.csv"
    path.write_bytes(made.encode())
    return path


REFUSED = {
    "part larger than it says": larger_than_it_says,
    "part smaller than it says": smaller_than_it_says,
    "part packed in another way": packed_in_another_way,
    "part over another": one_part_over_another,
    "name twice": one_name_twice,
    "encrypted part": encrypted,
    "other words before a part": another_name_before_it,
    "list of parts without end": list_without_end,
    "part cut off": cut_stream,
    "odd encoding": odd_encoding,
    "document type": document_type,
    "many siblings": many_siblings,
    "long tag": long_tag,
    "elements in elements": elements_in_elements,
    "many sheets": many_sheets,
    "many tables": many_tables,
    "cells far apart": cells_far_apart,
    "long text file": long_text_file,
}
"""What no program writes, or nobody means for a path."""

WEIGHED = {
    "many elements": many_elements,
    "many shared texts": many_shared_texts,
    "many formats": many_formats,
    "many merges": many_merges,
    "many marks": many_marks,
    "odd values": odd_values,
    "odd text file": odd_text_file,
}
"""What may be read or refused, as long as nobody waits for it."""

KINDS = REFUSED | WEIGHED


def plain(folder):
    """Write a small sound workbook."""
    return write_zip(Path(folder) / "gewoon.xlsx", workbook_parts())
