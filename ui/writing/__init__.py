"""The writing help at a text: words with a wavy line under them, and what is offered at such a word."""
