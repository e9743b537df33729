"""The two kinds of trouble a user is told about. Anything else that is raised is a bug and is shown as one."""

from __future__ import annotations


class HhappError(Exception):
    """What a user can be told in a sentence; `advice` says what to do next, `details` is folded away."""

    def __init__(self, sentence: str, advice: str = "", *, details: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice
        self.details = details

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class UserError(HhappError):
    """What was asked cannot be done as given: a wrong file, a missing value. Nothing has been changed."""


class EnvironmentFault(HhappError):
    """The surroundings refuse: disk full, folder locked or read-only, a database of a newer program."""
