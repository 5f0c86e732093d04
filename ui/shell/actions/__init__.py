"""What an action is: its row, when it can be done, and the QActions that are made of the rows."""
