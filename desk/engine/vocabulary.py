"""The closed classes of words that wording and facts look for, language by language: months, number words,
approximations, units, currencies, verbs of saying, negations.

Data only, all of it lower case. English is the fullest; German, French, Spanish and Portuguese have what
news prose uses most. A language that is not here gets an empty vocabulary: digits, signs and capitals still
speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    """The words of a text; "_" stands for a space within one."""
    return frozenset(word.replace("_", " ") for word in text.split())


def _valued(text: str) -> Mapping[str, str]:
    """Words to their values, from "value: word word / value: word"."""
    pairs = (group.split(":") for group in text.split("/") if group.strip())
    return {word: value.strip() for value, words in pairs for word in words.split()}


def _numbered(text: str) -> Mapping[str, int]:
    """The same where the values are whole numbers."""
    return {word: int(value) for word, value in _valued(text).items()}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's closed classes. Mappings give the value that facts compare."""

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, int] = field(default_factory=dict)  # today, yesterday: days from today
    number_words: frozenset[str] = frozenset()  # what a spelled number is made of
    ordinals: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)  # after digits: 3.5 million, 20k; powers of ten
    vague: Mapping[str, str] = field(default_factory=dict)  # dozens, several: a class of sizes
    time_units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    percent: frozenset[str] = frozenset()
    approximations: frozenset[str] = frozenset()
    attributions: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()  # who says something without being named: officials, witnesses


_ENGLISH = Vocabulary(
    months=_numbered(
        """1: january jan / 2: february feb / 3: march mar / 4: april apr / 5: may / 6: june jun / 7: july
        jul / 8: august aug / 9: september sept sep / 10: october oct / 11: november nov / 12: december
        dec"""
    ),
    weekdays=_numbered(
        """1: monday mon / 2: tuesday tues tue / 3: wednesday wed / 4: thursday thurs thu / 5: friday fri /
        6: saturday sat / 7: sunday sun"""
    ),
    days=_numbered("-1: yesterday / 0: today tonight / 1: tomorrow"),
    number_words=_words(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
        thousand million billion trillion"""
    ),
    ordinals=_numbered(
        """1: first / 2: second / 3: third / 4: fourth / 5: fifth / 6: sixth / 7: seventh / 8: eighth / 9:
        ninth / 10: tenth / 11: eleventh / 12: twelfth / 13: thirteenth / 14: fourteenth / 15: fifteenth /
        16: sixteenth / 17: seventeenth / 18: eighteenth / 19: nineteenth / 20: twentieth"""
    ),
    scales=_numbered("""2: hundred / 3: thousand k / 6: million mn m / 9: billion bn b / 12: trillion tn"""),
    vague=_valued(
        """dozens: dozens scores tens / hundreds: hundreds / thousands: thousands / millions: millions /
        billions: billions / some: several some few handful various / many: many numerous multiple
        countless / 2: couple pair both / 12: dozen / ½: half / most: majority most"""
    ),
    time_units=_valued(
        """second: second seconds / minute: minute minutes / hour: hour hours / day: day days / night: night
        nights / week: week weeks / weekend: weekend weekends / fortnight: fortnight / month: month months
        / quarter: quarter quarters / season: season / year: year years / decade: decade decades /
        century: century centuries"""
    ),
    currencies=_valued(
        """$: dollar dollars usd / ¢: cent cents / €: euro euros eur / £: pound pounds gbp sterling / ¥: yen
        / CNY: yuan renminbi / RUB: ruble rubles roubles / INR: rupee rupees / CHF: francs"""
    ),
    percent=_words("percent per_cent pct percentage"),
    approximations=_words(
        """about around some roughly nearly almost approximately approx approx. circa estimated over under
        above below up_to at_least at_most more_than fewer_than less_than no_more_than no_fewer_than
        close_to as_many_as as_much_as upwards_of just_over just_under well_over in_excess_of only"""
    ),
    attributions=_words(
        """said says say saying told tells tell added adds adding stated states stating announced announces
        announcing confirmed confirms confirming reported reports reporting reportedly claimed claims
        claiming argued argues insisted insists warned warns warning noted notes noting explained explains
        according allegedly alleged alleges denied denies declared declares declaring wrote writes asked
        asks replied replies suggested suggests acknowledged acknowledges admitted admits accused accuses
        quoted revealed reveals cited citing commented comments concluded concludes described describes
        urged urges vowed vows pledged pledges testified testifies tweeted posted spokesman spokeswoman
        spokesperson"""
    ),
    negations=_words(
        """not no never none nobody nothing nowhere neither nor without cannot don't doesn't didn't won't
        wouldn't can't couldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't ain't mustn't
        refused refuses failed fails denied denies unable"""
    ),
    roles=_words(
        """official officials authorities police witness witnesses source sources expert experts resident
        residents spokesman spokeswoman spokesperson analyst analysts commander commanders researcher
        researchers scientist scientists doctor doctors lawyer lawyers prosecutors investigators
        diplomat diplomats minister ministers critics relatives neighbours neighbors reports report
        government ministry army military company critics activists leaders leader mayor"""
    ),
)

_GERMAN = Vocabulary(
    months=_numbered(
        """1: januar jänner jan / 2: februar feber feb / 3: märz mär / 4: april apr / 5: mai / 6: juni jun /
        7: juli jul / 8: august aug / 9: september sept sep / 10: oktober okt / 11: november nov / 12:
        dezember dez"""
    ),
    weekdays=_numbered(
        """1: montag montags / 2: dienstag dienstags / 3: mittwoch mittwochs / 4: donnerstag donnerstags / 5:
        freitag freitags / 6: samstag samstags sonnabend / 7: sonntag sonntags"""
    ),
    days=_numbered("-2: vorgestern / -1: gestern / 0: heute / 1: morgen / 2: übermorgen"),
    number_words=_words(
        """null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
        sechzehn siebzehn achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig
        achtzig neunzig hundert tausend million millionen milliarde milliarden billion billionen"""
    ),
    ordinals=_numbered(
        """1: erste erster ersten erstes erstem / 2: zweite zweiter zweiten zweites zweitem / 3: dritte
        dritter dritten drittes drittem / 4: vierte vierter vierten viertes viertem / 5: fünfte fünfter
        fünften fünftes fünftem / 6: sechste sechster sechsten sechstes sechstem / 7: siebte siebter
        siebten siebtes siebtem / 8: achte achtes achtem / 9: neunte neunter neunten neuntes neuntem / 10:
        zehnte zehnter zehnten zehntes zehntem / 11: elfte elfter elften elftes elftem / 12: zwölfte
        zwölfter zwölften zwölftes zwölftem"""
    ),
    scales=_numbered(
        """2: hundert / 3: tausend tsd / 6: million millionen mio / 9: milliarde milliarden mrd / 12: billion
        billionen"""
    ),
    vague=_valued(
        """dozens: dutzende dutzenden / hundreds: hunderte hunderten / thousands: tausende tausenden
        zehntausende / some: mehrere mehreren einige einigen / many: etliche viele vielen zahlreiche
        zahlreichen / 2: beide beiden / 12: dutzend / ½: hälfte"""
    ),
    time_units=_valued(
        """second: sekunde sekunden / minute: minute minuten / hour: stunde stunden / day: tag tage tagen /
        night: nacht / week: woche wochen / weekend: wochenende / month: monat monate monaten / quarter:
        quartal / year: jahr jahre jahren / decade: jahrzehnt jahrzehnte / century: jahrhundert"""
    ),
    currencies=_valued(
        """€: euro / $: dollar / ¢: cent / £: pfund / CHF: franken / ¥: yen / CNY: yuan / RUB: rubel"""
    ),
    percent=_words("prozent prozentpunkte v.h."),
    approximations=_words(
        """etwa rund circa ca ca. ungefähr fast knapp gut über mehr_als mindestens höchstens bis_zu
        weniger_als nahezu annähernd schätzungsweise wenigstens unter"""
    ),
    attributions=_words(
        """sagte sagten sagt sagen erklärte erklärten erklärt teilte teilten berichtete berichteten berichtet
        betonte betonten betont meinte meint fügte ergänzte behauptete behauptet bestätigte bestätigten
        bestätigt kündigte warnte warnt forderte fordert schrieb schreibt laut zufolge äußerte hieß
        sprecher sprecherin dementierte angaben"""
    ),
    negations=_words(
        """nicht kein keine keinen keiner keinem keines nie niemals niemand nichts weder noch ohne niemanden
        niemandem nirgends nirgendwo"""
    ),
    roles=_words(
        """behörden polizei zeugen zeuge experten experte anwohner sprecher sprecherin beamte ermittler
        forscher ärzte kreise diplomaten kritiker regierung ministerium armee"""
    ),
)

_FRENCH = Vocabulary(
    months=_numbered(
        """1: janvier janv / 2: février févr / 3: mars / 4: avril avr / 5: mai / 6: juin / 7: juillet juil /
        8: août aout / 9: septembre sept / 10: octobre oct / 11: novembre nov / 12: décembre déc"""
    ),
    weekdays=_numbered(
        """1: lundi / 2: mardi / 3: mercredi / 4: jeudi / 5: vendredi / 6: samedi / 7: dimanche"""
    ),
    days=_numbered("-1: hier / 0: aujourd'hui / 1: demain"),
    number_words=_words(
        """zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
        vingts trente quarante cinquante soixante septante huitante nonante cent cents mille million
        millions milliard milliards"""
    ),
    ordinals=_numbered(
        """1: premier première / 2: deuxième second seconde / 3: troisième / 4: quatrième / 5: cinquième / 6:
        sixième / 7: septième / 8: huitième / 9: neuvième / 10: dixième"""
    ),
    scales=_numbered("2: cent cents / 3: mille / 6: million millions / 9: milliard milliards"),
    vague=_valued(
        """10: dizaine / dozens: dizaines / 12: douzaine / 20: vingtaine / 30: trentaine / 50: cinquantaine /
        100: centaine / hundreds: centaines / 1000: millier / thousands: milliers / some: plusieurs
        quelques / many: nombreux nombreuses / ½: moitié"""
    ),
    time_units=_valued(
        """second: seconde secondes / minute: minute minutes / hour: heure heures / day: jour jours / night:
        nuit / week: semaine semaines / weekend: week-end / month: mois / quarter: trimestre / year: an
        ans année années / decade: décennie décennies / century: siècle siècles"""
    ),
    currencies=_valued(
        """€: euro euros / $: dollar dollars / £: livre livres / ¢: centimes / ¥: yens / CNY: yuans / RUB:
        roubles / CHF: francs"""
    ),
    percent=_words("pour_cent"),
    approximations=_words(
        """environ près_de quelque autour_de presque plus_de moins_de au_moins au_plus jusqu'à à_peu_près"""
    ),
    attributions=_words(
        """dit déclaré déclare affirmé affirme ajouté ajoute annoncé annonce confirmé confirme selon indiqué
        indique expliqué explique assuré assure précisé précise estimé estime souligné souligne rapporté
        rapporte averti avertit démenti porte-parole"""
    ),
    negations=_words("ne n' pas jamais aucun aucune rien personne ni sans non nul nulle"),
    roles=_words(
        """autorités police témoins témoin sources source experts habitants porte-parole responsables
        responsable chercheurs médecins gouvernement ministère armée"""
    ),
)

_SPANISH = Vocabulary(
    months=_numbered(
        """1: enero ene / 2: febrero feb / 3: marzo mar / 4: abril abr / 5: mayo / 6: junio jun / 7: julio
        jul / 8: agosto ago / 9: septiembre setiembre sept / 10: octubre oct / 11: noviembre nov / 12:
        diciembre dic"""
    ),
    weekdays=_numbered(
        """1: lunes / 2: martes / 3: miércoles / 4: jueves / 5: viernes / 6: sábado / 7: domingo"""
    ),
    days=_numbered("-2: anteayer / -1: ayer / 0: hoy / 1: mañana"),
    number_words=_words(
        """cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
        diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco
        veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta
        noventa cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos
        ochocientos novecientos mil millón millones"""
    ),
    ordinals=_numbered(
        """1: primer primero primera / 2: segundo segunda / 3: tercer tercero tercera / 4: cuarto cuarta / 5:
        quinto quinta / 6: sexto sexta / 7: séptimo séptima / 8: octavo octava / 9: noveno novena / 10:
        décimo décima"""
    ),
    scales=_numbered("2: cien / 3: mil / 6: millón millones / 12: billones"),
    vague=_valued(
        """10: decena / dozens: decenas docenas / 12: docena / 100: centenar / hundreds: centenares cientos /
        thousands: miles / some: varios varias algunos algunas / many: muchos muchas numerosos numerosas /
        2: ambos ambas / ½: mitad"""
    ),
    time_units=_valued(
        """second: segundos / minute: minuto minutos / hour: hora horas / day: día días / night: noche /
        week: semana semanas / month: mes meses / quarter: trimestre / year: año años / decade: década
        décadas / century: siglo siglos"""
    ),
    currencies=_valued(
        """€: euro euros / $: dólar dólares / peso: peso pesos / £: libra libras / ¢: céntimos / ¥: yenes /
        CNY: yuanes / RUB: rublos"""
    ),
    percent=_words("por_ciento"),
    approximations=_words(
        """unos unas casi cerca_de alrededor_de aproximadamente más_de menos_de al_menos hasta en_torno_a"""
    ),
    attributions=_words(
        """dijo dice dijeron declaró declara afirmó afirma añadió añade anunció anuncia confirmó confirma
        según señaló señala explicó explica aseguró asegura indicó indica sostuvo informó informa advirtió
        advierte negó portavoz"""
    ),
    negations=_words("no nunca jamás ningún ninguno ninguna nada nadie ni sin tampoco"),
    roles=_words(
        """autoridades policía testigos testigo fuentes fuente expertos vecinos portavoz funcionarios
        investigadores médicos gobierno ministerio ejército"""
    ),
)

_PORTUGUESE = Vocabulary(
    months=_numbered(
        """1: janeiro jan / 2: fevereiro fev / 3: março mar / 4: abril abr / 5: maio / 6: junho jun / 7:
        julho jul / 8: agosto ago / 9: setembro set / 10: outubro out / 11: novembro nov / 12: dezembro
        dez"""
    ),
    weekdays=_numbered(
        """1: segunda-feira / 2: terça-feira / 3: quarta-feira / 4: quinta-feira / 5: sexta-feira / 6: sábado
        / 7: domingo"""
    ),
    days=_numbered("-2: anteontem / -1: ontem / 0: hoje / 1: amanhã"),
    number_words=_words(
        """zero dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze
        dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta
        sessenta setenta oitenta noventa cem cento duzentos trezentos quatrocentos quinhentos seiscentos
        setecentos oitocentos novecentos mil milhão milhões bilhão bilhões"""
    ),
    ordinals=_numbered(
        """1: primeiro primeira / 2: segundo segunda / 3: terceiro terceira / 4: quarto quarta / 5: quinto
        quinta / 6: sexto sexta / 7: sétimo sétima / 8: oitavo oitava / 9: nono nona / 10: décimo décima"""
    ),
    scales=_numbered(
        """2: cem / 3: mil / 6: milhão milhões mi / 9: bilhão bilhões bi / 12: trilhão trilhões"""
    ),
    vague=_valued(
        """10: dezena / dozens: dezenas dúzias / 12: dúzia / 100: centena / hundreds: centenas / thousands:
        milhares / some: vários várias alguns algumas diversos diversas / many: muitos muitas numerosos
        numerosas / 2: ambos ambas / ½: metade"""
    ),
    time_units=_valued(
        """second: segundos / minute: minuto minutos / hour: hora horas / day: dia dias / night: noite /
        week: semana semanas / month: mês meses / quarter: trimestre / year: ano anos / decade: década
        décadas / century: século séculos"""
    ),
    currencies=_valued(
        """R$: real reais / €: euro euros / $: dólar dólares / £: libra libras / ¢: centavos / ¥: ienes /
        CNY: yuans / RUB: rublos"""
    ),
    percent=_words("por_cento"),
    approximations=_words(
        """cerca_de quase aproximadamente mais_de menos_de pelo_menos até em_torno_de por_volta_de uns umas"""
    ),
    attributions=_words(
        """disse diz disseram declarou declara afirmou afirma acrescentou acrescenta anunciou anuncia
        confirmou confirma segundo informou informa explicou explica garantiu garante destacou destaca
        alertou alerta negou porta-voz conforme"""
    ),
    negations=_words("não nunca jamais nenhum nenhuma nada ninguém nem sem tampouco"),
    roles=_words(
        """autoridades polícia testemunhas testemunha fontes fonte especialistas moradores porta-voz
        funcionários pesquisadores médicos governo ministério exército"""
    ),
)

VOCABULARIES: Mapping[str, Vocabulary] = MappingProxyType(
    {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "pt": _PORTUGUESE}
)
_EMPTY = Vocabulary()


def vocabulary_of(language: str) -> Vocabulary:
    """The vocabulary of a two-letter code, an empty one for a language that is not here."""
    return VOCABULARIES.get(language, _EMPTY)
