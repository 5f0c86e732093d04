"""What tests of the core share: a project, and a person who types the napl command."""

import pytest

from napl_desktop.cli import main
from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.paths import assign_role
from napl_desktop.operations.roles import add_role
from tests.core.made_projects import atelier_id, grid_of, make_project


@pytest.fixture
def document(tmp_path):
    """Give a project of one path, open."""
    with make_project(tmp_path / "proef.napl") as opened:
        yield opened


@pytest.fixture
def napl(capsys, tmp_path, monkeypatch):
    """Type a command in a folder; returns its exit code and what it wrote to stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def type_in(*words):
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = end.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return type_in


@pytest.fixture
def project(tmp_path):
    """Return a project file with a role, an agreed cell and a disputed one."""
    with make_project(tmp_path / "proef.napl") as document:
        grid = grid_of(document)
        role = add_role(document, atelier_id(document), "Toetser")
        assign_role(document, grid.id, role)
        row = grid.rows[0].id
        set_status(document, [(row, grid.levels[0].id)], DescriptorStatus.AGREED)
        set_status(document, [(row, grid.levels[1].id)], DescriptorStatus.DISPUTED)
    return document.path
