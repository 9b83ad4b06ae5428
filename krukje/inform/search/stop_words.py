"""Which words say nothing about what somebody looks for? Folded: without accents or apostrophes."""

NL = """
aan al alle allemaal als altijd ander andere anders ben bent bij bijna bijv binnen boven ca d daar daarbij
daarna daarom daarover dan dat de deze die dit doe doen doet door dr dus een eens eerst eigenlijk elk elke en
enkel er erg ergens even evt ga gaan gaat gauw gedaan geen gewoon ging graag haar had hadden heb hebben heeft
heel hele hem hen het hier hij hoe hoeveel hun i iedere iedereen iemand iets ik in is ja je jij jou jouw jullie
k kan kon konden kun kunnen kunt laat laten maak maakt maar mag maken me mee meer meest met mij mijn mn mocht
moest moet moeten mogen na naar nee net niet niets niks nog nou nu of om omdat onder ons onze ook op over pas
per precies s snap steeds t te ten ter toch toe toen tot tussen u uit uw vaak van vanaf veel vind vinden vindt
volgens voor vooral waar waarom wanneer want waren was wat weer weet weg wel welk welke werd werden weten wie
wij wil willen wilt word worden wordt wou ze zeg zeggen zegt zei zelf zich zij zijn zn zo zoals zonder zou
zouden zullen zult
"""
EN = """
a about after again all also always am an and any are as at be because been before being but by can cant cannot
could did didnt do does doesnt doing dont for from get gets getting go going got had has have having he her here
hers him his how i id if ill im in into is isnt it its ive just keep keeps let like made make many me more most
much must my no not now of off on one only or other our out over own please s she should so some such t than
that thats the their them then there they theyre this those to too up us very want wants was wasnt we well were
what when where which who whose why will with without wont would wouldnt yet you your yours
"""
TR = """
acaba ama ancak artik az bana bazi belki ben beni benim bile bir biri biraz biz bize bizi bizim bu bunu bunun
buna cok cunku da daha de degil diye dolayi en fakat gibi gore hala hem hep her hic icin ile ise istiyor
istiyorum iyi kadar ki kim kimse kendi mi mu musun miyim nasil ne neden nedir nerede nereye o olan olarak oldu
oldugu olmak olsun olur on ona onu onun onlar onlari sadece sana sen seni senin simdi siz sizin su sonra tum
uzere var ve veya ya yani yapabilirim yapmak yapmali yapmaliyim yok zaman lazim gerek gerekir eger boyle soyle
hangi
"""
AR = """
في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم نحن انا انت انتم كان كانت يكون تكون لا لم لن ما
ماذا متى اين كيف لماذا ليش شو كل بعض او ام ثم قد لقد ان انه انها اني اذا اذ عند بعد قبل حتى لكن بل غير فقط جدا
ايضا هل نعم عندي عندنا عنده لدي لديه لدينا له لها لي لنا لهم بدون و ف ب ل ك يا كما مثل اكثر منذ وين مين هيك عم
راح بدي بدنا اريد نريد يريد تريد يجب ممكن يمكن استطيع ليس ليست مو مش صار هناك هنا شي شيء
"""
PL = """
a aby ale albo ani az bardzo bez bo by byc byl byla bylo byly chce chca chcemy ci cie co coraz cos czy czyli dla
dlaczego do go gdy gdzie i ich ile im inne innego jak jaka jakie jako je jego jej jest jestem jesli juz ja ktora
ktore ktory ktos kto lub ma maja mam mamy mi mna mnie moj moja moje mojego mojej moze mozna moge musi musze my
na nad nam nami nas nasz nasza nasze nic nie niego niej niz no o od oni one on ona ono oraz po pod poniewaz
przed przez przy raz robic sa sam sie soba swoje swoj ta tak takie tam te tego tej ten teraz tez to tu tych
tylko tym u w we wiec wszystko wy z za zawsze ze zeby zrobic moim mojemu
"""
UK = """
а або але без би був була було бути були в вам вас вже ви від він вона вони воно все всі да де для до дуже є ж
за з зі зараз і із й його її їй їм їх каже кажуть коли ли лише ми мене мені мій моя моє мої моєї моєму мого
можна може можу моїй моїх на над нам нас наш наша наше ні не нема немає ним них нього неї ну о об один от перед
по потім про при робити роблю с свій своя себе так також там те тебе ти тим то того той тому треба тут у хоче
хочу хочуть це цей ця ці чи чого чому чим що щоб ще як яка який яке які якщо я
"""
STOP_WORDS = {
    lang: frozenset(words.split())
    for lang, words in {"nl": NL, "en": EN, "tr": TR, "ar": AR, "pl": PL, "uk": UK}.items()
}
