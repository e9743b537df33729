"""Checks the form of any Word document against Nghị định 30/2020/NĐ-CP, Phụ lục I, and says each departure's place.

Components are recognised first, by words and places (`head`, `closing`); then each rule is applied to what
was found. A component that cannot be recognised gives one doubt and no claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from hhapp.documents.nd30.finding import Finding
from hhapp.documents.nd30.forms import DECREE
from hhapp.documents.nd30.parts import Parts, find_parts, is_party_document
from hhapp.documents.nd30.reading import read_document
from hhapp.documents.nd30.rules_closing import check_closing
from hhapp.documents.nd30.rules_head import check_head
from hhapp.documents.nd30.rules_page import check_page
from hhapp.documents.nd30.rules_text import check_text
from hhapp.errors import UserError


class Severity(StrEnum):
    """A departure is wrong by the decree; a doubt is what the checker could not judge."""

    DEPARTURE = "departure"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Departure:
    """One way in which a document departs from the decree, with every place where it does, in order."""

    rule: str
    places: tuple[str, ...]
    sentence: str
    advice: str
    reference: str
    severity: Severity


def check_document(source: Path | bytes) -> tuple[Departure, ...]:
    """The departures of a .docx file; none for a right document. UserError where the file cannot be read."""
    document = read_document(source)
    if any("{{" in line.text or "{%" in line.text for line in document.lines):
        raise UserError(
            "Tệp này là tệp mẫu, còn các trường {{ … }} chưa điền.", "Xuất văn bản từ mẫu rồi kiểm tra văn bản đã xuất."
        )
    if is_party_document(document):
        sentence = "Văn bản của Đảng có thể thức riêng, không theo Nghị định 30/2020/NĐ-CP; chương trình không xét."
        return (Departure("party", ("Cả văn bản",), sentence, "", DECREE, Severity.DOUBT),)
    parts = find_parts(document)
    return tuple(_gathered(parts))


def _gathered(parts: Parts) -> Iterator[Departure]:
    """Findings of one sentence together: three hundred paragraphs in a wrong font are one departure."""
    names = parts.places()
    places: dict[Finding, list[str]] = {}
    for finding in (*check_page(parts), *check_head(parts), *check_text(parts), *check_closing(parts)):
        same = Finding(finding.rule, "", finding.sentence, finding.advice, finding.reference, finding.is_doubt)
        at = finding.at if isinstance(finding.at, str) else names[finding.at.order]
        places.setdefault(same, []).append(at)
    for finding, where in places.items():
        severity = Severity.DOUBT if finding.is_doubt else Severity.DEPARTURE
        unique = tuple(dict.fromkeys(where))
        yield Departure(finding.rule, unique, finding.sentence, finding.advice, finding.reference, severity)
