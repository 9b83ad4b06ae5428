"""The front page of the whole site: which support point is there for this family?"""

from django.forms import CharField, TextInput, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from krukje.places.finding import Question, Unclear, find, read_question
from krukje.places.help_desk import NATIONAL
from krukje.places.models import SupportPoint
from krukje.ui.forms import CalmForm
from krukje.ui.page_cache import for_readers


class FindForm(CalmForm):
    q = CharField(
        label=_("Uw postcode of de naam van de school"),
        help_text=_("Bijvoorbeeld 1234 AB, of een deel van de naam van de school."),
        required=False,
        widget=TextInput(attrs={"autocomplete": "postal-code", "spellcheck": "false"}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # Reading the question is stricter than the field's own checks, and says it more kindly.
        self.fields["q"].validators = []

    def clean_q(self) -> Question:
        try:
            return read_question(self.cleaned_data["q"])
        except Unclear as problem:
            raise ValidationError(str(problem)) from None


@require_http_methods(["GET", "HEAD"])
def front_door(request: HttpRequest) -> HttpResponse:
    """Answer what was typed, or show the bare page. A host name of somebody's own leads to them."""
    host, _port = split_domain_port(request.get_host())
    own = SupportPoint.objects.filter(host=host).first()
    if own:
        return redirect(own)
    return answer(request) if "q" in request.GET else start(request)


@for_readers
def start(request: HttpRequest) -> HttpResponse:
    return page(request, {"form": FindForm()})


def answer(request: HttpRequest) -> HttpResponse:
    form = FindForm(request.GET)
    if not form.is_valid():
        return page(request, {"form": form})
    return page(request, {"form": form, "answer": find(form.cleaned_data["q"])})


def page(request: HttpRequest, found: dict[str, object]) -> HttpResponse:
    around = {"help_desk": NATIONAL, "support_points": SupportPoint.objects.order_by("region", "name")}
    return render(request, "ui/find.html", around | found)
