"""How the grid is measured and painted."""
