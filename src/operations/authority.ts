/** The facts about who asks, and the proof of where a write comes from. */
import { actorOf, listingOf } from '../core/caller.ts';
import type { Actor, LedgerEvent } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import type { Known, PersonFacts } from '../core/people.ts';
import { teamsThatMatter } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Permission } from '../policy/types.ts';
import type { RepositoryRole } from '../ports.ts';
import type { Context } from './context.ts';
import type { Gathered } from './gather.ts';
import { requireGenesis } from './ledger-whole.ts';
import { judgeHead, unvouched } from './provenance.ts';

export function actorFor(context: Context, gathered: Gathered): Actor {
  return actorOf(context.caller, { rules: gathered.effective.ledger, defaultBranch: gathered.inForce.branch });
}

/** Begins looking up the caller's repository role, so that it comes back together with the ledger. */
export function startRoleLookup(context: Context): Promise<Known<RepositoryRole>> {
  // A job's event is proven with the issuer's keys, and so was the event before it: they come back together, too.
  if (context.caller.run !== null) void context.ports.origin.loadKeys();
  const lookup = context.ports.people.repositoryRole(context.caller.login);
  // The decision awaits it; if something else refuses first, its failure must not surface as an unhandled one.
  lookup.catch(() => undefined);
  return lookup;
}

/** The same, asked for only once it turns out to matter: where other reads come in between, nobody waits for it. */
export function roleWhenNeeded(context: Context): () => Promise<Known<RepositoryRole>> {
  if (context.caller.run !== null) void context.ports.origin.loadKeys();
  let lookup: Promise<Known<RepositoryRole>> | null = null;
  return () => {
    lookup ??= context.ports.people.repositoryRole(context.caller.login);
    return lookup;
  };
}

const NOT_NEEDED: Known<RepositoryRole> = { kind: 'unverifiable', reason: 'the repository role was not looked up' };

/** What is known of the caller, as far as the permission in question needs it. */
export async function personFacts(
  context: Context,
  of: {
    readonly actor: Actor;
    readonly permission: Permission;
    readonly role: Promise<Known<RepositoryRole>> | (() => Promise<Known<RepositoryRole>>);
  },
): Promise<PersonFacts> {
  const { actor, permission, role } = of;
  const known = typeof role === 'function' && !rests(permission, actor) ? NOT_NEEDED : null;
  const repositoryRole = known ?? (await (typeof role === 'function' ? role() : role));
  if (actor.kind === 'automation') return { repositoryRole, teams: new Map() };
  const teams = teamsThatMatter(permission, actor.login, repositoryRole);
  const answers = await Promise.all(
    teams.map(async (team) => [team, await context.ports.people.isTeamMember({ team, login: actor.login })] as const),
  );
  return { repositoryRole, teams: new Map(answers) };
}

/** Whether it can rest on the repository role: not where a person is named, nor where no role asks for one. */
function rests({ roles, definitions }: Permission, actor: Actor): boolean {
  if (actor.kind === 'automation') return false;
  const all = roles.flatMap((name) => definitions[name] ?? []);
  const named = all.some(({ users }) => users.some((user) => user.toLowerCase() === actor.login.toLowerCase()));
  return !named && all.some(({ permission }) => permission !== null);
}

/**
 * Refuses to write on top of an event that is not proven to be ours, where the policy refuses such events. So every
 * proven event vouches for all before it, and keys may be rotated.
 */
export async function checkHead(context: Context, gathered: Gathered): Promise<void> {
  const { effective, state } = gathered;
  if (effective.ledger.unprovenOrigin === 'warn' || state.seq === 0) return;
  const judgement = await judgeHead(context, gathered);
  if (judgement.kind === 'proven') return;
  const reason = judgement.kind === 'retired_key' ? unvouched().reason : judgement.reason;
  refuse({
    code: 'origin_unproven',
    required: 'a ledger whose last event was written by a workflow the policy lists',
    found: `event ${state.seq} of ${state.model}: ${reason}`,
    next: 'Run `slipway verify`, and take the event out if it is not ours. If the platform only changed its keys, set `ledger.unproven-origin: warn`, run `slipway reconcile`, and set it back.',
  });
}

/** A model's first event is where a branch made anew would show: before it, the ledger must be the one the policy pins. */
export async function checkBeginning(context: Context, gathered: Gathered): Promise<void> {
  if (gathered.state.seq === 0) await requireGenesis(context, gathered);
}

/**
 * The same as {@link checkOrigin}, as far as it can be told before there is an event: for operations that make
 * something outside first, which must not be there if the event will not be.
 */
export function checkRun(context: Context, gathered: Gathered): void {
  const rules = gathered.effective.ledger;
  if (rules.unprovenOrigin === 'warn') return;
  const { run } = context.caller;
  const listing =
    run === null
      ? { kind: 'not_listed' as const, reason: 'it was asked for outside of a job' }
      : listingOf(run, { rules, defaultBranch: gathered.inForce.branch });
  if (listing.kind === 'not_listed') refuseUnlisted(listing.reason);
}

const LISTED_RUN = 'a run of a workflow the policy lists, on the default branch, with `id-token: write`';

function refuseUnlisted(found: string): never {
  refuse({
    code: 'origin_unproven',
    required: LISTED_RUN,
    found,
    next: 'Run it from a listed workflow on the default branch, or add the workflow to `ledger.produced-by`.',
  });
}

/** Refuses a write whose origin no reader would accept, before it is made. */
export function checkOrigin(
  context: Context,
  of: { readonly event: LedgerEvent; readonly digest: Digest; readonly gathered: Gathered },
): void {
  const { event, gathered } = of;
  const rules = gathered.effective.ledger;
  if (rules.unprovenOrigin === 'warn') return;
  const { run } = context.caller;
  const listing = run === null ? null : listingOf(run, { rules, defaultBranch: gathered.inForce.branch });
  if (listing?.kind === 'not_listed') refuseUnlisted(listing.reason);
  if (event.origin.kind === 'unproven') {
    refuse({
      code: 'origin_unproven',
      required: LISTED_RUN,
      found: event.origin.reason,
      next: 'Add to the job:\n  permissions:\n    id-token: write\nor set `ledger.unproven-origin: warn` in the policy.',
    });
  }
}
