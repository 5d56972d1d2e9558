"""What a GPT costs to write with and to train, beside two others' libraries."""

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import torch
from torch import Tensor, nn

from unrolled.data.text import Vocabulary
from unrolled.errors import UserError
from unrolled.measurements.timing import paired, refuse_busy_machine
from unrolled.models.gpt import GPTLanguageModel
from unrolled.sampling import Carried, generate
from unrolled.tasks.language import next_token_loss

Rows = list[dict[str, Any]]
TOKENS = 500
VOCABULARY = Vocabulary("\n" + "".join(chr(33 + i) for i in range(64)))
# GPT-2's layers, small: what all three can be.
SIZE: dict[str, Any] = {"d_model": 128, "num_heads": 4, "num_layers": 4, "d_ff": 512}
TRAINED = {64: 12, 256: 12}  # length and rows of a batch


def peer(name: str) -> ModuleType:
    """Another's library, which the book does not need but here.

    Raises:
        UserError: If it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError:
        raise UserError(
            f"This measurement compares with {name.replace('_', '-')}, which is not "
            f"installed: run `pip install {name.replace('_', '-')}`."
        ) from None


def ours(context_length: int) -> GPTLanguageModel:
    """Ours, as GPT-2 is: positions learned, embeddings not tied."""
    torch.manual_seed(0)
    return GPTLanguageModel(
        VOCABULARY.size, **SIZE, context_length=context_length, positions="learned"
    )


def hugging_face(context_length: int) -> nn.Module:
    """GPT-2 of that size."""
    library = peer("transformers")
    torch.manual_seed(0)
    config = library.GPT2Config(
        vocab_size=VOCABULARY.size, n_positions=context_length,
        n_embd=SIZE["d_model"], n_head=SIZE["num_heads"],
        n_layer=SIZE["num_layers"], n_inner=SIZE["d_ff"],
        activation_function="gelu", resid_pdrop=0.0, embd_pdrop=0.0, attn_pdrop=0.0,
        tie_word_embeddings=False, bos_token_id=None, eos_token_id=None,
    )  # fmt: skip
    return library.GPT2LMHeadModel(config)


def x_transformers(context_length: int) -> nn.Module:
    """The usual decoder of x-transformers, with torch's fused attention."""
    library = peer("x_transformers")
    torch.manual_seed(0)
    return library.TransformerWrapper(
        num_tokens=VOCABULARY.size,
        max_seq_len=context_length,
        attn_layers=library.Decoder(
            dim=SIZE["d_model"],
            depth=SIZE["num_layers"],
            heads=SIZE["num_heads"],
            attn_dim_head=SIZE["d_model"] // SIZE["num_heads"],
            attn_flash=True,
        ),
    )


MAKERS: dict[str, Callable[[int], nn.Module]] = {
    "ours": ours,
    "hugging-face": hugging_face,
    "x-transformers": x_transformers,
}


def gpt_generation(num_tokens: int = TOKENS, repeats: int = 5) -> Rows:
    """Milliseconds a token, drawn one by one after a line break, on one thread.

    Models of GPT-2's layers, 0.8 M parameters, random weights, batch 1, temperature 1:
    ours with its ring, ours handing on its state, ours reading all again, and Hugging
    Face's ``generate`` with its cache. Medians; all in turn.

    Raises:
        UserError: If other programs keep the machine busy, or a library is missing.
    """
    refuse_busy_machine()
    torch.set_num_threads(1)
    model, theirs = ours(num_tokens + 1).eval(), hugging_face(num_tokens + 1).eval()
    start = VOCABULARY.encode("\n")

    def by_state() -> None:
        reader = Carried(model)
        _write(reader.begin, reader.step, start, num_tokens)

    def again() -> None:
        read = start.tolist()

        def step(token: int) -> Tensor:
            read.append(token)
            return model(torch.tensor([read]))[0][0, -1]

        _write(lambda tokens: model(tokens[None])[0][0, -1], step, start, num_tokens)

    contestants = {
        "ring": lambda: generate(model, VOCABULARY, "\n", num_tokens, 1.0),
        "state": by_state,
        "again": again,
        "hugging-face": lambda: theirs.generate(  # type: ignore[operator]
            start[None], max_new_tokens=num_tokens, do_sample=True, top_k=0,
            use_cache=True, pad_token_id=0,
        ),
    }  # fmt: skip
    times = paired(contestants, repeats)
    models = {"hugging-face": theirs}
    return [
        {
            "who": who,
            "parameters": _parameters(models.get(who, model)),
            "token_ms": times[f"{who}_ms"] / num_tokens,
        }
        for who in contestants
    ]


@torch.no_grad()
def _write(
    begin: Callable[[Tensor], Tensor],
    step: Callable[[int], Tensor],
    start: Tensor,
    num_tokens: int,
) -> None:
    logits = begin(start)
    for written in range(num_tokens):
        token = int(torch.multinomial(logits.softmax(-1), 1))
        if written + 1 < num_tokens:
            logits = step(token)


def gpt_training(repeats: int = 9) -> Rows:
    """Tokens a second of a whole training step, on one thread.

    Models of 0.8 M parameters, 12 rows of 64 and of 256 tokens, fused AdamW, float32:
    ours, Hugging Face's GPT-2 and the decoder of x-transformers. Medians; all in turn.

    Raises:
        UserError: If other programs keep the machine busy, or a library is missing.
    """
    return _steps("cpu", repeats)


def gpt_training_cuda(repeats: int = 99) -> Rows:
    """Tokens a second of a whole training step on a GPU.

    As on one thread, and each step ends when the GPU has done its work.

    Raises:
        UserError: If there is no GPU that speaks CUDA, other programs keep the machine
            busy, or a library is missing.
    """
    if not torch.cuda.is_available():
        raise UserError(
            "This measurement is of a GPU and torch finds none: run it on a machine "
            "with CUDA."
        )
    return _steps("cuda", repeats)


def _steps(device: str, repeats: int) -> Rows:
    refuse_busy_machine()
    torch.set_num_threads(1)
    rows: Rows = []
    for length, batch in TRAINED.items():
        tokens = _tokens(length, batch).to(device)
        models = {who: make(length).to(device) for who, make in MAKERS.items()}
        times = paired({w: _training(m, tokens) for w, m in models.items()}, repeats)
        rows += [
            {
                "who": who,
                "length": length,
                "parameters": _parameters(model),
                "tokens_per_second": 1000 * batch * length / times[f"{who}_ms"],
            }
            for who, model in models.items()
        ]
    return rows


def gpt_calls() -> Rows:
    """Calls of torch in a whole training step that no other call of torch makes.

    The same models, batches and optimiser, at the shortest length, counted on a
    processor.

    Raises:
        UserError: If a library is missing.
    """
    length, batch = next(iter(TRAINED.items()))
    tokens = _tokens(length, batch)
    rows: Rows = []
    for who, make in MAKERS.items():
        step = _training(make(length), tokens)
        step()  # the optimiser makes its state in the first
        with torch.profiler.profile() as seen:
            step()
        calls = sum(_is_call(e) and not _within_call(e) for e in seen.events() or [])
        rows.append({"who": who, "length": length, "calls": calls})
    return rows


def _is_call(event: Any) -> bool:
    return event.name.startswith("aten::")


def _within_call(event: Any) -> bool:
    above = event.cpu_parent
    return above is not None and (_is_call(above) or _within_call(above))


def _tokens(length: int, batch: int) -> Tensor:
    draw = torch.Generator().manual_seed(0)
    return torch.randint(VOCABULARY.size, (batch, length + 1), generator=draw)


def _training(model: nn.Module, tokens: Tensor) -> Callable[[], None]:
    """A contestant: one update."""
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, fused=True)

    def call() -> None:
        optimiser.zero_grad()
        found = model(tokens[:, :-1])
        logits = found if isinstance(found, Tensor) else found[0]
        next_token_loss(logits, tokens[:, 1:]).backward()
        optimiser.step()
        if tokens.is_cuda:
            torch.cuda.synchronize()

    return call


def _parameters(model: nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())
