"""The workbook of contract 2: what leaves the room."""
