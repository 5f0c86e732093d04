"""What should not come in is refused on the command line in one sentence, and what is odd is told calmly.

Nothing changes either way: not the project, not what comes in, and nothing is left beside them.
"""

import errno
import os
import shutil
from pathlib import Path

import pytest

from napl_desktop.exchange.tables import zipped
from tests.core import bad_sources as bad
from tests.core.edited_workbooks import Home, exported
from tests.core.made_projects import in_folder, lock_of_another, make_project, traces

LANGUAGES = {"nl": "nl_NL.UTF-8", "en": "en_GB.UTF-8"}

BROKEN = "niet te lezen als werkmap", "cannot be read as a workbook"
NEWER = "met een nieuwere versie van dit programma", "with a newer version of this program"
NOT_WHOLE = "is niet heel", "is not whole"

WORKBOOKS = {
    bad.of_another_project: ("is een werkmap van een ander project", "is a workbook of another project"),
    bad.of_a_newer_contract: NEWER,
    bad.of_a_newer_format: NEWER,
    bad.of_a_contract_that_is_no_number: BROKEN,
    bad.without_its_project: ("is een werkmap van een ander project", "is a workbook of another project"),
    bad.with_an_id_twice: BROKEN,
    bad.with_nonsense_in_the_base: BROKEN,
    bad.without_its_hidden_sheet: ("is het verborgen blad weg", "hidden sheet by which changes"),
    bad.of_somebody_else: ("geen werkmap die dit programma", "not a workbook that this program"),
    bad.with_40_000_signs_in_a_cell: ("in cel D6 een tekst van 40.000 tekens", "40,000 characters"),
    bad.with_a_document_type: BROKEN,
    bad.that_unpacks_to_much: BROKEN,
    bad.cut_off: BROKEN,
    bad.empty_workbook: BROKEN,
    bad.text_that_is_called_a_workbook: BROKEN,
    bad.of_before_2007: BROKEN,
    bad.with_a_password: ("is beveiligd met een wachtwoord", "protected with a password"),
    bad.folder_that_is_called_a_workbook: BROKEN,
    bad.not_there: ("is er niet in", "is not in"),
    bad.on_a_stick_that_is_gone: ("is nu niet te bereiken", "cannot be reached"),
}
"""Workbook → what is said of it in Dutch and in English."""

PROJECTS = {
    bad.project_of_somebody_else: ("is van een ander project", "is of another project"),
    bad.newer_project: NEWER,
    bad.half_a_project: NOT_WHOLE,
    bad.changed_by_another_program: NOT_WHOLE,
    bad.empty_project: NOT_WHOLE,
    bad.zip_that_is_called_a_project: NOT_WHOLE,
    bad.text_file: ("is geen project van dit programma", "is not a project of this program"),
    bad.folder: ("is geen project van dit programma", "is not a project of this program"),
    bad.project_not_there: ("is er niet in", "is not in"),
    bad.itself: ("is het project dat al openstaat", "is the project that is open"),
    bad.link_to_itself: ("is het project dat al openstaat", "is the project that is open"),
}

NO_WORKBOOKS = {
    bad.project_of_somebody_else: BROKEN,
    bad.text_file: BROKEN,
    bad.folder: BROKEN,
    bad.project_not_there: PROJECTS[bad.project_not_there],
    bad.itself: PROJECTS[bad.itself],
    bad.link_to_itself: PROJECTS[bad.itself],
}

CASES = [
    *(("merge", source, said) for source, said in (WORKBOOKS | PROJECTS).items()),
    *(("import-workbook", source, said) for source, said in (WORKBOOKS | NO_WORKBOOKS).items()),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A project and its workbook."""
    with make_project(tmp_path_factory.mktemp("made") / "proef.napl") as document:
        return document.path, exported(document)


@pytest.fixture
def sent(made, tmp_path):
    return tuple(Path(shutil.copy(file, tmp_path)) for file in made)


@pytest.fixture
def typed(napl, sent, monkeypatch):
    """Type a command for a source in a language; see that nothing changed; return the code and what was said."""
    project, _workbook = sent

    def type_in(command, source, accept="none", language="nl"):
        monkeypatch.setenv("LC_ALL", LANGUAGES[language])
        words = (project, source) if command == "merge" else (source, "--into", project)
        before, files = everything(project.parent), in_folder(project.parent)
        answer = napl(command, *words, "--accept", accept)
        assert everything(project.parent) == before
        assert in_folder(project.parent) == files
        assert traces() == []
        return answer

    return type_in


def everything(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def assert_sentence(errors, words, name):
    assert errors.count("\n") == 1, "one line"
    assert errors.endswith(".\n")
    assert words in errors
    assert name in errors, "of which file"
    assert not set("{}") & set(errors)


@pytest.mark.parametrize(
    ("command", "source", "said"), CASES, ids=[f"{command}-{source.__name__}" for command, source, _ in CASES]
)
def test_it_is_refused_in_one_sentence(typed, sent, command, source, said):
    place = source(*sent)
    for language, words in zip(LANGUAGES, said, strict=True):
        for accept in ("none", "theirs"):
            code, out, errors = typed(command, place, accept, language)
            assert (code, out) == (2, "")
            assert_sentence(errors, words, place.name)


@pytest.mark.parametrize("command", ["merge", "import-workbook"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "niet lezen of schrijven"), (errno.EIO, "is nu niet te bereiken")],
)
def test_a_workbook_that_the_system_does_not_give(typed, sent, monkeypatch, command, number, words):
    def refuse(*_arguments):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(zipped, "_Wary", refuse)
    code, out, errors = typed(command, sent[1])
    assert (code, out) == (2, "")
    assert_sentence(errors, words, sent[1].name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read anything")
@pytest.mark.parametrize("ending", ["napl", "xlsx"])
def test_a_file_that_may_not_be_read(napl, sent, ending):
    place = Path(shutil.copy(sent[ending == "xlsx"], sent[0].with_name(f"kopie.{ending}")))
    place.chmod(0o000)
    code, out, errors = napl("merge", sent[0], place)
    assert (code, out) == (2, "")
    assert_sentence(errors, "niet lezen of schrijven", place.name)


def test_a_project_that_is_open_elsewhere_is_looked_at_but_not_written(typed, sent):
    project, workbook = sent
    lock_of_another(project)
    for command in ("merge", "import-workbook"):
        assert typed(command, workbook)[0] == 0
        code, out, errors = typed(command, workbook, "theirs")
        assert (code, out) == (2, "")
        assert_sentence(errors, "is al open bij Noor", project.name)


# What is odd but no reason to refuse


@pytest.mark.parametrize("command", ["merge", "import-workbook"])
@pytest.mark.parametrize("lock", [".~lock.proef.xlsx#", "~$proef.xlsx"])
def test_of_a_workbook_that_is_open_in_an_office_program_is_said_that_more_may_follow(
    typed, sent, command, lock
):
    workbook = sent[1].rename(sent[1].with_name("proef.xlsx"))
    workbook.with_name(lock).write_text("Noor", "utf-8")
    code, out, errors = typed(command, workbook)
    assert (code, errors) == (0, "")
    assert "‘proef.xlsx’ staat nog open in een ander programma." in out
    assert "is still open in another program." in typed(command, workbook, language="en")[1]


def without_the_column_of_ids(sheet):
    sheet.sheet.delete_cols(1)


def without_the_row_of_ids(sheet):
    sheet.sheet.delete_rows(1)


def with_a_cell_at_the_far_end(sheet):
    sheet.sheet["XFD1048576"] = "ver weg"


@pytest.mark.parametrize("command", ["merge", "import-workbook"])
@pytest.mark.parametrize(
    "spoil", [without_the_column_of_ids, without_the_row_of_ids, with_a_cell_at_the_far_end]
)
def test_a_sheet_of_which_it_is_not_known_what_is_what_is_left_alone(typed, sent, command, spoil):
    with Home(sent[1]) as home:
        spoil(home.sheet("Toetsing"))
    code, out, errors = typed(command, sent[1])
    assert (code, errors) == (0, "")
    assert "Op blad ‘Toetsing’ zijn de verborgen kenmerken weg. Het blad is met rust gelaten." in out


@pytest.mark.parametrize("command", ["merge", "import-workbook"])
def test_a_row_with_an_id_that_is_there_twice_is_told_to_count_as_new(typed, sent, command):
    with Home(sent[1]) as home:
        sheet = home.sheet("Toetsing")
        sheet.insert(sheet.row("Vragen"), sheet.values(sheet.row("Doelen")))
    code, out, errors = typed(command, sent[1])
    assert (code, errors) == (1, "")
    assert "Blad ‘Toetsing’: ‘Doelen’ is een kopie van een rij en geldt als nieuwe rij." in out


@pytest.mark.parametrize("command", ["merge", "import-workbook"])
def test_what_holds_nothing_new_says_so(typed, sent, command):
    code, out, errors = typed(command, sent[1])
    assert (code, errors) == (0, "")
    assert len(out.splitlines()) == (3 if command == "merge" else 1)
