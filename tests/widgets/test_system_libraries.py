"""Started where a library of the system is missing, the program says in words which line installs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def start_without(library: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Start the program where a library cannot be read: the loader meets an empty file first."""
    (folder / library).touch()
    return subprocess.run(
        [sys.executable, "-m", "ui"],
        env=os.environ | {"LD_LIBRARY_PATH": str(folder)} | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all it needs")
def test_one_line_is_named_instead_of_a_traceback(tmp_path: Path) -> None:
    ended = start_without("libEGL.so.1", tmp_path)
    assert ended.returncode == 1
    assert ended.stdout == ""
    first, _line, _empty, command, *_more = ended.stderr.splitlines()
    assert first == (
        "Ontwikkelpaden kan niet starten: op deze computer ontbreekt een onderdeel van het systeem (libEGL.so.1)."
    )
    assert command.startswith("    sudo apt-get install --yes libegl1 ")
    assert "libxcb-cursor0" in command, "so that nothing is missed after this"
    assert "Traceback" not in ended.stderr


def test_it_speaks_english_where_the_system_does(tmp_path: Path) -> None:
    ended = start_without("libEGL.so.1", tmp_path, LANG="en_GB.UTF-8")
    assert ended.stderr.startswith("Ontwikkelpaden cannot start: ")


def test_another_mistake_is_not_hidden(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ImportError('something else')", encoding="utf-8")
    ended = start_without("libunused.so", tmp_path, PYTHONPATH=str(tmp_path))
    assert "ImportError: something else" in ended.stderr
    assert "apt-get" not in ended.stderr
