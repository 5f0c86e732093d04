"""The page after dealing out: which file is for whom, and that the work here goes on."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from ui.kit.dialogs.made_page import MadePage
from ui.kit.theme import Theme


class DealtFiles(Struct, frozen=True):
    """What stands where: the folder, and of each group its name and its file."""

    folder: Path
    files: Sequence[tuple[str, Path]]
    is_on_stick: bool = False


class DealtOutPage(MadePage):
    """Says what to give to whom, and where it is taken back."""

    def __init__(self, theme: Theme, made: DealtFiles) -> None:
        count = len(made.files)
        if made.is_on_stick:
            title = self.tr("Done: %n group file(s) on the stick", "", count)
        else:
            title = self.tr("Done: %n group file(s)", "", count)
        told = self.tr(
            "Go on working here: nothing is lost when they are taken back. They are in the folder ‘{folder}’."
            " Give each group its file; when it is back, choose Take back from groups in the menu File."
        )
        given, printed = self.tr("{group}: {file}"), self.tr("{group}: {file}, to print")
        files = "\n".join(
            (printed if file.suffix == ".pdf" else given).format(group=group, file=file.name)
            for group, file in made.files
        )
        super().__init__(theme, made.folder, title, told.format(folder=made.folder.name), files)
