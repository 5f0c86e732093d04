"""What the user can do to a project: one function per deed, one file per subject."""
