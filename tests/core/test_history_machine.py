"""Whatever a person does, in whatever order: undo, redo, a crash and a restart bring back exactly what was.

Here the walks are few and short; `make faults` has the many and long ones.
"""

import importlib
import inspect
import pkgutil

from napl_desktop import operations
from napl_desktop.operations import copies, handouts, merges, paths, projects
from tests.core.history_machine import let_loose, machine_in_memory, with_only, without_effect
from tests.core.project_machine import RULES
from tests.faults import walks
from tests.faults.table import all_well

WALKS, STEPS = 8, 30


def public_operations():
    """Return every function that a person's deed goes through."""
    modules = [
        importlib.import_module(f"{operations.__name__}.{module.name}")
        for module in pkgutil.iter_modules(operations.__path__)
        if not module.name.startswith("_")
    ]
    return {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }


def test_every_operation_takes_part():
    # What makes another file, or only plans, is no step of this one; in slices it is the same step.
    elsewhere = {projects.new_project, projects.new_national_project, copies.save_copy_with}
    elsewhere |= {paths.import_path_in_slices, merges.accept_merge_in_slices, handouts.plan_dealing}
    in_machine = set(RULES) | elsewhere

    assert {
        f"{operation.__module__}.{operation.__name__}" for operation in public_operations() - in_machine
    } == set()


def test_every_way_through_the_history_leads_back():
    with machine_in_memory() as machine:
        let_loose(machine, WALKS, STEPS)
        for _again in range(10):  # chance passes deeds over
            if missed := without_effect():
                let_loose(with_only(machine, missed), WALKS // 2, STEPS, derandomize=False)
    assert without_effect() == []


def test_longer_walks_are_made_by_other_seeds():
    rows = all_well(walks.proof(2, seed=1, steps=5, workers=1))

    assert rows[walks.WHAT].tried == 2
