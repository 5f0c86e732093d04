"""Finding a text anywhere in the project, and replacing it."""
