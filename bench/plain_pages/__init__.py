"""A plain Wagtail site with our pages in it: what its own database search makes of them, untouched."""
