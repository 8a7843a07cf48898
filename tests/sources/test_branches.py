"""The history of a file along branches, each of which may have known it by another name."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.repository import Repository, listed, names, texts
from tui.sources.git import history as history_room
from tui.sources.git.branches import MOST_ROUNDS
from tui.sources.git.history import NOT_COMMITTED, History
from tui.sources.source import Reference, Remark

TOLD = "".join(f"Paragraph {number} of the harbour report.\n\n" for number in range(20))
BEGUN = "Begun on the side.\n\n" + TOLD


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A report on its main branch, and a branch beside."""
    made = Repository(tmp_path / "drafts")
    made.commit("Harbour", old__txt=TOLD)
    made.git("branch", "side")
    return made


def rename(repository: Repository, old: str, new: str, text: str, subject: str) -> None:
    repository.git("mv", old, new)
    repository.commit(subject, **{new.replace(".", "__"): text})


def merge(repository: Repository, text: str, name: str = "new.txt") -> None:
    """Merge the side into the main branch, where the file has this text and name whatever the side did."""
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "-s", "ours", "--no-commit", "side")
    repository.commit("Join", **{name.replace(".", "__"): text})


def test_steps_under_the_older_name_are_listed(repository: Repository) -> None:
    rename(repository, "old.txt", "new.txt", TOLD + "Ended.\n", "Rename")
    repository.git("checkout", "-q", "side")
    repository.commit("Side", old__txt=BEGUN)
    repository.commit("Side again", old__txt="Twice. " + BEGUN)
    merge(repository, "Twice. " + BEGUN + "Ended.\n")
    repository.commit("After", new__txt="Twice. " + BEGUN + "Ended twice.\n")
    history = History(str(repository.folder / "new.txt"))
    assert sorted(names(history)) == sorted(["Harbour", "Rename", "Side", "Side again", "Join", "After"])
    assert names(history)[0] == "Harbour"
    assert names(history)[-2:] == ["Join", "After"]
    assert names(history).index("Side") + 1 == names(history).index("Side again"), "a branch stays together"
    assert "Twice. " + BEGUN in texts(history)


def test_steps_under_a_name_that_only_the_branch_gave_are_listed(repository: Repository) -> None:
    repository.commit("Main", old__txt=TOLD + "Ended.\n")
    repository.git("checkout", "-q", "side")
    rename(repository, "old.txt", "side.txt", BEGUN, "Rename")
    repository.commit("Side", side__txt="Twice. " + BEGUN)
    merge(repository, "Twice. " + BEGUN + "Ended.\n", "old.txt")
    assert set(names(History(str(repository.folder / "old.txt")))) == {"Harbour", "Main", "Rename", "Side", "Join"}


def test_a_branch_may_come_to_the_same_name_by_another_way(repository: Repository) -> None:
    rename(repository, "old.txt", "new.txt", TOLD + "Ended.\n", "Rename")
    repository.commit("Main", new__txt=TOLD + "Ended at last.\n")
    repository.git("checkout", "-q", "side")
    rename(repository, "old.txt", "between.txt", BEGUN, "Between")
    repository.commit("Side", between__txt="Twice. " + BEGUN)
    rename(repository, "between.txt", "new.txt", "Thrice. " + BEGUN, "Rename there")
    merge(repository, "Thrice. " + BEGUN + "Ended.\n")
    expected = {"Harbour", "Rename", "Main", "Between", "Side", "Rename there", "Join"}
    assert set(names(History(str(repository.folder / "new.txt")))) == expected


def test_a_merge_into_the_branch_that_knew_the_older_name_is_listed(repository: Repository) -> None:
    """Git itself says nothing of what such a merge did to the file."""
    rename(repository, "old.txt", "new.txt", TOLD + "Ended.\n", "Rename")
    repository.git("checkout", "-q", "side")
    repository.commit("Side", old__txt=BEGUN)
    repository.git("merge", "-q", "-m", "Join", "main")
    history = History(str(repository.folder / "new.txt"))
    assert names(history)[-1] == "Join"
    assert texts(history)[-1] == BEGUN + "Ended.\n"


def test_branches_that_each_gave_a_name_of_their_own_are_listed(repository: Repository) -> None:
    repository.commit("Main", old__txt=TOLD + "Ended.\n")
    for name in ("a", "b", "c"):
        repository.git("checkout", "-q", "-b", name, "side")
        rename(repository, "old.txt", f"{name}.txt", f"By {name}.\n\n{TOLD}", name)
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "-s", "ours", "-m", "Join", "a", "b", "c")
    assert set(names(History(str(repository.folder / "old.txt")))) == {"Harbour", "Main", "a", "b", "c", "Join"}


def test_the_list_ends_with_what_the_file_is_though_a_merge_dropped_a_branch(repository: Repository) -> None:
    repository.commit("Main", old__txt=TOLD + "Ended.\n")
    repository.git("checkout", "-q", "side")
    repository.commit("Side", old__txt=BEGUN)
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "-s", "ours", "-m", "Join", "side")
    history = History(str(repository.folder / "old.txt"))
    assert texts(history)[-1] == TOLD + "Ended.\n"
    assert NOT_COMMITTED not in names(history)


def test_another_file_under_the_older_name_stays_another(repository: Repository) -> None:
    rename(repository, "old.txt", "new.txt", TOLD + "Ended.\n", "Rename")
    repository.commit("Trams", old__txt="The trams run again from Monday on.\n")
    repository.git("checkout", "-q", "side")
    repository.commit("Side", old__txt=BEGUN)
    merge(repository, BEGUN + "Ended.\n")
    repository.commit("More trams", old__txt="The trams run again from Tuesday on.\n")
    assert set(names(History(str(repository.folder / "new.txt")))) == {"Harbour", "Rename", "Side", "Join"}


def test_it_works_below_the_top_and_in_a_bare_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(tmp_path / "drafts")
    (repository.folder / "2024" / "spring").mkdir(parents=True)
    (repository.folder / "2024" / "spring" / "old.txt").write_text(TOLD)
    repository.commit("Harbour")
    repository.git("branch", "side")
    repository.git("mv", "2024/spring/old.txt", "top.txt")
    repository.commit("Rename")
    repository.git("checkout", "-q", "side")
    (repository.folder / "2024" / "spring" / "old.txt").write_text(BEGUN)
    repository.commit("Side")
    merge(repository, BEGUN + "Ended.\n", "top.txt")
    (repository.folder / "2024").mkdir(exist_ok=True)
    repository.git("mv", "top.txt", "2024/down.txt")
    repository.commit("Down")
    monkeypatch.chdir(repository.folder / "2024")
    assert names(History("down.txt")) == ["Harbour", "Side", "Join"]
    repository.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
    assert names(History(f"{tmp_path}/bare.git:2024/down.txt")) == ["Harbour", "Side", "Join"]


def test_a_history_that_takes_too_long_is_listed_without(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(repository, "old.txt", "new.txt", TOLD + "Ended.\n", "Rename")
    repository.git("checkout", "-q", "side")
    repository.commit("Side", old__txt=BEGUN)
    merge(repository, BEGUN + "Ended.\n")
    monkeypatch.setattr(history_room, "BRANCH_SECONDS", -1_000.0)
    items = list(History(str(repository.folder / "new.txt")).references())
    assert [item.version.name.split(" (")[0] for item in items if isinstance(item, Reference) and item.version] == [
        "Harbour",
        "Rename",
        "Join",
    ]
    (told,) = [item.words for item in items if isinstance(item, Remark)]
    assert "only merges are listed" in told


class Step(NamedTuple):
    """A commit: which of the earlier ones it is made from, whether it gives another name, and which text."""

    parents: tuple[int, ...]
    renames: bool
    edits: bool


@st.composite
def _steps(draw: st.DrawFn) -> list[Step]:
    steps = [Step((), renames=False, edits=True)]
    heads = [0]
    for number in range(1, draw(st.integers(2, 9))):
        if len(heads) > 1 and draw(st.booleans()):
            steps.append(Step((heads.pop(), heads.pop()), renames=False, edits=draw(st.booleans())))
        else:
            parent = draw(st.integers(0, number - 1))
            heads = [head for head in heads if head != parent]
            steps.append(Step((parent,), draw(st.booleans()), draw(st.booleans())))
        heads.append(number)
    while len(heads) > 1:
        steps.append(Step((heads.pop(), heads.pop()), renames=False, edits=True))
        heads.append(len(steps) - 1)
    return steps


def _made(folder: Path, steps: list[Step]) -> tuple[str, list[str]]:
    """Write a repository by `git fast-import`; returns the newest name of the file, and the texts that it had."""
    lines: list[str] = []
    files: list[tuple[str, str]] = []
    for number, (parents, renames, edits) in enumerate(steps):
        before = [files[parent] for parent in parents] or [("name 0.txt", "")]
        name = f"name {number}.txt" if renames else max(name for name, _ in before)  # as git merges
        text = f"{TOLD}Edit {number}.\n" if edits else before[0][1]
        files.append((name, text))
        lines += [f"commit refs/heads/main\nmark :{number + 1}", f"committer A <a@e> {10**9 + number} +0000", "data 0"]
        lines += [f"{'merge' if place else 'from'} :{parent + 1}" for place, parent in enumerate(parents)]
        lines += ["deleteall", f'M 100644 inline "{name}"', f"data {len(text)}", text]
    subprocess.run(["git", "init", "-q", "-b", "main", "--bare", folder], check=True, timeout=60)
    script = "\n".join(lines).encode()
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], input=script, check=True, timeout=60)
    return files[-1][0], [text for _, text in files]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_steps())
def test_every_text_that_a_file_had_on_any_branch_is_listed(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step]
) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    newest, had = _made(folder, steps)
    history = History(f"{folder}:{newest}")
    found = texts(history)
    assert found[-1] == had[-1]
    assert set(found) <= set(had)
    if sum(step.renames for step in steps) <= MOST_ROUNDS:
        assert set(found) == set(had)
    assert len(listed(history)) == len({reference.path for reference in listed(history)})
