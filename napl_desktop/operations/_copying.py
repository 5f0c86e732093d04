"""Copies with new identities: of a path or of all that an atelier holds, within a project or from another."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import (
    Base,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    Perspective,
    Prerequisite,
    Role,
    RoleRelation,
    RoleRequirement,
    descriptor_id,
    new_id,
    prerequisite_id,
)
from napl_desktop.operations._linking import make_relation, make_requirement


class Copier:
    """Copies rows from one session to another (or the same), remembering which copy belongs to which."""

    def __init__(self, source: Session, target: Session) -> None:
        self._source = source
        self._target = target
        self._copies: dict[str, str] = {}

    def copy_contents(self, atelier_id: str, target_id: str) -> None:
        """Copy the roles and paths of an atelier into another."""
        for role in self._source.scalars(sa.select(Role).where(Role.atelier_id == atelier_id)):
            self._copy(role, atelier_id=target_id)
            self._copy_notes(Note.role_id == role.id)
        paths = self._source.scalars(
            sa.select(DevelopmentPath).where(DevelopmentPath.atelier_id == atelier_id)
        ).all()
        self._copies |= {path.id: new_id() for path in paths}  # they may build on each other
        for path in paths:
            role_id = self._copies.get(path.role_id, path.role_id) if path.role_id else None
            self._copy_path(path, target_id, role_id, path.title, path.order_key)
        self._copy_relations()
        self._copy_links()

    def _copy_relations(self) -> None:
        """Copy what copied roles are to each other, and which copied levels they ask for."""
        for relation in self._source.scalars(sa.select(RoleRelation)):
            ends = self._copies.get(relation.role_id), self._copies.get(relation.other_id)
            if ends[0] and ends[1]:
                self._target.add(make_relation(ends[0], ends[1], relation.kind))
        for requirement in self._source.scalars(sa.select(RoleRequirement)):
            role_id = self._copies.get(requirement.role_id)
            if role_id:
                level_id = self._copies.get(requirement.level_id, self._same(requirement.level_id))
                if level_id:
                    self._target.add(make_requirement(role_id, level_id))
        self._target.flush()

    def _copy_links(self) -> None:
        """Let copied cells require what the cells do: the copy of it, or else the same where that is there."""
        for link in self._source.scalars(sa.select(Prerequisite)):
            needing = self._copies.get(link.descriptor_id)
            needed = self._copies.get(link.required_id, self._same(link.required_id))
            if needing and needed:
                id = prerequisite_id(needing, needed)
                ends = {"descriptor_id": needing, "required_id": needed}
                self._target.add(Prerequisite(id=id, **ends, label=link.label))
        self._target.flush()

    def _same(self, id: str) -> str | None:
        """Return an id of what is not copied, where that is there too."""
        return id if self._source is self._target else None

    def copy_path(
        self, path: DevelopmentPath, atelier_id: str, role_id: str | None, title: str, order_key: str
    ) -> str:
        """Copy a path with all that is in it, and what it requires; return the copy's id."""
        copy_id = self._copy_path(path, atelier_id, role_id, title, order_key)
        self._copy_links()
        return copy_id

    def _copy_path(
        self, path: DevelopmentPath, atelier_id: str, role_id: str | None, title: str, order_key: str
    ) -> str:
        base = path.builds_on_id and self._copies.get(path.builds_on_id, self._same(path.builds_on_id))
        around = {"atelier_id": atelier_id, "role_id": role_id, "builds_on_id": base}
        copy_id = self._copy(path, **around, title=title, order_key=order_key)
        for level in self._source.scalars(sa.select(Level).where(Level.path_id == path.id)):
            self._copy(level, path_id=copy_id)
        dimensions = self._source.scalars(sa.select(Dimension).where(Dimension.path_id == path.id)).all()
        self._copies |= {dimension.id: new_id() for dimension in dimensions}
        for dimension in dimensions:
            parent = self._copies[dimension.parent_id] if dimension.parent_id else None
            self._copy(dimension, path_id=copy_id, parent_id=parent)
        of_path = sa.select(Level.id).where(Level.path_id == path.id)
        for cell in self._source.scalars(sa.select(Descriptor).where(Descriptor.level_id.in_(of_path))):
            row, column = self._copies[cell.dimension_id], self._copies[cell.level_id]
            self._copies[cell.id] = descriptor_id(row, column)
            self._copy(cell, dimension_id=row, level_id=column)
        cells = sa.select(Descriptor.id).where(Descriptor.level_id.in_(of_path))
        rows = sa.select(Dimension.id).where(Dimension.path_id == path.id)
        self._copy_notes(
            sa.or_(Note.path_id == path.id, Note.dimension_id.in_(rows), Note.descriptor_id.in_(cells))
        )
        self._target.flush()
        return copy_id

    def _copy_notes(self, which: sa.ColumnElement[bool]) -> None:
        for note in self._source.scalars(sa.select(Note).where(which)):
            places = {
                place: self._copies[id]
                for place in ("descriptor_id", "dimension_id", "path_id", "role_id")
                if (id := getattr(note, place)) is not None
            }
            self._bring_perspective(note.perspective_id)
            self._copy(note, **places)

    def _bring_perspective(self, id: str | None) -> None:
        """Let a perspective be there as well: it has the same identity in every project."""
        if id is not None and self._target.get(Perspective, id) is None:
            there = self._source.get_one(Perspective, id)
            self._target.add(
                Perspective(
                    id=id,
                    title=there.title,
                    letter=there.letter,
                    shape=there.shape,
                    order_key=there.order_key,
                )
            )

    def _copy(self, row: Base, **different: Any) -> str:  # noqa: ANN401 - columns of every type
        values = {column.key: getattr(row, column.key) for column in sa.inspect(type(row)).column_attrs}
        copy_id = self._copies.setdefault(values["id"], new_id())
        self._target.add(type(row)(**{**values, **different, "id": copy_id}))
        self._target.flush()
        return copy_id
