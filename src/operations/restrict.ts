/**
 * Deprecate and quarantine: a version is kept from further stages. It stays where it is; what is to become of it there is
 * said beside it.
 */

import type { LedgerEvent, RESTRICTIONS, VersionPointer } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import { operationKey } from '../core/operation-key.ts';
import { checkPermission } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import { permissionFor } from '../policy/effective.ts';
import { capital } from '../policy/paths.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { refused, settle } from './context.ts';
import type { Gathered } from './gather.ts';
import { endFrom, requireReason } from './inputs.ts';
import { momentOf } from './transact.ts';
import type { FoundVersion } from './versions.ts';
import { pointerOf, provenRestriction, readVersion, referenceFrom, usable } from './versions.ts';
import { writeEvent } from './write-event.ts';

export interface RestrictRequest {
  /** `model@version`. */
  readonly subject: string;
  readonly restriction: (typeof RESTRICTIONS)[number];
  readonly reason: string;
  /** Its end of life, as a date or time to come; null for at once, or for a quarantine. */
  readonly until: string | null;
  /** The version to use instead; null for none. */
  readonly migrateTo: string | null;
}

export interface RestrictRecord extends VersionPointer {
  readonly model: string;
  readonly restriction: RestrictRequest['restriction'];
  readonly until: string | null;
  readonly migrate_to: string | null;
  readonly reason: string;
  readonly seq: number;
}

const VERBS = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'lift the restriction of' } as const;
const OPERATIONS = { deprecated: 'deprecate', quarantined: 'quarantine', none: 'reinstate' } as const;

export async function restrict(context: Context, request: RestrictRequest): Promise<Result<RestrictRecord>> {
  const operation = OPERATIONS[request.restriction];
  return settle(operation, async () => {
    const { model, selector } = referenceFrom(request.subject);
    if (selector === null) {
      refuse({
        code: 'input_invalid',
        required: `the version to ${VERBS[request.restriction]}, such as ${model}@1.2.0`,
        found: `the name of a model alone: ${model}`,
        next: `Name the version: \`${model}@VERSION\`.`,
      });
    }
    requireReason(request.reason, operation);
    const role = startRoleLookup(context);
    const key = operationKey(
      { source: context.caller.source, operation, model, subject: request.subject, stage: null },
      context.ports.sha256,
    );
    return writeEvent<RestrictRecord>(context, {
      operation,
      model,
      key,
      // Who asks again after somebody said otherwise means it anew.
      isSpent: async (event, { state }) => event.type === 'restricted' && !stillSaid(event, state),
      plan: async (gathered) => {
        const found = await lookUp(context, { gathered, text: request.subject });
        const version = found.published ?? found.record;
        const to = await migration(context, { gathered, request, model, version: found.record.version });
        const actor = actorFor(context, gathered);
        const permission = permissionFor(gathered.effective, { operation: 'deprecate', stage: found.status.stage });
        const facts = await personFacts(context, { actor, permission, role });
        const what = `${VERBS[request.restriction]} versions of ${model}`;
        const { code, ...check } = checkPermission({ what, actor, permission, facts });
        const title = `${capital(VERBS[request.restriction])} ${model} ${found.record.version}`;
        const checks = { ...check, name: operation, title, children: [check] };
        if (check.status !== 'pass') {
          const who = permission.roles.join(' or ') || 'whoever may change the policy (`permissions.deprecate`)';
          const next = `Ask ${who} to do it.`;
          const refusal = { code, required: `somebody whom the policy lets ${what}`, found: check.detail, next };
          return { kind: 'stop', result: refused({ operation, refusal, checks }) };
        }
        const before = provenRestriction(gathered.state, found)?.restriction ?? 'none';
        requireChange(before, { model, version: found.record.version, restriction: request.restriction });
        const until = request.until === null ? null : endFrom(request.until, momentOf(gathered));
        const subject = 'subject' in version ? version.subject : found.status.subject;
        const { reason, restriction } = request;
        return {
          kind: 'write',
          type: 'restricted',
          payload: {
            version: found.record.version,
            ordinal: found.record.ordinal,
            subject,
            restriction,
            until,
            migrate_to: to,
            reason,
          },
          actor,
          owes: [],
          checks,
          summary: sentence({ model, version: found.record.version, restriction, until, to, reason }),
        };
      },
      record: ({ event }) => recordOf(event),
    });
  });
}

/** Whether what an event said of a version is what the state says of it now. */
function stillSaid({ seq, payload }: LedgerEvent<'restricted'>, state: ModelState): boolean {
  const known = state.restricted.find((one) => one.ordinal === payload.ordinal);
  return payload.restriction === 'none' ? known === undefined : known?.seq === seq;
}

/** To deprecate is less than to quarantine: that would quietly let a rollback restore it. */
function requireChange(
  before: RestrictRequest['restriction'],
  of: { readonly model: string; readonly version: string; readonly restriction: RestrictRequest['restriction'] },
): void {
  const { model, version, restriction } = of;
  if (before === 'quarantined' && restriction === 'deprecated') {
    refuse({
      code: 'version_quarantined',
      required: 'a version that is not quarantined',
      found: `${version} is quarantined, which keeps it from more`,
      next: `Leave it so, or lift that first with \`slipway reinstate ${model}@${version}\`.`,
    });
  }
  if (before === 'none' && restriction === 'none') {
    refuse({
      code: 'not_restricted',
      required: 'a version that is deprecated or quarantined',
      found: `${version} is neither`,
      next: 'Nothing needs to be lifted.',
    });
  }
}

function recordOf(
  event: Parameters<Parameters<typeof writeEvent<RestrictRecord>>[1]['record']>[0]['event'],
): RestrictRecord {
  if (event.type !== 'restricted') throw new TypeError('a restriction is recorded by an event of its own');
  const { restriction, until, migrate_to, reason } = event.payload;
  const base = { model: event.model, ...pointer(event.payload), restriction, until, reason, seq: event.seq };
  return { ...base, migrate_to: migrate_to?.version ?? null };
}

function sentence(of: {
  readonly model: string;
  readonly version: string;
  readonly restriction: RestrictRequest['restriction'];
  readonly until: string | null;
  readonly to: VersionPointer | null;
  readonly reason: string;
}): string {
  const { model, version, restriction, until, to, reason } = of;
  const name = `${model} ${version}`;
  if (restriction === 'none') return `${name} may be promoted again: ${reason}`;
  if (restriction === 'quarantined')
    return `${name} is quarantined: it stays where it is and goes no further. ${reason}`;
  const end = until === null ? '' : `, with its end of life on ${until}`;
  const instead = to === null ? '' : ` Use ${to.version} instead.`;
  return `${name} is deprecated${end}: it goes no further.${instead} ${reason}`;
}

async function lookUp(
  context: Context,
  of: { readonly gathered: Gathered; readonly text: string },
): Promise<FoundVersion> {
  const { gathered, text } = of;
  const { state, commit, effective } = gathered;
  const reference = referenceFrom(text);
  const selector = reference.selector ?? { kind: 'latest' as const };
  const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
  const found = await readVersion(context, { model: state.model, version, commit });
  usable(found, { model: state.model, version, selector });
  return found as FoundVersion;
}

async function migration(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly request: RestrictRequest;
    readonly model: string;
    readonly version: string;
  },
): Promise<VersionPointer | null> {
  const { gathered, request, model, version } = of;
  if (request.migrateTo === null) return null;
  const text = request.migrateTo.includes('@') ? request.migrateTo : `${model}@${request.migrateTo}`;
  if (referenceFrom(text).model !== model) {
    refuse({
      code: 'input_invalid',
      required: `another version of ${model} to use instead`,
      found: text,
      next: 'Name a version of the same model, or say it in the reason.',
    });
  }
  const found = await lookUp(context, { gathered, text });
  if (found.record.version === version) {
    refuse({
      code: 'input_invalid',
      required: 'another version to use instead',
      found: `${version}, which is the one that is restricted`,
      next: 'Name the version that users should move to.',
    });
  }
  return { version: found.record.version, ordinal: found.record.ordinal, subject: found.status.subject };
}
