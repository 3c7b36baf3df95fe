import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record.identity.names import named, party_id, settle
from tests.record.builder import Report, body, person, state


def settled(lexicon: Lexicon, *reports: list[Party]) -> list[list[Party]]:
    """The parties of reports, each told by one claim, after who is who was settled."""
    drafts = []
    for number, parties in enumerate(reports):
        report = Report(f"{number}.txt", f"words {number}")
        report.claim("meeting", "words", {"participant": parties})
        drafts.append(report.draft())
    return [list(draft.claims[0].parties("participant")) for draft in settle(drafts, lexicon)]


def test_a_surname_becomes_the_full_name_that_another_report_gives(lexicon: Lexicon) -> None:
    """Otieno of Kenya, where the record knows one Wanjiru Otieno of Kenya, is she."""
    (first,), (second,) = settled(
        lexicon, [person("Wanjiru Otieno", "KEN", "Minister")], [person("Otieno", "KEN", "Minister")]
    )
    assert second.name == "Wanjiru Otieno"
    assert second.id == first.id


@pytest.mark.parametrize(
    ("minister", "ruler", "country", "style"),
    [("Anwar Ibrahim", "Ibrahim", "MYS", "Sultan"), ("Abdullah Ensour", "Abdullah II", "JOR", "King")],
)
def test_a_rulers_one_name_is_no_ministers(
    lexicon: Lexicon, minister: str, ruler: str, country: str, style: str
) -> None:
    """Sultan Ibrahim of Malaysia is not Prime Minister Anwar Ibrahim, nor King Abdullah Prime Minister Abdullah."""
    (first,), (second,) = settled(
        lexicon, [person(minister, country, "Prime Minister")], [person(ruler, country, style)]
    )
    assert (first.name, second.name) == (minister, ruler)


def test_two_of_one_surname_are_not_guessed_at(lexicon: Lexicon) -> None:
    """With two Otienos in two offices, one is told by the office and one without it stays what it was."""
    reports = [person("Wanjiru Otieno", "KEN", "Minister")], [person("Samuel Otieno", "KEN", "Governor")]
    _, (governor,), (told,), (untold,) = settled(
        lexicon, *map(list, reports), [person("Otieno", "KEN", "Governor")], [person("Otieno", "KEN")]
    )
    assert told.id == governor.id
    assert untold.name == "Otieno"
    assert untold.id != governor.id


def test_two_of_one_surname_where_the_report_names_one(lexicon: Lexicon) -> None:
    """The report that names Samuel Otieno in full means him by Otieno."""
    _, (samuel, otieno) = settled(
        lexicon, [person("Wanjiru Otieno", "KEN")], [person("Samuel Otieno", "KEN"), person("Otieno", "KEN")]
    )
    assert otieno.id == samuel.id


def test_spellings_of_one_name_share_an_id_and_keep_their_letters(lexicon: Lexicon) -> None:
    """What a document says is kept as it says it."""
    (one,), (other,) = settled(lexicon, [person("Daniyar Tokhtaev", "KGZ")], [person("Daniyar Tokhtayev", "KGZ")])
    assert one.id == other.id
    assert other.name == "Daniyar Tokhtayev"


def test_namesakes_of_two_states(lexicon: Lexicon) -> None:
    """A Jon Arnason of Iceland and one of Norway are two people."""
    (one,), (other,) = settled(lexicon, [person("Jon Arnason", "ISL")], [person("Jon Arnason", "NOR")])
    assert one.id != other.id


def test_an_organisation_employs_citizens(lexicon: Lexicon) -> None:
    """A Norwegian may speak for NATO."""
    (one,), (other,) = settled(lexicon, [person("Nils Fjeld", "NATO")], [person("Nils Fjeld", "NOR")])
    assert one.id == other.id


def test_one_head_of_state_has_one_first_name(lexicon: Lexicon) -> None:
    """President Tom Reed and President Thomas Reed of one state are one; two ministers may be brothers."""
    (one,), (other,) = settled(
        lexicon, [person("Tom Reed", "USA", "President")], [person("Thomas Reed", "USA", "President")]
    )
    assert one.id == other.id
    (one,), (other,) = settled(
        lexicon, [person("Tom Reed", "USA", "Senator")], [person("Thomas Reed", "USA", "Senator")]
    )
    assert one.id != other.id


def test_a_surname_of_several_words(lexicon: Lexicon) -> None:
    """President van der Meer is Anna van der Meer, who holds that office."""
    (one,), (other,) = settled(
        lexicon, [person("Anna van der Meer", "NLD", "Speaker")], [person("van der Meer", "NLD", "Speaker")]
    )
    assert one.id == other.id


def test_who_has_no_name() -> None:
    """The mayor of Oslo is a person without a name here; so is a Foreign Minister told by the office alone."""
    assert not named(person("mayor of Oslo", "NOR", "mayor of Oslo"))
    assert not named(person("Foreign Minister", "NOR", "Foreign Minister"))
    assert not named(person("the King", "NOR", "King"))
    assert not named(person("President of United States", "USA", "President"))
    assert named(person("Liv Aasen", "NOR", "Mayor"))
    assert not named(state("Norway", "NOR"))


def test_ids_of_parties_that_are_no_people(lexicon: Lexicon) -> None:
    """States go by their code, bodies by their states and words, officials by office and state."""
    assert party_id(state("Norway", "NOR"), lexicon) == "NOR"
    first, second = body("Kenya-Norway Commission"), body("Norway-Kenya Commission")
    assert party_id(first, lexicon) == party_id(second, lexicon)
    mayor, other = person("mayor", "NOR", "Mayor"), person("mayor", "KEN", "Mayor")
    assert party_id(mayor, lexicon) != party_id(other, lexicon)
