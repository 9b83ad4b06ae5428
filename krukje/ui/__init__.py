"""The house style: base template, form, error pages, stylesheet. Knows no pillar."""
