"""What the window shows: the open project with its workspace, its past, and what lies over it."""
