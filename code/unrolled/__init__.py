"""The package behind the book *Unrolled*: models, records, figures and checks."""

__version__ = "0.1.0"
