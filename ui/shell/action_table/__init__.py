"""Every action of the program, a row each, by the menu that it is in."""
