"""Who held which office when: from what reports show to intervals, office by office."""

from dragoman.record.tenures.rivals import two_holders
from dragoman.record.tenures.seats import by_seat, group, tenures
from dragoman.record.tenures.sights import Sight, sights

__all__ = ["Sight", "by_seat", "group", "sights", "tenures", "two_holders"]
