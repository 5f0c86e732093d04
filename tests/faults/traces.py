"""Looking for words in every byte of files, however they are written and packed."""

import gzip
import io
import json
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
_DEEPEST = 3


def traces_of(words: Iterable[str], folders: Iterable[Path]) -> list[str]:
    """Return each place under `folders` where one of the words is: "file: word".

    Words are looked for in UTF-8 and UTF-16, in capitals or not, escaped as in JSON, in one sign or two for
    a letter with an accent, also in names of files, and inside zip files and whatever zlib or gzip packed.
    """
    wanted = {word: tuple(_ways_to_write(word)) for word in words}
    found = []
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            parts = list(_unpacked(file.read_bytes(), 0)) if file.is_file() else []
            for word, ways in wanted.items():
                if any(way in part for part in parts for way in ways):
                    found.append(f"{file}: {word}")
    return found


def _ways_to_write(word: str) -> Iterator[bytes]:
    cased = {word, word.upper(), word.lower(), word.title(), word.casefold()}
    for form in {unicodedata.normalize(form, each) for each in cased for form in ("NFC", "NFD")} | cased:
        for text in {form, json.dumps(form)[1:-1], ascii(form)[1:-1]}:
            for encoding in _ENCODINGS:
                try:
                    yield text.encode(encoding)
                except UnicodeEncodeError:
                    continue


def _unpacked(content: bytes, depth: int) -> Iterator[bytes]:
    """Yield a file's bytes, and those of whatever is packed in it."""
    yield content
    if depth == _DEEPEST:
        return
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for member in packed.infolist():
                yield member.filename.encode()
                yield from _unpacked(packed.read(member), depth + 1)
        return
    for part in _packed_parts(content):
        yield from _unpacked(part, depth + 1)


def _packed_parts(content: bytes) -> Iterator[bytes]:
    """Yield what can be unpacked from anywhere in a file: a deflated stream says nothing of itself outside it."""
    for start, unpack in _beginnings(content):
        try:
            part = unpack(content[start:])
        except (zlib.error, OSError, EOFError):
            continue
        if len(part) > 1:
            yield part


def _beginnings(content: bytes):
    for magic in (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"):
        at = content.find(magic)
        while at >= 0:
            yield at, lambda packed: zlib.decompressobj().decompress(packed)
            at = content.find(magic, at + 1)
    at = content.find(b"\x1f\x8b\x08")
    while at >= 0:
        yield at, lambda packed: gzip.GzipFile(fileobj=io.BytesIO(packed)).read()
        at = content.find(b"\x1f\x8b\x08", at + 1)
