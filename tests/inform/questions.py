"""What do families type, and which page should answer?

Made for the test, and never copied into *how families say it*.
"""

# (question, pages of which one must stand in the first three)
QUESTIONS: tuple[tuple[str, frozenset[str]], ...] = (
    ("Mijn zoon van negen is al drie maanden niet op school geweest", frozenset({"thuiszitten", "thuis-zitten"})),
    ("de directeur wil mijn dochter niet toelaten", frozenset({"school-weigert"})),
    ("moet ik mijn handtekening zetten onder de hulp in het plan", frozenset({"opp-instemming"})),
    ("wat is een ontwikkelingsperspektief", frozenset({"opp", "opp-instemming"})),
    ("handelings deel tekenen verplicht?", frozenset({"opp-instemming"})),
    ("mijn kind is drie dagen naar huis gestuurd na een vechtpartij", frozenset({"schorsing"})),
    ("hoe lang mag een school schorsen", frozenset({"schorsing"})),
    ("toelaatbaarheidsverklaaring aanvragen", frozenset({"tlv"})),
    ("we zijn het niet eens met het besluit over speciaal onderwijs", frozenset({"tlv", "meningsverschil"})),
    ("hoe schrijf ik mijn kind in bij een basisschool", frozenset({"aanmelden"})),
    ("is school verplicht om een passende plek te zoeken", frozenset({"zorgplicht", "school-weigert"})),
    ("er komt een overleg met wel acht mensen aan tafel", frozenset({"mdo"})),
    ("mag mijn zus mee als ik op school moet praten", frozenset({"iemand-meenemen"})),
    ("ik wil lezen wat er in de map over mijn kind staat", frozenset({"dossier-inzien"})),
    ("hoe bereid ik me voor op een gesprek met de juf", frozenset({"gesprek-met-school"})),
    ("ruzie met de school, wie kan bemiddelen", frozenset({"meningsverschil", "iemand-meenemen"})),
    ("klacht indienen over school", frozenset({"meningsverschil"})),
    ("wat doen jullie eigenlijk bij het steunpunt", frozenset({"steunpunt"})),
    ("zijn jullie onafhankelijk van school", frozenset({"steunpunt", "gelijkwaardigheid"})),
    ("ik ben 15 en niemand luistert naar mij op school", frozenset({"jij-hebt-rechten"})),
    (
        "mag ik als leerling zelf meepraten over mijn plan",
        frozenset({"jij-hebt-rechten", "opp", "hoorrecht", "meepraten", "jouw-opp"}),
    ),
    ("Kindertelefoon nummer", frozenset({"direct-hulp", "jij-hebt-rechten", "kindertelefoon"})),
    ("ik voel me niet serieus genomen door de leraren", frozenset({"gelijkwaardigheid", "school-ziet-mijn-kind"})),
    ("school zegt dat mijn kind beter weg kan", frozenset({"dreiging-van-school", "niet-blijven-op-school"})),
    ("onze relatie lijdt eronder, ik ben doodmoe", frozenset({"gezin-onder-spanning", "regie-nemen"})),
    ("ik wil weten of ze gepest wordt in de klas", frozenset({"zicht-op-school", "problemen-signaleren"})),
    ("is het autisme of ligt het aan onze opvoeding", frozenset({"verklaring-zoeken", "autisme"})),
    (
        "met andere ouders praten die dit ook hebben",
        frozenset({"erkenning-zoeken", "steunpunt", "ervaringsdeskundigen"}),
    ),
    ("behandeling en lessen combineren", frozenset({"zorg-en-onderwijs", "zorg-in-onderwijs"})),
    ("middelbare school uitkiezen voor een kind dat anders is", frozenset({"school-zoeken", "aanmelden"})),
    ("ik geef zelf les aan mijn kind thuis", frozenset({"regie-nemen", "thuiszitten", "thuis-zitten"})),
    ("ik weet het niet meer, alles is geprobeerd", frozenset({"perspectief-kwijt"})),
    ("leerplichtambtenaar stuurt een brief over verzuim", frozenset({"leerplichtambtenaar", "ziekmelden-verzuim"})),
    ("ze zeggen dat de klas vol is", frozenset({"school-weigert", "aanmelden"})),
    ("Ze willen hem van school verwijderen", frozenset({"schorsing", "niet-blijven-op-school"})),
    ("inzage dosier leerling", frozenset({"dossier-inzien"})),
)
