"""What the napl command said, and what is in the workbook that it wrote."""

from tests.core.made_projects import in_folder, traces


def one_sentence(err: str) -> str:
    """Return the one line that was said on stderr."""
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


def refused(napl, target, *files, words=()):
    """Type `napl merge`; see that nothing changed and one sentence is said, and return it."""
    before, there = target.read_bytes(), in_folder(target.parent)
    said = []
    for accept in ("none", "theirs"):
        code, out, err = napl("merge", target, *files, "--accept", accept, *words)
        assert (code, out) == (2, "")
        said.append(one_sentence(err))
    assert said[0] == said[1]
    assert (target.read_bytes(), in_folder(target.parent), traces()) == (before, there, [])
    return said[0]


def texts_in(workbook):
    """Return every text in a workbook."""
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}
