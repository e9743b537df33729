"""A submission with evidence in as many files as the receiver's limit needs, each whole and signed by itself.

Every volume carries data.json, so that each says what it belongs to; the first has the documents, the others the files
of evidence under plain names, with what they were called in the manifest. Volumes of one submission have the same
data.json and moment; each names all of them, so that a missing one is named exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange.manifest import Manifest, Volume
from hhapp.exchange.submission import MOST_BYTES, MOST_PARTS, SUFFIX, SubmissionCheck, build_submission
from hhapp.packs.context import ReportContext
from hhapp.packs.plain import json_bytes, plain_data
from hhapp.vn.numbers import format_size

_MOST_VOLUMES = 9
_ROOM = 40_000  # bytes of manifest, zip entries and seal in a volume


@dataclass(frozen=True, slots=True)
class EvidencePart:
    """A file of evidence: what it proves and is called, where its content lies, its size in bytes."""

    title: str
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends, for whom: the private key that signs, the receiver's public key or "" for everybody to read."""

    seed: bytes
    receiver: str = ""


def build_volumes(
    context: ReportContext,
    documents: Mapping[str, bytes],
    evidence: Sequence[EvidencePart],
    *,
    stem: str,
    sender: Sender,
    created: datetime,
    most_bytes: int = MOST_BYTES,
) -> tuple[tuple[str, bytes], ...]:
    """Names and contents of the files of one submission, not sealed yet, none larger than `most_bytes` when sealed.

    UserError for a file that is too large for any volume, and where there would be too many volumes.
    """
    room = most_bytes - len(json_bytes(plain_data(context))) - _ROOM
    if sum(map(len, documents.values())) > room:
        raise UserError(
            f"Báo cáo lớn hơn mức {format_size(most_bytes)} mà nơi nhận cho phép.", "Bỏ bớt nội dung rồi xuất lại."
        )
    groups = list(_groups(evidence, room))
    if len(groups) + 1 > _MOST_VOLUMES:
        raise UserError(
            f"Tài liệu kiểm chứng cần {len(groups) + 1} tệp gửi, quá mức {_MOST_VOLUMES}.",
            "Bỏ bớt tài liệu rồi xuất lại.",
        )
    names = tuple(_volume_name(stem, number) for number in range(1, len(groups) + 2)) if groups else ()
    further = [_evidence_parts(group, first) for first, group in _numbered(groups)]
    made = [(documents, _titles_beside(names[1:], further)), *further]
    return tuple(
        (
            _volume_name(stem, number),
            build_submission(
                context,
                contents,
                created=created,
                seed=sender.seed,
                receiver=sender.receiver,
                volume=Volume(number, names),
                titles=titles,
            ),
        )
        for number, (contents, titles) in enumerate(made, start=1)
    )


def missing_volumes(checks: Sequence[SubmissionCheck]) -> tuple[str, ...]:
    """Which volumes of the submissions among the checked files are not there, by number and name."""
    found: dict[tuple[str, str], list[Manifest]] = {}
    for check in checks:
        if check.manifest is not None and check.ok:
            found.setdefault(set_of(check.manifest), []).append(check.manifest)
    return tuple(sentence for manifests in found.values() for sentence in missing_parts(manifests))


def missing_parts(manifests: Sequence[Manifest]) -> tuple[str, ...]:
    """As `missing_volumes`, of the volumes of one submission."""
    return tuple(_missing(manifests))


def set_of(manifest: Manifest) -> tuple[str, str]:
    """What the volumes of one submission have in common: the digest of data.json and the moment of making."""
    data = next((part.sha256 for part in manifest.parts if part.name == "data.json"), "")
    return data, f"{manifest.created.isoformat()} {manifest.key}"


def _missing(manifests: Sequence[Manifest]) -> Iterator[str]:
    names, there = manifests[0].volume.names, {manifest.volume.number for manifest in manifests}
    if any(manifest.volume.names != names for manifest in manifests):
        yield "Các phần không cùng một lần gửi: bản kê tên tệp khác nhau."
    for number, name in enumerate(names, start=1):
        if number not in there:
            yield f"Thiếu phần {number}/{len(names)} của gói: tệp {_plain(name)}."


def _plain(name: str) -> str:
    return re.sub(r"[^\w.\-]", "?", name)[:60]


def _groups(evidence: Sequence[EvidencePart], room: int) -> Iterator[list[EvidencePart]]:
    """The files in order, as many together as a volume takes."""
    group: list[EvidencePart] = []
    for part in evidence:
        if part.size > room:
            raise UserError(
                f"Tài liệu “{part.title}” ({format_size(part.size)}) lớn hơn một tệp gửi cho phép.",
                "Nén hoặc tách tài liệu này, hoặc gửi riêng.",
            )
        if group and (len(group) >= MOST_PARTS - 2 or sum(each.size for each in group) + part.size > room):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _numbered(groups: Sequence[Sequence[EvidencePart]]) -> Iterator[tuple[int, Sequence[EvidencePart]]]:
    first = 1
    for group in groups:
        yield first, group
        first += len(group)


def _evidence_parts(group: Sequence[EvidencePart], first: int) -> tuple[Mapping[str, bytes], Mapping[str, str]]:
    contents, titles = {}, {}
    for number, part in enumerate(group, start=first):
        ending = re.sub(r"[^A-Za-z0-9]", "", Path(part.title).suffix)[:8] or "bin"
        name = f"MC-{number:03}.{ending}"
        try:
            contents[name] = part.path.read_bytes()
        except OSError as fault:
            raise EnvironmentFault(
                f"Không đọc được tài liệu kiểm chứng “{part.title}” trong thư mục dữ liệu.",
                "Đính kèm lại tài liệu này, hoặc gửi không kèm tài liệu.",
                details=str(fault),
            ) from fault
        titles[name] = part.title
    return contents, titles


def _titles_beside(
    names: Sequence[str], further: Sequence[tuple[Mapping[str, bytes], Mapping[str, str]]]
) -> Mapping[str, str]:
    """What the further volumes hold, for the first one to tell: by "NAME_P2.hhbc/MC-001.pdf"."""
    told = zip(names, further, strict=True)
    return {f"{name}/{part}": title for name, (_, titles) in told for part, title in titles.items()}


def _volume_name(stem: str, number: int) -> str:
    return f"{stem}{f'_P{number}' if number > 1 else ''}{SUFFIX}"
