"""The path as a grid: dimensions as rows, levels as columns, and everything a person does in it."""
