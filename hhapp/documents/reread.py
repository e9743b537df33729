"""Compares a report that was edited in Word with what the program would write now: numbers, wording, sections.

Where each section of the clerk stands is learnt from a second rendering in which its paragraphs carry a mark, so any
template will do. What cannot be told for sure is said and never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise, product, zip_longest
from pathlib import Path

from hhapp.documents.opening import PackageKind, damaged, open_package
from hhapp.documents.word import render_word
from hhapp.documents.word_pieces import Piece, word_pieces
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.packs.live_text import with_marks
from hhapp.vn.numbers import parse_number

_MARK = "\ue001"  # of the private use area: no office's text has it
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*%?|\w+|[^\w\s]")
_ALIKE = 0.4  # share of words in common from which one piece is an edited form of another
_LEAST_KNOWN = 0.5  # share of the report's pieces that a file must have to be that report
_MOST_COMPARED = 40_000  # pairs of pieces in one stretch of changes


class ChangeKind(StrEnum):
    """What happened to a paragraph or a row."""

    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"

    @property
    def shown(self) -> str:
        """The word for a list."""
        return {"edited": "Sửa", "added": "Thêm", "removed": "Bỏ"}[self.value]


@dataclass(frozen=True, slots=True)
class NumberChange:
    """A number of the report that the file has no more as the data has it; `found` "" where it is gone."""

    place: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class TextChange:
    """A paragraph or row that differs; `before` is what the program writes, `after` what the file says.

    `section` is the key of the clerk's section that it is in, "" for the rest, which is made anew with every export.
    """

    kind: ChangeKind
    section: str
    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Reread:
    """What was found in an edited report.

    `wording` holds the new text of every section of the clerk that was edited, by key; `unplaced` the keys of those
    whose beginning or end could not be found.
    """

    numbers: tuple[NumberChange, ...]
    changes: tuple[TextChange, ...]
    wording: Mapping[str, str]
    unplaced: tuple[str, ...]


def reread(pack: Pack, context: ReportContext, texts: Mapping[str, str], path: Path) -> Reread:
    """What an edited .docx of the report says otherwise. `texts` are the sections as kept, with their live figures.

    UserError where the file cannot be opened safely or is another document.
    """
    if open_package(path).kind is not PackageKind.WORD:
        raise UserError("Tệp này không phải tệp Word.", "Chọn tệp .docx đã xuất từ chương trình và sửa trong Word.")
    fresh = word_pieces(render_word(pack, context))
    try:
        edited = word_pieces(path.read_bytes())
    except Exception as error:  # python-docx raises whatever the damage leads to
        raise damaged(repr(error)) from error
    partners = _partners(fresh, edited)
    if len(partners) < _LEAST_KNOWN * len(fresh):
        raise UserError(
            f"Tệp này không giống báo cáo {context.period.label}.", "Kiểm tra lại tệp và kỳ báo cáo đã chọn."
        )
    sections = _Sections(context, texts, fresh, edited, partners)
    for place in _slots(pack, context, fresh):
        sections.read(place)
    changes = tuple(_changes(fresh, edited, partners, sections))
    return Reread(
        numbers=tuple(_numbers(fresh, edited, partners)),
        changes=changes,
        wording=sections.wording,
        unplaced=tuple(dict.fromkeys(sections.unplaced)) if changes else (),
    )


# --- Which piece became which ---


def _partners(fresh: Sequence[Piece], edited: Sequence[Piece]) -> dict[int, int]:
    """Positions in `fresh` to those in `edited` of the same piece, equal or edited; both rise together."""
    partners: dict[int, int] = {}
    matcher = SequenceMatcher(None, [p.text for p in fresh], [p.text for p in edited], autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal":
            partners |= zip(range(a, a_end), range(b, b_end), strict=True)
        elif tag == "replace":
            partners |= _edited_pairs(fresh, edited, range(a, a_end), range(b, b_end))
    return partners


def _edited_pairs(fresh: Sequence[Piece], edited: Sequence[Piece], a: range, b: range) -> Iterator[tuple[int, int]]:
    """Pieces of a changed stretch that belong together: alike in words and in the same order, then what stands between.

    Between two pairs as many pieces as before are the same ones, however little was left of them.
    """
    if len(a) * len(b) > _MOST_COMPARED:
        yield from zip(a, b, strict=False)
        return
    pairs = [(a[i], b[j]) for i, j in _in_order(fresh[a.start : a.stop], edited[b.start : b.stop])]
    for (i, j), (i_end, j_end) in pairwise([(a.start - 1, b.start - 1), *pairs, (a.stop, b.stop)]):
        if i_end - i == j_end - j:
            between = zip(range(i + 1, i_end), range(j + 1, j_end), strict=True)
            yield from ((x, y) for x, y in between if fresh[x].is_row == edited[y].is_row)
        if i_end < a.stop:
            yield i_end, j_end


def _in_order(ones: Sequence[Piece], others: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The positions that make the whole most alike, both rising (the alignment of Needleman and Wunsch)."""
    words = [Counter(piece.text.split()) for piece in ones], [Counter(piece.text.split()) for piece in others]
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]  # from here to the ends
    together = [[0.0] * len(others) for _ in ones]
    for i, j in product(reversed(range(len(ones))), reversed(range(len(others)))):
        share = _alike(words[0][i], words[1][j]) if ones[i].is_row == others[j].is_row else 0
        together[i][j] = best[i + 1][j + 1] + share if share >= _ALIKE else 0
        best[i][j] = max(best[i + 1][j], best[i][j + 1], together[i][j])
    i = j = 0
    while i < len(ones) and j < len(others):
        if best[i][j] == together[i][j] > 0:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _alike(words: Counter[str], others: Counter[str]) -> float:
    return 2 * (words & others).total() / (words.total() + others.total())


# --- What differs ---


def _changes(
    fresh: Sequence[Piece], edited: Sequence[Piece], partners: Mapping[int, int], sections: _Sections
) -> Iterator[TextChange]:
    """In the order of the file, what was removed at its old place."""
    ends = [(-1, -1), *sorted(partners.items()), (len(fresh), len(edited))]
    for (i, j), (i_end, j_end) in pairwise(ends):
        for at in range(i + 1, i_end):
            yield TextChange(ChangeKind.REMOVED, sections.of_fresh.get(at, ""), fresh[at].place, fresh[at].text, "")
        for at in range(j + 1, j_end):
            yield TextChange(ChangeKind.ADDED, sections.of_edited.get(at, ""), edited[at].place, "", edited[at].text)
        if i_end < len(fresh) and fresh[i_end].text != edited[j_end].text:
            key, place = sections.of_fresh.get(i_end, ""), fresh[i_end].place
            yield TextChange(ChangeKind.EDITED, key, place, fresh[i_end].text, edited[j_end].text)


def _numbers(fresh: Sequence[Piece], edited: Sequence[Piece], partners: Mapping[int, int]) -> Iterator[NumberChange]:
    """Numbers that became others or went; one that was put in (the registry's number) is none of these.

    Words are compared along, so that a number is set against the one that stands in its place.
    """
    for i, j in sorted(partners.items()):
        if fresh[i].text == edited[j].text:
            continue
        expected, found = _TOKEN.findall(fresh[i].text), _TOKEN.findall(edited[j].text)
        matcher = SequenceMatcher(None, [_value(t) for t in expected], [_value(t) for t in found], autojunk=False)
        for tag, a, a_end, b, b_end in matcher.get_opcodes():
            if tag in ("replace", "delete"):
                old, new = _only_numbers(expected[a:a_end]), _only_numbers(found[b:b_end])
                for one, other in zip_longest(old, new[: len(old)], fillvalue=""):
                    yield NumberChange(fresh[i].place, one, other)


def _only_numbers(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if token[0].isdigit()]


def _value(token: str) -> object:
    """Words as they are; numbers so that "05" is "5" and "85%" is "85,0%", but not 85."""
    value = parse_number(token) if token[0].isdigit() else None
    return token if value is None else (value, token.endswith("%"))


# --- The clerk's sections ---


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a section stands in the fresh report: between two positions that are not its own; None: not to be told.

    `prefix` and `suffix` are the template's own letters around each of its paragraphs.
    """

    key: str
    before: int | None
    after: int | None
    prefix: str
    suffix: str


def _slots(pack: Pack, context: ReportContext, fresh: Sequence[Piece]) -> Iterator[_Slot]:
    """Learnt from the report with every paragraph of the sections marked, one where the section is empty."""
    marked = word_pieces(render_word(pack, _marked(pack, context)))
    frame = [(at, piece.text) for at, piece in enumerate(marked) if _MARK not in piece.text]
    matcher = SequenceMatcher(None, [text for _, text in frame], [p.text for p in fresh], autojunk=False)
    known = {-1: -1, len(marked): len(fresh)}
    for block in matcher.get_matching_blocks():
        known |= {frame[block.a + step][0]: block.b + step for step in range(block.size)}
    starts = [at for at, piece in enumerate(marked) if _MARK in piece.text]
    for at in starts:
        prefix, key, _, suffix = marked[at].text.split(_MARK, 3)
        if at > 0 and f"{_MARK}{key}{_MARK}" in marked[at - 1].text:
            continue  # a further paragraph of the same section
        end = at + 1
        while end < len(marked) and f"{_MARK}{key}{_MARK}" in marked[end].text:
            end += 1
        before, after = known.get(at - 1), known.get(end)
        yield _Slot(key, None if marked[at].is_row else before, after, prefix, suffix)


def _marked(pack: Pack, context: ReportContext) -> ReportContext:
    def mark(key: str, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"{_MARK}{key}{_MARK}{text}{_MARK}" for text in paragraphs or ("x",))

    of_area = {section.area: section.key for section in pack.sections if section.area}
    return replace(
        context,
        sections={key: mark(key, paragraphs) for key, paragraphs in context.sections.items()},
        areas=tuple(
            replace(area, paragraphs=mark(of_area[area.code], area.paragraphs)) if area.code in of_area else area
            for area in context.areas
        ),
    )


class _Sections:
    """Takes the edited wording of sections out of the file."""

    def __init__(
        self,
        context: ReportContext,
        texts: Mapping[str, str],
        fresh: Sequence[Piece],
        edited: Sequence[Piece],
        partners: Mapping[int, int],
    ) -> None:
        self._context = context
        self._texts = texts
        self._fresh = fresh
        self._edited = edited
        self._partners = {-1: -1, **partners, len(fresh): len(edited)}
        self._origins = {j: i for i, j in partners.items()}
        self.of_fresh: dict[int, str] = {}  # positions to keys
        self.of_edited: dict[int, str] = {}
        self.wording: dict[str, str] = {}
        self.unplaced: list[str] = []

    def read(self, slot: _Slot) -> None:
        """The wording of one section, if it was edited."""
        start, end = self._partner(slot.before), self._partner(slot.after)
        if slot.before is None or slot.after is None or start is None or end is None:
            self.unplaced.append(slot.key)
            return
        before, after = self._fresh[slot.before + 1 : slot.after], self._edited[start + 1 : end]
        if [piece.text for piece in before] == [piece.text for piece in after] or slot.key in self.wording:
            return
        kept = [line.strip() for line in self._texts.get(slot.key, "").splitlines() if line.strip()]
        is_whole = not kept or len(kept) == len(before)  # a template may print a part of a section only
        if any(piece.is_row for piece in (*before, *after)) or not is_whole:
            self.unplaced.append(slot.key)
            return
        here, there = range(slot.before + 1, slot.after), range(start + 1, end)
        self.of_fresh |= dict.fromkeys(here, slot.key)
        self.of_edited |= dict.fromkeys(there, slot.key)
        origins = dict(zip(here, kept, strict=False))
        self.wording[slot.key] = "\n".join(filter(None, self._lines(slot, there, origins)))

    def _partner(self, position: int | None) -> int | None:
        return None if position is None else self._partners.get(position)

    def _lines(self, slot: _Slot, positions: range, origins: Mapping[int, str]) -> Iterator[str]:
        """The section's new paragraphs; `origins` are those as kept, by their position in the fresh report."""
        for j in positions:
            text = self._edited[j].text
            line = text.removeprefix(slot.prefix).removesuffix(slot.suffix).strip()
            origin = self._origins.get(j)
            if origin is not None and origin in origins:
                yield with_marks(origins[origin], line, self._context.figures)
            elif origin is None or text != self._fresh[origin].text:  # else the template's words for an empty section
                yield line
