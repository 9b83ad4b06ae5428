"""Does a secret stand somewhere in these bytes, however it was written down?"""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from urllib.parse import quote

SURE_LETTERS = 8


def found_in(dump: bytes, secrets: Iterable[str | bytes]) -> list[str]:
    """Return what of these secrets stands in the dump, and in which writing."""
    lower = dump.lower()
    return [
        f"{secret!r} as {writing}"
        for secret in secrets
        for writing, spelled, capitals_count in writings(secret)
        if (spelled in dump if capitals_count else spelled.lower() in lower)
    ]


def writings(secret: str | bytes) -> Iterator[tuple[str, bytes, bool]]:
    """Yield the name of a writing, the secret written so, and whether capitals matter in it."""
    if isinstance(secret, str):
        yield "JSON", json.dumps(secret)[1:-1].encode(), False
        yield "UTF-16", secret.encode("utf-16-le"), False
        yield "UTF-16, the other way", secret.encode("utf-16-be"), False
        yield "Latin", secret.encode("latin-1", "ignore"), False
        # Bytes know capitals of plain letters only.
        yield "capitals", secret.upper().encode(), False
        yield "an address", quote(secret).encode(), False
        secret = secret.encode()
        yield "text", secret, False
    else:
        yield "bytes", secret, True
    yield "hex", secret.hex().encode(), False
    for skipped in range(3):
        middle = middle_of_base64(secret, skipped)
        # Fewer letters stand by chance in a megabyte of sealed values.
        if len(middle) >= SURE_LETTERS:
            yield "base64", middle, True
            yield "base64 for addresses", middle.translate(bytes.maketrans(b"+/", b"-_")), True


def middle_of_base64(secret: bytes, skipped: int) -> bytes:
    """What is always the same, wherever in a longer text the secret begins: its ends depend on the neighbours."""
    coded = b64encode(b"\0" * skipped + secret)
    return coded[4 if skipped else 0 : len(coded) // 4 * 4 - 4]
