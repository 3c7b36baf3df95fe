from dragoman.model import Claim, Record
from dragoman.record.judging.coders import VERDICT, coders
from tests.record.judging.conftest import judge


def test_two_coders_side_by_side(claims: dict[str, Claim], record: Record) -> None:
    """Each claim's verdict, and each field that one of them set; who saw the claim and let the field be says so."""
    met, sat, pledged = claims["meeting dated.txt"], claims["session dated.txt"], claims["pledge dated.txt"]
    made = [
        judge("accept", met),
        judge("edit", met, field="where", value="Bergen", by="Bo"),
        judge("accept", met, by="Bo", minute=1),
        judge("reject", sat),
        judge("reject", sat, by="Bo"),
        judge("mark", sat, field="when", value="not checked", by="Bo"),
        judge("accept", pledged),
    ]
    assert coders(made, record.claims) == {
        (pledged.id, VERDICT): {"Ada": "accept"},
        (met.id, VERDICT): {"Ada": "accept", "Bo": "edit"},
        (met.id, "where"): {"Ada": "as read", "Bo": "set to Bergen"},
        (sat.id, VERDICT): {"Ada": "reject", "Bo": "reject"},
        (sat.id, "when"): {"Bo": "not checked"},
    }


def test_what_was_taken_back_is_not_counted(claims: dict[str, Claim], record: Record) -> None:
    """The last word of each coder is his word."""
    met = claims["meeting dated.txt"]
    first, second = judge("reject", met), judge("accept", met, minute=1)
    assert coders([second, first], record.claims) == {(met.id, VERDICT): {"Ada": "accept"}}
    undone = [first, second, judge("undo", value=second.id, minute=2)]
    assert coders(undone, record.claims) == {(met.id, VERDICT): {"Ada": "reject"}}
