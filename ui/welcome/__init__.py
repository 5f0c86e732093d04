"""What the user sees before a project is open."""
