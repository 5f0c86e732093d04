"""Cells to and from the clipboard: what is copied, and what is done with what is pasted."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from napl_desktop.wording import Wording
from ui.grid.content.model import GridModel
from ui.grid.content.paste_target import PasteTarget, landing
from ui.grid.table import GridTable
from ui.kit.busy import busy
from ui.kit.fields.pasting import plain_words
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages


class GridClipboard(QObject):
    """Copies and pastes what is chosen in a table."""

    def __init__(
        self,
        table: GridTable,
        model: GridModel,
        session: DocumentSession,
        messages: Messages,
        theme: Theme,
        wording: Wording,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._session = session
        self._messages = messages
        self._theme = theme
        self._wording = wording

    def copy(self) -> None:
        """Copy the chosen cells as text and as a table; of a title or level its words."""
        from napl_desktop.exchange.clipboard import as_html, as_tsv

        chosen, place = self._table.range, self._table.place
        if place is None:
            return
        data = QMimeData()
        if chosen is None or chosen.is_single:
            words = self._model.words(*place)
            data.setText(words)
            data.setHtml(as_html([[words]]))
        else:
            texts = chosen.texts(self._model)
            data.setText(as_tsv(texts))
            data.setHtml(as_html(texts))
        QGuiApplication.clipboard().setMimeData(data)
        said = self.tr("copied: %n cell(s)", "", len(list(chosen.keys(self._model))) if chosen else 1)
        self._messages.notify(said)

    def cut(self) -> None:
        """Copy the chosen cells and clear them; their notes stay."""
        from napl_desktop.operations.cells import clear_cells

        chosen, grid = self._table.range, self._model.grid
        if chosen and grid:
            self.copy()
            self._session.run(clear_cells, grid.id, list(chosen.keys(self._model)))

    def paste(self, source: QMimeData) -> None:
        """Put what was copied or dropped where the user is: at once where it fits and no text goes."""
        from napl_desktop.exchange.clipboard import read_pasted

        place, chosen = self._table.place, self._table.range
        with busy():
            pasted = read_pasted(*plain_words(source))
        if place is None or self._model.grid is None:
            return
        if not pasted.texts:
            self._messages.notify(self.tr("there is no text on the clipboard"))
        elif chosen is None:
            self._paste_title(pasted.texts)
        else:
            where = landing(self._model, chosen, pasted.texts)
            if where.needs_a_look or pasted.is_cut:
                self._ask(where, pasted.is_cut)
            else:
                self._put(where, add_rows=False, add_levels=False)

    def _paste_title(self, texts: Sequence[Sequence[str]]) -> None:
        from ui.grid.content.writing import write_words

        if len(texts) == len(texts[0]) == 1:
            write_words(self._session, self._model, self._table.ids, texts[0][0])
        else:
            self._messages.notify(self.tr("choose a cell first: several texts do not fit in one title"))

    def _ask(self, where: PasteTarget, is_cut: bool) -> None:
        from ui.grid.paste_dialog import PasteDialog

        assert self._model.grid is not None
        dialog = PasteDialog(where, self._model.grid, is_cut, self._theme, self._table.window())
        dialog.decided.connect(lambda rows, levels: self._put(where, rows, levels))
        dialog.open()

    def _put(self, where: PasteTarget, add_rows: bool, add_levels: bool) -> None:
        from napl_desktop.operations.cells import PastedBlock, paste_block

        grid = self._model.grid
        if grid is None:
            return
        row, level = self.tr("new row"), self.tr("new level")
        block = PastedBlock(
            where.texts,
            where.dimension_ids,
            where.level_ids,
            [row] * where.rows_short if add_rows else [],
            [level] * where.levels_short if add_levels else [],
        )
        with busy():
            self._session.run(paste_block, grid.id, block)
