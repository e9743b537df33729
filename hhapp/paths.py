"""Where things lie: the data folder of this office and the files that come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hhapp.errors import EnvironmentFault

# Kinds of files that the program opens when it is started with one, as by a double click.
OPENED = frozenset({".hhbc", ".hhgiao", ".hhmau", ".hhpn"})
_SYNC_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "iclouddrive": "iCloud Drive",
}


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The one folder that holds an office's data; everything of it has its fixed place here."""

    root: Path

    @classmethod
    def at(cls, path: Path) -> DataFolder:
        """The data folder at `path`, made with its sub-folders where they are missing.

        Raises EnvironmentFault for a network path (SQLite's locks do not hold there) and where it cannot be made.
        """
        folder = cls(path.expanduser().resolve())
        if is_network_path(str(path)) or is_network_path(str(folder.root)):
            raise EnvironmentFault(
                f"Không để dữ liệu HHApp trên thư mục mạng: {path}",
                "Hãy chọn một thư mục trên ổ đĩa của máy này; có thể chép các tệp trong thư mục backups sang máy chủ.",
            )
        try:
            for place in (folder.root, folder.evidence, folder.received, folder.backups, folder.packs, folder.logs):
                place.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise EnvironmentFault(
                f"Không tạo được thư mục dữ liệu {folder.root}",
                "Hãy chọn thư mục khác, hoặc xin quyền ghi vào thư mục này.",
                details=str(fault),
            ) from fault
        return folder

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "hhapp.sqlite"

    @property
    def evidence(self) -> Path:
        """Files that prove something, by digest."""
        return self.root / "evidence"

    @property
    def received(self) -> Path:
        """Submissions of other offices as they came, by digest."""
        return self.root / "received"

    @property
    def backups(self) -> Path:
        """Checked copies of the database."""
        return self.root / "backups"

    @property
    def packs(self) -> Path:
        """Template packs installed by the office."""
        return self.root / "packs"

    @property
    def calendar(self) -> Path:
        """The office's own file of holidays and swapped days; none by default."""
        return self.root / "lich-nghi.toml"

    @property
    def kept_overview(self) -> Path:
        """The overview of the coming days, for the next start; it may be deleted at any time."""
        return self.root / "tong-quan.json"

    @property
    def unit_key(self) -> Path:
        """The office's private key."""
        return self.root / "don-vi.key"

    @property
    def asked(self) -> Path:
        """Where a second start leaves the file it was given for the window that has this folder open."""
        return self.root / "mo-tep"

    @property
    def logs(self) -> Path:
        """What the program notes about itself."""
        return self.root / "logs"

    @property
    def lock(self) -> Path:
        """Names who has this folder open."""
        return self.root / "hhapp.lock"

    @property
    def warnings(self) -> tuple[str, ...]:
        """Sentences about a place that works but is unwise."""
        names = {word.strip() for part in self.root.parts for word in part.casefold().split(" - ")}
        found = sorted({shown for name, shown in _SYNC_FOLDERS.items() if name in names})
        return tuple(
            f"Thư mục dữ liệu nằm trong {shown}: đồng bộ có thể làm hỏng dữ liệu. Nên chuyển sang thư mục khác."
            for shown in found
        )


def is_network_path(path: str) -> bool:
    r"""Whether a path names another machine (`\\server\share`), not merely a long local one (`\\?\C:\…`)."""
    slashed = path.replace("\\", "/")
    if slashed.startswith(("//?/", "//./")):
        return slashed[4:].upper().startswith("UNC/")
    return slashed.startswith("//")


def default_data_root() -> Path:
    """Where the data of this computer's user lies unless told otherwise."""
    import appdirs

    return Path(appdirs.user_data_dir("HHApp", appauthor=False))


def resources() -> Path:
    """The folder of data that comes with the program; it lies beside the package, in a checkout and installed."""
    return Path(__file__).resolve().parents[1] / "resources"
