"""What happens when an action is chosen or a key is pressed."""
