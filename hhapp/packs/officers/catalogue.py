"""Officers and training as a pack has them (`can-bo.toml`), as frozen values.

Codes are kept for all time in the clerks' data; names may change from one version of a pack to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from hhapp.vn.text import fold

FILE = "can-bo.toml"


@dataclass(frozen=True, slots=True)
class Code:
    """An entry of a list and the other words that offices write for it."""

    code: str
    name: str
    words: tuple[str, ...] = ()

    def is_called(self, text: str) -> bool:
        """Whether the text is its code or one of its names, accents and case aside."""
        return fold(text) in {fold(word) for word in (self.code, self.name, *self.words)}


@dataclass(frozen=True, slots=True)
class Position(Code):
    """A position that the forms count by itself; `leader`: its holder leads or manages."""

    leader: bool = False


class ListKey(StrEnum):
    """The code lists of a pack; each names the column of an officer that it fills."""

    DEGREE = "degree"
    POLITICAL_THEORY = "political_theory"
    STATE_MANAGEMENT = "state_management"
    IT = "it"
    LANGUAGE = "language"
    LANGUAGE_LEVEL = "language_level"
    ETHNIC_LANGUAGE = "ethnic_language"
    DEFENCE = "defence"

    @property
    def shown(self) -> str:
        """The office's word for it."""
        return LIST_NAMES[self]


LIST_NAMES: Mapping[ListKey, str] = MappingProxyType(
    {
        ListKey.DEGREE: "Trình độ chuyên môn",
        ListKey.POLITICAL_THEORY: "Lý luận chính trị",
        ListKey.STATE_MANAGEMENT: "Quản lý nhà nước",
        ListKey.IT: "Tin học",
        ListKey.LANGUAGE: "Ngoại ngữ",
        ListKey.LANGUAGE_LEVEL: "Bậc ngoại ngữ",
        ListKey.ETHNIC_LANGUAGE: "Tiếng dân tộc",
        ListKey.DEFENCE: "Đối tượng bồi dưỡng quốc phòng, an ninh",
    }
)


class OfficerColumn(StrEnum):
    """What a column of an office's list of officers may hold; the pack has the words of its head."""

    NAME = "name"
    BORN = "born"
    SEX = "sex"
    FEMALE = "female"  # a column that is ticked for women
    ETHNIC = "ethnic"
    KIND = "kind"
    DEPARTMENT = "department"
    POSITION = "position"
    APPOINTED = "appointed"
    PARTY = "party"
    JOB = "job"
    RANK = "rank"
    DEGREE = "degree"
    MAJOR = "major"
    SCHOOL = "school"
    GRADUATED = "graduated"
    POLITICAL_THEORY = "political_theory"
    STATE_MANAGEMENT = "state_management"
    IT = "it"
    LANGUAGE = "language"
    LANGUAGE_LEVEL = "language_level"
    ETHNIC_LANGUAGE = "ethnic_language"
    DEFENCE = "defence"
    DEFENCE_YEAR = "defence_year"
    IDENTITY = "identity"
    NOTE = "note"

    @property
    def shown(self) -> str:
        """The office's word for it."""
        return COLUMN_NAMES[self]


COLUMN_NAMES: Mapping[OfficerColumn, str] = MappingProxyType(
    {
        OfficerColumn.NAME: "Họ và tên",
        OfficerColumn.BORN: "Ngày sinh",
        OfficerColumn.SEX: "Giới tính",
        OfficerColumn.FEMALE: "Nữ (đánh dấu)",
        OfficerColumn.ETHNIC: "Dân tộc",
        OfficerColumn.KIND: "Loại",
        OfficerColumn.DEPARTMENT: "Đơn vị",
        OfficerColumn.POSITION: "Chức vụ",
        OfficerColumn.APPOINTED: "Ngày bổ nhiệm",
        OfficerColumn.PARTY: "Ngày vào Đảng",
        OfficerColumn.JOB: "Vị trí việc làm",
        OfficerColumn.RANK: "Ngạch, hạng",
        OfficerColumn.MAJOR: "Chuyên ngành",
        OfficerColumn.SCHOOL: "Cơ sở đào tạo",
        OfficerColumn.GRADUATED: "Năm tốt nghiệp",
        OfficerColumn.DEFENCE_YEAR: "Năm bồi dưỡng quốc phòng, an ninh",
        OfficerColumn.IDENTITY: "Số định danh cá nhân",
        OfficerColumn.NOTE: "Ghi chú",
        **{OfficerColumn(key.value): name for key, name in LIST_NAMES.items()},
    }
)


class RuleKind(StrEnum):
    """What a rule of training asks for; `amount` of the rule means something else in each."""

    PERIODS = "periods"  # at least `amount` periods (tiết) a year
    COURSE = "course"  # a certificate within `amount` months of the appointment
    DEGREE = "degree"  # at least this share (0 to 1) of officers with one of the named degrees
    PLAN = "plan"  # at least this share (0 to 1) of the plan's lines done


@dataclass(frozen=True, slots=True)
class TrainingRule:
    """A rule with its law. It holds for the `kinds` of officer, on the days from `valid_from` to `valid_to`."""

    code: str
    kind: RuleKind
    name: str  # "Tối thiểu 40 tiết/năm"
    kinds: tuple[str, ...]
    leaders: bool  # only for those who lead or manage
    amount: Decimal
    basis: str  # its law, as documents print it
    valid_from: date | None
    valid_to: date | None
    certificates: tuple[str, ...]  # COURSE: kinds of certificate that fulfil it
    exempt_before: date | None  # COURSE: who was appointed before this day is exempt
    exempt_certificates: tuple[str, ...]  # COURSE: who holds one of these is exempt
    degrees: tuple[str, ...]  # DEGREE: the codes that count
    contents: tuple[str, ...]  # PERIODS: the contents that count; () is all
    teaching: bool  # PERIODS: what leaders teach counts too

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on the day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class PivotRow:
    """A row of the report on results: officers of these kinds and positions; an empty list is any.

    Rows are not exclusive: "I. Cán bộ" counts everybody whom "Bí thư" below it counts too.
    """

    code: str
    number: str
    name: str
    kinds: tuple[str, ...]
    positions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PivotColumn:
    """A column of the report on results: classes with these contents and programmes; an empty list is any."""

    code: str
    name: str
    contents: tuple[str, ...]
    programmes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficerRules:
    """The whole file."""

    periods_a_week: int  # a week of training is so many periods (tiết)
    periods_a_half_day: int  # one buổi
    expiring_days: int  # a certificate that ends within so many days is told as ending soon
    asks_identity: bool  # whether the pack's forms ask for the personal identity number at all
    majority: tuple[str, ...]  # ethnic groups that are no minority: "Kinh"
    kinds: tuple[Code, ...]
    positions: tuple[Position, ...]
    leave_reasons: tuple[Code, ...]
    lists: Mapping[ListKey, tuple[Code, ...]]
    contents: tuple[Code, ...]
    programmes: tuple[Code, ...]
    forms: tuple[Code, ...]
    cost_sources: tuple[Code, ...]
    results: tuple[Code, ...]
    certificates: tuple[Code, ...]
    rules: tuple[TrainingRule, ...]
    rows: tuple[PivotRow, ...]
    columns: tuple[PivotColumn, ...]
    heads: Mapping[OfficerColumn, tuple[str, ...]]  # words that a column of a list is known by

    def rules_on(self, day: date, kind: RuleKind) -> tuple[TrainingRule, ...]:
        """The rules of a kind that are in force on a day, in the order of the pack."""
        return tuple(rule for rule in self.rules if rule.kind is kind and rule.holds_on(day))

    def is_minority(self, ethnic: str) -> bool:
        """Whether an ethnic group, as written, is a minority; one not written is none."""
        return bool(ethnic.strip()) and fold(ethnic) not in {fold(name) for name in self.majority}

    def is_leader(self, position: str) -> bool:
        """Whether the code of a position is a leader's."""
        return any(each.leader for each in self.positions if each.code == position)


def name_of(codes: Iterable[Code], code: str) -> str:
    """The name of a code; the code itself where the pack no longer has it, "" for none."""
    return next((each.name for each in codes if each.code == code), code)


def code_called(codes: Iterable[Code], text: str) -> str | None:
    """The code that an office means by its words; None where it is none of the list."""
    return next((each.code for each in codes if each.is_called(text)), None)
