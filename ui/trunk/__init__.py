"""The view Stam en takken: the level paths of the country as trunks, and the role paths that branch off."""
