"""A grid that was made in another program (.xlsx, .csv, .docx), read and understood as a path to be."""
