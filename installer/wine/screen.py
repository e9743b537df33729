"""The screen that the windows stand on, a hand for mouse and keyboard, and pictures to compare."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

from installer.errors import BuildError

SIZE = (1366, 768)
_PATIENCE_S = 90.0
_LOOK_EVERY_S = 0.2
_ANOTHER = 20_000  # points: another page or dialog, not a line of text


@contextmanager
def new_screen() -> Iterator[str]:
    """A screen of its own; gives the name of its display."""
    server = shutil.which("Xvfb")
    if server is None or shutil.which("xdotool") is None:
        raise BuildError("Xvfb and xdotool are needed; on Debian: apt-get install xvfb xdotool")
    read, write = os.pipe()
    words = (server, "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp")
    process = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


def wait(what: str, until: Callable[[], bool], patience: float = _PATIENCE_S) -> bool:
    """Look until something holds; whether it came to that in time."""
    end = time.monotonic() + patience
    while not until():
        if time.monotonic() > end:
            print(f"windows-test: waited in vain for {what}", flush=True)
            return False
        time.sleep(_LOOK_EVERY_S)
    return True


@dataclass(frozen=True, slots=True)
class Screen:
    """One display; pictures of it are kept in `pictures`."""

    display: str
    pictures: Path

    def look(self) -> Image.Image:
        """What is on the screen."""
        return ImageGrab.grab(xdisplay=self.display)

    def keep(self, name: str) -> Image.Image:
        """Keep a picture of the screen."""
        picture = self.look()
        picture.save(self.pictures / f"{name}.png")
        return picture

    def settled(self, name: str, patience: float = _PATIENCE_S) -> Image.Image:
        """Keep a picture once the screen has stopped changing."""
        seen = [self.look()]

        def still() -> bool:
            seen.append(self.look())
            return changed(seen[-2], seen[-1]) == 0 and is_alive(seen[-1])

        time.sleep(0.5)
        wait(f"a quiet screen ({name})", still, patience)
        return self.keep(name)

    def changes(self, before: Image.Image, name: str) -> bool:
        """Whether the screen becomes clearly another one than `before`; a picture of it is kept."""
        became = wait(f"another picture ({name})", lambda: changed(before, self.look()) > _ANOTHER)
        self.settled(name)
        return became

    def titles(self) -> list[str]:
        """The titles of all windows."""
        done = self._do("search", "--name", ".+", "getwindowname", "%@")
        return done.stdout.splitlines()

    def has_window(self, part: str) -> bool:
        """Whether a window's title has these words."""
        return any(part in title for title in self.titles())

    def click(self, x: int, y: int) -> None:
        """Click with the left button."""
        self._do("mousemove", str(x), str(y), "click", "1")

    def press(self, *keys: str) -> None:
        """Press keys, each as xdotool names it: "Return", "ctrl+3"."""
        self._do("key", "--delay", "60", *keys)

    def type(self, words: str) -> None:
        """Type plain letters where the cursor is."""
        self._do("type", "--delay", "40", words)

    def _do(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(("xdotool", *words), env=environment, capture_output=True, text=True, check=False)


def changed(before: Image.Image, after: Image.Image) -> int:
    """How many points of two pictures differ."""
    difference = ImageChops.difference(before.convert("RGB"), after.convert("RGB")).convert("L")
    return difference.width * difference.height - difference.histogram()[0]


def is_alive(picture: Image.Image) -> bool:
    """Whether there is a window with words in it, not an empty or black one: many shades, none nearly everywhere."""
    colours = picture.convert("RGB").getcolors(maxcolors=1 << 24) or []
    most = max(count for count, _ in colours)
    return len(colours) > 60 and most < 0.93 * picture.width * picture.height
