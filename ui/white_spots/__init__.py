"""What is still to come in the country, in a national project: sectors beside each other, and in words."""
