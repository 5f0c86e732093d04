"""What napl export writes, and what it says of what it cannot write."""

import csv
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from xml.etree import ElementTree

import networkx as nx
import pytest

from napl_desktop.assets import sample_projects
from napl_desktop.document.document import Document
from napl_desktop.model import Traveller
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.routes import RoutePlan, save_route
from napl_desktop.queries.routes import saved_routes
from tests.core.made_projects import (
    PLAN,
    grid_of,
    in_folder,
    make_project,
)
from tests.core.napl_said import one_sentence, texts_in


def test_export_writes_the_workbook_and_leaves_the_project(napl, project, tmp_path):
    before = project.read_bytes()

    assert napl("export", project, "uit.xlsx") == (0, "", "")

    assert {text for row in PLAN.rows for text in row.texts if text} <= texts_in(tmp_path / "uit.xlsx")
    assert project.read_bytes() == before
    assert in_folder(tmp_path) == ["proef.napl", "uit.xlsx"]


@pytest.mark.parametrize("target", ["proef.napl", "ander.napl", "zonder-punt"])
def test_export_never_takes_the_place_of_a_project(napl, project, tmp_path, target):
    make_project(tmp_path / "ander.napl").close()
    (tmp_path / "zonder-punt").hardlink_to(project)
    before = (tmp_path / target).read_bytes()

    code, out, err = napl("export", project, target)

    assert (code, out) == (2, "")
    assert "Er is niets overschreven" in one_sentence(err)
    assert (tmp_path / target).read_bytes() == before


def test_export_of_the_graph_for_other_programs(napl, tmp_path):
    sample = tmp_path / "rollen.napl"
    sample.write_bytes((sample_projects() / "rollen-vo.napl").read_bytes())

    assert napl("export", sample, "uit.GraphML") == (0, "", "")
    first = (tmp_path / "uit.GraphML").read_bytes()
    assert napl("export", sample, "uit.GraphML") == (0, "", "")

    assert (tmp_path / "uit.GraphML").read_bytes() == first
    graph = nx.read_graphml(tmp_path / "uit.GraphML")
    kinds = Counter(kind for _, _, kind in graph.edges(data="kind"))
    assert Counter(kind for _, kind in graph.nodes(data="kind")) == {"cell": 27, "role": 6}
    assert kinds == {
        **{"step": 18, "requires": 4, "asked": 21},
        **{"grows-into": 2, "related": 1, "broadens": 1, "deepens": 1},
    }
    root = ElementTree.parse(tmp_path / "uit.GraphML").getroot()
    edges = [element.get("id") for element in root.iter() if element.tag.endswith("}edge")]
    assert len(set(edges)) == len(edges) == 48, "Gephi keeps only the first edge of each id"
    shown = [element.text for element in root.iter() if element.tag.endswith("}NodeLabel")]
    assert {"Doelen · startbekwaam", "Toetsdeskundige"} <= set(shown), "yEd looks for labels there"
    keys = {element.get("id") for element in root.iter() if element.tag.endswith("}key")}
    assert {"node-label", "edge-label"} <= keys, "Gephi takes d3 and d7 for labels"
    (coach,) = (data for _, data in graph.nodes(data=True) if data["label"] == "Coach van collega's")
    assert (coach["sector"], coach["sphere"], coach["parked"]) == ("vo", "collega's en teams", False)
    assert coach["task"] == "onderwijskundig leiderschap en management"
    labels = dict(graph.nodes(data="label"))
    why = {
        (labels[one], labels[other]): label
        for one, other, label in graph.edges(data="label")
        if label.startswith("Cijfers")
    }
    assert why == {("Gegevens · vakbekwaam", "Vragen · expert"): "Cijfers lezen leer je in onderzoek."}


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        (["uit.png"], b"\x89PNG"),
        (["uit.SVG"], b"<?xml"),
        (["uit.svg", "--view", "graph"], b"<?xml"),
        (["uit.pdf"], b"%PDF-"),
        (["uit.pdf", "--view", "graph"], b"%PDF-"),
        (["uit.png", "--view", "overview"], b"\x89PNG"),
        (["uit.pdf", "--view", "overview"], b"%PDF-"),
        (["uit.svg", "--view", "roles"], b"<?xml"),
    ],
)
def test_export_of_pictures_needs_no_screen(project, tmp_path, words, begin):
    assert draw(tmp_path, project, *words) == (0, "")
    assert (tmp_path / words[0]).read_bytes().startswith(begin)


def draw(folder, *words):
    """Export in a process of its own, where no window was ever made; return how that ended."""
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    ran = subprocess.run(
        [sys.executable, "-m", "napl_desktop", "export", *map(str, words)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["uit.png", "--view", "kaart"], "‘kaart’ is geen keuze"),
        (["uit.svg", "--path", "weg"], "‘weg’ is geen keuze"),
        (["uit.svg", "--view", "overview", "--path", "weg"], "‘--path’ is geen keuze"),
        (["uit.svg", "--view", "route", "--path", "weg"], "‘--path’ is geen keuze"),
        (["uit.svg", "--view", "roles", "--path", "weg"], "‘--path’ is geen keuze"),
        (["uit.jpg", "--view", "graph"], "‘uit.jpg’ is geen keuze"),
        (["uit"], "‘uit’ is geen keuze"),
        (["uit.xlsx", "--view", "graph"], "‘uit.xlsx’ is geen keuze"),
        (["uit.graphml", "--path", "weg"], "‘uit.graphml’ is geen keuze"),
        (["uit.png", "--view", "paths"], "‘uit.png’ is geen keuze"),
        (["uit.png", "--view", ""], "‘’ is geen keuze"),
        (["uit.csv", "--names"], "‘--names’ is geen keuze"),
        (["uit.csv", "--paper", "A3"], "‘uit.csv’ is geen keuze"),
        (["uit.pdf", "--paper", "A5"], "‘A5’ is geen keuze"),
        (["uit.pdf", "--view", "graph", "--paper", "A3"], "‘--paper’ is geen keuze"),
        (["uit.png", "--names"], "‘--names’ is geen keuze"),
        (["uit.svg", "--view", "route"], "nog geen route bewaard"),
    ],
)
def test_export_of_what_cannot_be_drawn_is_said(napl, project, tmp_path, words, said):
    code, out, err = napl("export", project, *words)

    assert (code, out) == (2, "")
    assert said in one_sentence(err)
    assert in_folder(tmp_path) == ["proef.napl"]


@pytest.mark.parametrize(("words", "size"), [([], "842 595"), (["--paper", "A3"], "1191 842")])
def test_export_of_what_is_printed_is_on_the_paper_that_is_asked_for(project, tmp_path, words, size):
    assert draw(tmp_path, project, "uit.pdf", *words) == (0, "")
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d. ]+)\]", (tmp_path / "uit.pdf").read_bytes())
    sizes = {" ".join(str(round(float(side))) for side in box.split()) for box in boxes}
    assert sizes == {size}


@pytest.mark.parametrize("words", [["uit.csv"], ["uit.txt", "--csv"]])
def test_export_of_the_cells_as_csv(napl, project, tmp_path, words):
    with Document.open(project) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[0].id, '=1+1; "echt"\nen verder')

    assert napl("export", project, *words) == (0, "", "")

    content = (tmp_path / words[0]).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "so that Excel reads the accents"
    head, *lines = csv.reader(content.decode("utf-8-sig").splitlines(keepends=True), delimiter=";")
    cells = [dict(zip(head, line, strict=True)) for line in lines]
    assert len(cells) == 9
    assert cells[0]["Tekst"] == '\'=1+1; "echt"\nen verder', "no program takes it for a formula"
    assert (cells[1]["Pad"], cells[1]["Niveau"], cells[1]["Tekst"]) == (
        "Toetsing",
        "vakbekwaam",
        "Weegt doelen.",
    )
    assert {line["Dimensie-id"] for line in cells} == {row.id for row in grid.rows}


def test_export_draws_every_saved_route(tmp_path):
    shutil.copy(sample_projects() / "rollen-vo.napl", tmp_path)
    with Document.open(tmp_path / "rollen-vo.napl") as document:
        with document.read() as session:
            (kept,) = saved_routes(session)
        save_route(document, RoutePlan("Opnieuw", Traveller.TEAM, kept.level_id, kept.role_id, {}))

    assert draw(tmp_path, "rollen-vo.napl", "routes.svg", "--view", "route") == (0, "")
    assert draw(tmp_path, "rollen-vo.napl", "routes.pdf", "--view", "route") == (0, "")
    assert (tmp_path / "routes.pdf").read_bytes().count(b"/Type /Page\n") == 2, "a page for each"
    drawing = (tmp_path / "routes.svg").read_text("utf-8")
    assert 0 < drawing.index(f">{kept.title}<") < drawing.index(">Opnieuw<")


def test_export_of_a_picture_of_nothing_is_said(napl, tmp_path):
    make_project(tmp_path / "leeg.napl", None).close()

    code, _, err = napl("export", tmp_path / "leeg.napl", "uit.svg")

    assert code == 2
    assert "nog geen ontwikkelpad" in one_sentence(err)


def test_export_says_where_it_could_not_write(napl, project):
    code, _, err = napl("export", project, "stick/uit.xlsx")

    assert code == 2
    assert "niet te bereiken" in one_sentence(err)
