"""What a person may type or choose in a random walk, the empty, the long and the harmful as well."""

from hypothesis import strategies as st

from napl_desktop.model import KnownPerspective, NationalLevel, TaskKind
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from tests.core.made_projects import PLAN

SHAKY_TITLES = [
    "",
    " \n ",
    "Samenhang",
    "Samenhang",
    " Team\n Wie maken het?\nEn wie niet? ",
    "é\x00\ud800 → ‘x’",
    "x" * 900,
]
SHAKY_TEXTS = [
    "",
    " ",
    "Een zin.",
    "Een zin.\r\nEn nog een.\n",
    "=1+1",
    "'; DROP TABLE note; --",
    "\ufffe𝒳\x07",
    "t" * 900,
]
PLANS = [
    PLAN,
    PathPlan("Leeg"),
    PathPlan(" "),
    PathPlan(
        "Plat",
        (PlannedLevel("A1", "A"), PlannedLevel("A2", "A")),
        (PlannedRow(("r",), ("a", "b"), ("let op", "")),),
    ),
    PathPlan(
        "Diep", (PlannedLevel("n"),), tuple(PlannedRow(("a", "b", layer, "d"), ("x",)) for layer in "ccee")
    ),
]

number = st.integers(0, 12)
title = st.sampled_from(SHAKY_TITLES)
text = st.sampled_from(SHAKY_TEXTS)
perspective = st.none() | st.sampled_from([each.id for each in KnownPerspective])
anchor = st.none() | st.sampled_from(NationalLevel)
place = st.none() | number
task = st.sampled_from(["", *(kind.value for kind in TaskKind), "iets anders"])
