"""How a thing that was to be done to the document went: done, with what it gave, or refused."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """It was done; `value` is what the operation gave back."""

    value: T
    done: Literal[True] = True


@dataclass(frozen=True, slots=True)
class Refused:
    """It was not done, and the user was told why."""

    value: None = None
    done: Literal[False] = False


Outcome = Done[T] | Refused
"""`outcome.done` says which of the two it is; `value` is None where it was refused."""
