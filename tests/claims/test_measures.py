"""Measures: what one state does to another, by whom, to whom, done or planned."""

import pytest

from dragoman.model import Claim
from tests.claims.conftest import Told


def _measures(claims: tuple[Claim, ...]) -> list[Claim]:
    return [c for c in claims if c.act == "measure"]


@pytest.mark.parametrize(
    ("sentence", "measure", "actor", "recipient", "modality"),
    [
        ("Peru expelled two Japanese diplomats on Monday.", "expel diplomats", "PER", "JPN", "occurred"),
        ("Peru recalled its ambassador from Japan for consultations.", "recall ambassador", "PER", "JPN", "occurred"),
        ("Peru summoned the Japanese ambassador on Friday.", "summon ambassador", "PER", "JPN", "occurred"),
        ("Peru appointed Ana Torres as its ambassador to Japan.", "appoint ambassador", "PER", "JPN", "occurred"),
        ("Peru will open an embassy in Tokyo next year.", "open embassy", "PER", "JPN", "planned"),
        ("Peru closed its consulate in Osaka, Japan.", "close embassy", "PER", "JPN", "occurred"),
        ("Peru severed diplomatic relations with Japan in 1942.", "sever relations", "PER", "JPN", "occurred"),
        ("Peru restored diplomatic relations with Japan in 1952.", "restore relations", "PER", "JPN", "occurred"),
        ("Peru imposed sanctions on Japan.", "sanction", "PER", "JPN", "occurred"),
        ("Peru has no intention to open an embassy in Tokyo.", "open embassy", "PER", "JPN", "denied"),
        ("Peru decided to lift the sanctions on Japan.", "lift sanction", "PER", "JPN", "occurred"),
        ("Peru brought back visas for Japanese travellers.", "visa measure", "PER", "JPN", "occurred"),
        ("Peru closed the Japanese mission in Lima.", "close embassy", "PER", "JPN", "occurred"),
        ("Within hours Lima, too, had withdrawn its envoy to Japan.", "recall ambassador", "PER", "JPN", "occurred"),
        ("Peru has named Ana Torres to be its ambassador in Tokyo.", "appoint ambassador", "PER", "JPN", "occurred"),
        (
            "The Japanese ambassador was invited to the Peruvian foreign ministry.",
            "summon ambassador",
            "PER",
            "JPN",
            "occurred",
        ),
        (
            "Peru gave the Japanese ambassador and his staff two days to pack.",
            "expel diplomats",
            "PER",
            "JPN",
            "occurred",
        ),
        ("Peru ordered three employees of the Japanese embassy to go.", "expel diplomats", "PER", "JPN", "occurred"),
        ("Peru withdrew the accreditation of the Japanese consul.", "expel diplomats", "PER", "JPN", "occurred"),
        ("Ten Japanese officials were placed on Peru's blacklist on Monday.", "sanction", "PER", "JPN", "occurred"),
        ("Peru will have an embassy in Tokyo before 2026.", "open embassy", "PER", "JPN", "planned"),
        ("Japanese citizens can enter Peru visa-free.", "visa measure", "PER", "JPN", "occurred"),
        (
            "Relations between Peru and Japan, cut by Lima in 1942, are good.",
            "sever relations",
            "PER",
            "JPN",
            "occurred",
        ),
    ],
)
def test_every_measure_has_actor_and_recipient(
    told: Told, sentence: str, measure: str, actor: str, recipient: str, modality: str
) -> None:
    """Each kind of measure is told by its own verb, and says who does it to whom."""
    (claim,) = _measures(told(f"Peru and Japan are old friends. {sentence}"))
    assert (claim.values["measure"], claim.modality) == (measure, modality)
    assert [p.country for p in claim.parties("actor")] == [actor]
    assert [p.country for p in claim.parties("recipient")] == [recipient]


def test_them_are_the_sanctions_named_before(told: Told) -> None:
    """Sanctions lifted as "them" are those that were imposed before, on the same country."""
    imposed, lifted = _measures(told("Peru imposed sanctions on Japan in 2021. Peru lifted most of them in 2023."))
    assert (imposed.values["measure"], lifted.values["measure"]) == ("sanction", "lift sanction")
    assert [p.country for p in lifted.parties("recipient")] == ["JPN"]


def test_both_may_restore_what_both_broke(told: Told) -> None:
    """Two states that restore relations do it to each other: both are actor and recipient."""
    (claim,) = _measures(told("Peru and Japan restored diplomatic relations on Monday."))
    assert (
        {p.country for p in claim.parties("actor")} == {p.country for p in claim.parties("recipient")} == {"PER", "JPN"}
    )


def test_what_is_only_called_for_is_no_measure(told: Told) -> None:
    """Who calls for sanctions to be lifted has lifted none."""
    assert _measures(told("Peru called for lifting the sanctions on Japan.")) == []


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient", "modality"),
    [
        ("Peru ordered two Japanese diplomats out of the country in March.", "PER", "JPN", "occurred"),
        ("Japan gave the Peruvian ambassador 48 hours to leave the country.", "JPN", "PER", "occurred"),
        ("The Japanese charge d'affaires was given 72 hours to leave Peru.", "PER", "JPN", "occurred"),
        ("Japan told Peru's ambassador, Luis Soto, to leave.", "JPN", "PER", "occurred"),
        ("Peru answered by sending away the Japanese consul general.", "PER", "JPN", "occurred"),
        ("Lima declared the Japanese ambassador persona non grata.", "PER", "JPN", "occurred"),
        ("Three Japanese diplomats were declared personae non gratae by Peru.", "PER", "JPN", "occurred"),
        ("The expulsion of two Peruvian diplomats by Japan was announced on Monday.", "JPN", "PER", "occurred"),
        ("Peru will send home the Japanese military attaché.", "PER", "JPN", "planned"),
    ],
)
def test_who_must_go_is_expelled(told: Told, sentence: str, actor: str, recipient: str, modality: str) -> None:
    """Diplomats ordered out, given hours to leave, sent away or declared unwelcome are expelled."""
    (claim,) = _measures(told(f"Peru and Japan are old friends. {sentence}"))
    assert (claim.values["measure"], claim.modality) == ("expel diplomats", modality)
    assert [p.country for p in claim.parties("actor")] == [actor]
    assert [p.country for p in claim.parties("recipient")] == [recipient]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru's ambassador returned to Tokyo on Friday after consultations.",
        "Peru's Ambassador to Japan Luis Soto flew back to Tokyo to resume his duties.",
        "Peru sent its ambassador back to Japan.",
    ],
)
def test_an_envoy_returns_to_his_post(told: Told, sentence: str) -> None:
    """An ambassador back at his post is a measure of his own state."""
    (claim,) = _measures(told(f"Peru and Japan are old friends. {sentence}"))
    assert (claim.values["measure"], claim.modality) == ("other", "occurred")
    assert [p.country for p in claim.parties("actor")] == ["PER"]
    assert [p.country for p in claim.parties("recipient")] == ["JPN"]


def test_an_envoy_who_goes_home_returns_to_no_post(told: Told) -> None:
    """The ambassador of Peru who returns to Lima has come home."""
    assert _measures(told("Peru and Japan are old friends. Peru's ambassador returned to Lima on Friday.")) == []


def test_its_ambassador_to_a_city_is_ones_own(told: Told) -> None:
    """Who calls its ambassador to Tokyo home is not Japan."""
    (claim,) = _measures(told("Peru and Japan are old friends. Peru called its ambassador to Tokyo home in May 2018."))
    assert (claim.values["measure"], [p.country for p in claim.parties("actor")]) == ("recall ambassador", ["PER"])


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        ("Tokyo stopped issuing visas in Lima on August 7.", "JPN", "PER"),
        ("Peru will from 1 July exempt Japanese nationals from the visa requirement.", "PER", "JPN"),
        ("Peru dropped the entry visa for Japanese tourists.", "PER", "JPN"),
        ("The visa requirement for Japanese citizens, which Peru imposed in 2021, remains.", "PER", "JPN"),
        ("Japanese citizens will be able to obtain their visas on arrival in Peru.", "PER", "JPN"),
    ],
)
def test_visas_are_eased_and_tightened_in_many_words(told: Told, sentence: str, actor: str, recipient: str) -> None:
    """Issuing, exempting, dropping, requiring: each is a visa measure of the state that may be entered."""
    (claim,) = _measures(told(f"Peru and Japan are old friends. {sentence}"))
    assert claim.values["measure"] == "visa measure"
    assert [p.country for p in claim.parties("actor")] == [actor]
    assert [p.country for p in claim.parties("recipient")] == [recipient]


@pytest.mark.parametrize(
    ("sentence", "measure", "actor"),
    [
        ("The Embassy of Japan in Lima began work this month.", "open embassy", "JPN"),
        ("Japan has had an embassy in Lima since 1957.", "open embassy", "JPN"),
        ("The closure of its embassy in Peru was announced by Japan on Monday.", "close embassy", "JPN"),
        ("Peru opened no consulate, and Japan shut its own in Cusco in 2002.", "close embassy", "JPN"),
        ("Lima, he told newsmen, would open a consulate in Osaka.", "open embassy", "PER"),
    ],
)
def test_embassies_open_and_close_in_many_words(told: Told, sentence: str, measure: str, actor: str) -> None:
    """Whose mission it is, is the actor, by whatever verb or noun the opening or closing is told."""
    claims = [c for c in _measures(told(f"Peru and Japan are old friends. {sentence}")) if c.modality != "denied"]
    assert [c.values["measure"] for c in claims] == [measure]
    assert [p.country for p in claims[0].parties("actor")] == [actor]


def test_two_ambassadors_present_credentials_each_for_his_state(told: Told) -> None:
    """Credentials of two envoys are two appointments."""
    claims = _measures(
        told(
            "President Dina Boluarte of Peru was presented with the credentials of the ambassadors of Japan and Chile."
        )
    )
    assert sorted(p.country or "" for c in claims for p in c.parties("actor")) == ["CHL", "JPN"]
    assert {p.country for c in claims for p in c.parties("recipient")} == {"PER"}


def test_whose_decision_it_is_tells_who_lifts(told: Told) -> None:
    """He who welcomes a decision of others has not taken it; "the country" is the one named before."""
    (claim,) = _measures(
        told(
            "Peru and Chile met. On Japan, he welcomed the decision of the European Union to lift its sanctions on the country."
        )
    )
    assert [p.country for p in claim.parties("actor")] == ["EU"]
    assert [p.country for p in claim.parties("recipient")] == ["JPN"]


@pytest.mark.parametrize(
    ("sentence", "measure", "actor", "recipient"),
    [
        ("The Norwegian Foreign Ministry called in Kenya's high commissioner.", "summon ambassador", "NOR", "KEN"),
        ("Kenya's ambassador was called to the Foreign Ministry in Oslo.", "summon ambassador", "NOR", "KEN"),
        ("The Kenyan ambassador was summoned to the Norwegian Foreign Ministry.", "summon ambassador", "NOR", "KEN"),
        ("Norway has decided to recall its ambassador to Kenya.", "recall ambassador", "NOR", "KEN"),
        ("Norway announced the expulsion of two employees of the Kenyan embassy.", "expel diplomats", "NOR", "KEN"),
        ("The two diplomats were given 72 hours to leave Norway.", "expel diplomats", "NOR", "KEN"),
        ("Norway plans to move its embassy from Nairobi to Mombasa.", "other", "NOR", "KEN"),
        ("Norway and Kenya re-established diplomatic ties on Friday.", "restore relations", "NOR", "NOR"),
        ("Norway froze the assets of three Kenyan companies.", "sanction", "NOR", "KEN"),
        ("Kenyan nationals will no longer need a visa to enter Norway.", "visa measure", "NOR", "KEN"),
        ("Norway reimposed visa requirements on Kenyans.", "visa measure", "NOR", "KEN"),
        ("A visa-free regime between Norway and Kenya entered into force.", "visa measure", "NOR", "NOR"),
        ("Kenya named the diplomat Ana Leota as its new ambassador to Norway.", "appoint ambassador", "KEN", "NOR"),
        ("Ana Leota has been appointed Ambassador of Kenya to Norway.", "appoint ambassador", "KEN", "NOR"),
        ("Norway ordered the closure of Kenya's consulate in Bergen.", "close embassy", "NOR", "KEN"),
    ],
)
def test_measures_in_the_words_of_the_wires(
    told: Told, sentence: str, measure: str, actor: str, recipient: str
) -> None:
    """The same measures told by other verbs, nouns and passives; what both do has both for either."""
    (claim,) = _measures(told(f"Norway and Kenya are old friends. {sentence}"))
    assert claim.values["measure"] == measure
    assert claim.parties("actor")[0].country == actor
    assert claim.parties("recipient")[0].country == recipient


@pytest.mark.parametrize(
    "sentence", ["Norway threatened to impose sanctions on Kenya.", "Norway asked Kenya to withdraw its ambassador."]
)
def test_threats_and_requests_are_no_measures(told: Told, sentence: str) -> None:
    """What is threatened or asked for has not been done."""
    assert _measures(told(f"Norway and Kenya are old friends. {sentence}")) == []


def test_what_came_before_has_not_the_day_of_what_follows(told: Told) -> None:
    """The day of the opening is not that of the closing ten years before it."""
    claims = _measures(
        told("Norway and Kenya met. Norway reopened its embassy in Nairobi on Monday, ten years after it was closed.")
    )
    times = {c.values["measure"]: c.time.timex for c in claims if c.time}
    assert times["open embassy"] is not None
    assert times["close embassy"] is None


def test_a_parade_sends_nobody_out(told: Told) -> None:
    """An ambassador who is given a guard of honour is not told to leave."""
    text = "The Japanese ambassador was given a guard of honour in Lima by a smartly turned out contingent of Peru."
    assert not _measures(told(text))


def test_the_year_of_what_went_before(told: Told) -> None:
    """When an embassy was closed does not tell when it is opened again."""
    (found,) = _measures(told("Peru reopened its embassy in Tokyo after its closure in late 2020."))
    assert found.time is not None
    assert found.time.timex is None


def test_what_has_yet_to_be_done_is_not_done(told: Told) -> None:
    """Relations that have yet to be restored are not."""
    assert _measures(told("The diplomatic relations between Peru and Japan have yet to be restored.")) == []


def test_two_ambassadors_are_withdrawn_from_each_other(told: Told) -> None:
    """Each of two states recalls its own."""
    found = _measures(told("The ambassadors of Peru and Japan were withdrawn in December."))
    assert {(c.parties("actor")[0].country, c.parties("recipient")[0].country) for c in found} == {
        ("PER", "JPN"),
        ("JPN", "PER"),
    }


def test_sanctions_are_told_in_the_clause_on_them(told: Told) -> None:
    """An embargo that was lifted had been placed, by whom and on whom the clause on it tells."""
    found = _measures(told("The embargo placed on Japan by Peru was lifted in May."))
    assert {c.values["measure"] for c in found} == {"sanction", "lift sanction"}
    assert {(c.parties("actor")[0].country, c.parties("recipient")[0].country) for c in found} == {("PER", "JPN")}


def test_on_the_verge(told: Told) -> None:
    """What somebody is on the verge of has not happened."""
    (found,) = _measures(told("Peru is on the verge of restoring diplomatic relations with Japan."))
    assert found.modality == "planned"


def test_the_day_after_another_is_not_its_day(told: Told) -> None:
    """ "The day after B summoned him" tells the day of what A did."""
    text = "published: 2024-03-06\n\nPeru summoned the Japanese ambassador on Monday, the day after Tokyo summoned the Peruvian ambassador."
    days = {c.parties("actor")[0].country: c.time.timex for c in _measures(told(text)) if c.time}
    assert days["JPN"] is None
    assert days["PER"] is not None


def test_ambassadors_who_present_credentials_together(told: Told) -> None:
    """Neither presents them to the state of the other, nor does a king whose "Majesty" has no name."""
    text = (
        "The ministry of Tonga said so. Tonga is glad. The Ambassador of Peru Ana Torres and Ambassador of Japan "
        "Ken Sato presented their letters of credence to His Majesty on Monday."
    )
    found = {(c.parties("actor")[0].country, p.country) for c in _measures(told(text)) for p in c.parties("recipient")}
    assert not found & {("PER", "JPN"), ("JPN", "PER")}


def test_what_is_alleged_is_not_known(told: Told) -> None:
    """Who alleges that an envoy was expelled tells of no expulsion."""
    body = "Peruvian senator Ana Torres alleged that Fiji's ambassador had been expelled by the Peruvian government."
    assert [
        c for c in told(f"published: 2024-03-05\n\n{body}") if c.act == "measure" and c.modality == "occurred"
    ] == []
