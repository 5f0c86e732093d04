"""The content of a project as plain rows, (table, id) → columns: the one form in which it is read and written."""
