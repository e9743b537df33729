"""Which column of a list is what: known by the pack's words and by what the clerk once said, which is remembered."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import OfficerColumn
from hhapp.packs.officers.listing import OfficerList, Words, column_of, head_key
from hhapp.services.officers.person import officer_rules
from hhapp.storage import settings

_TAUGHT = "officers.heads"
_NONE = ""

Columns = Mapping[OfficerColumn, int]
"""The position (from 0) in the sheet of each column that is there."""


def head_words(session: Session, pack: Pack) -> Words:
    """The words by which heads are known: what the clerk taught before what the pack has."""
    taught = _taught(session)
    words = {
        column: [word for word in known if head_key(word) not in taught]
        for column, known in officer_rules(pack).heads.items()
    }
    for head, column in taught.items():
        if column != _NONE:
            words[OfficerColumn(column)].append(head)
    return words


def guessed_columns(words: Words, sheet: OfficerList) -> Columns:
    """The columns of a sheet by their heads, of two with one meaning the first; "Năm sinh: Nam" is known by neither."""
    columns: dict[OfficerColumn, int] = {}
    for at, head in sorted(sheet.heads.items()):
        column = column_of(head, words)
        if column is not None:
            columns.setdefault(column, at)
    return columns


def remember_columns(session: Session, pack: Pack, sheet: OfficerList, columns: Columns) -> None:
    """Keep what the clerk said of the heads, so that the next list with such a head is read the same way.

    A head that was known and that the clerk left out is remembered as nothing.
    """
    words = officer_rules(pack).heads
    said = {at: column for column, at in columns.items()}
    taught = _taught(session)
    for at, head in sheet.heads.items():
        column = said.get(at)
        key = head_key(head)
        if column is column_of(head, words):
            taught.pop(key, None)
        elif key:
            taught[key] = _NONE if column is None else column.value
    settings.write(session, _TAUGHT, taught)


def _taught(session: Session) -> dict[str, str]:
    return dict(settings.read(session, _TAUGHT, {}))
