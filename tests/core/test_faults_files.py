"""Files that were changed by somebody or something: some of what `make faults` does."""

from collections import Counter

from tests.faults import mutations, side_files, sql_mutations
from tests.faults.table import all_well


def test_a_changed_file_opens_with_its_own_words_or_is_refused():
    rows = all_well(mutations.proof(32, seed=1, workers=1))

    assert sum(row.tried for row in rows.values()) == 32
    assert len(rows) == len(mutations.WAYS)
    became = sum((row.remarks for row in rows.values()), start=rows["changed file: cut off"].remarks)
    assert became["refused"] > 5
    assert became["opened whole"] > 5


def test_a_file_that_was_changed_and_sealed_is_refused_or_told_or_sound():
    rows = all_well(sql_mutations.proof(44, seed=1, workers=1))

    assert len(rows) == len(sql_mutations.WAYS)
    became = sum((row.remarks for row in rows.values()), start=Counter())
    assert became["refused"] > 5
    assert became["sound"] > 5


def test_what_strangers_put_beside_a_file_does_nothing_to_it():
    rows = all_well(side_files.proof(24, seed=1, workers=1))

    assert len(rows) == len(side_files.KINDS)
    assert all(rows[f"side file: {kind}"].remarks["set aside"] == 4 for kind in side_files.JOURNALS)
