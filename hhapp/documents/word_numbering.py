"""Automatic numbers of Word: what stands before a paragraph on the page though it is not in its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from hhapp.documents.opening import Package
from hhapp.documents.word_styles import Styles, W, attribute

_ROMAN_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


def number_labels(package: Package, paragraphs: Iterable[ET.Element], styles: Styles) -> dict[ET.Element, str]:
    """The automatic number Word shows before each numbered paragraph ("1.", "II.", "a)"; "-" for any bullet).

    `paragraphs` are all paragraphs of the document in their order, since numbers go on from one to the next.
    """
    lists = _Lists.of(package)
    labels: dict[ET.Element, str] = {}
    for paragraph in paragraphs if lists.numbers else ():
        properties = paragraph.find(W + "pPr")
        numbering = properties.find(W + "numPr") if properties is not None else None
        if numbering is None or numbering.find(W + "numId") is None:
            style_id = attribute(properties.find(W + "pStyle")) if properties is not None else ""
            numbering = styles.numbering(style_id)
        if numbering is not None:
            level = _integer(attribute(numbering.find(W + "ilvl")), 0)
            label = lists.advance(attribute(numbering.find(W + "numId")), level)
            if label:
                labels[paragraph] = label
    return labels


@dataclass(slots=True)
class _Lists:
    """The lists of numbering.xml and how far each has counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> _Lists:
        lists = cls()
        for part in package.related(package.main, "numbering").values():
            root = package.tree(part)
            for abstract in root.iter(W + "abstractNum"):
                lists.levels[attribute(abstract, "abstractNumId")] = _levels(abstract)
            for number in root.iter(W + "num"):
                lists._add_number(number)
        return lists

    def _add_number(self, number: ET.Element) -> None:
        number_id = attribute(number, "numId")
        self.numbers[number_id] = attribute(number.find(W + "abstractNumId"))
        for override in number.iter(W + "lvlOverride"):
            start = attribute(override.find(W + "startOverride"))
            if start:
                self.restarts[number_id, _integer(attribute(override, "ilvl"), 0)] = _integer(start, 1)

    def advance(self, number_id: str, level: int) -> str:
        """Counts one paragraph of a list on and gives its label, "" where the list shows none."""
        abstract = self.numbers.get(number_id, "")
        levels = self.levels.get(abstract, {})
        if level not in levels:
            return ""
        counts = self.counts.setdefault(abstract, {})
        restart = self.restarts.pop((number_id, level), None)
        next_count = counts[level] + 1 if level in counts else levels[level].start
        counts[level] = next_count if restart is None else restart
        for deeper in [k for k in counts if k > level]:
            del counts[deeper]
        return _label(levels, counts, level)


def _levels(abstract: ET.Element) -> dict[int, _Level]:
    return {
        _integer(attribute(level, "ilvl"), 0): _Level(
            attribute(level.find(W + "numFmt")) or "decimal",
            attribute(level.find(W + "lvlText")),
            _integer(attribute(level.find(W + "start")), 0),
        )
        for level in abstract.iter(W + "lvl")
    }


def _label(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    if levels[level].form == "bullet":
        return "-"
    text = levels[level].text
    for k in range(min(level + 1, _LEVELS)):
        if k in levels:
            text = text.replace(f"%{k + 1}", _number(counts.get(k, levels[k].start), levels[k].form))
    return text.strip()


def _number(count: int, form: str) -> str:
    if form == "none":
        return ""
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    return f"{count:02}" if form == "decimalZero" else str(count)


def _integer(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else otherwise


def _roman(count: int) -> str:
    signs = zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), _ROMAN_SIGNS, strict=True)
    roman = ""
    for worth, sign in signs:
        roman += sign * (count // worth)
        count %= worth
    return roman
