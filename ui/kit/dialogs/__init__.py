"""What dialogs and pages over a project are made of: frame, choices, a list to search, and choosing a file."""
