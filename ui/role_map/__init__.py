"""The map of all roles by sector, and roles laid side by side."""
