"""Files that were changed by somebody or something: some of what `make faults` does."""

from tests.faults import mutations
from tests.faults.table import all_well


def test_a_changed_file_opens_with_its_own_words_or_is_refused():
    rows = all_well(mutations.proof(32, seed=1))

    assert sum(row.tried for row in rows.values()) == 32
    assert len(rows) == len(mutations.WAYS)
    became = sum((row.remarks for row in rows.values()), start=rows["changed file: cut off"].remarks)
    assert became["refused"] > 5
    assert became["opened whole"] > 5
