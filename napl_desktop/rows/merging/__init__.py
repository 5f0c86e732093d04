"""Three-way merge of rows: what rows that come in change of ours, and what comes of what is decided about it."""
