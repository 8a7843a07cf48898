"""The versions of a file from git: all of them, in order, from wherever one stands, and nothing else."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.repository import Repository, listed, names, problems, texts
from tui.sources.git.history import NOT_COMMITTED, History
from tui.sources.git.log import Committed, LogReader, renames, versions
from tui.sources.source import Problem, Progress, Remark


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Three versions of a report, the last under another name."""
    made = Repository(tmp_path / "drafts")
    made.commit("First draft", report__txt="The ferry sinks.\nOne.\nTwo.\nThree.\n")
    made.commit("Correct the verb", report__txt="The ferry sank.\nOne.\nTwo.\nThree.\n")
    made.git("mv", "report.txt", "ferry.txt")
    made.commit("Give it a name")
    made.commit("Add a number", ferry__txt="The ferry sank.\nOne.\nTwo.\nThree.\nFour.\n")
    return made


def sentence(file: Path | str) -> str:
    (found,) = problems(History(str(file)))
    assert "\n" not in found
    assert found.isprintable()
    return found


def test_versions_are_dated_named_and_oldest_first(repository: Repository) -> None:
    history = History(str(repository.folder / "ferry.txt"))
    assert names(history) == ["First draft", "Correct the verb", "Add a number"]
    assert [text.splitlines()[0] for text in texts(history)] == ["The ferry sinks."] + ["The ferry sank."] * 2
    versions = [r.version for r in listed(history) if r.version]
    assert [v.dated for v in versions] == [f"2024-03-{day:02}T09:30:00+01:00" for day in (2, 3, 5)]
    assert versions[-1].name == f"Add a number ({repository.git('rev-parse', 'HEAD')[:7]})"


def test_a_rename_alone_is_no_version_and_is_followed(repository: Repository) -> None:
    paths = [r.path.split(":")[1] for r in listed(History(str(repository.folder / "ferry.txt")))]
    assert paths == ["report.txt", "report.txt", "ferry.txt"]


def test_a_working_file_that_differs_is_the_newest_version(repository: Repository) -> None:
    file = repository.folder / "ferry.txt"
    text = file.read_bytes()
    file.write_bytes(text + b"Five.\n")
    history = History(str(file))
    assert names(history)[-1] == NOT_COMMITTED
    assert texts(history)[-1].endswith("Five.\n")
    os.utime(file, ns=(2**62, 2**62))
    assert names(history)[-1] == NOT_COMMITTED, "whatever its date"
    file.write_bytes(text.replace(b"\n", b"\r\n"))
    assert names(history)[-1] == "Add a number", "line ends that git turns are no difference"


def test_it_works_from_any_folder(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder / "desk" / "inner").mkdir(parents=True)
    (repository.folder / "desk" / "note.txt").write_text("A note.\n")
    repository.commit("A note")
    for folder, file in ((".", "desk/note.txt"), ("desk", "note.txt"), ("desk/inner", "../note.txt")):
        monkeypatch.chdir(repository.folder / folder)
        assert names(History(file)) == ["A note"]
    monkeypatch.chdir("/")
    assert names(History(str(repository.folder / "desk/note.txt"))) == ["A note"]


def test_a_file_that_is_deleted_and_one_that_came_back(repository: Repository) -> None:
    file = repository.folder / "ferry.txt"
    file.unlink()
    repository.commit("Withdraw it")
    assert names(History(str(file)))[-1] == "Add a number"
    repository.commit("Print it after all", ferry__txt="The ferry is back.\n")
    assert names(History(str(file)))[-2:] == ["Add a number", "Print it after all"]


def test_another_file_in_the_place_of_a_renamed_one_has_a_history_of_its_own(repository: Repository) -> None:
    """The text that had the name before goes on under its new one."""
    told = "".join(f"Paragraph {number} of the harbour report.\n\n" for number in range(20))
    repository.commit("Harbour", place__txt=told)
    repository.git("mv", "place.txt", "harbour.txt")
    repository.commit("Make room")
    repository.commit("Trams", place__txt="The trams run again from Monday on.\n")
    repository.commit("More trams", place__txt="The trams run again from Tuesday on.\n")
    repository.commit("More harbour", harbour__txt=told + "And an end.\n")
    assert names(History(str(repository.folder / "place.txt"))) == ["Trams", "More trams"]
    assert names(History(str(repository.folder / "harbour.txt"))) == ["Harbour", "More harbour"]


def test_a_copy_has_the_history_of_what_it_was_copied_from(repository: Repository) -> None:
    told = "".join(f"Paragraph {number} of the harbour report.\n\n" for number in range(20))
    repository.commit("Harbour", harbour__txt=told)
    repository.commit("Copy", copy__txt=told + "Copied.\n")
    repository.commit("Harbour alone", harbour__txt=told + "Not copied.\n")
    repository.commit("Copy alone", copy__txt=told + "Copied and edited.\n")
    assert names(History(str(repository.folder / "copy.txt"))) == ["Harbour", "Copy", "Copy alone"]


def test_a_folder_that_is_gone_from_the_working_tree(repository: Repository) -> None:
    (repository.folder / "desk").mkdir()
    (repository.folder / "desk" / "note.txt").write_text("A note.\n")
    repository.commit("A note")
    shutil.rmtree(repository.folder / "desk")
    repository.commit("No note")
    assert names(History(str(repository.folder / "desk" / "note.txt"))) == ["A note"]


def test_a_bare_repository_and_the_path_in_it(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
    wanted = ["First draft", "Correct the verb", "Add a number"]
    history = History(f"{tmp_path}/bare.git:ferry.txt")
    assert names(history) == wanted
    assert texts(history)[0].startswith("The ferry sinks.")
    assert names(History(f"{repository.folder}:ferry.txt")) == wanted
    monkeypatch.chdir(tmp_path / "bare.git")
    assert names(History("ferry.txt")) == wanted
    (repository.folder / "ferry.txt").write_text("Not committed.\n")
    assert texts(History(f"{repository.folder}:ferry.txt"))[3:] == ["Not committed.\n"]


def test_a_second_working_tree(repository: Repository, tmp_path: Path) -> None:
    repository.git("worktree", "add", "-q", "-b", "evening", str(tmp_path / "evening"))
    file = tmp_path / "evening" / "ferry.txt"
    file.write_text("The ferry sank at night.\n")
    assert names(History(str(file)))[-2:] == ["Add a number", NOT_COMMITTED]


def test_a_link_to_a_draft_has_the_history_of_the_draft(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "current.txt").symlink_to(repository.folder / "ferry.txt")
    assert len(listed(History(str(tmp_path / "current.txt")))) == 3


@pytest.mark.parametrize(
    "name",
    [
        b"two\nlines.txt",
        b'"quoted" $(touch owned).txt',
        b"-rf.txt",
        b"*.txt",
        b":(glob)x.txt",
        b"caf\xe9.txt",
        "Überfahrt 习近平.txt".encode(),
        b"\x1b]0;x\x07.txt",
        b"a:b.txt",
    ],
)
def test_odd_names_of_files(repository: Repository, name: bytes) -> None:
    file = os.fsencode(repository.folder) + b"/" + name
    for text in ("One.\n", "Two.\n"):
        Path(os.fsdecode(file)).write_text(text)
        repository.commit(text.strip())
    history = History(os.fsdecode(file))
    assert names(history) == ["One.", "Two."]
    assert texts(history) == ["One.\n", "Two.\n"]
    assert os.fsencode(listed(history)[0].path).split(b":", 1)[1] == name


def test_a_message_cannot_pass_for_another_commit(repository: Repository) -> None:
    zeros = "0" * 40
    hostile = f"{zeros}\n:100644 100644 {zeros} {zeros} M\n\x1b]0;x\x07 \u202e"
    repository.commit(hostile, ferry__txt="Other words.\n")
    newest = listed(History(str(repository.folder / "ferry.txt")))[-1]
    assert newest.version is not None
    assert "\x1b]0;x\x07 \u202e (" in newest.version.name
    assert names(History(str(repository.folder / "ferry.txt")))[:3] == [
        "First draft",
        "Correct the verb",
        "Add a number",
    ]


def test_a_branch_that_was_merged_adds_its_versions_and_the_merge_none(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "evening")
    repository.commit("Evening one", ferry__txt="The ferry sank in the evening.\nOne.\n")
    repository.commit("Evening two", ferry__txt="The ferry sank late in the evening.\nOne.\n")
    repository.git("checkout", "-q", "main")
    repository.commit("Elsewhere", other__txt="Other.\n")
    repository.git("merge", "-q", "--no-ff", "-m", "Bring in the evening", "evening")
    assert names(History(str(repository.folder / "ferry.txt")))[2:] == ["Add a number", "Evening one", "Evening two"]


def test_a_merge_that_joins_two_texts_is_a_version(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "evening")
    repository.commit("Top", ferry__txt="The old ferry sank.\nOne.\nTwo.\nThree.\nFour.\n")
    repository.git("checkout", "-q", "main")
    repository.commit("Bottom", ferry__txt="The ferry sank.\nOne.\nTwo.\nThree.\nFour and five.\n")
    repository.git("merge", "-q", "-m", "Join", "evening")
    history = History(str(repository.folder / "ferry.txt"))
    assert sorted(names(history)[3:5]) == ["Bottom", "Top"]
    assert names(history)[5:] == ["Join"]
    assert texts(history)[-1] == "The old ferry sank.\nOne.\nTwo.\nThree.\nFour and five.\n"


def test_links_and_submodules_in_the_history_are_no_versions(repository: Repository) -> None:
    file = repository.folder / "ferry.txt"
    file.unlink()
    file.symlink_to("elsewhere.txt")
    repository.commit("A link")
    file.unlink()
    repository.commit("A text again", ferry__txt="Words.\n")
    assert names(History(str(file)))[2:] == ["Add a number", "A text again"]


def test_what_a_repository_is_set_to_run_is_not_run(repository: Repository, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    (repository.folder / ".gitattributes").write_text("*.txt diff=trap filter=trap\n")
    repository.commit("Attributes")
    for setting in ("core.pager", "core.fsmonitor", "diff.external", "diff.trap.command", "diff.trap.textconv"):
        repository.git("config", setting, str(trap))
    for setting in ("filter.trap.clean", "filter.trap.smudge", "gpg.program"):
        repository.git("config", setting, str(trap))
    for setting in ("log.showSignature", "log.follow"):
        repository.git("config", setting, "true")
    for setting, value in (("log.showRoot", "false"), ("diff.renames", "copies"), ("color.ui", "always")):
        repository.git("config", setting, value)
    repository.git("config", "diff.orderFile", str(tmp_path / "missing"))
    file = repository.folder / "ferry.txt"
    file.write_text("Not committed.\n")
    history = History(str(file))
    assert len(texts(history)) == 4
    assert not history.changed(listed(history))
    assert not (tmp_path / "sprung").exists()


def test_another_repository_in_the_environment_does_not_mislead(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "0")
    monkeypatch.setenv("GIT_TRACE", "2")
    assert len(listed(History(str(repository.folder / "ferry.txt")))) == 3


def test_each_refusal_is_one_sentence(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "loose.txt").write_text("Words.\n")
    (repository.folder / "new.txt").write_text("Words.\n")
    empty = Repository(tmp_path / "empty")
    (empty.folder / "a.txt").write_text("Words.\n")
    assert "loose.txt lies in no git repository" in sentence(tmp_path / "loose.txt")
    assert "new.txt was never committed" in sentence(repository.folder / "new.txt")
    assert "git knows no version of it" in sentence(repository.folder / "missing.txt")
    assert "missing.txt does not exist" in sentence(tmp_path / "missing.txt")
    assert "without any commit" in sentence(empty.folder / "a.txt")
    assert "is a folder" in sentence(repository.folder)
    assert "\u2400" in sentence(repository.folder / "a\0b")
    assert "\u241b" in sentence(repository.folder / "\x1b[2J")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not installed" in sentence(repository.folder / "ferry.txt")


def test_a_repository_of_another_user_is_told_with_the_remedy(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.write_text(f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {shutil.which("git")} "$@"\n')
    git.chmod(0o755)
    monkeypatch.setenv("PATH", f"{git.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    told = sentence(repository.folder / "ferry.txt")
    assert "of another user" in told
    assert f"git config --global --add safe.directory {repository.folder}" in told


def test_a_lost_text_leaves_the_others(repository: Repository) -> None:
    file = repository.folder / "ferry.txt"
    lost = repository.git("rev-parse", "HEAD~2:report.txt").strip()
    (repository.folder / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    found = texts(History(str(file)))
    assert [text[:9] for text in found[::2]] == ["The ferry"] * 2
    assert "could not be read, since its repository has lost the text" in found[1]
    damaged = repository.git("rev-parse", "HEAD:ferry.txt").strip()
    stored = repository.folder / ".git" / "objects" / damaged[:2] / damaged[2:]
    stored.chmod(0o644)
    stored.write_bytes(b"no object")
    found = texts(History(str(file)))
    assert "could not be read" in found[2]
    assert found[0].startswith("The ferry")


def test_a_history_that_breaks_off_shows_what_is_whole(repository: Repository) -> None:
    lost = repository.git("rev-parse", "HEAD~3").strip()
    (repository.folder / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    history = History(str(repository.folder / "ferry.txt"))
    assert names(history)[-1] == "Add a number"
    assert "could not be read through" in problems(history)[0]


@pytest.mark.parametrize("damage", ["cut", "overwritten"])
def test_a_damaged_pack(repository: Repository, damage: str) -> None:
    """Git takes nothing from a pack that was cut, and what is whole from one that is damaged within."""
    chance = random.Random(1)
    for number in range(6):
        words = " ".join(str(chance.random()) for _ in range(400))
        repository.commit(f"Draft {number}", packed__txt=f"Draft {number}.\n\n{words}\n")
    repository.git("repack", "-adq", "--depth=0", "--window=0")
    (pack,) = (repository.folder / ".git" / "objects" / "pack").glob("*.pack")
    whole = pack.read_bytes()
    middle = len(whole) // 2
    pack.chmod(0o600)
    pack.write_bytes(whole[:-100] if damage == "cut" else whole[:middle] + bytes(2_000) + whole[middle + 2_000 :])
    history = History(str(repository.folder / "packed.txt"))
    (sentence,) = problems(history)
    assert sentence.endswith("; try: git fsck")
    assert "\n" not in sentence
    found = [text[:8] for text in texts(history)]
    if damage == "cut":
        assert not found
    else:
        assert 0 < len(found) < 6
        assert found == [f"Draft {number}." for number in range(6)][-len(found) :]


def test_a_clone_that_was_cut_off_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.git("clone", "-q", "--depth", "2", f"file://{repository.folder}", str(tmp_path / "cut"))
    history = History(str(tmp_path / "cut" / "ferry.txt"))
    assert len(listed(history)) == 2
    assert [item.words for item in history.references() if isinstance(item, Remark)] == [
        "older versions are missing from this clone; to have them: git fetch --unshallow"
    ]


def test_a_partial_clone_says_what_to_fetch(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("clone", "-q", "--filter=blob:none", repository.folder.as_uri(), str(tmp_path / "partial"))
    file = tmp_path / "partial" / "ferry.txt"
    told = problems(History(str(file))) or texts(History(str(file)))
    assert f"to fetch what is missing: git -C {file.parent} log -p --follow ferry.txt" in " ".join(told)
    assert "fsck" not in " ".join(told)
    subprocess.run(["git", "-C", file.parent, "log", "-p", "--follow", "ferry.txt"], capture_output=True, check=True)
    assert texts(History(str(file))) == texts(History(str(repository.folder / "ferry.txt")))


def test_a_text_that_git_keeps_elsewhere(repository: Repository) -> None:
    repository.commit("Large", ferry__txt="version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n")
    assert "(LFS)" in texts(History(str(repository.folder / "ferry.txt")))[-1]


def test_compressed_versions_are_unpacked(repository: Repository) -> None:
    import gzip

    (repository.folder / "a.txt.gz").write_bytes(gzip.compress(b"Words.\n"))
    repository.commit("Packed")
    assert texts(History(str(repository.folder / "a.txt.gz"))) == ["Words.\n"]


def test_hashes_of_the_longer_kind(tmp_path: Path) -> None:
    made = Repository(tmp_path / "sha256", "--object-format=sha256")
    made.commit("One", a__txt="One.\n")
    made.commit("Two", a__txt="Two.\n")
    assert names(History(str(made.folder / "a.txt"))) == ["One", "Two"]
    assert texts(History(str(made.folder / "a.txt"))) == ["One.\n", "Two.\n"]


def test_it_notices_commits_and_edits(repository: Repository) -> None:
    file = repository.folder / "ferry.txt"
    history = History(str(file))
    references = listed(history)
    assert not history.changed(references)
    file.write_text("Edited.\n")
    assert history.changed(references)
    references = listed(history)
    assert not history.changed(references)
    repository.commit("Edit")
    assert history.changed(references)


def test_thousands_of_versions_are_listed_without_reading_one(tmp_path: Path) -> None:
    made = Repository(tmp_path / "long")
    stream = b"".join(
        b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata %d\n%s\n"
        b"M 100644 inline a.txt\ndata %d\n%s\n" % (1_700_000_000 + 60 * i, len(subject), subject, len(text), text)
        for i in range(2000)
        for subject, text in [(b"Version %d" % i, b"The count is %d.\n" % i)]
    )
    made.git("fast-import", "--quiet", data=stream)
    history = History(f"{made.folder}:a.txt")
    items = list(history.references())
    assert any(isinstance(item, Progress) for item in items)
    assert not any(isinstance(item, Problem) for item in items)
    assert names(history) == [f"Version {i}" for i in range(2000)]
    shutil.rmtree(made.folder)


def test_git_ends_with_the_session(repository: Repository) -> None:
    history = History(str(repository.folder / "ferry.txt"))
    first = listed(history)[0]
    history.read(first)
    git = history._blobs._process
    assert git is not None
    assert git.poll() is None, "one git reads every version"
    history.read(first)
    assert history._blobs._process is git
    history.close()
    assert git.poll() is not None
    history.read(first)
    history.close()


@given(st.lists(st.integers(1, 40), max_size=30))
def test_a_log_says_the_same_however_it_is_cut(lengths: list[int]) -> None:
    one, other = "1" * 40, "2" * 40
    log = (
        f"{one} {other} {one}\0002024-03-02T09:30:00+01:00\0{other}\0\n:100644 100644 {one} {other} R090\0:old\0new\0\0"
        f"{other} \0002024-03-01T09:30:00+01:00\0\0::100644 100644 100644 {one} {one} {other} MM\0\xff\0"
    ).encode("latin-1")
    reader = LogReader()
    found: list[Committed] = []
    for length in [*lengths, len(log)]:
        found += reader.feed(log[:length])
        log = log[length:]
    assert [(c.commit, c.subject, os.fsencode(c.path), c.blob) for c in found] == [
        (one, other, b"new", other),
        (other, "", b"\xff", other),
    ]


def test_a_slow_git_is_waited_for_without_standing_still(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.write_text(f'#!/bin/sh\nsleep 0.5\nexec {shutil.which("git")} "$@"\n')
    git.chmod(0o755)
    monkeypatch.setenv("PATH", f"{git.parent}:{os.environ['PATH']}")
    items = History(str(repository.folder / "ferry.txt")).references()
    assert isinstance(next(items), Progress), "before there is any version"
    items.close()  # type: ignore[attr-defined]


@given(
    st.lists(
        st.binary(max_size=30)
        | st.sampled_from([b"1" * 40, b"\0", b"\n", b":100644 100644 " + b"1" * 40 + b" " + b"2" * 40 + b" R100", b"M"])
    )
)
def test_whatever_git_prints_nothing_is_raised(blocks: list[bytes]) -> None:
    reader = LogReader()
    found = [commit for block in (*blocks, b"\0") for commit in reader.feed(block)]
    assert all(isinstance(commit, Committed) for commit in versions(found))
    renames(b"".join(blocks))
