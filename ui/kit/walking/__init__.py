"""What pages share that lay one decision after another before the user: the lists, the cards and the buttons."""
