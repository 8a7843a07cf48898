"""Words that say how sure an article is, as tables.

English in full, the commonest of German, French, Spanish, Italian, Portuguese and Dutch.

Gathered by hand from what news agencies' style guides say of allegations, estimates and modals. All case-folded.
"""

from __future__ import annotations

from tui.articles.wordlist import wordlist

__all__ = [
    "APPROXIMATE",
    "BE",
    "BOUNDS",
    "DESCRIBING",
    "GRADED",
    "GRADES",
    "HEDGES",
    "LOOKING",
    "MODALS",
    "NEGATIONS",
    "OBLIGING",
    "PASSIVES",
    "PROSPECTS",
    "SEEMING",
    "SURE",
    "WHOLES",
]


def _declined(stems: str) -> frozenset[str]:
    """German adjectives in all their endings: `mutmaßlich`, `mutmaßlichen`."""
    return frozenset(stem + ending for stem in wordlist(stems) for ending in ("", "e", "em", "en", "er", "es"))


NEGATIONS = wordlist("""
not no never neither nor none nobody nothing nowhere without hardly scarcely barely unable
nicht nichts kein keine keinem keinen keiner keines nie niemals niemand ohne
ne pas jamais rien aucun aucune sans ni guère nunca jamás nada nadie tampoco sin ningún ninguna
nessun nessuno nessuna niente nulla senza não nem ninguém nenhum nenhuma sem niet geen nooit niemand niets zonder
""")
MODALS = wordlist("""
may might can could will would shall should must ought kann können könne könnte könnten konnte konnten soll sollen solle
sollte sollten muss müssen müsse müsste müssten wird werde werden will wolle wollen wollte wollten mag möge möchte
möchten würde würden darf dürfen dürfe dürfte dürften wäre wären hätte hätten peut peuvent pouvait pourra pourrait
pourraient doit doivent devait devra devrait devraient va vont serait seraient aurait auraient puede pueden podrá podría
podrían debe deben debería deberían sería serían habría habrían
può possono potrebbe potrebbero deve devono dovrebbe dovrebbero sarebbe sarebbero avrebbe avrebbero pode podem poderá
poderia poderiam devem deveria deveriam seria seriam teria teriam kan kunnen kon konden zou zouden zal zullen moet
moeten mag mogen
""")
"""Modal verbs; French and Spanish conditionals, in which newspapers report what is not confirmed, among them."""
HEDGES = wordlist("""
allegedly alleged reportedly apparently apparent seemingly possibly possible impossible probably probable improbable
perhaps maybe likely unlikely presumably presumed supposedly supposed purportedly purported putative ostensibly
arguably potentially potential conceivably plausibly suspected unconfirmed unverified so-called uncertain doubtful
certainly definitely clearly evidently undoubtedly unquestionably doubtless obviously surely inevitably hopefully
rumoured rumored
möglicherweise voraussichtlich anscheinend scheinbar eventuell wohl vielleicht womöglich
peut-être probable probables probablement improbable vraisemblablement apparemment éventuellement certainement
présumé présumée présumés présumées prétendu prétendue supposé supposée soi-disant
presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestamente quizá quizás probablemente posible
posiblemente aparentemente presunti presunte probabilmente forse apparentemente suposto supostamente provavelmente
talvez aparentemente vermoedelijk waarschijnlijk mogelijk misschien blijkbaar
""") | _declined("angeblich mutmaßlich vermeintlich vermutlich wahrscheinlich unwahrscheinlich offenbar sogenannt")
SEEMING = wordlist("seems seem seemed scheint scheinen schien semble semblent semblait semblerait parece parecen")
LOOKING = wordlist("appears appear appeared looks look looked")
"""Verbs that hedge before what is likely or to be done, and are other verbs elsewhere (`appeared in court`)."""
PASSIVES = wordlist("""
alleged anticipated assumed believed claimed considered estimated expected feared hoped known predicted
presumed projected reckoned reported rumored rumoured said supposed suspected thought understood
""")
"""Hedges behind a form of `be`: `is said to be`, `it was believed that`."""
DESCRIBING = wordlist("claimed confirmed estimated expected reported")
"""Hedges that stand before a noun: `the reported raid`, `five confirmed cases`."""
PROSPECTS = wordlist("due poised scheduled set slated tipped")
"""Behind a form of `be` and before `to`, they say what is planned rather than done, all of them as surely."""
OBLIGING = wordlist("has have had needs need needed yet")
"""Before `to` they are as good as a modal or a negation: `has to resign`, `has yet to resign`."""
SURE = wordlist("certain sure bound guaranteed")
"""As sure as `will` before `to`: `certain to fall`."""
GRADES = wordlist(
    "almost nearly virtually practically quite very highly extremely more most less least increasingly far"
)
"""What makes a word of stance stronger or weaker."""
GRADED = wordlist(
    "likely unlikely certain certainly sure possible possibly probable probably impossible doubtful clear"
)
"""The words of stance that take a grade."""
BE = wordlist("is are was were be been being")

APPROXIMATE = wordlist("""
about above almost approximately around barely below beneath beyond circa estimated exactly exceeding nearly over
practically precisely roughly some under virtually
ca circa etwa fast knapp mindestens höchstens rund über unter zirka beinahe annähernd
environ près quelque casi unos unas quasi oltre almeno quase ongeveer bijna minstens ruim
""")
"""Words that qualify the figure behind them."""
BOUNDS = tuple(
    tuple(phrase.split())
    for phrase in (
        "at least", "at most", "at the very least", "at the most", "more than", "less than", "fewer than", "up to",
        "close to", "upwards of", "upward of", "north of", "as many as", "as much as", "as few as", "as little as",
        "as high as", "as low as", "no more than", "no less than", "no fewer than", "not more than", "not less than",
        "in excess of", "just over", "just under", "just above", "just below", "just short of", "just shy of",
        "well over", "well under", "well above", "well below", "far more than", "much more than", "little more than",
        "slightly more than", "slightly less than", "slightly over", "slightly under", "slightly above",
        "slightly below", "a little over", "a little under", "a little more than", "an estimated",
        "a minimum of", "a maximum of", "in the region of", "in the order of", "on the order of",
        "mehr als", "weniger als", "bis zu", "nicht mehr als",
        "au moins", "au plus", "plus de", "moins de", "près de", "jusqu'à", "pas moins de", "autour de",
        "un peu plus de", "più di", "meno di", "fino a", "mais de", "menos de", "pelo menos", "até", "meer dan",
        "minder dan", "ten minste",
        "al menos", "por lo menos", "como mínimo", "más de", "menos de", "cerca de", "alrededor de", "hasta",
    )
)  # fmt: skip
"""Phrases that qualify the figure behind them."""
WHOLES = wordlist("all every everyone everybody everything half twice double doubled tripled")
"""Words that are qualified as figures are: `nearly all`."""
