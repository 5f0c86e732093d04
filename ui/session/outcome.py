"""How a thing that was to be done to the document went: done, with what it gave, or refused."""

from typing import Generic, Literal, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Done(Struct, Generic[T], frozen=True):
    """It was done; `value` is what the operation gave back."""

    value: T
    done: Literal[True] = True


class Refused(Struct, frozen=True):
    """It was not done, and the user was told why."""

    value: None = None
    done: Literal[False] = False


Outcome = Done[T] | Refused
"""`outcome.done` says which of the two it is; `value` is None where it was refused."""
