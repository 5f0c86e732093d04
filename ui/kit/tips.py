"""What is shown when the user points at something, where it holds words that people wrote."""

_MOST = 600
_WIDEST = 80


def tip(text: str) -> str:
    """Return text for a tip, as it was typed: Qt takes markup for markup, and any length; long lines break."""
    from html import escape

    shown = text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"
    # Only what is markup does Qt break into lines.
    is_wide = any(len(line) > _WIDEST for line in shown.split("\n"))
    return f"<p>{escape(shown)}</p>".replace("\n", "<br>") if "<" in shown or is_wide else shown
