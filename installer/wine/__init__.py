"""Tries the finished installer under Wine, on a screen that nobody looks at; `dev.py windows-test` runs it."""
