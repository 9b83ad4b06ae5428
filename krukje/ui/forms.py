"""How does a form look? Label, hint, error, field: in that order, everywhere."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.renderers import TemplatesSetting


class HouseStyle(TemplatesSetting):
    form_template_name = "ui/fields.html"
    field_template_name = "ui/field.html"


class CalmForm(forms.Form):
    """A form without colons behind labels and with room for whole stories."""

    required_css_class = "required"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Return (id of the input to jump to, what is wrong) for the summary above the form."""
        found = [("", str(message)) for message in self.non_field_errors()]
        for name, messages in self.errors.items():
            if name == NON_FIELD_ERRORS:
                continue
            bound = self[name]
            widget = bound.field.widget
            # A group of choices has no input of its own: jump to its first one.
            several = isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
            target = f"{bound.auto_id}_0" if several else bound.auto_id
            found.extend((target, str(message)) for message in messages)
        return found
