"""The whole life of an installation under Wine, from the first refusal to the last file; `dev.py windows-test`.

Every step says "ok" or "FAILED"; pictures of the screen are kept. What real Windows would do otherwise (its own fonts,
virus scanners, printers, typing Vietnamese) is not seen here.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from installer.build import Made, build, program_version
from installer.errors import BuildError
from installer.nsis import FILE_TYPES, SetupFile, write_setup
from installer.pins import ROOT
from installer.wine.documents import unreadable
from installer.wine.office import Installed, install, read_database, unpack
from installer.wine.prefix import DATA_DRIVE, USER, Prefix, make_prefix, stay_up
from installer.wine.screen import Screen, is_alive, new_screen, wait

_OLD, _OLD_FILE = "0.0.1", "lib/chi-co-o-ban-cu.txt"
_OFFICE = "Uy ban nhan dan xa Thu"
_FIRST_START, _WINDOW = "Lần đầu sử dụng", "Cải cách hành chính năm"
_TOO_OLD, _RUNNING = 3, 4
_PLAN_ENTRY = (80, 200)  # in the navigation of a window that fills the screen


@dataclass(slots=True)
class Report:
    """What was seen."""

    failed: list[str] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)

    def check(self, what: str, fine: bool, found: object = "") -> None:
        """Note whether something is as it should be."""
        if not fine:
            self.failed.append(what)
        told = f"  {found}" if found != "" else ""
        print(f"[{time.monotonic() - self.begun:5.0f} s] {'ok    ' if fine else 'FAILED'} {what}{told}", flush=True)


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that the scenes work with."""

    report: Report
    prefix: Prefix
    screen: Screen
    office: Installed
    made: Made
    old: Path
    version: str

    @property
    def data(self) -> Path:
        """The demo's data folder on drive D:."""
        return self.prefix.drive_d / DATA_DRIVE / "demo" / "du-lieu"


def old_windows(stage: Stage) -> None:
    """A Windows before 10 1809 is refused and nothing is written."""
    stage.prefix.run("winecfg", "-v", "win81")
    code = install(stage.prefix, stage.made.setup)
    stage.report.check("Windows 8.1 is refused", code == _TOO_OLD and not stage.office.place.exists(), code)
    stage.prefix.run("winecfg", "-v", "win10")


def first_installation(stage: Stage) -> None:
    """An older version is installed silently; files, shortcuts, file types and the list of programs are there."""
    report, office = stage.report, stage.office
    code = install(stage.prefix, stage.old)
    report.check("installed silently", code == 0, code)
    files = [path for path in office.app.rglob("*") if path.is_file()]
    expected = [path for path in stage.made.folder.rglob("*") if path.is_file()]
    report.check("all files are there", len(files) == len(expected) + 1, f"{len(files)} files")
    report.check("shortcuts on the desktop and in the menu", all(path.is_file() for path in office.shortcuts))
    # Wine finds no program in a folder of this name, but what the shortcut says is right; `elsewhere` opens one.
    names = (USER.encode("utf-16-le"), "hhapp.exe".encode("utf-16-le"))
    report.check("that lead to it", all(name in path.read_bytes() for path in office.shortcuts for name in names))
    report.check("in the list of programs", office.told("DisplayVersion") == _OLD, office.told("DisplayVersion"))
    commands = {office.opened_by(suffix) for suffix in FILE_TYPES}
    wanted = f'"{stage.prefix.path(office.app / "hhapp.exe")}" "%1"'
    report.check("file types open with the program", commands == {wanted}, commands)


def demo(stage: Stage) -> None:
    """The installed program makes a year and every document in D:\\Dữ liệu; each opens with other programs too."""
    out = stage.data.parent
    done = stage.office.command("demo", "--out", stage.prefix.path(out))
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    files = [path for path in out.iterdir() if path.is_file()]
    stage.report.check("demo runs", done.returncode == 0, done.stderr.strip().replace("\n", " "))
    stage.report.check("demo opened every document again", bool(lines), lines[-1] if lines else "")
    wrong = unreadable(files)
    stage.report.check(f"LibreOffice and poppler open the {len(files)} documents", len(files) > 60 and not wrong, wrong)
    tasks = read_database(stage.data, "select count(*) from plan_task")
    stage.report.check("the data are sound", len(tasks) == 1, tasks)


def first_start(stage: Stage) -> None:
    """The first start asks for the office, typed with keys; the window opens and is in Vietnamese."""
    report, screen = stage.report, stage.screen
    stage.office.start()
    report.check("the first start asks for the office", wait("it", lambda: screen.has_window(_FIRST_START)))
    screen.settled("1-lan-dau")
    screen.type(_OFFICE)
    screen.settled("2-da-go")
    screen.press("Return")
    report.check("Enter opens the window", wait("it", lambda: screen.has_window(_WINDOW)), screen.titles()[-1:])
    picture = screen.settled("3-cua-so")
    report.check("the window is alive", is_alive(picture))
    names = read_database(stage.office.data, "select name from unit")
    report.check("the keys were kept in the data", (_OFFICE,) in names, names)


def killed(stage: Stage) -> None:
    """Ended as by a power cut, started again: the data are sound, and nothing asks for the office again."""
    office, screen = stage.office, stage.screen
    office.kill()
    names = read_database(office.data, "select name from unit")
    stage.report.check("after a power cut the data are sound", names == [(_OFFICE,)], names)
    office.start()
    stage.report.check("it starts again with its data", wait("it", lambda: screen.has_window(_WINDOW)))
    screen.settled("4-mo-lai")


def while_running(stage: Stage) -> None:
    """A running program is neither replaced nor removed."""
    office = stage.office
    code = install(stage.prefix, stage.made.setup)
    stage.report.check("installing over a running program is refused", code == _RUNNING, code)
    office.uninstall()
    kept = (office.app / _OLD_FILE).is_file() and bool(office.running()) and office.is_registered()
    stage.report.check("removing a running program is refused", kept)
    office.kill()


def upgrade(stage: Stage) -> None:
    """The new version takes the place of the old one; nothing of the old one stays, the data do."""
    office, report = stage.office, stage.report
    code = install(stage.prefix, stage.made.setup)
    report.check("upgraded silently", code == 0, code)
    report.check("the list of programs tells the new version", office.told("DisplayVersion") == stage.version)
    left = sorted(path.name for path in office.place.iterdir())
    report.check("the old version is gone", left == ["app", "go-cai-dat.exe"], left)
    report.check("and its files", not (office.app / _OLD_FILE).exists())
    names = read_database(office.data, "select name from unit")
    report.check("the data are kept", names == [(_OFFICE,)], names)


def year_in_window(stage: Stage) -> None:
    """The demo's year from D:\\Dữ liệu in the window: a click and a key change the page."""
    report, screen = stage.report, stage.screen
    stage.office.start("--data-dir", stage.prefix.path(stage.data))
    report.check("the window opens the data on D:", wait("it", lambda: screen.has_window(_WINDOW)))
    before = screen.settled("5-tong-quan")
    screen.click(*_PLAN_ENTRY)
    report.check("a click changes the page", screen.changes(before, "6-bam-chuot"))
    before = screen.look()
    screen.press("ctrl+1")
    report.check("a key changes it again", screen.changes(before, "7-bam-phim"))


def double_click(stage: Stage) -> None:
    """A double click shows a package: first in the window that is open, then in one that it opens."""
    report, screen, office = stage.report, stage.screen, stage.office
    package = next(stage.data.parent.glob("*.hhbc"))
    given = stage.prefix.home / "Documents" / "Gói gửi quý I.hhbc"
    shutil.copyfile(package, given)
    before = screen.look()
    code = office.start("--data-dir", stage.prefix.path(stage.data), stage.prefix.path(given)).wait(timeout=60)
    fine = screen.changes(before, "8-mo-goi") and code == 0 and len(office.running()) == 1
    report.check("a second start shows the file in the open window", fine, f"exit {code}")
    office.kill()
    office.let_wine_open(".hhbc")
    stage.prefix.start("start", stage.prefix.path(given))
    fine = wait("the window", lambda: screen.has_window(_WINDOW)) and is_alive(screen.settled("9-bam-dup"))
    report.check("a double click opens the program", fine and len(office.running()) == 1)
    office.kill()


def removal(stage: Stage) -> None:
    """Uninstalled silently: program, shortcuts, registry gone, the data kept."""
    office, report = stage.office, stage.report
    office.uninstall()
    report.check("uninstalled silently", not office.place.exists())
    report.check("shortcuts are gone", not any(path.exists() for path in office.shortcuts))
    report.check("the registry is clean", not office.is_registered() and office.types_left() == [], office.types_left())
    report.check("the data are still there", read_database(office.data, "select name from unit") == [(_OFFICE,)])


def elsewhere(stage: Stage) -> None:
    """A folder with things of others gets a subfolder; asked to, the uninstaller deletes the data, and only those."""
    report, prefix = stage.report, stage.prefix
    folder = prefix.drive_d / "Chung"
    folder.mkdir()
    (folder / "của người khác.txt").touch()
    office = Installed(prefix, folder / "HHApp")
    code = install(prefix, stage.made.setup, f"/D={prefix.path(folder)}")
    report.check("a folder of others gets a subfolder", code == 0 and (office.app / "hhapp.exe").is_file(), code)
    prefix.start("start", prefix.path(office.shortcuts[0]))
    opened = wait("the window", lambda: stage.screen.has_window(_WINDOW))
    report.check("the desktop shortcut opens the program with its data", opened)
    office.kill()
    office.uninstall("/XOA-DU-LIEU")
    report.check("asked to, the uninstaller deletes the data", not office.place.exists() and not office.data.exists())
    report.check("and nothing of others", (folder / "của người khác.txt").is_file() and stage.data.is_dir())


def portable(stage: Stage) -> None:
    """The portable edition keeps its data beside itself."""
    stick = stage.prefix.drive_d / "USB của xã"
    unpack(stage.made.portable, stick)
    folder = stick / "HHApp"
    done = stage.prefix.run(stage.prefix.path(folder / "hhapp-cli.exe"), "plan", "list", "--year", "2026")
    fine = (folder / "du-lieu" / "hhapp.sqlite").is_file() and not stage.office.data.exists()
    stage.report.check("the portable edition keeps its data beside itself", fine, done.stderr.strip())


SCENES: tuple[Callable[[Stage], None], ...] = (
    *(old_windows, first_installation, demo, first_start, killed, while_running, upgrade),
    *(year_in_window, double_click, removal, elsewhere, portable),
)


def make_old(made: Made, work: Path, moment: int) -> Path:
    """An installer of an older version with one file that the new one lacks."""
    folder = work / "old"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made.folder, folder)
    (folder / _OLD_FILE).write_text("cũ", encoding="utf-8")
    pictures = made.folder.parent
    setup = SetupFile(
        *(_OLD, folder, pictures / "hhapp.ico", pictures / "side.bmp", work / f"hhapp-{_OLD}-setup.exe"),
        moment=moment,
        quick=True,
    )
    write_setup(setup, work)
    return setup.program


def play(made: Made, work: Path) -> Report:
    """All scenes in their order; one that breaks off does not keep the next from playing."""
    report = Report()
    pictures = work / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    old = make_old(made, work, 0)
    with new_screen() as display:
        prefix = make_prefix(work / "prefix", display)
        desktop, screen = stay_up(prefix), Screen(display, pictures)
        wait("Wine's desktop", lambda: screen.has_window("Wine desktop"))
        stage = Stage(
            *(report, prefix, screen, Installed(prefix, prefix.local / "Programs" / "HHApp")),
            *(made, old, program_version(ROOT)),
        )
        try:
            for scene in SCENES:
                _play_one(scene, stage)
        finally:
            prefix.end()
            desktop.wait(timeout=60)
    return report


def _play_one(scene: Callable[[Stage], None], stage: Stage) -> None:
    try:
        scene(stage)
    except (OSError, StopIteration, sqlite3.Error, subprocess.TimeoutExpired) as fault:
        stage.report.check(f"{scene.__name__} went on to its end", False, repr(fault))
        stage.office.kill()


def main(arguments: list[str]) -> int:
    """Build, then play; 1 where something failed."""
    parser = argparse.ArgumentParser(prog="dev.py windows-test", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the installer (dist)")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "windows", help="folder for what lies between")
    parser.add_argument("--quick", action="store_true", help="pack in 20 seconds instead of 90")
    args = parser.parse_args(arguments)
    work = args.work.resolve()
    try:
        made = build(ROOT, args.out.resolve(), work, quick=args.quick)
        report = play(made, work / "test")
    except BuildError as fault:
        print(f"windows-test: {fault}", file=sys.stderr)
        return 1
    print(f"windows-test: pictures are in {work / 'test' / 'pictures'}")
    print(f"windows-test: {len(report.failed)} failed" if report.failed else "windows-test: all is well")
    return int(bool(report.failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
