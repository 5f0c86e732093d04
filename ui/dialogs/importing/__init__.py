"""A table on its way in: what is shown and what can be corrected. Loaded only when a table is brought in."""
