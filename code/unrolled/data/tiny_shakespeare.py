"""Tiny Shakespeare: the text that small language models are compared on.

1,115,394 characters put together by Andrej Karpathy for char-rnn; the plays are
in the public domain. The last tenth is what published losses are measured on.
There is no third part in the customary split, so settings are tuned on the end
of the training part, and the last tenth is for the end.
"""

import os
from functools import cache
from pathlib import Path

import pooch

from unrolled.data.text import TextCorpus, Vocabulary, checked_sha256
from unrolled.errors import UserError

SHA256 = "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed"
FILE = "tinyshakespeare.txt"
SOURCE = (
    "https://raw.githubusercontent.com/karpathy/char-rnn/master/"
    "data/tinyshakespeare/input.txt"
)


def _file() -> Path:
    own = os.environ.get("UNROLLED_DATA")
    if own and (Path(own) / FILE).is_file():
        return Path(own) / FILE
    cache_folder = Path(pooch.os_cache("unrolled"))
    pooch.get_logger().setLevel("WARNING")
    try:
        found = pooch.retrieve(SOURCE, f"sha256:{SHA256}", FILE, cache_folder)
    except ValueError:  # pooch's word for a download with another checksum
        raise UserError(
            "The Tiny Shakespeare that arrived is not the one this book was "
            "measured on (its sha256 differs): try again later, or put the right "
            f"{FILE} into a folder and name it in UNROLLED_DATA."
        ) from None
    except OSError:
        raise UserError(
            "Tiny Shakespeare could not be downloaded: connect to the network, or "
            f"put {FILE} into a folder and name that folder in UNROLLED_DATA."
        ) from None
    return Path(found)


@cache
def load_tiny_shakespeare() -> TextCorpus:
    """The text: first 81 % to learn from, next 9 % to tune on, last 10 % to test.

    ``train + validation`` is the customary training part (the first nine tenths).

    Raises:
        UserError: If the file cannot be had, or is not the one measured.
    """
    text = _file().read_text("utf-8", "replace")  # damage is told by the checksum
    sha256 = checked_sha256(text, SHA256, "Tiny Shakespeare")
    customary = int(0.9 * len(text))
    tuning = int(0.9 * customary)
    return TextCorpus(
        name="tiny-shakespeare",
        train=text[:tuning],
        validation=text[tuning:customary],
        test=text[customary:],
        vocabulary=Vocabulary("".join(sorted(set(text)))),
        sha256=sha256,
    )
