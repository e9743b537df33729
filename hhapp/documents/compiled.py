"""Compiled templates, kept from one document to the next: the same few hundred cells are compiled for every report."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

_MOST_LETTERS = 8_000_000  # of the templates; a report's Word file has half a million


class Compiled:
    """What was made of which template; emptied when it holds too much."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}
        self._letters = 0
        self._lock = Lock()

    def get(self, key: Hashable, letters: int, make: Callable[[], Any]) -> Any:
        """What was made under the key, made now where it was not; `letters` is the length of its template."""
        with self._lock:
            if key in self._made:
                return self._made[key]
        made = make()
        with self._lock:
            if self._letters + letters > _MOST_LETTERS:
                self._made, self._letters = {}, 0
            self._made[key] = made
            self._letters += letters
        return made
