"""What stays behind when paths are taken over from another project: counted beforehand, and said."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import astuple, fields
from sqlalchemy.orm import Session

from napl_desktop.model import (
    DevelopmentPath,
    Note,
    Prerequisite,
    Role,
    RoleRelation,
    RoleRequirement,
    Route,
    StartingLevel,
)
from napl_desktop.taking_over import TakeOverPlan, plan_take_over
from napl_desktop.wording import Wording


class StaysBehind(Struct, frozen=True):
    """How much of what hangs on some paths, and on their roles, does not come along with them.

    Of a role that is here already by that name, what is said of it here stays, and what is said of it there too.
    """

    descriptions: int = 0
    tasks: int = 0
    spheres: int = 0
    parked: int = 0
    role_notes: int = 0
    relations: int = 0
    requirements: int = 0
    prerequisites: int = 0
    routes: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return any(astuple(self))


def stays_behind(theirs: Session, ours: Session, atelier_id: str, path_ids: Sequence[str]) -> StaysBehind:
    """Count what `take_over_paths` would leave behind in the other project. Raises ThingGone."""
    plan = plan_take_over(theirs.connection(), ours.connection(), atelier_id, path_ids)
    return _left(theirs, ours, plan)


def forecast(theirs: Session, ours: Session, atelier_id: str, path_ids: Sequence[str], words: Wording) -> str:
    """Say which paths would not come because they are here, and what would stay behind; "" for nothing."""
    plan = plan_take_over(theirs.connection(), ours.connection(), atelier_id, path_ids)
    here = already_here_in_words(ours, plan.already_here, words)
    sentences = (here and f"{here}.", stays_behind_in_words(_left(theirs, ours, plan), words))
    return " ".join(filter(None, sentences))


def already_here_in_words(ours: Session, path_ids: Sequence[str], words: Wording) -> str:
    """Say of paths that they are here already; "" if there are none."""
    if len(path_ids) == 1:
        title = ours.get_one(DevelopmentPath, path_ids[0]).title
        return words.text("already-here", "one", title=title)
    return words.text("already-here", "more", count=len(path_ids)) if path_ids else ""


def _left(theirs: Session, ours: Session, plan: TakeOverPlan) -> StaysBehind:
    left = plan.left_behind
    by_table = Counter(table for table, _id in left)
    routes = {id for table, id in left if table == Route.__tablename__}
    routes |= {
        str(row["route_id"]) for (table, _id), row in left.items() if table == StartingLevel.__tablename__
    }
    # What is said here of a role of the same name stays, and what is said there stays there.
    same = [(theirs.get_one(Role, there), ours.get(Role, here)) for there, here in plan.same_roles.items()]

    def otherwise(column: str) -> int:
        values = [(getattr(there, column), getattr(here, column, None)) for there, here in same]
        return sum(1 for there, here in values if there and there != here)

    return StaysBehind(
        descriptions=otherwise("description"),
        tasks=otherwise("task"),
        spheres=otherwise("sphere"),
        parked=otherwise("parked"),
        role_notes=sum(
            1 for (table, _id), row in left.items() if table == Note.__tablename__ and row["role_id"]
        ),
        relations=by_table[RoleRelation.__tablename__],
        requirements=by_table[RoleRequirement.__tablename__],
        prerequisites=by_table[Prerequisite.__tablename__],
        routes=len(routes),
    )


def stays_behind_in_words(left: StaysBehind, words: Wording) -> str:
    """Return a sentence that says what does not come along; "" if all of it does."""
    parts = [
        words.counted("stays-behind", field.name.replace("_", "-"), count)
        for field in fields(left)
        if (count := getattr(left, field.name))
    ]
    if not parts:
        return ""
    *first, last = parts
    what = words.text("stays-behind", "and", first=", ".join(first), last=last) if first else last
    return words.text("stays-behind", "sentence", what=what)
