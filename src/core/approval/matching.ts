/**
 * Who signs for what. People may hold several roles, so handing out places one after the other can leave one open that
 * a swap would fill; a maximum matching never does.
 */

/** Somebody whose sign-off counts, and the demands that it could count for. */
export interface Signer {
  readonly login: string;
  /** Null where the platform does not tell: as at the moment of the decision. */
  readonly at: string | null;
  /** Ids of demands. */
  readonly can: readonly string[];
}

export interface Matched {
  /** By demand, in the order of the demands: who signs for it, earliest first. */
  readonly signers: ReadonlyMap<string, readonly Signer[]>;
  /** Whether every place is taken. */
  readonly complete: boolean;
}

/** Earliest first, then by login; who signed at no known time comes last. */
export function inOrder(left: Omit<Signer, 'can'>, right: Omit<Signer, 'can'>): number {
  const [a, b] = [left, right].map(({ at }) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at))) as [
    number,
    number,
  ];
  if (a !== b) return a < b ? -1 : 1;
  const [one, other] = [left.login.toLowerCase(), right.login.toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}

/**
 * Fills as many places as can be filled. Each signer takes one place; where people need not be distinct, one place of each
 * demand, never two of the same. Whoever signed first has a place before those who signed later; the order in which
 * signers are given does not matter.
 */
export function matchSigners(of: {
  readonly signers: readonly Signer[];
  readonly demands: readonly { readonly id: string; readonly count: number }[];
  readonly distinctPeople: boolean;
}): Matched {
  const signers = [...of.signers].sort(inOrder);
  if (of.distinctPeople) return collect(of.demands, placeAll(signers, of.demands));
  // Demands do not compete for anybody, so each is a matching of its own.
  return collect(
    of.demands,
    of.demands.flatMap((demand) => placeAll(signers, [demand])),
  );
}

interface Place {
  readonly demand: string;
  taken: Signer | null;
}

function placeAll(signers: readonly Signer[], demands: readonly { readonly id: string; readonly count: number }[]) {
  // More places than people can never be taken; a huge count in a policy costs nothing.
  const places: Place[] = demands.flatMap(({ id, count }) =>
    Array.from({ length: Math.min(count, signers.length) }, () => ({ demand: id, taken: null })),
  );
  for (const signer of signers) augment(signer, places, new Set());
  return places;
}

/** Finds a place, moving others to places that they can take as well. Whoever had one still has one. */
function augment(signer: Signer, places: readonly Place[], tried: Set<Place>): boolean {
  for (const place of places) {
    if (tried.has(place) || !signer.can.includes(place.demand)) continue;
    tried.add(place);
    if (place.taken !== null && !augment(place.taken, places, tried)) continue;
    place.taken = signer;
    return true;
  }
  return false;
}

function collect(
  demands: readonly { readonly id: string; readonly count: number }[],
  places: readonly Place[],
): Matched {
  const signers = new Map(
    demands.map(({ id }) => [
      id,
      places.flatMap((place) => (place.demand === id && place.taken !== null ? [place.taken] : [])).sort(inOrder),
    ]),
  );
  return { signers, complete: demands.every(({ id, count }) => signers.get(id)!.length >= count) };
}
