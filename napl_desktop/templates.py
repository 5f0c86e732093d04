"""The path templates that travel with the program: how a first path can begin, as plans.

Each is one file in resources/templates; a new file there is a new choice, without a change of code.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import tomli
from msgspec import Struct

from napl_desktop.assets import resources
from napl_desktop.model import NationalLevel
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.wording import LANGUAGES


class Template(Struct, frozen=True):
    """One way to begin a path; names, explanations and plans are per language ("nl", "en")."""

    id: str
    names: Mapping[str, str]
    explanations: Mapping[str, str]
    plans: Mapping[str, PathPlan]


def templates() -> tuple[Template, ...]:
    """Read every template, in the order in which they are offered."""
    files = (resources() / "templates").glob("*.toml")
    tables = {file.stem: tomli.loads(file.read_text(encoding="utf-8")) for file in files}
    in_order = sorted(tables, key=lambda name: (tables[name]["position"], name))
    return tuple(_template(name, tables[name]) for name in in_order)


@cache
def titles_to_begin_with() -> frozenset[str]:
    """Return what paths are called that were given no name yet, in every language."""
    return frozenset(plan.title for template in templates() for plan in template.plans.values())


def _template(name: str, table: dict[str, Any]) -> Template:
    anchors = tuple(NationalLevel(anchor) for anchor in table["anchors"])
    return Template(
        id=name,
        names={language: table[language]["name"] for language in LANGUAGES},
        explanations={language: table[language]["explanation"] for language in LANGUAGES},
        plans={language: _plan(table[language], anchors) for language in LANGUAGES},
    )


def _plan(words: dict[str, Any], anchors: tuple[NationalLevel, ...]) -> PathPlan:
    return PathPlan(
        title=words["title"],
        levels=tuple(
            PlannedLevel(title, anchor=anchor) for title, anchor in zip(words["levels"], anchors, strict=True)
        ),
        rows=tuple(PlannedRow(tuple(layers)) for layers in words["rows"]),
    )
