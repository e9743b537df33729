"""One outcome for many people of a class at once; certificate numbers are typed in the grid."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.services.officers.courses import STATES, ParticipationState
from hhapp.services.officers.courses_edit import Outcome
from hhapp.services.officers.person import officer_rules
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.editors import code_choice
from hhapp.ui.pages.officers.officer_form import day_edit
from hhapp.ui.pages.officers.outcomes import outcome_of
from hhapp.ui.pages.officers.training_reading import SeenCourse
from hhapp.ui.pages.officers.training_rows import class_shown
from hhapp.ui.widgets.check_list import CheckList
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field

_OPEN = (ParticipationState.SENT, ParticipationState.ATTENDED)


def results_dialog(
    parent: QWidget, desk: Desk, course: SeenCourse, record: Callable[[Sequence[Outcome], str], bool]
) -> FormDialog:
    """Who has no outcome yet is ticked. What is left empty of result and day stays as it is."""
    people = {row.id: row for row in course.people}
    names = [(f"{row.officer.name}{' (giảng viên)' if row.teaching else ''}", row.id) for row in course.people]
    ticks, state = CheckList(names), Choice()
    ticks.set_value(row.id for row in course.people if row.state in _OPEN)
    state.offer((shown, each) for each, shown in STATES.items())
    state.set_value(ParticipationState.COMPLETED)
    fields = {
        "ids": Field("Những &người", ticks),
        "state": Field("Tham &gia", state),
        "result": Field("Kết &quả", code_choice(officer_rules(desk.pack).results, "(giữ như đã ghi)")),
        "certificate_on": Field(
            "Ngà&y cấp chứng chỉ", day_edit(desk), help_text="Để trống: giữ như đã ghi. Số chứng chỉ ghi trong bảng."
        ),
    }

    def save(values: dict[str, Any]) -> bool:
        outcomes = []
        for row_id in values["ids"]:
            outcome = replace(outcome_of(people[row_id]), state=values["state"])
            if values["result"]:
                outcome = replace(outcome, result=values["result"])
            if values["certificate_on"] is not None and not people[row_id].teaching:
                outcome = replace(outcome, certificate_on=values["certificate_on"])
            outcomes.append(outcome)
        return not outcomes or record(
            outcomes, f"Ghi kết quả của {len(outcomes)} người {class_shown(course.row.words.name)}"
        )

    return FormDialog(parent, f"Kết quả {class_shown(course.row.words.name)}", fields, "Gh&i kết quả", save)
