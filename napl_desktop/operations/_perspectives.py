"""From which perspective something is said, within an edit under way."""

from napl_desktop.document.edit import Edit
from napl_desktop.model import Perspective


def there(edit: Edit, perspective_id: str | None) -> str | None:
    """Return the id of a perspective of the project, or None for no perspective. Raises ThingGone."""
    return None if perspective_id is None else edit.get(Perspective, perspective_id).id
