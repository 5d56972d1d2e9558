"""The book's own configuration, for builds that ``jupyter-book`` has no word for."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jupyter_book.config import get_final_config
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import docutils_namespace, patch_docutils

ROOT = Path(__file__).resolve().parents[2]


def configuration(book: Path) -> dict[str, Any]:
    """What Sphinx is told of the book in a folder, as for the site.

    Args:
        book: Folder of ``_config.yml`` and ``_toc.yml``.
    """
    # The key is one that jupyter-book takes from its own command line.
    config: dict[str, Any] = get_final_config(
        user_yaml=book / "_config.yml",
        sourcedir=book,
        cli_config={"latex_individualpages": False},
    )[0]
    return config | {
        # Looking through whole environments for pages takes longer than all the rest.
        "external_toc_exclude_missing": False,
        "include_patterns": ["chapters/**"],
        "external_toc_path": str(book / "_toc.yml"),
    }


def build(
    book: Path,
    builder: str,
    out: Path,
    config: dict[str, Any],
    filenames: Sequence[Path] = (),
) -> Sphinx:
    """Read the whole book and write it with a builder of Sphinx.

    Args:
        book: Its folder.
        builder: Name of the builder, registered by an extension in the configuration.
        out: Folder to write into; its doctrees lie beside it.
        config: Of ``configuration``, with changes.
        filenames: Pages to write; all if none.

    Returns:
        The application, whose builder may have something to tell.

    Raises:
        ExtensionError: If Sphinx warns of anything.
    """
    with patch_docutils(None), docutils_namespace():
        app = Sphinx(
            srcdir=book,
            confdir=None,
            outdir=out,
            doctreedir=out.with_name(f".doctrees-{out.name}"),
            buildername=builder,
            confoverrides=config,
            status=None,
            warning=sys.stderr,
            freshenv=True,
            warningiserror=True,
            keep_going=True,
        )
        # As jupyter-book does: numbers go on from part to part.
        app.setup_extension("sphinx_multitoc_numbering")
        app.build(filenames=[str(name) for name in filenames])
        if app.statuscode:
            raise ExtensionError("The book gives the warnings above: mend them first.")
        return app
