"""Marks texts that stand in tables: they are collected to be translated, and translated where they are shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text as it is. Qt's own function of this name, which the collector looks for, has no types."""
    return text
