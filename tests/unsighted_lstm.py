"""Wrong answers to the LSTM's exercises, written before the checks existed.

Written from the text of the exercises alone and kept word for word: exercise ->
(diagnosis that the check gives, the answer).
"""

UNSIGHTED: dict[str, list[tuple[str, str]]] = {
    "lstm_step": [
        (
            "order-figo",
            """def lstm_step(x, h, c, weight_ih, weight_hh, bias_ih, bias_hh):
    z = x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh
    f, i, g, o = z.chunk(4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    h = torch.sigmoid(o) * torch.tanh(c)
    return h, c
""",
        ),
        (
            "old-memory-shown",
            """def lstm_step(x, h, c, weight_ih, weight_hh, bias_ih, bias_hh):
    z = x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh
    i, f, g, o = z.chunk(4, dim=-1)
    new_c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    new_h = torch.sigmoid(o) * torch.tanh(c)
    return new_h, new_c
""",
        ),
        (
            "sigmoid-candidate",
            """def lstm_step(x, h, c, weight_ih, weight_hh, bias_ih, bias_hh):
    z = torch.sigmoid(x @ weight_ih.T + bias_ih + h @ weight_hh.T + bias_hh)
    i, f, g, o = z.chunk(4, dim=1)
    c = f * c + i * g
    return o * torch.tanh(c), c
""",
        ),
    ],
    "along_the_memory": [
        (
            "from-the-start",
            """def along_the_memory(f):
    return torch.cumprod(f, dim=0)
""",
        ),
        (
            "without-own-step",
            """def along_the_memory(f):
    out = []
    for t in range(len(f)):
        out.append(f[t + 1:].prod(dim=0))
    return torch.stack(out)
""",
        ),
    ],
    "reorder_gates": [
        (
            "inverse",
            """def reorder_gates(weight, order, wanted):
    blocks = weight.chunk(4)
    out = [None] * 4
    for k, letter in enumerate(wanted):
        out[order.index(letter)] = blocks[k]
    return torch.cat(out)
""",
        ),
        (
            "rows-interleaved",
            """def reorder_gates(weight, order, wanted):
    parts = {letter: weight[k::4] for k, letter in enumerate(order)}
    return torch.cat([parts[letter] for letter in wanted])
""",
        ),
    ],
    "latch": [
        (
            "fades-and-never-resets",
            """def latch():
    weight_ih = torch.tensor([[10., 0.], [0., 0.], [5., 0.], [0., 0.]])
    weight_hh = torch.zeros(4, 1)
    bias_ih = torch.tensor([-5., 5., 0., 5.])
    bias_hh = torch.zeros(4)
    return weight_ih, weight_hh, bias_ih, bias_hh
""",
        ),
        (
            "fades",
            """def latch():
    weight_ih = torch.tensor([[10., 0.], [0., -10.], [5., 0.], [0., 0.]])
    weight_hh = torch.zeros(4, 1)
    bias_ih = torch.tensor([-5., 1., 0., 5.])
    bias_hh = torch.zeros(4)
    return weight_ih, weight_hh, bias_ih, bias_hh
""",
        ),
    ],
}
