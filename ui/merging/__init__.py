"""Copies of a project come together: what differs is asked about, one decision at a time."""
