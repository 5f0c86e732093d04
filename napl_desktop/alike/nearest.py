"""Of very many pairs those to look at: for each thing the likeliest few of every other atelier."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heappush, heappushpop

from napl_desktop.alike.same import Pair
from napl_desktop.rows import Key

_FEW = 5


def likeliest(scored: Iterable[tuple[Pair, float]], atelier_of: Callable[[Key], str]) -> dict[Pair, float]:
    """Return the pairs among the likeliest few for one of the two; of as likely ones the same each time."""
    nearest: defaultdict[tuple[Key, str], list[tuple[float, Pair]]] = defaultdict(list)
    for both, score in scored:
        one, other = both
        for key, atelier in ((one, atelier_of(other)), (other, atelier_of(one))):
            few = nearest[key, atelier]
            if len(few) < _FEW:
                heappush(few, (score, both))
            else:
                heappushpop(few, (score, both))
    return {both: score for few in nearest.values() for score, both in few}
