"""Faults of a catalogue as a whole: codes used twice, names that lead nowhere, formulas in a circle, missing files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import PureWindowsPath

from hhapp.errors import UserError
from hhapp.packs import formula
from hhapp.packs.assignments.check import wrong_assignment_rules
from hhapp.packs.catalogue import (
    COMPUTED,
    LAST_YEAR,
    PLAN_PREFIX,
    PREVIOUS,
    TYPED,
    DocumentBasis,
    DocumentKind,
    Indicator,
    IndicatorKind,
    Pack,
    PeriodKind,
    ReportKind,
    SuddenChange,
    UnitDefaults,
)
from hhapp.packs.consolidation.check import wrong_consolidation
from hhapp.packs.context import TaskTotals
from hhapp.packs.dossiers.check import wrong_dossier_rules
from hhapp.packs.faults import Fault, no_such
from hhapp.packs.form_check import form_faults, source_fault
from hhapp.packs.forms import FORM_PREFIX, split_source
from hhapp.packs.inspection.check import wrong_entries as wrong_inspection
from hhapp.packs.officers.check import wrong_entries as wrong_officers
from hhapp.packs.reading import Notes

_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_FIELD = re.compile(r"[a-z][a-z0-9_]*")  # templates say sections.tthc
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # also the name of a folder
_VERSION = re.compile(r"[0-9]+([.-]?[a-z0-9]+)*")
_LONGEST_NAME = 60
_UNIT_WORDS = tuple(case(word) for case in (str.lower, str.upper) for word in ("name", "place", "bare", "superior"))
_PLAN_COUNTS = frozenset(f.name for f in fields(TaskTotals)) - {"rate"}
_MOST_PLACES = 6
_MOST_MEGABYTES = 50  # what `submission check` reads
_MOST_KEY_FIGURES = 8  # a QR code with more is too fine to photograph
_OPTIONAL = frozenset({"document_kinds"})
_SUMS = frozenset({IndicatorKind.COUNT, IndicatorKind.MONEY})


_OF_A_PERIOD = dict.fromkeys(  # bases whose subject may name the period reported on
    (DocumentBasis.DIRECTIVE_REPORT, DocumentBasis.MISSING_REPORTS, DocumentBasis.CONSOLIDATED), ("period",)
)


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A fault of one entry; `keys` are those it depends on, the first is where it is told."""

    family: str
    position: int
    keys: tuple[str, ...]
    what: str


def faults(pack: Pack, notes: Notes) -> tuple[Fault, ...]:
    """Every fault that shows only when the entries are seen together.

    Where an entry's key could not be read, what would follow from that is not told.
    """
    found = (*_pack(pack), *_codes(pack), *_links(pack), *_indicators(pack), *_cycles(pack), *_rules(pack))
    periods, kinds = [each.code for each in pack.period_kinds], [each.code for each in pack.document_kinds]
    further = (
        *form_faults(pack),
        *wrong_inspection(pack),
        *wrong_officers(pack),
        *wrong_dossier_rules(pack.dossiers),
        *wrong_assignment_rules(pack.assignments, kinds, periods),
        *wrong_consolidation(pack),
    )
    return tuple(
        notes.entry(wrong.family, wrong.position).fault(wrong.keys[0], wrong.what)
        for wrong in (*found, *(_Wrong(*each) for each in further), *_files(pack))
        if not any((wrong.family, wrong.position, key) in notes.spoilt for key in wrong.keys)
    )


def with_computing_order(pack: Pack) -> Pack:
    """The pack (free of faults) with `computed` in an order in which each code comes after what it needs."""
    graph = {i.code: sorted(needs) for i in pack.indicators if (needs := _needs(i))}  # sorted: the same every time
    order = tuple(code for code in TopologicalSorter(graph).static_order() if code in graph)
    return replace(pack, computed=order)


def is_plain_name(name: str, ending: str) -> bool:
    """Whether a file of the pack may be called so: in no other folder, with this ending, usable under Windows."""
    return (
        re.fullmatch(r"\w[\w .()-]{0,99}", name) is not None
        and name.endswith(ending)
        and not PureWindowsPath(name).is_reserved()
    )


def _needs(indicator: Indicator) -> frozenset[str]:
    if indicator.formula:
        return formula.parse(indicator.formula).codes
    return frozenset(indicator.needs)


_FILE_NAMES = {
    "file_name": ("unit", "period"),
    "submission_name": ("unit", "period", "version"),
    "handed_name": ("unit", "year", "version"),
}


def _pack(pack: Pack) -> Iterator[_Wrong]:
    if not _is_folder_name(pack.id, _ID):
        yield _Wrong("", 0, ("id",), "chỉ gồm a-z, 0-9 và dấu - ở giữa, thí dụ “mau-xa”")
    if not _is_folder_name(pack.version, _VERSION):
        yield _Wrong("", 0, ("version",), "bắt đầu bằng số, chỉ gồm a-z, 0-9, dấu chấm, dấu -, thí dụ “2025.1”")
    if pack.valid_from and pack.valid_to and pack.valid_to < pack.valid_from:
        yield _Wrong("", 0, ("valid_to", "valid_from"), "trước ngày bắt đầu hiệu lực (valid_from); sửa một trong hai")
    for key, words in _FILE_NAMES.items():
        name = getattr(pack, key)
        if name and not _is_file_name(name, *words):
            allowed = " và ".join((", ".join(f"{{{word}}}" for word in words[:-1]), f"{{{words[-1]}}}"))
            yield _Wrong("", 0, (key,), f"chỉ gồm chữ không dấu, số, _ -, {allowed}")
    if not 1 <= pack.submission_megabytes <= _MOST_MEGABYTES:
        yield _Wrong("", 0, ("submission_megabytes",), f"phải từ 1 đến {_MOST_MEGABYTES}")
    codes = {indicator.code for indicator in pack.indicators}
    for code in pack.key_figures:
        if codes and code not in codes:
            yield _Wrong("", 0, ("key_figures",), no_such("chỉ tiêu", code, codes))
    if len(pack.key_figures) > _MOST_KEY_FIGURES:
        yield _Wrong("", 0, ("key_figures",), f"nhiều nhất {_MOST_KEY_FIGURES} chỉ tiêu; bỏ bớt")


def _is_file_name(pattern: str, *names: str) -> bool:
    """Whether a pattern of exported files' names is plain ASCII and names something of what it may."""
    return re.fullmatch(rf"[A-Za-z0-9_-]*(\{{({'|'.join(names)})\}}[A-Za-z0-9_-]*)+", pattern) is not None


def _is_folder_name(name: str, pattern: re.Pattern[str]) -> bool:
    fits = len(name) <= _LONGEST_NAME and pattern.fullmatch(name) is not None
    return fits and not PureWindowsPath(name).is_reserved()


def _codes(pack: Pack) -> Iterator[_Wrong]:
    families: dict[str, tuple[str, Iterable[str]]] = {
        "unit_levels": ("code", (level.code for level in pack.unit_levels)),
        "areas": ("code", (area.code for area in pack.areas)),
        "indicators": ("code", (indicator.code for indicator in pack.indicators)),
        "period_kinds": ("code", (kind.code for kind in pack.period_kinds)),
        "report_kinds": ("code", (kind.code for kind in pack.report_kinds)),
        "document_kinds": ("code", (kind.code for kind in pack.document_kinds)),
        "sections": ("key", (section.key for section in pack.sections)),
        "rules": ("code", (rule.code for rule in pack.rules)),
    }
    for family, (key, codes) in families.items():
        seen: set[str] = set()
        for at, code in enumerate(codes):
            if code in seen:
                yield _Wrong(family, at, (key,), f"mã “{code}” đã dùng ở trên; đặt mã khác")
            seen.add(code)
        if not seen and family not in _OPTIONAL:
            yield _Wrong("", 0, (family,), "phải có ít nhất một mục")
    for at, indicator in enumerate(pack.indicators):
        if not _CODE.fullmatch(indicator.code):
            yield _Wrong("indicators", at, ("code",), "mã chỉ gồm a-z, 0-9, _ và dấu chấm")
        if indicator.code.startswith((PREVIOUS, LAST_YEAR)):
            yield _Wrong("indicators", at, ("code",), f"mã không được bắt đầu bằng {PREVIOUS} hay {LAST_YEAR}")
    for at, section in enumerate(pack.sections):
        if not _FIELD.fullmatch(section.key):
            yield _Wrong("sections", at, ("key",), "mã chỉ gồm a-z, 0-9 và _")
    yield from _former_codes(pack)


def _former_codes(pack: Pack) -> Iterator[_Wrong]:
    moved = {indicator.code for indicator in pack.indicators if indicator.formerly}
    stayed = {indicator.code for indicator in pack.indicators} - moved
    seen: set[str] = set()
    for at, indicator in enumerate(pack.indicators):
        former = indicator.formerly
        if former in stayed or former in seen or former == indicator.code:
            yield _Wrong("indicators", at, ("formerly",), f"mã cũ “{former}” là của một chỉ tiêu khác; sửa mã cũ")
        seen |= {former} if former else set()


def _links(pack: Pack) -> Iterator[_Wrong]:
    areas = {area.code for area in pack.areas}
    for at, indicator in enumerate(pack.indicators):
        if areas and indicator.area not in areas:
            yield _Wrong("indicators", at, ("area",), no_such("lĩnh vực", indicator.area, areas))
    for at, section in enumerate(pack.sections):
        if areas and section.area and section.area not in areas:
            yield _Wrong("sections", at, ("area",), no_such("lĩnh vực", section.area, areas))
    for at, kind in enumerate(pack.period_kinds):
        yield from _period_kind(at, kind, pack)


def _period_kind(at: int, kind: PeriodKind, pack: Pack) -> Iterator[_Wrong]:
    kinds = {each.code for each in pack.period_kinds}
    reports = {each.code for each in pack.report_kinds}
    if reports and kind.report not in reports:
        yield _Wrong("period_kinds", at, ("report",), no_such("loại báo cáo", kind.report, reports))
    if kind.previous and kind.previous not in kinds:
        yield _Wrong("period_kinds", at, ("previous",), no_such("kỳ", kind.previous, kinds))
    if kind.start.of(2023) > kind.end.of(2023):
        yield _Wrong("period_kinds", at, ("end", "start"), "ngày cuối kỳ trước ngày đầu kỳ; sửa một trong hai")


def _indicators(pack: Pack) -> Iterator[_Wrong]:
    codes = {indicator.code for indicator in pack.indicators}
    for at, indicator in enumerate(pack.indicators):
        for keys, what in (*_shape(indicator), *_source(indicator, pack)):
            yield _Wrong("indicators", at, keys, what)
        if indicator.formula:
            for what in _formula_faults(indicator.formula, codes, is_rule=False):
                yield _Wrong("indicators", at, ("formula",), what)
        for key in ("numerator", "denominator"):
            code = getattr(indicator, key)
            if code and code not in codes:
                yield _Wrong("indicators", at, (key,), no_such("chỉ tiêu", code, codes))


def _shape(indicator: Indicator) -> Iterator[tuple[tuple[str, ...], str]]:
    """Do kind, formula and the parts of a ratio fit each other?"""
    is_ratio = indicator.kind is IndicatorKind.RATIO
    if is_ratio and len(indicator.needs) < 2:
        missing = "denominator" if indicator.numerator else "numerator"
        yield (missing, "kind", "numerator", "denominator"), "tỷ lệ phải có tử số (numerator) và mẫu số (denominator)"
    if not is_ratio and indicator.needs:
        yield ("kind", "numerator", "denominator"), "tử số, mẫu số chỉ dùng với tỷ lệ (kind = ratio)"
    if is_ratio and indicator.formula:
        yield ("formula", "kind"), "tỷ lệ không có công thức (formula); xóa đi"
    if indicator.level not in (1, 2):
        yield ("level",), "chỉ là 1 hoặc 2"
    if not 0 <= indicator.places <= _MOST_PLACES:
        yield ("places",), f"phải từ 0 đến {_MOST_PLACES}"


def _source(indicator: Indicator, pack: Pack) -> Iterator[tuple[tuple[str, ...], str]]:
    keys = ("source", "formula", "kind")
    count = indicator.source.removeprefix(PLAN_PREFIX)
    is_computed = indicator.kind is IndicatorKind.RATIO or bool(indicator.formula)
    of_form = split_source(indicator.source) is not None
    if indicator.source not in (TYPED, COMPUTED) and count == indicator.source and not of_form:
        known = f"{TYPED}, {COMPUTED}, {PLAN_PREFIX}… hoặc {FORM_PREFIX}BIỂU.CỘT"
        yield keys, f"nguồn “{indicator.source}” không rõ là gì; ghi {known}"
    elif of_form and (fault := source_fault(indicator, pack)):
        yield keys, fault
    elif of_form and indicator.kind not in _SUMS:
        yield keys, "số lấy từ biểu chỉ dùng với chỉ tiêu số lượng, tiền"
    elif count != indicator.source and count not in _PLAN_COUNTS:
        yield keys, f"kế hoạch không đếm “{count}”; chỉ có {', '.join(sorted(_PLAN_COUNTS))}"
    elif is_computed != (indicator.source == COMPUTED):
        yield keys, f"phải là “{COMPUTED}” khi có công thức hoặc tỷ lệ, và chỉ khi đó"


def _formula_faults(text: str, codes: set[str], *, is_rule: bool) -> Iterator[str]:
    try:
        read = formula.parse(text)
    except UserError as error:
        yield str(error)
        return
    if read.is_rule != is_rule:
        yield "phải là một phép so sánh" if is_rule else "phải là phép tính, không phải phép so sánh"
    named = {code.removeprefix(PREVIOUS).removeprefix(LAST_YEAR) if is_rule else code for code in read.codes}
    if codes:
        yield from (no_such("chỉ tiêu", code, codes) for code in sorted(named - codes))


def _cycles(pack: Pack) -> Iterator[_Wrong]:
    position = {indicator.code: at for at, indicator in enumerate(pack.indicators)}
    graph: dict[str, Collection[str]] = {}
    for indicator in pack.indicators:
        try:
            graph[indicator.code] = _needs(indicator) & position.keys()
        except UserError:  # told where formulas are checked
            continue
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        at = min(position[code] for code in error.args[1])
        key = "formula" if pack.indicators[at].formula else "numerator"
        yield _Wrong("indicators", at, (key,), f"công thức vòng tròn: {' → '.join(error.args[1])}; bỏ một chỗ")


def _rules(pack: Pack) -> Iterator[_Wrong]:
    codes = {indicator.code for indicator in pack.indicators}
    for at, rule in enumerate(pack.rules):
        if (rule.expression is None) == (rule.change is None):
            keys = ("expression", "change")
            yield _Wrong("rules", at, keys, "phải có điều kiện (expression) hoặc đột biến (change), một trong hai")
        elif rule.expression is not None:
            for what in _formula_faults(rule.expression, codes, is_rule=True):
                yield _Wrong("rules", at, ("expression",), what)
        elif rule.change is not None:
            for key, what in _change(rule.change, pack):
                yield _Wrong("rules", at, (f"change.{key}", key), what)


def _change(change: SuddenChange, pack: Pack) -> Iterator[tuple[str, str]]:
    kinds = {indicator.code: indicator.kind for indicator in pack.indicators}
    if change.code not in kinds:
        yield "code", no_such("chỉ tiêu", change.code, kinds)
    elif kinds[change.code] in (IndicatorKind.TEXT, IndicatorKind.YES_NO):
        yield "code", f"chỉ tiêu “{change.code}” không phải là số; chọn chỉ tiêu khác"
    if change.factor <= 1:
        yield "factor", "phải lớn hơn 1"


def _marks(pack: Pack) -> Iterator[_Wrong]:
    """Names in braces that nothing would be put in for: they would stand in every document as they are."""
    period = (("period_kinds", at, ("label",), each.label, ("year",)) for at, each in enumerate(pack.period_kinds))
    report = (
        ("report_kinds", at, ("subject",), each.subject, ("period",)) for at, each in enumerate(pack.report_kinds)
    )
    other = (
        ("document_kinds", at, ("subject",), each.subject, ("year", *_OF_A_PERIOD.get(each.basis, ())))
        for at, each in enumerate(pack.document_kinds)
    )
    level = (
        ("unit_levels", at, (key.name,), getattr(pack.unit_defaults[each.code], key.name), _UNIT_WORDS)
        for at, each in enumerate(pack.unit_levels)
        for key in fields(UnitDefaults)
    )
    for family, at, keys, text, known in (*period, *report, *other, *level):
        for name in re.findall(r"\{([^{}]*)\}", text):
            if name not in known:
                may = ", ".join(f"{{{each}}}" for each in known)
                yield _Wrong(family, at, keys, f"không có “{{{name}}}”; chỉ có {may}")


def _files(pack: Pack) -> Iterator[_Wrong]:
    kinds: dict[str, tuple[ReportKind | DocumentKind, ...]] = {
        "report_kinds": pack.report_kinds,
        "document_kinds": pack.document_kinds,
    }
    for family, members in kinds.items():
        for at, kind in enumerate(members):
            for key, name, ending in (("word", kind.word, ".docx"), ("excel", kind.excel, ".xlsx")):
                if name is not None and not is_plain_name(name, ending):
                    yield _Wrong(family, at, (key,), f"phải là tên một tệp {ending} trong thư mục của gói")
                elif name is not None and not (pack.folder / name).is_file():
                    yield _Wrong(family, at, (key,), f"không có tệp “{name}”; thêm tệp hoặc sửa tên")
    yield from _marks(pack)
    for at, document in enumerate(pack.document_kinds):
        if not _is_file_name(document.file_name, "unit", "year", "day", "mark"):
            what = "chỉ gồm chữ không dấu, số, _ -, {unit}, {year}, {day} và {mark}"
            yield _Wrong("document_kinds", at, ("file_name",), what)
