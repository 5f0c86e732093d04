"""The open document as the interface sees it: session, selection, messages and settings, shared by all views."""
