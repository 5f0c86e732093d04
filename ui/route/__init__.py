"""The way from where somebody stands to where they want to go: to be tried out, and saved."""
