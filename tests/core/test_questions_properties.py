"""Whatever the bureau asks: only that comes in, and what the atelier answers stands first when it comes home."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.incoming.piles import Pile
from napl_desktop.operations.dimensions import rename_dimension
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_row_note, mark_note
from tests.core.asked_atelier import AskedAtelier, asks, differences, is_question, says
from tests.core.made_projects import grid_of
from tests.core.national_projects import accept, pending, rows_in
from tests.examples import examples

FEW = settings(max_examples=examples(4))

_ROWS = _LEVELS = st.integers(0, 2)
_QUESTIONS = st.lists(
    st.tuples(st.sampled_from(["cell", "row", "path"]), _ROWS, _LEVELS), min_size=1, max_size=4
)
_WORK = st.lists(st.tuples(st.sampled_from(["text", "title", "note"]), _ROWS, _LEVELS), max_size=3)
_ANSWERS = st.lists(st.sampled_from(["nothing", "text", "note", "handled"]), min_size=4, max_size=4)


def works(kind, row, level, said):
    """Return what an atelier does at home."""

    def work(document):
        grid = grid_of(document)
        if kind == "text":
            says(row, level, said)(document)
        elif kind == "title":
            rename_dimension(document, grid.rows[row].id, said)
        else:
            add_row_note(document, grid.rows[row].id, said)

    return work


def note_called(document, text):
    return next(key[1] for key, row in rows_in(document).items() if key[0] == "note" and row["text"] == text)


def answers(question, how, text, said):
    """Return what an atelier does about a question."""
    kind, row, level = question

    def answer(document):
        grid = grid_of(document)
        if how == "handled":
            mark_note(document, note_called(document, text), True)
        elif how == "text" and kind == "cell":
            says(row, level, said)(document)
        elif how == "text" and kind == "row":
            rename_dimension(document, grid.rows[row].id, said)
        elif how in ("text", "note") and kind == "path":
            add_path_note(document, grid.id, said)
        elif how == "note" and kind == "row":
            add_row_note(document, grid.rows[row].id, said)
        elif how == "note":
            add_cell_note(document, grid.rows[row].id, grid.levels[level].id, said)

    return answer


def merged(file, sent):
    """Let the atelier take the questions in; look whether nothing else comes, and whether it can be undone."""
    with Document.open(file) as document:
        before = rows_in(document)
        merge = pending(document, sent)
        assert merge.open_count == 0
        assert all(map(is_question, differences(merge)))
        accept(document, merge)
        after = rows_in(document)
        assert {key: after[key] for key in before} == before
        document.undo()
        assert rows_in(document) == before
        document.redo()
        assert rows_in(document) == after
        document.save()


@FEW
@given(questions=_QUESTIONS, work=_WORK, how=_ANSWERS, also=_WORK)
def test_a_question_that_was_asked_back_comes_first_in_the_answer(questions, work, how, also):
    with TemporaryDirectory() as name:
        world = AskedAtelier(Path(name))
        texts = [f"Vraag {number}?" for number in range(len(questions))]
        world.bureau(*(asks(*each, text) for each, text in zip(questions, texts, strict=True)))
        sent = world.send()
        with Document.open(world.working) as document:
            for number, each in enumerate(work):
                works(*each, f"Later {number}")(document)
            document.save()
        merged(world.working, sent.project)
        said = list(zip(questions, how, texts, strict=False))
        file = world.hand_in(
            *(answers(*each, f"Antwoord {number}") for number, each in enumerate(said)),
            *(works(*each, f"Ook {number}") for number, each in enumerate(also)),
        )
        with Document.open(world.national) as document:
            before = rows_in(document)
            merge = pending(document, file)
            assert merge.open_count == 0
            answered = set()
            for pile in Pile:
                marks = [merge.answers_to(question) for question in merge.pile(pile)]
                assert sorted(marks, key=lambda mark: not mark) == marks
                answered.update(text for mark in marks for text in mark)
            expected = {text for _question, each, text in said if each != "nothing"}
            assert expected <= answered <= set(texts)
            accept(document, merge)
            after = rows_in(document)
            if differences(merge):  # else there is nothing to write
                document.undo()
                assert rows_in(document) == before
                document.redo()
                assert rows_in(document) == after
            open_notes = {
                row["text"] for key, row in after.items() if key[0] == "note" and not row["handled"]
            }
            handled = {text for _question, each, text in said if each == "handled"}
            assert {text for text in texts if text in open_notes} == set(texts) - handled
