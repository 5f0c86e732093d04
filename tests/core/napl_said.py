"""What the napl command said, and what is in the workbook that it wrote."""


def one_sentence(err: str) -> str:
    """Return the one line that was said on stderr."""
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    return err


def texts_in(workbook):
    """Return every text in a workbook."""
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}
