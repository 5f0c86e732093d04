"""When something was written."""

from datetime import UTC, datetime


def written_now() -> str:
    """Return this moment as notes keep it: UTC, ISO 8601, with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
