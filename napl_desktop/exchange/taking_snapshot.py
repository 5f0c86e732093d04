"""A snapshot of the project is made of its rows: nothing but rows is asked of the database."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from sqlalchemy.orm import Session

from napl_desktop.document.history.steps import newest_step
from napl_desktop.document.history.versions import handed_in
from napl_desktop.exchange.snapshot import (
    AtelierSnapshot,
    CellSnapshot,
    DimensionSnapshot,
    LevelSnapshot,
    NoteSnapshot,
    Origin,
    ParticipantSnapshot,
    PathSnapshot,
    PrerequisiteSnapshot,
    ProjectSnapshot,
    RelationSnapshot,
    RequirementSnapshot,
    RoleSnapshot,
    RouteSnapshot,
)
from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    NationalLevel,
    NoteKind,
    ProjectKind,
    RelationKind,
    Sector,
    Sphere,
    Traveller,
    facts_by_table,
)
from napl_desktop.queries.perspectives import PerspectiveLine
from napl_desktop.rows import Columns, Rows, Value, read_all


def project_snapshot(session: Session, names: bool = False, version: str = "") -> ProjectSnapshot:
    """Read the whole project as it is at the moment of the session; with `names` also who took part.

    `version` is the id that was made for the version which it becomes when it is handed in.
    """
    connection = session.connection()
    newest = newest_step(connection)
    step = (newest.seq, newest.id) if newest else (0, "")
    snapshot = snapshot_of(read_all(connection), step, names, version)
    return replace(snapshot, past=handed_in(connection))


def snapshot_of(
    rows: Rows, step: tuple[int, str] = (0, ""), names: bool = False, version: str = ""
) -> ProjectSnapshot:
    """Return the snapshot of a project of which these are all rows; `step` is number and id of its last step."""
    return _Snapshot(rows).of_project(step, names, version)


def rows_that_leave(rows: Rows) -> Rows:
    """Return the rows that may leave the room, without the names of people."""
    facts = facts_by_table()
    return {
        key: {**row, **dict.fromkeys(facts[key[0]].names, "")}
        for key, row in rows.items()
        if facts[key[0]].leaves
    }


class _Snapshot:
    """Rows by table, each table in the order in which people see it."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._tables: dict[str, list[Columns]] = defaultdict(list)
        for (table, _id), row in rows.items():
            self._tables[table].append(row)
        for table, of_table in self._tables.items():
            if facts_by_table()[table].ordered_in is not None:
                of_table.sort(key=lambda row: (str(row["order_key"]), str(row["id"])))
            else:
                of_table.sort(key=lambda row: str(row["id"]))

    def of_project(self, step: tuple[int, str], names: bool, version: str) -> ProjectSnapshot:
        (project,) = self._tables["project"]
        is_national = project["kind"] == ProjectKind.NATIONAL
        return ProjectSnapshot(
            id=str(project["id"]),
            title=str(project["title"]),
            created_at=str(project["created_at"]),
            step=step[0],
            step_id=step[1],
            rows=rows_that_leave(self._rows),
            ateliers=tuple(self._ateliers()),
            roles=tuple(self._roles()),
            paths=tuple(self._paths()),
            notes=tuple(self._notes()),
            prerequisites=tuple(
                PrerequisiteSnapshot(
                    str(row["id"]), str(row["descriptor_id"]), str(row["required_id"]), str(row["label"])
                )
                for row in self._tables["prerequisite"]
            ),
            relations=tuple(
                RelationSnapshot(
                    str(row["id"]), str(row["role_id"]), str(row["other_id"]), RelationKind(str(row["kind"]))
                )
                for row in self._tables["role_relation"]
            ),
            requirements=tuple(
                RequirementSnapshot(str(row["id"]), str(row["role_id"]), str(row["level_id"]))
                for row in self._tables["role_requirement"]
            ),
            routes=tuple(self._routes()),
            participants=tuple(self._participants() if names else ()),
            perspectives=tuple(
                PerspectiveLine(str(row["id"]), str(row["title"]), str(row["letter"]), str(row["shape"]))
                for row in self._tables["perspective"]
            ),
            version=version,
            is_national=is_national,
            origins=self._origins() if is_national else {},
        )

    def _origins(self) -> dict[str, Origin]:
        texts = {str(row["id"]): row["text"] for row in self._tables["descriptor"]}
        return {
            cell: Origin(str(row["source"]), str(row["taken_at"]), row["text"] != texts[cell])
            for row in self._tables["provenance"]
            if (cell := str(row["descriptor_id"])) in texts
        }

    def _by_atelier(self, table: str) -> list[Columns]:
        """Return the rows of a table, atelier by atelier."""
        place = {row["id"]: number for number, row in enumerate(self._tables["atelier"])}
        return sorted(self._tables[table], key=lambda row: place[row["atelier_id"]])

    def _ateliers(self) -> Iterator[AtelierSnapshot]:
        sectors = _grouped(self._tables["atelier_sector"], "atelier_id")
        people = _grouped(self._tables["participant"], "atelier_id")
        perspectives = [*(str(row["id"]) for row in self._tables["perspective"]), None]
        for row in self._tables["atelier"]:
            known = {each["sector"] for each in sectors[row["id"]]}
            counts = Counter(each["perspective_id"] for each in people[row["id"]])
            yield AtelierSnapshot(
                str(row["id"]),
                str(row["title"]),
                tuple(sector for sector in Sector if sector in known),
                AtelierFocus(str(row["focus"])),
                tuple((id, counts[id]) for id in perspectives if counts[id]),
            )

    def _roles(self) -> Iterator[RoleSnapshot]:
        for row in self._by_atelier("role"):
            yield RoleSnapshot(
                str(row["id"]),
                str(row["atelier_id"]),
                str(row["title"]),
                str(row["description"]),
                str(row["task"]),
                Sphere(str(row["sphere"])) if row["sphere"] else None,
                bool(row["parked"]),
            )

    def _paths(self) -> Iterator[PathSnapshot]:
        levels = _grouped(self._tables["level"], "path_id")
        dimensions = _grouped(self._tables["dimension"], "path_id")
        cells = {(row["dimension_id"], row["level_id"]): row for row in self._tables["descriptor"]}
        for row in self._by_atelier("path"):
            columns = [_level(level) for level in levels[row["id"]]]
            tree = tuple(_in_preorder(dimensions[row["id"]]))
            places = ((head.id, level.id) for head in tree if head.is_leaf for level in columns)
            yield PathSnapshot(
                id=str(row["id"]),
                atelier_id=str(row["atelier_id"]),
                role_id=_text_or_none(row["role_id"]),
                title=str(row["title"]),
                description=str(row["description"]),
                levels=tuple(columns),
                dimensions=tree,
                cells=tuple(_cell(cells[place]) for place in places if place in cells),
                builds_on_id=_text_or_none(row["builds_on_id"]),
            )

    def _notes(self) -> Iterator[NoteSnapshot]:
        for row in sorted(self._tables["note"], key=lambda row: (str(row["written_at"]), str(row["id"]))):
            yield NoteSnapshot(
                id=str(row["id"]),
                descriptor_id=_text_or_none(row["descriptor_id"]),
                dimension_id=_text_or_none(row["dimension_id"]),
                path_id=_text_or_none(row["path_id"]),
                role_id=_text_or_none(row["role_id"]),
                text=str(row["text"]),
                perspective_id=_text_or_none(row["perspective_id"]),
                handled=bool(row["handled"]),
                written_at=str(row["written_at"]),
                kind=NoteKind(str(row["kind"])),
            )

    def _routes(self) -> Iterator[RouteSnapshot]:
        starts = _grouped(self._tables["starting_level"], "route_id")
        for row in self._tables["route"]:
            yield RouteSnapshot(
                str(row["id"]),
                str(row["title"]),
                Traveller(str(row["traveller"])),
                _text_or_none(row["level_id"]),
                _text_or_none(row["role_id"]),
                tuple((str(each["dimension_id"]), str(each["level_id"])) for each in starts[row["id"]]),
            )

    def _participants(self) -> Iterator[ParticipantSnapshot]:
        for row in self._by_atelier("participant"):
            yield ParticipantSnapshot(
                str(row["id"]), str(row["atelier_id"]), str(row["name"]), _text_or_none(row["perspective_id"])
            )


def _level(row: Columns) -> LevelSnapshot:
    anchor = NationalLevel(str(row["anchor"])) if row["anchor"] else None
    return LevelSnapshot(str(row["id"]), str(row["title"]), str(row["stage"]), anchor)


def _cell(row: Columns) -> CellSnapshot:
    return CellSnapshot(
        str(row["id"]),
        str(row["dimension_id"]),
        str(row["level_id"]),
        str(row["text"]),
        DescriptorStatus(str(row["status"])),
    )


def _in_preorder(rows: Iterable[Columns]) -> Iterator[DimensionSnapshot]:
    """Yield the dimensions of a path, each before what is under it."""
    children = _grouped(rows, "parent_id")
    waiting = [(row, 0) for row in reversed(children[None])]
    while waiting:
        row, depth = waiting.pop()
        below = children[row["id"]]
        parent = _text_or_none(row["parent_id"])
        yield DimensionSnapshot(
            str(row["id"]), parent, str(row["title"]), str(row["explanation"]), depth, not below
        )
        waiting += [(child, depth + 1) for child in reversed(below)]


def _grouped(rows: Iterable[Columns], column: str) -> defaultdict[Value, list[Columns]]:
    groups: defaultdict[Value, list[Columns]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def _text_or_none(value: Value) -> str | None:
    return None if value is None else str(value)
