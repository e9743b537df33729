"""Rows of the plan annex: what each row under the header is (area, task, more of the task above, end) and says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from hhapp.documents.annex_header import Header
from hhapp.documents.annex_moments import marked_deadline
from hhapp.documents.grid import Cell, Row
from hhapp.packs.annex import AnnexColumn, AnnexTask, Doubt
from hhapp.vn.oldfonts import looks_garbled
from hhapp.vn.text import fold

_ABOUT_TASK = (AnnexColumn.PRODUCT, AnnexColumn.LEAD, AnnexColumn.COORDINATION, AnnexColumn.DEADLINE)
_MARKS = " .)/:-–"
_PREFIX = re.compile(
    r"^\(?([IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*(?:[.):–-]+|/(?=\s|[A-ZĐ]))\s*(?=\D)(\S.*)$", re.DOTALL
)
_ROMAN_PREFIX = re.compile(r"^([IVX]+)\s+(?=[A-ZĐ])(\S.*)$", re.DOTALL)
_COLUMN_CODE = re.compile(r"\(?\[?(\d{1,2}|[A-Z])\]?\)?(\s*=.*)?")
_TOTAL = re.compile(r"(tong cong|tong so)\b.*|(tong|cong)\s*[:.]?", re.DOTALL)
_END = re.compile(r"noi nhan\b|(tm|kt|tl|tuq|q)\s?[./]\s?\w|nguoi lap\b|[^,]{2,40}, ngay\s.{0,6}\bthang\s.{0,6}\bnam\b")
_BULLETS = "-–+•"
_YEARS = range(2000, 2101)


class Level(Enum):
    """How a row is numbered; areas are told from groups above and below them by this."""

    ROMAN = "I"
    LETTER = "A"
    ARABIC = "1"
    NONE = ""
    DOTTED = "1.1"


@dataclass(frozen=True, slots=True)
class Group:
    """A row that names what the following tasks belong to."""

    level: Level
    number: str
    name: str

    @property
    def label(self) -> str:
        """Number and name in one line."""
        return f"{self.number.rstrip(_MARKS)}. {self.name}" if self.number else self.name


@dataclass(frozen=True, slots=True)
class Line:
    """A row read under a header: cells by meaning, other columns, and whether its name runs over several columns."""

    place: str
    row: int
    cells: Mapping[AnnexColumn, Cell]
    extra: tuple[tuple[str, str], ...]
    wide: frozenset[AnnexColumn]
    hidden: bool

    def text(self, column: AnnexColumn) -> str:
        """The text under a column, "" for none."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def own(self, column: AnnexColumn) -> str:
        """The text under a column unless it comes from a merged cell that began in a row above."""
        cell = self.cells.get(column)
        return cell.text if cell and not cell.repeated else ""

    @property
    def tells_more(self) -> bool:
        """Whether the row says something of its own about a task, beyond number and name."""
        return any(self.own(column) for column in _ABOUT_TASK)

    @property
    def repeats_task(self) -> bool:
        """Whether number and name are those of a merged cell that began in a row above."""
        return bool(self.text(AnnexColumn.TASK)) and not (self.own(AnnexColumn.TASK) or self.own(AnnexColumn.NUMBER))


def read_line(row: Row, header: Header, grid_label: str) -> Line:
    """The row's cells by the meaning of their columns; cells outside the header's columns are not of the table."""
    place = f"{grid_label}, dòng {row.number}"
    only = next(iter(row.cells.values())) if len(row.cells) == 1 else None
    if only and only.span > 1:
        return Line(place, row.number, {AnnexColumn.TASK: only}, (), frozenset({AnnexColumn.TASK}), row.hidden)
    cells: dict[AnnexColumn, Cell] = {}
    extra: list[tuple[str, str]] = []
    wide: set[AnnexColumn] = set()
    told, marks = marked_deadline(row, header.moments)
    for column in header.columns:
        if column.index in marks:
            continue
        cell = _under(row, column.index, column.index + column.span)
        if cell and column.role:
            cells[column.role] = cell
            wide.update([column.role] * (cell.span > column.span))
        elif cell:
            extra.append((column.text, cell.text))
    if told and not cells.get(AnnexColumn.DEADLINE):
        cells[AnnexColumn.DEADLINE] = told
    extra += [(f"Cột {n + 1}", row.cells[n].text) for n in header.gaps if n in row.cells]
    before = row.cells.get(header.columns[0].index - 1)
    if before and AnnexColumn.NUMBER not in header.roles and level_of(before.text):
        cells[AnnexColumn.NUMBER] = before  # some offices leave the head of the number column empty
    return Line(place, row.number, cells, tuple(extra), frozenset(wide), row.hidden)


def _under(row: Row, start: int, end: int) -> Cell | None:
    if end - start == 1:
        return row.cells.get(start)
    found = [row.cells[n] for n in range(start, end) if n in row.cells]
    if len(found) < 2:
        return found[0] if found else None
    doubt = next((cell.doubt for cell in found if cell.doubt), "")
    return replace(found[0], text=" ".join(cell.text for cell in found if cell.text), doubt=doubt)


def level_of(number: str) -> Level | None:
    """How a number cell is numbered, None where it is no number of a row ("-", "a", a sentence)."""
    bare = number.strip(_MARKS + "(")
    if re.fullmatch(r"[IVX]+", bare):
        return Level.ROMAN
    if re.fullmatch(r"[A-ZĐ]", bare):
        return Level.LETTER
    if re.fullmatch(r"\d{1,4}", bare):
        return Level.ARABIC
    return Level.DOTTED if re.fullmatch(r"\d{1,3}(\.\d{1,3})+", bare) else None


def group_of_caption(caption: str) -> Group | None:
    """The area that a line above a table names ("I. CẢI CÁCH THỂ CHẾ")."""
    number, name = _split_number(caption)
    level = level_of(number) if number else None
    return Group(level, number, name) if level in (Level.ROMAN, Level.LETTER) else None


def group_of(line: Line, following: Line | None) -> Group | None:
    """The group that the row names, None where it is a task or text of another kind.

    A group has a Roman number or a capital letter, or is merged over columns, or is written in capitals, or the next
    row is numbered below it ("1" before "1.1"); and nothing stands under product, agencies and deadline.
    """
    if line.tells_more or line.repeats_task:
        return None
    number, name = line.own(AnnexColumn.NUMBER), line.own(AnnexColumn.TASK)
    if not name and level_of(number) is None:
        number, name = "", number
    if not number:
        number, name = _split_number(name)
    if not name:
        return None
    level = (level_of(number) if number else Level.NONE) or Level.DOTTED
    shown = bool(line.wide & {AnnexColumn.NUMBER, AnnexColumn.TASK}) or _in_capitals(name)
    if level in (Level.ROMAN, Level.LETTER) or shown or (number and _numbered_below(number, following)):
        return Group(level, number, name)
    return None


def is_noise(row: Row, line: Line) -> bool:
    """Whether the row is no part of the plan: empty under the header, column codes "(1) (2) (3)", or a total."""
    texts = [cell.text for cell in line.cells.values() if not cell.repeated]
    texts = [text for text in (*texts, *(text for _, text in line.extra)) if text]
    if not texts or (len(texts) >= 3 and all(_COLUMN_CODE.fullmatch(text) for text in texts)):
        return True
    if not line.tells_more and not line.own(AnnexColumn.TASK) and level_of(line.own(AnnexColumn.NUMBER)):
        return True
    first = fold(next(row.cells[column].text for column in sorted(row.cells)))
    return not line.tells_more and _TOTAL.fullmatch(first) is not None


def is_end(row: Row, line: Line) -> bool:
    """Whether receivers, a signature or the line of place and date begin here: the table is over."""
    if level_of(line.own(AnnexColumn.NUMBER)):
        return False
    return any(_END.match(fold(cell.text)) for cell in row.cells.values())


def continues(line: Line) -> bool:
    """Whether the row goes on with the task above: no number and name of its own, or a name that is a mere rest."""
    if line.repeats_task:
        return True
    if line.own(AnnexColumn.NUMBER):
        return False
    name = line.own(AnnexColumn.TASK)
    return not name or (not line.tells_more and (name[0].islower() or name[0] in _BULLETS))


def extend(task: AnnexTask, line: Line) -> AnnexTask:
    """The task with the row's own texts added as further lines, each marked for the clerk to look at."""
    added = {column: line.own(column) for column in AnnexColumn if line.own(column)}
    texts = {column.value: f"{getattr(task, column.value)}\n{text}".strip() for column, text in added.items()}
    missing = {Doubt(column, reason) for column, reason in _MISSING.items() if column in added}
    doubts = [doubt for doubt in task.doubts if doubt not in missing]
    doubts += [Doubt(column, f"Đã nối thêm chữ của dòng {line.row}.") for column in added]
    return replace(task, **texts, extra=task.extra + line.extra, doubts=tuple(doubts))


def task_of(line: Line, header: Header) -> AnnexTask:
    """The task of a row, with every reason to look at it again."""
    deadline, doubts = _deadline(line.cells.get(AnnexColumn.DEADLINE))
    number = line.cells.get(AnnexColumn.NUMBER)
    doubts += _doubts(line, header)
    return AnnexTask(
        number=number.text.replace(",", ".") if number and number.numeric else line.text(AnnexColumn.NUMBER),
        task=line.text(AnnexColumn.TASK),
        product=line.text(AnnexColumn.PRODUCT),
        lead=line.text(AnnexColumn.LEAD),
        coordination=line.text(AnnexColumn.COORDINATION),
        deadline=deadline,
        place=line.place,
        extra=line.extra,
        doubts=tuple(doubts),
    )


_MISSING = {
    AnnexColumn.NUMBER: "Dòng này không có số thứ tự.",
    AnnexColumn.TASK: "Chưa có tên nhiệm vụ.",
    AnnexColumn.LEAD: "Chưa có cơ quan chủ trì.",
    AnnexColumn.DEADLINE: "Chưa có thời hạn.",
}


def _doubts(line: Line, header: Header) -> Iterator[Doubt]:
    for column, reason in _MISSING.items():
        if column in header.roles and not line.text(column):
            yield Doubt(column, reason)
    for column, cell in line.cells.items():
        if cell.doubt:
            yield Doubt(column, cell.doubt)
        if looks_garbled(cell.text):
            yield Doubt(column, "Chữ như gõ bằng phông cũ nhưng ô mang phông Unicode; xem lại hoặc gõ lại.")
        if column in line.wide:
            yield Doubt(column, "Ô này gộp với ô của cột bên cạnh; xem lại từng cột.")
    if line.hidden:
        yield Doubt(None, "Dòng này đang bị ẩn trong tệp.")


def _deadline(cell: Cell | None) -> tuple[str, list[Doubt]]:
    """The deadline as text. Excel turns "2/2026" into the first of February: offered as a month, for a clerk to see."""
    if cell is None:
        return "", []
    column = AnnexColumn.DEADLINE
    if cell.day and cell.day.day == 1:
        month = f"Tháng {cell.day.month}/{cell.day.year}"
        return month, [Doubt(column, f"Excel giữ ô này là ngày {cell.text}; đã đọc là {month.lower()}.")]
    if cell.numeric and not (cell.text.isdigit() and int(cell.text) in _YEARS):
        return cell.text, [Doubt(column, f"Ô là số {cell.text}, không phải chữ; Excel có thể đã đổi từ ngày tháng.")]
    return cell.text, []


def _split_number(text: str) -> tuple[str, str]:
    """Number and name of a heading written in one cell; no number gives "" and the text."""
    found = _PREFIX.match(text) or _ROMAN_PREFIX.match(text)
    return (found[1], found[2].strip()) if found else ("", text)


def _in_capitals(text: str) -> bool:
    return sum(ch.isalpha() for ch in text) >= 5 and text == text.upper()


def _numbered_below(number: str, following: Line | None) -> bool:
    next_number = following.text(AnnexColumn.NUMBER) if following else ""
    return next_number.replace(",", ".").startswith(f"{number.strip(_MARKS)}.") and next_number.strip(_MARKS) != number
