"""Read a pack's folder into its catalogue. Every fault of its files is told at once, each with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, TypeVar

from hhapp.errors import UserError
from hhapp.packs import check, record
from hhapp.packs.annex import AnnexColumn, AnnexLayout
from hhapp.packs.assignments import catalogue as assignments
from hhapp.packs.assignments.load import read_assignment_rules
from hhapp.packs.catalogue import (
    COMPUTED,
    HANDED_NAME,
    TYPED,
    Area,
    DocumentBasis,
    DocumentKind,
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
)
from hhapp.packs.consolidation import catalogue as consolidation
from hhapp.packs.consolidation.load import read_consolidation
from hhapp.packs.consolidation.ways import Consolidate
from hhapp.packs.dossiers import catalogue as dossiers
from hhapp.packs.dossiers.load import read_dossier_rules
from hhapp.packs.faults import Entry, Fault, FaultyPack, Tables
from hhapp.packs.forms import Form, FormColumn, FormRowName
from hhapp.packs.inspection import catalogue as inspection
from hhapp.packs.inspection.load import CHECKLIST, read_rules
from hhapp.packs.officers import catalogue as officers
from hhapp.packs.officers.load import read_rules as read_officer_rules
from hhapp.packs.reading import Notes, Table
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.packs.score.reading import set_with_faults
from hhapp.packs.survey.load import SURVEY_FILE, read_survey, survey_faults
from hhapp.packs.work_calendar import CALENDAR_FILE, load_calendar
from hhapp.paths import resources
from hhapp.vn.calendar import WEEKENDS_ONLY, WorkCalendar
from hhapp.vn.text import nfc

CATALOGUE_FILE = "mau.toml"
_ANNEX_FILE = "annex.toml"
_CRITERIA_FILE, CRITERIA_SHEETS = "tieu-chi.toml", "tieu-chi.xlsx"  # a set is written in one of them
_T = TypeVar("_T")
_TOML_ADVICE = (
    'Mỗi dòng là một khóa = giá trị: chữ trong dấu ngoặc kép "…", số lẻ viết dấu chấm (0.9), '
    "danh sách trong […], mỗi khóa chỉ ghi một lần."
)
_LARGEST = 2_000_000  # bytes; a real catalogue is under 100 kB


class OfficeFiles(Protocol):
    """What packs need of the room above that opens Word and Excel files (`documents.pack_sheets`)."""

    def guard(self, path: Path) -> None:
        """UserError where the file is not a safe Word or Excel file of its ending."""

    def read_tables(self, path: Path) -> Tables:
        """The families of a catalogue in an Excel file; UserError where it cannot be opened."""

    def read_criteria(self, path: Path) -> Tables:
        """The families of a criteria set in an Excel file; UserError likewise."""


def load_pack(folder: Path, office: OfficeFiles | None = None) -> Pack:
    """The checked pack of a folder; FaultyPack with every fault of its files.

    `office` reads a catalogue written in Excel, unless what was read at installation is kept beside it; without
    `office` such a pack is refused.
    """
    document = _read_toml(folder / CATALOGUE_FILE)
    root = Entry(document, CATALOGUE_FILE, "")
    notes = Notes(entries={"": (root,)})
    table = Table(root, notes)
    tables = _excel_tables(table.optional("catalogue"), folder, office)
    notes.entries |= tables.families
    notes.faults.extend(tables.faults)
    notes.spoilt |= {("", 0, family) for family, entries in tables.families.items() if not entries}
    pack = _pack(table, folder, _annex(folder, notes), _calendar(folder, notes))
    pack = replace(pack, inspection=_inspection(folder, notes))
    pack = replace(pack, criteria=_criteria(folder, pack, notes, office))
    pack = replace(pack, survey=_part(folder, SURVEY_FILE, notes, read_survey))
    pack = replace(pack, officers=_part(folder, officers.FILE, notes, read_officer_rules))
    pack = replace(
        pack,
        dossiers=_part(folder, dossiers.FILE, notes, read_dossier_rules),
        assignments=_part(folder, assignments.FILE, notes, read_assignment_rules),
        consolidation=_part(folder, consolidation.FILE, notes, read_consolidation),
    )
    notes.faults.extend(check.faults(pack, notes))
    notes.faults.extend(survey_faults(pack.survey, notes) if pack.survey else ())
    if notes.faults:
        raise FaultyPack(folder.name, notes.faults, pack)
    return check.with_computing_order(pack)


def catalogue_name(folder: Path) -> str | None:
    """The Excel file that holds a part of the catalogue, as mau.toml names it."""
    name = _read_toml(folder / CATALOGUE_FILE).get("catalogue")
    return name if isinstance(name, str) else None


def _excel_tables(name: str | None, folder: Path, office: OfficeFiles | None) -> Tables:
    if name is None:
        return Tables({})
    if not check.is_plain_name(name, ".xlsx") or not (folder / name).is_file():
        return _unread(
            CATALOGUE_FILE, "catalogue", f"không có tệp “{name}”; ghi tên một tệp .xlsx trong thư mục của gói"
        )
    return _read_once(folder, name, None if office is None else office.read_tables)


def _read_once(folder: Path, name: str, read: Callable[[Path], Tables] | None) -> Tables:
    """An Excel file of the catalogue, from the record of the installation where it was read then."""
    kept = record.kept_tables(folder, name)
    if kept is not None:
        return kept
    if read is None:
        return _unread(name, "", "danh mục Excel chưa được đọc; cài lại gói biểu mẫu này")
    try:
        return read(folder / name)
    except UserError as error:
        return _unread(name, "", str(error))


def _unread(file: str, place: str, what: str) -> Tables:
    return Tables({}, (Fault(file, place, what),))


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"Tệp {path.name} của gói biểu mẫu quá lớn.", "Kiểm tra lại gói biểu mẫu.")
        return tomllib.loads(nfc(path.read_text(encoding="utf-8-sig")), parse_float=Decimal)
    except FileNotFoundError:
        raise UserError(
            f"Không có tệp {path.name} trong thư mục “{path.parent.name}”.", "Chọn đúng thư mục gói biểu mẫu."
        ) from None
    except UnicodeDecodeError as error:
        raise UserError(
            f"Tệp {path.name} của gói biểu mẫu không lưu bằng mã UTF-8.",
            "Mở bằng Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8.",
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"Tệp {path.name} của gói biểu mẫu viết sai{_where(error)}.", _TOML_ADVICE) from error
    except (OSError, RecursionError) as error:
        raise UserError(
            f"Không đọc được tệp {path.name} của gói biểu mẫu.", "Mở tệp để sửa lỗi.", details=str(error)
        ) from error


def _where(error: tomllib.TOMLDecodeError) -> str:
    """The place that only the parser's English sentence has: " ở dòng 14, cột 15"."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return f" ở dòng {found.group(1)}, cột {found.group(2)}" if found else " ở cuối tệp"


def _annex(folder: Path, notes: Notes) -> AnnexLayout:
    """The header words of plan annexes; a pack without the file knows none, so its clerks choose columns by hand."""
    read = _part(folder, _ANNEX_FILE, notes, lambda part: part.table("annex", lambda t: t.table("columns", _columns)))
    return read or AnnexLayout({})


def _criteria(folder: Path, pack: Pack, notes: Notes, office: OfficeFiles | None) -> CriteriaSet | None:
    """The criteria set of the reform index; it has a layout of its own, since offices import such sets too."""
    codes = {indicator.code for indicator in pack.indicators} or None
    in_words, in_sheets = ((folder / name).is_file() for name in (_CRITERIA_FILE, CRITERIA_SHEETS))
    if in_words and in_sheets:
        what = f"có cả {_CRITERIA_FILE} và {CRITERIA_SHEETS}; chỉ để một tệp"
        notes.faults.append(Fault(CRITERIA_SHEETS, "", what))
    if in_words:
        document = _read_toml(folder / _CRITERIA_FILE)
        read, faults = set_with_faults(document, _CRITERIA_FILE, indicators=codes)
    elif in_sheets:
        tables = _read_once(folder, CRITERIA_SHEETS, None if office is None else office.read_criteria)
        read, faults = set_with_faults({}, CRITERIA_SHEETS, indicators=codes, tables=tables)
    else:
        return None
    notes.faults.extend(faults)
    return read


def _part(folder: Path, name: str, notes: Notes, build: Callable[[Table], _T]) -> _T | None:
    """What a further file of the catalogue says; None where the pack has no such file."""
    if not (folder / name).is_file():
        return None
    entry = Entry(_read_toml(folder / name), name, "")
    notes.entries[name] = (entry,)
    part = Table(entry, notes, name)
    built = build(part)
    part.finish()
    return built


def _inspection(folder: Path, notes: Notes) -> inspection.InspectionRules | None:
    rules = _part(folder, inspection.FILE, notes, read_rules)
    if rules is None and (stray := notes.entries.get(CHECKLIST)):
        what = f"có danh mục kiểm tra nhưng gói không có tệp {inspection.FILE}; thêm tệp này"
        notes.faults.append(Fault(stray[0].file, "", what))
    return rules


def _columns(t: Table) -> AnnexLayout:
    return AnnexLayout({column: t.texts(column.value) for column in AnnexColumn})


def _calendar(folder: Path, notes: Notes) -> WorkCalendar:
    """The pack's own years before those that come with the program."""
    own = WEEKENDS_ONLY
    try:
        own = load_calendar(folder / CALENDAR_FILE)
    except UserError as error:
        notes.faults.append(Fault(CALENDAR_FILE, "", error.sentence))
    return own.over(load_calendar(resources() / "calendar" / "viet-nam.toml"))


def _pack(t: Table, folder: Path, annex: AnnexLayout, calendar: WorkCalendar) -> Pack:
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
        document_kinds=t.tables("document_kinds", _document_kind) if "document_kinds" in t else (),
        sections=t.tables("sections", _section),
        rules=t.tables("rules", _rule),
        near_share=t.share("near_share"),
        file_name=t.text("file_name"),
        submission_name=t.text("submission_name", ""),
        submission_megabytes=t.whole("submission_megabytes", 50),
        handed_audience=t.texts("handed_audience") if "handed_audience" in t else (),
        handed_name=t.text("handed_name", HANDED_NAME),
        key_figures=t.texts("key_figures"),
        calendar=calendar,
        forms=t.tables("forms", _form) if "forms" in t else (),
    )
    t.finish()
    return pack


def _unit_level(t: Table) -> tuple[UnitLevel, UnitDefaults]:
    return UnitLevel(t.text("code"), t.text("name"), t.flag("upper")), UnitDefaults(
        issuer_parent=t.text("issuer_parent", ""),
        issuer=t.text("issuer"),
        place=t.text("place"),
        symbol=t.text("symbol"),
        receiver=t.text("receiver"),
        authority=t.text("authority"),
        recipients=t.text("recipients"),
    )


def _area(t: Table) -> Area:
    return Area(t.text("code"), t.text("number"), t.text("name"), t.texts("aliases"))


def _indicator(t: Table) -> Indicator:
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
        source=t.text("source", COMPUTED if "formula" in t or "numerator" in t else TYPED),
        places=t.whole("places", 0),
        cumulative=t.flag("cumulative"),
        formerly=t.optional("formerly"),
        consolidate=t.choice("consolidate", Consolidate, Consolidate.NONE) if "consolidate" in t else None,
        weight=t.optional("weight"),
    )


def _period_kind(t: Table) -> PeriodKind:
    return PeriodKind(
        code=t.text("code"),
        label=t.text("label"),
        start=t.year_day("start"),
        end=t.year_day("end"),
        due=DueRule(t.whole("due_days"), t.flag("due_working")),
        previous=t.optional("previous"),
        report=t.text("report"),
    )


def _report_kind(t: Table) -> ReportKind:
    return ReportKind(
        t.text("code"), t.text("title"), t.text("subject"), t.text("symbol"), t.text("word"), t.text("excel")
    )


def _document_kind(t: Table) -> DocumentKind:
    return DocumentKind(
        code=t.text("code"),
        basis=t.choice("basis", DocumentBasis, DocumentBasis.PLAN),
        name=t.text("name"),
        title=t.text("title", ""),
        subject=t.text("subject"),
        symbol=t.text("symbol"),
        word=t.text("word"),
        excel=t.optional("excel"),
        file_name=t.text("file_name"),
    )


def _section(t: Table) -> Section:
    return Section(t.text("key"), t.text("title"), t.text("prompt", ""), t.optional("area"))


def _rule(t: Table) -> Rule:
    return Rule(
        code=t.text("code"),
        expression=t.optional("expression"),
        change=t.table("change", _sudden_change) if "change" in t else None,
        severity=t.choice("severity", Severity, Severity.WARNING),
        explanation=t.text("explanation"),
    )


def _form(t: Table) -> Form:
    return Form(
        code=t.text("code"),
        name=t.text("name"),
        number=t.text("number"),
        title=t.text("title"),
        unit=t.text("unit", ""),
        row_heading=t.text("row_heading"),
        total=t.text("total"),
        columns=t.nested("columns", _form_column),
        rows=t.nested("rows", lambda row: FormRowName(row.text("code"), row.text("name"))),
        rules=t.nested("rules", _rule) if "rules" in t else (),
    )


def _form_column(t: Table) -> FormColumn:
    return FormColumn(
        code=t.text("code"),
        number=t.text("number", ""),
        heading=t.text("heading"),
        groups=t.texts("groups"),
        formula=t.optional("formula"),
        carried=t.optional("carried"),
        source=t.optional("source"),
    )


def _sudden_change(t: Table) -> SuddenChange:
    return SuddenChange(t.text("code"), t.number("factor"))
