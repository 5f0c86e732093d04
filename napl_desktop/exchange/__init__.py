"""In and out: tables from elsewhere, the Excel workbook, what is handed in, images of a whole project."""
