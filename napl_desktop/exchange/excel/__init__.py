"""The workbook of contract 1: what leaves the room."""
