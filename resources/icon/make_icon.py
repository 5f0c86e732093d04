"""Makes every picture of the program's icon from the one drawing, napl-desktop.svg: run by `make icon`.

The ending of a file is where it is used: png by windows and Linux desktops, ico by Windows, icns by macOS. Both
of the latter are a list of PNG pictures, one of each size.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
NAME = "napl-desktop"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# What macOS calls a picture of so many pixels, also one that is for a screen of twice the density.
ICNS_KINDS = (
    ("icp4", 16),
    ("icp5", 32),
    ("ic11", 32),
    ("ic12", 64),
    ("ic07", 128),
    ("ic08", 256),
    ("ic13", 256),
    ("ic09", 512),
    ("ic14", 512),
    ("ic10", 1024),
)


def png(drawing: Path, size: int) -> bytes:
    """Return the drawing as a PNG picture of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon of Windows: a head, a line about each picture, the pictures."""
    lines, body = [], b""
    start = 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 256 does not fit in the byte: there it is 0
        lines.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), start + len(body)))
        body += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + b"".join(lines) + body


def icns(pictures: list[tuple[str, bytes]]) -> bytes:
    """Return an icon of macOS: each picture after its name and length."""
    body = b"".join(
        kind.encode() + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def make(folder: Path) -> None:
    """Write all pictures in a folder."""
    drawing = HERE / f"{NAME}.svg"
    for size in PNG_SIZES:
        (folder / f"{NAME}-{size}.png").write_bytes(png(drawing, size))
    (folder / f"{NAME}.ico").write_bytes(ico({size: png(drawing, size) for size in ICO_SIZES}))
    (folder / f"{NAME}.icns").write_bytes(icns([(kind, png(drawing, size)) for kind, size in ICNS_KINDS]))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
