"""A real browser against a real server: Debian's Chromium, driven by Playwright."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.utils.timezone import now
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from krukje.inform.actions import load_edition
from krukje.places.demo import load_demo_places
from krukje.places.models import SupportPoint
from tests.cast import Cast, hire

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# Playwright keeps an event loop in this thread; Django would refuse every query beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

OpenWindow = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every story; without Chromium skip them out loud, or fail where CI requires them."""
    for item in items:
        if "tests/stories" not in str(item.path):
            continue
        item.add_marker(pytest.mark.browser)
        if CHROMIUM is None and os.environ.get("REQUIRE_ALL") != "1":
            item.add_marker(pytest.mark.skip(reason="geen Chromium: apt-get install chromium"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM, "Chromium is required here: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"],
        )
        yield browser
        browser.close()


@pytest.fixture
def open_window(browser: Browser, live_server: Any) -> Iterator[OpenWindow]:
    """Open a window of its own (other cookies, another person). What the console complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []
    strangers: list[str] = []

    def open_window(*, width: int = 390, scripts: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 844},
            java_script_enabled=scripts,
            locale="nl-NL",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda said: complaints.append(said.text) if is_complaint(said) else None)
        page.on(
            "request",
            lambda asked: strangers.append(asked.url) if is_stranger(asked.url, live_server.url) else None,
        )
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert complaints == [], "the browser's console complained"
    assert strangers == [], "a page asked something of another site"


def is_complaint(said: Any) -> bool:
    # A 4xx page is a right answer in some stories; the console reports each.
    return said.type == "error" and "status of 4" not in said.text


def is_stranger(address: str, home: str) -> bool:
    return not address.startswith((home, "data:", "blob:"))


@pytest.fixture
def town(transactional_db: Any) -> Cast:
    """The demo's invented region with the national texts, and our cast working there."""
    load_demo_places()
    load_edition(folder=settings.CONTENT, now=now())
    return hire(SupportPoint.objects.get(slug="voorbeeldstad"), mail_at="voorbeeldstad.test")
