"""The pages of the guide as texts: resources/help/<language>/<page>.md, the same pages in every language."""

from pathlib import Path

from msgspec import Struct

from napl_desktop.assets import resources

PAGES = (
    "begin",
    "project",
    "raster",
    "tabel",
    "verbanden",
    "rollen",
    "groepen",
    "inzendingen",
    "een-taal",
    "samenvoegen",
    "inleveren",
    "bewaren",
    "versies",
    "sneltoetsen",
)
"""The names of the pages, in the order of the table of contents."""


class GuidePage(Struct, frozen=True):
    """One page: Markdown that begins with its title as a heading."""

    name: str
    markdown: str

    @property
    def title(self) -> str:
        """What stands in the table of contents."""
        return self.markdown.partition("\n")[0].removeprefix("#").strip()


def folder(language: str) -> Path:
    """Return where the pages of a language and their pictures are."""
    return resources() / "help" / language


def pages(language: str) -> tuple[GuidePage, ...]:
    """Read all pages in a language, in order."""
    return tuple(
        GuidePage(name, (folder(language) / f"{name}.md").read_text(encoding="utf-8")) for name in PAGES
    )
