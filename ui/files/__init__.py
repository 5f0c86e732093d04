"""The project file as the user meets it: opening, saving, questions about it, recovery, rescue and export."""
