"""Letters of apology from numbers to files: given once, written, and remembered by the digest of their file.

Numbers are kept before anything is written, so that a batch that was stopped goes on with the same numbers: letters
that have a number and no file are written with the next batch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.exchange.office import Office
from hhapp.packs.catalogue import Pack
from hhapp.services.dossiers import letters
from hhapp.services.dossiers.documents import letters_by_id, letters_document
from hhapp.services.dossiers.register import DossierFilter, LetterRow, dossier_rows, find_by_code

if TYPE_CHECKING:
    from hhapp.documents.export import Written

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What letters are wanted: their day, the wording ("" the pack's first), the first number (None: the next)."""

    dated: date
    kind: str = ""
    first_number: int | None = None
    format: str = "docx"
    each: bool = False  # a file for each letter, not one for all
    others: bool = True  # letters of other dossiers that wait for a file are written along


@dataclass(frozen=True, slots=True)
class LettersWritten:
    """What was done: full numbers of the letters written, their files, dossiers that were left out."""

    numbers: tuple[str, ...]
    files: tuple[Written, ...]
    left_out: tuple[letters.NotWritten, ...]


def write_letters(
    office: Office,
    pack: Pack,
    unit_id: int,
    order: Order,
    out: Path,
    *,
    codes: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> LettersWritten:
    """Give numbers to the letters of the dossiers (None: of all that need one) and write them into `out`.

    `progress(done, total, text)` is called before each file and may raise to stop; what was written until then is
    remembered. UserError for an unknown code or where there is nothing to write.
    """
    with office.reading() as session:
        ids = _dossier_ids(session, pack, unit_id, order, codes)
    with office.transaction("Cấp số thư xin lỗi") as session:
        issue = letters.issue_letters(
            *(session, pack, unit_id, ids, order.dated), kind=order.kind, first_number=order.first_number
        )
        waiting = letters.letters_without_file(session, unit_id, None if order.others else ids)
    if not waiting:
        told = "; ".join(f"{left.code}: {left.reason}" for left in issue.left_out[:5])
        raise UserError("Không có thư xin lỗi nào để lập.", told and f"{told}.")
    return _write(office, pack, unit_id, order, out, waiting, issue.left_out, progress)


def _dossier_ids(session: Session, pack: Pack, unit_id: int, order: Order, codes: Sequence[str] | None) -> list[int]:
    if codes is None:
        wanted = DossierFilter(to_write=True)
        return [row.id for row in dossier_rows(session, pack, unit_id, None, order.dated, wanted)]
    found = {code: find_by_code(session, unit_id, code) for code in codes}
    missing = next((code for code, dossier in found.items() if dossier is None), None)
    if missing is not None:
        raise UserError(f"Không có hồ sơ {missing} trong sổ.", "Xem lại mã hồ sơ.")
    return [dossier for dossier in found.values() if dossier is not None]


def _write(
    office: Office,
    pack: Pack,
    unit_id: int,
    order: Order,
    out: Path,
    waiting: Sequence[int],
    left_out: tuple[letters.NotWritten, ...],
    progress: Progress | None,
) -> LettersWritten:
    from hhapp.documents.export import file_stem, make_documents, write_file

    files, numbers = [], []
    with office.reading() as session:
        rows = [letter for _, letter in letters_by_id(session, unit_id, waiting)]
    batches = list(_batches(rows, each=order.each))
    recorded: dict[int, tuple[str, str]] = {}
    try:
        for done, batch in enumerate(batches):
            if progress:
                progress(done, len(batches), f"Đang lập thư {batch[0].full_number}…")
            with office.reading() as session:
                context = letters_document(session, pack, unit_id, batch[0].kind, [letter.id for letter in batch])
            (made,) = make_documents(pack, context, (order.format,))
            name = f"{_numbered(file_stem(pack, context), batch)}.{order.format}"
            written = write_file(out / name, replace(made, name=name))
            recorded |= {letter.id: (name, written.sha256) for letter in batch}
            files.append(written)
            numbers += [letter.full_number for letter in batch]
    finally:  # what was written before a stop is remembered; one action, so one step back
        if recorded:
            with office.transaction(f"Lập {len(recorded)} thư xin lỗi") as session:
                letters.record_files(session, recorded)
    return LettersWritten(tuple(numbers), tuple(files), left_out)


def _batches(rows: Sequence[LetterRow], *, each: bool) -> Iterator[list[LetterRow]]:
    """Each letter alone, or those of one wording together."""
    if each:
        yield from ([row] for row in rows)
        return
    for _, same in groupby(sorted(rows, key=lambda row: row.kind), key=lambda row: row.kind):
        yield list(same)


def _numbered(stem: str, batch: Sequence[LetterRow]) -> str:
    """The pack's file name with the numbers it holds, so that no batch takes another's file: "PXL_…_0015-0457"."""
    first, last = (letter.full_number.partition("/")[0].rjust(4, "0") for letter in (batch[0], batch[-1]))
    span = first if len(batch) == 1 else f"{first}-{last}"
    return f"{stem[: 44 - len(span)]}_{span}"
