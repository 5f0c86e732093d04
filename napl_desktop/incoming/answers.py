"""What in a merge answers a question of the bureau: it stands first."""
