from dragoman.lexicon import Lexicon
from dragoman.record.identity.bodies import ALIKE, body, office_key, same_body


def test_the_order_of_states_does_not_matter(lexicon: Lexicon) -> None:
    """Each capital names itself first, and some use adjectives: it is one committee."""
    first = body("Kenya-Norway Joint Commission on Trade", lexicon)
    assert first == body("Norwegian–Kenyan Joint Commission for Trade", lexicon)
    assert first.states == {"KEN", "NOR"}
    assert same_body(first, body("Joint Commission on Trade between Norway and Kenya", lexicon)) == 1


def test_a_body_of_other_states_is_another(lexicon: Lexicon) -> None:
    """Kenya sits with Iceland in another commission."""
    first = body("Kenya-Norway Joint Commission", lexicon)
    assert same_body(first, body("Kenya-Iceland Joint Commission", lexicon)) == 0


def test_a_longer_name_may_be_the_same_body(lexicon: Lexicon) -> None:
    """Reports shorten names; what a body is for besides trade and cooperation they leave out less often."""
    first = body("Kenya-Norway Commission", lexicon)
    assert same_body(first, body("Kenya-Norway Commission on Economic Cooperation", lexicon)) == 0.85
    assert same_body(first, body("Kenya-Norway Commission on Fishery", lexicon)) == 0.55


def test_two_bodies_of_two_states(lexicon: Lexicon) -> None:
    """Two states have a joint commission for the border and one for the rivers: what they are for tells them apart."""
    border = body("Kenya-Norway Joint Border Commission", lexicon)
    assert same_body(border, body("Norway-Kenya Joint Water Commission", lexicon)) == 0
    assert same_body(border, body("Norway-Kenya Joint Boundary Commission", lexicon)) == 0.95
    trade = body("Kenya-Norway Joint Trade Commission", lexicon)
    assert same_body(trade, body("Norway-Kenya Joint Scientific Commission", lexicon)) == 0


def test_a_prefix_written_apart(lexicon: Lexicon) -> None:
    """Agencies write "Inter-Governmental", ministries "Intergovernmental"."""
    first = body("Kenya-Norway Intergovernmental Committee", lexicon)
    assert same_body(first, body("Norway-Kenya Inter-Governmental Commission", lexicon)) == 0.95


def test_states_of_several_words(lexicon: Lexicon) -> None:
    """New Zealand is one state, not a new Zealand."""
    assert body("New Zealand-United States Dialogue", lexicon).states == {"NZL", "USA"}


def test_the_letters_of_an_intergovernmental_commission(lexicon: Lexicon) -> None:
    """ "Intergovernmental" gives one letter or two."""
    long = body("India-Russia Inter-Governmental Commission on Trade", lexicon)
    assert same_body(body("Russian-Indian IGC", lexicon), long) == ALIKE
    assert same_body(body("Mali–Togo IGC", lexicon), body("Mali–Togo Intergovernmental Commission", lexicon)) == ALIKE


def test_two_ways_of_writing_an_office() -> None:
    """The Minister of Foreign Affairs is the Foreign Minister; the Deputy Minister is somebody else."""
    assert office_key("Minister of Foreign Affairs") == office_key("Foreign Minister")
    assert office_key("Deputy Foreign Minister") != office_key("Foreign Minister")


def test_a_forum_by_its_letters_and_by_its_name(lexicon: Lexicon) -> None:
    """The climate conference goes by its letters and a number, by the parties that meet, or by its subject."""
    letters = body("COP26", lexicon)
    assert letters.number == 26
    for name in (
        "COP-26",
        "COP26 Summit",
        "COP26 UN Climate Change Conference",
        "UN Climate Conference",
        "Conference of the Parties to the UN Framework Convention on Climate Change",
    ):
        assert same_body(letters, body(name, lexicon)) == 1, name
    assert same_body(letters, body("Conference of the Parties to the Convention on Deserts", lexicon)) == 0


def test_the_year_of_a_forum_is_no_number(lexicon: Lexicon) -> None:
    """APEC 2031 is the forum's meeting of that year."""
    assert body("APEC 2031", lexicon).number is None


def test_a_state_by_its_dotted_letters(lexicon: Lexicon) -> None:
    """U.S. is the United States, in a name as elsewhere."""
    assert body("U.S.-Togo Dialogue", lexicon) == body("United States-Togo Dialogue", lexicon)
    assert body("U.S.-Togo Dialogue", lexicon).states == {"TGO", "USA"}


def test_a_state_by_its_form_before_a_hyphen(lexicon: Lexicon) -> None:
    """ "Franco-" is of France, as "French-" is."""
    one, other = (body(f"{name} High-Level Committee", lexicon) for name in ("Franco-Algerian", "Algerian-French"))
    assert one.states == {"FRA", "DZA"}
    assert same_body(one, other) == 1.0
