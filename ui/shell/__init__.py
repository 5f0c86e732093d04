"""The window and the program around it: it puts all other parts together."""
