"""Wrong answers to the exercises by somebody who had not seen the checks."""

# Written without sight of the check, from the text of the exercise alone, and kept
# word for word: (diagnosis that the check gives, the answer).
UNSIGHTED: list[tuple[str, str]] = [
    (
        "weights-first",
        """def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    return torch.tanh(weight_ih @ x + bias_ih + weight_hh @ h + bias_hh)
""",
    ),
    (
        "weight-hh-not-transposed",
        """def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    return torch.tanh(x @ weight_ih.T + bias_ih + h @ weight_hh + bias_hh)
""",
    ),
    (
        "no-bias-hh",
        """def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    return torch.tanh(x @ weight_ih.T + h @ weight_hh.T + bias_ih)
""",
    ),
    (
        "tanh-of-input-only",
        """def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    return torch.tanh(x @ weight_ih.T + bias_ih) + (h @ weight_hh.T + bias_hh)
""",
    ),
    (
        "weight-ih-reshaped",
        """def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    return torch.tanh(
        x @ weight_ih.view(x.shape[1], -1) + bias_ih + h @ weight_hh.T + bias_hh
    )
""",
    ),
    (
        "not-repeatable",
        """def rnn_step(x, h, weight_ih, weight_hh, bias_ih, bias_hh):
    cell = torch.nn.RNNCell(x.shape[1], h.shape[1])
    return cell(x, h)
""",
    ),
]
