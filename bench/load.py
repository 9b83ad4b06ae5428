"""How long does a server take to answer, at so many at once? A small client that costs little itself.

One thread, raw sockets, keep-alive: a client in the way of the server on the same two cores would measure itself.
"""

import selectors
import socket
import time
from dataclasses import dataclass, field

HEAD_END = b"\r\n\r\n"


@dataclass
class Result:
    """Seconds per answer, in the order of arrival, and how long the whole took."""

    times: list[float] = field(default_factory=list)
    wall: float = 0.0
    failures: int = 0
    bytes: int = 0

    def percentile(self, share: float) -> float:
        """Return a percentile in milliseconds."""
        ordered = sorted(self.times)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    @property
    def per_second(self) -> float:
        return len(self.times) / self.wall


class Wire:
    """One connection: sends the request, reads the whole answer, again and again."""

    def __init__(self, port: int, request: bytes) -> None:
        self.port, self.request = port, request
        self.received = b""
        self.wanted: int | None = None
        self.connect()

    def connect(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self) -> None:
        self.received, self.wanted = b"", None
        self.started = time.perf_counter()
        self.socket.sendall(self.request)

    def is_done(self) -> bool:
        """Read what is there; True when the answer is whole. Raises ConnectionError when it broke off."""
        part = self.socket.recv(262_144)
        if not part:
            raise ConnectionError
        self.received += part
        if self.wanted is None and HEAD_END in self.received:
            head, _end, _body = self.received.partition(HEAD_END)
            self.status = int(head.split(b" ", 2)[1])
            lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
            self.closes = b"connection: close" in head.lower()
            self.wanted = len(head) + 4 + (int(lengths[0].split(b":")[1]) if lengths else 0)
        return self.wanted is not None and len(self.received) >= self.wanted


def request_for(path: str, *, host: str, cookie: str = "") -> bytes:
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Accept: text/html"]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def load(port: int, request: bytes, *, at_once: int, number: int, expect: int = 200) -> Result:
    """Ask `number` times with `at_once` connections open."""
    result = Result()
    selector = selectors.DefaultSelector()
    asked = 0
    begin = time.perf_counter()
    for _each in range(min(at_once, number)):
        wire = Wire(port, request)
        selector.register(wire.socket, selectors.EVENT_READ, wire)
        wire.send()
        asked += 1
    while len(result.times) + result.failures < number:
        for key, _events in selector.select(timeout=30):
            wire = key.data
            try:
                if not wire.is_done():
                    continue
                result.times.append(time.perf_counter() - wire.started)
                result.bytes = len(wire.received)
                result.failures += 0 if wire.status == expect else 1
                broken = wire.closes
            except ConnectionError:
                result.failures += 1
                broken = True
            if asked < number:
                if broken:
                    selector.unregister(wire.socket)
                    wire.socket.close()
                    wire.connect()
                    selector.register(wire.socket, selectors.EVENT_READ, wire)
                wire.send()
                asked += 1
            else:
                selector.unregister(wire.socket)
                wire.socket.close()
    result.wall = time.perf_counter() - begin
    return result
