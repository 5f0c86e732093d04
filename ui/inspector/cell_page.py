"""The page of a cell: where it is, its whole text, its status, its notes, and what it requires."""

from PySide6.QtWidgets import QPushButton
from sqlalchemy.orm import Session

from napl_desktop.document.storage.drafts import Draft
from napl_desktop.model import CellKey, DescriptorStatus, NoteKind, Place
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.queries.details import CellDetail, cell_detail, text_before
from napl_desktop.queries.links import links_of_cell
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.origins import cell_origin
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.writing.spelling import Misspelt
from ui.inspector.of_others import OfOthers
from ui.inspector.origin_line import OriginLine
from ui.inspector.page import InspectorPage
from ui.inspector.writing_marks import WritingMarks
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.status_switch import StatusSwitch
from ui.kit.fields.texts import GrowingText
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.links.cell_links import CellLinks
from ui.notes.notes_panel import NotesPanel
from ui.session.outcome import Outcome
from ui.session.tools import Tools
from ui.writing.wavy_lines import WavyLines
from ui.writing.word_menu import WordMenu


class CellPage(InspectorPage):
    """Shows a cell; its text is written in the grid, everything else here."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._where = WrappedLabel(tools.theme, "body", "muted")
        self._level = WrappedLabel(tools.theme, "title")
        head = VerticalBox(tools.theme, steps=0.5)
        self._of_others = OfOthers(tools.theme)
        head.add(self._where, self._level, self._of_others)
        self._switch = StatusSwitch(tools.theme, tools.wording)
        self._switch.setAccessibleName(self.tr("Status"))
        self._hint = WrappedLabel(tools.theme, "small", "muted")
        self._hint.setText(
            self.tr("This cell is still empty. Write a text first; then say how far you are with it.")
        )
        status = VerticalBox(tools.theme)
        status.add(self._switch, self._hint)
        self._text = GrowingText(tools.theme)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Text of the cell"))
        lines = WavyLines(self._text.document(), lambda: tools.theme.colour("danger"))
        lines.listen_to(tools.writing)
        if not tools.read_only:
            WordMenu(self._text, tools.writing, self._write_word)
        self._origin = OriginLine(tools.theme, tools.wording)
        self._marks = WritingMarks(tools.theme, tools.writing, self._write_word)
        self._proposals = QPushButton()
        self._proposals.clicked.connect(tools.show_proposals)
        self._notes = NotesPanel(tools, self._add_note)
        self._links = CellLinks(tools)
        self.add(
            head, self._text, self._origin, self._marks, status, self._proposals, self._notes, self._links
        )
        self._switch.wanted.connect(self._set_status)

    def _show(self, db: Session, fresh: bool) -> bool:
        cell = cell_detail(db, *self._cell)
        if cell is None:
            return False
        self._where.setText(" › ".join(cell.above))
        self._level.setText(cell.level_title)
        self._of_others.show_row(db, self._cell[0])
        is_empty = cell.status is DescriptorStatus.EMPTY
        self._switch.show_status(cell.status)
        self._switch.setEnabled(not is_empty and not self.tools.read_only)
        self._hint.setVisible(is_empty and not self.tools.read_only)
        self._show_text(cell)
        self._origin.show_origin(cell_origin(db, *self._cell))
        self._marks.show_text(cell.text, text_before(db, *self._cell))
        assert self._notes is not None
        notes = notes_on(db, Place.of_cell(*self._cell))
        self._notes.show_notes(notes, perspectives(db))
        self._links.show_links(self._cell, links_of_cell(db, *self._cell))
        self._offer_proposals(sum(each.kind is NoteKind.PROPOSAL and not each.handled for each in notes))
        return True

    def commit(self) -> None:
        """Make edits of what is being typed."""
        super().commit()
        self._links.commit()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        return (*super().drafts(), *self._links.drafts())

    @property
    def _cell(self) -> CellKey:
        assert self.selected.cell is not None
        return self.selected.cell

    def _show_text(self, cell: CellDetail) -> None:
        self._text.setVisible(bool(cell.text))
        if cell.text != self._text.toPlainText():
            self._text.setPlainText(cell.text)

    def _write_word(self, place: Misspelt, word: str) -> None:
        text, end = self._text.toPlainText(), place.start + len(place.word)
        if text[place.start : end] == place.word:
            changed = text[: place.start] + word + text[end:]
            self.tools.session.run(write_cell, *self._cell, changed)

    def _offer_proposals(self, count: int) -> None:
        self._proposals.setVisible(count > 0 or not self.tools.read_only)
        self._proposals.setText(
            self.tr("%n text proposal(s)…", "", count) if count else self.tr("Other wording…")
        )

    def _set_status(self, status: DescriptorStatus) -> None:
        self.tools.session.run(set_status, [self._cell], status)

    def _add_note(self, text: str, perspective_id: str | None) -> Outcome[str]:
        return self.tools.session.run(add_cell_note, *self._cell, text, perspective_id)
