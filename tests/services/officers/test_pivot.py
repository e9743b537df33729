"""The report's table equals an independent count: a thousand people, five thousand participations."""

from __future__ import annotations

import io
import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import insert
from sqlalchemy.orm import Session

from hhapp.documents.export import make_documents
from hhapp.models import Course, Officer, Participation, PositionHistory
from hhapp.packs.officers.pivot_cells import CELL_NAME
from hhapp.services.document_building import build_document
from hhapp.services.officers.pivot import training_pivot

START, END = date(2026, 1, 1), date(2026, 12, 31)
STATES = ("sent", "attended", "completed", "completed", "completed", "failed", "absent")


Rows = list[dict[str, Any]]


def _people(office: Any, dice: random.Random) -> Rows:
    kinds = [kind.code for kind in office.pack.officers.kinds]
    positions = [position.code for position in office.pack.officers.positions] + [""]
    return [
        {
            "id": number,
            "unit_id": office.unit_id,
            "name": f"Người Thứ {number}",
            "folded": f"nguoi thu {number}",
            "sex": dice.choice(("male", "female", "female", "")),
            "ethnic": dice.choice(("Kinh", "Kinh", "Jrai", "Bahnar", "")),
            "kind": dice.choice(kinds),
            "later": dice.choice(kinds),
            "position": dice.choice(positions),
        }
        for number in range(1, 1001)
    ]


def _courses(office: Any, dice: random.Random) -> Rows:
    contents = [each.code for each in office.pack.officers.contents]
    programmes = [each.code for each in office.pack.officers.programmes] + [""]
    ends = [START + timedelta(days=dice.randrange(-40, 400)) for _ in range(60)]
    return [
        {
            "id": number,
            "unit_id": office.unit_id,
            "year": end.year,
            "name": f"Lớp {number}",
            "content": dice.choice(contents),
            "programme": dice.choice(programmes),
            "starts_on": end - timedelta(days=4),
            "ends_on": end,
            "cost": Decimal(dice.randrange(1, 50)) * 1_000_000,
            "counts": True,
        }
        for number, end in enumerate(ends, start=1)
    ]


def _fill(session: Session, office: Any) -> tuple[Rows, Rows, Rows]:
    """Made-up rows straight into the tables: what the count below knows is not what the services wrote."""
    dice = random.Random(171)
    people, courses = _people(office, dice), _courses(office, dice)
    pairs = dice.sample([(person, course) for person in range(1, 1001) for course in range(1, 61)], 5000)
    parts = [
        {"course_id": course, "officer_id": person, "teaching": dice.random() < 0.05, "state": dice.choice(STATES)}
        for person, course in pairs
    ]
    own = ("kind", "later", "position")
    session.execute(insert(Officer), [{k: v for k, v in person.items() if k not in own} for person in people])
    session.execute(insert(PositionHistory), [held for person in people for held in _held(person)])
    session.execute(insert(Course), courses)
    session.execute(insert(Participation), parts)
    session.flush()
    return people, courses, parts


def _held(person: dict[str, Any]) -> Rows:
    changed = date(2026, 7, 1)
    own = {"officer_id": person["id"], "position_code": person["position"]}
    first = {**own, "kind": person["kind"], "from_on": None, "to_on": changed - timedelta(days=1)}
    return [first, {**own, "kind": person["later"], "from_on": changed, "to_on": None}]


@pytest.mark.slow
def test_every_cell_equals_an_independent_count(office: Any) -> None:
    people, courses, parts = _fill(office.session, office)
    pivot = training_pivot(office.session, office.pack, office.unit_id, START, END)
    by_person, by_course = {p["id"]: p for p in people}, {c["id"]: c for c in courses}
    expected: dict[tuple[str, str], list[list[int]]] = {}
    for part in parts:
        person, course = by_person[part["officer_id"]], by_course[part["course_id"]]
        if part["state"] != "completed" or part["teaching"] or course["ends_on"].year != 2026:
            continue
        kind = person["kind"] if course["ends_on"] < date(2026, 7, 1) else person["later"]
        for row in office.pack.officers.rows:
            for column in office.pack.officers.columns:
                in_row = kind in (row.kinds or [kind]) and person["position"] in (row.positions or [person["position"]])
                in_column = course["content"] in (column.contents or [course["content"]])
                in_column &= course["programme"] in (column.programmes or [course["programme"]])
                if in_row and in_column:
                    cell = expected.setdefault((row.code, column.code), [[], [], []])
                    cell[0].append(person["id"])
                    if person["sex"] == "female":
                        cell[1].append(person["id"])
                    if person["ethnic"] not in ("Kinh", ""):
                        cell[2].append(person["id"])
    assert pivot.cells.keys() >= expected.keys()
    for key, cell in pivot.cells.items():
        turns, women, minority = expected.get(key, [[], [], []])
        assert (cell.turns, cell.people) == (len(turns), len(set(turns))), key
        assert (cell.women_turns, cell.women) == (len(women), len(set(women))), key
        assert (cell.minority_turns, cell.minority) == (len(minority), len(set(minority))), key
    total = pivot.cells["tong", "tong"]
    assert total.turns > total.people > total.women > 300
    assert pivot.unplaced == ()
    _form_has(office, expected)


def _form_has(office: Any, expected: dict[tuple[str, str], list[list[int]]]) -> None:
    """The pack's Excel form as it is exported has the same independent numbers in its named cells."""
    context = build_document(office.session, office.pack, office.unit_id, "dao_tao_bao_cao", 2026, END)
    (made,) = make_documents(office.pack, context, ("xlsx",))
    book = load_workbook(io.BytesIO(made.content))
    read = 0
    for name, defined in book.defined_names.items():
        if not CELL_NAME.fullmatch(name):
            continue
        row, column, what, *part = name.split(".")
        turns = expected.get((row, column), [[], [], []])[{"nu": 1, "dtts": 2}[part[0]] if part else 0]
        ((sheet, place),) = defined.destinations
        assert book[sheet][place.replace("$", "")].value == len(turns if what == "luot" else set(turns)), name
        read += 1
    assert read > 100


def test_a_person_counts_where_the_position_of_that_day_is(office: Any) -> None:
    from hhapp.services.officers.edit import start_position

    officer = office.officer("Lê Văn Ánh", sex="female", ethnic="Jrai")
    office.completed(office.course(date(2026, 3, 2), date(2026, 3, 6), cost=Decimal(5_000_000)), officer)
    office.completed(office.course(date(2026, 9, 2), date(2026, 9, 6), cost=Decimal(7_000_000)), officer)
    start_position(
        office.session,
        office.pack,
        officer,
        office.head.__class__(kind="can_bo", from_on=date(2026, 6, 1)),
        reason="dieu_dong",
    )
    pivot = training_pivot(office.session, office.pack, office.unit_id, START, END)
    assert [pivot.cells[row, "tong"].turns for row in ("can_bo", "cong_chuc", "tong")] == [1, 1, 2]
    assert [pivot.cells[row, "tong"].people for row in ("can_bo", "cong_chuc", "tong")] == [1, 1, 1]
    total = pivot.cells["tong", "vi_tri"]
    assert (total.women_turns, total.women, total.minority_turns, total.minority) == (2, 1, 2, 1)
    assert (pivot.courses, pivot.cost) == (2, Decimal(12_000_000))
    half = training_pivot(office.session, office.pack, office.unit_id, date(2026, 3, 7), END)
    assert half.cells["tong", "tong"].turns == 1


def test_somebody_whom_no_row_takes_is_named(office: Any) -> None:
    from dataclasses import replace

    officer = office.officer("Lê Văn Ánh")
    office.completed(office.course(), officer)
    rules = office.pack.officers
    rows = tuple(row for row in rules.rows if row.code in ("can_bo", "tong"))
    pack = replace(office.pack, officers=replace(rules, rows=rows))
    assert training_pivot(office.session, pack, office.unit_id, START, END).unplaced == ("Lê Văn Ánh",)
