"""The tags of a template as they are written: {{ a value }}, {% a step %}, {%tr a step that takes its row away %}."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SIGN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
# docxtpl takes a letter after the sign for what is taken away: tr row, tc cell, p paragraph, r run
_PARTS = re.compile(r"(\{\{|\{%|\{#)(tr|tc|p|r)?(?:(?<=[%{#])|(?=\s))([-+]?)\s*(.*?)\s*[-+]?(\}\}|%\}|#\})", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")  # Word's quotes, as docxtpl reads them


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag. `inside` is what stands between its signs, `word` its first word where it is a step."""

    text: str  # as written
    sign: str  # "{{", "{%", "{#"
    level: str  # "", "p", "tr", "tc", "r"
    inside: str

    @property
    def word(self) -> str:
        """ "for", "endif"; "" for a value."""
        return self.inside.split(maxsplit=1)[0] if self.sign == "{%" and self.inside else ""

    @property
    def rest(self) -> str:
        """What follows the word of a step."""
        return self.inside.removeprefix(self.word).strip()


def tags_of(text: str) -> tuple[Tag, ...]:
    """The tags of a paragraph or cell, in order."""
    return tuple(_tag(found) for found in _TAG.findall(text))


def without_tags(text: str) -> str:
    """What is left of a paragraph or cell."""
    return _TAG.sub("", text)


def has_open_tag(text: str) -> bool:
    """Whether a sign of a tag stands without its partner."""
    return _SIGN.search(without_tags(text)) is not None


def _tag(text: str) -> Tag:
    parts = _PARTS.fullmatch(text)
    if parts is None:
        return Tag(text, text[:2], "", text[2:-2].strip())
    return Tag(text, parts.group(1), parts.group(2) or "", parts.group(4).translate(_QUOTES))
