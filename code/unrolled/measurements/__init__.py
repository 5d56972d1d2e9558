"""What is measured on data and trained models: one function a question, one table each.

``unrolled measure NAME`` runs one and writes it beside the runs; like a run, it
enters the book through ``promote``.
"""

from collections.abc import Callable
from typing import Any

from unrolled.measurements.alignments import (
    words_alignment,
    words_broken,
    words_cost,
    words_hard,
)
from unrolled.measurements.attention import (
    attention_cost,
    attention_memory,
    attention_scale,
)
from unrolled.measurements.bert import (
    bert_plateau,
    genre_bag,
    genre_chosen,
    masked_counted,
)
from unrolled.measurements.choosing import gpt_choosing
from unrolled.measurements.gated import cell_cost, gru_gates
from unrolled.measurements.gpt_cost import (
    gpt_calls,
    gpt_generation,
    gpt_training,
    gpt_training_cuda,
)
from unrolled.measurements.heads import (
    gpt_heads,
    induction_forming,
    induction_heads,
)
from unrolled.measurements.jacobians import (
    jacobian_linear,
    jacobian_norms,
    rnn_saturation,
)
from unrolled.measurements.letters import sounds_gain
from unrolled.measurements.lstm import lstm_ablations, lstm_gates, lstm_units
from unrolled.measurements.moving_digits import (
    digits_baselines,
    digits_cost,
    digits_larger,
)
from unrolled.measurements.ngram import judge_verdict, ngram_ladder, ngram_text
from unrolled.measurements.positions import places_geometry
from unrolled.measurements.rnn import (
    rnn_context,
    rnn_cost,
    rnn_gradient,
    rnn_pushes,
    rnn_units,
)
from unrolled.measurements.scaling import scaling_cells, scaling_fit
from unrolled.measurements.temperatures import temperature_baselines
from unrolled.measurements.todays import todays_cost, todays_parts
from unrolled.measurements.transformer import transformer_without
from unrolled.measurements.truncation import rnn_position, truncation_cost
from unrolled.measurements.voting import (
    words_by_heart,
    words_counted,
    words_voting,
)
from unrolled.measurements.words import (
    transformer_length,
    words_beam,
    words_length,
    words_place,
    words_told,
)
from unrolled.tasks.forecasting import HORIZONS
from unrolled.tasks.lengths import TOLD
from unrolled.tasks.moving_digits import AHEAD
from unrolled.tasks.moving_digits import UNITS as OF_PICTURES
from unrolled.tasks.strings import UNITS as OF_STRINGS

MEASUREMENTS: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "rnn-units": rnn_units,
    "rnn-pushes": rnn_pushes,
    "rnn-context": rnn_context,
    "rnn-gradient": rnn_gradient,
    "rnn-cost": rnn_cost,
    "lstm-ablations": lstm_ablations,
    "lstm-units": lstm_units,
    "lstm-gates": lstm_gates,
    "temperature-baselines": temperature_baselines,
    "rnn-position": rnn_position,
    "truncation-cost": truncation_cost,
    "ngram-ladder": ngram_ladder,
    "ngram-text": ngram_text,
    "judge-verdict": judge_verdict,
    "sounds-gain": sounds_gain,
    "jacobian-linear": jacobian_linear,
    "jacobian-norms": jacobian_norms,
    "rnn-saturation": rnn_saturation,
    "digits-baselines": digits_baselines,
    "digits-larger": digits_larger,
    "digits-cost": digits_cost,
    "cell-cost": cell_cost,
    "gru-gates": gru_gates,
    "places-geometry": places_geometry,
    "attention-scale": attention_scale,
    "attention-memory": attention_memory,
    "attention-cost": attention_cost,
    "words-length": words_length,
    "words-told": words_told,
    "words-place": words_place,
    "words-beam": words_beam,
    "words-voting": words_voting,
    "words-counted": words_counted,
    "words-by-heart": words_by_heart,
    "words-alignment": words_alignment,
    "words-broken": words_broken,
    "words-hard": words_hard,
    "words-cost": words_cost,
    "gpt-generation": gpt_generation,
    "gpt-calls": gpt_calls,
    "gpt-training": gpt_training,
    "gpt-training-cuda": gpt_training_cuda,
    "gpt-choosing": gpt_choosing,
    "gpt-heads": gpt_heads,
    "induction-heads": induction_heads,
    "induction-forming-heads": induction_forming,
    "scaling-cells": scaling_cells,
    "scaling-fit": scaling_fit,
    "masked-counted": masked_counted,
    "bert-plateau": bert_plateau,
    "genre-bag": genre_bag,
    "genre-chosen": genre_chosen,
    "todays-parts": todays_parts,
    "todays-cost": todays_cost,
    "transformer-length": transformer_length,
    "transformer-without": transformer_without,
}


UNITS = {
    "bits": "bits per character",
    "validation_bits": "bits per character",
    "packed_bytes": "bytes",
    "play_bits": "bits per character",
    "place_bits": "bits per character",
    "known_bits": "bits per character",
    "bits_more": "bits per character",
    "bits_low": "bits per character",
    "bits_high": "bits per character",
    "steps_more": "steps",
    "steps_low": "steps",
    "steps_high": "steps",
    "lasts": "steps",
    "searched": "AUC",
    "tested": "AUC",
    "last_character": "AUC",
    "shifted": "AUC",
    "tracker": "of the probability",
    "typical": "of the probability",
    "strongest": "of the probability",
    "returned": "of the places",
    "share": "of the gradient",
    "gate_share": "of the values",
    "half_life": "characters",
    "part_bits": "bits per character",
    "layer_parameters": "parameters",
    "active": "parameters",
    "products": "multiplications",
    "ours_ms": "ms",
    "torch_ms": "ms",
    "next_character_ms": "ms",
    "update_ms": "ms",
    "forward_ms": "ms",
    "both_ms": "ms",
    "frame_ms": "ms",
    "kept_bytes": "bytes",
    "peak_bytes": "bytes",
    "state_bytes": "bytes",
    "place_bytes": "bytes",
    "cache_bytes": "bytes",
    "reader_bytes": "bytes",
    "windows_nats": "nats per character",
    "carried_nats": "nats per character",
    "windows_bits": "bits per character",
    "carried_bits": "bits per character",
    "letter_nats": "nats per letter",
    "label_error": "of the letters",
    "both": "of the letters",
    "oneway": "of the letters",
    "gain": "of the letters",
    "phone_nats": "nats per phone",
    "phone_error": "of the phones",
    "word_error": "of the words",
    "learned_error": "of the words",
    "letters": "letters",
    "word_told": "of the words",
    "word_own": "of the words",
    "told": "of the phones",
    "own": "of the phones",
    "share_wrong": "of the phones",
    "only_told": "of the wrong words",
    "only_own": "of the wrong words",
    "missed": "of the words",
    "log_probability": "nats a word",
    "said": "phones",
    "meant": "phones",
    "hit": "of the phones",
    "near": "of the phones",
    "mass": "of the weight",
    "looked": "of the phones",
    "got": "phones",
    "changed": "of the moves",
    "echoed": "of the changes",
    "word_ms": "ms",
    "token_ms": "ms",
    "tokens_per_second": "tokens per second",
    "calls": "calls",
    "token_length": "characters per token",
    "level_bits": "bits per character",
    "rule_bits": "bits per character",
    "half_bits": "bits per character",
    "double_bits": "bits per character",
    "foretold_bits": "bits per character",
    "once_bits": "bits per character",
    "again_bits": "bits per character",
    "spread": "bits per character",
    "rms": "bits per character",
    "foretold": "of the symbols",
    "previous": "of the weight",
    "induction": "of the weight",
    "invented": "of the words",
    "repeated": "of the words",
    "mae": "°C",
    "rmse": "°C",
    "tuning_mae": "°C",
    "error": "squared error",
    "copied": "of the symbols",
    "recalled": "of the questions",
    "steps": "steps",
    "saturated": "of the values",
    "settled": "of the queries",
    **{f"{how}_nats": "nats per word" for how in ("hidden", "changed", "left")},
    **{f"{how}_right": "of the words" for how in ("hidden", "changed", "left")},
    "tuning_accuracy": "of the speeches",
    "tested_accuracy": "of the speeches",
    "speeches": "speeches",
    "nats": "nats per word",
    "row_nats": "nats per word",
    "right": "of the letters",
    "whole": "of the strings",
    **OF_PICTURES,
    **OF_STRINGS,
    **{f"nats_{told}": "nats per character" for told in TOLD},
    **{f"{k}_{s}": u for k, u in OF_PICTURES.items() for s in range(1, AHEAD + 1)},
    **{f"{kind}_{h}h": "°C" for kind in ("mae", "rmse") for h in HORIZONS},
}
