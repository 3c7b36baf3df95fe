"""Whether two reports tell of one paper."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.verdict import Verdict
from tests.record.builder import Report, person, state
from tests.record.identity.tellings import told

MALI, PORTUGAL, TOGO = state("Mali", "MLI"), state("Portugal", "PRT"), state("Togo", "TGO")


def paper(path: str, title: str | None, *parties: Party, kind: str = "protocol", signer: Party | None = None) -> Report:
    report = Report(path, f"{path}: They signed on March 4, 2024. They signed more.", published="2024-03-05")
    roles = {"party": parties or (MALI, PORTUGAL), "signer": [signer] if signer else []}
    values = {"title": title, "kind": kind}
    report.claim("agreement", "They signed on", roles, time="March 4, 2024", values=values)
    return report


def verdict(lexicon: Lexicon, first: Report, second: Report) -> Verdict:
    one, other = [found for found in told(lexicon, first, second) if found.claim.values.get("title") != "of schools"]
    return compare(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("memorandum on drawing water from the Sanaga river", "memorandum of understanding on the water of the Sanaga", True),
        ("peace accord", "accord for peace", True),
        ("action plan of 46 points", "action plan with 51 items", True),
        ("cooperation programme 2018–2022", "cooperation programme 2023–2027", False),
        ("visa waiver agreement", "agreement on visa exemption", True),
        ("cultural cooperation agreement", "agreement on cultural exchanges", True),
        ("air services agreement", "agreement on air transport", True),
        ("protocol on fishery", "protocol on schools", False),
    ],
)  # fmt: skip
def test_a_title_in_two_wordings(lexicon: Lexicon, one: str, other: str, same: bool) -> None:
    """Words that say what kind of paper it is do not count; years do."""
    assert verdict(lexicon, paper("a", one), paper("b", other)).same is same


def test_the_only_paper_of_its_kind(lexicon: Lexicon) -> None:
    """A protocol without a title is the one that the other report titles, if each tells one protocol only."""
    titled, bare = paper("a", "protocol on sister cities"), paper("b", None)
    found = verdict(lexicon, titled, bare)
    assert found.same
    assert "the paper +0.51: each is the only protocol of these parties in its report" in found.reasons
    bare.claim(
        "agreement",
        "They signed more",
        {"party": (MALI, PORTUGAL)},
        time="March 4, 2024",
        values={"kind": "protocol", "title": "of schools"},
    )
    assert not verdict(lexicon, titled, bare).same


def test_who_signed(lexicon: Lexicon) -> None:
    """The same hand under both."""
    lima = person("Ana Lima", "PRT", "Prime Minister")
    found = verdict(lexicon, paper("a", "protocol on ports", signer=lima), paper("b", "protocol on ports", signer=lima))
    assert "the signers +0.10: Ana Lima signed both" in found.reasons


def test_some_of_the_parties(lexicon: Lexicon) -> None:
    """A report that names two of three parties tells the same paper where the title is the same."""
    three = paper("a", "peace accord", MALI, PORTUGAL, TOGO)
    assert verdict(lexicon, three, paper("b", "accord for peace", MALI, TOGO)).same
    assert verdict(lexicon, three, paper("b", None, MALI, TOGO)).barred == "the parties are not the same"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lagos Treaty", "treaty on security cooperation", True),
        ("Treaty of Lagos", "Basic Treaty", True),
        ("Mali–Portugal Friendship Treaty", "friendship treaty", True),
        ("Lagos Treaty", "Lomé Fisheries Treaty", False),
        ("Lagos Treaty", "Lomé Treaty", False),
        ("Fisheries Treaty", "treaty on extradition", False),
    ],
)
def test_a_treaty_that_goes_by_a_name(lexicon: Lexicon, one: str, other: str, same: bool) -> None:
    """The place that a treaty is called after is no matter: what it is about another report tells."""
    assert verdict(lexicon, paper("a", one, kind="treaty"), paper("b", other, kind="treaty")).same is same
