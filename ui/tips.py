"""What is shown to whoever points at something, where it holds words that people wrote."""

from html import escape

_MOST = 600


def tip(text: str) -> str:
    """Return text for a tip, as it was typed: Qt takes markup for markup, and any length."""
    shown = text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"
    return f"<p>{escape(shown)}</p>".replace("\n", "<br>") if "<" in shown else shown
