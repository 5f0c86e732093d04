"""Writing a file beside its place first: other programs see the target as the old whole or the new whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

from napl_desktop.beside import set_aside
from napl_desktop.file_problems import file_problem
from napl_desktop.rights import give_rights, make_private_file, private_opener, rights_of_new_file


@contextmanager
def replacing(target: Path, private: bool = False) -> Iterator[IO[bytes]]:
    """Give a file to write to, which takes the place of `target` when the block ends without an exception.

    On an exception nothing is left behind and `target` is as it was. An OSError becomes the user's error. Until
    then only its owner may read what is written, and of a `private` file that stays so; any other gets the rights
    of what it replaces, or the usual ones. What another program left beside `target`, to be done to it, is set
    aside. Raises FileProblem.
    """
    beside = target.with_name(f".{uuid4().hex}.tmp")
    try:
        make_private_file(beside)
        usual = None if private else rights_of_new_file(beside)
        with open(beside, "wb", opener=private_opener) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if usual is not None:
            give_rights(beside, target, usual)
        set_aside(target)
        beside.replace(target)
    except OSError as error:
        raise file_problem(error, target) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
