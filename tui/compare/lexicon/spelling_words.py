"""Spellings as tables: British and American, older and newer ones, common misspellings, and words often mistaken.

Gathered by hand from what style guides and lists of common misspellings have.
"""

from __future__ import annotations

__all__ = ["CONFUSABLE", "MISTAKEN", "SPELLINGS"]


def _pairs(text: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in text.split(","))


_BRITISH = """
grey gray, greyer grayer, tyre tire, tyres tires, kerb curb, plough plow, ploughed plowed, cheque check, cheques
checks, programme program, programmes programs, aluminium aluminum, sceptic skeptic, sceptics skeptics, sceptical
skeptical, scepticism skepticism, cosy cozy, pyjamas pajamas, moustache mustache, mould mold, moulds molds, moulded
molded, smoulder smolder, smouldering smoldering, jewellery jewelry, woollen woolen, skilful skillful, wilful willful,
fulfil fulfill, fulfils fulfills, enrol enroll, enrolment enrollment, instalment installment, instalments installments,
storey story, storeys stories, draught draft, licence license, licences licenses, practise practice, axe ax, judgement
judgment, judgements judgments, acknowledgement acknowledgment, ageing aging, likeable likable, sizeable sizable,
whilst while, amongst among, amidst amid, towards toward, afterwards afterward, backwards backward, forwards forward,
upwards upward, downwards downward, till until, learnt learned, burnt burned, dreamt dreamed, spelt spelled, spoilt
spoiled, leapt leaped, leant leaned, focussed focused, focussing focusing, analyse analyze, analysed analyzed,
analysing analyzing, paralyse paralyze, paralysed paralyzed, catalyse catalyze, enquiry inquiry, enquiries inquiries,
enquire inquire, ok okay, gaol jail, gaoled jailed, manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered,
despatch dispatch, connexion connection, artefact artifact, artefacts artifacts, advisor adviser, advisors advisers,
protestor protester, protestors protesters, whisky whiskey, alright all-right, mum mom, mums moms, maths math,
councillor councilor, councillors councilors, pencilled penciled, marvellous marvelous, counselled counseled,
counsellor counselor, omelette omelet, sulphur sulfur, cosily cozily, orientated oriented, pedlar peddler, furore
furor, fuelled fueled, fuelling fueling, encyclopaedia encyclopedia, & and, tsar czar, tsars czars, aeroplane airplane,
aeroplanes airplanes, disc disk, discs disks, dyke dike, dykes dikes, mollusc mollusk, molluscs mollusks, phoney phony,
yoghurt yogurt, doughnut donut, doughnuts donuts, racquet racket, gramme gram, grammes grams, chilli chili, adaptor
adapter, adaptors adapters, benefitted benefited, targetted targeted, dependant dependent, dependants dependents,
cypher cipher, carcase carcass, jailor jailer, sulphate sulfate, sulphuric sulfuric, moslem muslim, moslems muslims,
koran quran, mohammed muhammad, speciality specialty, wilfully willfully, skilfully skillfully, tranquillity
tranquility, instil instill, instils instills, distil distill, distils distills, appal appall, appals appalls,
fulfilment fulfillment, enrols enrolls, practised practiced, practising practicing, practises practices, licenced
licensed, licencing licensing, greying graying, greyed grayed, kerbs curbs, kerbside curbside, ploughs plows, ploughing
plowing, draughts drafts, draughty drafty, moulding molding, mouldy moldy, moult molt, smoulders smolders, smouldered
smoldered, sceptically skeptically, cosier cozier, pyjama pajama, moustaches mustaches, moustached mustached, gaols
jails, gaoler jailer, gaoling jailing, judgemental judgmental, acknowledgements acknowledgments, lodgement lodgment,
abridgement abridgment, loveable lovable, liveable livable, moveable movable, useable usable, saleable salable,
queueing queuing, analyses analyzes, analyser analyzer, paralyses paralyzes, paralysing paralyzing, catalysed
catalyzed, catalysing catalyzing, enquired inquired, enquiring inquiring, manoeuvring maneuvering, manoeuvrable
maneuverable, despatched dispatched, despatches dispatches, specialities specialties, carburettor carburetor, titbit
tidbit, anaemia anemia, anaemic anemic, leukaemia leukemia, gynaecologist gynecologist, gynaecology gynecology,
orthopaedic orthopedic, faeces feces, foetus fetus, foetal fetal, foetuses fetuses, diarrhoea diarrhea, caesarean
cesarean, gipsy gypsy, gipsies gypsies, tsarist czarist, sheik sheikh, sheiks sheikhs, yoghurts yogurts, impostor
imposter, impostors imposters, vendor vender, vendors venders, pedlars peddlers, sulphurous sulfurous, aesthetic
esthetic, marvellously marvelously, woollens woolens, focusses focuses, biassed biased, axeing axing, chequered
checkered, storeyed storied, mummy mommy, cyphers ciphers, carcases carcasses, racquets rackets, furores furors, odour
odor, odours odors, odourless odorless, dialled dialed, dialling dialing, blonde blond, blondes blonds, brunette
brunet, smelt smelled, knelt kneeled, bandana bandanna, caviare caviar, cauldron caldron, hooray hurray, matt matte,
nosey nosy, pricey pricy, barbeque barbecue, barbeques barbecues, ketchup catsup, tumour tumor
"""
_MISSPELT = """
accross across, apparant apparent, apparantly apparently, arguement argument, basicly basically, begining beginning,
belive believe, belived believed, beleive believe, beleived believed, calender calendar, calenders calendars, collegue
colleague, collegues colleagues, comming coming, concious conscious, definate definite, definately definitely,
definitly definitely, desparate desperate, disapear disappear, disapeared disappeared, dissapear disappear, dissapeared
disappeared, dissapoint disappoint, dissapointed disappointed, dissappointed disappointed, ecstacy ecstasy, embarass
embarrass, embarassed embarrassed, embarassing embarrassing, finaly finally, fourty forty, foward forward, freind
friend, freinds friends, fulfiled fulfilled, futher further, goverment government, happend happened, harrass harass,
harrassed harassed, harrassment harassment, humourous humorous, immediatly immediately, imediately immediately,
knowlege knowledge, liase liaise, liason liaison, maintainance maintenance, milion million, millon million, milllion
million, billon billion, hundered hundred, thousend thousand, neccesary necessary, neccessary necessary, ninty ninety,
nineth ninth, noticable noticeable, offical official, officals officials, ommitted omitted, paralell parallel, pasttime
pastime, peple people, peolple people, publically publicly, questionaire questionnaire, realy really, reccommend
recommend, recomend recommend, refered referred, religous religious, remeber remember, rember remember, repitition
repetition, resturant restaurant, rythm rhythm, sargent sergeant, sence sense, shoud should, sould should, soley
solely, speach speech, strenght strength, sucess success, succes success, sucessful successful, supercede supersede,
superceded superseded, suprise surprise, suprised surprised, tatoo tattoo, teh the, tommorow tomorrow, tommorrow
tomorrow, tomorow tomorrow, truely truly, twelth twelfth, unfortunatly unfortunately, untill until, useing using,
vaccum vacuum, vetern veteran, villian villain, vacinne vaccine, wensday wednesday, wendesday wednesday, wich which,
wihtout without, withold withhold, witheld withheld, writen written, writting writing, yeasterday yesterday, yesturday
yesterday, campain campaign, attck attack, presidental presidential, polictical political, politcal political, electon
election, eletion election, parlament parliament, parliment parliament, minstry ministry, commision commission,
comission commission, commitee committee, comittee committee, committe committee, ocur occur, occured occurred,
occuring occurring, occurence occurrence, transfered transferred, prefered preferred, commited committed, admited
admitted, permited permitted, submited submitted, controled controlled, enviroment environment, enviromental
environmental, temperture temperature, adress address, adresses addresses, adressed addressed, agressive aggressive,
agression aggression, assasin assassin, assasinated assassinated, seperate separate, seperated separated, seperately
separately, seperating separating, seperation separation, catagory category, catagories categories, privelege
privilege, priviledge privilege, propoganda propaganda, familar familiar, tounge tongue
"""
SPELLINGS: dict[str, str] = dict(pair.split() for pair in (_BRITISH + "," + _MISSPELT).split(","))
"""For a British, older or wrong spelling that no rule covers, the American or right one."""

_CONFUSABLE = """
signing singing, there three, competed completed, compete complete, competes completes, competing completing, continent
contingent, continents contingents, meditation mediation, prescription proscription, complement compliment, adaption
adoption, counsellor councillor, internment interment, ingenious ingenuous, casual causal, united untied, marital
martial, staring starring, trail trial, trails trials, angel angle, angels angles, diary dairy, diaries dairies, quiet
quite, broad board, scared sacred, sliver silver, tired tried, tires tries, fired fried, fires fries, unite untie,
rouge rogue, sever serve, signed singed, singer signer, split spilt, stake skate, claps clasp, bread beard, crave
carve, calvary cavalry, expect except, grater greater, minster minister, minsters ministers, nuclear unclear, perfect
prefect, reserve reverse, slave salve, stray satyr, coral carol, lions loins, conversation conservation, devotion
devolution, exercise exorcise, persecution prosecution, contraction contradiction, detention retention, industry
industrial, thorough through, country county, contract contact, complaint compliant, desert dessert, dinner diner,
latter later, planed planned, planing planning, hoping hopping, striped stripped, scarred scared, barred bared, robed
robbed, tapped taped, wining winning, filing filling, furry fury, medal meddle, super supper, corps corpse, moral
morale, human humane, costal coastal, horse hoarse, statue statute, statues statutes, persona personal, carrier career,
serious series, trusty thrusty, precede proceed, assent ascent, eminent imminent, elicit illicit, alleys allies, bridal
bridle, brakes breaks, sweet sweat, steal steel, draft daft, gorilla guerrilla, guerilla gorilla, lightning lightening,
raising razing, ensure insure, ensured insured, ensuring insuring, formally formerly, respectfully respectively,
economic economical, historic historical, electric electrical, classic classical, sensual sensuous, continual
continuous, comprise compromise, comprised compromised, personal personnel, principal principle, stationary stationery,
populace populous, immigrant emigrant, immigration emigration, emergence emergency, intense intents, deceased diseased,
decease disease, reality realty, inspiration aspiration, commander commandeer, engineer engender, veracity voracity,
elusive illusive, allusion illusion, allusions illusions, dependant defendant, appraise apprise, censor censure,
censored censured, averse adverse, allude elude, alluded eluded, affected effected, affecting effecting, accepted
excepted, adopted adapted, adopting adapting, adoption adaptation, descent dissent, council counsel, discreet discrete,
imminent immanent, indict indite, interned interred, loath loathe, pedal peddle, pedals peddles, perspective
prospective, prophecy prophesy, rational rationale, regime regimen, resign reassign, shudder shutter, troop troupe,
troops troupes, vain vein, wander wonder, wandered wondered, wandering wondering, startling starting, steaming
streaming, spares sparse, district distract, deceased decreased, compete compute, competed computed, compiled complied,
compiling complying, counties countries, relieving reliving, relieved relived, filed field, boots boost, outshone
outshine, files flies, tides tried, tiles tilts, quite quiet, trials trails, leanings learnings, reporter reported,
patrolled paroled, patients patents, patient patent, patience patents, county country, shorter shooter, treaties
treatise, contested contrasted, conceded conceived, conceding conceiving, presence pretence, defusing diffusing,
defused diffused, refuse refuge, refugees refuges, bother brother, brothers bothers, through though, thought through,
strategy stratagem, granted grated, threads treads, threat treat, threats treats, threatened treated, treated threated,
planted planed, stranded standard, standing stranding, straining staining, striking stroking
"""
CONFUSABLE = _pairs(_CONFUSABLE)
"""Pairs that look like slips of the keys and are two words."""

_MISTAKEN = """
their there, than then, lose loose, lead led, affect effect, principle principal, teh the, adn and, taht that, form
from, too to, of off, thier their, wich which, whit with, your you're, whose who's
"""
MISTAKEN = _pairs(_MISTAKEN)
"""Words of which one is written for the other by mistake, which a correction puts right."""
