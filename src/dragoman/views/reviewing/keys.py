"""The keys of a review, the same in the terminal and in the browser."""

from collections.abc import Mapping

KEYS: Mapping[str, tuple[str, str]] = {
    "a": ("accept", "accept: the claim holds in all that it says"),
    "r": ("reject", "reject: it does not; it leaves the record and stays here"),
    "e": ("edit", "edit one field, with a source and a justification"),
    "m": ("merge", "merge: it tells the same happening as another claim"),
    "s": ("split", "split: it tells another happening than the other accounts"),
    "x": ("mark", "mark a field as not reported, not checked or contradicted"),
    "n": ("note", "note something on it"),
    "u": ("undo", "undo a judgement, or bring back one that was undone"),
    "o": ("other", "look at the next account of the same event"),
}
"""What each key does to the claim that is looked at: in one word, and in a sentence."""
