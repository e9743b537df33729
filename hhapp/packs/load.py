"""Read a pack's folder into its catalogue. Every fault of mau.toml is told at once, each with its place."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from hhapp.errors import UserError
from hhapp.packs import check
from hhapp.packs.annex import AnnexColumn, AnnexLayout
from hhapp.packs.catalogue import (
    TYPED,
    Area,
    DueRule,
    Indicator,
    IndicatorKind,
    Pack,
    PeriodKind,
    ReportKind,
    Rule,
    Section,
    Severity,
    SuddenChange,
    UnitDefaults,
    UnitLevel,
    YearDay,
)
from hhapp.vn.text import nfc

CATALOGUE_FILE = "mau.toml"
_ANNEX_FILE = "annex.toml"
_LARGEST = 2_000_000  # bytes; a real catalogue is under 100 kB


def load_pack(folder: Path) -> Pack:
    """The checked pack of a folder; UserError listing every fault of its files."""
    document = _read_toml(folder / CATALOGUE_FILE)
    faults: list[str] = []
    pack = _pack(_Table(document, CATALOGUE_FILE, faults), folder, _annex(folder, faults))
    if not faults:  # a half-read catalogue would only give follow-up faults
        faults.extend(check.faults(pack))
    if faults:
        raise UserError(
            f"Gói biểu mẫu “{folder.name}” có {len(faults)} lỗi: {faults[0]}",
            "Sửa các lỗi được liệt kê rồi thử lại.",
            details="\n".join(faults),
        )
    return check.with_computing_order(pack)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"Tệp {path.name} của gói biểu mẫu quá lớn.", "Kiểm tra lại gói biểu mẫu.")
        return tomllib.loads(nfc(path.read_text(encoding="utf-8-sig")), parse_float=Decimal)
    except FileNotFoundError:
        raise UserError(
            f"Không có tệp {path.name} trong thư mục “{path.parent.name}”.", "Chọn đúng thư mục gói biểu mẫu."
        ) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise UserError(
            f"Không đọc được tệp {path.name} của gói biểu mẫu.", "Mở tệp để sửa lỗi.", details=str(error)
        ) from error


class _Table:
    """A table of the file being read: each getter notes a fault under its key's place and goes on with a stand-in."""

    def __init__(self, values: dict[str, Any], place: str, faults: list[str]) -> None:
        self._values = values
        self._place = place
        self._faults = faults
        self._known: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def fault(self, key: str, what: str) -> None:
        self._faults.append(f"{self._place}: {key}: {what}")

    def _get(self, key: str, default: Any, kind: type, shown: str) -> Any:
        self._known.add(key)
        value = self._values.get(key)
        if value is None:
            if default is None:
                self.fault(key, "còn thiếu")
            return kind() if default is None else default
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(key, f"phải là {shown}")
            return kind()
        return value

    def text(self, key: str, default: str | None = None) -> str:
        return str(self._get(key, default, str, "chữ trong dấu ngoặc kép")).strip()

    def optional(self, key: str) -> str | None:
        return self.text(key, "") or None

    def whole(self, key: str, default: int | None = None) -> int:
        return int(self._get(key, default, int, "số nguyên"))

    def number(self, key: str) -> Decimal:
        value = self._values.get(key)
        if type(value) is int:
            self._known.add(key)
            return Decimal(value)
        return Decimal(self._get(key, None, Decimal, "số, thí dụ 0.9"))

    def share(self, key: str) -> Decimal:
        value = self.number(key)
        if not Decimal(0) <= value <= Decimal(1):
            self.fault(key, "phải từ 0 đến 1")
        return value

    def flag(self, key: str) -> bool:
        return bool(self._get(key, False, bool, "true hoặc false"))

    def day(self, key: str) -> date | None:
        self._known.add(key)
        value = self._values.get(key)
        if value is not None and type(value) is not date:
            self.fault(key, "phải là ngày, thí dụ 2025-07-01")
            return None
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._get(key, [], list, "danh sách chữ")
        if not all(isinstance(value, str) for value in values):
            self.fault(key, "phải là danh sách chữ")
            return ()
        return tuple(value.strip() for value in values)

    def choice(self, key: str, kind: type[_Choice], default: str | None = None) -> Any:
        text = self.text(key, default)
        allowed = [str(member) for member in kind]
        if text in allowed:
            return kind(text)
        if text:
            self.fault(key, f"“{text}” không thuộc: {', '.join(allowed)}")
        return next(iter(kind))

    def year_day(self, key: str) -> YearDay:
        values = self._get(key, None, list, "[ngày, tháng, lệch năm]")
        try:
            day, month, offset = (int(value) for value in values)
            date(2023, month, day)
        except (ValueError, TypeError):
            self.fault(key, "phải là [ngày, tháng, lệch năm], thí dụ [15, 12, -1]")
            return YearDay(1, 1, 0)
        return YearDay(day, month, offset)

    def table(self, key: str, build: Callable[[_Table], _T]) -> _T:
        table = _Table(self._get(key, None, dict, "một bảng"), f"{self._place}: {key}", self._faults)
        built = build(table)
        table.finish()
        return built

    def tables(self, key: str, build: Callable[[_Table], Any]) -> tuple[Any, ...]:
        values = self._get(key, None, list, "danh sách bảng")
        built = []
        for position, value in enumerate(values, start=1):
            if not isinstance(value, dict):
                self.fault(key, f"mục {position} phải là một bảng")
                continue
            name = value.get("code", value.get("key", position))
            table = _Table(value, f"{self._place}: {key} “{name}”", self._faults)
            built.append(build(table))
            table.finish()
        return tuple(built)

    def finish(self) -> None:
        """Note keys nobody asked for: most often a slip of the pen."""
        for key in self._values.keys() - self._known:
            self.fault(key, "không rõ là gì")


_Choice = IndicatorKind | Severity
_T = TypeVar("_T")


def _annex(folder: Path, faults: list[str]) -> AnnexLayout:
    """The header words of plan annexes; a pack without the file knows none, so its clerks choose columns by hand."""
    if not (folder / _ANNEX_FILE).is_file():
        return AnnexLayout({})
    document = _Table(_read_toml(folder / _ANNEX_FILE), _ANNEX_FILE, faults)
    return document.table("annex", lambda annex: annex.table("columns", _annex_columns))


def _annex_columns(t: _Table) -> AnnexLayout:
    return AnnexLayout({column: t.texts(column.value) for column in AnnexColumn})


def _pack(t: _Table, folder: Path, annex: AnnexLayout) -> Pack:
    levels: tuple[tuple[UnitLevel, UnitDefaults], ...] = t.tables("unit_levels", _unit_level)
    pack = Pack(
        id=t.text("id"),
        version=t.text("version"),
        name=t.text("name"),
        province=t.text("province", ""),
        sample=t.flag("sample"),
        valid_from=t.day("valid_from"),
        valid_to=t.day("valid_to"),
        folder=folder,
        unit_levels=tuple(level for level, _ in levels),
        unit_defaults={level.code: defaults for level, defaults in levels},
        areas=t.tables("areas", _area),
        annex=annex,
        indicators=t.tables("indicators", _indicator),
        computed=(),
        period_kinds=t.tables("period_kinds", _period_kind),
        report_kinds=t.tables("report_kinds", _report_kind),
        sections=t.tables("sections", _section),
        rules=t.tables("rules", _rule),
        near_share=t.share("near_share"),
        file_name=t.text("file_name"),
    )
    t.finish()
    return pack


def _unit_level(t: _Table) -> tuple[UnitLevel, UnitDefaults]:
    return UnitLevel(t.text("code"), t.text("name")), UnitDefaults(
        issuer_parent=t.text("issuer_parent", ""),
        issuer=t.text("issuer"),
        place=t.text("place"),
        symbol=t.text("symbol"),
        receiver=t.text("receiver"),
        authority=t.text("authority"),
        recipients=t.text("recipients"),
    )


def _area(t: _Table) -> Area:
    return Area(t.text("code"), t.text("number"), t.text("name"), t.texts("aliases"))


def _indicator(t: _Table) -> Indicator:
    return Indicator(
        code=t.text("code"),
        number=t.text("number"),
        area=t.text("area"),
        name=t.text("name"),
        unit=t.text("unit", ""),
        kind=t.choice("kind", IndicatorKind, IndicatorKind.COUNT),
        level=t.whole("level", 1),
        numerator=t.optional("numerator"),
        denominator=t.optional("denominator"),
        formula=t.optional("formula"),
        source=t.text("source", TYPED),
        places=t.whole("places", 0),
        cumulative=t.flag("cumulative"),
    )


def _period_kind(t: _Table) -> PeriodKind:
    return PeriodKind(
        code=t.text("code"),
        label=t.text("label"),
        start=t.year_day("start"),
        end=t.year_day("end"),
        due=DueRule(t.whole("due_days"), t.flag("due_working")),
        previous=t.optional("previous"),
        report=t.text("report"),
    )


def _report_kind(t: _Table) -> ReportKind:
    return ReportKind(
        t.text("code"), t.text("title"), t.text("subject"), t.text("symbol"), t.text("word"), t.text("excel")
    )


def _section(t: _Table) -> Section:
    return Section(t.text("key"), t.text("title"), t.text("prompt", ""), t.optional("area"))


def _rule(t: _Table) -> Rule:
    return Rule(
        code=t.text("code"),
        expression=t.optional("expression"),
        change=t.table("change", _sudden_change) if "change" in t else None,
        severity=t.choice("severity", Severity, Severity.WARNING),
        explanation=t.text("explanation"),
    )


def _sudden_change(t: _Table) -> SuddenChange:
    return SuddenChange(t.text("code"), t.number("factor"))
