"""What a role does, what it asks for, and what it is to other roles."""
