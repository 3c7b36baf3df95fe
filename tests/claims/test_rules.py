"""Wordings and the rules that they belong to."""

from dragoman.claims.patterns import acts
from dragoman.claims.rules import _RULE, rule_of
from tests.pipeline import lexicon


def test_wordings_of_one_rule() -> None:
    """Whoever rings somebody up has telephoned; who met has met."""
    assert rule_of("meeting/received-call") == rule_of("meeting/telephoned") == "meeting/telephoned"
    assert rule_of("meeting/met") == "meeting/met"


def test_every_rule_is_a_way_of_telling() -> None:
    """No wording belongs to a rule that is itself but a wording of another."""
    assert not {rule for rule in _RULE.values() if rule_of(rule) != rule}
    compiled = acts(lexicon())
    rows = {row.name for table in (compiled.verbs, compiled.nouns) for some in table.values() for row in some}
    assert {"measure/severance", "measure/called-in", "meeting/dined", "visit/reached"} <= rows & _RULE.keys()
