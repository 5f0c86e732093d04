"""The shape of the program, as rules that fail when somebody breaks them.

What must hold before anything is imported is looked at in another process, where nothing has been imported yet.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([*(ROOT / "napl_desktop").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])
LONGEST_FILE = 500

IMPORT_THE_CORE = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
import napl_desktop
for module in pkgutil.walk_packages(napl_desktop.__path__, "napl_desktop."):
    importlib.import_module(module.name)
"""

START_THE_INTERFACE = """
import sys
import ui.app
print("\\n".join(sys.modules))
"""
NOT_AT_START = re.compile(
    r"(networkx|openpyxl|docx|qtawesome|defusedxml|napl_desktop\.exchange|napl_desktop\.graph)(\.|$)"
)

# Registries and mirrors of packages, and folders that exist on one machine only.
OF_ONE_PLACE = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(org|com)|(deb|ftp|security|snapshot)\.[\w.]*debian\.org"
    r"|(?<![\w.~/])/(home|Users|root|work)/\w"
    r"|\b[A-Z]:\\{1,2}Users\\",
)


def in_another_process(code: str) -> str:
    """Run `code` in a fresh interpreter and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_core_can_be_imported_where_there_is_no_qt():
    in_another_process(IMPORT_THE_CORE)


def test_imports_keep_to_the_contracts():
    in_another_process("from importlinter.cli import lint_imports; raise SystemExit(lint_imports())")


def test_nothing_heavy_is_imported_at_start():
    modules = in_another_process(START_THE_INTERFACE).split()

    assert [name for name in modules if NOT_AT_START.match(name)] == []


def test_every_module_first_says_why_it_exists():
    silent = [path for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]

    assert silent == []


def test_no_file_is_too_long_to_read_at_one_go():
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in SOURCES}

    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def _texts_of_the_project() -> Iterator[tuple[str, str]]:
    """Yield name and contents of every text that is, or is going to be, in the history of the project."""
    git = shutil.which("git") or pytest.skip("git is not here")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("this is not a checkout")
    for name in os.fsdecode(listed.stdout).split("\0"):
        path = ROOT / name
        if path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                yield name, content.decode("utf-8", errors="replace")


def test_no_text_names_a_registry_or_a_place_on_one_machine():
    found = {
        f"{name}: {hit.group()}"
        for name, text in _texts_of_the_project()
        for hit in OF_ONE_PLACE.finditer(text)
    }

    assert found == set()
