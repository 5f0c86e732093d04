"""Dialogs: each asks for one thing and tells the answer by a signal; none changes a document by itself."""
