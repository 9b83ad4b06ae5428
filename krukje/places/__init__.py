"""Where a family lives and learns: support points, samenwerkingsverbanden, schools, postcodes."""
