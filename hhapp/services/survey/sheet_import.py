"""Forms from a sheet of answers: every row is taken in or listed with its reason, and none comes in twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import SurveyForm
from hhapp.packs.catalogue import Pack
from hhapp.packs.survey.answer_sheet import AnswerSheet, ColumnMap, SheetRow, mapped_columns, read_level
from hhapp.packs.survey.catalogue import Answers, shown_answers
from hhapp.packs.survey.catalogue import SurveyForm as FormOfPack
from hhapp.services.survey.entry import made_form, next_number, packed
from hhapp.services.survey.rounds import form_of_round, open_row, round_row
from hhapp.vn.text import fold, squeeze

_LONGEST_SHOWN = 40
_MANY_ROWS = 10  # so many forms do not agree by chance


class LineState(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"

    @property
    def shown(self) -> str:
        """The clerk's word for it."""
        return {"new": "Nhập mới", "known": "Đã nhập", "refused": "Không nhập"}[self.value]


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of the file. `reason` says why it is not taken in, or what of it was left out."""

    row: int
    number: str
    answers: Answers
    field: str
    state: LineState
    reason: str

    @property
    def shown(self) -> str:
        """ "5 4 – 5 3"; "" where the answers could not be read."""
        return shown_answers(self.answers)


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """What taking the sheet in would do, line by line. `head` are the words of the header row."""

    name: str
    columns: ColumnMap
    head: tuple[str, ...]
    lines: tuple[ImportLine, ...]

    def count(self, state: LineState) -> int:
        """How many lines have that state."""
        return sum(line.state is state for line in self.lines)

    @property
    def sentence(self) -> str:
        """ "60 dòng: nhập mới 57, đã nhập 0, không nhập 3"."""
        counts = ", ".join(f"{state.shown.lower()} {self.count(state)}" for state in LineState)
        return f"{len(self.lines)} dòng: {counts}."


def preview_sheet(
    session: Session, pack: Pack, round_id: int, sheet: AnswerSheet, columns: ColumnMap | None = None
) -> SheetPreview:
    """What `apply_sheet` would do; `columns` None lets the header words decide.

    UserError where the round's pack is another version, or no column of a question is known.
    """
    form = form_of_round(pack, round_row(session, round_id))
    assert pack.survey is not None  # the form is its
    columns = columns or mapped_columns(pack.survey, form, sheet)
    if not any(column is not None for column in columns.questions):
        raise UserError(
            f"Không nhận ra cột câu hỏi nào trong “{sheet.name}”.",
            f"Đặt tên {len(form.questions)} cột là “Câu 1”, “Câu 2”… hoặc ghi đúng câu hỏi ở dòng tiêu đề.",
        )
    head = next((row.cells for row in sheet.rows if row.number == columns.head), ())
    reader = _Reader(pack, form, columns, _kept(session, round_id), sheet)
    return SheetPreview(sheet.name, columns, head, tuple(reader.lines()))


def apply_sheet(
    session: Session,
    pack: Pack,
    round_id: int,
    sheet: AnswerSheet,
    at: datetime,
    columns: ColumnMap | None = None,
) -> SheetPreview:
    """Take the new lines in, each as a form that remembers its file and row. Returns what was done, line by line."""
    open_row(session, round_id)
    preview = preview_sheet(session, pack, round_id, sheet, columns)
    form = form_of_round(pack, round_row(session, round_id))
    new = [line for line in preview.lines if line.state is LineState.NEW]
    for number, line in enumerate(new, start=next_number(session, round_id)):
        row = made_form(pack, form, round_id, number, line.answers, at, field=line.field)
        row.source, row.source_digest = sheet.name, sheet.digest
        row.source_row, row.source_number = line.row, line.number
        session.add(row)
    session.flush()
    return preview


class _Reader:
    """Reads the rows of one sheet against what the round has already."""

    def __init__(
        self,
        pack: Pack,
        form: FormOfPack,
        columns: ColumnMap,
        kept: tuple[SurveyForm, ...],
        sheet: AnswerSheet,
    ) -> None:
        self._form = form
        self._columns = columns
        self._sheet = sheet
        fields = pack.survey.fields if pack.survey else ()
        self._fields = {fold(name): name for name in fields}
        self._met: dict[str, int] = {}  # numbers of this sheet, with the row that had them first
        self._data = [row for row in sheet.rows if row.number > columns.head]
        read = {row.number: packed(answers) for row in self._data if (answers := self._answers(row)[0])}
        self._earlier = _taken_before(kept, sheet, read)

    def lines(self) -> Iterator[ImportLine]:
        """Every row below the header."""
        return map(self._line, self._data)

    def _line(self, row: SheetRow) -> ImportLine:
        number = _cell(row, self._columns.number)
        answers, fault = self._answers(row)
        field, note = self._field(_cell(row, self._columns.field))
        if fault:
            return ImportLine(row.number, number, (), field, LineState.REFUSED, fault)
        state, reason = self._standing(row.number, number, answers)
        return ImportLine(row.number, number, answers, field, state, reason or note)

    def _answers(self, row: SheetRow) -> tuple[Answers, str]:
        answers: list[int | None] = []
        for at, column in enumerate(self._columns.questions, start=1):
            text = _cell(row, column)
            level = read_level(self._form, text) if text else None
            if text and level is None:
                return (), f"Câu {at}: “{text[:_LONGEST_SHOWN]}” không phải là mức trả lời."
            answers.append(level)
        if all(answer is None for answer in answers):
            return (), "Dòng không có câu trả lời nào."
        return tuple(answers), ""

    def _field(self, text: str) -> tuple[str, str]:
        known = self._fields.get(fold(text), "")
        return known, "" if known or not text else f"Không có lĩnh vực “{text[:_LONGEST_SHOWN]}”; để trống."

    def _standing(self, row: int, number: str, answers: Answers) -> tuple[LineState, str]:
        """New, there already, or at odds with the form that this row was taken in as."""
        if number and number in self._met:
            return LineState.REFUSED, f"Số phiếu {number} đã có ở dòng {self._met[number]}."
        if number:
            self._met[number] = row
        kept = self._earlier.get(row)
        if kept is None:
            return LineState.NEW, ""
        if kept.answers == packed(answers) or kept.source_digest == self._sheet.digest:
            return LineState.KNOWN, f"Là phiếu {kept.number} của đợt này."
        return LineState.REFUSED, f"Khác với phiếu {kept.number} đã nhập từ dòng này; sửa phiếu đó nếu cần."


def _taken_before(kept: Sequence[SurveyForm], sheet: AnswerSheet, read: Mapping[int, str]) -> Mapping[int, SurveyForm]:
    """Which rows of the sheet were taken in before, by their numbers: from this very file or an earlier state of it.

    A file is an earlier state where most of its rows stand in the sheet unchanged and it has the same name, or where
    all of many do. Another file that only bears the same name ("Book1.xlsx") is another file: nothing of it is known.
    """
    found: dict[int, SurveyForm] = {}
    digests = dict.fromkeys(form.source_digest for form in kept)
    for digest in digests:
        rows = {form.source_row: form for form in kept if form.source_digest == digest and form.source_row is not None}
        agreeing = sum(read.get(row) == form.answers for row, form in rows.items())
        named_alike = any(form.source.casefold() == sheet.name.casefold() for form in rows.values())
        grown = named_alike and agreeing * 2 > len(rows)
        if digest == sheet.digest or grown or (agreeing == len(rows) >= _MANY_ROWS):
            found |= rows
    return found


def _kept(session: Session, round_id: int) -> tuple[SurveyForm, ...]:
    query = select(SurveyForm).where(SurveyForm.round_id == round_id, SurveyForm.source != "")
    return tuple(session.scalars(query))


def _cell(row: SheetRow, column: int | None) -> str:
    return squeeze(row.cells[column]) if column is not None and column < len(row.cells) else ""
