"""What every test stands on: checked shapes, one thread, a quiet network."""

import shapes

# Before the modules are imported: hence the imports below it.
shapes.enforce()

import os  # noqa: E402
import shutil  # noqa: E402
import sys  # noqa: E402

# Compiled once, not once for each of the many processes that tests start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Checks what no notebook has (addresses in any script), and takes seconds to import:
# jsonschema does without.
sys.modules["rfc3987_syntax"] = None  # pyright: ignore[reportArgumentType]

from collections.abc import Callable, Iterator  # noqa: E402
from dataclasses import dataclass  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

import pytest  # noqa: E402
import torch  # noqa: E402
from hypothesis import settings  # noqa: E402
from xdist.scheduler import LoadScopeScheduling  # noqa: E402
from xdist.workermanage import WorkerController  # noqa: E402

import small  # noqa: E402
from unrolled import cli  # noqa: E402
from unrolled.data.shakespeare import load_plays, load_shakespeare  # noqa: E402
from unrolled.data.temperatures import load_temperatures  # noqa: E402
from unrolled.data.text import TextCorpus  # noqa: E402
from unrolled.data.tiny_shakespeare import load_tiny_shakespeare  # noqa: E402
from unrolled.models.rnn import RNNLanguageModel  # noqa: E402
from unrolled.running import run  # noqa: E402

# The same examples in every run, and no deadline on a machine that may be busy.
settings.register_profile("unrolled", deadline=None, derandomize=True, max_examples=25)
settings.load_profile("unrolled")

# Which files begin first, since they take longest.
LONGEST = (
    "test_notebook_fresh",
    "test_handouts",
    "test_grading",
    "book/test_jupyter",
    "book/test_widget",
    "book/test_unroll",
    "book/test_judge",
    "book/test_hostile",
    "test_bad_input",
    "test_exercises",
)
# Files whose tests share nothing: they fill up the end, a test at a time.
APART = ("book/test_pages",)
# Files that read the same large data or the whole book, or import what takes long, and
# so share a process.
TOGETHER = {
    "test_cmudict": "sounds",
    "test_letter_sounds": "sounds",
    "test_claims_bilstm": "sounds",
    "test_handouts": "chapters",
    "test_notebooks": "chapters",
    "test_hugging_face": "transformers",
    "test_llama": "transformers",
}


def _file(nodeid: str) -> str:
    return nodeid.partition("::")[0].removeprefix("tests/").removesuffix(".py")


def _turn(item: pytest.Item) -> int:
    file = _file(item.nodeid)
    begin = [n for n, name in enumerate(LONGEST) if file.startswith(name)]
    return [*begin, len(LONGEST) + (file in APART)][0]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first and what stands apart last."""
    items.sort(key=_turn)


class Scheduling(LoadScopeScheduling):
    """Gives each process a file at a time: modules share browsers and much else."""

    def _split_scope(self, nodeid: str) -> str:
        file = _file(nodeid)
        return nodeid if file in APART else TOGETHER.get(file, file)

    def _reschedule(self, node: WorkerController) -> None:
        # Where two processes died, one may be back before the other has collected.
        if node in self.registered_collections:
            super()._reschedule(node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling:
    """Share the tests out so, whatever ``--dist`` says."""
    config.option.loadscopereorder = False  # it would begin with the most tests
    return Scheduling(config, log)


STOPPED: set[str] = set()  # tests that a process has died of


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(
    crashitem: str, report: pytest.TestReport, sched: LoadScopeScheduling
) -> None:
    """Count the first time that a test's process dies, or stands still, as no failure.

    Another process runs it again in either case.
    """
    if crashitem not in STOPPED:
        STOPPED.add(crashitem)
        report.outcome = "tried again"  # pyright: ignore[reportAttributeAccessIssue]
        said = f"\n{report.longrepr}; it is tried once more"
        sched.config.get_terminal_writer().line(said)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are cores, for some wait; of many, five: each takes 2 GB."""
    return min(os.cpu_count() or 1, 4) + 1


@pytest.fixture(autouse=True)
def _one_thread_and_one_seed() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def corpus() -> TextCorpus:
    """A small text with the shape of the real ones."""
    return small.corpus()


@pytest.fixture
def model(corpus: TextCorpus) -> RNNLanguageModel:
    """A small untrained model that reads the small corpus."""
    return RNNLanguageModel(corpus.vocabulary.size, 5, 7, num_layers=2).eval()


@pytest.fixture
def empty_cache() -> Iterator[None]:
    """Data sets are loaded afresh in this test, and again in the next one."""
    loaders = (
        load_plays,
        load_shakespeare,
        load_tiny_shakespeare,
        load_temperatures,
    )
    for loader in loaders:
        loader.cache_clear()
    yield
    for loader in loaders:
        loader.cache_clear()


@pytest.fixture(scope="session")
def reading() -> Callable[..., dict[str, Any]]:
    """``notebooks.read`` of this book, which is read once; give it no other."""
    from sphinx_ext import notebooks

    chapters = notebooks.chapters_with_code(notebooks.ROOT)
    answers = sorted((notebooks.ROOT / "chapters/solutions").glob("*.md"))
    pages = [*chapters, *(f"chapters/solutions/{file.stem}" for file in answers)]
    whole = notebooks.read(notebooks.ROOT, pages)
    return lambda book, names: {name: whole[name] for name in names}


@pytest.fixture(scope="session")
def _small_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one small run, made once; do not change what is in it."""
    root = tmp_path_factory.mktemp("small-run")
    with pytest.MonkeyPatch.context() as patch:
        small.use_as(patch)
        patch.setattr("unrolled.running.code_state", small.committed)
        run(small.RECIPE, 0, root, device="cpu", quiet=True)
    return root


@pytest.fixture
def runs(_small_run: Path, tmp_path: Path) -> Path:
    """A copy of the small run that a test may damage."""
    return Path(shutil.copytree(_small_run, tmp_path / "runs"))


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said where."""

    status: int
    out: str
    err: str


@pytest.fixture
def unrolled(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Said]:
    """The command line in this process, knowing the small run too."""
    small.use_as(monkeypatch)

    def command(*arguments: object) -> Said:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["unrolled", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        said = capsys.readouterr()
        code = left.value.code
        return Said(code if isinstance(code, int) else 0, said.out, said.err)

    return command
