"""In the file of a group: a line on what is another group's, which may be changed all the same."""

from sqlalchemy.orm import Session

from napl_desktop.queries.handouts import rows_of_others, within_a_sentence
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import Theme


class OfOthers(WrappedLabel):
    """Says whose a row is; it is not there where that is nobody else's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "small", "muted")

    def show_row(self, db: Session, dimension_id: str) -> None:
        """Say which other groups have a row."""
        groups = rows_of_others(db).get(dimension_id, ())
        whose = ", ".join(map(within_a_sentence, groups))
        self.setText(self.tr("Of {group}; you may still change it.").format(group=whose))
        self.setVisible(bool(groups))
