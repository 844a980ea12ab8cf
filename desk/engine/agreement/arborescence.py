"""The best way to give every version at most one source: the maximum spanning arborescence.

Chu & Liu 1965 and Edmonds 1967, "Optimum branchings": every node takes its best source; a cycle of such
choices is shrunk to one node, solved, and opened where entering it costs least. A node without a source
weighs nothing. O(n³), for some dozens of nodes.
"""

from __future__ import annotations

from collections.abc import Mapping

Edge = tuple[int, int]  # source, derived
_ROOT = -1


def best_sources(nodes: int, weights: Mapping[Edge, float]) -> dict[int, int]:
    """For every node that has one its source, so that the sum of the weights is largest and nothing comes
    from itself in the end. Weights that are not positive never pay and are passed over."""
    edges = {(_ROOT, node): 0.0 for node in range(nodes)}
    edges |= {edge: weight for edge, weight in weights.items() if weight > 0 and edge[0] != edge[1]}
    return {derived: source for source, derived in _solve(edges, nodes) if source != _ROOT}


def _solve(edges: Mapping[Edge, float], unused: int) -> list[Edge]:
    """The arborescence from the root over these edges; `unused` is a number that no node has yet."""
    best: dict[int, int] = {}
    for (source, derived), weight in sorted(edges.items()):
        if derived not in best or weight > edges[best[derived], derived]:
            best[derived] = source
    cycle = _cycle(best)
    if not cycle:
        return [(source, derived) for derived, source in best.items()]
    outer: dict[Edge, float] = {}
    meant: dict[Edge, Edge] = {}
    for edge, weight in sorted(edges.items()):
        source, derived = edge
        if source in cycle and derived in cycle:
            continue
        shrunk = (unused if source in cycle else source, unused if derived in cycle else derived)
        if derived in cycle:
            weight -= edges[best[derived], derived]
        if shrunk not in outer or weight > outer[shrunk]:
            outer[shrunk], meant[shrunk] = weight, edge
    chosen = [meant[edge] for edge in _solve(outer, unused + 1)]
    entered = next(derived for _, derived in chosen if derived in cycle)
    return chosen + [(best[node], node) for node in cycle if node != entered]


def _cycle(source_of: Mapping[int, int]) -> set[int]:
    """The nodes of a cycle, if there is one."""
    for start in source_of:
        path, node = [start], source_of[start]
        while node in source_of and node not in path:
            path.append(node)
            node = source_of[node]
        if node in path:
            return set(path[path.index(node) :])
    return set()
