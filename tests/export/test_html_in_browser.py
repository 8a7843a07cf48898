"""The HTML page in a real browser: how it lies on a desk and in a hand, how keys walk it, and that it stays at home."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.export import browser
from tests.export.hostile import HOSTILE
from tests.making import compared, sentence
from tui.articles import read_bytes
from tui.compare import compare
from tui.export.html import as_html
from tui.notebook import show
from tui.sources.sample import sample_story

pytestmark = pytest.mark.skipif(
    browser.PROGRAM is None and not os.environ.get("CI"), reason="no Chromium here (in CI its absence fails)"
)
DESK, HAND = 1280, 375


@pytest.fixture(name="page", scope="module")
def make_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[browser.Page]:
    with browser.browser(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture(name="story", scope="module")
def make_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages of the sample story, compared."""
    pages = sorted(sample_story().glob("0*.txt"))
    left, right = (read_bytes(pages[n].read_bytes(), path=pages[n].name) for n in (0, 3))
    return _written(tmp_path_factory.mktemp("page") / "story.html", as_html(compare(left, right)))


def _written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def _boxes(page: browser.Page, selector: str) -> list[dict[str, float]]:
    found: list[dict[str, float]] = page.value(
        f"[...document.querySelectorAll({selector!r})].map(e => e.getBoundingClientRect().toJSON())"
    )
    assert found
    return found


@pytest.mark.parametrize("width", [DESK, HAND, 320])
def test_nothing_is_wider_than_the_window(page: browser.Page, story: Path, width: int) -> None:
    page.open(story, width)
    assert page.value("document.documentElement.scrollWidth") <= width
    assert page.value("parseFloat(getComputedStyle(document.querySelector('p.body')).fontSize)") >= 16


def test_sides_stand_beside_each_other_on_a_desk_and_below_each_other_in_a_hand(
    page: browser.Page, story: Path
) -> None:
    for width in (DESK, HAND):
        page.open(story, width)
        lefts, rights = _boxes(page, ".edited .a"), _boxes(page, ".edited .b")
        for left, right in zip(lefts, rights, strict=True):
            if width == DESK:
                assert left["top"] == right["top"]
                assert left["right"] <= right["left"]
            else:
                assert left["bottom"] <= right["top"]
                assert left["left"] == right["left"]


def test_what_did_not_change_stands_once_in_a_hand(page: browser.Page, story: Path) -> None:
    page.open(story, HAND)
    assert page.value("[...document.querySelectorAll('main > .same .b')].every(e => !e.checkVisibility())")
    assert page.value("[...document.querySelectorAll('main > .same .a')].every(e => e.checkVisibility())")


def _here(page: browser.Page) -> Any:
    """The change that is gone to, where it is on the screen with its way on."""
    return page.value(
        """(() => {
            const here = document.querySelector(".step:target"), go = here?.querySelector(".go");
            const box = here?.querySelector(".number").getBoundingClientRect();
            return go?.checkVisibility() && box.top >= 0 && box.bottom <= innerHeight ? here.id : null;
        })()"""
    )


@pytest.mark.parametrize("width", [DESK, HAND])
def test_keys_walk_the_changes(page: browser.Page, story: Path, width: int) -> None:
    page.open(story, width)
    total = page.value("document.querySelectorAll('.step').length")
    assert _here(page) is None
    for expected in ("change1", "change2", "change3"):
        page.press("n", text="n")
        assert _here(page) == expected
    page.press("p", text="p")
    assert _here(page) == "change2"
    for _ in range(2):
        page.press("p", text="p")
    assert _here(page) == f"change{total}"


def test_links_walk_the_changes_without_the_script(page: browser.Page, story: Path, tmp_path: Path) -> None:
    text = story.read_text(encoding="utf-8")
    start, end = text.index("<script>"), text.index("</script>")
    page.open(_written(tmp_path / "bare.html", text[:start] + text[end:]), DESK)
    page.value("document.querySelector('nav a').click()")
    assert _here(page) == "change1"
    page.press("Tab")
    page.press("Enter", text="\r")
    assert _here(page) == "change2"
    page.value("document.querySelector(':target .number').click()")
    assert page.value("document.querySelector('tr:target th').textContent") == "2"


def test_both_ends_of_a_move_lead_to_each_other(page: browser.Page, story: Path) -> None:
    page.open(story, DESK)
    page.value("document.querySelector('.ghost a').click()")
    assert page.value("document.querySelector(':target').classList.contains('moved')")
    page.value("document.querySelector(':target .from a').click()")
    assert page.value("document.querySelector(':target').classList.contains('ghost')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_ink_stands_out_from_its_paper(page: browser.Page, story: Path, scheme: str) -> None:
    page.open(story, DESK, scheme=scheme)
    dark = _luminance(_colour(page, "body", "background-color")) < 0.2
    assert dark == (scheme == "dark")
    for selector in ("body", "del:not(.whole)", "ins:not(.whole)", "del.whole", "ins.whole", "a", "summary", ".number"):
        paper = _colour(page, selector, "background-color") or _colour(page, "body", "background-color")
        ink = _colour(page, selector, "color")
        bright, dim = sorted((_luminance(ink), _luminance(paper)), reverse=True)
        # WCAG 2.2, 1.4.3: text of this size needs 4.5.
        assert (bright + 0.05) / (dim + 0.05) >= 4.5, selector


def _colour(page: browser.Page, selector: str, kind: str) -> tuple[int, ...]:
    """Red, green and blue, 0 to 255; empty where it is transparent."""
    told = page.value(f"getComputedStyle(document.querySelector({selector!r})).getPropertyValue({kind!r})")
    numbers = [float(n) for n in told[told.index("(") + 1 : -1].split(",")]
    return () if len(numbers) == 4 and numbers[3] == 0 else tuple(map(int, numbers[:3]))


def _luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def test_it_prints(page: browser.Page, story: Path) -> None:
    page.open(story, DESK)
    assert page.send("Page.printToPDF", printBackground=True)["data"].startswith("JVBERi")
    page.send("Emulation.setEmulatedMedia", media="print")
    assert not page.value("document.querySelector('nav').checkVisibility()")
    assert page.value("document.querySelector('main').checkVisibility()")
    page.send("Emulation.setEmulatedMedia", media="")


def test_hostile_text_does_nothing(page: browser.Page, tmp_path: Path) -> None:
    page.events.clear()
    file = _written(tmp_path / "hostile.html", as_html(compared(list(HOSTILE), [sentence(1), *HOSTILE[:2]])))
    page.open(file, DESK)
    assert page.value("document.querySelectorAll('script').length") == 1
    assert page.value("document.querySelectorAll('main img, main h1, main script').length") == 0
    assert page.value("document.querySelectorAll('[onclick], [onerror]').length") == 0
    shown = " ".join(page.value("document.querySelector('main').textContent").split())
    assert "<script>alert('one')</script> & <img src=x onerror=alert(2)> &lt;b&gt;" in shown
    happened = [event["method"] for event in page.events]
    assert "Page.javascriptDialogOpening" not in happened
    assert "Log.entryAdded" not in happened
    requests = [e["params"]["request"]["url"] for e in page.events if e["method"] == "Network.requestWillBeSent"]
    assert requests == [file.as_uri()]


def test_its_links_work_in_the_frame_of_a_notebook(page: browser.Page, tmp_path: Path) -> None:
    comparison = compared(["The river rose by 12 metres."], ["The river rose by 14 metres."])
    page.open(_written(tmp_path / "notebook.html", f"<!doctype html>{show(comparison)._repr_html_()}"), DESK)
    inside = "document.querySelector('iframe').contentDocument"
    page.value(f"{inside}.querySelector('nav a').click()")
    assert page.value(f"{inside}.location.href") == "about:srcdoc#change1"
    assert page.value(f"{inside}.querySelector('.step:target').id") == "change1"
