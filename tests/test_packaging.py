"""What is made from something else agrees with it: pins, commands, translations, the wheel."""

import importlib
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections import defaultdict
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINS = ROOT / ".ci" / "constraints.txt"


def asked_for() -> list[Requirement]:
    """Return what pyproject.toml asks for, to run and to develop."""
    return [Requirement(line) for line in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]]


def pinned() -> dict[str, list[str]]:
    """Return for every pinned `name==version` its hashes."""
    hashes = defaultdict(list)
    for line in PINS.read_text("utf-8").splitlines():
        if re.match(r"\S+==", line):
            pin = Requirement(line.rstrip("\\"))
            hashes[f"{canonicalize_name(pin.name)}{pin.specifier}"]
        elif found := re.fullmatch(r"    --hash=(sha256:[0-9a-f]{64})( \\)?", line):
            hashes[next(reversed(hashes))].append(found[1])
    return dict(hashes)


@pytest.mark.parametrize("wanted", asked_for(), ids=lambda wanted: wanted.name)
def test_a_pin_satisfies_what_the_project_asks_for(wanted):
    versions = dict(pin.split("==") for pin in pinned())

    assert wanted.specifier.contains(versions[canonicalize_name(wanted.name)])


def test_every_pin_has_hashes():
    pins = pinned()

    assert len(pins) > len(asked_for())
    assert [pin for pin, hashes in pins.items() if not hashes] == []


@pytest.mark.parametrize("entry", [*PROJECT["scripts"].values(), *PROJECT["gui-scripts"].values()])
def test_every_command_leads_to_a_function(entry):
    module, function = entry.split(":")

    assert callable(getattr(importlib.import_module(module), function))


def test_the_translations_are_those_of_the_sentences_in_the_code(tmp_path):
    kept = ROOT / "resources" / "i18n"
    made = shutil.copytree(kept, tmp_path / "i18n")
    done = subprocess.run(
        ["bash", ".ci/translations", str(made)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    differ = [path.name for path in made.iterdir() if not _same(path, kept / path.name)]
    assert differ == [], "`make translations` brings them up to date"


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel and return the names of the files in it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize("folder", ["resources", "sample_projects"])
def test_the_wheel_carries_every_file_that_travels_along(wheel_names, folder):
    here = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()]
    expected = {f"napl_desktop/_data/{path.as_posix()}" for path in here if "__pycache__" not in path.parts}

    assert expected
    assert expected <= wheel_names


def test_the_wheel_carries_the_program_and_its_licence_and_nothing_else(wheel_names):
    tops = {name.split("/")[0] for name in wheel_names}

    assert {name for name in tops if not name.endswith(".dist-info")} == {"napl_desktop", "ui"}
    assert any(name.endswith("/licenses/LICENSE") for name in wheel_names)
