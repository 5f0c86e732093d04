"""What is seen of a project as a picture in a file: asks where, writes it, and says so."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from napl_desktop.errors import UserError
from ui.files.project_files import Files, free_name
from ui.kit.busy import busy
from ui.session.messages import Messages
from ui.shell.pages.page_stack import PageStack
from ui.shell.pages.project_page import ProjectPage
from ui.views.kind import ViewKind, ViewPicture

if TYPE_CHECKING:
    from ui.drawing.writing import Draw

_ENDINGS = (".png", ".svg", ".pdf", ".graphml")


class PictureSaving:
    """Saves what is seen as its view draws it."""

    def __init__(self, files: Files, pages: PageStack, messages: Messages, window: QWidget) -> None:
        self._files = files
        self._pages = pages
        self._messages = messages
        self._window = window

    def ask(self) -> None:
        """Let the user choose a place, and write the picture there; nothing happens where nothing is shown."""
        from ui.kit.dialogs.file_choice import choose_place

        page = self._pages.project_page
        if page is None:
            return
        self._files.closing.emit()
        kind = page.workspace.view
        if kind.picture is None:
            return
        try:
            draw = self._seen(page, kind.picture)
        except UserError as error:
            self._messages.problem(error)
            return
        said = QCoreApplication.translate("Views", kind.picture.said)
        heading = QCoreApplication.translate("Pictures", "Save what you see as a picture")
        proposal = free_name(page.session.document.path.with_suffix(".png"))
        choose_place(
            self._window,
            heading,
            ";;".join(_kinds(kind)),
            proposal,
            lambda target: self._write(page, draw, said, target),
        )

    def _seen(self, page: ProjectPage, picture: ViewPicture) -> "Draw":
        draw = page.workspace.current.picture()
        if draw is not None:
            return draw
        with page.session.document.read() as db:
            return picture.draw(db, self._messages.wording, page.selection.shown_path_id)

    def _write(self, page: ProjectPage, draw: "Draw", said: str, target: Path) -> None:
        from ui.drawing.writing import write_picture

        if target.suffix.casefold() not in _ENDINGS:
            # What is in a file is what its name says.
            target = target.with_name(f"{target.name}.png")
        try:
            with busy():
                if target.suffix.casefold() == ".graphml":
                    said = QCoreApplication.translate(
                        "Pictures", "the links of the whole project are in {file}"
                    )
                    self._write_graphml(page, target)
                else:
                    write_picture(draw().picture, target)
        except UserError as error:
            self._messages.problem(error)
        else:
            self._messages.notify(said.format(file=target.name))

    def _write_graphml(self, page: ProjectPage, target: Path) -> None:
        from napl_desktop.exchange.graphml import write_graphml

        with page.session.document.read() as db:
            write_graphml(db, target, self._messages.wording)


def _kinds(view: ViewKind) -> list[str]:
    """Return the kinds of files that a view can be saved as, the one that is proposed first."""
    document = QCoreApplication.translate("Pictures", "PNG, for a document or a slide ({endings})")
    sharp = QCoreApplication.translate("Pictures", "SVG, sharp at any size ({endings})")
    paper = QCoreApplication.translate("Pictures", "PDF, to print ({endings})")
    kinds = [(document, "*.png"), (sharp, "*.svg"), (paper, "*.pdf")]
    if view.has_graphml:
        whole = QCoreApplication.translate(
            "Pictures", "GraphML of the whole project, for yEd and Gephi ({endings})"
        )
        kinds.append((whole, "*.graphml"))
    return [kind.format(endings=endings) for kind, endings in kinds]
