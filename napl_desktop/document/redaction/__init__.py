"""Which words name people, and how they are replaced in rows and history."""
