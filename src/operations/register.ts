/**
 * Register: content becomes a version. The number is claimed in the ledger first, then bytes are uploaded and compared,
 * then the version is published. A process that dies in between leaves a claim that the same content resumes.
 */

import type { VersionIndex } from '../core/documents.ts';
import type { LedgerEvent, Payloads } from '../core/event.ts';
import { isName } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { contentIndexPath } from '../core/paths.ts';
import { checkPermission } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Bump } from '../core/record.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import { versionTag } from '../core/tags.ts';
import { permissionFor } from '../policy/effective.ts';
import type { ModelFolder } from '../ports.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { readDocument } from './documents.ts';
import { completeOwed } from './effects.ts';
import type { Gathered } from './gather.ts';
import { gatherModel } from './gather.ts';
import type { VersionContent } from './model-folder.ts';
import { contentOf, readFolder } from './model-folder.ts';
import { planClaim } from './plan-claim.ts';
import { publishVersion } from './publish-version.ts';
import type { ClaimedVersion, Registration } from './registration.ts';
import { describeRegistration, readClaim } from './registration.ts';
import type { Step, Transaction } from './transact.ts';
import { momentOf, transact } from './transact.ts';
import { readVersion } from './versions.ts';

export interface RegisterRequest {
  readonly model: string;
  readonly folder: ModelFolder;
  readonly version: string | null;
  readonly bump: Bump | null;
  /** Commit the version was built from. */
  readonly source: string;
  readonly ref: string | null;
}

export async function register(context: Context, request: RegisterRequest): Promise<Result<Registration>> {
  return settle('register', async () => {
    const { model } = request;
    if (!isName(model)) {
      refuse({
        code: 'input_invalid',
        required: 'a model name: 2 to 64 lowercase letters, digits and dashes, no dash at either end',
        found: JSON.stringify(model.slice(0, 100)),
        next: 'Use the name under `models` in the policy.',
      });
    }
    const { ports } = context;
    const role = startRoleLookup(context);
    const [read, looked] = await Promise.all([readFolder(request.folder), gatherModel(ports, { model })]);
    const version = contentOf(read, { policy: looked.effective, sha256: ports.sha256 });
    const { content_digest } = version.content;
    const key = operationKey(
      { source: context.caller.source, operation: 'register', model, subject: content_digest, stage: null },
      ports.sha256,
    );
    const done: EffectReport[] = [];
    let existing: ClaimedVersion | null = null;
    const decide = async (gathered: Gathered): Promise<Step> => {
      const may = await checkMay(context, { gathered, role });
      if (may.check.status !== 'pass') {
        const next = `Ask ${may.roles || 'whoever may change the policy'} to register it, or change \`permissions.register\`.`;
        const refusal = {
          code: may.code,
          required: 'somebody whom the policy lets register',
          found: may.check.detail,
          next,
        };
        return { kind: 'stop', result: refused({ operation: 'register', refusal, checks: may.check }) };
      }
      existing = await findContent(context, { gathered, content: version });
      if (existing !== null) return { kind: 'stop', result: refused({ operation: 'register', refusal: PASSED_ON }) };
      const claim = await planClaim(context, { gathered, version, request });
      const { state, commit } = gathered;
      const asked = { state, commit, now: momentOf(gathered) };
      const owed = context.mode === 'dry_run' ? null : await completeOwed(context, asked);
      done.push(...(owed?.reports ?? []));
      return {
        kind: 'write',
        type: 'version_claimed',
        payload: claim.payload,
        actor: may.actor,
        owes: [],
        projectedThrough: owed?.through ?? gathered.state.projected_through,
        checks: group({ name: 'register', title: `Register ${model} ${claim.payload.version}` }, [
          may.check,
          claim.check,
        ]),
        documents: { stages: new Map(), aliases: null, exposure: null, day: null },
        staged: null,
        record: claim.record,
      };
    };
    const query = { files: [contentIndexPath(model, content_digest)] };
    const transaction = await transact(context, {
      model,
      key,
      query,
      decide,
      isSpent: (event, gathered) => wasAbandoned(context, { event, gathered }),
    });
    const { warnings } = version;
    if (transaction.kind === 'planned') {
      const { draft, event } = transaction;
      return finished({
        operation: 'register',
        decision: 'planned',
        reason: 'dry_run',
        summary: `Would register ${model} ${(draft.payload as Payloads['version_claimed']).version}.`,
        checks: draft.checks,
        record: describeRegistration({ model, payload: draft.payload as Payloads['version_claimed'], published: null }),
        effects: [
          { effect: 'event', id: `${model}/${event.seq}`, state: 'planned' },
          {
            effect: 'release',
            id: versionTag({ model, version: (draft.payload as Payloads['version_claimed']).version }),
            state: 'planned',
          },
        ],
        warnings,
      });
    }
    if (transaction.kind === 'stopped') {
      const found = existing as ClaimedVersion | null;
      if (found === null) return transaction.result as Result<Registration>;
      return publishVersion(context, { claimed: found, version, request, mode: 'resume', before: done, warnings });
    }
    const { claimed, mode } = await claimOf(context, transaction);
    return publishVersion(context, { claimed, version, request, mode, before: done, warnings });
  });
}

/** Whether a claim was given up: then the same content is registered anew, under a number of its own. */
async function wasAbandoned(
  context: Context,
  of: { readonly event: LedgerEvent; readonly gathered: Gathered },
): Promise<boolean> {
  const { event, gathered } = of;
  if (event.type !== 'version_claimed') return false;
  const { version } = event.payload;
  const found = await readVersion(context, { model: event.model, version, commit: gathered.commit });
  return found?.status.status === 'abandoned';
}

/** What was claimed: known here if this process wrote it, read back if an earlier one did. */
async function claimOf(
  context: Context,
  transaction: Extract<Transaction, { kind: 'committed' | 'replayed' }>,
): Promise<{ readonly claimed: ClaimedVersion; readonly mode: 'fresh' | 'resume' }> {
  const { event, digest, commit, state } = transaction;
  if (
    transaction.kind === 'committed' &&
    commit !== null &&
    event.type === 'version_claimed' &&
    transaction.draft.record !== null
  ) {
    const { record } = transaction.draft;
    return { claimed: { kind: 'claimed', record, event, digest, genesis: state.genesis, commit }, mode: 'fresh' };
  }
  const gathered = await gatherModel(context.ports, { model: event.model });
  return { claimed: await readClaim(context, { gathered, seq: event.seq }), mode: 'resume' };
}

/** Never shown: stands for "there is a claim or a version of this content; go on with it". */
const PASSED_ON = {
  code: 'already_registered',
  required: 'new content',
  found: 'content that is known',
  next: '',
} as const;

async function checkMay(
  context: Context,
  of: { readonly gathered: Gathered; readonly role: ReturnType<typeof startRoleLookup> },
) {
  const actor = actorFor(context, of.gathered);
  const permission = permissionFor(of.gathered.effective, { operation: 'register' });
  const facts = await personFacts(context, { actor, permission, role: of.role });
  const { code, ...check } = checkPermission({ what: `register ${of.gathered.state.model}`, actor, permission, facts });
  return { actor, check: check as Check, code, roles: permission.roles.join(' or ') };
}

/** A version or an open claim of the same content; null when the content is new, or its claim was abandoned. */
async function findContent(
  context: Context,
  of: { readonly gathered: Gathered; readonly content: VersionContent },
): Promise<ClaimedVersion | null> {
  const { gathered } = of;
  const { model } = gathered.state;
  const path = contentIndexPath(model, of.content.content.content_digest);
  const index = readDocument<VersionIndex>(gathered.snapshot, { path, schema: 'slipway.version-index/1' });
  if (index === null) return null;
  const found = await readVersion(context, { model, version: index.version, commit: gathered.commit });
  if (found === null || found.status.status === 'abandoned') return null;
  if (found.published !== null) return { kind: 'published', record: found.record, published: found.published };
  const claim = gathered.state.claims.find((one) => one.ordinal === index.ordinal);
  return claim === undefined ? null : readClaim(context, { gathered, seq: claim.seq });
}
