"""How strongly one place draws another by position alone, scheme by scheme."""

from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from unrolled import records
from unrolled.data.strings import KINDS
from unrolled.experiments.places import SCHEMES
from unrolled.models.gpt import GPTLanguageModel
from unrolled.models.positions import NoPositions, Rotary, Sinusoidal, turned
from unrolled.tasks.strings import TIMES

Rows = list[dict[str, Any]]

TABLE = "places-strings"
QUERIES = (8, 16, 32, 64, 128)  # places that look back
_DIGITS = 3


def pull(scheme: NoPositions, query: int) -> Float[Tensor, "N S"]:
    """What draws a query at one place to each of the places up to its own.

    Args:
        scheme: Of a model.
        query: The place, counted from 0.

    Returns:
        A line a head, or one where all heads are alike. For schemes that add to the
        scores, what they add. For those that add to the embeddings, the cosine of the
        two places' vectors. For rotary, the mean of the cosines of its planes: the
        score of a query that equals its key and weighs all planes alike.
    """
    like = torch.zeros(1)
    if isinstance(scheme, Sinusoidal):
        table = scheme.table(like)[: query + 1].detach()
        unit = table / table.norm(dim=-1, keepdim=True)
        return unit[-1:] @ unit.T
    if isinstance(scheme, Rotary):
        angles = scheme.angles(like, query + 1)
        assert angles is not None
        width = angles[0].shape[-1]
        rows = turned(torch.ones(1, 1, query + 1, width), angles)[0, 0]
        return rows[-1:] @ rows.T / width
    bias = scheme.bias(like, 1, query + 1)
    return torch.zeros(1, query + 1) if bias is None else bias[:, 0].detach()


def places_geometry() -> Rows:
    """How strongly does each scheme of places draw a query to a key by position alone,
    and how much of a string does each get right at the lengths tested?

    Geometry is of the first seed's trained model; shares of the letters are of every
    seed.
    """
    rows: Rows = []
    for name in SCHEMES:
        model = records.load_network(f"{TABLE}-{name}", 0)
        assert isinstance(model, GPTLanguageModel)
        for query in QUERIES:
            drawn = pull(model.positions, query)
            for head, line in enumerate(drawn.tolist()):
                rows.append(
                    {
                        "scheme": name,
                        "query": query,
                        "head": head,
                        "pull": [round(value, _DIGITS) for value in line],
                    }
                )
    for row in records.load_table(TABLE).rows:
        for kind in KINDS:
            for times in TIMES:
                rows.append(
                    {
                        "scheme": row["variant"],
                        "seed": row["seed"],
                        "kind": kind,
                        "times": times,
                        "right": row[f"{kind}_{times}x"],
                        "whole": row[f"{kind}_whole_{times}x"],
                    }
                )
    return rows
