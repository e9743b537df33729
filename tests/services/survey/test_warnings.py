"""Warnings name forms that look copied; a short form alike by chance gets none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hhapp.packs.catalogue import Pack
from hhapp.packs.survey.catalogue import Answers, SurveyForm
from hhapp.services.survey.warnings import Entered, form_warnings


def form(pack: Pack, code: str) -> SurveyForm:
    assert pack.survey is not None
    return pack.survey.form(code)


def entered(*texts: str, source: str = "") -> list[Entered]:
    return [
        Entered(at, tuple(None if mark == "-" else int(mark) for mark in text), source)
        for at, text in enumerate(texts, start=1)
    ]


def test_the_same_answer_everywhere_is_told_on_a_long_form_only(pack: Pack) -> None:
    assert form_warnings(form(pack, "phieu_5"), entered("55555", "44444")) == {}
    found = form_warnings(form(pack, "phieu_15"), entered("5" * 15, "5" * 9 + "-" * 6, "5" * 14 + "4"))
    assert found == {1: ("Cả 15 câu trả lời cùng mức 5.",)}  # nine answers are not ten


def test_two_long_forms_alike_in_a_row_are_told(pack: Pack) -> None:
    found = form_warnings(form(pack, "phieu_15"), entered("454545454545454", "454545454545454", "343434343434343"))
    assert found == {1: ("2 phiếu liền nhau giống hệt nhau (1–2).",), 2: ("2 phiếu liền nhau giống hệt nhau (1–2).",)}


def test_short_forms_alike_are_told_from_a_row_of_five(pack: Pack) -> None:
    short = form(pack, "phieu_5")
    assert form_warnings(short, entered("44444", "44444", "44444", "44444", "55555", "44444")) == {}
    found = form_warnings(short, entered("55555", *["44444"] * 5, "33333"))
    assert set(found) == {2, 3, 4, 5, 6}
    assert found[2] == ("5 phiếu liền nhau giống hệt nhau (2–6).",)


def test_a_long_form_twice_in_one_file_is_told_once(pack: Pack) -> None:
    texts = ("454545454545454", "343434343434343", "454545454545454")
    assert form_warnings(form(pack, "phieu_15"), entered(*texts, source="a.xlsx")) == {
        3: ("Giống hệt phiếu 1 trong cùng tệp.",)
    }
    assert form_warnings(form(pack, "phieu_15"), entered(*texts)) == {}  # typed by hand: two people may agree


answers = st.lists(st.tuples(*[st.sampled_from((None, 1, 5))] * 5), max_size=30)


@given(forms=answers)
def test_a_warning_always_names_a_form_and_never_changes_one(forms: list[Answers], pack: Pack) -> None:
    given_forms = [Entered(at, each) for at, each in enumerate(forms, start=1)]
    found = form_warnings(form(pack, "phieu_5"), given_forms)
    assert set(found) <= {each.number for each in given_forms}
    for number in found:
        mates = [each for each in given_forms if each.answers == given_forms[number - 1].answers]
        assert len(mates) >= 5
