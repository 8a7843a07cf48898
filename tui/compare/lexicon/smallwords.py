"""Words of grammar, which say little by themselves: articles, pronouns, prepositions, conjunctions, auxiliaries."""

from __future__ import annotations

from tui.articles.wordlist import wordlist

__all__ = ["FOREIGN", "PRONOUNS", "SMALL"]

PRONOUNS = wordlist("he she it they him her them his hers its their theirs er sie ihn ihm il elle lui él ella")
"""Words that stand for a name."""

_ENGLISH = wordlist("""
a an the this that these those some any many most more much several few both all each every other another such own same
i me my we us our you your who whom whose which what there here
of to in on at by for with from into onto over under about after before during between among through against since
until while as than like near off out up down upon within across along around amid via per
and or but nor so yet if because though although when where whether then also too still again just only even now very
is are was were be been being am has have had having do does did doing done
""")
FOREIGN = (
    wordlist("""
der die das den dem des ein eine einen einem einer und oder aber in im an am auf mit von vom zu zum zur bei für als nach
ist sind war waren hat haben hatte habe sei wurde wurden es sich mit
le la les l un une des du de d à au aux et ou en dans par pour sur avec qui que est sont était étaient été sera seront
fut furent a ont avait avaient aura auront eu se sa son ses ce cette ces leur leurs
el los las un una unos del al y o e en por para con que es son era fue fueron será serán ha han había se su sus lo
il gli di da tra fra ed ma che chi cui sono erano hanno dello della dei degli delle allo alla ai agli alle dalla nel
nella nei nelle sul sulla uno os um uma dos nos nas ao aos pelo pela com são foi foram tem têm será serão sarà saranno
het een dat op te voor aan bij naar uit werd werden heeft hebben
""")
    - _ENGLISH
)
"""Those of other languages: in an English article a capital makes names of them (`Oder`, `Los Angeles`)."""

SMALL = PRONOUNS | _ENGLISH | FOREIGN
"""Case-folded words of English, German, French, Spanish, Italian, Portuguese and Dutch."""
