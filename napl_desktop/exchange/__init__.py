"""In and out: tables from elsewhere, the Excel workbook that is handed in, images of a whole project."""
