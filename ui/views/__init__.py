"""What a view of a project is: what it is asked, and the row that says what it is called and where it belongs."""
