"""What a newer version of a pack changes, entry by entry, with a map from old codes of indicators to new ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any

from hhapp.packs.catalogue import DocumentKind, Pack, ReportKind
from hhapp.packs.inspection.catalogue import InspectionRules
from hhapp.packs.lineage import former_codes
from hhapp.packs.score.criteria import CriteriaSet
from hhapp.vn.numbers import format_date, format_number


class ChangeKind(StrEnum):
    """What happened to an entry. RENAMED: it has another code; its other fields may have changed too."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of an entry before and after, as text; "" where it had none."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What happened to one entry of a family. `code` is the new one, of a removed entry the old one."""

    family: str  # as in mau.toml; "pack" and "files" besides
    kind: ChangeKind
    code: str
    name: str
    was: str | None  # the code before, where it is another
    fields: tuple[FieldChange, ...]

    @property
    def shown(self) -> str:
        """One Vietnamese line."""
        named = f" “{self.name}”" if self.name else ""
        what = f"{_FAMILIES[self.family]}{named}{f' ({self.code})' if named and self.name != self.code else ''}"
        if self.kind in (ChangeKind.ADDED, ChangeKind.REMOVED):
            return f"{'Thêm' if self.kind is ChangeKind.ADDED else 'Bỏ'} {what}"
        moved = f": mã cũ {self.was}" if self.was else ""
        told = "; ".join(f"{_FIELDS.get(each.field, each.field)} {_from_to(each)}" for each in self.fields)
        return f"{'Đổi mã' if self.was else 'Sửa'} {what}{moved}{': ' if told else ''}{told}"


@dataclass(frozen=True, slots=True)
class PackChanges:
    """Everything in which two versions differ. `mapping`: old code -> new code of each indicator that went on."""

    old: str  # "mau-xa 2025.1"
    new: str
    entries: tuple[EntryChange, ...]
    mapping: Mapping[str, str]

    @property
    def lines(self) -> tuple[str, ...]:
        """One Vietnamese line each."""
        return tuple(entry.shown for entry in self.entries)


_FAMILIES = {
    "pack": "thông tin gói",
    "unit_levels": "cấp đơn vị",
    "unit_defaults": "thể thức văn bản của cấp",
    "areas": "lĩnh vực",
    "indicators": "chỉ tiêu",
    "period_kinds": "kỳ báo cáo",
    "report_kinds": "loại báo cáo",
    "document_kinds": "loại văn bản",
    "sections": "mục báo cáo",
    "rules": "quy tắc",
    "forms": "biểu",
    "annex": "từ ngữ cột phụ lục",
    "inspection": "mức của tự kiểm tra",
    "inspection_forms": "hình thức kiểm tra",
    "scopes": "phạm vi kiểm tra",
    "severities": "mức độ phát hiện",
    "sources": "căn cứ kiểm tra",
    "checklist": "mục kiểm tra",
    "criteria_set": "bộ tiêu chí",
    "components": "tiêu chí thành phần",
    "dossiers": "quy tắc hồ sơ trễ hạn",
    "dossier_fields": "lĩnh vực hồ sơ",
    "assignments": "quy tắc nhiệm vụ giao",
    "problems": "loại vướng mắc",
    "receivers": "nơi tổng hợp kiến nghị",
    "directive_reports": "báo cáo chỉ thị",
    "consolidation": "quy tắc tổng hợp",
    "rankings": "bảng xếp hạng",
    "thresholds": "mức đơn vị phải đạt",
    "files": "tệp mẫu",
}
_FIELDS = {
    "name": "tên",
    "number": "số",
    "aliases": "tên khác",
    "area": "lĩnh vực",
    "unit": "đơn vị tính",
    "kind": "loại",
    "level": "cấp",
    "numerator": "tử số",
    "denominator": "mẫu số",
    "formula": "công thức",
    "source": "nguồn",
    "places": "số lẻ",
    "cumulative": "lũy kế",
    "label": "tên",
    "start": "ngày đầu",
    "end": "ngày cuối",
    "due": "hạn gửi",
    "previous": "kỳ so sánh",
    "report": "loại báo cáo",
    "title": "tiêu đề",
    "subject": "trích yếu",
    "symbol": "ký hiệu",
    "word": "tệp Word",
    "excel": "tệp Excel",
    "prompt": "gợi ý",
    "expression": "điều kiện",
    "change": "đột biến",
    "severity": "mức độ",
    "explanation": "giải thích",
    "synonyms": "từ ngữ",
    "province": "tỉnh",
    "sample": "gói mẫu",
    "valid_from": "hiệu lực từ",
    "valid_to": "hiệu lực đến",
    "near_share": "mức gần đạt",
    "file_name": "tên tệp xuất",
    "submission_name": "tên gói gửi",
    "submission_megabytes": "cỡ lớn nhất của gói gửi (MB)",
    "handed_audience": "cách gọi các đơn vị cấp dưới",
    "handed_name": "tên gói giao việc",
    "key_figures": "số liệu chính",
    "issuer_parent": "cơ quan chủ quản",
    "issuer": "cơ quan ban hành",
    "place": "địa danh",
    "receiver": "kính gửi",
    "authority": "quyền hạn người ký",
    "recipients": "nơi nhận",
    "basis": "lập từ",
    "row_heading": "tiêu đề dòng",
    "total": "tổng",
    "columns": "cột",
    "rows": "dòng",
    "rules": "quy tắc",
    "share": "tỷ lệ đơn vị phải kiểm tra",
    "remedy_days": "số ngày khắc phục",
    "handled": "thế nào là đã xử lý",
    "unannounced": "không báo trước",
    "counts": "được tính",
    "partial": "theo chuyên đề",
    "text": "nội dung",
    "evidence": "chứng cứ",
    "answer": "kiểu trả lời",
    "required": "mức phải đạt",
    "required_by_plan": "mức theo kế hoạch",
    "sources": "căn cứ",
    "fact": "số liệu có sẵn",
    "criterion": "tiêu chí",
    "year": "năm",
    "version": "phiên bản",
    "bands": "xếp loại",
    "without_survey": "năm không khảo sát",
    "maximum": "điểm tối đa",
    "rule": "cách chấm",
    "rule_text": "cách tính",
    "not_applicable": "không phát sinh",
    "needs_evidence": "bắt buộc tài liệu",
    "facts": "nguồn số liệu",
    "timing": "lúc phải có thư",
    "days_before": "số ngày trước ngày hẹn",
    "days_after": "số ngày sau ngày hẹn",
    "reappointments": "số lần hẹn lại",
    "letter_rate": "tỷ lệ thư xin lỗi",
    "reason_required": "phải ghi lý do",
    "near_days": "số ngày sắp đến hạn",
    "reasons": "lý do gợi ý",
    "directive": "chỉ thị",
    "returned_limit": "số lần trả lại",
    "objective": "lý do khách quan",
    "subjective": "lý do chủ quan",
    "return_causes": "lý do trả lại",
    "period": "kỳ",
    "consolidate": "cách tổng hợp",
    "weight": "trọng số",
    "outliers": "quy tắc số liệu bất thường",
    "high_is_good": "cao là tốt",
    "least": "mẫu số nhỏ nhất",
    "reach": "mức phải đạt",
}
_ASSIGNMENT_FAMILIES = {"problems": "problems", "receivers": "receivers"}
_LONGEST_SHOWN = 100
_PACK_FIELDS = (
    *("name", "province", "sample", "valid_from", "valid_to", "near_share", "file_name", "key_figures"),
    *("submission_name", "submission_megabytes", "handed_audience", "handed_name"),
)

_SET_FIELDS = ("province", "year", "version", "name", "total", "sample", "bands", "without_survey", "due")


def compare_packs(old: Pack, new: Pack) -> PackChanges:
    """Everything in which `new` differs from `old`; the files of both must be at hand."""
    former = former_codes(new, old)
    entries = [
        *_own_fields(old, new),
        *_family("unit_levels", old.unit_levels, new.unit_levels),
        *_values("unit_defaults", old.unit_defaults, new.unit_defaults),
        *_family("areas", old.areas, new.areas),
        *_family("indicators", old.indicators, new.indicators, former=former),
        *_family("period_kinds", old.period_kinds, new.period_kinds, name=lambda each: str(each.label)),
        *_family("report_kinds", old.report_kinds, new.report_kinds, name=lambda each: str(each.subject)),
        *_family("document_kinds", old.document_kinds, new.document_kinds),
        *_family("sections", old.sections, new.sections, key="key", name=lambda each: str(each.title)),
        *_family("rules", old.rules, new.rules, name=lambda each: str(each.explanation)),
        *_family("forms", old.forms, new.forms),
        *_values("annex", {"annex": old.annex}, {"annex": new.annex}),
        *_inspection(old.inspection, new.inspection),
        *_criteria(old.criteria, new.criteria),
        *_further("dossiers", old.dossiers, new.dossiers, {"dossier_fields": "fields"}),
        *_further("assignments", old.assignments, new.assignments, _ASSIGNMENT_FAMILIES),
        *_family("directive_reports", _reports(old), _reports(new), key="kind", name=lambda each: str(each.kind)),
        *_consolidation(old, new),
        *_files(old, new),
    ]
    mapping = {was: code for code, was in former.items()}
    return PackChanges(f"{old.id} {old.version}", f"{new.id} {new.version}", tuple(entries), mapping)


def _own_fields(old: Pack, new: Pack) -> Iterator[EntryChange]:
    changed = tuple(_differences(old, new, _PACK_FIELDS))
    if changed:
        yield EntryChange("pack", ChangeKind.CHANGED, new.id, "", None, changed)


def _family(
    family: str,
    old: Sequence[Any],
    new: Sequence[Any],
    *,
    key: str = "code",
    name: Callable[[Any], str] = lambda each: str(each.name),
    former: Mapping[str, str] | None = None,
) -> Iterator[EntryChange]:
    before = {getattr(each, key): each for each in old}
    went_on = set()
    for each in new:
        code = getattr(each, key)
        was = code if former is None else former.get(code)
        if was not in before:
            yield EntryChange(family, ChangeKind.ADDED, code, name(each), None, ())
            continue
        went_on.add(was)
        names = [field.name for field in fields(each) if field.name not in (key, "formerly")]
        changed = tuple(_differences(before[was], each, names))
        if was != code:
            yield EntryChange(family, ChangeKind.RENAMED, code, name(each), was, changed)
        elif changed:
            yield EntryChange(family, ChangeKind.CHANGED, code, name(each), None, changed)
    for code, each in before.items():
        if code not in went_on:
            yield EntryChange(family, ChangeKind.REMOVED, code, name(each), None, ())


def _inspection(old: InspectionRules | None, new: InspectionRules | None) -> Iterator[EntryChange]:
    """Told where at least one has self-inspection; thresholds only where both have."""
    if old and new and (changed := tuple(_differences(old, new, ("share", "remedy_days", "handled")))):
        yield EntryChange("inspection", ChangeKind.CHANGED, "", "", None, changed)
    families: dict[str, tuple[str, str, str]] = {  # its field, its key, its name
        "inspection_forms": ("forms", "code", "name"),
        "scopes": ("scopes", "code", "name"),
        "severities": ("severities", "code", "name"),
        "sources": ("sources", "tag", "text"),
        "checklist": ("items", "code", "text"),
    }
    for family, (field, key, name) in families.items():
        before, after = (getattr(rules, field, ()) for rules in (old, new))
        yield from _family(family, before, after, key=key, name=attrgetter(name))


def _further(family: str, old: Any, new: Any, families: Mapping[str, str]) -> Iterator[EntryChange]:
    """A further file of the catalogue; its own fields are told only where both versions have it."""
    if old is not None and new is not None:
        names = [each.name for each in fields(new) if each.name not in {*families.values(), "reports"}]
        if changed := tuple(_differences(old, new, names)):
            yield EntryChange(family, ChangeKind.CHANGED, "", "", None, changed)
    for inner, field in families.items():
        yield from _family(inner, getattr(old, field, ()), getattr(new, field, ()))


def _consolidation(old: Pack, new: Pack) -> Iterator[EntryChange]:
    before, after = old.consolidation, new.consolidation
    if before and after and (changed := tuple(_differences(before, after, ("outliers",)))):
        yield EntryChange("consolidation", ChangeKind.CHANGED, "", "", None, changed)
    for family, field, name in (("rankings", "rankings", "name"), ("thresholds", "marks", "figure")):
        entries = (getattr(rules, field, ()) for rules in (before, after))
        yield from _family(family, *entries, key="figure", name=attrgetter(name))


def _reports(pack: Pack) -> Sequence[Any]:
    return pack.assignments.reports if pack.assignments else ()


def _values(family: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[EntryChange]:
    """Entries that have no life of their own: told only where both versions have them."""
    for code in new:
        changed = tuple(_differences(old[code], new[code])) if code in old else ()
        if changed:
            yield EntryChange(family, ChangeKind.CHANGED, code, code if family != "annex" else "", None, changed)


def _criteria(old: CriteriaSet | None, new: CriteriaSet | None) -> Iterator[EntryChange]:
    """The set's own fields where both packs have one, and its components also where only one has."""
    if old and new and (changed := tuple(_differences(old, new, _SET_FIELDS))):
        yield EntryChange("criteria_set", ChangeKind.CHANGED, "", "", None, changed)
    before, after = (criteria.components if criteria else () for criteria in (old, new))
    former = {each.code: each.formerly or each.code for each in after if each.formerly != "-"}
    yield from _family("components", before, after, former=former)


def _files(old: Pack, new: Pack) -> Iterator[EntryChange]:
    before, after = _templates(old), _templates(new)
    for name in sorted(before | after):
        if name not in before or name not in after:
            kind = ChangeKind.ADDED if name in after else ChangeKind.REMOVED
            yield EntryChange("files", kind, name, name, None, ())
        elif (old.folder / name).read_bytes() != (new.folder / name).read_bytes():
            yield EntryChange("files", ChangeKind.CHANGED, name, name, None, ())


def _templates(pack: Pack) -> set[str]:
    kinds: tuple[ReportKind | DocumentKind, ...] = (*pack.report_kinds, *pack.document_kinds)
    return {name for kind in kinds for name in (kind.word, kind.excel) if name}


def _differences(old: Any, new: Any, names: Iterable[str] | None = None) -> Iterator[FieldChange]:
    for name in names if names is not None else (field.name for field in fields(new)):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield FieldChange(name, _text(before), _text(after))


def _text(value: Any) -> str:
    """A value of the catalogue in words; the numbers of a small table one after the other."""
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case date():
            return format_date(value)
        case Mapping():
            return "; ".join(f"{key}: {_text(each)}" for key, each in value.items())
        case tuple():
            return ", ".join(_text(each) for each in value)
        case _ if is_dataclass(value):
            return "/".join(_text(getattr(value, field.name)) for field in fields(value))
        case Decimal():
            return format_number(value)
        case _:
            return str(value)


def _from_to(change: FieldChange) -> str:
    old, new = _short(change.old), _short(change.new)
    if not old:
        return f"thêm “{new}”"
    return f"bỏ “{old}”" if not new else f"“{old}” → “{new}”"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"
