"""What is asked of a line of the training plan and of a class, in the order of the plan and of the decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.packs.officers.catalogue import OfficerRules
from hhapp.services.officers import courses_edit
from hhapp.services.officers.courses import CourseWords, PlanLineRow, PlanLineWords
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.editors import CountLine, PeriodsLine, code_choice
from hhapp.ui.pages.officers.officer_form import day_edit
from hhapp.ui.pages.officers.training_rows import class_shown
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.text import TextArea, TextLine

_NEW_CLASS = ("name", "content", "starts_on", "ends_on", "periods", "certificate", "decision_number")
_NEW_LINE = ("title", "content", "participants", "headcount", "periods", "time")


def line_fields(rules: OfficerRules) -> dict[str, Field]:
    """The fields of a line of the plan."""
    return {
        "title": Field("Tên lớp, khó&a", TextLine(), required=True),
        "need": Field("Nhu cầu", TextArea(2)),
        "content": Field("&Nội dung", code_choice(rules.contents, "")),
        "programme": Field("&Chương trình", code_choice(rules.programmes)),
        "form": Field("Hình thức", code_choice(rules.forms)),
        "participants": Field("Đối tượn&g", TextLine()),
        "headcount": Field("&Số người", CountLine()),
        "periods": Field("Số t&iết", PeriodsLine(rules)),
        "time": Field("Thời gian &dự kiến", TextLine()),
        "cost": Field("Kinh &phí, đồng", NumberLine()),
        "cost_source": Field("Nguồn kinh phí", code_choice(rules.cost_sources)),
        "note": Field("Ghi chú", TextArea(2)),
    }


def course_fields(desk: Desk, rules: OfficerRules) -> dict[str, Field]:
    """The fields of a class; the lines of the plan are offered when one is shown."""
    counts = Choice()
    counts.offer([("Có", True), ("Không", False)])
    return {
        "name": Field("Tên lớp", TextLine(), required=True),
        "content": Field("&Nội dung", code_choice(rules.contents, "")),
        "programme": Field("&Chương trình", code_choice(rules.programmes)),
        "form": Field("Hình thức", code_choice(rules.forms)),
        "plan_line_id": Field("&Dòng kế hoạch", Choice()),
        "decision_number": Field("&Số quyết định, văn bản cử", TextLine()),
        "decision_on": Field("Ngà&y quyết định", day_edit(desk)),
        "organiser": Field("Cơ sở đào tạo", TextLine()),
        "place": Field("Địa điểm", TextLine()),
        "starts_on": Field("Từ n&gày", day_edit(desk)),
        "ends_on": Field("Đến ngày", day_edit(desk)),
        "periods": Field("Số tiết", PeriodsLine(rules)),
        "certificate": Field("Cấ&p chứng chỉ", code_choice(rules.certificates, "(không cấp)")),
        "counts": Field("Tính vào số tiết của năm", counts),
        "cost": Field("Kinh phí, đồng", NumberLine()),
        "cost_source": Field("Nguồn kinh phí", code_choice(rules.cost_sources)),
        "note": Field("Ghi chú", TextArea(2)),
    }


def offer_lines(field: Field, lines: Sequence[PlanLineRow]) -> None:
    """The lines of the year to which a class may belong."""
    assert isinstance(field.editor, Choice)
    field.editor.offer(
        [("(ngoài kế hoạch)", None), *((f"{line.position}. {line.words.title}", line.id) for line in lines)]
    )


def words_from(values: Mapping[str, Any], kept: CourseWords) -> CourseWords:
    """A class as the fields have it; what no field asks stays as in `kept`."""
    return replace(kept, **values)


class TrainingDialogs:
    """What is asked about the plan and its classes."""

    def __init__(self, parent: QWidget, desk: Desk, unit_id: int, rules: OfficerRules) -> None:
        self._parent, self._desk, self._unit_id, self._rules = parent, desk, unit_id, rules

    def new_line(self, made: Callable[[int], object]) -> FormDialog:
        """A line at the end of the year's plan."""
        year, pack = self._desk.year.value, self._desk.pack
        fields = line_fields(self._rules)
        asked = {name: fields[name] for name in _NEW_LINE}

        def save(values: dict[str, Any]) -> bool:
            words = PlanLineWords(need="", **values)
            made_id = self._desk.write(
                f"Thêm dòng kế hoạch đào tạo {words.title}",
                lambda session: courses_edit.add_plan_line(session, pack, self._unit_id, year, words),
            )
            if made_id is not None:
                made(made_id)
            return made_id is not None

        return FormDialog(self._parent, f"Dòng kế hoạch đào tạo năm {year}", asked, "Thê&m dòng kế hoạch", save)

    def new_class(self, line_id: int | None, made: Callable[[int], object]) -> FormDialog:
        """A class, with what a line of the plan says of it."""
        year, pack = self._desk.year.value, self._desk.pack
        kept = CourseWords(name="", content=self._rules.contents[0].code, year=year)
        if line_id is not None:
            wanted = line_id
            kept = self._desk.read(lambda session: courses_edit.course_from_line(session, wanted))
        fields = course_fields(self._desk, self._rules)
        asked = {name: fields[name] for name in _NEW_CLASS}

        def save(values: dict[str, Any]) -> bool:
            words = words_from(values, kept)

            def writing(session: Session) -> int:
                return courses_edit.add_course(session, pack, self._unit_id, words)

            made_id = self._desk.write(f"Thêm {class_shown(words.name)}", writing)
            if made_id is not None:
                made(made_id)
            return made_id is not None

        sentence = "" if line_id is None else f"Lớp của dòng kế hoạch “{kept.name}”."
        dialog = FormDialog(self._parent, "Lớp mới", asked, "Thê&m lớp", save, sentence=sentence)
        return dialog.load({name: getattr(kept, name) for name in asked})
