"""Disks that fail at a chosen write: by a layer under the program, or by a limit of the system."""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol

_SOURCE = Path(__file__).with_name("failing_writes.c")


class Disk(Protocol):
    """A disk on which something can be made to go wrong."""

    def arm(self, at: int, code: int, on: bool) -> None:
        """Let write number `at` fail with an error number; with `on` also all that come after it."""

    def disarm(self, under: Path) -> bool:
        """Let all go well again; tell whether something had gone wrong."""


def why_no_layer() -> str:
    """Return why calls cannot be intercepted on this machine; "" where they can."""
    if not sys.platform.startswith("linux"):
        return "only Linux loads the layer"
    if shutil.which("cc") is None:
        return "there is no C compiler"
    return ""


def build_layer(folder: Path) -> Path:
    """Compile the layer into a folder, and return what to load with LD_PRELOAD."""
    layer = folder / "failing_writes.so"
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", layer, _SOURCE, "-ldl"], check=True)
    return layer


class Layer:
    """Fails calls that write, under some folder. Only in a process that was started with the layer."""

    def __init__(self, under: Path) -> None:
        os.environ["FAULTS_UNDER"] = str(under)
        self._library: Any = ctypes.CDLL(None)
        self._at = 0

    def arm(self, at: int, code: int, on: bool) -> None:
        """Let call number `at` fail."""
        self._at = at
        self._library.faults_arm(at, code, on)

    def disarm(self, under: Path) -> bool:
        """Let all calls go through again."""
        return bool(self._library.faults_disarm() >= self._at)


class Switch:
    """Lets all calls that write under a folder fail in another program, which knows nothing of it."""

    def __init__(self, layer: Path, file: Path, under: Path) -> None:
        """`file` is where it is written how things stand, beside everything that may fail."""
        self._file = file
        self.environment = {
            "LD_PRELOAD": str(layer),
            "FAULTS_UNDER": str(under),
            "FAULTS_SWITCH": str(file),
        }

    def off(self, folder: Path, code: int) -> None:
        """Let nothing be written under a folder."""
        coming = self._file.with_suffix(".new")
        coming.write_text(f"{code} {folder}")
        coming.replace(self._file)

    def on(self) -> None:
        """Let all go well again."""
        self._file.unlink(missing_ok=True)


class SizeLimit:
    """Lets no file grow beyond a few kilobytes; a disk of every system but Windows can do that."""

    STEP = 4096

    def arm(self, at: int, code: int, on: bool) -> None:
        """Allow files of `at` - 1 steps; the error is always the same, and stays."""
        self._limit = (at - 1) * self.STEP
        self._set(self._limit)

    def disarm(self, under: Path) -> bool:
        """Let files grow again; tell whether any came near the limit."""
        import resource

        self._set(resource.RLIM_INFINITY)
        sizes = [path.stat().st_size for path in under.rglob("*") if path.is_file()]
        return max(sizes, default=0) >= self._limit

    def _set(self, size: int) -> None:
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
