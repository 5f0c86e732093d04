"""What was done, step by step: the record in the file, undo and redo over it, and the points with a name."""
