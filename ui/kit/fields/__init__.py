"""Labels, links, choices, and the fields in which a text is typed."""
