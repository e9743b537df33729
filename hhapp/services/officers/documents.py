"""Documents of training as plain data. Numbers and names are the services'; nothing is worked out anew here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.officers.catalogue import ListKey, name_of
from hhapp.packs.officers.context import (
    CardCertificate,
    CardLine,
    CardPerson,
    CardPosition,
    CardYear,
    Learner,
    PivotFigure,
    PivotLine,
    TrainingCardContext,
    TrainingClass,
    TrainingLack,
    TrainingListContext,
    TrainingPlanContext,
    TrainingPlanLine,
    TrainingResultContext,
    TrainingShare,
)
from hhapp.packs.officers.pivot_cells import pivot_cells
from hhapp.services.asked import Asked
from hhapp.services.officers.courses import (
    CourseRow,
    CourseWords,
    ParticipationRow,
    PlanLineRow,
    counted_on,
    course_row,
    course_rows,
    participation_rows,
    plan_lines,
)
from hhapp.services.officers.duties import (
    Share,
    degree_share,
    lacks,
    periods_of,
    periods_rows,
    plan_share,
)
from hhapp.services.officers.person import SEXES, Held, Person, officer_rules
from hhapp.services.officers.pivot import Pivot, PivotCell, training_pivot
from hhapp.services.officers.register import CertificateRow, OfficerRow, officer_detail
from hhapp.vn.numbers import format_date, format_percent


def training_plan_document(asked: Asked) -> TrainingPlanContext:
    """The training plan of the year. UserError where it has no line."""
    lines = plan_lines(asked.session, asked.pack, asked.unit_id, asked.year, asked.on)
    if not lines:
        raise UserError(f"Chưa có kế hoạch đào tạo, bồi dưỡng năm {asked.year}.", "Hãy nhập các dòng kế hoạch trước.")
    return TrainingPlanContext(
        **_base(asked),
        lines=tuple(_plan_line(asked.pack, line) for line in lines),
        headcount=sum(line.words.headcount or 0 for line in lines),
        cost=sum((line.words.cost or Decimal(0) for line in lines), Decimal(0)),
    )


def training_list_document(asked: Asked) -> TrainingListContext:
    """Who is sent to the class `subject_id`, the newest of the year where it is None. UserError where nobody is."""
    course = _course(asked)
    rows = [
        row
        for row in participation_rows(asked.session, asked.pack, asked.unit_id, course_id=course.id)
        if not row.teaching
    ]
    if not rows:
        raise UserError(f"Chưa cử ai đi học lớp “{course.words.name}”.", "Hãy chọn người đi học trước.")
    return TrainingListContext(
        **_base(asked),
        course=_class(course.id, course),
        learners=tuple(_learner(asked.pack, number, row) for number, row in enumerate(rows, start=1)),
        women=sum(row.officer.is_woman for row in rows),
        minority=sum(row.officer.minority for row in rows),
        sex_unknown=sum(not row.officer.person.sex for row in rows),
        ethnic_unknown=sum(not row.officer.person.ethnic for row in rows),
    )


def training_result_document(asked: Asked) -> TrainingResultContext:
    """The results of the year up to the day. UserError where no class has ended."""
    session, pack, unit_id, year = asked.session, asked.pack, asked.unit_id, asked.year
    start, end = date(year, 1, 1), max(min(asked.on, date(year, 12, 31)), date(year, 1, 1))
    ended = [
        row
        for row in course_rows(session, pack, unit_id)
        if (day := counted_on(row.words)) is not None and start <= day <= end
    ]
    if not ended:
        raise UserError(
            f"Đến {format_date(end)} chưa có lớp nào của năm {year} kết thúc.", "Hãy ghi ngày của các lớp học."
        )
    pivot = training_pivot(session, pack, unit_id, start, end)
    lines = tuple(_pivot_lines(pivot))
    obliged = [row for row in periods_rows(session, pack, unit_id, year, asked.on) if row.required is not None]
    found = [plan_share(session, pack, unit_id, year, asked.on), degree_share(session, pack, unit_id, end)]
    return TrainingResultContext(
        **_base(asked),
        start=start,
        end=end,
        classes=tuple(_class(number, row) for number, row in enumerate(ended, start=1)),
        columns=tuple(_over_everybody(asked, pivot)),
        lines=lines,
        total=_figure("tong", "Tổng số", pivot.total),
        cells=pivot_cells(lines),
        cost=sum((row.words.cost or Decimal(0) for row in ended), Decimal(0)),
        shares=tuple(_share(share) for share in found if share is not None),
        obliged=len(obliged),
        fulfilled=sum(row.fulfilled for row in obliged),
        lacks=tuple(
            TrainingLack(
                lack.officer.name, lack.officer.held.position, lack.officer.held.department, lack.sentence, lack.basis
            )
            for lack in lacks(session, pack, unit_id, year, asked.on)
        ),
        unplaced=pivot.unplaced,
        sex_unknown=pivot.sex_unknown,
        ethnic_unknown=pivot.ethnic_unknown,
    )


def training_card_document(asked: Asked) -> TrainingCardContext:
    """The card of the officer `subject_id`, everything up to the day.

    Where it is None: of whoever took part in most classes of the year. UserError where nobody did.
    """
    officer_id = _busiest(asked) if asked.subject_id is None else asked.subject_id
    detail = officer_detail(asked.session, asked.pack, officer_id, asked.on)
    rows = participation_rows(asked.session, asked.pack, asked.unit_id, officer_id=officer_id)
    begun = [row for row in rows if row.course.starts_on is None or row.course.starts_on <= asked.on]
    years = sorted({row.course.year for row in begun}, reverse=True)
    return TrainingCardContext(
        **_base(asked),
        person=_person(asked.pack, detail.row),
        positions=tuple(
            _position(asked.pack, held) for held in detail.positions if held.from_on is None or held.from_on <= asked.on
        ),
        years=tuple(
            _card_year(asked, officer_id, year, [row for row in begun if row.course.year == year]) for year in years
        ),
        certificates=tuple(
            _certificate(each) for each in detail.certificates if each.issued_on is None or each.issued_on <= asked.on
        ),
    )


def _base(asked: Asked) -> dict[str, Any]:
    return {"pack": asked.pack.info, "unit": asked.unit, "document": asked.info, "on": asked.on}


def _course(asked: Asked) -> CourseRow:
    if asked.subject_id is not None:
        return course_row(asked.session, asked.pack, asked.subject_id)
    rows = course_rows(asked.session, asked.pack, asked.unit_id, asked.year)
    if not rows:
        raise UserError(f"Năm {asked.year} chưa có lớp học nào.", "Hãy nhập lớp học trước.")
    return max(rows, key=lambda row: (row.words.starts_on or date.min, row.id))


def _busiest(asked: Asked) -> int:
    rows = participation_rows(asked.session, asked.pack, asked.unit_id, year=asked.year)
    if not rows:
        raise UserError("Chưa chọn người lập phiếu.", "Chọn một người trong danh sách cán bộ.")
    return Counter(row.officer.id for row in rows).most_common(1)[0][0]


def _plan_line(pack: Pack, line: PlanLineRow) -> TrainingPlanLine:
    words = line.words
    return TrainingPlanLine(
        number=line.position,
        need=words.need,
        title=words.title,
        content=line.content_name,
        programme=name_of(officer_rules(pack).programmes, words.programme),
        form=line.form_name,
        participants=words.participants,
        headcount=words.headcount,
        periods=words.periods,
        time=words.time,
        cost=words.cost,
        cost_source=line.cost_source_name,
        standing=line.standing,
        note=words.note,
    )


def _class(number: int, row: CourseRow) -> TrainingClass:
    words = row.words
    day = f" ngày {format_date(words.decision_on)}" if words.decision_on else ""
    return TrainingClass(
        number=number,
        name=words.name,
        content=row.content_name,
        programme=row.programme_name,
        form=row.form_name,
        place=words.place,
        organiser=words.organiser,
        decision=f"{words.decision_number}{day}".strip(),
        starts_on=words.starts_on,
        ends_on=words.ends_on,
        time=_time(words),
        periods=words.periods,
        cost=words.cost,
        cost_source=row.cost_source_name,
        sent=row.sent,
        completed=row.completed,
    )


def _time(words: CourseWords) -> str:
    return _from_to(words.starts_on, words.ends_on, "")


def _from_to(start: date | None, end: date | None, open_end: str) -> str:
    """ "02/03/2026 – 06/03/2026", one day alone where both are the same or one is missing."""
    days = [format_date(day) if day else "" for day in (start, end)]
    days[1] = days[1] or open_end
    return " – ".join(dict.fromkeys(day for day in days if day))


def _learner(pack: Pack, number: int, row: ParticipationRow) -> Learner:
    person, held = row.officer.person, row.officer.held
    return Learner(
        number=number,
        name=person.name,
        born=person.born_shown,
        sex=SEXES.get(person.sex, ""),
        ethnic=person.ethnic,
        kind=row.officer.kind_name,
        position=held.position,
        department=held.department,
        teaching=row.teaching,
        state=row.state.shown,
        result=row.result_name,
        certificate_number=row.certificate_number,
        certificate_on=row.certificate_on,
        identity=_identity(pack, person),
    )


def _identity(pack: Pack, person: Person) -> str:
    """The personal identity number, only where the pack's forms ask for it."""
    return person.identity_number if officer_rules(pack).asks_identity else ""


def _figure(code: str, name: str, cell: PivotCell) -> PivotFigure:
    return PivotFigure(
        code, name, cell.turns, cell.people, cell.women_turns, cell.women, cell.minority_turns, cell.minority
    )


def _pivot_lines(pivot: Pivot) -> Iterator[PivotLine]:
    for row in pivot.rows:
        figures = tuple(
            _figure(column.code, column.name, pivot.cells[row.code, column.code]) for column in pivot.columns
        )
        yield PivotLine(
            row.number, row.code, row.name, _figure(row.code, row.name, pivot.row_totals[row.code]), figures
        )


def _over_everybody(asked: Asked, pivot: Pivot) -> Iterator[PivotFigure]:
    for column in officer_rules(asked.pack).columns:
        yield _figure(column.code, column.name, pivot.column_totals[column.code])


def _share(share: Share) -> TrainingShare:
    shown = format_percent(Decimal(share.numerator), Decimal(share.denominator))
    rule = share.rule
    return TrainingShare(rule.name, rule.basis, share.numerator, share.denominator, shown, share.reached)


def _person(pack: Pack, row: OfficerRow) -> CardPerson:
    person, held = row.person, row.held
    names = {key: name_of(codes, person.code_of(key)) for key, codes in officer_rules(pack).lists.items()}
    language = f"{names[ListKey.LANGUAGE]} {names[ListKey.LANGUAGE_LEVEL]}".strip()
    defence = names[ListKey.DEFENCE] + (f" ({person.defence_year})" if person.defence_year else "")
    return CardPerson(
        name=person.name,
        born=person.born_shown,
        sex=SEXES.get(person.sex, ""),
        ethnic=person.ethnic,
        kind=row.kind_name,
        position=held.position,
        department=held.department,
        appointed_on=held.appointed_on,
        party_on=person.party_on,
        job=person.job,
        rank=person.rank,
        degree=names[ListKey.DEGREE],
        major=person.major,
        political_theory=names[ListKey.POLITICAL_THEORY],
        state_management=names[ListKey.STATE_MANAGEMENT],
        it=names[ListKey.IT],
        language=language,
        ethnic_language=names[ListKey.ETHNIC_LANGUAGE],
        defence=defence,
        identity=_identity(pack, person),
    )


def _position(pack: Pack, held: Held) -> CardPosition:
    rules = officer_rules(pack)
    reason = name_of(rules.leave_reasons, held.end_reason)
    end = "; ".join(part for part in (reason, held.end_note) if part)
    time = _from_to(held.from_on, held.to_on, "nay")
    return CardPosition(time, held.position, held.department, name_of(rules.kinds, held.kind), end)


def _card_year(asked: Asked, officer_id: int, year: int, rows: Sequence[ParticipationRow]) -> CardYear:
    lines = tuple(_card_line(number, row) for number, row in enumerate(rows, start=1))
    counted = periods_of(asked.session, asked.pack, asked.unit_id, officer_id, year, asked.on)
    return CardYear(year, lines, counted.total, counted.required)


def _card_line(number: int, row: ParticipationRow) -> CardLine:
    day = f" ngày {format_date(row.certificate_on)}" if row.certificate_on else ""
    return CardLine(
        number=number,
        name=row.course.name,
        content=row.content_name,
        form=row.form_name,
        organiser=row.course.organiser,
        time=_time(row.course),
        periods=row.counted,
        role="Giảng dạy" if row.teaching else "Học viên",
        state=row.state.shown,
        result=row.result_name,
        certificate=f"{row.certificate_number}{day}".strip(),
    )


def _certificate(row: CertificateRow) -> CardCertificate:
    return CardCertificate(row.kind_name, row.name, row.level, row.number, row.issued_on, row.issuer, row.expires_on)
