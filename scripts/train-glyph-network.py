"""Trains the network of electron/core/importers/pictures/glyph-network.ts and writes glyph-network-data.ts.

    python scripts/train-glyph-network.py MINUTES GLYPHS.bin [GLYPHS.bin ...]

Needs PyTorch and NumPy. The glyphs come from scripts/render-glyphs.ts. The data that is committed was trained on about
690,000 glyphs of 30 free fonts for 24 minutes on two cores, and then went on from there with more fonts and weights; this
script begins anew.
"""

import base64
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEIGHT = 28, 32
RECORD = 4 + WIDTH * HEIGHT
OUTPUTS = 73
BATCH = 256
RATE = 2e-3
TARGET = Path(__file__).parent.parent / "electron/core/importers/pictures/glyph-network-data.ts"


class GlyphNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        depths = [2, 16, 28, 40]
        self.convolutions = nn.ModuleList(
            nn.Conv2d(a, b, 3, padding=1) for a, b in zip(depths, depths[1:])
        )
        self.norms = nn.ModuleList(nn.BatchNorm2d(depth) for depth in depths[1:])
        self.first, self.first_norm = nn.Linear(40 * 4 * 3, 112), nn.BatchNorm1d(112)
        self.second = nn.Linear(112, OUTPUTS)

    def forward(self, planes):
        for convolution, norm in zip(self.convolutions, self.norms):
            planes = F.max_pool2d(F.relu(norm(convolution(planes))), 2)
        flat = F.dropout(planes.flatten(1), 0.1, self.training)
        return self.second(F.relu(self.first_norm(self.first(flat))))


def batch_of(records):
    """Ink, and ink of the glyph alone; shifted, paled, blurred and noisy, as pictures are."""
    records = torch.from_numpy(records)
    ink = records[:, 4:].reshape(-1, HEIGHT, WIDTH).float() / 255
    start, end = records[:, 1].long(), records[:, 2].long()
    if np.random.rand() < 0.5:
        down, right = np.random.randint(-1, 2, 2)
        ink = torch.roll(ink, (int(down), int(right)), (1, 2))
        start, end = start + int(right), end + int(right)
    ink = ink * (torch.rand(len(ink), 1, 1) * 0.35 + 0.75)
    if np.random.rand() < 0.25:
        ink = 0.4 * ink + 0.6 * F.avg_pool2d(ink[:, None], 3, 1, 1)[:, 0]
    if np.random.rand() < 0.4:
        ink = ink + torch.randn_like(ink) * np.random.rand() * 0.06
    ink = ink.clamp(0, 1)
    columns = torch.arange(WIDTH)[None]
    own = (columns >= start[:, None]) & (columns < end[:, None])
    return torch.stack([ink, ink * own[:, None, :]], 1), records[:, 0].long()


def folded(layer, norm):
    """A layer with its normalisation worked into it."""
    weight, bias = layer.weight.detach(), layer.bias.detach()
    if norm is not None:
        scale = norm.weight.detach() / torch.sqrt(norm.running_var + norm.eps)
        weight = weight * scale.view(-1, *[1] * (weight.dim() - 1))
        bias = (bias - norm.running_mean) * scale + norm.bias.detach()
    return weight.reshape(len(weight), -1).numpy(), bias.numpy()


def written(network):
    layers = [*zip(network.convolutions, network.norms)]
    layers += [(network.first, network.first_norm), (network.second, None)]
    parts = []
    for layer, norm in layers:
        weight, bias = folded(layer, norm)
        scale = np.abs(weight).max(1) / 127 + 1e-12
        whole = np.clip(np.round(weight / scale[:, None]), -127, 127).astype(np.int8)
        parts += [scale.astype("<f4").tobytes(), bias.astype("<f4").tobytes(), whole.tobytes()]
    return base64.b64encode(b"".join(parts)).decode()


def main():
    minutes, files = float(sys.argv[1]), sys.argv[2:]
    records = np.concatenate([np.fromfile(file, np.uint8).reshape(-1, RECORD) for file in files])
    network = GlyphNetwork()
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-4)
    start = time.time()
    while (share := (time.time() - start) / (minutes * 60)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = RATE * max(0.01, 0.5 * (1 + np.cos(np.pi * share)))
        planes, labels = batch_of(records[np.random.randint(0, len(records), BATCH)])
        loss = F.cross_entropy(network(planes), labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    network.eval()
    TARGET.write_text(
        "/** Weights of the glyph network, see `createGlyphNetwork`. Written by scripts/train-glyph-network.py. */\n"
        f"export const glyphNetworkData =\n  '{written(network)}';\n"
    )
    print("loss", loss.item())


if __name__ == "__main__":
    main()
