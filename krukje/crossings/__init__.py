"""The doors between the pillars: one file per flow of data. This folder is the processing record."""
