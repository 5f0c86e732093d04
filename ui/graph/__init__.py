"""The room where a path is seen as a graph: levels from left to right, rows as lanes, cells that lead on."""
