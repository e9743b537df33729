"""A reading that says so works things out once; any other every time."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from hhapp.services.remembered import remembered, remembering


def test_only_within_it_and_by_key(session: Session) -> None:
    made: list[str] = []

    def make(what: str) -> str:
        made.append(what)
        return what

    def ask(what: str) -> str:
        return remembered(session, ("x", what), lambda: make(what))

    assert [ask("a"), ask("a")] == ["a", "a"]
    assert made == ["a", "a"]
    with remembering(session):
        assert [ask("a"), ask("b"), ask("a")] == ["a", "b", "a"]
        assert made == ["a", "a", "a", "b"]
    ask("b")
    assert made == ["a", "a", "a", "b", "b"]


def test_it_ends_with_a_fault_too(session: Session) -> None:
    with pytest.raises(ZeroDivisionError), remembering(session):
        remembered(session, "x", lambda: 1 // 0)
    assert remembered(session, "x", lambda: 2) == 2
    with remembering(session):
        assert remembered(session, "x", lambda: 3) == 3
