"""How a workbook spells text that XML, or Excel, would take for something else."""

import re

_TO_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def escape(text: str) -> str:
    """Return `text` as a workbook must spell it so that Excel shows it as it is.

    Excel reads "_x0041_" as "A"; it spells characters that XML cannot hold in the same way.
    """
    return _TO_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescape(text: str) -> str:
    """Return the text that a workbook spells as `text`: the inverse of `escape`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
