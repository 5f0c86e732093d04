"""Handing in to the bureau: what is asked before it, and what is to be done after it."""
