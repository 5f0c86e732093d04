"""The only way into an office file: what its zip says is checked, and each part is unpacked bit by bit."""

import io
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from struct import Struct
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables.limits import Allowance, refusal

_PIECE = 65_536
_MOST_PARTS = 5000
_MOST_DIRECTORY = 1_000_000
# Real sheets shrink to a tenth, sheets full of empty styled cells to a hundredth.
_MOST_SHRUNK = 300
_TOO_SMALL_TO_MATTER = 2_000_000
XML_ENDINGS = (".xml", ".rels", ".vml")

_HEADER = Struct("<4s2xHH4xIIIHH")
_ENCRYPTED, _SIZES_FOLLOW = 0x1 | 0x40, 0x8
_UTF8 = 0x800
_IN_ZIP64 = 0xFFFFFFFF


class OfficeFile:
    """The parts of an office file by name, in any case of letters. To be closed."""

    def __init__(self, path: Path, allowance: Allowance) -> None:
        """Look at what the file says of itself.

        Raises TableTooLarge if that is more than a table can need, NotATable if it is broken, contradicts itself
        or is packed as no office program does. An OSError passes.
        """
        self.path = path
        self.allowance = allowance
        self._file: BinaryIO = _Wary(path)
        try:
            self._parts = self._look()
        except (BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            self._file.close()
            raise NotATable(path) from error
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> "OfficeFile":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts, in small letters."""
        return tuple(self._parts)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Return what is in a part, piece by piece.

        Raises NotATable if there is no such part, or if there is anything else in it than the file says, and
        TableTooLarge if it is too much.
        """
        part = self._parts.get(name.lower())
        if part is None:
            raise NotATable(self.path)
        size = checksum = 0
        pieces = self._packed(part) if part.compress_type == ZIP_STORED else self._inflated(part)
        for piece in pieces:
            size += len(piece)
            checksum = zlib.crc32(piece, checksum)
            if size > part.file_size:
                raise NotATable(self.path)
            self.allowance.unpack(len(piece))
            yield piece
        if (size, checksum) != (part.file_size, part.CRC):
            raise NotATable(self.path)

    def _look(self) -> dict[str, ZipInfo]:
        try:
            with ZipFile(self._file) as archive:
                parts = archive.infolist()
        except _LongDirectoryError as error:
            raise refusal(self.path) from error
        self._check_sizes(parts)
        by_name = {part.filename.lower(): part for part in parts}
        if len(by_name) < len(parts) or not all(map(_is_plain, parts)):
            raise NotATable(self.path)
        ends = [(part.header_offset, self._content_of(part) + part.compress_size) for part in parts]
        if any(end > start for (_, end), (start, _) in pairwise(sorted(ends))):
            raise NotATable(self.path)
        return by_name

    def _check_sizes(self, parts: list[ZipInfo]) -> None:
        xml = sum(part.file_size for part in parts if part.filename.lower().endswith(XML_ENDINGS))
        whole = sum(part.file_size for part in parts)
        shrunk = any(
            part.file_size > max(_TOO_SMALL_TO_MATTER, _MOST_SHRUNK * part.compress_size) for part in parts
        )
        is_large = whole > self.allowance.most_bytes or xml > self.allowance.most_xml
        if len(parts) > _MOST_PARTS or is_large or shrunk:
            raise refusal(self.path)

    def _content_of(self, part: ZipInfo) -> int:
        """Return where a part begins. Raises NotATable if what stands before it is not what the list says."""
        self._file.seek(part.header_offset)
        header = self._file.read(_HEADER.size)
        if len(header) < _HEADER.size:
            raise NotATable(self.path)
        mark, flags, method, checksum, packed, unpacked, name_size, extra_size = _HEADER.unpack(header)
        name = self._file.read(name_size).decode("utf-8" if part.flag_bits & _UTF8 else "cp437")
        facts = zip((checksum, packed, unpacked), (part.CRC, part.compress_size, part.file_size), strict=True)
        sizes_agree = flags & _SIZES_FOLLOW or all(here in {there, _IN_ZIP64} for here, there in facts)
        is_same = (mark, name, method) == (b"PK\x03\x04", part.orig_filename, part.compress_type)
        if not is_same or not sizes_agree or flags & _ENCRYPTED:
            raise NotATable(self.path)
        start: int = part.header_offset + _HEADER.size + name_size + extra_size
        return start

    def _packed(self, part: ZipInfo) -> Iterator[bytes]:
        start = self._content_of(part)
        for at in range(0, part.compress_size, _PIECE):
            # Others may read another part in between.
            self._file.seek(start + at)
            yield self._file.read(min(_PIECE, part.compress_size - at))

    def _inflated(self, part: ZipInfo) -> Iterator[bytes]:
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        for packed in self._packed(part):
            piece, rest = b"", packed
            while not unpacker.eof and (rest or len(piece) == _PIECE):
                try:
                    piece = unpacker.decompress(rest, _PIECE)
                except zlib.error as error:
                    raise NotATable(self.path) from error
                rest = unpacker.unconsumed_tail
                yield piece


class _LongDirectoryError(Exception):
    pass


class _Wary(io.FileIO):
    """A file of which no long piece is read at once: the list of parts is the only one that anybody asks for."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _MOST_DIRECTORY:
            raise _LongDirectoryError
        return super().read(size) or b""


def _is_plain(part: ZipInfo) -> bool:
    return part.compress_type in {ZIP_STORED, ZIP_DEFLATED} and not part.flag_bits & _ENCRYPTED
