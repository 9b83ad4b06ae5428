"""A form from an old window arrives after everything moved on: nothing is asked twice, and nothing breaks."""

from django.test import Client

from krukje.accounts.unlocked import COOKIE
from krukje.support.models import Case, Message
from tests.cast import Cast
from tests.support.walking import ASK, ENTER, answer, ask_all, code_shown, enter, type_back


def test_after_a_new_code_an_old_window_leads_to_the_entrance(client: Client, cast: Cast) -> None:
    ask_all(client, until="nakijken")
    half, drawer = client.cookies[COOKIE].value, client.session["sealed"]
    answer(client, "nakijken")
    type_back(client, code_shown(client)[-4:])
    client.post(f"{ENTER}nieuwe-code/")
    newest = code_shown(client)

    # The old window still holds the draft, with the code that opens nothing any more.
    stored = client.session
    stored["sealed"] = drawer
    stored.save()
    client.cookies[COOKIE] = half
    response = client.post(f"{ASK}nakijken/", follow=True)

    assert response.redirect_chain[-1][0] == ENTER
    assert "Uw vraag was al verstuurd. Open hem met uw code." in response.content.decode()
    assert Case.objects.count() == Message.objects.count() == 1
    assert enter(Client(), newest).status_code == 302
