"""The thresholds of the comparison that were fitted together, and the bounds of its work, with their reasons.

What concerns one step alone stands at the head of that step's file.

The weights of evidence are one set for paragraphs and sentences, news and essays. They were fitted together, by random
search for the best F1, on alignments made by people (drafts of essays, German pages and their plain-language
rewritings, Wikipedia's splits and merges) and on web pages whose paragraphs a program moved, split, merged and edited;
pairs of unrelated pages spoke against. The optimum is flat: no weight needs its last digit. Evidence is in natural
logarithms of odds: 1 more makes a pair 2.7 times as likely.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter

__all__ = ["Judgement", "Options"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What speaks for two units being a pair, and which chain of pairs is likeliest.

    See alignment/likeness.py for the one, alignment/chances.py for the other.
    """

    shared: float
    """Per square root of the mass of rare words that both have. Mass is what the words weigh together."""
    overlap: float
    """Times the geometric mean of the shares of either unit that the other has: 0 nothing, 1 everything."""
    containment: float
    """Times the larger of these two shares: a unit that stands whole in a longer one has merely grown."""
    order: float
    """Times the share of the words of both that stand in one order, which means little in a free rewriting."""
    beginning: float
    """For each word, up to four, with which both begin."""
    lacking_short: float
    """Taken off per square root of the mass that the lighter unit does not share."""
    lacking_long: float
    """The same for the heavier unit, which may have grown."""
    doubt: float
    """What evidence starts from: most pairs of units are none."""
    open_row: float
    """Evidence for opening a row rather than passing over one unit on each side."""
    beside: float
    """Evidence for opening a row right behind the row before, with nothing passed over on either side."""
    go_on: float
    """Evidence for giving a row one more unit rather than passing it over."""
    sure: float
    """The chance from which a link is believed."""
    in_order: float
    """What a link that stands alone gains beyond the log odds of its chance (see alignment/doubts.py): times the share
    of the longer unit's words that both have in one order."""
    company: float
    """The same, for each side on which the next units, or the edges, are linked too."""
    alone: float
    """How much that must come to. These three come from a logistic regression on drafts of essays, which held
    in five-fold cross-validation."""
    least_part: float
    """Less evidence than this, even a neighbour's company does not make a part of a split or a merge."""


_weights = attrgetter(*(field.name for field in fields(Judgement)))
"""All weights of a judgement, in order; `dataclasses.astuple` copies each of them first."""


@dataclass(frozen=True, slots=True)
class Options:
    """How two articles are compared."""

    # Between the two stands how strict to be (see alignment/strictness.py).
    rewriting: Judgement = Judgement(
        shared=1.02,
        overlap=3.84,
        containment=0.886,
        order=0.0,
        beginning=0.0,
        lacking_short=0.397,
        lacking_long=0.289,
        doubt=-0.098,
        open_row=-1.32,
        beside=0.8,
        go_on=-0.369,
        sure=0.035,
        in_order=4.7,
        company=0.9,
        alone=-0.2,
        least_part=-6.06,
    )
    """For free rewritings."""
    revision: Judgement = Judgement(
        shared=1.08,
        overlap=2.07,
        containment=0.69,
        order=4.0,
        beginning=0.03,
        lacking_short=0.385,
        lacking_long=0.27,
        doubt=-2.0,
        open_row=-0.85,
        beside=0.3,
        go_on=-2.5,
        sure=0.25,
        in_order=15.7,
        company=3.0,
        alone=7.6,
        least_part=0.9,
    )
    """For revisions, and for texts that have nothing to do with each other."""
    least_overlap: float = 0.05
    """Pairs with less overlap are not looked at, which saves half of the work and hardly loses a pair."""
    negligible: float = -4.0
    """Pairs with less evidence before the order of their words is looked at are not looked at further: the order could
    hardly make up for it, and to find it out takes the most time."""
    same_role: float = 1.0
    """A headline beside a headline, a byline beside a byline: a little likelier to be a pair."""

    # How strict to be (see alignment/strictness.py).
    revision_overlap: float = 0.35
    """The mean overlap of linked units at which two texts count half as revision, half as rewriting."""
    reworded_overlap: float = 0.46
    """The mean overlap below which what stands in one place need not have words in one order to be a pair, nor a part
    of a split bring much of the whole; news stories that another desk has put in its own words reach 0.42."""
    revision_slope: float = 0.026
    """How far from that overlap the change reaches."""
    order_gain: float = 0.12
    """How much more, a unit, the chains of a rewriting weigh than those of the same text read backwards. Essays on one
    subject by different writers reach 0.03 by paragraphs and 0.1 by sentences; half of all rewritings 0.26."""
    order_slope: float = 0.04
    """How far from that gain the change reaches."""
    common_ground: float = 0.13
    """How much more linked units must overlap than any two units do on average for one text to be a rewriting of the
    other. Essays on one subject by different writers reach 0.11, loose rewritings of a news story begin at 0.14."""
    ground_slope: float = 0.01
    """How far from that the change reaches."""

    # Counterparts (see alignment/counterparts.py).
    counterpart_retold: float = 0.19
    """The least overlap of best counterparts, wherever they stand, where one text retells the other. In loose
    rewritings of news stories nine in ten of those above it are pairs, seven in ten of all."""
    counterpart: float = 0.5
    """The same in all other texts: a paragraph may be rewritten and moved at once."""
    counterpart_mass: float = 10.0
    """The least mass that they must share: two or three rare words. Below it half of the pairs are wrong even so."""

    unmistakable: float = 0.28
    """The least overlap of sentences left over in rows that have nothing else in common, each by far the nearest to the
    other; so a sentence of a round-up is traced to the story that it retells. They share `counterpart_mass`, too."""
    nearer: float = 0.8
    """How near the second nearest may be, as a share of that overlap."""
    unmistakable_pairs: int = 2
    """How many such or better pairs there must be."""
    unmistakable_mass: float = 18.0
    """What the surest of them must share: some six rare words. So 3 in 100 pairs of essays on one subject that draw on
    one source have sentences traced, other unrelated texts none. In seven pairs with a real round-up or a loose
    rewriting 11 are, 10 of them rightly."""

    # Splits and merges (see alignment/parts.py).
    part: float = 0.325
    """The least overlap, both ways, of a part with what the other parts leave of the whole."""
    part_far: float = 0.367
    """What a part that does not stand beside the others needs beyond that."""
    part_mass: float = 10.00
    """The least mass that such a part must share with the whole: two or three rare words."""
    slight: float = 0.6
    """The overlap that a part needs in a revision where it shares less than `slight_mass`, unless `splits_often`:
    people who aligned drafts of essays called most of those below it new."""
    slight_mass: float = 18.0
    """Some six rare words."""
    splits_often: float = 0.3
    """The share of splits and merges among the rows that changed from which another one is no surprise."""
    copy: float = 0.14
    """A part is a second copy when less than this share of what it has in common with the whole is its own to give."""

    # Moves (see alignment/moves.py).
    move: float = 3.64
    """The least evidence for a pair out of order: high, for a wrong move is worse than a missed one."""
    move_mass: float = 6.0
    """The least mass that a moved pair must share: a phrase that anybody may repeat has not moved."""
    move_company: float = 2.0
    """How much less evidence is needed beside a pair that moved the same way."""

    # Words (see marking/rewritten.py and marking/words.py).
    rewritten: float = 0.7
    """A sentence is marked whole when more than this share of its words and of its counterpart's changed. At 0.6 people
    who marked changes by hand disagree: three words kept of seven are still kept words to them."""
    rewritten_headline: float = 0.5
    """The same for a headline: beside its story's, another one shares the names and a catchword at least, which says
    nothing of whether it was edited or written anew (judged on the headlines of five real pages and the samples)."""
    lcs_cells: int = 64_000_000
    """The largest alignment matrix of words, in pairs of words; 64 million take 8 MB. Larger stretches are divided."""

    # Bounds of work.
    chance_cells: int = 250_000
    """The largest stretch between anchors, in pairs of units, in which every chain is weighed; larger ones are cut."""
    meetings: int = 300_000
    """How many times units may meet over a shared word, plus fifty a unit; beyond it the commonest words are passed
    over when pairs are sought, so that the search does not grow with all pairs."""

    def judgement(self, strict: float) -> Judgement:
        """How to judge where strictness is `strict`: 0 is for rewritings, 1 for revisions."""
        if strict in (0, 1):
            return self.revision if strict else self.rewriting
        pairs = zip(_weights(self.rewriting), _weights(self.revision), strict=True)
        return Judgement(*[(1 - strict) * lenient + strict * severe for lenient, severe in pairs])
