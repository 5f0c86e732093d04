"""The page of a level: its name, its stage and the national level it stands for."""

from sqlalchemy.orm import Session

from napl_desktop.model import NationalLevel
from napl_desktop.operations.levels import anchor_level, rename_level, set_stage
from napl_desktop.queries.details import level_detail
from ui.inspector.page import InspectorPage
from ui.kit.fields.choice import Choice, named, option_of
from ui.session.tools import Tools


class LevelPage(InspectorPage):
    """Shows a column of a path."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._title = self._add_title(
            self.tr("Level"), "title", lambda text: tools.session.run(rename_level, self._id, text)
        )
        self._stage = self._add_line(
            self.tr("Stage"), "stage", lambda text: tools.session.run(set_stage, self._id, text)
        )
        options = [(tools.wording.name(each), each.value) for each in NationalLevel]
        self._anchor = Choice([(self.tr("none"), None), *options])
        self.add(named(tools.theme, self.tr("National level"), self._anchor))
        self._anchor.setDisabled(tools.read_only)
        self._anchor.activated.connect(self._set_anchor)

    def _show(self, db: Session, fresh: bool) -> bool:
        level = level_detail(db, self._id)
        if level is None:
            return False
        self._title.show_stored(level.title, fresh)
        self._stage.show_stored(level.stage, fresh)
        self._anchor.show_value(level.anchor)
        return True

    @property
    def _id(self) -> str:
        assert self.selected.level_id is not None
        return self.selected.level_id

    def _set_anchor(self) -> None:
        anchor = option_of(NationalLevel, self._anchor.currentData())
        self.tools.session.run(anchor_level, self._id, anchor)
