"""What the system says about a file becomes the sentence a person needs."""

import errno

import pytest

from napl_desktop.errors.files import DiskFull, FileExists, FileInUse, FileMissing, NoAccess, NotReachable
from napl_desktop.file_problems import file_problem


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EACCES, NoAccess),
        (errno.EPERM, NoAccess),
        (errno.EROFS, NoAccess),
        (errno.EISDIR, NoAccess),
        (errno.EEXIST, FileExists),
        (errno.EIO, NotReachable),
        (errno.ENOTDIR, NotReachable),
        (errno.ETIMEDOUT, NotReachable),
        (None, NotReachable),
    ],
)
def test_each_cause_has_its_own_error(tmp_path, number, expected):
    target = tmp_path / "raamwerk.xlsx"
    problem = file_problem(OSError(number, "…"), target)
    assert type(problem) is expected
    assert problem.path == target
    assert problem.facts["name"] == "raamwerk.xlsx"


def test_a_missing_file_and_a_missing_folder_are_different_things(tmp_path):
    missing = OSError(errno.ENOENT, "…")
    assert type(file_problem(missing, tmp_path / "weg.napl")) is FileMissing
    assert type(file_problem(missing, tmp_path / "stick" / "weg.napl")) is NotReachable


def test_the_full_disk_of_windows_is_known_by_its_own_number(tmp_path):
    error = OSError(errno.EINVAL, "…")
    error.winerror = 39
    assert type(file_problem(error, tmp_path / "vol.xlsx")) is DiskFull


@pytest.mark.parametrize("number", [32, 33])
def test_a_file_that_another_program_has_open_on_windows_is_no_lack_of_rights(tmp_path, number):
    error = PermissionError(errno.EACCES, "…")
    error.winerror = number
    assert type(file_problem(error, tmp_path / "open.napl")) is FileInUse
