"""What the interface keeps on this computer, settings and reports, is for this person alone."""

import os

import pytest

from napl_desktop.own_places import config_folder
from tests.faults.modes import open_to_others
from ui.session.settings import Settings
from ui.shell.crash import write_report


@pytest.mark.skipif(os.name == "nt", reason="on Windows a file has no such rights")
@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_settings_and_reports_are_for_their_owner_alone(qapp, tmp_path, private_folders, umask):
    before = os.umask(umask)
    try:
        settings = Settings()
        settings.add_recent(tmp_path)
        settings._store.sync()
        report = write_report("ValueError: 'Wubbo'")
    finally:
        os.umask(before)

    assert report.exists()
    assert [file.name for file in config_folder().iterdir()] == ["napl_desktop.conf"]
    assert open_to_others(private_folders) == []


@pytest.mark.skipif(os.name == "nt", reason="on Windows a file has no such rights")
def test_they_are_closed_when_the_program_starts(qapp, tmp_path, private_folders):
    Settings().add_recent(tmp_path)
    report = write_report("ValueError")
    for each in (report, report.parent, config_folder(), *config_folder().iterdir()):
        each.chmod(0o755)

    settings = Settings()

    assert open_to_others(private_folders) == []
    assert settings.recent == (tmp_path,)
