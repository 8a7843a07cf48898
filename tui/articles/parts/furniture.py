"""The words and phrases that the page around an article is made of, in the languages that most news pages are in.

They tell only what a line talks about. Whether it belongs to the article is decided by `boilerplate`, from these words,
the shape of the line and its neighbours; most of the evidence needs no language at all.
"""

from __future__ import annotations

import re

__all__ = ["ADDRESSING", "COMMON", "ITSELF", "LAW", "NOTICES", "OPENERS", "POINTERS", "TOPICS"]


def _phrases(listed: str) -> tuple[str, ...]:
    """Phrases to compare with the words of a line, a space after each; `*` stands for the rest of a word."""
    return tuple(phrase[:-1] if phrase.endswith("*") else f"{phrase} " for phrase in listed.split(", "))


COMMON = frozenset(
    # English
    "the of and to in is that for it with as was on be by at from are have has this he she they his her their not but "
    "an we you i or which who will would been were had what when there if more about can than its said one all so "
    # German
    "der die das und ist nicht mit den von ein eine einen einem einer auch auf für im dem des sich es sie er wir ich "
    "zu als an bei nach aus wie wird werden sind hat haben dass aber oder um noch nur man war durch über vor kann "
    "wenn zum zur am vom ihr ihre sein seine mehr sei doch schon sehr wurde diese dieser dieses "
    # French
    "le la les et est que pour dans une un du en qui pas sur au aux par avec ce cette il elle ne se sont plus ont "
    "nous vous je mais ou son sa ses leur comme été être fait à c d j l n qu s "
    # Spanish
    "el los de y las con del su al lo como más pero sus ha no es para esta fue sobre entre ya también cuando hay "
    # Italian
    "di che per non della si alla dei nel sono anche più ma delle gli questo questa è "
    # Portuguese
    "os da do dos das não uma com ao mais foi são pelo pela ele ela seu em "
    # Dutch
    "het van niet met voor zijn dat op te ook aan maar hij ze "
    # Polish, Czech
    "w na nie się jest z że o jak po od ale przez dla są był tak v se je jako byl který "
    # Hungarian, Finnish, Estonian
    "a az és hogy egy meg csak volt ez ja on ei että oli hän mutta ovat kun myös niin see ka "
    # Scandinavian languages
    "och att det som på är av inte till jag har ett og er af ikke til "
    # Russian, Ukrainian, Bulgarian, Serbian
    "и в не на что с по это как он из за но к так у был его а они і що до та від про але се от са "
    # Turkish, Indonesian
    "ve bir bu için ile çok daha gibi olarak ne yang dan di ini itu dengan untuk "
    # Arabic, Greek
    "في من على إلى أن التي الذي عن مع هذا هذه ما لا كان وقد بعد كل "
    "και το να του η της τα με για που από δεν στο είναι".split()
)
"""Words of grammar: prose has three to six of them in ten words, menus and headlines one or two."""

ADDRESSING = frozenset(
    "you your us our my dein deine deinen deiner dich dir du ihnen ihrer uns unser unsere unseren mein meine vous "
    "votre vos notre nos te tu usted nuestro nuestra".split()
)
"""Words by which a page addresses its reader or speaks of itself."""

TOPICS = {
    "share": frozenset(
        (
            "facebook twitter instagram linkedin xing pinterest youtube tiktok mastodon threads flipboard reddit "
            "rss feed share sharing tweet like teilen tweeten twittern merken drucken versenden compartir "
            "compartilhar partager imprimer envoyer imprimir condividi stampa delen afdrukken udostępnij jaa dela "
            "поделиться print pdf"
        ).split()
    ),
    "calls": frozenset(
        (
            "newsletter newsletters subscribe subscription subscriptions subscriber subscribers signup login "
            "logout account password username email mail inbox click download downloads app apps whatsapp "
            "telegram podcast donate donation abonnieren abonniere abonnement abonnenten abo anmelden anmeldung "
            "angemeldet abmelden registrieren registrierung einloggen eingeloggt passwort konto klicken klicke "
            "klick herunterladen kostenlos kostenlose spenden spende unterstützen bestellen warenkorb gutschein "
            "gewinnspiel probeabo postfach abonnez abonner abonnés inscrivez inscription connexion courriel "
            "télécharger cliquez suscríbete suscríbase suscribirse suscripción regístrate registrarse contraseña "
            "correo descarga descargar cuenta iscriviti abbonati accedi scarica assine inscreva cadastre "
            "abonneren aanmelden inloggen zaloguj prenumerera logga tilaa kirjaudu feliratkozás подписаться "
            "подписывайтесь feedback contact kontakt contacto contacte contatti yhteystiedot اشترك"
        ).split()
    ),
    "comment": frozenset(
        (
            "comment comments commenting reply replies cancel kommentar kommentare kommentaren kommentieren "
            "antworten abbrechen leserkommentare netiquette comentario comentarios comentar responder commentaire "
            "commentaires commenter répondre commenti commento comentários reacties kommentit komentarze "
            "hozzászólás комментарии تعليق required fields pflichtfelder pflichtfeld erforderlich erforderliche "
            "felder markiert obligatorios obligatoires captcha spam akismet"
        ).split()
    ),
    "legal": frozenset(
        (
            "copyright reserved reservados réservés riservati vorbehalten voorbehouden zastrzeżone impressum "
            "imprint datenschutz datenschutzerklärung datenschutzhinweis agb nutzungsbedingungen "
            "haftungsausschluss privacy privacidad privacidade confidentialité rgpd gdpr dsgvo cookie cookies "
            "cookiebeleid terms policy disclaimer trademark trademarks affiliate mediadaten advertise advertising "
            "barrierefreiheit sitemap légales javascript browser webbrowser tietosuoja integritetspolicy "
            "adatvédelem"
        ).split()
    ),
    "menu": frozenset(
        (
            "menu menü menú navigation toggle skip springen search suche buscar rechercher cerca zoeken home "
            "startseite accueil inicio homepage übersicht archiv archive archives kategorien categories "
            "categorías tags schlagwörter mediathek multimedia epaper jobs stellenangebote karriere faq english "
            "deutsch español français schließen close weiterlesen close cerrar fermer inhaltsverzeichnis"
        ).split()
    ),
    "notice": frozenset(
        (
            "anzeige anzeigen werbung advertisement advertorial sponsored gesponsert publicidad publicité "
            "pubblicità publicidade advertentie reklama mainos annons реклама"
        ).split()
    ),
}
"""What a line of furniture talks about -> the words that give it away."""

OPENERS = _phrases(
    # comments
    "comment, comments, leave a comment, leave a reply, leave comment, post a comment, write a comment, view "
    "comments, view all comments, join the conversation, no comments, replies, responses, reactions, "
    "conversation, kommentar, kommentare, schreibe einen kommentar, schreiben sie einen kommentar, hinterlasse "
    "einen kommentar, hinterlassen sie einen kommentar, keine kommentare, noch keine kommentare, ihr kommentar, "
    "diskussion, leserbriefe, comentarios, comentario, deja un comentario, deja tu comentario, deje un "
    "comentario, comentários, commentaires, commentaire, laisser un commentaire, ajouter un commentaire, "
    "réactions, commenti, kommentit, hozzászólások, комментарии, "
    # more to read, in English
    "related, recommended, recommendations, more from, more in, more on, more stories, more news, more articles, "
    "more like this, most read, most popular, most viewed, most recent, popular posts, popular articles, popular "
    "stories, popular now, latest news, latest stories, latest posts, latest articles, latest headlines, top "
    "stories, trending, read next, read more, read also, also read, you may like, you may also like, you might "
    "like, you might also like, you may be interested, you might be interested, recent posts, recent articles, "
    "recent comments, recent news, similar articles, similar posts, similar stories, further reading, up next, "
    "next article, next post, next story, previous article, previous post, previous story, see also, editor s "
    "pick*, editors pick*, editor s choice, editors choice, editors recommendations, don t miss, newsletter, sign "
    "up, subscribe, follow us, share this, share on, share via, about the author, filed under, posted in, tagged, "
    "tag, tags, topic, topics, category, categories, footer, sponsored, advertis*, promoted, in this section, "
    "explore more, editorial standards, "
    # German
    "verwandte, ähnliche, weitere artikel, weitere beiträge, weitere meldungen, weitere nachrichten, weitere "
    "themen, weitere informationen, weitere infos, weitere links, weitere news, mehr zum, mehr zu, mehr aus, mehr "
    "von, mehr vom, mehr über, mehr artikel, mehr news, mehr nachrichten, mehr infos, mehr informationen, mehr "
    "lesen, mehr laden, mehr anzeigen, noch mehr, das könnte, das interessiert, auch interessant, interessante, "
    "lesen sie auch, lesen sie mehr, lesen sie hier, lesen sie dazu, lies auch, meistgelesen, meist*, beliebte*, "
    "neueste*, aktuelle artikel, aktuelle beiträge, aktuelle nachrichten, aktuelle meldungen, aktuelle news, "
    "letzte artikel, letzte beiträge, letzte meldungen, top themen, top artikel, top news, passend*, zum thema, "
    "weiterlesen, vorheriger, nächster, unsere empfehlung*, empfehlung*, empfohlene*, nach oben, zurück zur, "
    "zurück zum, schlagwort*, schlagwörter, stichwort*, stichwörter, themen im artikel, kategorie*, abgelegt "
    "unter, veröffentlicht in, veröffentlicht unter, verschlagwortet, diesen beitrag, diesen artikel, dieser "
    "beitrag wurde, dieser eintrag wurde, artikel teilen, beitrag teilen, teilen sie, folgen sie, über den autor, "
    "über die autorin, zur person, der autor, die autorin, leser interaktionen, haupt sidebar, service, "
    # Romance languages
    "te puede, también te, le puede, les puede, puede interesar*, nota relacionad*, notas relacionad*, noticia "
    "relacionad*, noticias relacionad*, contenido relacionad*, contenidos relacionad*, artículo relacionad*, "
    "artículos relacionad*, temas relacionad*, lo más, más leíd*, más noticias, más sobre, más de, más vist*, más "
    "información, últimas, otras noticias, etiquetas, lea más, lea también, lee más, lee también, leia mais, leia "
    "também, mais lidas, mais notícias, veja também, à lire, lire aussi, lire la suite, lire plus, sur le même, "
    "les plus lus, les plus récents, les plus vus, article suivant, article précédent, articles similaires, "
    "articles liés, articles récents, articles connexes, dans la même, en continu, mots clés, à découvrir, voir "
    "aussi, leggi anche, leggi tutto, articoli correlati, ti potrebbe, per saperne, potrebbe interessarti, "
    # other languages
    "lees ook, lees meer, lees verder, meer over, meer nieuws, gerelateerd*, zobacz, czytaj, podobne, powiązane, "
    "polecane, najnowsze, lue myös, lue lisää, lue seuraavaksi, aiheesta, luetuimmat, kapcsolódó, ezek is, "
    "friss*, läs mer, läs också, relaterat, les også, читайте, ещё, похожие, по теме, اقرأ, مواضيع, المزيد, "
    "ilgili, 相关*, 推荐*, 関連*, おすすめ*, 관련*"
)
"""How the lines begin that head a part of the page around the article: comments, more to read, tags, the author."""

POINTERS = re.compile(
    r"(?:(?:lea|lee|leer|lire|leggi|leia|lees|lue|läs|read|see|ver|voir|siehe)(?: \w+){0,2}|lesen sie(?: \w+){0,3}"
    r"|mehr (?:dazu|zum thema|lesen)|auch interessant|more|related|also|zum thema|lies(?: \w+){1,2})\s?[:|»›→]"
    r"|(?:→|➤|►|▶|»|>>)\s"
)
"""How the lines begin that point to another article."""

NOTICES = re.compile(
    r"\W*(?:\w+ ){0,2}(?:disclaimer|haftungsausschluss)\b|\W*copyright\b|©|\(c\)|all rights|alle rechte"
    r"|(?:we|our partners) (?:use|may|and our)\b|wir (?:verwenden|nutzen|setzen) |by (?:using|continuing)\b"
    r"|the (?:views|opinions) (?:expressed|of)|as an amazon|nous utilisons|utilizamos|utilizziamo|wij gebruiken"
    r"|bitte |please |thank you for|(?:your|deine|ihre) (?:privacy|e-?mail)|wenn sie "
    r"|if you (?:have|would|like|want|are already)"
)
"""How the lines begin in which a page turns to its reader: law, cookies, requests."""

ITSELF = re.compile(
    r"(?:this|the) (?:article|story|content|post) (?:was|is|has|uses|may|contains|herein|of this|first|originally)\b"
    r"|dies(?:e|er|es) (?:seite|website|webseite|inhalt|beitrag|artikel|text) |este contenido"
    r"|.{0,80}\b(?:(?:this|our) (?:page|site|website|newsletter|blog|app)|(?:dieser?|unserer?|meiner?) (?:seite|website"
    r"|webseite|blog|newsletter)|este sitio|ce site|questo sito|deze website|tällä sivustolla)\b"
)
"""How the lines begin in which a page speaks of itself."""

LAW = re.compile(
    r"\W*(?:\w+ ){0,2}(?:disclaimer|haftungsausschluss)\s?:|\W*copyright\s?(?:©|\(c\)|\d{4})|©\s?(?:copyright\s?)?\d{4}"
    r"|\(c\)\s?\d{4}|all rights reserved|alle rechte vorbehalten|todos los derechos|tous droits|tutti i diritti"
)
"""How disclaimers and notes of copyright begin, which are never part of an article."""
