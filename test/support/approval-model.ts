/**
 * A model of who let a version into production, kept in the plainest way: what was asked for, what each person said of it
 * and when. It says on its own whether a quorum is there, and knows nothing of how the registry does.
 */
import { approvalPolicy } from './approval.ts';

export const DAY = 86_400_000;
const SIGN_OFF_DAYS = 7;
const REQUEST_DAYS = 20;
export const PATCHES = 3;

const OWNERS = ['bo', 'chen'];
const RISK = ['chen', 'dara'];
export const SIGNERS = ['bo', 'chen', 'dara'] as const;
export type Signer = (typeof SIGNERS)[number];

/** Policies by what they ask for. */
const DEMANDS = [
  { owner: 1, risk: 1 },
  { owner: 1, risk: 2 },
] as const;

export function machinePolicy(demand: number): string {
  const { owner, risk } = DEMANDS[demand] ?? DEMANDS[0];
  return approvalPolicy({
    signOffs: `{ owner: ${owner}, risk: ${risk} }`,
    roles: `  owner: { users: [${OWNERS.join(', ')}] }\n  risk: { users: [${RISK.join(', ')}] }\n  releaser: { users: [eli] }\n  duty: { users: [farid] }\n`,
    more: `sign-offs: { valid-for: ${SIGN_OFF_DAYS}d, request-valid-for: ${REQUEST_DAYS}d }\n`,
  }).replace('from: [none, staging]', 'from: [none, staging, archived]');
}

export interface Word {
  says: 'approve' | 'reject' | 'dismissed';
  readonly at: number;
  /** Of which content; null for a word on a page, which is of whatever is asked for there. */
  readonly of: string | null;
  readonly page: number | null;
  readonly request: string;
  readonly review: number | null;
  /** Whether somebody has dismissed it: that takes an approval away, and a rejection not. */
  dismissed: boolean;
}

export interface Model {
  demand: number;
  live: number | null;
  restricted: Set<number>;
  request: {
    id: string;
    patch: number;
    /** What is to be signed, in words. */
    content: string;
    at: number;
    until: number;
    page: number;
    branch: 'ours' | 'changed';
    state: 'open' | 'closed';
  } | null;
  readonly words: Map<Signer, Word[]>;
  promotions: number;
  refusals: number;
}

export const newModel = (): Model => ({
  demand: 0,
  live: null,
  restricted: new Set(),
  request: null,
  words: new Map(SIGNERS.map((one) => [one, []])),
  promotions: 0,
  refusals: 0,
});

/** What is to be signed. */
export const contentOf = (model: Model, patch: number): string => JSON.stringify([patch, model.live, model.demand]);

/** Who approves, and whether somebody objects, of all that was said. */
function wordsThatCount(model: Model, now: number): { readonly approve: Signer[]; readonly objects: boolean } {
  const { request } = model;
  if (request === null) return { approve: [], objects: false };
  const approve: Signer[] = [];
  let objects = false;
  for (const [who, all] of model.words) {
    const here = all.filter((word) => (word.page === null ? word.request === request.id : word.page === request.page));
    const counts = here.filter((word) => {
      if (word.says !== 'approve') return true;
      if (word.page === null) return word.of === request.content;
      return word.at > request.at && request.branch === 'ours';
    });
    const last = (says: Word['says'], of = counts): number =>
      Math.max(-1, ...of.filter((word) => word.says === says).map((word) => word.at));
    const rejected = last('reject');
    // Who approved what was asked for before has taken an earlier no back, though that signs nothing now.
    const genuine = here.filter((word) => word.page === null || request.branch === 'ours');
    if (rejected >= 0 && last('approve', genuine) <= rejected) objects = true;
    const good = counts.filter((word) => word.says === 'approve' && word.at > Math.max(rejected, last('dismissed')));
    if (good.some((word) => now - word.at <= SIGN_OFF_DAYS * DAY)) approve.push(who);
  }
  return { approve, objects };
}

/** Every way of giving people roles is tried. */
function quorum(model: Model, approve: readonly Signer[]): boolean {
  const { owner, risk } = DEMANDS[model.demand] ?? DEMANDS[0];
  return approve.some((one) => {
    if (!OWNERS.includes(one)) return false;
    return owner === 1 && approve.filter((other) => other !== one && RISK.includes(other)).length >= risk;
  });
}

/** Whether the version may enter production now. */
export function mayEnter(model: Model, of: { readonly patch: number; readonly now: number }): boolean {
  const { request } = model;
  if (request === null || request.patch !== of.patch || request.state === 'closed') return false;
  if (request.until <= of.now || model.restricted.has(of.patch)) return false;
  if (request.content !== contentOf(model, of.patch)) return false;
  const { approve, objects } = wordsThatCount(model, of.now);
  return !objects && quorum(model, approve);
}
