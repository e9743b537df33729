"""The plan annex as data: which columns it has, by which words they are known, and the rows read from a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class AnnexColumn(StrEnum):
    """What a column of the annex tells about a task."""

    NUMBER = "number"
    TASK = "task"
    PRODUCT = "product"
    LEAD = "lead"
    COORDINATION = "coordination"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class AnnexLayout:
    """Header words of each column as offices write them (`[annex.columns]` of a pack), the surest word first.

    Words are compared without accents and case. Where two columns of a file claim the same meaning, the one whose
    word stands earlier in the list has it, so doubtful words ("Kết quả thực hiện") belong at the end.
    """

    synonyms: Mapping[AnnexColumn, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a clerk should look at a cell (`column`), or at the whole row or annex (no column): a Vietnamese sentence."""

    column: AnnexColumn | None
    reason: str


@dataclass(frozen=True, slots=True)
class AnnexTask:
    """One task as the file has it: NFC text, line breaks as "\\n"; `extra` has the other columns (header, text)."""

    number: str
    task: str
    product: str
    lead: str
    coordination: str
    deadline: str
    place: str
    extra: tuple[tuple[str, str], ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class AnnexArea:
    """An area of reform with its tasks; a plan without areas has one area with number "" and name ""."""

    number: str
    name: str
    tasks: tuple[AnnexTask, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The annex found in a file; `old_fonts` names the old fonts whose text was converted to Unicode."""

    header: tuple[str, ...]
    areas: tuple[AnnexArea, ...]
    doubts: tuple[Doubt, ...]
    old_fonts: tuple[str, ...]
