"""What one long reading asks again and again is worked out once: the counts of a plan, the figures of a period.

Only a reading that says so (`remembering`) remembers, so nothing old is ever shown after something was written.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.orm import Session

_KEY = "hhapp.remembered"
T = TypeVar("T")


@contextmanager
def remembering(session: Session) -> Iterator[None]:
    """Within this, what `remembered` made stays; nothing may be written meanwhile."""
    session.info[_KEY] = {}
    try:
        yield
    finally:
        del session.info[_KEY]


def remembered(session: Session, key: Hashable, make: Callable[[], T]) -> T:
    """What was made under that key, made now where it was not or where nobody remembers."""
    known: dict[Hashable, T] | None = session.info.get(_KEY)
    if known is None:
        return make()
    if key not in known:
        known[key] = make()
    return known[key]
