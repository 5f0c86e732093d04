"""What can go wrong for the user: one class per cause, with the facts as fields, in a file for each subject.

The sentences are in resources/wording, under `error.<kind>`, one per language; a bug is never one of these.
What is only about tables, workbooks, merging or handing over is not imported when the program starts.
"""


class UserError(Exception):
    """Something of the user's world went wrong; `kind` names the sentence, `facts` fill it in."""

    kind = "unknown"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.kind, facts)
        self.facts = facts
