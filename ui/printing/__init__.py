"""Printing: pages in preview, on paper and as PDF."""
