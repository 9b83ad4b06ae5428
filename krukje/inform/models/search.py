"""What can the search find, and which words does the site know?"""

from typing import ClassVar

from django.db import models
from modelsearch import index


class Entry(index.Indexed, models.Model):  # type: ignore[misc]  # modelsearch has no types
    """One page as the search sees it: words to show and, beside them, tokens to find it by."""

    kind = models.CharField(max_length=10)
    slug = models.SlugField(max_length=80)
    title = models.CharField(max_length=150)
    summary = models.TextField()
    # Every word that a reader of the page sees, a block a line.
    plain = models.TextField()
    # In all languages; the tokens of another language than Dutch begin with its code (search/languages.py).
    title_terms = models.TextField()
    say_terms = models.TextField()
    summary_terms = models.TextField()
    body_terms = models.TextField()
    # What the ranking reads, counted when it was loaded: how much a page of its kind is worth, how much each token
    # says of it, and by language the tokens of every line that may be just what somebody asks.
    standing = models.FloatField(default=1.0)
    weights = models.JSONField(default=dict)
    lines = models.JSONField(default=dict)

    # The loader fills the index itself, in the same transaction.
    search_auto_update = False
    search_fields: ClassVar[list[index.SearchField]] = [
        index.SearchField("title_terms", boost=4),
        index.SearchField("say_terms", boost=3),
        index.SearchField("summary_terms", boost=2),
        index.SearchField("body_terms", boost=1),
    ]

    class Meta:
        ordering = ["kind", "slug"]
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="entry_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"

    def shown_text(self) -> str:
        return f"{self.title}\n{self.summary}\n{self.plain}"


class Word(models.Model):
    """A word of the site: what a typing error is mended to, and how rare it is; or what people say for one."""

    lang = models.CharField(max_length=10, default="nl")
    form = models.CharField(max_length=120)
    tokens = models.CharField(max_length=250)
    # The forms of the words that it is put together of, if it is.
    parts = models.CharField(max_length=250, blank=True)
    # In how many entries does it stand, in any of its forms? The fewer, the more it tells.
    pages = models.PositiveIntegerField()
    # Readers see it; a word that stands only in "how families say it" may itself be a typing error.
    is_shown = models.BooleanField()
    # What somebody means who says it: words of the site. Such a word may be a few words, and stand nowhere itself.
    means = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["lang", "form"], name="word_once_a_language")]

    def __str__(self) -> str:
        return self.form
