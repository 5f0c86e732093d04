"""What is painted in the grid: texts, how far the room is, notes, levels, bands and where the person is."""

from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from napl_desktop.model import DescriptorStatus, NationalLevel
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.levels import anchor_level, set_stage
from napl_desktop.operations.notes import add_cell_note, add_row_note, mark_note
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from tests.widgets.grid_room import PLAN, colours, different, make_document, shown_room
from ui.kit.theme import ThemeName

STATUSES = (DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED)


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        room.go("Proces", "Meester")
        yield room


def say(room, row, level, status):
    room.session.run(set_status, [room.key(row, level)], status)


def note(room, row, level):
    return room.session.run(add_cell_note, *room.key(row, level), "Wat bedoelen we?").value


def ink(image, colour, part=None):
    """Count the pixels of exactly one colour, in the gutter ("marks") or right of it ("words")."""
    edge = 34
    room = {"marks": range(edge), "words": range(edge, image.width())}.get(part, range(image.width()))
    return sum(image.pixelColor(x, y).name().upper() == colour for x in room for y in range(image.height()))


def test_each_status_is_painted_in_its_colour_and_its_shape(room):
    pictures = {}
    for status in STATUSES:
        say(room, "Samenhang", "Vakbekwaam", status)
        pictures[status] = room.place_picture("Samenhang", "Vakbekwaam")
        assert ink(pictures[status], getattr(room.theme.tokens, status.value), "marks") > 15
    for one, other in combinations(STATUSES, 2):
        assert different(pictures[one].copy(0, 0, 34, 40), pictures[other].copy(0, 0, 34, 40)) > 30
        assert pictures[one].copy(34, 0, 150, 60) == pictures[other].copy(34, 0, 150, 60)


def test_open_notes_are_counted_in_a_balloon_that_goes_when_they_are_handled(room):
    without = room.place_picture("Samenhang", "Vakbekwaam")
    first = note(room, "Samenhang", "Vakbekwaam")
    one = room.place_picture("Samenhang", "Vakbekwaam")
    assert ink(one, room.theme.tokens.accent, "marks") > 100
    second = note(room, "Samenhang", "Vakbekwaam")
    two = room.place_picture("Samenhang", "Vakbekwaam")
    assert two.size() == one.size()
    assert 5 < different(one, two) < 150
    for each in (first, second):
        room.session.run(mark_note, each, handled=True)
    assert room.place_picture("Samenhang", "Vakbekwaam") == without


def test_a_note_shows_on_an_empty_cell_a_row_and_a_band(room):
    accent = room.theme.tokens.accent
    room.session.run(add_cell_note, *room.key("Team", "Vakbekwaam"), "Leeg?")
    assert ink(room.place_picture("Team", "Vakbekwaam"), accent, "marks") > 100
    for title in ("Team", "Hoe"):
        before = ink(room.place_picture(title), accent)
        room.session.run(add_row_note, room.key(title, "Meester")[0], "Anders noemen")
        assert ink(room.place_picture(title), accent) > before + 100


def test_an_empty_cell_is_quiet(room):
    place = room.rect("Team", "Vakbekwaam").adjusted(1, 1, -2, -2)
    assert set(colours(room.picture(place))) == {room.theme.tokens.surface}


def test_levels_go_from_tint_to_tint(room):
    tokens = room.theme.tokens
    for number, level in enumerate(room.levels()):
        most = colours(room.place_picture("Samenhang", level))
        assert max(most, key=most.get) == tokens.level_tint(number, 3)
        heads = colours(room.place_picture("", level))
        assert tokens.level_head_tint(number, 3) in sorted(heads, key=heads.get)[-2:]


def test_a_line_separates_every_level_from_the_next_from_top_to_bottom(room):
    outline = room.theme.tokens.outline
    for level in room.levels():
        for row in ("", "Keuze", "Proces"):
            place = room.rect(row, level)
            edge = room.picture(place.adjusted(place.width() - 1, 4, 0, -6))
            if row != "Proces" or level != "Meester":
                assert set(colours(edge)) == {outline}, (row, level)


def test_a_band_takes_the_whole_width_whatever_is_scrolled(room):
    band = room.rect("Hoe")
    assert band.width() == room.screen.width()
    right = room.picture(band.adjusted(band.width() - 60, 4, -4, -4))
    assert set(colours(right)) == {room.theme.tokens.band}


def test_the_chosen_cell_has_a_ring_that_is_thinner_without_the_keys(room):
    focus = room.theme.tokens.focus
    before = ink(room.place_picture("Samenhang", "Vakbekwaam"), focus)
    room.go("Samenhang", "Vakbekwaam")
    with_keys = ink(room.place_picture("Samenhang", "Vakbekwaam"), focus)
    place = room.rect("Samenhang", "Vakbekwaam")
    assert with_keys - before > 3 * (place.width() + place.height())
    room.table.clearFocus()
    without_keys = ink(room.place_picture("Samenhang", "Vakbekwaam"), focus)
    assert before < without_keys < 0.7 * with_keys


def test_row_and_level_of_the_chosen_cell_are_marked(room):
    accent = room.theme.tokens.accent
    room.go("Samenhang", "Vakbekwaam")
    assert ink(room.place_picture("Samenhang"), accent) > 100
    assert ink(room.place_picture("", "Vakbekwaam"), accent) > 300
    assert ink(room.place_picture("Keuze"), accent) == ink(room.place_picture("", "Meester"), accent) == 0


def test_what_is_read_again_is_painted_again(room):
    before = room.place_picture("Proces", "Startbekwaam")
    room.session.run(write_cell, *room.key("Proces", "Startbekwaam"), "Nieuw")
    after = room.place_picture("Proces", "Startbekwaam")
    assert ink(after, room.theme.tokens.text, "words") > 20
    room.session.undo()
    assert room.place_picture("Proces", "Startbekwaam") == before


def test_rows_are_as_high_as_their_texts(room):
    key = room.key("Proces", "Startbekwaam")
    low = room.rect("Proces").height()
    room.session.run(write_cell, *key, "Weegt af wat er toe doet. " * 30)
    high = room.rect("Proces").height()
    assert high > 10 * low
    image = room.place_picture("Proces", "Startbekwaam")
    last = max(
        y
        for y in range(image.height())
        if image.copy(0, y, image.width(), 1) != image.copy(0, high - 3, image.width(), 1)
    )
    assert 0 < high - last < 40
    room.session.undo()
    assert room.rect("Proces").height() == low


def test_a_long_word_in_a_title_stays_whole_where_there_is_room(theme, tmp_path):
    rows = (PlannedRow(("Verantwoordingsplicht",), ("", "", "")), PlannedRow(("Kort",), ("", "", "")))
    with shown_room(make_document(tmp_path, replace(PLAN, rows=rows)), theme) as room:
        for width in (800, 700):
            room.view.resize(width, 600)
            room.settle()
            assert room.rect("Verantwoordingsplicht").height() == room.rect("Kort").height()
        room.view.resize(300, 600)
        room.settle()
        assert room.rect("", "Startbekwaam").left() <= 160, "a level is still to be seen"


def test_a_long_word_in_a_cell_stays_whole_and_an_address_may_break(theme, tmp_path):
    for number, (word, lines) in enumerate(
        (("Informatiebehoeften", 1), ("https://voorbeeld.nl/" + "pad" * 20, 4))
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        rows = (PlannedRow(("Lang",), (word, "", "")), PlannedRow(("Kort",), ("Kort", "", "")))
        with shown_room(make_document(folder, replace(PLAN, rows=rows)), theme) as room:
            room.view.resize(600, 600)
            room.settle()
            room.table.horizontalScrollBar().setValue(0)
            line = room.table.places.boxes.texts.line("body")
            more = room.rect("Lang").height() - room.rect("Kort").height()
            assert (more > line) == (lines > 1)


def test_every_line_of_a_text_is_painted_on_a_line_of_its_own(room):
    one = room.rect("Proces").height()
    room.session.run(write_cell, *room.key("Proces", "Startbekwaam"), "a\n\nb\nc\nd")
    line = room.table.places.boxes.texts.line("body")
    assert room.rect("Proces").height() == 5 * line + 16 > one


def test_a_row_that_grows_pushes_the_rest_down_on_the_screen_too(large):
    large.settle()
    before = large.table.verticalScrollBar().maximum()
    for text in (LONG * 8, "Kort.", ""):
        large.session.run(write_cell, *large.key("Rij 1", "N0"), text)
        shown = on_screen(large)
        large.screen.update()
        assert shown == on_screen(large), text
    large.session.undo()
    large.session.undo()
    assert large.table.verticalScrollBar().maximum() > before


# Heads


def test_a_level_says_for_what_it_stands_unless_its_name_does(room):
    muted = room.theme.tokens.muted
    assert ink(room.place_picture("", "Vakbekwaam"), muted) == 0
    assert ink(room.place_picture("", "Meester"), muted) > 3
    room.session.run(anchor_level, room.key("Keuze", "Meester")[1], None)
    assert ink(room.place_picture("", "Meester"), muted) == 0


def test_stages_make_a_second_row_over_their_levels(room):
    low = room.table.places.head_height
    for level in ("Vakbekwaam", "Meester"):
        room.session.run(set_stage, room.key("Keuze", level)[1], "Verdieping")
    places = room.table.places
    assert places.head_height == low + places.boxes.stage_height
    first, last = room.rect("", "Vakbekwaam"), room.rect("", "Meester")
    strip = first.united(last)
    strip.setHeight(places.boxes.stage_height)
    found = colours(room.picture(strip.adjusted(0, 1, -1, -1)))
    of_level = room.theme.tokens.level_head_tint(1, 3)
    assert max(found, key=found.get) == of_level, "one block with the names under it"
    assert found[room.theme.tokens.text] > 40
    # One name over both, and no line between them.
    middle = room.picture(strip.adjusted(first.width() - 3, 1, 3 - last.width(), -strip.height() // 2))
    assert room.theme.tokens.outline not in colours(middle)
    alone = room.rect("", "Startbekwaam").adjusted(4, 2, -4, -2)
    assert of_level not in colours(room.picture(alone))


@pytest.mark.parametrize("name", list(ThemeName))
@pytest.mark.parametrize("zoom", [100, 150])
def test_another_look_is_taken_over_at_once(room, qapp, name, zoom):
    high = room.rect("Samenhang").height()
    room.theme.apply(qapp, name, zoom)
    room.settle()
    tokens = room.theme.tokens
    assert tokens.level_tint(1, 3) in colours(room.place_picture("Samenhang", "Vakbekwaam"))
    assert (room.rect("Samenhang").height() > high) == (zoom > 100)
    assert room.table.horizontalScrollBar().maximum() >= 0


# Large and deep paths


def test_four_layers_are_told_apart_by_where_their_titles_begin(theme, tmp_path):
    plan = PathPlan("Diep", (PlannedLevel("A"),), (PlannedRow(("Een", "Twee", "Drie", "Vier"), ("x",)),))
    with shown_room(make_document(tmp_path, plan), theme) as room:
        starts = []
        for title in ("Een", "Twee", "Drie", "Vier"):
            row = room.index(title).row()
            starts.append(room.table.places.text_rect(row, 0).left())
            image = room.place_picture(title)
            dark = room.theme.tokens.text if title == "Vier" else room.theme.tokens.band_text
            first = min(
                x
                for x in range(starts[-1], image.width())  # right of the caret
                for y in range(4, image.height() - 4)
                if image.pixelColor(x, y).name().upper() == dark
            )
            assert 0 <= first - starts[-1] < 6
        assert starts == sorted(set(starts))


LONG = "Weegt samen met collega's af wat er toe doet, en legt uit waarom dat zo is. "


@pytest.fixture
def large(theme, tmp_path):
    levels = tuple(PlannedLevel(f"N{number}", anchor=NationalLevel.EXPERT) for number in range(8))
    rows = tuple(
        PlannedRow(
            (f"Deel {row // 10}", f"Rij {row}"),
            tuple(f"{row}. " + LONG * (1 + 9 * (row == 3 and level == 0)) for level in range(8)),
        )
        for row in range(60)
    )
    with shown_room(make_document(tmp_path, PathPlan("Groot", levels, rows)), theme) as room:
        yield room


def on_screen(room):
    """Return what the person sees: what scrolling shifted and what was painted since."""
    room.settle()
    whole = room.view.screen().grabWindow(room.view.winId()).toImage()
    return whole.copy(0, 0, room.screen.width(), room.screen.height()).convertToFormat(
        QImage.Format.Format_RGB32
    )


def test_scrolling_step_by_step_gives_the_same_picture_as_painting_all(large):
    large.settle()
    large.press(Qt.Key.Key_F2)
    bar = large.table.verticalScrollBar()
    for step in (7, 60, 240, 500, 333, -420, 1200, -900, 90, -3000):
        bar.setValue(bar.value() + step)
        shifted = on_screen(large)
        large.screen.update()
        assert shifted == on_screen(large), step
    large.press(Qt.Key.Key_Escape)


def test_in_a_row_higher_than_the_screen_short_texts_and_the_title_stay_in_view(large):
    large.settle()
    large.view.resize(900, 320)
    large.settle()
    row = large.index("Rij 3").row()
    places = large.table.places
    large.table.verticalScrollBar().setValue(places.rows.top(row) - places.head_height + 200)
    for column in (0, 2):
        text = places.text_rect(row, column)
        assert large.screen.rect().contains(text.topLeft())
        assert text.top() >= places.head_height
    assert places.text_rect(row, 1).top() < 0
    title = large.picture(places.text_rect(row, 0).intersected(large.screen.rect()))
    assert ink(title, large.theme.tokens.text) > 30


def test_nothing_in_view_moves_when_the_rest_is_measured(theme, tmp_path):
    levels = (PlannedLevel("A"), PlannedLevel("B"))
    rows = tuple(PlannedRow((f"Rij {row}",), (LONG * (1 + row % 7), LONG)) for row in range(300))
    with shown_room(make_document(tmp_path, PathPlan("Groot", levels, rows)), theme) as room:
        room.theme.changed.emit()
        room.table.verticalScrollBar().setValue(9000)
        assert not room.table.places.rows.all_measured
        top = room.model.dimension(room.table.places.rows.at(9100)).title
        before = room.rect(top)
        while not room.table.places.rows.all_measured:
            room.settle()
        assert room.rect(top) == before


def test_the_title_of_a_band_is_not_crossed_by_the_edge_of_the_titles(large):
    large.settle()
    large.view.resize(900, 400)
    large.table.horizontalScrollBar().setValue(300)
    edge = large.table.places.columns.title - 1
    outline = large.theme.tokens.outline
    row, band = large.rect("Rij 0"), large.rect("Deel 0")
    image = large.picture()
    assert image.pixelColor(edge, row.center().y()).name().upper() == outline
    assert image.pixelColor(edge, band.center().y()).name().upper() == large.theme.tokens.band
