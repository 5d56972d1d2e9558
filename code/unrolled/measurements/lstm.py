"""What is measured on LSTMs: what each part is worth, and what trained cells do."""

import statistics
from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor

from unrolled import records, units
from unrolled.data.shakespeare import load_shakespeare
from unrolled.measurements.rnn import SEARCHED_CHARACTERS, Rows, seeds_of

FULL = "full cell"
# What a difference is told in, and which column of a sweep it is of.
SWEEPS = {"language": ("bits", "carried_bits"), "adding": ("steps", "steps")}
STUDENT = 4.303  # two-sided 95 % of Student's t with two degrees of freedom
QUANTILES = (5, 25, 50, 75, 95, 100)


def lstm_ablations() -> Rows:
    """What each change of the LSTM costs against the full cell, a row a variant.

    Differences seed by seed, since a seed decides the batches of both; their mean, and
    its interval at 95 % by Student's t over three seeds. On text the loss with the
    state carried; on the adding problem the steps to its solution, where a run that
    did not solve it counts with all the steps that it had.
    """
    rows: Rows = []
    for task, (unit, column) in SWEEPS.items():
        runs = records.load_table(f"lstm-ablations-{task}").rows
        found: dict[str, dict[int, dict[str, Any]]] = {}
        for run in runs:
            found.setdefault(run["variant"], {})[run["seed"]] = run
        for variant, by_seed in found.items():
            row: dict[str, Any] = {
                "task": task,
                "variant": variant,
                unit: statistics.fmean(run[column] for run in by_seed.values()),
                "parameters": next(iter(by_seed.values()))["parameters"],
            }
            if task == "adding":
                row["solved"] = sum(int(run["solved"]) for run in by_seed.values())
                row["of"] = len(by_seed)
            if variant != FULL:
                more = [
                    run[column] - found[FULL][seed][column]
                    for seed, run in by_seed.items()
                ]
                mean = statistics.fmean(more)
                reach = STUDENT * statistics.stdev(more) / len(more) ** 0.5
                row |= {
                    f"{unit}_more": mean,
                    f"{unit}_low": mean - reach,
                    f"{unit}_high": mean + reach,
                }
            rows.append(row)
    return rows


def lstm_units() -> Rows:
    """Best memory cell, and best output, of the page's LSTM for every property.

    As for the page's RNN: searched on the validation plays, tested on the test plays.
    """
    corpus = load_shakespeare()
    texts = (corpus.validation[:SEARCHED_CHARACTERS], corpus.test[:SEARCHED_CHARACTERS])
    rows: Rows = []
    for record in seeds_of("lstm-page"):
        model, vocabulary = records.load_model("lstm-page", record.seed)
        for part, called in (("c", "memory"), ("states", "output")):
            found = units.track(model, vocabulary, *texts, part=part)
            about = {"seed": record.seed, "part": called}
            rows += [{**about, **asdict(each)} for each in found]
    return rows


@torch.no_grad()
def lstm_gates() -> Rows:
    """Where the gates of the page's LSTM stand as it reads, before and after training.

    Over 20,000 characters of the test plays. ``mean``, and the shares ``shut`` (below
    a tenth) and ``open`` (above nine tenths), of every gate. ``lasts``: steps in which
    a cell's memory would fall to 1/e if nothing came in, -1 over the mean logarithm of
    its forget gate, at quantiles of the cells. ``kept``: the mean forget gate as it
    reads each kind of character.
    """
    text = load_shakespeare().test[:20_000]
    kinds = {
        "line break": [character == "\n" for character in text],
        "space": [character == " " for character in text],
        "letter": [character.isalpha() for character in text],
    }
    rows: Rows = []
    for record in seeds_of("lstm-page"):
        for when, step in (("before", record.steps_kept[0]), ("after", None)):
            model, vocabulary = records.load_model("lstm-page", record.seed, step)
            ids, opened = vocabulary.encode(text), dict[str, Tensor]()
            model(ids[None], None, opened)
            about = {"seed": record.seed, "when": when}
            for gate in "ifo":
                value = opened[gate][-1, 0]
                rows.append(
                    {
                        **about,
                        "gate": gate,
                        "mean": float(value.mean()),
                        "shut": float((value < 0.1).float().mean()),
                        "open": float((value > 0.9).float().mean()),
                    }
                )
            forget = opened["f"][-1, 0]
            lasts = -1 / forget.double().log().mean(0)
            rows += [
                {**about, "cells": q, "lasts": float(lasts.quantile(q / 100))}
                for q in QUANTILES
            ]
            rows += [
                {
                    **about,
                    "reading": kind,
                    "kept": float(forget[torch.tensor(is_)].mean()),
                }
                for kind, is_ in kinds.items()
            ]
    return rows
