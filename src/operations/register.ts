/**
 * Register: content becomes a version. The number is claimed in the ledger first, then bytes are uploaded and compared,
 * then the version is published. A process that dies in between leaves a claim that the same content resumes.
 */

import { inferBump } from '../core/bump.ts';
import { canonicalJson } from '../core/canonical.ts';
import type { VersionIndex } from '../core/documents.ts';
import type { LedgerEvent, Payloads } from '../core/event.ts';
import { nextTagTime } from '../core/moves.ts';
import { isName } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { contentIndexPath } from '../core/paths.ts';
import { checkPermission } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Bump, VersionRecord } from '../core/record.ts';
import { subjectDigest } from '../core/record.ts';
import { buildRecord } from '../core/records.ts';
import { VERSION_RECORD_FILE } from '../core/release-record.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import { versionTag } from '../core/tags.ts';
import { decideVersion } from '../core/versioning.ts';
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
import { publishVersion } from './publish-version.ts';
import type { ClaimedVersion, Registration } from './registration.ts';
import { describeRegistration, readClaim, requireFewClaims } from './registration.ts';
import { textAsset } from './release.ts';
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
      knownKey: key,
      operationKey: () => key,
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

interface PlannedClaim {
  readonly payload: Payloads['version_claimed'];
  readonly record: VersionRecord;
  readonly check: Check;
}

async function planClaim(
  context: Context,
  of: { readonly gathered: Gathered; readonly version: VersionContent; readonly request: RegisterRequest },
): Promise<PlannedClaim> {
  const { ports, caller } = context;
  const { gathered, version, request } = of;
  const { state, effective, commit } = gathered;
  const { model } = state;
  requireFewClaims(state);
  await requireSource(context, request.source);
  const previous =
    state.latest === null
      ? null
      : ((await readVersion(context, { model, version: state.latest.version, commit }))?.record ?? null);
  const inferred = inferBump({ previous, next: version.content, rules: effective.versioning });
  const ordinal = state.ordinal + 1;
  const given = request.bump ?? version.manifest.bump;
  const reasons = inferred.kind === 'changed' ? inferred.reasons : [];
  const bump = inferred.kind === 'changed' ? inferred.bump : null;
  const number = await freeVersion(context, {
    gathered,
    ask: {
      scheme: effective.versioning.scheme,
      explicit: request.version ?? version.manifest.version,
      given,
      inferred: bump,
      reasons,
      latest: state.latest?.version ?? null,
      ordinal,
    },
  });
  const at = momentOf(gathered);
  const { run } = caller;
  const record = buildRecord({
    model,
    version: number,
    ordinal,
    content: version.content,
    lineage: {
      repository: caller.repository,
      commit: request.source,
      ref: request.ref,
      run: run === null ? null : { id: run.id, attempt: run.attempt, workflow: run.workflow, url: run.url },
      previous: state.latest === null ? null : { version: state.latest.version, subject: state.latest.subject },
    },
    bump: { given, inferred: bump, reasons },
    registered: { by: caller.login, at },
  });
  const subject = subjectDigest(record, ports.sha256);
  const recordAsset = textAsset(VERSION_RECORD_FILE, canonicalJson(record), ports.sha256).asset;
  const assets = [...version.assets.map(({ name, size, sha256 }) => ({ name, size, sha256 })), recordAsset];
  const payload: Payloads['version_claimed'] = {
    version: number,
    ordinal,
    subject,
    content: version.content.content_digest,
    tag: versionTag({ model, version: number }),
    tagged_at: nextTagTime(at, state.tagged_at),
    source: request.source,
    bump: record.bump,
    assets,
  };
  const because = reasons.length === 0 ? 'the first version' : reasons.map((reason) => reason.because).join('; ');
  const check: Check = {
    name: 'version',
    title: 'Version',
    status: 'pass',
    detail: `${number} (v${ordinal}): ${because}.`,
  };
  return { payload, record, check };
}

async function requireSource(context: Context, source: string): Promise<void> {
  if (/^[0-9a-f]{40}$/.test(source) && (await context.ports.git.commitExists(source))) return;
  refuse({
    code: 'source_unknown',
    required: 'the commit the version was built from, pushed to the repository',
    found: JSON.stringify(source.slice(0, 100)),
    next: 'Push the commit first, and give its full id.',
  });
}

type Ask = Omit<Parameters<typeof decideVersion>[0], 'taken'>;

/** A version number that was never claimed. Open claims are in the state; abandoned ones are found by their file. */
async function freeVersion(context: Context, of: { readonly gathered: Gathered; readonly ask: Ask }): Promise<string> {
  const { state, commit } = of.gathered;
  const taken = new Set(state.claims.map((claim) => claim.version));
  for (;;) {
    const decision = decideVersion({ ...of.ask, taken });
    if (decision.kind === 'refused') refuse(decision.refusal);
    const found = await readVersion(context, { model: state.model, version: decision.version, commit });
    if (found === null) return decision.version;
    taken.add(decision.version);
  }
}
