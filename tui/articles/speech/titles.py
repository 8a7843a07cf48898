"""Forms of address, offices and ranks that stand before or in place of a person's name."""

from __future__ import annotations

from tui.articles.wordlist import wordlist

__all__ = ["BODIES", "PARTICLES", "TITLES"]

TITLES = wordlist("""
    mr mrs ms miss mister messrs mme mlle dr doctor prof professor sir dame lord lady madam rev reverend fr father
    sister brother president premier prime minister chancellor secretary undersecretary king queen prince princess
    emperor pope bishop archbishop cardinal rabbi imam sheikh ayatollah mayor governor senator congressman congresswoman
    rep sen gov representative delegate deputy vice chief chairman chairwoman chair director head leader ambassador
    envoy consul commissioner executive managing acting former ex general gen colonel col major maj captain capt
    lieutenant lt sergeant sgt corporal cpl private admiral adm marshal commander judge justice attorney prosecutor
    sheriff inspector detective superintendent constable speaker coach manager striker goalkeeper actor actress singer
    author writer poet analyst economist engineer lawyer spokesman spokeswoman spokesperson co-founder founder ceo coo
    cfo cto md mp mep boss president-elect ex-president foreign interior finance defence defense state treasury health
    justice home opposition counterpart herr frau präsident präsidentin kanzler kanzlerin minister ministerin monsieur
    madame président présidente ministre señor señora presidente presidenta ministro ministra
    """)

BODIES = wordlist("""
    academy administration agency airlines airways alliance army assembly association authority bank board brigade
    bureau cabinet centre center chamber charity church club college commission committee company congress corporation
    council court crescent cross department embassy federation force forces foundation fund government group guard
    hospital house institute institution kingdom kremlin league lines ministry motors museum nations navy network
    office organisation organization parliament party police post post-office society service services states
    syndicate team times tribunal trust union united university watchdog courier news
    """)
"""Last words of the names of bodies, which are quoted under their whole name."""

PARTICLES = wordlist("al bin ben da dal de del della den der di dos du el ibn la le of ter van vom von y zu")
"""Small words inside names: `Ursula von der Leyen`, `House of Lords`."""
