"""What a route says in words: on the screen, and on a picture of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from napl_desktop.model import Traveller
from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.graph.learning_paths import LearningPath


def said_to(traveller: Traveller, key: str, words: Wording) -> str:
    """Return a sentence to whom the route is for: one reader, or a team of them."""
    return words.text("route", f"{key}-team" if traveller is Traveller.TEAM else key)


def length_in_words(
    route: "LearningPath | None",
    words: Wording,
    has_goals: bool = True,
    traveller: Traveller = Traveller.PERSON,
) -> str:
    """Return how many cells there are in how many steps, or why none; `has_goals`: one can go somewhere."""
    if route is None:
        return words.text("route", "gone" if has_goals else "nowhere")
    if not route.steps:
        return said_to(traveller, "arrived", words)
    cells = words.counted("route", "cells", route.steps)
    steps = words.counted("route", "steps", len(route.stages))
    return words.text("route", "length", cells=cells, steps=steps)


def advice(route: "LearningPath", words: Wording) -> Iterator[str]:
    """Yield what must be known of the order, what matters most first."""
    if route.circles:
        yield words.text("route", "circles")
    if route.steps > 1:
        yield words.text("route", "any-order")


def step_name(number: int, count: int, words: Wording) -> str:
    """Return what a step is called: its number, and how many cells are learned in it."""
    together = words.counted("route", "together", count)
    return words.text("route", "step", number=number, together=together)
