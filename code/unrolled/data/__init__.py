"""Data sets: text turned into ids and ids into batches. One data set a file."""
