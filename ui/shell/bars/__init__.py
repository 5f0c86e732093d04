"""What lies along the edges of the window: the actions, the menus made from them, and the status line."""
