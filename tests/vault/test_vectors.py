"""Format v1 never changes silently: what was sealed once, in `vectors.json`, opens for ever.

The vectors were made once, with the keys in `cast.py`. To make those of a next version: give `VECTORS`
another name and run `python -m tests.vault.test_vectors`. It never overwrites a file.
"""

import json
from pathlib import Path
from typing import cast

import pytest
from nacl import bindings
from nacl.encoding import HexEncoder
from nacl.hash import blake2b

from krukje.vault import (
    Damaged,
    lock,
    lock_with_code,
    new_half,
    open_with_half,
    read_code,
    read_recovery_key,
    seal,
    seal_with_half,
    show_recovery_key,
    unlock,
    unlock_with_code,
    unseal,
    unseal_stream,
    unseal_text,
    verify,
    verify_locked,
)
from krukje.vault.padding import pad_to
from krukje.vault.sealing import Place
from krukje.vault.streams import FRAME_BYTES, seal_stream

from .cast import FATMA, SECRET_KEY, STORY, flipped

VECTORS = Path(__file__).with_name("vectors.json")

PASSWORD = "één kopje thee"
TYPED_CODE = "ABCD-EFGH-JKLM-NPQR"
LABEL = "case key"
TEXT = "Mijn zoon zit al drie maanden thuis. Wat kan ik doen? – Anoniem"
FILE = bytes(range(256)) * 256 + b"het laatste stukje"  # a whole frame and the beginning of another
HEAD_BYTES = 1 + 321 + 24


def make_vectors() -> dict[str, str]:
    """Make them all, as hex; every run gives others."""
    half = new_half()
    stream, file_key, digest = _stream_vector()
    return {
        "place_digest": STORY.digest().hex(),
        "sealed_short_text": seal(TEXT.encode(), to=FATMA.public, place=STORY).hex(),
        "sealed_long_text": seal(TEXT.encode() * 5, to=FATMA.public, place=STORY).hex(),
        "locked_with_password": lock(SECRET_KEY, password=PASSWORD).hex(),
        "locked_with_code": lock_with_code(SECRET_KEY, code=read_code(TYPED_CODE)).hex(),
        "half": half.hex(),
        "sealed_with_half": seal_with_half(SECRET_KEY, half=half, label=LABEL).hex(),
        "recovery_key": show_recovery_key(SECRET_KEY).encode().hex(),
        "stream_head": stream.hex(),
        "stream_file_key": file_key.hex(),
        "stream_digest": digest,
    }


def _stream_vector() -> tuple[bytes, bytes, str]:
    sealed = b"".join(seal_stream([FILE], to=FATMA.public, place=STORY))
    head = sealed[:HEAD_BYTES]
    file_key = unseal(head[1:322], key=FATMA.private, place=STORY)
    return head, file_key, blake2b(sealed, encoder=HexEncoder).decode()


def write_vectors() -> None:
    with VECTORS.open("x") as file:
        json.dump(make_vectors(), file, indent=2)
        file.write("\n")


def vector(name: str) -> bytes:
    return bytes.fromhex(cast("dict[str, str]", json.loads(VECTORS.read_text()))[name])


def fixed_stream() -> bytes:
    """Rebuild the two frames of the sealed file, byte for byte: 131 kB that need not be in the repository.

    Libsodium makes a sending state only with a fresh header, but the state that it makes for receiving, with
    a known header, is the same one. The digest in the vectors proves that these are the bytes of then.
    """
    head = vector("stream_head")
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, head[322:], vector("stream_file_key"))
    frames = [
        bindings.crypto_secretstream_xchacha20poly1305_push(state, FILE[:FRAME_BYTES], tag=0),
        bindings.crypto_secretstream_xchacha20poly1305_push(state, pad_to(FILE[FRAME_BYTES:], FRAME_BYTES), tag=3),
    ]
    return head + b"".join(frames)


def test_the_digest_of_a_place_is_fixed() -> None:
    assert Place(case="case-7", kind="message", row="41").digest() == vector("place_digest")


@pytest.mark.parametrize(("name", "times"), [("sealed_short_text", 1), ("sealed_long_text", 5)])
def test_a_text_that_was_sealed_then_opens_now(name: str, times: int) -> None:
    verify(vector(name))
    assert unseal_text(vector(name), key=FATMA.private, place=STORY) == TEXT * times


def test_a_key_that_was_locked_with_a_password_then_opens_now() -> None:
    verify_locked(vector("locked_with_password"))
    assert unlock(vector("locked_with_password"), password=PASSWORD) == SECRET_KEY


def test_a_key_that_was_locked_with_a_code_then_opens_now() -> None:
    assert unlock_with_code(vector("locked_with_code"), code=read_code(TYPED_CODE)) == SECRET_KEY


def test_a_session_that_was_sealed_then_opens_now() -> None:
    sealed = vector("sealed_with_half")

    assert open_with_half(sealed, half=vector("half"), label=LABEL) == SECRET_KEY


def test_a_recovery_key_that_was_printed_then_is_read_now() -> None:
    printed = vector("recovery_key").decode()

    assert read_recovery_key(printed) == SECRET_KEY
    assert show_recovery_key(SECRET_KEY) == printed


def test_a_file_that_was_sealed_then_opens_now() -> None:
    sealed = fixed_stream()

    assert blake2b(sealed, encoder=HexEncoder) == vector("stream_digest").hex().encode()
    assert b"".join(unseal_stream([sealed], key=FATMA.private, place=STORY)) == FILE


def test_the_vectors_can_be_made_but_are_never_overwritten() -> None:
    before = VECTORS.read_bytes()

    assert make_vectors().keys() == json.loads(before).keys()
    with pytest.raises(FileExistsError):
        write_vectors()
    assert VECTORS.read_bytes() == before


def test_a_changed_vector_would_be_noticed() -> None:
    for name in ("sealed_short_text", "sealed_long_text"):
        with pytest.raises(Damaged):
            verify(flipped(vector(name), 77))


if __name__ == "__main__":
    write_vectors()
