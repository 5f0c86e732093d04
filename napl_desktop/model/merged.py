"""What a project remembers of what was merged into it: which files, which things of theirs, whose words."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Prose, Title, choice
from napl_desktop.model.facts import Facts, Identity
from napl_desktop.model.path import DescriptorStatus

_SOURCES = Identity(UUID("b2f0c7de-5a83-5d16-8b41-7c9e0f3d2a64"), ("state",))
_IDENTITIES = Identity(UUID("4c8e1b7f-96d2-5f30-a5c7-1d0e8b6f3a92"), ("project_id", "source_id"))
_PROVENANCES = Identity(UUID("91d7e3a4-0c6b-5e2f-b8d9-6a4f1c7e5b03"), ("descriptor_id",))


class MergedSource(Identified, Base):
    """A file that was merged, in one state of it: what it said then is the base of what it says later."""

    __tablename__ = "merged_source"
    facts = Facts(title="title", identity=_SOURCES, leaves=False, of_this_file=True)

    state: Mapped[str] = mapped_column(sa.Text)
    """What names that state: the id of its newest step, of the version that it was handed in as, or a hash."""
    past: Mapped[str] = mapped_column(sa.Text, default="")
    """The ids of the versions that it was handed in as before, with spaces between: those are older."""
    project_id: Mapped[str] = mapped_column(sa.Text)
    """The id of the project in it."""
    file_format: Mapped[int] = mapped_column(sa.Integer)
    """The format of the project file that it was, or of the contents of the workbook."""
    is_workbook: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="is_workbook"))
    """Whether it was a workbook without its project file."""
    title: Mapped[str] = mapped_column(Title)
    base_set: Mapped[str] = mapped_column(sa.Text)
    """The id of the set of base rows that is kept of it."""
    merged_at: Mapped[str] = mapped_column(sa.Text)
    """UTC, ISO 8601, whole seconds."""


class MergeIdentity(Identified, Base):
    """A thing of another project that was taken for one of ours, by somebody who looked at both."""

    __tablename__ = "merge_identity"
    facts = Facts(identity=_IDENTITIES, leaves=False, of_this_file=True)

    project_id: Mapped[str] = mapped_column(sa.Text)
    """The id of the other project."""
    table_name: Mapped[str] = mapped_column(sa.Text)
    source_id: Mapped[str] = mapped_column(sa.Text)
    target_id: Mapped[str] = mapped_column(sa.Text)


class Provenance(Identified, Base):
    """Where the text of a cell was taken from, and how it was there."""

    __tablename__ = "provenance"
    facts = Facts(
        part_of=("descriptor_id",),
        identity=_PROVENANCES,
        follows=("descriptor_id",),
        leaves=False,
        of_this_file=True,
    )

    descriptor_id: Mapped[str] = mapped_column(sa.ForeignKey("descriptor.id", ondelete="CASCADE"), index=True)
    source: Mapped[str] = mapped_column(Title)
    """How the file is called that it came with."""
    taken_at: Mapped[str] = mapped_column(sa.Text)
    """UTC, ISO 8601, whole seconds."""
    text: Mapped[str] = mapped_column(Prose, default="")
    status: Mapped[DescriptorStatus] = mapped_column(choice(DescriptorStatus, "status"))


def merged_source_id(state: str) -> str:
    """Return the identity of what is remembered of a file in a state."""
    return _SOURCES.made_of(state)


def merge_identity_id(project_id: str, source_id: str) -> str:
    """Return the identity of what says which thing of ours a thing of another project is."""
    return _IDENTITIES.made_of(project_id, source_id)


def provenance_id(descriptor_id: str) -> str:
    """Return the identity of where the text of a cell came from."""
    return _PROVENANCES.made_of(descriptor_id)
