"""Deadlines as offices write them, each kind with the reading expected in a plan of 2026."""

from __future__ import annotations

import json
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hhapp.vn.deadlines import Deadline, MilestoneKind, parse_deadline
from hhapp.vn.numbers import format_date

Q1, Q2 = "within 2026-01-01..2026-03-31", "within 2026-04-01..2026-06-30"
Q3, Q4 = "within 2026-07-01..2026-09-30", "within 2026-10-01..2026-12-31"


def rows(deadline: Deadline) -> list[str]:
    """One line a milestone: "label | kind start..end ? condition", parts that are not there left out."""
    lines = []
    for m in deadline.milestones:
        span = f" {m.start or ''}..{m.end or ''}" if m.start or m.end else ""
        lines.append(f"{m.label + ' | ' if m.label else ''}{m.kind}{span}{' ? ' + m.condition if m.condition else ''}")
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # quarters
        ("Quý 1", [Q1]),
        ("Q.II", [Q2]),
        ("QIII/2025", ["within 2025-07-01..2025-09-30"]),
        ("QUÝ  I / 2026", [Q1]),
        ("Quí IV-2025", ["within 2025-10-01..2025-12-31"]),
        ("Quý III, năm 2027", ["within 2027-07-01..2027-09-30"]),
        ("Trong quý III", [Q3]),
        ("Xong trong quý II", [Q2]),
        ("Quý I, II/2027", ["within 2027-01-01..2027-06-30"]),
        ("Quý I-III", ["within 2026-01-01..2026-09-30"]),
        ("Quý II và IV", [Q2, Q4]),
        ("Quý IV/2025, Quý I/2026", ["within 2025-10-01..2026-03-31"]),
        ("Quý IV - Quý I/2027", ["within 2026-10-01..2027-03-31"]),
        # months
        ("Tháng 3-4", ["within 2026-03-01..2026-04-30"]),
        ("Tháng 11 – 12/2025", ["within 2025-11-01..2025-12-31"]),
        ("T3/2026", ["within 2026-03-01..2026-03-31"]),
        ("tháng sáu", ["within 2026-06-01..2026-06-30"]),
        ("2/2028", ["within 2028-02-01..2028-02-29"]),
        ("Tháng 6 và tháng 12", ["within 2026-06-01..2026-06-30", "within 2026-12-01..2026-12-31"]),
        ("từ tháng 3 đến hết tháng 9", ["within 2026-03-01..2026-09-30"]),
        ("Tháng 01 năm sau", ["within 2027-01-01..2027-01-31"]),
        # parts of a year and years
        ("6 tháng cuối năm", ["within 2026-07-01..2026-12-31"]),
        ("09 tháng đầu năm 2025", ["within 2025-01-01..2025-09-30"]),
        ("Hai quý đầu năm", ["within 2026-01-01..2026-06-30"]),
        ("trong năm", ["within 2026-01-01..2026-12-31"]),
        ("2025-2027", ["within 2025-01-01..2027-12-31"]),
        ("Năm 2026 và các năm tiếp theo", ["within 2026-01-01.."]),
        ("Từ quý II trở đi", ["within 2026-04-01.."]),
        ("Quý III năm 2026 trở đi", ["within 2026-07-01.."]),
        ("Tháng 7 trở đi", ["within 2026-07-01.."]),
        ("Ngày 15/3 trở đi", ["within 2026-03-15.."]),
        ("Sau ngày 15/3", ["within 2026-03-16.."]),
        # last days
        ("15/3", ["by ..2026-03-15"]),
        ("15-3-2026", ["by ..2026-03-15"]),
        ("15.3.26", ["by ..2026-03-15"]),
        ("2026-03-15", ["by ..2026-03-15"]),
        ("ngày 15 tháng 3 năm 2026", ["by ..2026-03-15"]),
        ("Trước ngày 01/3/2028", ["by ..2028-02-29"]),
        ("Trước tháng 6/2026", ["by ..2026-05-31"]),
        ("Trước 17h00 ngày 15/3", ["by ..2026-03-15"]),
        ("muộn nhất là ngày 15/3", ["by ..2026-03-15"]),
        ("không quá ngày 15/3", ["by ..2026-03-15"]),
        ("đến hết tháng 9/2026", ["by ..2026-09-30"]),
        ("Từ nay đến cuối năm", ["by ..2026-12-31"]),
        ("Cuối quý II", ["by ..2026-06-30"]),
        ("Trước 20/6 và 20/12", ["by ..2026-06-19", "by ..2026-12-19"]),
        ("Trước ngày 10/6; 10/12", ["by ..2026-06-09", "by ..2026-12-09"]),
        ("Trước ngày 20/6 (6 tháng) và 20/12 (năm)", ["6 tháng | by ..2026-06-19", "năm | by ..2026-12-19"]),
        ("15-20/3/2026", ["within 2026-03-15..2026-03-20"]),
        # what comes round, what never ends
        ("Trước ngày 25 hằng tháng", ["recurring"]),
        ("Hàng tháng, trước ngày 20", ["recurring"]),
        ("Hằng tháng trước ngày 20.", ["recurring"]),
        ("Hằng tháng, trước ngày 05 của tháng sau", ["recurring"]),
        ("Hằng tháng, trước ngày 20/6", ["recurring ..2026-06-19"]),
        ("Ngày cuối cùng của quý", ["recurring"]),
        ("Hàng quý, 06 tháng, cuối năm", ["recurring"]),
        ("Quý, 6 tháng, năm", ["recurring"]),
        ("02 lần/năm", ["recurring"]),
        ("Mỗi quý một lần", ["recurring"]),
        ("Trước ngày 15/12 hằng năm", ["recurring ..2026-12-14"]),
        ("Hằng năm, trước 15/12", ["recurring ..2026-12-14"]),
        ("Quý I hằng năm", ["recurring 2026-01-01..2026-03-31"]),
        ("Thường xuyên trong năm", ["continuous"]),
        ("Cả năm, thường xuyên", ["continuous"]),
        # events and plans
        ("Ngay sau khi Kế hoạch được ban hành", ["waits_for ? Kế hoạch được ban hành"]),
        ("Khi có yêu cầu", ["waits_for ? có yêu cầu"]),
        ("Trong vòng 10 ngày kể từ ngày nhận", ["waits_for ? Trong vòng 10 ngày kể từ ngày nhận"]),
        ("Trước kỳ họp HĐND cuối năm", ["waits_for ? Trước kỳ họp HĐND cuối năm"]),
        ("Theo chỉ đạo của UBND tỉnh", ["per_plan"]),
        ("Theo Kế hoạch số 12/KH-UBND ngày 03/2/2026", ["per_plan"]),
        ("Đúng thời gian quy định", ["per_plan"]),
        ("Theo tiến độ, hoàn thành trước 31/12", ["by ..2026-12-30 ? Theo tiến độ"]),
        ("Quý II sau khi có hướng dẫn", [f"{Q2} ? sau khi có hướng dẫn"]),
        ("Thường xuyên theo Kế hoạch", ["continuous ? theo Kế hoạch"]),
        # steps with names
        ("Ban hành Quý I, thực hiện Quý II", [f"Ban hành | {Q1}", f"thực hiện | {Q2}"]),
        ("Ban hành: Quý I; báo cáo: trước 15/12", [f"Ban hành | {Q1}", "báo cáo | by ..2026-12-14"]),
        ("Quý I (ban hành), Quý IV (báo cáo)", [f"ban hành | {Q1}", f"báo cáo | {Q4}"]),
        ("Quý I: ban hành kế hoạch", [f"ban hành kế hoạch | {Q1}"]),
        ("+ Đợt 1: Tháng 3\n+ Đợt 2: Quý IV", ["Đợt 1 | within 2026-03-01..2026-03-31", f"Đợt 2 | {Q4}"]),
        ("a) Kế hoạch: Quý I\nb) Báo cáo: Quý IV.", [f"Kế hoạch | {Q1}", f"Báo cáo | {Q4}"]),
        ("Thường xuyên (báo cáo trước ngày 15/12)", ["continuous", "báo cáo | by ..2026-12-14"]),
        ("Báo cáo quý I trước ngày 15/3", ["Báo cáo | by ..2026-03-14"]),
        ("Báo cáo 6 tháng trước ngày 15/6", ["Báo cáo 6 tháng | by ..2026-06-14"]),
        ("Thời gian hoàn thành: Quý II", [Q2]),
        ("Năm 2027: Quý II", ["within 2027-04-01..2027-06-30"]),
        ("Năm 2026 (Quý II)", [Q2]),
        # lines broken for lack of width
        ("Trước ngày\n15/3/2026", ["by ..2026-03-14"]),
        ("Quý II\n(sau Đại hội)", [f"{Q2} ? sau Đại hội"]),
    ],
)  # fmt: skip
def test_reads_the_kinds(text: str, expected: list[str]) -> None:
    deadline = parse_deadline(text, 2026)
    assert deadline.understood
    assert rows(deadline) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", " \n ", "-", "?", "46082", "0912345678", "0301234567", "Không", "Chưa xác định", "Đang thực hiện",
        "Thông báo số 326/TB-TTHĐND ngày 17/12/2025", "Thông báo kết luận ngày 17/12/2025", "12/2025/QĐ-UBND",
        "31/02/2026", "29/02/2026", "Quý V", "quý 0", "tháng 13", "32/1", "năm 3000", "Quý II/202", "6/26",
        "Tháng 11 - tháng 2", "từ tháng 9 đến tháng 3", "đầu năm", "Đầu quý II", "Giữa tháng 6", "Khoảng tháng 6",
        "Nửa đầu tháng 6", "Năm học 2025-2026", "Trong 30 ngày", "Quý II (lùi đến Quý III)", "10 ngày", "Quý I, V",
    ],
)  # fmt: skip
def test_guesses_nothing(text: str) -> None:
    deadline = parse_deadline(text, 2026)
    assert not deadline.understood
    assert deadline.milestones == ()


def test_keeps_what_is_understood_beside_what_is_not() -> None:
    deadline = parse_deadline("- Ban hành: Quý I\n- Thực hiện: chưa rõ", 2026)
    assert not deadline.understood
    assert rows(deadline) == ["Ban hành | within 2026-01-01..2026-03-31"]


def test_before_may_be_inclusive() -> None:
    inclusive = parse_deadline("Trước ngày 15/3", 2026, before_is_inclusive=True)
    assert rows(inclusive) == ["by ..2026-03-15"]
    month = parse_deadline("Trước tháng 6", 2026, before_is_inclusive=True)
    assert rows(month) == ["by ..2026-05-31"], "no day of June is before June"


def test_text_is_kept_as_written_however_it_is_typed() -> None:
    decomposed = "Quy\u0301 I\u200b\u00a0– QUY\u0301 II"
    deadline = parse_deadline(decomposed, 2026)
    assert deadline.text == decomposed
    assert rows(deadline) == ["within 2026-01-01..2026-06-30"]


def test_labels_are_composed() -> None:
    deadline = parse_deadline("- Ba\u0301o ca\u0301o:  Quý I", 2026)
    assert deadline.milestones[0].label == "Báo cáo"


days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@given(days, st.sampled_from(["{}", "ngày {}", "chậm nhất {}", "Đến ngày {}.", "hoàn thành {}"]))
def test_every_day_reads_back(day: date, form: str) -> None:
    for written in (
        format_date(day),
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day} tháng {day.month} năm {day.year}",
    ):
        assert rows(parse_deadline(form.format(written), 2026)) == [f"by ..{day}"]


@given(days)
def test_before_a_day_ends_the_day_before(day: date) -> None:
    assert rows(parse_deadline(f"Trước ngày {format_date(day)}", 2026)) == [f"by ..{day - timedelta(days=1)}"]


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1990, 2100))
def test_every_month_and_span_of_months_reads_back(first: int, last: int, year: int) -> None:
    first, last = sorted((first, last))
    span = f"within {date(year, first, 1)}..{date(year, last, monthrange(year, last)[1])}"
    assert rows(parse_deadline(f"Từ tháng {first:02d} đến tháng {last} năm {year}", 2026)) == [span]
    if first == last:
        for form in (f"Tháng {first}", f"tháng {first:02d}/{year}", f"{first}/{year}"):
            assert rows(parse_deadline(form, year)) == [span]


@given(st.sets(st.sampled_from(["I", "II", "III", "IV"]), min_size=1), st.integers(1990, 2100))
def test_quarters_named_are_the_quarters_read(quarters: set[str], year: int) -> None:
    named = sorted(quarters, key=["I", "II", "III", "IV"].index)
    deadline = parse_deadline(f"Quý {', '.join(named)}/{year}", 2026)
    assert deadline.understood
    months = {
        month for m in deadline.milestones if m.start and m.end for month in range(m.start.month, m.end.month + 1)
    }
    assert months == {3 * ["I", "II", "III", "IV"].index(name) + month for name in named for month in (1, 2, 3)}
    assert {m.start.year for m in deadline.milestones if m.start} == {year}


pieces = st.sampled_from(
    ["Quý", "I", "IV", "tháng", "năm", "trước", "ngày", "15/3", "2026", "31/2", ",", ";", ":", "(", ")", "-", "\n",
     "và", "theo", "sau khi", "hằng", "từ", "đến", "thường xuyên", "ban hành", "6", "kể từ", "cuối", "đầu", "."]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(pieces, max_size=30).map(" ".join)), st.integers(1990, 2100))
def test_never_raises_and_stays_in_order(text: str, year: int) -> None:
    deadline = parse_deadline(text, year)
    assert deadline.text == text
    assert deadline.milestones or not deadline.understood
    for m in deadline.milestones:
        assert not (m.start and m.end and m.start > m.end)
        assert m.kind is not MilestoneKind.BY or m.end


def test_long_and_nested_texts_end() -> None:
    for text in ("(" * 5000, "theo a, " * 5000, "Quý I, " * 5000, ": " * 5000, "Quý I; " * 60):
        parse_deadline(text, 2026)


def test_the_given_table(shared: Path) -> None:
    for case in json.loads((shared / "data" / "deadlines.json").read_text(encoding="utf-8")):
        deadline = parse_deadline(case["text"], case["year"])
        read = [
            {
                "label": m.label,
                "kind": m.kind.value,
                "start": m.start.isoformat() if m.start else None,
                "end": m.end.isoformat() if m.end else None,
                "condition": m.condition,
            }
            for m in deadline.milestones
        ]
        assert (case["text"], deadline.understood, read) == (case["text"], case["understood"], case["milestones"])
