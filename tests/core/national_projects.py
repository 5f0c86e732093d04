"""The bureau's project with what six ateliers handed in, and what the bureau does and is asked about it."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from napl_desktop.cli import main
from napl_desktop.document.document import Document
from napl_desktop.exchange.hand_in.content import hand_in_content
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.look_alikes import identified
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.project_source import read_project
from napl_desktop.model import DevelopmentPath, Role
from napl_desktop.operations.likenesses import SaidOfTwo, say_same
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.projects import new_national_project
from napl_desktop.operations.versions import note_hand_in
from napl_desktop.rows import Rows, read_all, shared_rows
from napl_desktop.rows.merging import ChangeKind
from sample_projects.hand_ins.changing import carry_out, read_changes
from sample_projects.make_hand_ins import TEXTS
from tests.core.national_reference import likenesses

FIRST = tuple(sorted(TEXTS.glob("* 1.napl")))
SECOND = tuple(sorted(TEXTS.glob("* 2.napl")))

_PILES = {Pile.TO_CHOOSE: "kiezen", Pile.CHANGED: "gaat mee", Pile.NEW: "gaat mee"}
_CHANGES = {
    ChangeKind.CHANGED: "gewijzigd",
    ChangeKind.NEW: "nieuw",
    ChangeKind.REMOVED: "weg",
    ChangeKind.RESTORED: "terug",
}
_THINGS = {
    **{"descriptor": "cel", "dimension": "rij", "level": "niveau", "role": "rol"},
    **{"note": "opmerking", "role_relation": "relatie"},
}


def empty_national(path: Path) -> Path:
    """Make a national project without ateliers; return its file."""
    new_national_project(path, "Landelijk raamwerk").close()
    return path


def merged_first(path: Path) -> Path:
    """Make a national project into which the command merged what all six handed in first; return its file."""
    path.write_bytes(_merged_first())
    return path


@cache
def _merged_first() -> bytes:
    with TemporaryDirectory() as folder:
        path = empty_national(Path(folder) / "Landelijk.napl")
        assert main(["merge", str(path), *map(str, FIRST), "--accept", "safe", "--json"]) == 0
        return path.read_bytes()


def change_as_the_bureau(document: Document) -> None:
    """Do what the bureau does after the first hand-ins."""
    carry_out(read_changes(TEXTS / "bureau.toml"), document)


def rows_in(document: Document) -> Rows:
    """Return what a project says of itself."""
    with document.read() as session:
        return shared_rows(read_all(session.connection()))


def pending(document: Document, *files: Path) -> PendingMerge:
    """Return what files ask."""
    found = identified(rows_in(document), [read_project(document, file) for file in files], {})
    return PendingMerge(rows_in(document), found.sources, found.look_alikes)


def accept(document: Document, merge: PendingMerge) -> None:
    """Write what comes of the answers."""
    merged = merge.result()
    accept_merge(document, merge.ours, merged.rows, arrivals_of(merge.sources, merged.bases))


def asked_in_words(merge: PendingMerge) -> list[str]:
    """Return what there is to ask, as the pages of the reference say it."""
    found = []
    for pile in Pile:
        for question in merge.pile(pile):
            key = question.change.key
            titles = merge.titles(key)[:-1] if key[0] == "note" else merge.titles(key)
            found.append(
                " | ".join(
                    [_PILES[pile], _CHANGES[question.change.kind], _THINGS[key[0]], " · ".join(titles)]
                )
            )
    return sorted(found)


def copied(path: Path, name: str) -> Path:
    """Return a copy of a file beside it, under another name."""
    return Path(shutil.copy(path, path.with_name(name)))


def hand_in(working: Path, to: Path, *work: Callable[[Document], object]) -> Path:
    """Let an atelier work in its file and hand it in; return what the bureau gets, which `to` is then."""
    with Document.open(working) as document:
        for each in work:
            each(document)
        with document.read() as session:
            content = hand_in_content(session, working.stem)
        to.unlink(missing_ok=True)
        write_project_file(content.snapshot.rows, to, content.versions)
        note_hand_in(document, content.versions[-1].id, content.snapshot.step)
    return to


def say_what_is_alike(document: Document) -> None:
    """Say of roles and paths what the reference says of them."""
    with document.read() as session:
        image = project_snapshot(session)
    ateliers = {each.id: each.title for each in image.ateliers}
    things = {"rol": (Role, image.roles), "pad": (DevelopmentPath, image.paths)}
    for word, (kind, found) in things.items():
        ids = {(ateliers[each.atelier_id], each.title): each.id for each in found}
        said = [
            SaidOfTwo(ids[one], ids[other], sign == "=")
            for each, one, sign, other in likenesses()
            if each == word
        ]
        say_same(document, kind, said)


def ateliers_with_texts(path: Path) -> dict[str, list[str]]:
    """Return the texts of each atelier of a file, by its title."""
    with Document.open(path, read_only=True) as document, document.read() as session:
        image = project_snapshot(session)
    return {
        atelier.title: sorted(
            cell.text
            for each in image.paths
            if each.atelier_id == atelier.id
            for cell in each.cells
            if cell.text
        )
        for atelier in image.ateliers
    }
