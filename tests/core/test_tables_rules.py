"""The page of rules beside the guess is about the guess as it is: each rule names the module that keeps it."""

import re

from tests.core.made_projects import ROOT

_FOLDER = ROOT / "napl_desktop" / "exchange" / "tables"
# What reads files, and what holds what was read: there is nothing to guess in these.
_NO_RULES = {
    "header",
    "layout",
    "path_reading",
    "raw",
    "reading",
    "relations",
    "limits",
    "separated",
    "zipped",
}


def rules() -> list[str]:
    text = (_FOLDER / "RULES.md").read_text("utf-8")
    return re.findall(r"^\d+\. .*?(?=^\d+\. |\n\n)", text + "\n\n", re.S | re.M)


def test_each_rule_names_one_module_that_is_there() -> None:
    assert len(rules()) > 10
    for rule in rules():
        (module,) = re.findall(r"\(`(\w+)\.py`\)", rule)
        assert (_FOLDER / f"{module}.py").is_file(), rule


def test_the_rules_are_numbered_in_order_and_fit_on_a_page() -> None:
    numbers = [int(rule.partition(".")[0]) for rule in rules()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len((_FOLDER / "RULES.md").read_text("utf-8").splitlines()) <= 60


def test_each_module_of_the_guess_has_its_rule() -> None:
    named = set(re.findall(r"`(\w+)\.py`", (_FOLDER / "RULES.md").read_text("utf-8")))
    imported, waiting = set(), ["guess", "path_title", "turning", "path_reading"]
    while waiting:
        module = waiting.pop()
        if module not in imported:
            imported.add(module)
            code = (_FOLDER / f"{module}.py").read_text("utf-8")
            waiting += re.findall(r"from napl_desktop\.exchange\.tables\.(\w+) import", code)
    assert imported - named <= _NO_RULES
