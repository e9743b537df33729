"""How a paragraph or a run of a Word document looks, worked out along its styles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from hhapp.documents.word_styles import Styles, W, attribute, is_on

_DEFAULT_SIZE = 10.0  # points, where a document names none
_SINGLE = 1.15  # height of a single line of Times New Roman, in sizes of its letters
_AUTOMATIC_GAP = 14.0  # points Word puts where a paragraph asks for automatic space
_POINTS = {"": 0.05, "pt": 1.0, "pc": 12.0, "pi": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_ALIGNMENTS = {"center": "center", "right": "right", "end": "right", "both": "justify", "distribute": "justify"}

_Own = tuple[tuple[str | tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class RunLook:
    """The look of a run; an empty font is one the document does not name."""

    font: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    colour: str
    capitals: bool
    hidden: bool


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """The look of a paragraph, points; None is what cannot be told."""

    align: str
    indent: float | None
    before: float | None
    after: float | None
    ruled: bool
    line: float  # distance of lines: a multiple of single, or points where `rule` is not "auto"
    rule: str

    def spacing(self, size: float) -> float | None:
        """The distance of lines as a multiple of single, for letters of this size."""
        if self.rule == "auto":
            return self.line
        multiple = self.line / (size * _SINGLE) if size else None
        return max(multiple, 1.0) if multiple is not None and self.rule == "atLeast" else multiple


def length(text: str) -> float | None:
    """A length as Word writes it, in points: twentieths of a point, or with a unit ("2.5cm"); None for none."""
    found = re.fullmatch(r"(-?\d{1,7}(?:\.\d{1,9})?)(pt|pc|pi|in|cm|mm|)", text, re.ASCII)
    return float(found[1]) * _POINTS[found[2]] if found else None


@dataclass(slots=True)
class Looks:
    """Works looks out; remembers each by what it was worked out from, since most paragraphs share a few."""

    _styles: Styles
    _known: dict[tuple[str, ...], tuple[ET.Element, ...]] = field(default_factory=dict)
    _runs: dict[tuple[_Own, str, str], RunLook] = field(default_factory=dict)
    _paragraphs: dict[tuple[_Own, str], ParagraphLook] = field(default_factory=dict)

    def run(self, run: ET.Element, paragraph: ET.Element, table_style: str) -> RunLook:
        """The look of a run of this paragraph, in a table of this style ("" outside tables)."""
        key = (_own(run, "rPr"), _style_of(paragraph), table_style)
        if key not in self._runs:
            self._runs[key] = self._run(run, paragraph, table_style)
        return self._runs[key]

    def paragraph(self, paragraph: ET.Element, table_style: str) -> ParagraphLook:
        """The look of a paragraph."""
        key = (_own(paragraph, "pPr"), table_style)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._paragraph(paragraph, table_style)
        return self._paragraphs[key]

    def _run(self, run: ET.Element, paragraph: ET.Element, table_style: str) -> RunLook:
        character = attribute(run.find(f"{W}rPr/{W}rStyle"))
        sources = self._sources("rPr", run, character, _style_of(paragraph), table_style)
        fonts = (self._styles.font_of(source.find(W + "rFonts")) for source in sources)
        colour = attribute(_first(sources, "color"))
        return RunLook(
            font=next((font for font in fonts if font), ""),
            size=(length(attribute(_first(sources, "sz")) + "pt") or 2 * _DEFAULT_SIZE) / 2,
            bold=is_on(_first(sources, "b")),
            italic=is_on(_first(sources, "i")),
            underline=attribute(_first(sources, "u")) not in ("", "none"),
            colour=colour.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", colour) else "000000",
            capitals=is_on(_first(sources, "caps")),
            hidden=is_on(_first(sources, "vanish")),
        )

    def _paragraph(self, paragraph: ET.Element, table_style: str) -> ParagraphLook:
        sources = self._sources("pPr", paragraph, "", _style_of(paragraph), table_style)
        frame = attribute(_first(sources, "framePr"), "xAlign")
        align = _ALIGNMENTS.get(attribute(_first(sources, "jc")), "left")
        tight = is_on(_first(sources, "contextualSpacing"))
        rule = _named(sources, "spacing", "lineRule") or "auto"
        line = length(_named(sources, "spacing", "line")) or 12.0
        return ParagraphLook(
            align="center" if frame == "center" else align,
            indent=_indent(sources),
            before=None if tight else _gap(sources, "before"),
            after=None if tight else _gap(sources, "after"),
            ruled=_has_border(_first(sources, "pBdr")),
            line=line / 12 if rule == "auto" else line,
            rule=rule,
        )

    def _sources(self, kind: str, owner: ET.Element, character: str, style: str, table: str) -> list[ET.Element]:
        """Where the properties of `owner` are looked for, nearest first."""
        key = (kind, character, style, table)
        if key not in self._known:
            chains = [self._styles.chain(name) for name in (character, style, table) if name or name is style]
            owners = [*(element for chain in chains for element in chain), self._styles.defaults]
            found = (element.find(W + kind) for element in owners)
            self._known[key] = tuple(properties for properties in found if properties is not None)
        own = owner.find(W + kind)
        return [*(() if own is None else (own,)), *self._known[key]]


def _own(owner: ET.Element, kind: str) -> _Own:
    """The properties given in place, as something to remember a look by."""
    properties = owner.find(W + kind)
    return () if properties is None else tuple((part.tag, *part.attrib.items()) for part in properties.iter())


def _style_of(paragraph: ET.Element) -> str:
    return attribute(paragraph.find(f"{W}pPr/{W}pStyle"))


def _first(sources: Iterable[ET.Element], name: str) -> ET.Element | None:
    return next((found for source in sources if (found := source.find(W + name)) is not None), None)


def _named(sources: Iterable[ET.Element], name: str, *attributes: str) -> str:
    """The nearest value of an attribute of a property; Word takes each attribute on its own."""
    elements = (source.find(W + name) for source in sources)
    return next((value for element in elements for a in attributes if (value := attribute(element, a))), "")


def _indent(sources: list[ET.Element]) -> float | None:
    """Where the first letter stands; None where it is given in widths of letters."""
    if _named(sources, "ind", "firstLineChars", "hangingChars", "leftChars", "startChars").strip("0"):
        return None
    left = length(_named(sources, "ind", "left", "start")) or 0.0
    for source in sources:
        own = source.find(W + "ind")
        hanging, first = length(attribute(own, "hanging")), length(attribute(own, "firstLine"))
        if hanging is not None or first is not None:
            return left + (-hanging if hanging is not None else first or 0.0)
    return left


def _gap(sources: list[ET.Element], side: str) -> float:
    if _named(sources, "spacing", f"{side}Autospacing") in ("1", "true", "on"):
        return _AUTOMATIC_GAP
    lines = length(_named(sources, "spacing", f"{side}Lines") + "pt")  # hundredths of a line
    return lines * 0.12 if lines else length(_named(sources, "spacing", side)) or 0.0


def _has_border(borders: ET.Element | None) -> bool:
    edges = [] if borders is None else [borders.find(W + "top"), borders.find(W + "bottom")]
    return any(attribute(edge) not in ("", "nil", "none") for edge in edges)
