/** What a registration claims: the number that fits what changed, the record, and the bytes it will be held to. */
import { inferBump } from '../core/bump.ts';
import { canonicalJson } from '../core/canonical.ts';
import type { Payloads } from '../core/event.ts';
import { nextTagTime } from '../core/moves.ts';
import { refuse } from '../core/reasons.ts';
import type { VersionRecord } from '../core/record.ts';
import { subjectDigest } from '../core/record.ts';
import { buildRecord } from '../core/records.ts';
import { VERSION_RECORD_FILE } from '../core/release-record.ts';
import type { Check } from '../core/result.ts';
import { versionTag } from '../core/tags.ts';
import { decideVersion } from '../core/versioning.ts';
import type { Context } from './context.ts';
import type { Gathered } from './gather.ts';
import type { VersionContent } from './model-folder.ts';
import type { RegisterRequest } from './register.ts';
import { requireFewClaims } from './registration.ts';
import { textAsset } from './release.ts';
import { momentOf } from './transact.ts';
import { readVersion } from './versions.ts';

export interface PlannedClaim {
  readonly payload: Payloads['version_claimed'];
  readonly record: VersionRecord;
  readonly check: Check;
}

export async function planClaim(
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
