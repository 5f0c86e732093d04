"""The format of the project file: its tables by number, what must hold of them, and the way from older ones."""
