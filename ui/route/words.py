"""What a route says in words: on the screen, and on a picture of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from napl_desktop.wording import Wording

if TYPE_CHECKING:
    from napl_desktop.graph.learning_paths import LearningPath


def length_in_words(route: "LearningPath | None", words: Wording, has_goals: bool = True) -> str:
    """Return how many steps and rounds there are, or why there are none; `has_goals`: one can go somewhere."""
    if route is None:
        return words.text("route", "gone" if has_goals else "nowhere")
    if not route.steps:
        return words.text("route", "arrived")
    steps = words.counted("route", "steps", route.steps)
    rounds = words.counted("route", "rounds", len(route.stages))
    return words.text("route", "length", steps=steps, rounds=rounds)


def advice(route: "LearningPath", words: Wording) -> Iterator[str]:
    """Yield what must be known of the order of the steps, what matters most first."""
    if route.circles:
        yield words.text("route", "circles")
    if route.steps > 1:
        yield words.text("route", "any-order")


def round_name(number: int, count: int, words: Wording) -> str:
    """Return what a round is called: its number, and how many steps are in it."""
    together = words.counted("route", "together", count)
    return words.text("route", "round", number=number, together=together)
