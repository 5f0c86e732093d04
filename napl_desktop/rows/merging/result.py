"""From a proposal and what was decided about it to the rows to write, and to what is known of the source then."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from napl_desktop.rows.merging.comparison import whole
from napl_desktop.rows.merging.fitting import Fitting
from napl_desktop.rows.merging.order import Group, arrange
from napl_desktop.rows.merging.proposal import (
    ChangeId,
    ChangeKind,
    Decision,
    Decisions,
    Proposal,
    ProposedChange,
    Written,
)
from napl_desktop.rows.merging.rules import ORDER_KEY, merge_rules, values_of
from napl_desktop.rows.rows import Columns, Key, Rows


class Merged(Struct, frozen=True):
    """What came of decisions: the rows to write, and how every change was decided in the end."""

    put: Rows
    """Rows that are new or otherwise than before."""
    removed: frozenset[Key]
    rows: Rows
    """All rows as they are then."""
    decisions: dict[ChangeId, Decision | Written]
    """For every change: what is not taken for lack of something else is refused or waits with that."""
    misfits: frozenset[ChangeId]
    """Changes that were to be taken, but would not fit together with the rest: they wait."""


def apply(proposal: Proposal, decisions: Decisions) -> Merged:
    """Return the rows that come of decisions; they fit together whatever was decided.

    Raises ValueError where something is written for what is no unit of a row that both have.
    """
    _refuse_odd(proposal, decisions)
    misfits: set[ChangeId] = set()
    while True:
        decided = _resolved(proposal, decisions, misfits)
        taken = [id for id, decision in decided.items() if _is_taken(decision)]
        result, touched = _taken_over(proposal, decided, taken)
        further = Fitting(proposal.ours, result, taken).misfits() - misfits
        if not further:
            break
        misfits |= further
    put = {
        key: row for key in touched if (row := result.get(key)) is not None and row != proposal.ours.get(key)
    }
    removed = frozenset(key for key in touched if key not in result)
    return Merged(put, removed, result, decided, frozenset(misfits))


def next_base(proposal: Proposal, decisions: Decisions) -> Rows:
    """Return what is known of the source once decisions of a Merged were written.

    What was decided becomes what the source said, so that it is not asked again before the source changes it.
    What waits stays as it was.
    """
    base = dict(proposal.theirs)
    for id, change in proposal.changes.items():
        if decisions.get(id, Decision.LATER) == Decision.LATER:
            _leave(base, proposal, change)
    for id, change in proposal.changes.items():
        if not change.columns and _is_taken(decisions.get(id, Decision.LATER)) and change.key in base:
            _leave_pointers(base, change.key, decisions)
    return base


def misfits_of_safe(proposal: Proposal, safe: Merged) -> set[ChangeId]:
    """Return the changes that have no conflict by themselves and would not fit together with all others.

    `safe` is what comes of the proposal where nothing is decided.
    """
    asked: set[ChangeId] = set()
    waiting = list(safe.misfits)
    while waiting:
        change = proposal.changes[waiting.pop()]
        if change.is_asked and change.conflict is None:
            asked.add(change.id)
        waiting += change.along_with
    return asked


def _is_taken(decision: Decision | Written) -> bool:
    return decision == Decision.THEIRS or isinstance(decision, Written)


def _refuse_odd(proposal: Proposal, decisions: Decisions) -> None:
    for id, decision in decisions.items():
        if not isinstance(decision, Written):
            continue
        change = proposal.changes.get(id)
        if (
            change is None
            or change.kind not in (ChangeKind.CHANGED, ChangeKind.MOVED)
            or decision.values.keys() != set(change.columns)
        ):
            raise ValueError(f"nothing can be written for {id}")


def _resolved(
    proposal: Proposal, decisions: Decisions, misfits: set[ChangeId]
) -> dict[ChangeId, Decision | Written]:
    """Return a decision for every change: of what goes along with others, and of what lacks something."""
    changes = proposal.changes
    along: defaultdict[ChangeId, list[ChangeId]] = defaultdict(list)
    needing = []
    for id, change in changes.items():
        for lead in change.along_with:
            along[lead].append(id)
        if change.needs:
            needing.append(change)
    capped: dict[ChangeId, Decision] = dict.fromkeys(misfits, Decision.LATER)
    while True:
        decided = _with_followers(changes, decisions, along, capped)
        more = False
        for change in needing:
            unmet = [decided.get(need, Decision.OURS) for need in change.needs]
            unmet = [decision for decision in unmet if not _is_taken(decision)]
            if not unmet:
                continue
            cap = Decision.OURS if Decision.OURS in unmet else Decision.LATER
            if _is_taken(decided[change.id]) or (
                decided[change.id] == Decision.LATER and cap == Decision.OURS
            ):
                capped[change.id] = decided[change.id] = cap
                more = True
        if not more:
            return decided


def _with_followers(
    changes: dict[ChangeId, ProposedChange],
    decisions: Decisions,
    along: dict[ChangeId, list[ChangeId]],
    capped: dict[ChangeId, Decision],
) -> dict[ChangeId, Decision | Written]:
    decided: dict[ChangeId, Decision | Written] = {}
    taken, waiting = [], []
    for id, change in changes.items():
        decision: Decision | Written | None = capped.get(id)
        if decision is None:
            decision = decisions.get(id, Decision.LATER) if change.is_asked else Decision.OURS
        decided[id] = decision
        if _is_taken(decision):
            taken.append(id)
        elif decision == Decision.LATER:
            waiting.append(id)
    for leads, decision in ((taken, Decision.THEIRS), (waiting, Decision.LATER)):
        while leads:
            for id in along.get(leads.pop(), ()):
                if decided[id] == Decision.OURS and id not in capped:
                    decided[id] = decision
                    leads.append(id)
    return decided


def _taken_over(
    proposal: Proposal, decided: dict[ChangeId, Decision | Written], taken: Iterable[ChangeId]
) -> tuple[Rows, set[Key]]:
    """Return the rows with what is taken, and the keys of those that may be otherwise."""
    result = dict(proposal.ours)
    arrived: set[Group] = set()
    reordered: set[Group] = set()
    came: list[Key] = []
    gone: list[Key] = []
    touched: set[Key] = set()
    for id in taken:
        change = proposal.changes[id]
        key = change.key
        rules = merge_rules(key[0])
        if change.kind == ChangeKind.REORDERED:
            for sibling, order_key in (change.theirs or {}).items():
                each = (key[0], sibling)
                if each in result:
                    result[each] = {**result[each], ORDER_KEY: order_key}
                    touched.add(each)
                    reordered.add((key[0], rules.group(proposal.theirs[each]) or ()))
            continue
        touched.add(key)
        if change.kind == ChangeKind.REMOVED:
            result.pop(key, None)
            gone.append(key)
            continue
        there = proposal.theirs[key]
        if not change.columns:
            result[key] = there
            came.append(key)
        else:
            decision = decided[id]
            values = decision.values if isinstance(decision, Written) else values_of(change.columns, there)
            result[key] = {**result[key], **values}
        if (ordered_in := rules.facts.ordered_in) is not None and (
            not change.columns or not set(ordered_in).isdisjoint(change.columns)
        ):
            result[key] = {**result[key], ORDER_KEY: there[ORDER_KEY]}
            arrived.add((key[0], rules.group(result[key]) or ()))
    touched |= _empty_pointers(result, came, gone)
    before = result.copy()
    arrange(result, proposal.ours, proposal.theirs, reordered, arrived)
    touched |= {key for key, row in result.items() if row is not before[key]}
    return result, touched


def _empty_pointers(result: Rows, came: Iterable[Key], gone: Iterable[Key]) -> set[Key]:
    """Empty what points at rows that went or did not come along; return whose."""
    lost = set(gone)
    changed = set()
    for key in result if lost else came:
        row = result.get(key)
        if row is None:
            continue
        for column, table in merge_rules(key[0]).pointers.items():
            id = row[column]
            if id is None or (table, id) in result:
                continue
            row = result[key] = {**row, column: None}
            changed.add(key)
    return changed


def _leave(base: Rows, proposal: Proposal, change: ProposedChange) -> None:
    """Leave in the base what a change that waits is about as it was."""
    key = change.key
    if change.kind == ChangeKind.REORDERED:
        for sibling, order_key in (change.theirs or {}).items():
            each = (key[0], sibling)
            was = proposal.base.get(each)
            if was is None:
                base.pop(each, None)
            elif each in base and base[each][ORDER_KEY] == order_key:
                base[each] = {**base[each], ORDER_KEY: was[ORDER_KEY]}
        return
    was = proposal.base.get(key)
    if was is None:
        base.pop(key, None)
    elif not change.columns:
        base[key] = was
    elif key in base:
        kept: Columns = {column: was[column] for column in change.columns}
        ordered_in = merge_rules(key[0]).facts.ordered_in
        if ordered_in is not None and not set(ordered_in).isdisjoint(change.columns):
            kept[ORDER_KEY] = was[ORDER_KEY]
        base[key] = {**base[key], **kept}


def _leave_pointers(base: Rows, key: Key, decisions: Decisions) -> None:
    """Leave empty in the base of a row that came what it points at and still waits."""
    for column, table in merge_rules(key[0]).pointers.items():
        if decisions.get(whole((table, str(base[key][column])))) == Decision.LATER:
            base[key] = {**base[key], column: None}
