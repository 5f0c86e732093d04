"""What is taken from a clipboard, or from what is dragged, into a text: plain words, or a sentence why not."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip

from napl_desktop.text import LONGEST_PASTED, one_line, storable


def plain_words(source: QMimeData | None) -> tuple[str, str]:
    """Return the text and the markup on a clipboard; nothing of one whose program is gone."""
    try:
        return (source.text(), source.html() if source.hasHtml() else "") if source else ("", "")
    except RuntimeError:  # what gives the words failed
        return "", ""


def carried_files(source: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer that are dragged or copied; a link to a page is none."""
    return tuple(Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile())


def put_in(editor: QTextEdit | QPlainTextEdit, source: QMimeData, as_one_line: bool = False) -> None:
    """Paste plain words where the cursor is; say beside it when there are none, or more than are taken."""
    text, html = plain_words(source)
    if not text.strip() and html:
        from napl_desktop.exchange.clipboard import read_pasted

        text = "\n".join("\t".join(row) for row in read_pasted("", html).texts)
    words = storable(text[: LONGEST_PASTED + 1])
    if not words:
        _say(editor, QCoreApplication.translate("Pasting", "There is no text on the clipboard."))
        return
    if len(text) > LONGEST_PASTED:
        words = words[:LONGEST_PASTED]
        _say(
            editor,
            QCoreApplication.translate(
                "Pasting", "That is too long for one text: only the first part was pasted."
            ),
        )
    editor.insertPlainText(one_line(words) if as_one_line else words)


def _say(editor: QTextEdit | QPlainTextEdit, sentence: str) -> None:
    below: QPoint = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft())
    QToolTip.showText(below, sentence, editor)
