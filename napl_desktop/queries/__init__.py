"""What views, checks and exports read: frozen plain data, never live rows."""
