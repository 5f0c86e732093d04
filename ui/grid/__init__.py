"""The path as a grid: dimensions as rows, levels as columns, and everything the user does in it."""
