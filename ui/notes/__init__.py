"""Notes, and the tekstvoorstellen of a cell: reading them, writing them, and choosing one."""
