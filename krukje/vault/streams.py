"""How is a file of any size sealed, with only a few chunks of it in memory?

A sealed file, version 1:

    0x01 | sealed file key (321, see `sealing.py`) | secretstream header (24) | frames (65,553 each)

Every frame holds 64 KiB of the file. The last one is padded to the same size and tagged as the last, so that
a file's length shows in steps of 64 KiB, and a file that was cut off is seen to be.
"""

from collections.abc import Iterable, Iterator

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_ABYTES,
    crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_keygen,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
)
from nacl.exceptions import CryptoError

from krukje.vault.envelope import VERSION, check_version
from krukje.vault.errors import Damaged, Truncated
from krukje.vault.grants import seal_key, unseal_key
from krukje.vault.padding import pad_to, unpad
from krukje.vault.sealing import Place

FRAME_BYTES = 65_536
SEALED_FRAME_BYTES = FRAME_BYTES + crypto_secretstream_xchacha20poly1305_ABYTES
SEALED_KEY_BYTES = 321
HEAD_BYTES = len(VERSION) + SEALED_KEY_BYTES + crypto_secretstream_xchacha20poly1305_HEADERBYTES

_MESSAGE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_FINAL = crypto_secretstream_xchacha20poly1305_TAG_FINAL


def seal_stream(chunks: Iterable[bytes], *, to: bytes, place: Place) -> Iterator[bytes]:
    """Seal a file, given in chunks of any size, to a public key (32 bytes), for one place.

    Nothing happens, and nothing is raised, before the first sealed chunk is asked for.

    :raises WrongKey: when `to` is not a public key.
    """
    file_key = crypto_secretstream_xchacha20poly1305_keygen()
    state = crypto_secretstream_xchacha20poly1305_state()
    header = crypto_secretstream_xchacha20poly1305_init_push(state, file_key)
    yield VERSION + seal_key(file_key, to=to, place=place) + header
    for frame in _recut(chunks, first=FRAME_BYTES, then=FRAME_BYTES):
        if len(frame) == FRAME_BYTES:
            yield crypto_secretstream_xchacha20poly1305_push(state, frame, tag=_MESSAGE)
        else:
            padded = pad_to(frame, FRAME_BYTES)
            yield crypto_secretstream_xchacha20poly1305_push(state, padded, tag=_FINAL)


def unseal_stream(chunks: Iterable[bytes], *, key: bytes, place: Place) -> Iterator[bytes]:
    """Open a sealed file, given in chunks of any size, with the private key (32 bytes).

    No byte comes out that is not authentic. But only the end tells that the file is whole: a caller who gets
    an error must throw away what it already had.

    :raises Truncated: when it stops before its last frame does.
    :raises UnknownFormat: when another version made it.
    :raises Damaged: when a bit changed, or bytes follow the last frame.
    :raises WrongKey: when it was sealed to another key.
    :raises Moved: when it was sealed for another place.
    """
    pieces = _recut(chunks, first=HEAD_BYTES, then=SEALED_FRAME_BYTES)
    state = _open_head(next(pieces), key=key, place=place)
    ended = False
    for piece in pieces:
        if ended and piece:
            raise Damaged
        if not ended:
            content, ended = _open_frame(state, piece)
            yield content


def _open_head(head: bytes, *, key: bytes, place: Place) -> crypto_secretstream_xchacha20poly1305_state:
    check_version(head)
    if len(head) < HEAD_BYTES:
        raise Truncated
    key_end = len(VERSION) + SEALED_KEY_BYTES
    file_key = unseal_key(head[len(VERSION) : key_end], key=key, place=place)
    state = crypto_secretstream_xchacha20poly1305_state()
    crypto_secretstream_xchacha20poly1305_init_pull(state, head[key_end:], file_key)
    return state


def _open_frame(state: crypto_secretstream_xchacha20poly1305_state, frame: bytes) -> tuple[bytes, bool]:
    """Return what is in the frame, and whether it is the last one."""
    if len(frame) < SEALED_FRAME_BYTES:
        raise Truncated
    try:
        content, tag = crypto_secretstream_xchacha20poly1305_pull(state, frame)
    except CryptoError:
        # The file key opened, so it is not the key: this frame was changed, or belongs elsewhere.
        raise Damaged from None
    return (unpad(content), True) if tag == _FINAL else (content, False)


def _recut(chunks: Iterable[bytes], *, first: int, then: int) -> Iterator[bytes]:
    """Cut chunks anew: one piece of first bytes, pieces of then bytes, and at the end the rest.

    The rest is always shorter than a piece would be, perhaps empty: who gets it knows that this is the end.
    """
    waiting = bytearray()
    size = first
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= size:
            yield bytes(waiting[:size])
            del waiting[:size]
            size = then
    yield bytes(waiting)
