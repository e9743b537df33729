"""Reading the plan annex from a Word or Excel file: the right table, its areas and its tasks, with what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from hhapp.documents.annex_header import Header, HeaderWords, find_header, header_at, look
from hhapp.documents.annex_rows import (
    Group,
    Level,
    Line,
    continues,
    extend,
    group_of,
    group_of_caption,
    is_end,
    is_noise,
    level_of,
    read_line,
    task_of,
)
from hhapp.documents.grid import Grid
from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.annex import Annex, AnnexArea, AnnexColumn, AnnexLayout, AnnexTask, Doubt

_AREA_LEVELS = (Level.ROMAN, Level.LETTER, Level.ARABIC, Level.NONE, Level.DOTTED)
_GROUP = "Nhóm"


def read_annex(path: Path, layout: AnnexLayout) -> Annex:
    """The plan annex of a .docx or .xlsx file; texts are as written, what is doubtful is marked and never mended.

    Of several tables that could be the annex the one with most columns known is read; a Word annex that is split into
    tables is put together again. UserError: the file is refused (see `open_package`) or has no such table.
    """
    package = open_package(path)
    words = HeaderWords(layout)
    if package.kind is PackageKind.WORD:
        from hhapp.documents.word_tables import read_tables

        families = _word_families(read_tables(package), words)
    else:
        from hhapp.documents.excel_tables import read_sheets

        families = _excel_families(read_sheets(package), words)
    readings = [_Reading(words).read(family) for family in families]
    if not readings:
        raise _no_table(layout)
    best = max(readings, key=lambda reading: reading.worth)
    if not best.task_count:
        raise UserError(
            f"Bảng phụ lục ở {best.parts[0].grid.label} không có nhiệm vụ nào.",
            "Kiểm tra lại tệp; mỗi nhiệm vụ cần một dòng dưới dòng tiêu đề.",
        )
    return best.annex([reading for reading in readings if reading is not best])


@dataclass(frozen=True, slots=True)
class _Part:
    """A table or sheet of the annex; `first` is the position of the first row under the header."""

    grid: Grid
    header: Header
    first: int


def _excel_families(grids: tuple[Grid, ...], words: HeaderWords) -> list[list[_Part]]:
    found = ((grid, find_header(grid.rows, 0, words)) for grid in grids)
    return [[_Part(grid, header, header.last + 1)] for grid, header in found if header]


def _word_families(grids: tuple[Grid, ...], words: HeaderWords) -> list[list[_Part]]:
    """Tables that belong together: those with the same columns, and what goes on right behind without a header."""
    families: dict[tuple[AnnexColumn | None, ...], list[_Part]] = {}
    before: list[_Part] | None = None
    for grid in grids:
        header = find_header(grid.rows, 0, words)
        if header:
            before = families.setdefault(header.order, [])
            before.append(_Part(grid, header, header.last + 1))
        elif before and _goes_on(grid, before[-1]):
            before.append(_Part(grid, before[-1].header, 0))
        else:
            before = None
    return list(families.values())


def _goes_on(grid: Grid, part: _Part) -> bool:
    if not grid.rows or grid.width != part.grid.width:
        return False
    return level_of(read_line(grid.rows[0], part.header, "").text(AnnexColumn.NUMBER)) is not None


@dataclass(slots=True)
class _Reading:
    """What was read from one family of tables, in the order of its rows."""

    words: HeaderWords
    parts: list[_Part] = field(default_factory=list)
    entries: list[Group | AnnexTask] = field(default_factory=list)
    notes: list[Doubt] = field(default_factory=list)
    last_row: int = -1

    @property
    def task_count(self) -> int:
        return sum(isinstance(entry, AnnexTask) for entry in self.entries)

    @property
    def worth(self) -> tuple[bool, bool, int, int]:
        """For choosing between tables: seen by the clerk, not empty, columns known, tasks."""
        first = self.parts[0]
        return not first.grid.hidden, self.task_count > 0, len(first.header.roles), self.task_count

    def read(self, parts: list[_Part]) -> _Reading:
        self.parts = parts
        for part in parts:
            caption = group_of_caption(part.grid.caption) if len(parts) > 1 else None
            if caption:
                self.entries.append(caption)
            self._read_part(part)
        return self

    def _read_part(self, part: _Part) -> None:
        rows, header, position = part.grid.rows, part.header, part.first
        self.last_row = -1
        following = self._line(part, header, position)
        while following:
            row, line = rows[position], following
            following = self._line(part, header, position + 1)
            repeated = look(row) in header.looks
            if not repeated and self._heads_a_table(line):
                other = header_at(rows, position, self.words)
                if other is None:
                    self._note(line, "từ dòng này là một bảng khác, không đọc")
                    return
                header, position = other, other.last
                following = self._line(part, header, position + 1)
            elif is_end(row, line):
                return
            elif not repeated and not is_noise(row, line):
                self._take(line, following, header)
            position += 1

    def _line(self, part: _Part, header: Header, position: int) -> Line | None:
        rows = part.grid.rows
        return read_line(rows[position], header, part.grid.label) if position < len(rows) else None

    def _heads_a_table(self, line: Line) -> bool:
        """Whether the word for the number column stands there instead of a number."""
        number = line.own(AnnexColumn.NUMBER)
        claim = self.words.claim(number) if number and not number[0].isdigit() else None
        return claim is not None and claim.role is AnnexColumn.NUMBER and not claim.inside

    def _take(self, line: Line, following: Line | None, header: Header) -> None:
        group = group_of(line, following)
        above = self.entries[-1] if self.entries else None
        if group:
            self.entries.append(group)
        elif continues(line) and isinstance(above, AnnexTask) and line.row == self.last_row + 1:
            self.entries[-1] = extend(above, line)
        elif line.text(AnnexColumn.TASK) or (line.own(AnnexColumn.NUMBER) and line.tells_more):
            self.entries.append(task_of(line, header))
        else:
            self._note(line, "không đọc thành nhiệm vụ")
        self.last_row = line.row

    def _note(self, line: Line, what: str) -> None:
        texts = [cell.text for cell in line.cells.values()] + [text for _, text in line.extra]
        shown = " ".join(" | ".join(text for text in texts if text).split())
        self.notes.append(Doubt(None, f"{line.place}: {what}: “{shown[:100]}”."))

    def annex(self, others: list[_Reading]) -> Annex:
        """The annex of this reading; `others` are tables of the same file that were not chosen."""
        header = next(part.header for part in self.parts)
        areas, empty = _areas(self.entries)
        notes = [*self.notes, *(Doubt(None, f"Dòng “{name}” không có nhiệm vụ nào ở dưới.") for name in empty)]
        if len(self.parts) > 1:
            labels = ", ".join(part.grid.label for part in self.parts)
            notes.append(Doubt(None, f"Phụ lục được ghép từ các bảng cùng các cột: {labels}."))
        if self.parts[0].grid.hidden:
            notes.append(Doubt(None, f"{self.parts[0].grid.label} đang bị ẩn trong tệp."))
        for other in others:
            if other.task_count:
                label = other.parts[0].grid.label
                notes.append(Doubt(None, f"{label} cũng giống một phụ lục ({other.task_count} nhiệm vụ), không đọc."))
        fonts = {font for part in self.parts for font in part.grid.old_fonts}
        return Annex(tuple(c.text for c in header.columns), areas, tuple(notes), tuple(sorted(fonts)))


def _areas(entries: list[Group | AnnexTask]) -> tuple[tuple[AnnexArea, ...], list[str]]:
    """Tasks by area, and names of unnumbered groups with nothing under them.

    Areas are the groups of the highest kind of number found (Roman, then letters…). Groups of another kind stand
    above the areas if they come first, else inside them; both are kept with each task as "Nhóm".
    """
    levels = [entry.level for entry in entries if isinstance(entry, Group)]
    area_level = next((level for level in _AREA_LEVELS if level in levels), None)
    outer = set(levels[: levels.index(area_level)]) if area_level else set()
    areas: list[tuple[Group, list[AnnexTask]]] = []
    above, inside = "", ""
    for entry in entries:
        if isinstance(entry, AnnexTask):
            if not areas:
                areas.append((Group(Level.NONE, "", ""), []))
            groups = tuple((_GROUP, name) for name in (above, inside) if name)
            areas[-1][1].append(replace(entry, extra=entry.extra + groups))
        elif entry.level is area_level or entry.level in outer:
            above = entry.label if entry.level is not area_level else above
            inside = ""
            areas.append((entry, []))
        else:
            inside = entry.label
    kept = tuple(AnnexArea(g.number, g.name, tuple(tasks)) for g, tasks in areas if tasks or _stays(g, area_level))
    return kept, [g.name for g, tasks in areas if not tasks and g.level is area_level and not g.number]


def _stays(group: Group, area_level: Level | None) -> bool:
    """A numbered area stays even with no task under it: the plan names it."""
    return group.level is area_level and bool(group.number)


def _no_table(layout: AnnexLayout) -> UserError:
    others = [words[0] for column, words in layout.synonyms.items() if column is not AnnexColumn.TASK and words]
    task = layout.synonyms[AnnexColumn.TASK][0]
    return UserError(
        "Không tìm thấy bảng phụ lục kế hoạch trong tệp.",
        f"Bảng cần một dòng tiêu đề có cột “{task}” và ít nhất hai trong các cột: {', '.join(others)}.",
    )
