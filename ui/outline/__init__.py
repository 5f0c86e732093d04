"""The outline, left in the window: the project with its ateliers, paths and roles."""
