"""The rule that a claim is made by: wordings of one way of telling are one rule.

The tables of the acts have a row for each wording ("called in the ambassador", "summoned him to the ministry"). A
wording of its own is seldom met often enough to be judged; the rule that it belongs to is.
"""

from collections.abc import Mapping

_WORDINGS: Mapping[str, Mapping[str, str]] = {
    "agreement": {
        "force": "expired ratified force",
        "in negotiation": "finalised prepared reached",
        "signed": "inclusive",
    },
    "greeting": {"written": "received"},
    "measure": {
        "ambassador-returned": "ambassador-back return-of-ambassador",
        "appointed": "appointed-as appointment sent-ambassador exchanged-ambassadors",
        "closed-embassy": "closure",
        "expelled": "sent-away told-to-leave declared-unwelcome declared-persona-non-grata expulsion "
        "accreditation-withdrawn",
        "lifted": "lifting",
        "opened-embassy": "embassy-at-work embassy-kept embassy-open opening moved-embassy embassy-to-come",
        "presented-credentials": "presented-with-credentials",
        "recalled": "called-home recall",
        "restored": "restoration",
        "sanctioned": "froze-assets sanction-verb imposition put-on-list added-to-list",
        "severed": "severance",
        "summoned": "called-in called-in-by called-to-ministry",
        "visa-measure": "visa-exempted visa-on-arrival visas-brought-back visas-issued visa-change visa-needed "
        "visa-regime-in-force visa-free-entry",
    },
    "meeting": {
        "called-on": "had-audience paid-visit-to",
        "held-talks": "led-talks held-conversation joined-meeting discussed-on-the-margins",
        "meeting-of": "summit-with conversation-of exchange-of-views joint-press-conference visit-with",
        "presented-credentials": "presented-with-credentials received-credentials",
        "received": "received-call-on granted-audience handed-letter hosted welcomed gave-dinner",
        "sat-together": "sat-down dined spent-time came-together brought-together closeted",
        "spoke": "talked caught-up compared-notes exchanged-views connected",
        "telephoned": "called received-call reached-out on-the-phone told-from-afar",
    },
    "pledge": {"noun-act": "set-expression", "tag": "according"},
    "session": {"chaired": "chairs steered", "took-place": "again under-way"},
    "statement": {"tag": "according"},
    "visit": {
        "arrived": "reached flew-in taken-to sent-to",
        "delegation": "led-delegation",
        "departed": "departed-from left returned-from ended-visit",
        "expected-in": "accepted",
        "paid-visit": "returned-visit",
        "welcomed-to": "hosted played-host",
        "was-in": "stayed been-to",
    },
}
_RULE = {
    f"{act}/{wording}": f"{act}/{rule}"
    for act, rules in _WORDINGS.items()
    for rule, wordings in rules.items()
    for wording in wordings.split()
}


def rule_of(wording: str) -> str:
    """The rule that a wording belongs to; most wordings are a rule of their own."""
    return _RULE.get(wording, wording)
