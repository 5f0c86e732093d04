"""A small project to merge by example, and two people who each work on a copy of it."""

from napl_desktop.model import atelier_sector_id, descriptor_id
from napl_desktop.rows.merging import Decision, apply, merge
from tests.core.merged_projects import Hand, why_not_sound

UNIT = ("text", "status")
PLACE = ("path_id", "parent_id")


def project():
    """Two paths; the first has levels l1 and l2, rows d1 and d2, and a text in the first cell of each row."""
    hand = Hand("b", {}, lambda _least, most: most)
    hand.put("project", "project", title="Proef", created_at="2026")
    hand.put("atelier", "a", title="vo · rollen", focus="roles")
    hand.put("atelier_sector", atelier_sector_id("a", "vo"), atelier_id="a", sector="vo")
    for id in ("r1", "r2"):
        hand.put("role", id, atelier_id="a", title=id, parked=0)
    hand.put("path", "p", atelier_id="a", role_id="r1", title="Toetsing")
    hand.put("path", "q", atelier_id="a", title="Leiding")
    for id in ("l1", "l2"):
        hand.put("level", id, path_id="p", title=id)
    for id in ("d1", "d2"):
        hand.put("dimension", id, path_id="p", title=id)
        hand.put_cell(id, "l1", "Kiest doelen.")
    return hand.rows


def copies(base=None):
    """Return a project, and two people who each work on a copy of it."""
    base = project() if base is None else base
    return base, *(Hand(name, base, lambda _least, most: most) for name in "xy")


def cell(dimension, level="l1"):
    return "descriptor", descriptor_id(dimension, level)


def proposed(base, here, there):
    return merge(base, here.rows, there.rows)


def result(proposal, decisions=None, conflicts=Decision.LATER):
    """Return the rows that come of decisions, after seeing that a project may hold them."""
    found = apply(proposal, proposal.decisions(conflicts=conflicts) if decisions is None else decisions)
    assert why_not_sound(found.rows) is None
    written = {key: row for key, row in (proposal.ours | found.put).items() if key not in found.removed}
    assert written == found.rows
    return found.rows


def only(proposal):
    """Return the one change that is decided by itself."""
    (change,) = (change for change in proposal.changes.values() if change.is_asked)
    return change


def asked(proposal):
    """Return what is decided by itself, with why it has to be."""
    return {id: change.conflict for id, change in proposal.changes.items() if change.is_asked}


def with_bands():
    """Return the project with two rows more; the first holds a row with a text in it."""
    hand = Hand("b", project(), lambda _least, most: most)
    for id in ("e1", "e2"):
        hand.put("dimension", id, path_id="p", title=id)
    hand.put("dimension", "c", path_id="p", parent_id="e1", title="c")
    hand.put_cell("c", "l1", "Onder e1.")
    return hand.rows


def in_sequence(rows, table):
    return [
        id for _, id in sorted((row["order_key"], id) for (name, id), row in rows.items() if name == table)
    ]
