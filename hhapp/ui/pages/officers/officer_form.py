"""What the register asks of a person and of a position, in the order of the office's list (danh sách trích ngang)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from hhapp.packs.officers.catalogue import ListKey, OfficerRules
from hhapp.services.officers.person import SEXES, Held, Person
from hhapp.ui.desk import Desk
from hhapp.ui.pages.officers.editors import BirthLine, KnownLine, PastYearLine, code_choice
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.form import Field, Form
from hhapp.ui.widgets.text import TextArea, TextLine

_IDENTITY = "identity_number"


def person_fields(desk: Desk, rules: OfficerRules) -> dict[str, Field]:
    """Everything that is asked of a person; the identity number is shown only where the pack's forms ask for it."""
    sex = Choice()
    sex.offer([("(chưa ghi)", ""), *((name, code) for code, name in SEXES.items())])
    lists = {key: code_choice(codes) for key, codes in rules.lists.items()}
    identity = {_IDENTITY: Field("Số định danh cá nhân", TextLine(), help_text="Không bắt buộc.")}
    return {
        "name": Field("Họ &và tên", TextLine(), required=True),
        "born": Field("Ngà&y sinh", BirthLine(desk.today)),
        "sex": Field("Giới tính", sex),
        "ethnic": Field("&Dân tộc", TextLine()),
        "party_on": Field("Ngày vào Đảng", day_edit(desk)),
        "job": Field("Vị trí việc làm", TextLine()),
        "rank": Field("Ngạch, hạng", TextLine()),
        "degree": Field("T&rình độ chuyên môn", lists[ListKey.DEGREE]),
        "major": Field("Chuyên ngành", TextLine()),
        "school": Field("Cơ &sở đào tạo", TextLine()),
        "graduated": Field("Năm tốt nghiệp", PastYearLine()),
        "political_theory": Field("Lý luận chính trị", lists[ListKey.POLITICAL_THEORY]),
        "state_management": Field("Quản lý nhà nước", lists[ListKey.STATE_MANAGEMENT]),
        "it": Field("Tin học", lists[ListKey.IT]),
        "language": Field("Ngoại ngữ", lists[ListKey.LANGUAGE]),
        "language_level": Field("Bậc ngoại ngữ", lists[ListKey.LANGUAGE_LEVEL]),
        "ethnic_language": Field("Tiếng dân tộc", lists[ListKey.ETHNIC_LANGUAGE]),
        "defence": Field("Bồi dưỡng quốc phòng, an ninh", lists[ListKey.DEFENCE]),
        "defence_year": Field("Năm bồi dưỡng quốc phòng, an ninh", PastYearLine()),
        **(identity if rules.asks_identity else {}),
        "note": Field("Ghi chú", TextArea(3)),
    }


class PersonForm(Form):
    """The first tab; what it does not ask is kept as it was."""

    def __init__(self, desk: Desk, rules: OfficerRules, save: Any) -> None:
        self._shown = Person(name="")
        super().__init__(person_fields(desk, rules), save, desk.alerts)

    def load_person(self, person: Person) -> None:
        """Show a person."""
        self._shown = person
        self.load(person_values(person))

    def person(self, values: Mapping[str, Any]) -> Person:
        """The person as the fields have it."""
        return person_from(values, self._shown)


def person_values(person: Person) -> dict[str, Any]:
    """What the fields show of a person."""
    names = [name for name in Person.__dataclass_fields__ if name not in ("born_on", "born_year")]
    return {name: getattr(person, name) for name in names} | {"born": (person.born_on, person.born_year)}


def person_from(values: Mapping[str, Any], kept: Person) -> Person:
    """A person as the fields have it; what no field asks stays as in `kept`."""
    known = {name: value for name, value in values.items() if name in Person.__dataclass_fields__}
    born_on, born_year = values["born"]
    return replace(kept, **known, born_on=born_on, born_year=born_year)


def held_fields(
    desk: Desk, rules: OfficerRules, departments: Iterable[str], *, ended: bool = False
) -> dict[str, Field]:
    """The fields of a position; `ended` asks for its end too."""
    position, department = KnownLine(), KnownLine()
    position.offer(each.name for each in rules.positions)
    department.offer(departments)
    end = {
        "to_on": Field("Đến ngà&y", day_edit(desk), help_text="Để trống: đang giữ."),
        "end_reason": Field("&Lý do thôi giữ", code_choice(rules.leave_reasons)),
    }
    return {
        "kind": Field("L&oại", code_choice(rules.kinds, "")),
        "position": Field("&Chức vụ", position, required=True),
        "department": Field("Đơ&n vị", department),
        "from_on": Field("G&iữ chức vụ từ ngày", day_edit(desk)),
        "appointed_on": Field(
            "Ngày &bổ nhiệm", day_edit(desk), help_text="Ngày quyết định có hiệu lực; để tính hạn học."
        ),
        **(end if ended else {}),
    }


def held_values(held: Held) -> dict[str, Any]:
    """What the fields show of a position."""
    names = ("kind", "position", "department", "from_on", "appointed_on", "to_on", "end_reason")
    return {name: getattr(held, name) for name in names}


def held_from(values: Mapping[str, Any], kept: Held) -> Held:
    """A position as the fields have it; the code of the position follows from its words where these changed."""
    known = {name: value for name, value in values.items() if name in Held.__dataclass_fields__}
    code = kept.position_code if values["position"] == kept.position else ""
    return replace(kept, **known, position_code=code)


def day_edit(desk: Desk) -> DayEdit:
    """A line for a day."""
    return DayEdit(desk.theme.colours.quiet, desk.today)
