"""What six ateliers hand in is what its script makes, is whole, and says what was written down by hand of it."""

import shutil

import networkx as nx
import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import check_content, check_header
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.project_source import read_project
from napl_desktop.model import DescriptorStatus
from napl_desktop.rows import read_all, shared_rows
from sample_projects.hand_ins.changing import carry_out, read_changes
from sample_projects.make_hand_ins import TEXTS, hand_ins_of, make_hand_ins
from tests.core.made_projects import in_folder
from tests.core.national_projects import FIRST, SECOND, asked_in_words
from tests.core.national_reference import Said, counted_as_one, likenesses, page

TWICE = [path.stem.removesuffix(" 2") for path in SECOND]
SHORTEST, LONGEST = 80, 250


def image_of(path):
    with Document.open(path, read_only=True) as document, document.read() as session:
        return project_snapshot(session)


@pytest.fixture(scope="module")
def images():
    """Read what was handed in first, in the order of the files."""
    return [image_of(path) for path in FIRST]


def rows_and_versions(path):
    with Document.open(path, read_only=True) as document:
        with document.read() as session:
            rows = read_all(session.connection())
        return rows, document.versions_elsewhere(), document.steps()


def test_the_script_makes_what_is_committed(tmp_path):
    made = make_hand_ins(tmp_path)
    assert in_folder(tmp_path) == sorted(path.name for path in made)
    assert in_folder(tmp_path) == sorted(path.name for path in (*FIRST, *SECOND))
    for path in made:
        assert rows_and_versions(path) == rows_and_versions(TEXTS / path.name), path.name


def test_made_again_they_are_the_same_to_the_byte(tmp_path):
    folders = tmp_path / "one", tmp_path / "other"
    for folder in folders:
        folder.mkdir()
    one, other = ([path.read_bytes() for path in hand_ins_of("mbo-rollen", folder)] for folder in folders)
    assert one == other
    assert len(one) == 2


@pytest.mark.parametrize("path", [*FIRST, *SECOND], ids=lambda path: path.stem)
def test_each_is_whole_and_has_neither_steps_nor_names(path):
    check_header(path)
    check_content(path, path)
    with Document.open(path, read_only=True) as document:
        assert document.damage() == []
        assert document.steps() == document.versions() == ()
        with document.read() as session:
            assert "participant" not in {table for table, _id in read_all(session.connection())}


@pytest.mark.parametrize("path", [*FIRST, *SECOND], ids=lambda path: path.stem)
def test_texts_are_as_long_as_those_of_a_room(path):
    texts = [cell.text for each in image_of(path).paths for cell in each.cells if cell.text]
    assert [text for text in texts if not SHORTEST <= len(text) <= LONGEST] == []
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("name", ["rollen", "paden", "rijen", "verbanden", "opmerkingen"])
def test_what_they_say_together_is_what_was_written_by_hand(images, name):
    found, wanted = Said(images).page(name), page(name)
    # Links and notes have no order of their own.
    if name in ("verbanden", "opmerkingen"):
        found, wanted = ({title: sorted(lines) for title, lines in each.items()} for each in (found, wanted))
    assert found == wanted | {title: [] for title in found.keys() - wanted.keys()}


def test_they_count_up_to_what_was_counted_by_hand(images):
    wanted = page("ateliers")
    assert Said(images).page("ateliers") == {
        title: [line for line in lines if not line.startswith(("project ", "ingeleverd "))]
        for title, lines in wanted.items()
    }
    for path, image in zip(FIRST, images, strict=True):
        (atelier,) = image.ateliers
        times = len(list(TEXTS.glob(f"{path.stem.removesuffix('1')}*.napl")))
        assert wanted[atelier.title][:2] == [
            f"project         {image.title}",
            f"ingeleverd      {times} keer",
        ]


def test_every_status_is_there_in_each_atelier(images):
    for image in images:
        statuses = {cell.status for path in image.paths for cell in path.cells}
        places = sum(sum(head.is_leaf for head in each.dimensions) * len(each.levels) for each in image.paths)
        assert statuses >= set(DescriptorStatus) - {DescriptorStatus.EMPTY}
        assert 0 < places - sum(bool(cell.text) for each in image.paths for cell in each.cells) <= 3


def test_the_likenesses_that_were_planted_are_there(images):
    things = Said(images).things()
    for kind, one, sign, other in likenesses():
        assert {one, other} <= things[kind], (one, other)
        assert sign in ("=", "≠")
    same_title = {sign for _kind, one, sign, other in likenesses() if one[-1] == other[-1]}
    assert same_title == {"=", "≠"}, "a title alone does not tell"


def test_what_has_one_title_in_two_ateliers_is_judged(images):
    judged = {(kind, frozenset((one, other))) for kind, one, _sign, other in likenesses()}
    for kind in ("rol", "pad", "rij"):
        things = sorted(Said(images).things()[kind])
        for number, one in enumerate(things):
            for other in things[number + 1 :]:
                if one[-1] == other[-1] and one[0] != other[0]:
                    assert (kind, frozenset((one, other))) in judged, (one, other)


@pytest.mark.parametrize("kind", ["rol", "pad", "rij"])
def test_what_is_the_same_counts_as_one(images, kind):
    same = nx.Graph()
    same.add_nodes_from(Said(images).things()[kind])
    same.add_edges_from(
        (one, other) for each, one, sign, other in likenesses() if (each, sign) == (kind, "=")
    )
    groups = list(nx.connected_components(same))
    assert len(groups) == counted_as_one()[kind]
    for group in groups:
        assert same.subgraph(group).size() == len(group) * (len(group) - 1) // 2, "every pair has its line"
        assert not [
            (one, other)
            for each, one, sign, other in likenesses()
            if (each, sign) == (kind, "≠") and {one, other} <= group
        ]


def test_a_second_hand_in_names_the_first_and_holds_the_same_things():
    assert TWICE == ["mbo-rollen", "vo-rollen"]
    for name in TWICE:
        (before, first, _), (after, second, _) = (
            rows_and_versions(TEXTS / f"{name} {number}.napl") for number in (1, 2)
        )
        assert len(first) == 1
        assert second[:-1] == first
        assert {each.reason for each in second} == {VersionReason.HAND_IN}
        assert first[0].at < second[1].at
        gone, new = before.keys() - after.keys(), after.keys() - before.keys()
        changed = [key for key in before.keys() & after.keys() if before[key] != after[key]]
        assert {table for table, _id in gone} == {"dimension", "descriptor"}
        assert {"dimension", "descriptor"} <= {table for table, _id in new}
        cells = [(before[key], after[key]) for key in changed if key[0] == "descriptor"]
        assert [was["text"] != now["text"] for was, now in cells].count(True) >= 2
        assert ("proposed", "agreed") in {(was["status"], now["status"]) for was, now in cells}


@pytest.fixture(params=TWICE)
def second_round(request, tmp_path):
    """Let the bureau change what came first, and what came later come in; return atelier, title and rows."""
    name = request.param
    path = tmp_path / "bureau.napl"
    shutil.copy(TEXTS / f"{name} 1.napl", path)
    title = name.replace("-", " · ")
    with Document.open(path) as document:
        changes = read_changes(TEXTS / "bureau.toml")
        carry_out(tuple(change for change in changes if change.atelier == title), document)
        source = read_project(document, TEXTS / f"{name} 2.napl")
        with document.read() as session:
            ours = shared_rows(read_all(session.connection()))
    return title, PendingMerge(ours, [source]), source.incoming.theirs


def test_the_second_round_asks_what_was_written_by_hand(second_round):
    title, merge, _theirs = second_round
    asked = [line for line in page("tweede-ronde")[title] if not line.startswith(("gelijk", "blijft"))]
    assert asked_in_words(merge) == sorted(asked)


def test_what_both_did_and_what_the_bureau_did_alone_is_not_asked(second_round):
    title, merge, theirs = second_round
    for question in merge.asked:
        merge.answer(question, 0)
    merged = merge.result().rows
    left = {key for key in merged.keys() | theirs.keys() if merged.get(key) != theirs.get(key)}
    kept = [line for line in page("tweede-ronde")[title] if line.startswith("blijft")]
    assert [" · ".join(merge.titles(key)) for key in left] == [line.split(" | ")[-1] for line in kept]
    both = [line.split(" | ")[-1] for line in page("tweede-ronde")[title] if line.startswith("gelijk")]
    said = {" · ".join(merge.titles(key)): row for key, row in merged.items() if key[0] == "descriptor"}
    first = rows_and_versions(TEXTS / f"{title.replace(' · ', '-')} 1.napl")[0]
    assert [said[place] for place in both if said[place] in first.values()] == []
