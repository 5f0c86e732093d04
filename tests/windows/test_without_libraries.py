"""On a screen where Qt can make no window for want of a library, the user reads how to get it."""

from pathlib import Path

from tests.widgets.test_system_libraries import start_without
from tests.windows.display import Display


def test_a_library_for_windows_is_named_too(screen: Display, tmp_path: Path) -> None:
    on_it = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.name}
    ended = start_without("libxcb-cursor.so.0", tmp_path, **on_it)
    assert ended.returncode == 1
    assert "(libxcb-cursor.so.0)" in ended.stderr.splitlines()[0]
    assert ended.stderr.count("sudo apt-get install --yes ") == 1


def test_without_a_screen_qt_says_itself_what_is_wrong(tmp_path: Path) -> None:
    ended = start_without("libunused.so", tmp_path, QT_QPA_PLATFORM="xcb", DISPLAY=":987")
    assert ended.returncode != 0
    assert "could not connect to display :987" in ended.stderr
    assert "apt-get" not in ended.stderr
