"""The roles of the whole project: where they stand on a map, and how they compare."""
