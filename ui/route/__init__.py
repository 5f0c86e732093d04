"""The way from where the learner stands to where they want to go: to be tried out, and saved."""
