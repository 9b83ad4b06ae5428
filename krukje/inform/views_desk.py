"""What must the editor look at again? Everything that is not certain, not approved or too long ago."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from krukje.accounts.desk import DeskRequest, desk
from krukje.accounts.models import Role
from krukje.inform.review import review_on


@desk(Role.EDITOR)
@require_safe
def review(request: DeskRequest) -> HttpResponse:
    return render(request, "inform/review.html", {"review": review_on(localdate())})
