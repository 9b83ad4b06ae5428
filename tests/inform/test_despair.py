"""Words of despair never go through ranking: the phrase list, tested apart on the real list."""

import pytest

from krukje.inform.edition import NationalSet
from krukje.inform.search.despair import folded, speaks_of_despair


@pytest.fixture(scope="module")
def phrases(national_set: NationalSet) -> list[str]:
    return [folded(phrase) for phrase in national_set.despair]


@pytest.mark.parametrize(
    "question",
    [
        "ik wil dood",
        "Ik wil echt gewoon dood",
        "ze zegt dat ze DOOD wil",
        "mijn zoon is liever dood dan dat hij naar school gaat",
        "ik wil niet meer léven",
        "hij wil niet verder leven zo",
        "ik zie het niet meer zitten",
        "ik kan écht niet meer",
        "ik denk aan zelfmoord",
        "zelfmoordgedachten bij mijn dochter",
        "zelfmort",
        "ze is suïcidaal",
        "ik ga er een einde aan maken",
        "niemand zou mij missen, niemand mist me",
        "mijn dochter snijdt zich",
        "hij doet zichzelf steeds pijn",
        "ze beschadigt zichzelf: zelfbeschadiging",
        "automutilatie op school",
        "papa slaat mij",
        "ik word thuis geslagen",
        "er is sprake van mishandeling",
        "het is bij ons thuis niet veilig",
        "I want to die",
        "hij wou voor de trein springen",
        "my daughter says she does not want to live anymore",
        "he cuts himself at school",
        "my dad beats me",
        "kızım ölmek istiyor",
        "oğlum intihar etmekten bahsediyor",
        "kendine zarar veriyor",
        "ابني يريد أن يموت",
        "بنتي تفكر في الانتحار",
        "أبي يضربني في البيت",
        "córka nie chce już żyć",
        "syn mówi o samobójstwie",
        "w domu jest przemoc domowa",
        "донька каже, що не хоче жити",
        "він думає про самогубство",
        "син ріже себе",
    ],
)
def test_direct_help_comes_first_for(phrases: list[str], question: str) -> None:
    assert speaks_of_despair(question, phrases)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "mijn kind wil niet naar school",
        "mijn kind kan niet meer naar school",
        "mijn man is dood",
        "hoe kunnen we doorgaan met het plan",
        "de school gaat dicht",
        "wij willen dat school luistert",
        "hij heeft pijn in zijn buik als hij naar school moet",
        "ik wil een brief schrijven over het afscheid van groep acht",
        "met de trein naar school",
        "wat mag ik verwachten",
        "leven met autisme",
        "wij maken een plan voor het einde van het jaar",
        "my son is bullied and does not want to go to school",
        "I would die for a good teacher who cuts the costs",
        "çocuğum okula gitmek istemiyor",
        "okulda öğretmen ile konuşmak istiyorum",
        "ابني لا يريد الذهاب إلى المدرسة",
        "أريد تقديم شكوى ضد المدرسة",
        "syn nie chce chodzić do szkoły",
        "chcę się zapisać na zebranie",
        "син не хоче ходити до школи",
        "хочу поскаржитися на школу",
    ],
)
def test_ordinary_worries_bring_no_alarm(phrases: list[str], question: str) -> None:
    assert not speaks_of_despair(question, phrases)


def test_a_phrase_is_compared_without_capitals_accents_or_signs() -> None:
    assert folded("  Suïcid* ") == "suicid*"
    assert folded("Wil  NIET, meer leven!") == "wil niet meer leven"


def test_words_of_a_phrase_may_not_stand_too_far_apart() -> None:
    assert speaks_of_despair("wil a b dood", ["wil dood"])
    assert not speaks_of_despair("wil a b c dood", ["wil dood"])
