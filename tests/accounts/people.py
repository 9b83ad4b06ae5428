"""What people in the tests of this room type, and what their telephone shows."""

from datetime import UTC, datetime

from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from krukje.accounts.models import User

NOON = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)
PASSWORD = "stoel-poot-zaag-beitel"
ANOTHER = "tafel-blad-hamer-schaaf"


def telephone_of(user: User) -> TOTPDevice:
    device: TOTPDevice = TOTPDevice.objects.create(user=user, name="app", confirmed=True)
    return device


def digits(device: TOTPDevice) -> str:
    """What the telephone shows at this moment."""
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    return f"{totp.token():06}"


def type_in(
    client: Client, user: User, password: str = PASSWORD, *, token: str = "", to: str = "/inloggen/"
) -> int:
    """Fill in the sign-in page. Returns the status: 302 is in, 200 is the page again."""
    response = client.post(to, {"email": user.email, "password": password, "token": token})
    return response.status_code
