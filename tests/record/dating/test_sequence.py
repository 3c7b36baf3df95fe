from dragoman.record.dating.sequence import Order, sequence
from tests.record.builder import Report, person, state

GUEST = person("Ana Lima", "PRT", "Prime Minister")


def visit(report: Report, words: str, country: str, code: str) -> str:
    """Add a visit and give its id."""
    return report.claim("visit", words, {"guest": [GUEST], "destination": [state(country, code)]}).id


def test_following_a_trip() -> None:
    """Lima went to Mali first and to Togo after that."""
    report = Report("a.txt", "Following her trip to Mali, Lima paid a visit to Togo.")
    mali = visit(report, "her trip to Mali", "Mali", "MLI")
    togo = visit(report, "Lima paid a visit to Togo", "Togo", "TGO")
    assert sequence(report.draft()) == (Order(mali, togo),)


def test_following_a_trip_told_by_the_whole_sentence() -> None:
    """Where both visits rest on the whole sentence, the place in the cue tells which was first."""
    text = "After leaving Mali, Lima paid a visit to Togo."
    report = Report("a.txt", text)
    mali = visit(report, text, "Mali", "MLI")
    togo = visit(report, text, "Togo", "TGO")
    assert sequence(report.draft()) == (Order(mali, togo),)


def test_before_heading_elsewhere() -> None:
    """Lima was in Mali before she was in Togo."""
    report = Report("a.txt", "Lima spent two days in Mali before heading to Togo.")
    mali = visit(report, "two days in Mali", "Mali", "MLI")
    togo = visit(report, "heading to Togo", "Togo", "TGO")
    assert sequence(report.draft()) == (Order(mali, togo),)


def test_then_in_the_next_sentence() -> None:
    """Lima visited Mali. She then went to Togo."""
    report = Report("a.txt", "Lima visited Mali. She then went to Togo.")
    mali = visit(report, "Lima visited Mali", "Mali", "MLI")
    togo = visit(report, "went to Togo", "Togo", "TGO")
    assert sequence(report.draft()) == (Order(mali, togo),)


def test_what_belongs_to_the_later_visit_came_later_too() -> None:
    """A meeting told under the visit to Togo came after Mali."""
    report = Report("a.txt", "Following her trip to Mali, Lima paid a visit to Togo. There she met the President.")
    mali = visit(report, "her trip to Mali", "Mali", "MLI")
    visit(report, "Lima paid a visit to Togo", "Togo", "TGO")
    meeting = report.claim("meeting", "she met the President", {"participant": [GUEST]}, like=report.claims[-1])
    assert Order(mali, meeting.id) in sequence(report.draft())


def test_no_order_where_none_is_told() -> None:
    """Two visits in one sentence need not be in order."""
    report = Report("a.txt", "Lima visited Mali and Togo this year.")
    visit(report, "visited Mali", "Mali", "MLI")
    visit(report, "and Togo", "Togo", "TGO")
    assert sequence(report.draft()) == ()
