"""A grid that somebody made elsewhere (.xlsx, .csv, .docx), read and understood as a path to be."""
