"""A browser without a picture: cookies, forms and links, for talking to a real server by the hundreds."""

import http.client
import re
import urllib.parse
from contextlib import closing

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class PlainBrowser:
    """One visitor. It carries cookies as a browser does, also the secure ones, over plain http to this machine."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.status = 0
        self.path = ""
        self.page = ""

    def go(self, path: str) -> str:
        return self.ask("GET", path)

    def send(self, path: str, **fields: str) -> str:
        """Post a form with the token of the page that was read last, and follow where it leads."""
        token = TOKEN.search(self.page)
        assert token, f"no form on {self.path}"
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": token[1], **fields})
        return self.ask("POST", path, body)

    def ask(self, method: str, path: str, body: str = "") -> str:
        headers = {"Host": "localhost", "Content-Type": "application/x-www-form-urlencoded"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, body or None, headers)
            with closing(connection.getresponse()) as answer:
                self.page = answer.read().decode()
        self.status, self.path = answer.status, path
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _equals, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
        target = answer.headers.get("Location")
        if target and answer.status in {301, 302, 303}:
            return self.ask("GET", urllib.parse.urlsplit(target).path)
        return self.page
