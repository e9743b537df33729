"""The one error of the builder."""

from __future__ import annotations


class BuildError(Exception):
    """The installer cannot be made; the text is the one line the developer reads."""
