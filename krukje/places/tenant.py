"""Which support point is this request for? The first word of the address says so; nothing else does."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from krukje.places.models import SupportPoint
from krukje.rules.voice import Voice


class TenantRequest(HttpRequest):
    """A request under `/<support-point>/…`."""

    support_point: SupportPoint
    # Who knows that a pupil is reading makes it je.
    voice: Voice


class Tenant:
    """Looks the support point up once, in this one place, and hands it to the view on the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: TenantRequest,
        view: Callable[..., HttpResponse],  # noqa: ARG002
        args: tuple[object, ...],  # noqa: ARG002
        kwargs: dict[str, object],
    ) -> None:
        request.voice = Voice.U
        slug = kwargs.pop("support_point", None)
        if slug is not None:
            request.support_point = get_object_or_404(SupportPoint, slug=slug)
