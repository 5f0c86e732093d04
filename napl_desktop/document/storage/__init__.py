"""Where a project lies: working copy, the user's file, lock, backups, drafts, other files of the project."""
