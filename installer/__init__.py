"""Builds the Windows installer and the portable archive on Linux, and tries both under Wine; `dev.py` calls it.

Nothing here is part of the program: hhapp never imports it, and it only reads hhapp's files and version.
"""
