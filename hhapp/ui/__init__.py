"""The window: Qt only here. Pages read and write through services and never hold a database object."""
