"""The words with which news reports speech, as tables.

English in full, the commonest of German, French, Spanish, Italian, Portuguese and Dutch.

Gathered by hand from the verbs that news agencies' style guides list for attribution. All forms are case-folded.
"""

from __future__ import annotations

from tui.articles.wordlist import wordlist

__all__ = [
    "AMBIGUOUS",
    "BEFORE_NOUNS",
    "FINDERS",
    "FINDING",
    "FOLLOWED",
    "HEARING",
    "OCCASIONS",
    "PRESENTING",
    "PRONOUNS",
    "REPORTING",
    "SAYING",
    "SOURCES",
    "TELLING",
    "UTTERANCES",
    "reports_speech",
]


_DOUBLING = wordlist("admit brag dub quip refer regret slam")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y"):
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if verb in _DOUBLING else verb + "ed"


def _present(verb: str) -> frozenset[str]:
    if verb.endswith("y"):
        third, participle = verb[:-1] + "ies", verb + "ing"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh")) else "s")
        participle = _past(verb)[:-2] + "ing"
    return frozenset({verb, third, participle})


_REGULAR = wordlist("""
acknowledge add admit affirm allege announce answer argue assert assure boast brag caution claim clarify comment
complain concede conclude confess confide confirm contend counter declare demand deny disclose dispute elaborate
emphasise emphasize enthuse estimate exclaim explain fume grumble hint imply indicate inform insist joke lament maintain
mention murmur mutter note observe plead pledge point predict proclaim promise quip reaffirm recall reckon recount
reiterate reject relate remark remind repeat reply report respond retort reveal shout specify stress suggest testify
tweet underline underscore urge vow warn whisper
""")
_IRREGULAR = wordlist(
    "say says said saying tell tells told telling wrote swore stated asked quoted judged mused opined"
)
_CLEAR_PRESENT = wordlist("""
adding adds admits affirms alleges argues arguing asserts concedes confirms contends declares denies explains insisting
insists
""")
_OTHER_PASTS = wordlist("""
assured countered disclosed disputed indicated maintained observed pointed recalled rejected related repeated revealed
underlined
""")
_WITH_OBJECT = wordlist("""
announced claimed confirmed declared demanded denied disputed estimated pledged predicted promised reported suggested
""")
_OBJECTS = wordlist("a an bankruptcy independence responsibility victory war")
# `claimed responsibility`, `declared an emergency`, `reported 12 cases`: verbs of saying that have an object, and say
# nothing with it. The second group has any noun for one: `promised relief`.
_WITH_NOUN = wordlist("claimed declared demanded pledged promised")
FINDING = wordlist("decided finds found ruled rules showed shows")
"""Verbs of those who find out or decide: they report speech before `that` only (`the court ruled that`)."""
FINDERS = wordlist("""
analysis analysts audit author authors campaigners court critics courts economists inquest inquiry investigation
investigators judge judges jury panel poll pollsters report researchers review scientists study survey team tribunal
watchdog
""")
"""Who and what finds out or decides."""
_GERMAN = wordlist("""
sagt sagte sagten erklärt erklärte erklärten erläuterte betont betonte betonten meint meinte meinten behauptet
behauptete behaupteten warnt warnte warnten berichtet berichtete berichteten ergänzte bestätigte bestätigten dementierte
bestritt beteuerte versicherte beklagte kommentierte entgegnete antwortete kündigte kündigten räumte teilte teilten
kritisierte kritisierten forderte forderten schrieb schrieben twitterte äußerte äußerten fügte unterstrich bekräftigte
verkündete verkündeten zufolge laut
""")
_FRENCH = wordlist("""
dit disent déclare déclaré déclarait affirme affirment affirmé ajoute ajouté annoncé assure assuré souligne souligné
explique expliqué estime estimé précise précisé indique indiqué confirme confirmé martelé lancé répété confié rappelé
prévenu averti raconte raconté reconnu démenti répondu écrit rapporte rapporté rétorqué lâché insisté plaidé regretté
selon d'après
""")
_SPANISH = wordlist("""
dice dijo dijeron declara declaró declararon afirma afirmó afirmaron añade añadió asegura aseguró aseguraron señala
señaló señalaron explicó explicaron anunció anunciaron confirmó confirmaron advirtió sostuvo indicó aseveró manifestó
subrayó informó informaron comentó reiteró negó admitió reconoció contó respondió escribió según
""")
_ITALIAN = wordlist("""
detto dice dicono dichiarato dichiara affermato spiegato spiega aggiunto aggiunge sottolineato ribadito annunciato
annuncia confermato conferma assicurato sostenuto sostiene riferito raccontato scritto ammesso smentito replicato
avvertito secondo
""")
_PORTUGUESE = wordlist("""
disse disseram diz afirmou afirmaram declarou declararam explicou acrescentou anunciou anunciaram confirmou confirmaram
informou informaram garantiu negou admitiu alertou contou respondeu escreveu relatou segundo
""")
_DUTCH = wordlist("""
zei zeiden zegt zeggen verklaarde verklaarden verklaart meldde meldden meldt bevestigde bevestigden bevestigt ontkende
ontkent waarschuwde waarschuwt benadrukte schreef schrijft vertelde vertelt stelde stelt volgens aldus
""")

SAYING = frozenset(map(_past, _REGULAR)) - _OTHER_PASTS | _IRREGULAR | _CLEAR_PRESENT
SAYING |= _GERMAN | _FRENCH | _SPANISH | _ITALIAN | _PORTUGUESE | _DUTCH
"""Forms of the verbs of saying that are nothing else, and prepositions that name a source (`laut`, `según`)."""

AMBIGUOUS = (
    frozenset().union(*map(_present, _REGULAR))
    | _OTHER_PASTS
    | wordlist(
        """
        states stating writes writing asks asking speaking spoke posted cited cites citing continued continues agreed
        agrees advised advises barked bellowed chanted cried forecast guessed projected recommended recommends roared
        signaled signalled signals snapped yelled ask judge judges muse muses musing opine opines quote quotes state
        swear swearing swears write
        """
    )
) - SAYING
"""Forms that are as often a noun or another verb: they report speech where a clause, colon or quotation follows."""

_CLAUSES = wordlist("that he she they there we i you dass il elle que")
FOLLOWED = _CLAUSES | wordlist("it its his her their the this these")
"""Words that begin what is said, after a verb of saying."""

TELLING = wordlist("tell tells told telling informed inform informs assured assures reminded reminds warned")
"""Verbs of saying whose object is the listener: `told reporters`."""

_PRESENTING = wordlist("""
accuse apologise apologize believe blame blast brand call characterise characterize commend condemn consider convey
criticise criticize decry deem denounce deplore depict describe dismiss dub embrace express gush hail hope invoke label
lambast lambaste laud lament lash liken mock nickname portray praise pronounce rebuke refer regard regret ridicule
salute slam slate term thank toast treat voice want welcome wish
""")
_PRESENTED = wordlist("fears labelled labelling promises speaking speaks spoke thinks thought")
_BARE = wordlist("""
accuse apologise apologize believe call condemn consider convey criticise criticize decry deem denounce deplore depict
describe dismiss express lambast lambaste laud mock portray refer regard welcome want
""")
_FOREIGN_PRESENTED = wordlist("""
nannte nannten sprach sprachen bezeichnete bezeichneten dankte lobte lobten rügte rügten verurteilte verurteilten
dénonce dénoncé évoque évoqué qualifie qualifié salue salué fustige fustigé appelé parlé califica calificó denuncia
denunció habló llamó tildó definito definisce parlato denunciato accusato criticato chamou classificou criticou
denunciou noemde noemden sprak sprake bekritiseerde
""")
PRESENTING = frozenset().union(*({_past(verb)} | _present(verb) - {verb} for verb in _PRESENTING))
PRESENTING |= _PRESENTED | _BARE | _FOREIGN_PRESENTED
"""Verbs that present a few quoted words without reporting a statement: `called it "an insult"`."""

HEARING = wordlist("hear heard hears read reads reading")
"""Verbs with which words are met: `the court heard he was "not himself"`, `a sign that read "Closed"`."""

SOURCES = wordlist("""
adviser advisers advisor advisors aide aides authorities diplomat diplomats expert experts insider insiders
investigators observers official officials source sources speaker spokesman spokesmen spokesperson spokespersons
spokeswoman spokeswomen sprecher sprecherin porte-parole portavoz witness witnesses
""")
"""Common nouns for those who are quoted."""

OCCASIONS = wordlist("""
address announcement anonymity blog briefing broadcast comments communique communiqué conference declaration email
interview facebook hearing instagram journalists lawmakers letter news newspaper parliament phone podcast post press
radio release remarks reporters speech statement telegram telephone television testimony tv tweet website
""")
"""Where and to whom statements are made: `in a statement`, `told a press conference`."""

UTTERANCES = wordlist("""
advice answer boast chant comment cry insult joke message mantra motto nickname phrase question quip rallying-cry rebuke
refrain remark reply response retort slogan verdict warning words
""")
"""Nouns for what somebody said: `"No," was the reply`, `in the words of its maker`."""

PRONOUNS = wordlist("he she they it who whom i we him her them er sie il elle ils elles él ella ellos")
"""Words that stand for a speaker named before."""

REPORTING = SAYING | AMBIGUOUS | FINDING | {"according", "went", "goes"}
"""The words that may report speech, as far as `reports_speech` knows: any other word is ruled out without a look at
its neighbours."""

_BE = wordlist("is are was were be been being")
_DESCRIBING = wordlist("alleged confirmed estimated promised reported")
_ARTICLES = wordlist("a an the this his her its their one")
BEFORE_NOUNS = _ARTICLES - {"one"} | wordlist("any first more new no two three four five six seven eight nine ten")
"""Words behind which a form in `-ed` describes what follows: `five confirmed cases`."""


def _is_object(verb: str, follows: str) -> bool:
    if follows in _OBJECTS or any(character.isdigit() for character in follows):
        return True
    return verb in _WITH_NOUN and follows.isalpha() and follows not in FOLLOWED and follows != "to"


def reports_speech(key: str, before: str, follows: str, beyond: str, *, quoting: bool = False) -> bool:
    """Whether the case-folded word `key` reports speech between its neighbours; empty strings where there are none.

    `beyond` is the second word or mark behind it. A verb of saying does, unless it is a hedge (`is said to be`), an
    adjective (`the alleged thief`, `five confirmed cases`) or has an object (`pledged $2m`, `asked for help`); so does
    `according to`. A form that may be another word needs what is said behind it; with `quoting`, when a quotation is
    known to stand beside it, any mark of punctuation will do.
    """
    if key in SAYING:
        has_object = key in _WITH_OBJECT and before[:1].isalnum() and _is_object(key, follows)
        describes = key in _DESCRIBING and before in BEFORE_NOUNS
        hedges = (follows in {"to", "that"} and before in _BE and not key.endswith("ing")) or describes
        return not has_object and not hedges and not (key == "asked" and follows == "for")
    if key == "according" or key in FINDING:
        return follows == ("to" if key == "according" else "that")
    if key in {"went", "goes"} and follows == "on":
        return quoting and not beyond[:1].isalnum()
    if key not in AMBIGUOUS or not before or before in _ARTICLES:
        return False
    if quoting and not follows[:1].isalnum():
        return True
    said = beyond if follows == "," else follows
    # `rejected the offer`, `revealed its plans`: most past forms have an object there.
    return said in (_CLAUSES if key in _OTHER_PASTS else FOLLOWED) or said in {":", '"'}
