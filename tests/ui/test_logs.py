"""Do logs say what went wrong, and never who was there or what they typed?"""

import io
import logging

import pytest
from django.test import Client

from tests.cast import Cast

MARK = "verschrikkelijkgeheim"


@pytest.mark.parametrize("logger", ["", "django", "django.request", "django.server", "django.security", "krukje.x"])
def test_a_query_string_never_stands_in_a_log(log: io.StringIO, logger: str) -> None:
    logging.getLogger(logger).error('"GET %s HTTP/1.1" 404 %s', f"/voorbeeldstad/zoeken/?q={MARK}&x=%C3%A9", 12)

    assert MARK not in log.getvalue()
    assert '"GET /voorbeeldstad/zoeken/ HTTP/1.1" 404 12' in log.getvalue()


def test_a_word_in_the_message_itself_is_cut_as_well(log: io.StringIO) -> None:
    logging.getLogger("django.request").warning(f"Not Found: /zoeken?q={MARK}")

    assert log.getvalue() == "WARNING django.request Not Found: /zoeken\n"


@pytest.mark.parametrize(
    "visitor", [("192.0.2.7", 51234), ("2001:db8::7", 51234, 0, 0), ("fe80::7%eth0", 51234, 0, 2)]
)
def test_the_address_of_a_visitor_never_stands_in_a_log(log: io.StringIO, visitor: tuple[object, ...]) -> None:
    logging.getLogger("django.server").info("- Broken pipe from %s", visitor)

    assert str(visitor[0]) not in log.getvalue()
    assert "Broken pipe" in log.getvalue()


def test_the_key_in_an_invitations_link_never_stands_in_a_log(log: io.StringIO) -> None:
    logging.getLogger("django.request").error("Internal Server Error: /uitnodiging/%s/", MARK)

    assert log.getvalue() == "ERROR django.request Internal Server Error: /uitnodiging/…/\n"


def test_what_went_wrong_and_where_does_stand_in_it(log: io.StringIO) -> None:
    try:
        _impossible = 1 / 0
    except ZeroDivisionError:
        logging.getLogger("krukje.support").exception("Kan %s niet openen", "zaak")

    assert "ERROR krukje.support Kan zaak niet openen" in log.getvalue()
    assert "ZeroDivisionError" in log.getvalue()


@pytest.mark.django_db
def test_a_whole_visit_leaves_nothing_typed_and_no_address(
    log: io.StringIO, cast: Cast, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.raise_request_exception = False
    client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    strict = Client(enforce_csrf_checks=True, REMOTE_ADDR="192.0.2.7")
    client.get(f"/voorbeeldstad/bestaat-niet/?q={MARK}")
    client.post("/inloggen/", {"email": f"{MARK}@example.nl", "password": MARK, "token": MARK})
    client.post("/voorbeeldstad/mijn-vraag/", {"code": MARK})
    client.post(f"/voorbeeldstad/vraag/?q={MARK}", {"story": MARK})
    strict.post(f"/inloggen/?next={MARK}", {"password": MARK})
    monkeypatch.setattr("krukje.support.views_ask.readers", None)
    client.get(f"/voorbeeldstad/vraag/?q={MARK}")

    written = log.getvalue()
    assert "Not Found: /voorbeeldstad/bestaat-niet/" in written
    assert "Internal Server Error: /voorbeeldstad/vraag/" in written
    assert MARK not in written
    assert "192.0.2.7" not in written
