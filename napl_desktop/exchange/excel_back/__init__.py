"""The way back from a workbook that was edited with Excel or LibreOffice.

What comes back, and from where (`COMES_BACK` names the columns; a test edits each of them in a workbook):

- the sheet of a path: title and description of the path; name, stage and national level of a level, new and
  removed levels and their order; titles and explanations of rows and of what is above them, new, removed and
  moved rows and their order; texts, and the status that the column "Stand" shows;
- Rollen: title, description, kind of task, influence, parked or not; new and removed roles;
- Relaties: why a cell requires another; new relations, of which both ends are found by what they are called,
  and removed ones;
- Routes: title and traveller; removed routes;
- Opmerkingen: text, kind, perspective, handled or not; new notes, of which the place is found by what the
  columns say, and removed ones.

What does not come back, and stays in the project as it is: all that is only told again (Leeswijzer,
Overzicht, Gegevens, "Open opmerkingen", the lines of relations that are worked out); who took part
(Deelnemers); a path of which the sheet was removed; a level of which the column was removed where other
columns are gone as well, or say nothing any more; what is moved to another path (there it is new, with its
texts; what hangs from it stays behind); new lines of Routes; where a relation, a route or a note leads; own
columns, lines and sheets; colours, bold letters and comments. All of these that can be the work of a reader
are named among the remarks, but for Leeswijzer and Deelnemers, and but for Gegevens and the columns that say
where a line belongs in a project of more than 2000 cells.

From the workbook of a group the same comes back, of the sheets that it has: also from the rows of others. What it
says of whose a row is does not.

From a workbook of contract 1, which says nothing but its texts, come back: texts, titles and explanations
of rows, names of levels, new rows and levels, removed rows. Where things are, their order, the titles above
rows, statuses and national levels stay as they are in the project.

A text that changes is a proposal again where it was agreed, as when it is typed (so not in a national
project), unless "Stand" says otherwise. The first use of an id wins: a copy of a row is a new row. Where a part
of the columns was sorted without the hidden one, rows are known by what is written in them.
"""

COMES_BACK = {
    "path": ("title", "description"),
    "level": ("title", "stage", "anchor", "order_key"),
    "dimension": ("title", "explanation", "parent_id", "order_key"),
    "descriptor": ("text", "status"),
    "role": ("title", "description", "task", "sphere", "parked"),
    "prerequisite": ("label",),
    "route": ("title", "traveller"),
    "note": ("text", "kind", "perspective_id", "handled"),
}
"""Table → the columns that a workbook can change of a row that is there."""

COMES_NEW = frozenset(
    {
        "level",
        "dimension",
        "descriptor",
        "role",
        "prerequisite",
        "role_relation",
        "role_requirement",
        "note",
    }
)
"""The tables of which somebody can add a row in a workbook."""

GOES = COMES_NEW | {"route"}
"""The tables of which somebody can remove a row in a workbook, besides all that goes along with it."""
