"""What a person sees before a project is open."""
