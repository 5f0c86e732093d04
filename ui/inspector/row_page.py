"""The page of a row or hoofddimensie: its name, its explanation and its notes."""

from sqlalchemy.orm import Session

from napl_desktop.model import Dimension, Place
from napl_desktop.operations.dimensions import explain_dimension, rename_dimension
from napl_desktop.operations.notes import add_row_note
from napl_desktop.queries.details import dimension_detail
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.perspectives import perspectives
from ui.inspector.of_others import OfOthers
from ui.inspector.page import InspectorPage
from ui.inspector.same_line import SameLine
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.notes.notes_panel import NotesPanel
from ui.session.outcome import Outcome
from ui.session.tools import Tools


class RowPage(InspectorPage):
    """Shows a dimension, whether it has cells or rows under it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._above = WrappedLabel(tools.theme, "body", "muted")
        self._of_others = OfOthers(tools.theme)
        self.add(self._above, self._of_others)
        self._title = self._add_title(
            self.tr("Name"),
            "title",
            lambda text: tools.session.run(rename_dimension, self._id, text),
        )
        self._explanation = self._add_text(
            self.tr("Explanation"),
            "explanation",
            lambda text: tools.session.run(explain_dimension, self._id, text),
        )
        self._same = SameLine(tools)
        self.add(self._same)
        self._notes = NotesPanel(tools, self._add_note)
        self.add(self._notes)

    def _show(self, db: Session, fresh: bool) -> bool:
        dimension = dimension_detail(db, self._id)
        if dimension is None:
            return False
        self._above.setText(" › ".join(dimension.above))
        self._above.setVisible(bool(dimension.above))
        self._of_others.show_row(db, self._id)
        self._title.show_stored(dimension.title, fresh)
        self._explanation.show_stored(dimension.explanation, fresh)
        self._same.show_thing(db, Dimension, self._id)
        assert self._notes is not None
        self._notes.show_notes(notes_on(db, Place.of(Dimension, self._id)), perspectives(db))
        return True

    @property
    def _id(self) -> str:
        assert self.selected.dimension_id is not None
        return self.selected.dimension_id

    def _add_note(self, text: str, perspective_id: str | None) -> Outcome[str]:
        return self.tools.session.run(add_row_note, self._id, text, perspective_id)
