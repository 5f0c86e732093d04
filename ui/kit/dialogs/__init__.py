"""What dialogs are made of: their frame, choices, a list to search, and choosing a file."""
