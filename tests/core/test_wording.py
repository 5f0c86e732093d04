"""Whatever the program can say, it can say in both languages, with the facts it has."""

import ast
import importlib
import pkgutil
import string
from collections import defaultdict
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache

import pytest

from napl_desktop import errors, model
from napl_desktop.document.history.steps import StepKind
from napl_desktop.document.redaction.redaction import REDACTED
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.exchange.tables.layout import LeftOutReason
from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import LANGUAGES, wording
from tests.core.made_projects import ROOT


@cache
def trees():
    """Return every file of the program, read as Python reads it."""
    return {
        path: ast.parse(path.read_text("utf-8"))
        for folder in ("napl_desktop", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


ENUMS = sorted(
    {kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, StrEnum)}
    | {StepKind},
    key=lambda kind: kind.__name__,
)


ERROR_MODULES = {f"{errors.__name__}.{module.name}" for module in pkgutil.iter_modules(errors.__path__)}
for error_module in ERROR_MODULES:
    importlib.import_module(error_module)


def error_kinds(parent=UserError):
    """Return every class of what can go wrong for a person, wherever it is."""
    for kind in parent.__subclasses__():
        yield kind
        yield from error_kinds(kind)


KINDS = sorted(set(error_kinds()), key=lambda kind: kind.__name__)

TOLD = [kind for kind in KINDS if kind is not FileProblem]


@pytest.mark.parametrize("language", LANGUAGES)
def test_things_of_every_table_have_a_name(language):
    words = wording(language)

    assert all(words.text(what, table) for what in ("thing", "things") for table in model.kinds_by_table())


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@cache
def calls_by_name():
    """Return every call in the program, by the name of what is called."""
    calls = defaultdict(list)
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                calls[getattr(node.func, "id", getattr(node.func, "attr", ""))].append(node)
    return calls


def said_by(node: ast.expr) -> set[str]:
    """Return what an expression for an action can come out as."""
    match node:
        case ast.Constant(str(text)):
            return {text}
        case ast.IfExp(body=one, orelse=other):
            return said_by(one) | said_by(other)
        case ast.JoinedStr(values=[ast.Constant(str(begin)), ast.FormattedValue()]):
            return {
                begin + status.value for status in DescriptorStatus if status is not DescriptorStatus.EMPTY
            }
    raise AssertionError(f"line {node.lineno}: write the action so that it can be read here")


def actions() -> set[str]:
    """Return every action that a step can have."""
    found: set[str] = set()
    for path, tree in trees().items():
        if path.parent.name != "operations":
            continue
        of_file = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("edit", "edit_in_slices"):
                of_file |= said_by(node.args[0])
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign | ast.AugAssign):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if getattr(target, "attr", "") == "action":
                    (ending,) = said_by(node.value)
                    is_ending = isinstance(node, ast.AugAssign)
                    of_file |= (
                        {action + ending for action in of_file if action.startswith("set-status")}
                        if is_ending
                        else {ending}
                    )
        found |= of_file
    return found


def test_both_languages_say_the_same_things():
    dutch, english = (wording(language).keys() for language in LANGUAGES)

    assert dutch ^ english == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_needs_the_same_facts_in_each_language(language):
    for key in sorted(wording("nl").keys()):
        table, name = key.split(".", 1)
        needed = [fields(wording(other)._tables[table][name]) for other in LANGUAGES]
        assert needed[0] == needed[1], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_blank(language):
    for key in sorted(wording(language).keys()):
        table, name = key.split(".", 1)
        sentence = wording(language)._tables[table][name]
        assert sentence == sentence.strip() != "", key
        assert "'" not in sentence.replace("'s", ""), f"{key}: quotes are ‘ and ’"


def test_there_are_errors_to_word():
    assert {"FileMissing", "ProjectLocked", "TitleNeeded"} <= {kind.__name__ for kind in KINDS}
    assert {kind.__module__ for kind in KINDS} == ERROR_MODULES, "they all stand in one package"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_sentence_and_the_facts_for_it(kind, language):
    needed = fields(wording(language)._tables["error"][kind.kind])
    given = {"name", "folder"} if issubclass(kind, FileProblem) else set()
    calls = calls_by_name()[kind.__name__]
    for call in calls:
        facts = given | {keyword.arg for keyword in call.keywords}
        assert needed <= facts, f"line {call.lineno} of whoever raises {kind.__name__}"
    assert calls or kind is FileProblem, "nobody raises it"


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_says_what_and_why_and_what_now(kind, language):
    sentence = wording(language)._tables["error"][kind.kind]

    assert kind.kind != "unknown", "it has a sentence of its own"
    assert sentence.endswith(".")
    assert sentence.count(". ") >= 1, "what happened, and then what now"
    assert len(sentence) < 320, "as much as one reads from a projector"


def test_no_two_errors_share_a_sentence():
    own = [kind.kind for kind in TOLD]

    assert len(own) == len(set(own))
    assert set(own) | {"unknown"} == set(wording("nl")._tables["error"])


def test_an_error_reads_as_a_sentence(tmp_path):
    since = datetime(2024, 3, 1, 23, 30, tzinfo=UTC).astimezone()
    error = ProjectLocked(tmp_path / "pad.napl", user="Noor", host="laptop-3", since=since, seen=since)

    dutch, english = (wording(language).error(error) for language in LANGUAGES)

    assert "‘pad.napl’ is al open bij Noor op laptop-3, sinds " in dutch
    assert f"{since:%H:%M} op {since.day} maart" in dutch
    assert f"{since:%H:%M} on {since.day} March" in english


def test_every_month_has_a_name():
    said = {wording("nl").moment(datetime(2024, month, 15, 12, tzinfo=UTC)) for month in range(1, 13)}

    assert len(said) == 12
    assert any("15 augustus" in text for text in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_can_be_told(language):
    worded = set(wording(language)._tables["step"])

    assert actions() - worded == set(), "an operation without words"
    assert worded - actions() == {REDACTED}, (
        "words without an operation, but for what the document does itself"
    )
    assert {"write-cell", "rewrite-agreed-cell", "set-status-agreed-cells", "reopen-note"} <= actions()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_names_its_subject_in_a_few_words(language):
    words = wording(language)

    assert "‘Samenhang’" in words.step("rename-dimension", "Samenhang")
    assert len(words.step("write-cell", "lang " * 400)) < 80
    assert "…" in words.step("write-cell", "lang " * 400)
    for action in actions():
        assert "‘{0}’" in words.step(action, "{0}"), "whatever the title is, it is only shown"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_told(language):
    rules = {
        call.args[0].value for call in calls_by_name()["Finding"] if isinstance(call.args[0], ast.Constant)
    }

    assert len(rules) >= 9
    assert rules | {"file-damaged"} == set(wording(language)._tables["rule"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_choice_has_a_name(kind, language):
    names = [wording(language).name(option) for option in kind]

    assert len(set(names)) == len(names)
    assert all(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_for_what_is_left_out_of_a_table_has_words(language):
    reasons = wording(language)._tables["left-out"]

    assert set(reasons) == set(LeftOutReason)
    assert len(set(reasons.values())) == len(LeftOutReason)


@pytest.mark.parametrize("language", ["fr", "", "NL", "de_DE"])
def test_any_other_language_reads_dutch(language):
    assert wording(language).language == "nl"
