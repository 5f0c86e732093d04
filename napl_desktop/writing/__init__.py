"""The writing help: what may be said about the text of a level, by rules that the user can read and change."""
