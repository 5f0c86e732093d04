"""What an atelier hands in to the bureau: a folder with the project to be merged, and the workbook to be read."""
