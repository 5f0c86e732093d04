"""Which things of a source are ours under another id, where nothing is known of how both began.

For a source of which a first file comes in, and for a path that was copied into another project. Whoever merges
goes this way:

1. What was begun from a copy of a file that is here, and is to be an atelier of its own, first gets other ids:
   `apart`. All that follows is said of these ids.
2. `find_likenesses` returns the questions, in their order of reading: "the same" or "different"? `known` are the
   answers of before, for this source. One that `needs` another is asked only if that is the same; the answer is
   for what goes `along` with it too.
3. `agreed_identities` makes identities of the answers: theirs → ours. Each is kept as a row for this source. So
   is what is different, as the same thing on both sides: then it is not asked about again.
4. `remapped` gives the source our ids, by all that is known by then. Cells, and all else whose id is made of
   others, match by themselves. Then `merge` compares as ever, with an empty base: the source brings what is new,
   and asks where texts differ. Every later file of the source is remapped before anything is compared.

Of several sources, each is compared with our rows and those that the ones before it have become:
`ours | remapped(first, …)`. So two that bring the same new thing are asked about as well.
"""

from napl_desktop.rows.matching.identities import apart, apart_id, apart_ids, remapped
from napl_desktop.rows.matching.likenesses import Likeness, agreed_identities, find_likenesses

__all__ = ["Likeness", "agreed_identities", "apart", "apart_id", "apart_ids", "find_likenesses", "remapped"]
