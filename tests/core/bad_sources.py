"""Files that should not come into a project, or not as they are: each function makes one and returns its place.

They get a project and a workbook of it, of which nothing else is needed.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import load_workbook

from tests.core.edited_workbooks import exported
from tests.core.made_projects import PLAN, make_project


def _parts(workbook, change, method=ZIP_DEFLATED):
    """Write the parts of a workbook anew, each as `change` returns it."""
    old = workbook.rename(workbook.with_suffix(".zip"))
    with ZipFile(old) as parts, ZipFile(workbook, "w", method) as left:
        for name in parts.namelist():
            left.writestr(name, change(name, parts.read(name)))
    old.unlink()
    return workbook


def _keys(workbook, change):
    """Let somebody change the sheet of keys."""
    book = load_workbook(workbook)
    change(book["_napl"])
    book.save(workbook)
    return workbook


def _fact(workbook, place, value):
    def change(sheet):
        sheet[place] = value

    return _keys(workbook, change)


# Workbooks


def of_another_project(project, workbook):
    with make_project(project.with_name("ander.napl"), PLAN) as document:
        return exported(document, "ander.xlsx")


def of_a_newer_contract(_project, workbook):
    return _fact(workbook, "B1", 3)


def of_a_newer_format(_project, workbook):
    return _fact(workbook, "B2", 99)


def of_a_contract_that_is_no_number(_project, workbook):
    return _fact(workbook, "B1", "twee")


def without_its_project(_project, workbook):
    return _fact(workbook, "B3", None)


def with_an_id_twice(_project, workbook):
    return _keys(workbook, lambda sheet: sheet.append([cell.value for cell in sheet[8]]))


def with_nonsense_in_the_base(_project, workbook):
    def change(sheet):
        for row in sheet.iter_rows(min_row=7):
            if str(row[0].value).startswith('["level'):
                row[0].value = str(row[0].value).replace('"title"', '"tilte"')

    return _keys(workbook, change)


def without_its_hidden_sheet(_project, workbook):
    book = load_workbook(workbook)
    del book["_napl"]
    book.save(workbook)
    return workbook


def of_somebody_else(_project, workbook):
    def change(_name, content):
        return content.replace(b"napl_", b"ding_").replace(b"_napl", b"Blad9")

    return _parts(workbook, change)


def with_40_000_signs_in_a_cell(_project, workbook):
    return _parts(workbook, lambda _name, content: content.replace(b"Kiest doelen.", b"y" * 40_000))


def with_a_document_type(_project, workbook):
    def change(name, content):
        bomb = b'?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        return content.replace(b"?>", bomb, 1) if "sheet" in name else content

    return _parts(workbook, change)


def that_unpacks_to_much(_project, workbook):
    with ZipFile(workbook, "a", ZIP_DEFLATED) as parts:
        parts.writestr("xl/media/foto.bin", bytes(500_000_000))
    return workbook


def cut_off(_project, workbook):
    workbook.write_bytes(workbook.read_bytes()[:-500])
    return workbook


def empty_workbook(_project, workbook):
    workbook.write_bytes(b"")
    return workbook


def text_that_is_called_a_workbook(_project, workbook):
    workbook.write_text("Notulen van het atelier\n" * 20, "utf-8")
    return workbook


def of_before_2007(_project, workbook):
    workbook.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + "Workbook".encode("utf-16-le"))
    return workbook


def with_a_password(_project, workbook):
    start, stream = bytes.fromhex("D0CF11E0A1B11AE1"), "EncryptedPackage".encode("utf-16-le")
    workbook.write_bytes(start + bytes(600) + stream)
    return workbook


def folder_that_is_called_a_workbook(_project, workbook):
    workbook.unlink()
    workbook.mkdir()
    return workbook


def not_there(_project, workbook):
    workbook.unlink()
    return workbook


def on_a_stick_that_is_gone(_project, workbook):
    return workbook.parent / "stick" / workbook.name


# Projects


def project_of_somebody_else(project, _workbook):
    with make_project(project.with_name("ander.napl"), PLAN) as document:
        return document.path


def _copy(project):
    return Path(shutil.copy(project, project.with_name("kopie.napl")))


def newer_project(project, _workbook):
    copy = _copy(project)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 99")
    return copy


def half_a_project(project, _workbook):
    copy = _copy(project)
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
    return copy


def changed_by_another_program(project, _workbook):
    copy = _copy(project)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE descriptor SET text = 'Buiten om.'")
        connection.commit()
    return copy


def empty_project(project, _workbook):
    copy = _copy(project)
    copy.write_bytes(b"")
    return copy


def text_file(project, _workbook):
    other = project.with_name("notulen.pdf")
    other.write_text("Notulen van het atelier\n" * 20, "utf-8")
    return other


def zip_that_is_called_a_project(project, _workbook):
    other = project.with_name("notulen.napl")
    with ZipFile(other, "w", ZIP_STORED) as parts:
        parts.writestr("notulen.txt", "atelier " * 100)
    return other


def folder(project, _workbook):
    other = project.with_name("Ingeleverd")
    other.mkdir()
    return other


def project_not_there(project, _workbook):
    return project.with_name("weg.napl")


def itself(project, _workbook):
    return project


def link_to_itself(project, _workbook):
    link = project.with_name("verwijzing.napl")
    link.symlink_to(project)
    return link
