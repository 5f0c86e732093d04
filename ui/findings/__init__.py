"""What a room may still want to look at: found in the whole project, one click away from its place."""
