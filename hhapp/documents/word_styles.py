"""Styles of a Word file: which font and which automatic numbering a paragraph or a run takes from its style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from hhapp.documents.opening import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MAX_STYLE_DEPTH = 20


def attribute(element: ET.Element | None, name: str = "val") -> str:
    """A `w:` attribute of an element that may be absent; "" where there is none."""
    return element.get(W + name, "") if element is not None else ""


def is_on(element: ET.Element | None) -> bool:
    """Whether a switch such as `w:vanish` is present and not set to off."""
    return element is not None and attribute(element) not in ("0", "false", "off")


@dataclass(slots=True)
class Styles:
    """The styles of one file: the font and the numbering a style gives, looked for along the styles it is based on."""

    _elements: dict[str, ET.Element] = field(default_factory=dict)
    _default_paragraph: str = ""
    _theme: dict[str, str] = field(default_factory=dict)
    defaults: ET.Element = field(default_factory=lambda: ET.Element(W + "style"))
    """What the document gives where no style does, in the shape of a style."""

    @classmethod
    def of(cls, package: Package) -> Styles:
        """The styles of a Word package; empty where it has none."""
        styles = cls(_theme=_theme_fonts(package))
        for part in package.related(package.main, "styles").values():
            root = package.tree(part)
            for style in root.iter(W + "style"):
                styles._elements[attribute(style, "styleId")] = style
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                    styles._default_paragraph = attribute(style, "styleId")
            styles.defaults.extend(root.findall(f"{W}docDefaults/*/*"))
        return styles

    def font_of(self, fonts: ET.Element | None) -> str:
        """The font that a `w:rFonts` element names for letters beyond ASCII, "" for none."""
        if fonts is None:
            return ""
        theme = attribute(fonts, "hAnsiTheme") or attribute(fonts, "asciiTheme")
        if theme:
            return self._theme.get("major" if theme.startswith("major") else "minor", "")
        return attribute(fonts, "hAnsi") or attribute(fonts, "ascii")

    def inherited_font(self, *style_ids: str) -> str:
        """The font that the first of these styles gives ("" stands for the default paragraph style)."""
        for style_id in style_ids:
            for style in self.chain(style_id):
                font = self.font_of(style.find(f"{W}rPr/{W}rFonts"))
                if font:
                    return font
        return self.font_of(self.defaults.find(f"{W}rPr/{W}rFonts"))

    def numbering(self, style_id: str) -> ET.Element | None:
        """The `w:numPr` that a paragraph style gives."""
        found = (style.find(f"{W}pPr/{W}numPr") for style in self.chain(style_id))
        return next((numbering for numbering in found if numbering is not None), None)

    def chain(self, style_id: str) -> Iterator[ET.Element]:
        """The style and those it is based on, nearest first ("" stands for the default paragraph style)."""
        style_id = style_id or self._default_paragraph
        for _ in range(_MAX_STYLE_DEPTH):  # a damaged file may have styles based on each other
            style = self._elements.get(style_id)
            if style is None:
                return
            yield style
            style_id = attribute(style.find(W + "basedOn"))


def _theme_fonts(package: Package) -> dict[str, str]:
    fonts = {}
    for part in package.related(package.main, "theme").values():
        root = package.tree(part)
        for name in ("major", "minor"):
            latin = root.find(f".//{_A}{name}Font/{_A}latin")
            fonts[name] = latin.get("typeface", "") if latin is not None else ""
    return fonts
