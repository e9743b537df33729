"""Starts the program: log, fault handler, then a command of the command line, or the window where none is given."""

from __future__ import annotations

import faulthandler
import io
import logging
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from hhapp.errors import EnvironmentFault, HhappError
from hhapp.paths import OPENED, DataFolder, default_data_root

_log = logging.getLogger("hhapp")
_REFUSED = 1
_DATA_DIR = "--data-dir"


class _File(logging.Handler):
    """The log file, opened at the first word: most runs have none, and what rotates files takes a while to load."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @cached_property
    def _file(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        made = RotatingFileHandler(self._path, maxBytes=1_000_000, backupCount=5, encoding="utf-8")
        made.setFormatter(self.formatter)
        return made

    def emit(self, record: logging.LogRecord) -> None:
        """Write it."""
        self._file.emit(record)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; the exit code: 0 done, 1 refused with a sentence on standard error, 2 wrong usage."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a windowed program has none
            stream.reconfigure(encoding="utf-8")
    data_dir, command = _split(arguments)
    opened = _file_to_open(command)
    _start_log(data_dir or default_data_root())
    try:
        return _run_command(arguments) if command and not opened else _run_window(data_dir, opened)
    except HhappError as refusal:
        _log.warning("%s %s", refusal, refusal.details)
        return _refuse(str(refusal))
    except Exception:
        _log.exception("unhandled")
        return _refuse("HHApp gặp lỗi ngoài dự kiến. Chi tiết nằm trong thư mục logs của thư mục dữ liệu.")


def _run_command(arguments: list[str]) -> int:
    from hhapp.cli import main as run_command

    return run_command(arguments)


def _run_window(data_dir: Path | None, opened: Path | None) -> int:
    from hhapp.ui.app import run_window

    return run_window(data_dir, [], opened)


def _file_to_open(words: list[str]) -> Path | None:
    """The file that a double click gives: alone, and of a kind that the window opens. No command looks like that."""
    path = Path(words[0]) if len(words) == 1 else None
    return path if path is not None and path.suffix.lower() in OPENED else None


def _split(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """The data folder asked for, and what else was asked; the command line's own parser reads it all again.

    By hand, since a window needs no parser.
    """
    folder, rest, words = None, [], iter(arguments)
    for word in words:
        name, equals, value = word.partition("=")
        if name != _DATA_DIR:
            rest.append(word)
            continue
        value = value if equals else next(words, "")
        if not value:
            return None, arguments
        folder = Path(value)
    return folder, rest


def _start_log(data_root: Path) -> None:
    """Log into the data folder. Where it cannot be made, whoever needs it says so; the rest works without a log."""
    try:
        logs = DataFolder.at(data_root).logs
        handler = _File(logs / "hhapp.log")
        faulthandler.enable((logs / "fault.log").open("a", encoding="utf-8"))
    except (EnvironmentFault, OSError):
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.INFO)
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells of every plug-in it looks at


def _refuse(sentence: str) -> int:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)  # noqa: T201 - the only words a program without window has
    elif sys.platform == "win32":  # started by a double click, and it never came to a window
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "HHApp", 0x10)  # MB_ICONERROR
    return _REFUSED


if __name__ == "__main__":
    sys.exit(main())
