"""Places: which names are of one, and which of them stand for the same, as tables.

Countries, capitals and seats of power in English; in German, French and Spanish also the larger cities, states and
rivers, since German gives capitals to all its nouns.
"""

from __future__ import annotations

from tui.articles.wordlist import wordlist

__all__ = ["PLACES", "SAME_PLACE"]

_RESPELLED = """
kiev kyiv, kharkov kharkiv, lvov lviv, odessa odesa, peking beijing, burma myanmar, rangoon yangon, bombay mumbai,
calcutta kolkata, madras chennai, bangalore bengaluru, turkey türkiye, swaziland eswatini, czechia czech-republic,
holland netherlands, persia iran, formosa taiwan, byelorussia belarus, moldavia moldova, saigon ho-chi-minh-city,
danzig gdansk, breslau wroclaw, constantinople istanbul, macau macao, chernobyl chornobyl, zaporozhye zaporizhzhia,
nikolaev mykolaiv, dnepr dnipro, dnieper dnipro, artyomovsk bakhmut, lugansk luhansk, rovno rivne, kishinev chisinau,
tiflis tbilisi, alma-ata almaty, lemberg lviv, stettin szczecin, posen poznan, pressburg bratislava, laibach ljubljana,
reval tallinn, memel klaipeda, smyrna izmir, leningrad petersburg, canton guangzhou, kwangtung guangdong,
nanking nanjing, chungking chongqing, tientsin tianjin, mukden shenyang, tsingtao qingdao, amoy xiamen,
sinkiang xinjiang, dacca dhaka, poona pune, cochin kochi, mysore mysuru, baroda vadodara, benares varanasi,
simla shimla, allahabad prayagraj, gurgaon gurugram, trivandrum thiruvananthapuram, siam thailand, batavia jakarta,
mecca makkah, rakka raqqa, jiddah jeddah, ormuz hormuz, teheran tehran
"""
SAME_PLACE: dict[str, str] = dict(pair.split() for pair in _RESPELLED.split(","))
"""For each older or other name of a place the one that is taken for both."""
PLACES = wordlist("""
afghanistan africa albania algeria america angola ankara argentina armenia asia athens australia austria azerbaijan
baghdad bangladesh beijing beirut belarus belgium belgrade berlin bolivia bosnia brazil britain brussels bucharest
budapest bulgaria burma cairo cambodia canada canberra caracas chad chile china colombia copenhagen croatia cuba
cyprus damascus delhi denmark dublin ecuador egypt england eritrea estonia ethiopia eu europe finland france gaza
geneva georgia germany ghana greece hague hamas hanoi havana helsinki hezbollah hungary iceland imf india indonesia
iran iraq ireland israel istanbul italy jakarta japan jerusalem jordan kabul kazakhstan kenya khartoum kiev korea
kosovo kremlin kuwait kyiv latvia lebanon libya lima lisbon lithuania london madrid malaysia mali manila mexico minsk
moldova mongolia morocco moscow mozambique mumbai myanmar nairobi nato nepal netherlands nigeria norway oslo ottawa
pakistan palestine panama paris peking peru philippines poland portugal prague pretoria pyongyang qatar rabat
reykjavik riga romania rome russia rwanda scotland senegal seoul serbia singapore slovakia slovenia somalia spain
stockholm sudan sweden switzerland syria taipei taiwan tallinn tanzania tbilisi tehran thailand tokyo tripoli tunis
tunisia turkey türkiye uganda uk ukraine un us usa uzbekistan vatican venezuela vienna vietnam vilnius wales warsaw
washington yemen zagreb zambia zimbabwe
aachen afrika ägypten algerien amerika asien athen augsburg australien baden-württemberg basel bayern belgien belgrad
berlin bern bielefeld bochum bodensee bonn brandenburg brasilien braunschweig bregenz bremen bremerhaven brüssel
budapest bukarest bulgarien chemnitz chinas cottbus dänemark darmstadt deutschland donau dortmund dresden duisburg
düsseldorf elbe england erfurt estland europa finnland flensburg frankfurt frankreich freiburg gelsenkirchen genf
georgien göttingen graz griechenland großbritannien hagen hamburg hamm hannover heidelberg heilbronn herne hessen
indien ingolstadt innsbruck irak iran irland isar israel italien jemen jena jordanien kairo kanada kärnten karlsruhe
kassel kiel kiew klagenfurt koblenz köln konstanz kosovo krefeld krim kroatien kuba lausanne leipzig leverkusen
lettland libanon libyen linz lissabon litauen lübeck ludwigshafen luxemburg luzern magdeburg mailand mainz mannheim
marokko mecklenburg-vorpommern mexiko moldau mönchengladbach mosel moskau mülheim münchen münster neapel neckar
neuseeland niederlande niedersachsen nordkorea nordrhein-westfalen nordsee norwegen nürnberg oberhausen oldenburg
osnabrück ostsee österreich paderborn peking pforzheim polen potsdam prag regensburg rhein rheinland-pfalz rom rostock
rumänien russland saarbrücken saarland sachsen sachsen-anhalt salzburg schleswig-holstein schottland schweden schwerin
schweiz serbien slowakei slowenien solingen spanien spree steiermark stuttgart südafrika südkorea syrien teheran
thüringen tirol tokio trier tschechien tübingen tunesien türkei ukraine ulm ungarn venedig vorarlberg warschau weimar
weser wien wiesbaden winterthur wolfsburg wuppertal würzburg zürich zwickau zypern
allemagne angleterre belgique bordeaux bruxelles chine espagne genève grèce italie japon lille londres lyon marseille
moscou nantes pologne russie strasbourg suisse toulouse turquie varsovie
alemania barcelona bilbao españa francia inglaterra italia londres méxico moscú rusia sevilla ucrania valencia
""")
"""Case-folded names that need no capital within a sentence to be known."""
