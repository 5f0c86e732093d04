"""The links between cells and between roles, within an edit under way: they go along with what they link."""

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from napl_desktop.document.edit import Edit
from napl_desktop.model import (
    Prerequisite,
    RelationKind,
    RoleRelation,
    RoleRequirement,
    prerequisite_id,
    relation_ends,
    relation_id,
    requirement_id,
)


def has_links(edit: Edit, descriptor_id: str) -> bool:
    """Tell whether a cell requires another, or is required."""
    return bool(edit.all(_of({descriptor_id}).limit(1)))


def relink(edit: Edit, moved: Mapping[str, str]) -> None:
    """Let links follow what was in cells: old descriptor id → new one, which has a row by now.

    Two cells may have changed places. A link that would lead from a cell to itself goes.
    """
    links = edit.all(_of(moved.keys()))
    wanted = {}
    for link in links:
        ends = (
            moved.get(link.descriptor_id, link.descriptor_id),
            moved.get(link.required_id, link.required_id),
        )
        if ends[0] != ends[1]:
            wanted[prerequisite_id(*ends)] = (*ends, link.label)
    for link in links:
        if link.id not in wanted:
            edit.remove(link)
    there = {link.id: link for link in links}
    for id, (needing, needed, label) in wanted.items():
        if id in there:
            there[id].label = label
        else:
            edit.add(Prerequisite(id=id, descriptor_id=needing, required_id=needed, label=label))


def _of(ids: Collection[str]) -> "sa.Select[Prerequisite]":
    return sa.select(Prerequisite).where(
        sa.or_(Prerequisite.descriptor_id.in_(ids), Prerequisite.required_id.in_(ids))
    )


def make_relation(role_id: str, other_id: str, kind: RelationKind) -> RoleRelation:
    """Return a row for a relation, not added yet."""
    one, other = relation_ends(role_id, other_id, kind)
    return RoleRelation(id=relation_id(role_id, other_id, kind), role_id=one, other_id=other, kind=kind)


def make_requirement(role_id: str, level_id: str) -> RoleRequirement:
    """Return a row for what a role asks for, not added yet."""
    return RoleRequirement(id=requirement_id(role_id, level_id), role_id=role_id, level_id=level_id)
