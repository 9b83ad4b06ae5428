"""Everything that can be done to a case. One verb, one function, one transaction; a file a subject."""
