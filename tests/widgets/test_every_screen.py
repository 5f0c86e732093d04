"""Every window and dialog is readable on a small screen, speaks one language, and names all that has the keys.

All of it is looked at on one walk: coming to a screen takes longer than looking at it.
"""

import pytest

from tests.screens.fitting import misfits
from tests.screens.foreign import Foreign, pairs
from tests.screens.screens import walk
from tests.screens.spoken import nameless, unspoken
from tests.screens.stage import HALF, SMALL, Dress, on_stage

OTHER = {"nl": "en", "en": "nl"}


@pytest.mark.parametrize(
    ("language", "zoom", "size"),
    [
        ("nl", 100, SMALL),
        pytest.param("nl", 150, SMALL, marks=pytest.mark.long),
        pytest.param("nl", 200, SMALL, marks=pytest.mark.long),
        pytest.param("en", 100, SMALL, marks=pytest.mark.long),
        pytest.param("en", 150, SMALL, marks=pytest.mark.long),
        pytest.param("nl", 100, HALF, marks=pytest.mark.long),
    ],
)
def test_every_screen_fits_speaks_one_language_and_names_what_has_the_keys(
    qapp, tmp_path, language, zoom, size
):
    foreign = Foreign(pairs(language, OTHER[language]))
    with on_stage(qapp, tmp_path, Dress(language=language, zoom=zoom, size=size, has_panels=False)) as stage:
        found = {
            f"{screen.name}: {each}"
            for screen, window in walk(stage)
            for each in (
                *misfits(window, size),
                *foreign.seen_in(window),
                *nameless(window),
                *unspoken(window),
            )
        }
    assert not found, "\n".join(sorted(found))
