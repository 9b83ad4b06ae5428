"""May this colleague open this case, and with what? The lookup every desk page about one case starts from."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from krukje.accounts import unlocked
from krukje.accounts.desk import DeskRequest
from krukje.accounts.models import Role
from krukje.accounts.views_sign_in import PERSON_KEY
from krukje.support.actions.opening import open_with_key
from krukje.support.models import Case, CaseQuerySet, KeyGrant
from krukje.vault import VaultError


def listed_cases(request: DeskRequest) -> CaseQuerySet:
    return Case.objects.listed_for(request.user, request.support_point, sees_all=Role.LEAD in request.roles)


def find_open(request: DeskRequest, reference: str) -> Case:
    """Return a case that this colleague holds a key to, or 404."""
    cases = Case.objects.open_to(request.user, request.support_point)
    return get_object_or_404(
        cases.select_related("support_point", "closure", "erasure_warning", "next_action__owner"),
        reference=reference,
    )


def find_listed(request: DeskRequest, reference: str) -> Case:
    """Return a case whose facts this colleague may see, or 404."""
    return get_object_or_404(
        listed_cases(request).select_related(
            "support_point", "closure", "erasure", "erasure_warning", "next_action__owner"
        ),
        reference=reference,
    )


def case_key(request: DeskRequest, case: Case) -> bytes:
    """Return the case's private key, by the colleague's own key that this session holds.

    :raises KeyAsleep: if the session holds no key (any more): signing in again brings it back.
    :raises KeyGrant.DoesNotExist: without a grant.
    """
    person_key = unlocked.look(request, PERSON_KEY)
    if person_key is None:
        # Without a grant a key would not help either: then nobody needs to sign in again.
        KeyGrant.objects.get(case=case, key__user=request.user)
        raise KeyAsleep
    try:
        return open_with_key(case=case, person=request.user, person_key=person_key)
    except VaultError:
        raise Http404 from None


class KeyAsleep(Exception):
    """Signed in, but the key is not in this session: the browser lost its half."""
