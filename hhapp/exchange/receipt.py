"""The receipt NAME.hhpn ("phiếu nhận"): what the superior office answers to a submission, signed with its key.

One JSON object with sorted keys, in exactly one form: a file that differs by a byte is refused. The signature covers
all of it but itself. Members that this program does not know are read over, so that later ones may say more.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hhapp.errors import EnvironmentFault, UserError
from hhapp.exchange import keys
from hhapp.exchange.office import Office
from hhapp.packs.plain import json_bytes, plain_data
from hhapp.packs.score.sent import read_verified
from hhapp.services import known_keys
from hhapp.services.receipts import FIGURE, SECTION, Answer, Outcome, Remark, Taken, take_receipt

RECEIPT_SUFFIX = ".hhpn"
_KIND, _SCHEMA = "hhpn", 1
_LARGEST = 1_000_000
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_ADVICE = "Xin lại tệp phiếu từ cấp trên; ở đây không có gì thay đổi."


@dataclass(frozen=True, slots=True)
class ReadReceipt:
    """A receipt whose signature is right, and the public key that it is right for."""

    answer: Answer
    key: str
    unit_name: str
    period_label: str

    @property
    def fingerprint(self) -> str:
        """Of the key that signed."""
        return keys.shown_fingerprint(self.key)


def build_receipt(answer: Answer, *, unit_name: str, period_label: str, seed: bytes) -> bytes:
    """The file of an answer (its `sha256` is not looked at), signed with the private key `seed`."""
    document = {
        "kind": _KIND,
        "schema": _SCHEMA,
        "unit": {"code": answer.unit_code, "name": unit_name},
        "period": {"code": answer.period_code, "label": period_label},
        "version": answer.version,
        "data_sha256": answer.data_sha256,
        "outcome": answer.outcome.value,
        "office": answer.office,
        "received": {"at": _moment(answer.received_at), "by": answer.received_by},
        "made": _moment(answer.made_at),
        "due": answer.due_on.isoformat() if answer.due_on else "",
        "reopen": answer.may_reopen,
        "words": answer.words,
        "remarks": [{"kind": each.kind, "key": each.key, "text": each.text} for each in answer.remarks],
        "key": keys.public_key(seed),
        **({"scores": plain_data(answer.scores)} if answer.scores else {}),
    }
    return json_bytes({**document, "signature": keys.sign(seed, _signed(document))})


def read_receipt(path: Path) -> ReadReceipt:
    """What the file says; UserError where it is no receipt, is damaged, of a later form, or its signature is wrong."""
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UserError(f"Không có tệp {path}.", "Kiểm tra lại đường dẫn.") from error
    except OSError as error:
        raise EnvironmentFault(f"Không đọc được tệp {path}.", "Kiểm tra ổ đĩa.", details=str(error)) from error
    document = _document(raw, path.name)
    try:
        signature = document["signature"]
        key = document["key"]
        unsigned = {name: value for name, value in document.items() if name != "signature"}
        if not keys.verifies(key, _signed(unsigned), signature):
            raise UserError(f"Chữ ký của phiếu {path.name} không đúng.", _ADVICE)
        answer = _answer(document, hashlib.sha256(raw).hexdigest())
        return ReadReceipt(answer, key, str(document["unit"]["name"]), str(document["period"]["label"]))
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(f"Phiếu {path.name} thiếu hoặc sai phần bên trong.", _ADVICE, details=repr(error)) from error


def import_receipt(office: Office, path: Path, *, at: datetime) -> Taken:
    """Take a receipt in: its signature must be of the confirmed superior key. `at` is this moment, with its zone.

    UserError where it cannot be taken, as `read_receipt` and `take_receipt` say; then nothing is changed.
    """
    read = read_receipt(path)
    with office.reading() as session:
        superior = known_keys.superior_key(session)
    if superior is None:
        raise UserError(
            "Chưa xác nhận khóa của cấp trên nên chưa nhận phiếu được.",
            f"Nhập khóa của cấp trên ở Cài đặt và so dấu khóa; phiếu này ký bằng {read.fingerprint}.",
        )
    if superior.key != read.key:
        raise UserError(
            f"Phiếu không do {superior.name} ký: dấu khóa {read.fingerprint}, khóa đã xác nhận {superior.fingerprint}.",
            "Hỏi lại cấp trên; nếu cấp trên đổi khóa thì nhập và xác nhận khóa mới trước.",
        )
    with office.transaction(f"Nhập phiếu phản hồi {read.period_label}") as session:
        return take_receipt(session, read.answer, at)


def _document(raw: bytes, name: str) -> Mapping[str, Any]:
    try:
        document = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("kind") != _KIND:
        raise UserError(f"Tệp {name} không phải phiếu phản hồi ({RECEIPT_SUFFIX}), hoặc bị hỏng.", _ADVICE)
    if document.get("schema") != _SCHEMA:
        raise UserError(
            f"Phiếu {name} theo lược đồ số {document.get('schema')}, chương trình này chỉ đọc lược đồ {_SCHEMA}.",
            "Cập nhật chương trình rồi nhập lại.",
        )
    if json_bytes(document) != raw:
        raise UserError(f"Phiếu {name} bị sửa: không đúng như lúc lập.", _ADVICE)
    return document


def _answer(document: Mapping[str, Any], sha256: str) -> Answer:
    version, reopen = document["version"], document["reopen"]
    if not isinstance(version, int) or not isinstance(reopen, bool):
        raise TypeError("version, reopen")
    return Answer(
        sha256=sha256,
        unit_code=str(document["unit"]["code"]),
        period_code=str(document["period"]["code"]),
        version=version,
        data_sha256=str(document["data_sha256"]),
        outcome=Outcome(document["outcome"]),
        office=str(document["office"]),
        received_at=_read_moment(document["received"]["at"]),
        received_by=str(document["received"]["by"]),
        made_at=_read_moment(document["made"]),
        due_on=date.fromisoformat(document["due"]) if document["due"] else None,
        may_reopen=reopen,
        words=str(document["words"]),
        remarks=tuple(_remark(each) for each in document["remarks"]),
        scores=read_verified(document["scores"]) if "scores" in document else None,
    )


def _remark(data: Mapping[str, Any]) -> Remark:
    if data["kind"] not in (FIGURE, SECTION):
        raise ValueError(f"kind {data['kind']!r}")
    return Remark(data["kind"], str(data["key"]), str(data["text"]))


def _signed(document: Mapping[str, Any]) -> bytes:
    return b"hhpn\n" + json_bytes(document)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime(_MOMENT)


def _read_moment(text: str) -> datetime:
    return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
