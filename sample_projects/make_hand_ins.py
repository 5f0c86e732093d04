"""Makes what six ateliers hand in: python -m sample_projects.make_hand_ins [FOLDER].

The texts are in `inzendingen`: a file for each atelier, one more for what it changes before it hands in again.
What comes of them is the same each time, so that it can be laid beside what is there.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from napl_desktop.document.document import Document
from napl_desktop.exchange.hand_in.content import hand_in_content
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.rows import Rows, read_all
from sample_projects.hand_ins.atelier_texts import AtelierText, read_atelier
from sample_projects.hand_ins.changing import carry_out, read_changes
from sample_projects.hand_ins.making import make_atelier
from sample_projects.hand_ins.settling import settled

TEXTS = Path(__file__).parent / "inzendingen"
ATELIERS = (
    "po-rollen",
    "po-competentieniveaus",
    "vo-rollen",
    "vo-competentieniveaus",
    "mbo-rollen",
    "mbo-competentieniveaus",
)


def make_hand_ins(folder: Path) -> list[Path]:
    """Make all hand-ins; return their files, each called as the program calls it."""
    return [file for name in ATELIERS for file in hand_ins_of(name, folder)]


def hand_ins_of(name: str, folder: Path) -> Iterator[Path]:
    """Make what one of the ateliers hands in, once or more often; yield each file."""
    texts = read_atelier(TEXTS / f"{name}.toml")
    with TemporaryDirectory() as place:
        file = Path(place) / f"{name}.napl"
        with make_atelier(texts, file) as document:
            handed_in = _hand_in(document, texts, 1, {}, folder)
        yield handed_in
        for number in range(2, len(texts.handed_in_at) + 1):
            file = Path(place) / f"{name}-{number}.napl"
            copyfile(handed_in, file)
            with Document.open(file) as document:
                with document.read() as session:
                    before = read_all(session.connection())
                carry_out(read_changes(TEXTS / f"{file.stem}.toml"), document, texts.title)
                handed_in = _hand_in(document, texts, number, before, folder)
            yield handed_in


def _hand_in(document: Document, texts: AtelierText, number: int, before: Rows, folder: Path) -> Path:
    """Write what a project hands in; `before` is what it handed in the last time."""
    with document.read() as session:
        content = hand_in_content(session, document.path.stem)
    file = folder / f"{content.title}.napl"
    file.unlink(missing_ok=True)
    handed_in = settled(content, texts.handed_in_at[number - 1], texts.begun_at, before)
    write_project_file(handed_in.snapshot.rows, file, handed_in.versions)
    return file


if __name__ == "__main__":
    make_hand_ins(Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS)
