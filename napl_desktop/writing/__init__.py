"""The writing help: what may be said about the text of a level, by rules that a person can read and change."""
