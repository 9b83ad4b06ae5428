"""What a person does in the browser, in their own words. The stories are told with these."""

import re

from django.utils.timezone import now
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import BrowserContext, Page

from krukje.accounts.keys import make_key
from tests.cast import Person

PASSWORD = "vier-losse-woorden-samen"
HERE = "/voorbeeldstad/"


def press(page: Page, text: str) -> None:
    page.get_by_role("button", name=text, exact=False).first.click()


def follow(page: Page, text: str) -> None:
    page.get_by_role("link", name=text, exact=False).first.click()


def tell_the_story(page: Page, story: str, *, name: str = "", school: str = "") -> None:
    """Walk from the start of asking to the page where everything is checked once more."""
    page.goto(f"{HERE}vraag/")
    follow(page, "Begin")
    page.get_by_label("Ik ben ouder of verzorger").check()
    press(page, "Verder")
    page.get_by_label("Basisschool").check()
    press(page, "Verder")
    page.get_by_label("Wat speelt er?").fill(story)
    press(page, "Verder")
    page.get_by_label("Hoe mogen we u noemen?").fill(name)
    page.get_by_label("Welke school is het?").fill(school)
    press(page, "Verder")


def send_and_keep_code(page: Page) -> str:
    """Send the question, type the last group back; returns the code as shown."""
    press(page, "Verstuur mijn vraag")
    code = read_code(page)
    page.get_by_label("Typ de laatste vier tekens").fill(code[-4:])
    press(page, "Ik heb de code bewaard")
    return code


def read_code(page: Page) -> str:
    return re.sub(r"\s+", "", page.locator("#de-code").inner_text())


def come_back(page: Page, code: str) -> None:
    page.goto(f"{HERE}mijn-vraag/")
    page.get_by_label("Uw code").fill(code)
    press(page, "Open mijn vraag")


def gets_ready(person: Person) -> None:
    """Give somebody of the cast a real password, key and second factor, as after accepting an invitation.

    Their key is a new one: do this before anything is sealed to them.
    """
    person.user.set_password(PASSWORD)
    person.user.save()
    make_key(user=person.user, password=PASSWORD, now=now())
    TOTPDevice.objects.create(user=person.user, name="app", confirmed=True)


def sign_in(page: Page, person: Person) -> Page:
    """Sign in with password and second factor. Once a person: the same six digits never work twice."""
    device = TOTPDevice.objects.get(user=person.user)
    page.goto("/inloggen/")
    page.get_by_label("E-mailadres").fill(person.user.email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_label("Code van uw telefoon").fill(f"{totp(device.bin_key):06d}")
    press(page, "Log in")
    return page


def cookies_of(context: BrowserContext) -> list[str]:
    return [str(cookie.get("name")) for cookie in context.cookies()]
