"""Set-up says what is missing, survives being cut off, and repeats nothing."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The set-up script, let loose on an empty folder."""
    spec = importlib.util.spec_from_file_location(
        "prepare", ROOT / "code" / "setup" / "prepare.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMPS", tmp_path / ".venv" / ".unrolled")
    for name in ("requirements.lock", "requirements-nodeps.lock", "pyproject.toml"):
        (tmp_path / name).write_text(f"# {name}\n")
    return module


def test_a_fault_is_one_sentence_with_the_package(prepare: ModuleType) -> None:
    assert prepare.python_fault((3, 11), []) is None
    for fault in (
        prepare.python_fault((3, 10), []),
        prepare.python_fault((3, 12), ["ensurepip"]),
        prepare.python_fault((3, 12), ["venv"]),
    ):
        assert "python3-venv" in fault
        assert fault.count(". ") == 0
        assert fault.endswith(".")


def test_steps_are_done_once_until_their_files_change(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(prepare, "run", lambda what, *words, **rest: ran.append(what))
    prepare.STAMPS.mkdir(parents=True)
    prepare.install_python()
    assert len(ran) == 3
    prepare.install_python()
    assert len(ran) == 3
    (prepare.ROOT / "pyproject.toml").write_text("# changed\n")
    prepare.install_python()
    assert ran[3:] == ["installing the package `unrolled`"]


def test_an_environment_left_half_installed_is_made_anew(
    prepare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def cut_off(what: str, *words: object, **rest: object) -> None:
        ran.append(what)
        if "requirements.lock" in what:
            raise KeyboardInterrupt

    monkeypatch.setattr(prepare, "run", cut_off)
    prepare.make_venv()
    (prepare.VENV / "bin").mkdir()
    (prepare.VENV / "bin" / "python").touch()
    prepare.make_venv()
    assert ran == ["making .venv"]
    with pytest.raises(KeyboardInterrupt):
        prepare.install_python()
    prepare.make_venv()
    assert ran.count("making .venv") == 2


def test_a_failed_step_says_which_and_leaves_no_stamp(prepare: ModuleType) -> None:
    with pytest.raises(SystemExit, match="while testing"):
        prepare.run("testing", "false")
    assert not prepare.done("testing", "")


def make(*words: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run make in the repository without building anything."""
    return subprocess.run(
        [shutil.which("make") or "make", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path or os.environ["PATH"]},
    )


def test_help_names_every_command() -> None:
    text = make("help").stdout
    for name in ("book", "pdf", "serve", "test", "check", "train", "sync", "notebooks"):
        assert f"make {name}" in text
    for name in ("lock", "audit", "clean"):
        assert f"make {name}" in text


@pytest.mark.parametrize(
    ("words", "package"),
    [
        (["setup", "PYTHON=no-such-python"], "apt-get install python3 python3-venv"),
        (["browser", "CHROMIUM=no-such-browser"], "apt-get install chromium"),
        (["train"], "RUN="),
    ],
)
def test_a_missing_tool_gets_one_sentence(words: list[str], package: str) -> None:
    done = make(*words)
    assert done.returncode != 0
    said = [
        line
        for line in done.stderr.splitlines()
        if line and not line.startswith("make")
    ]
    assert len(said) == 1
    assert package in said[0]


def test_locks_name_no_local_version() -> None:
    pins = (ROOT / "requirements.lock").read_text().splitlines()[1:]
    assert pins
    assert [pin for pin in pins if "==" not in pin or "+" in pin] == []
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()


def test_katex_is_the_one_that_renders() -> None:
    import sphinxcontrib.katex

    version = sphinxcontrib.katex.katex_version
    assert f'"katex": "{version}"' in (ROOT / "package.json").read_text()
