"""Lighthouse on every chapter, median of five, as a server would send it.

``make audit`` runs it: ``python code/benchmarks/audit.py _build/html``; with
``PAGE=chapters/rnn`` it looks at that page alone. The site is served on this machine
with gzip. The score of one run moves by a few hundredths, that of five by less, and a
busy machine lowers all of them. Exits with 1 if a median misses its bar.
"""

import functools
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sphinx_ext.notebooks import chapters_with_code

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
BARS = {
    ("mobile", "performance"): 0.9,
    ("desktop", "performance"): 0.98,
    ("mobile", "accessibility"): 1.0,
    ("desktop", "accessibility"): 1.0,
}
TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml"}


class Zipped(SimpleHTTPRequestHandler):
    """A file server that compresses text, as any that would host the site does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        self.send_response(200)
        if file.suffix in TEXT:
            body = _zip(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@functools.cache
def _zip(body: bytes) -> bytes:
    return gzip.compress(body, 6)


def lighthouse(address: str, device: str) -> dict[str, float]:
    """Scores of one run, 0 to 1."""
    node = shutil.which("node") or str(ROOT / ".venv" / "bin" / "node")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [node, str(ROOT / "node_modules" / "lighthouse" / "cli" / "index.js")]
        command += [address, "--quiet", "--output=json", f"--output-path={out}"]
        command += ["--only-categories=performance,accessibility"]
        command += [f"--chrome-flags={FLAGS}", "--no-enable-error-reporting"]
        command += ["--preset=desktop"] if device == "desktop" else []
        subprocess.run(command, check=True, cwd=ROOT, env=os.environ.copy())
        report = json.loads(out.read_text("utf-8"))
    scores = {name: c["score"] or 0.0 for name, c in report["categories"].items()}
    audits = report["audits"]
    shift = audits["cumulative-layout-shift"]["numericValue"]
    blocked = audits["total-blocking-time"]["numericValue"]
    print(
        f"  {device}: {scores}, layout shift {shift:.4f}, blocked {blocked:.0f} ms, "
        f"speed of this machine {report['environment']['benchmarkIndex']:.0f}",
        flush=True,
    )
    return scores


def audit(address: str) -> int:
    """Audit one page; returns how many bars it missed."""
    found = {
        device: [lighthouse(address, device) for _ in range(RUNS)]
        for device in ("mobile", "desktop")
    }
    missed = 0
    for (device, category), bar in BARS.items():
        score = statistics.median(run[category] for run in found[device])
        verdict = "ok" if score >= bar else "MISSED"
        missed += score < bar
        print(f"{device:8} {category:14} {score:.2f}  (at least {bar:.2f})  {verdict}")
    return missed


def main(site: Path, pages: list[str]) -> int:
    """Audit pages of a built site, every chapter if none is named; the exit status."""
    handler = functools.partial(Zipped, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    missed = 0
    for page in pages or chapters_with_code(ROOT):
        if not (site / f"{page}.html").is_file():
            print(f"The site has no page {page}: name one such as chapters/rnn.")
            return 2
        print(page)
        missed += audit(f"http://127.0.0.1:{server.server_port}/{page}.html")
    server.shutdown()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2:]))
