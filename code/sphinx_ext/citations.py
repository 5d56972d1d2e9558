"""Citations that do not search all installed packages, each of them again.

What formats a citation is a plugin, which Pybtex looks for at every single one among
the entry points of whatever is installed. That took a fifth of a reading of the book.
"""

from functools import cache
from typing import Any

import pybtex.plugin
from sphinx.application import Sphinx

plugin: Any = pybtex.plugin
plugin.entry_points = cache(plugin.entry_points)


def setup(app: Sphinx) -> dict[str, bool]:
    """Importing this is all."""
    return {"parallel_read_safe": True, "parallel_write_safe": True}
