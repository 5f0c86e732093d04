"""One role, or one path, of several sectors side by side."""
