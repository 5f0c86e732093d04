"""What goes with the questions to an atelier: the text of the mail, in Dutch as all that ateliers get."""

from napl_desktop.exchange.questions.making import QuestionsFolder
from napl_desktop.wording import wording

_TABLE = "questions-mail"


def mail_text(made: QuestionsFolder) -> str:
    """Return what to write to an atelier with the folder that was made for it."""
    words = wording("nl")
    project, workbook = made.project, made.workbook.name
    if project is not None:
        files = [
            words.text(_TABLE, "project", file=project.name),
            words.text(_TABLE, "beside", file=workbook),
        ]
    else:
        files = [words.text(_TABLE, "workbook", file=workbook)]
    counts = (("questions", made.questions), ("changed", made.changed))
    return "\n".join(
        [
            words.text(_TABLE, "what", atelier=made.title),
            "",
            *(words.counted(_TABLE, key, count) for key, count in counts if count),
            "",
            *files,
            "",
            words.text(_TABLE, "again"),
        ]
    )
