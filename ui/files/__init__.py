"""The project file as a person meets it: opening, saving, questions about it, recovery, rescue and export."""
