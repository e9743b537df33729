"""The figures of a period: the entry grid in the order of the areas, with other periods beside it, and writing it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import EvidenceLink, IndicatorValue, ReportingPeriod
from hhapp.packs.catalogue import Indicator, IndicatorKind, Pack
from hhapp.packs.forms import split_source
from hhapp.services.checks import typed_text
from hhapp.services.figure_rules import RuleFinding, findings
from hhapp.services.figure_values import Figure, Typed, entry_text, read_typed, rounded, shown_value
from hhapp.services.form_checks import form_findings
from hhapp.services.form_values import figures_from_forms
from hhapp.services.period_compare import Change, change
from hhapp.services.period_figures import PastFigures, figures_of, kept_values
from hhapp.services.periods import PeriodRow, entering_period, own_period

FIGURE_SUBJECT = "indicator_value"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of the grid. `entry` is what a field shows for editing, `shown` what is printed.

    `value` of a ratio or formula is rounded as printed, and so are the changes against the period shown beside and the
    same period last year. `value_id` names the kept row that evidence supports.
    """

    code: str
    number: str
    name: str
    unit: str
    kind: IndicatorKind
    level: int
    editable: bool
    value: Decimal | None
    entry: str
    shown: str
    previous_shown: str
    note: str
    value_id: int | None
    evidence_count: int
    places: int
    missing_reason: str
    last_year_shown: str
    previous_change: Change | None
    last_year_change: Change | None
    from_form: str = ""  # the form in use that it is a total of, "Biểu II.06a"; it is typed there then


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The figures of one area."""

    area: str
    number: str
    name: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FigureGrid:
    """All figures of a period; `filled` of `to_fill` typed figures are there."""

    period: PeriodRow
    groups: tuple[FigureGroup, ...]
    findings: tuple[RuleFinding, ...]
    filled: int
    to_fill: int

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """Every figure in the order of the grid."""
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class BadCell:
    """A figure that cannot be kept as given, and why: a Vietnamese sentence."""

    code: str
    sentence: str


class FiguresRefusedError(UserError):
    """Figures were given together and none was kept; `cells` has everything that is wrong with them."""

    def __init__(self, cells: Sequence[BadCell], advice: str = "Hãy sửa các ô này rồi làm lại.") -> None:
        sentences = [cell.sentence for cell in cells]
        first = sentences[0] if len(cells) == 1 else f"{len(cells)} ô chưa đúng, chưa ghi ô nào. {sentences[0]}"
        super().__init__(first, advice, details="\n".join(sentences))
        self.cells = tuple(cells)


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """What keeping a given figure would change; `fault` says why it cannot be kept."""

    code: str
    number: str
    name: str
    old_shown: str
    new_shown: str
    fault: str


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the figures of a period."""

    kept: Mapping[str, IndicatorValue]
    evidence: Mapping[int, int]
    previous: Mapping[str, Figure]
    last_year: Mapping[str, Figure]
    forms: Mapping[str, str]  # names of the forms in use by the codes of the figures that come from them


def figure_grid(session: Session, pack: Pack, period_id: int, *, today: date | None = None) -> FigureGrid:
    """The grid of a period. Counts of the plan are taken as `counted_until` says.

    UserError when the period is gone or was opened with another pack.
    """
    period = own_period(session, pack, period_id)
    figures = figures_of(session, pack, period, today=today)
    past = PastFigures(session, pack, period)
    kept = kept_values(session, period_id)
    evidence = _evidence_counts(session, [row.id for row in kept.values()])
    beside = _Beside(kept, evidence, past.previous, past.last_year, _forms_in_use(session, pack, period_id))
    rows = [_row(indicator, figures[indicator.code], beside) for indicator in pack.indicators]
    groups = tuple(_groups(pack, rows))
    entries = [each for each in rows if each.editable]
    return FigureGrid(
        period=period,
        groups=groups,
        findings=(*findings(pack, figures, past.past()), *form_findings(session, pack, period)),
        filled=sum(bool(each.entry) for each in entries),
        to_fill=len(entries),
    )


def set_figure(session: Session, pack: Pack, period_id: int, code: str, typed: str, note: str | None = None) -> None:
    """Keep one typed figure ("1.234,5"); an empty text takes it away, `note` None leaves the note as it is.

    UserError when the text is not a figure of that kind, the figure is computed or comes from a form, or the
    period is closed.
    """
    period = entering_period(session, pack, period_id)
    _refuse_from_form(_indicator(pack, code), _forms_in_use(session, pack, period_id))
    read = read_typed(_indicator(pack, code), typed)
    _keep(period, code, read, None if note is None else typed_text(note, "Ghi chú"))
    session.flush()


def set_figures(session: Session, pack: Pack, period_id: int, typed: Mapping[str, str]) -> None:
    """Keep several typed figures by code; all, or none with FiguresRefusedError."""
    period = entering_period(session, pack, period_id)
    read: dict[str, Typed] = {}
    bad: dict[BadCell, str] = {}
    forms = _forms_in_use(session, pack, period_id)
    for code, text in typed.items():
        try:
            _refuse_from_form(_indicator(pack, code), forms)
            read[code] = read_typed(_indicator(pack, code), text)
        except UserError as error:
            bad[BadCell(code, error.sentence)] = error.advice
    if bad:
        raise FiguresRefusedError(tuple(bad), next(iter(bad.values())))
    for code, value in read.items():
        _keep(period, code, value, None)
    session.flush()


def set_missing_reason(session: Session, pack: Pack, period_id: int, code: str, reason: str) -> None:
    """Say why a figure is missing; an empty reason takes it away. UserError where there is a figure."""
    period = entering_period(session, pack, period_id)
    indicator = _indicator(pack, code)
    if not indicator.typable:
        raise UserError(f"“{indicator.name}” do chương trình tính.", "Ghi lý do ở các số liệu mà nó được tính từ đó.")
    _refuse_from_form(indicator, _forms_in_use(session, pack, period_id))
    row = next((value for value in period.values if value.code == code), None)
    if row is not None and (row.value is not None or row.text):
        raise UserError(f"“{indicator.name}” đã có số liệu.", "Xóa số liệu trước khi ghi lý do chưa có.")
    if row is None:
        row = IndicatorValue(code=code, note="")
        period.values.append(row)
    row.missing_reason = typed_text(reason, "Lý do")
    session.flush()


def preview_figures(
    session: Session, pack: Pack, period_id: int, typed: Mapping[str, str]
) -> tuple[FigureDifference, ...]:
    """What `set_figures` would change, in the order of the pack; figures that stay as they are are left out."""
    own_period(session, pack, period_id)
    kept, forms = kept_values(session, period_id), figures_from_forms(session, pack, period_id)
    unknown = typed.keys() - {indicator.code for indicator in pack.indicators}
    faults = [FigureDifference(code, "", "", "", "", _no_such(code).sentence) for code in sorted(unknown)]
    old = {code: Typed(row.value, row.text) for code, row in kept.items()}
    old |= {code: Typed(total, None) for code, total in forms.items()}
    return (*_differences(pack, old, typed, _forms_in_use(session, pack, period_id)), *faults)


def _differences(
    pack: Pack, kept: Mapping[str, Typed], typed: Mapping[str, str], forms: Mapping[str, str]
) -> Iterable[FigureDifference]:
    for indicator in pack.indicators:
        if indicator.code not in typed:
            continue
        old = kept.get(indicator.code, Typed(None, None))
        try:
            new, fault = read_typed(indicator, typed[indicator.code]), ""
        except UserError as error:
            new, fault = Typed(None, typed[indicator.code]), error.sentence
        if not fault and new != old and indicator.code in forms:
            fault = _from_form(indicator, forms[indicator.code]).sentence
        if fault or new != old:
            yield FigureDifference(
                indicator.code,
                indicator.number,
                indicator.name,
                _typed_shown(indicator, old),
                _typed_shown(indicator, new),
                fault,
            )


def _typed_shown(indicator: Indicator, typed: Typed) -> str:
    return typed.text or "" if typed.value is None else shown_value(indicator, typed.value)


def _indicator(pack: Pack, code: str) -> Indicator:
    found = next((each for each in pack.indicators if each.code == code), None)
    if found is None:
        raise _no_such(code)
    return found


def _no_such(code: str) -> UserError:
    return UserError(f"Không có chỉ tiêu “{code}” trong gói biểu mẫu.", "Hãy xem lại mã chỉ tiêu.")


def _forms_in_use(session: Session, pack: Pack, period_id: int) -> dict[str, str]:
    """Names of the forms by the codes of figures that come from them now."""
    names = {form.code: form.name for form in pack.forms}
    taken = figures_from_forms(session, pack, period_id)
    return {i.code: names[named[0]] for i in pack.indicators if i.code in taken and (named := split_source(i.source))}


def _refuse_from_form(indicator: Indicator, forms: Mapping[str, str]) -> None:
    if indicator.code in forms:
        raise _from_form(indicator, forms[indicator.code])


def _from_form(indicator: Indicator, form: str) -> UserError:
    return UserError(f"“{indicator.name}” lấy từ {form}.", f"Hãy sửa ở {form}.")


def _keep(period: ReportingPeriod, code: str, typed: Typed, note: str | None) -> None:
    """An emptied row stays: evidence and note belong to it, and its id must not go to another figure."""
    row = next((value for value in period.values if value.code == code), None)
    has_figure = typed.value is not None or bool(typed.text)
    if row is None and not has_figure and not note:
        return
    if row is None:
        row = IndicatorValue(code=code, note="", missing_reason="")
        period.values.append(row)
    row.value, row.text = typed.value, typed.text
    row.note = row.note if note is None else note
    row.missing_reason = "" if has_figure else row.missing_reason


def _groups(pack: Pack, rows: Sequence[FigureRow]) -> Iterable[FigureGroup]:
    """The rows of each area that has any, in the order of the pack."""
    by_code = {row.code: row for row in rows}
    for area in pack.areas:
        own = tuple(by_code[indicator.code] for indicator in pack.indicators if indicator.area == area.code)
        if own:
            yield FigureGroup(area.code, area.number, area.name, own)


def _evidence_counts(session: Session, value_ids: list[int]) -> Mapping[int, int]:
    query = (
        select(EvidenceLink.subject_id, func.count().label("total"))
        .where(EvidenceLink.subject == FIGURE_SUBJECT, EvidenceLink.subject_id.in_(value_ids))
        .group_by(EvidenceLink.subject_id)
    )
    return {row.subject_id: row.total for row in session.execute(query)}


def _row(indicator: Indicator, figure: Figure, beside: _Beside) -> FigureRow:
    kept = beside.kept.get(indicator.code)
    value, form = rounded(indicator, figure.value), beside.forms.get(indicator.code, "")
    previous, last_year = (past.get(indicator.code) for past in (beside.previous, beside.last_year))
    return FigureRow(
        code=indicator.code,
        number=indicator.number,
        name=indicator.name,
        unit=indicator.unit,
        kind=indicator.kind,
        level=indicator.level,
        editable=indicator.typable and not form,
        value=value,
        entry="" if form or kept is None else entry_text(indicator, Typed(kept.value, kept.text)),
        shown=figure.shown,
        previous_shown="" if previous is None else previous.shown,
        note="" if kept is None else kept.note,
        value_id=None if kept is None else kept.id,
        evidence_count=0 if kept is None else beside.evidence.get(kept.id, 0),
        places=indicator.places,
        missing_reason="" if kept is None else kept.missing_reason,
        last_year_shown="" if last_year is None else last_year.shown,
        previous_change=_change(indicator, value, previous),
        last_year_change=_change(indicator, value, last_year),
        from_form=form,
    )


def _change(indicator: Indicator, value: Decimal | None, before: Figure | None) -> Change | None:
    if before is None:
        return None
    return change(indicator.kind, indicator.places, value, rounded(indicator, before.value))
