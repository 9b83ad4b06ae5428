"""Which Dutch words say nothing about what somebody looks for? Folded: without accents or apostrophes."""

WORDS = """
aan al alle allemaal als altijd ander andere anders ben bent bij bijna bijv binnen boven ca d daar daarbij
daarna daarom daarover dan dat de deze die dit doe doen doet door dr dus een eens eerst eigenlijk elk elke
en enkel er erg ergens even evt ga gaan gaat gauw gedaan geen gewoon ging graag haar had hadden heb hebben
heeft heel hele hem hen het hier hij hoe hoeveel hun i iedere iedereen iemand iets ik in is ja je jij jou
jouw jullie k kan kon konden kun kunnen kunt laat laten maak maakt maar mag maken me mee meer meest met mij
mijn mn mocht moest moet moeten mogen na naar nee net niet niets niks nog nou nu of om omdat onder ons onze
ook op over pas per precies s snap steeds t te ten ter toch toe toen tot tussen u uit uw vaak van vanaf veel vind
vinden vindt volgens voor vooral waar waarom wanneer want waren was wat weer weet weg wel welk welke werd
werden weten wie wij wil willen wilt word worden wordt wou ze zeg zeggen zegt zei zelf zich zij zijn zn zo
zoals zonder zou zouden zullen zult
"""
STOP_WORDS = frozenset(WORDS.split())
