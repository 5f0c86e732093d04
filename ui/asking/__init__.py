"""What the bureau asks ateliers, to be looked over and sent, and what is to be done once it is made."""
