"""What is in the grid and how one moves through it: nothing here is drawn."""
