"""How signatures are enforced in tests: the shapes in them, and their types.

A whole number may stand where a float is expected, as Python's own typing says.
"""

import jaxtyping
from beartype import BeartypeConf, beartype

MODULES = ("data", "models", "evaluation", "sampling", "training", "units")
checked = beartype(conf=BeartypeConf(is_pep484_tower=True))


def enforce() -> None:
    """Check every call of these modules; to be called before they are imported."""
    names = [f"unrolled.{name}" for name in MODULES]
    jaxtyping.install_import_hook(names, f"{__name__}.checked")
