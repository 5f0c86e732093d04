"""The shape of the program, as rules that fail when somebody breaks them.

What must hold before anything is imported is looked at in another process, where nothing has been imported yet.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([*(ROOT / "napl_desktop").rglob("*.py"), *(ROOT / "ui").rglob("*.py")])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_FILE = 500
MOST_FILES_IN_A_FOLDER = 20
# A shorter file of which one other has a use is a part of that other.
SHORTEST_FILE_OF_ITS_OWN = 40

IMPORT_THE_CORE = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
import napl_desktop
for module in pkgutil.walk_packages(napl_desktop.__path__, "napl_desktop."):
    importlib.import_module(module.name)
"""

START_THE_INTERFACE = """
import sys
import ui.shell.app
print("\\n".join(sys.modules))
"""
NOT_AT_START = re.compile(
    r"(networkx|openpyxl|docx|qtawesome|defusedxml"
    r"|napl_desktop\.(exchange|graph|operations|rows\.merging))(\.|$)"
)

# What tells the time, or lets it pass. What a thread worked itself is no time on the clock.
CLOCK = re.compile(
    r"time\.(time|perf_counter|monotonic|process_time|thread_time|sleep)(_ns)?|timeit(\.\w+)?"
    r"|QElapsedTimer|QTest\.(qWait|qSleep)|qtbot\.wait|so many seconds"
)
# Bars of speed, programs killed at a random moment, and the one place where work is counted.
MAY_LOOK_AT_THE_CLOCK = ("tests/benchmarks/", "tests/faults/", "tests/effort.py")

# Registries and mirrors of packages, and folders that exist on one machine only.
OF_ONE_PLACE = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(org|com)|(deb|ftp|security|snapshot)\.[\w.]*debian\.org"
    r"|(?<![\w.~/])/(home|Users|root|work)/\w"
    r"|\b[A-Z]:\\{1,2}Users\\",
)


def in_another_process(code: str) -> str:
    """Run `code` in a fresh interpreter and return what it printed."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
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


def test_no_class_name_stands_twice():
    names = Counter(
        node.name
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, times in names.items() if times > 1] == []


def modules_of_the_interface() -> dict[str, Path]:
    """Return every file of ui by the name of its module."""
    names = {path: path.relative_to(ROOT).with_suffix("").parts for path in SOURCES if is_of_ui(path)}
    return {".".join(parts).removesuffix(".__init__"): path for path, parts in names.items()}


def is_of_ui(path: Path) -> bool:
    return path.is_relative_to(ROOT / "ui")


def imported_names(tree: ast.AST) -> Iterator[str]:
    """Yield every name that is imported anywhere in a file: in functions and for its types too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=str() as module, names=names):
                yield from (f"{module}.{each.name}" for each in names)


def imports_within(modules: dict[str, Path]) -> nx.DiGraph:
    """Return which module imports which: a name in a module, or a module in a package."""
    imports = nx.DiGraph()
    imports.add_nodes_from(modules)
    for module, path in modules.items():
        for name in imported_names(ast.parse(path.read_text("utf-8"))):
            target = name if name in modules else name.rpartition(".")[0]
            if target in modules and target != module:
                imports.add_edge(module, target)
    return imports


def between_folders(imports: nx.DiGraph, modules: dict[str, Path]) -> nx.DiGraph:
    """Return which folder imports from which: a folder within another is one of its own."""
    folders = {module: path.parent.relative_to(ROOT).as_posix() for module, path in modules.items()}
    pairs = {(folders[start], folders[end]) for start, end in imports.edges}
    return nx.DiGraph([(start, end) for start, end in pairs if start != end])


def circles(imports: nx.DiGraph) -> list[list[str]]:
    """Return all that lead back to themselves, put together."""
    return [sorted(each) for each in nx.strongly_connected_components(imports) if len(each) > 1]


def test_nothing_in_the_interface_imports_in_a_circle():
    modules = modules_of_the_interface()
    imports = imports_within(modules)

    assert imports.number_of_edges() > len(modules), "the imports are seen"
    assert circles(imports) == []
    assert circles(between_folders(imports, modules)) == []


@pytest.mark.parametrize(
    "way_back",
    [
        "from ui.a.one import thing",
        "import ui.a.one",
        "from ui.a import one",
        "def later():\n    from ui.a.one import thing",
        "if TYPE_CHECKING:\n    from ui.a.one import thing",
    ],
)
def test_a_circle_is_seen_wherever_it_is_imported(tmp_path, way_back):
    one, two = tmp_path / "one.py", tmp_path / "two.py"
    one.write_text("from ui.b.two import other\n", "utf-8")
    two.write_text(way_back, "utf-8")

    assert circles(imports_within({"ui.a.one": one, "ui.b.two": two})) == [["ui.a.one", "ui.b.two"]]


def test_no_folder_of_the_interface_is_a_pile():
    counts: dict[str, int] = {}
    for path in modules_of_the_interface().values():
        if path.name != "__init__.py":
            folder = path.parent.relative_to(ROOT).as_posix()
            counts[folder] = counts.get(folder, 0) + 1

    assert {folder: count for folder, count in counts.items() if count > MOST_FILES_IN_A_FOLDER} == {}


def test_no_small_file_of_the_interface_serves_one_other():
    modules = modules_of_the_interface()
    imports = imports_within(modules)
    small = {
        module
        for module, path in modules.items()
        if path.name != "__init__.py"
        and len(path.read_text("utf-8").splitlines()) < SHORTEST_FILE_OF_ITS_OWN
        and imports.in_degree(module) == 1
    }

    assert small == set()


def of_the_clock(tree: ast.AST) -> Iterator[str]:
    """Yield what in a test asks for the time, lets it pass, or is given so many seconds."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="time" | "timeit" as module, names=names):
                said = [f"{module}.{each.name}" for each in names]
            case ast.Attribute() | ast.Name():
                said = [ast.unparse(node)]
            case ast.Call(
                func=ast.Attribute(attr="wait" | "timeout"), args=[ast.Constant(value=float() | int())]
            ):
                said = ["so many seconds"]
            case ast.keyword(arg="timeout", value=ast.Constant(value=float() | int() as limit)) if limit:
                said = ["so many seconds"]
            case _:
                continue
        yield from (f"{each} in line {node.lineno}" for each in said if CLOCK.fullmatch(each))


def test_no_test_depends_on_how_fast_the_machine_is():
    names = {path: path.relative_to(ROOT).as_posix() for path in TESTS}
    found = {
        f"{name}: {each}"
        for path, name in names.items()
        if not name.startswith(MAY_LOOK_AT_THE_CLOCK)
        for each in of_the_clock(ast.parse(path.read_text("utf-8")))
    }

    assert found == set(), "count what is done, or leave it to `make bench`"


def test_no_item_of_a_view_is_a_clone():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "clone"
    ]

    assert found == [], (
        "Qt makes a clone, and PySide does not hear when Qt takes it away: the program may crash"
    )


@pytest.mark.parametrize(
    ("line", "is_seen"),
    [
        ("began = time.perf_counter()", True),
        ("from time import monotonic_ns", True),
        ("time.sleep(0.1)", True),
        ("QTest.qWait(50)", True),
        ("qtbot.wait(50)", True),
        ("subprocess.run(words, timeout=60)", True),
        ("assert go_on.wait(5)", True),
        ("pytest.mark.timeout(30)", True),
        ("assert go_on.wait(A_HANG)", False),
        ("with qtbot.waitSignal(page.asked, timeout=0): pass", False),
        ("locks.time.sleep", False),
        ("timer.timeout.emit()", False),
    ],
)
def test_what_tells_the_time_is_seen(line, is_seen):
    assert bool(list(of_the_clock(ast.parse(line)))) is is_seen


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
